//! A question with its choices, and why it is asked.

use super::body_map::BodyMap;
use crate::domain::assessment::{Answer, Choice, Question, QuestionKind, Scale};
use crate::hooks::focus;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use std::sync::Arc;

/// The form values of an answer: checked choices, or a checked number.
pub fn draft_of(answer: Option<&Answer>) -> Vec<String> {
    match answer {
        Some(Answer::Choices(choices)) => choices.iter().map(ToString::to_string).collect(),
        Some(Answer::Number(number)) => vec![number.to_string()],
        Some(Answer::Skipped) | None => Vec::new(),
    }
}

/// The fields of a question. `draft` holds what is checked or typed.
#[component]
pub fn QuestionField(
    /// The question.
    question: Arc<Question>,
    /// Its form values, see [`draft_of`].
    draft: RwSignal<Vec<String>>,
    /// Called when the reader changes them.
    on_change: Callback<()>,
) -> impl IntoView {
    let toggled = Arc::clone(&question);
    let cleared = RwSignal::new(String::new());
    let on_toggle = Callback::new(move |(value, checked): (String, bool)| {
        let before = draft.get_untracked();
        draft.update(|draft| toggled.toggle(draft, value, checked));
        let after = draft.read_untracked();
        let is_gone = |choice: &&Choice| before.iter().any(|id| choice.id.as_str() == id) && !after.iter().any(|id| choice.id.as_str() == id);
        let gone: Vec<&str> = toggled.choices.iter().filter(is_gone).map(|choice| choice.label.as_str()).collect();
        // A box that is unticked tells so itself.
        cleared.set(if checked && toggled.kind == QuestionKind::Multiple && !gone.is_empty() {
            format!("No longer ticked: {}.", gone.join("; "))
        } else {
            String::new()
        });
        on_change.run(());
    });
    let keys = Arc::clone(&question);
    let on_keydown = move |event: KeyboardEvent| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() || event.is_composing() {
            return;
        }
        let Some(value) = keys.value_of_key(&event.key()) else { return };
        let is_ticked = keys.kind == QuestionKind::Multiple && draft.read_untracked().contains(&value);
        focus::on(&format!(".question-form__place:not([inert]) input[value='{value}']"));
        on_toggle.run((value, !is_ticked));
    };
    let controls = match &question.scale {
        Some(scale) => scale_controls(&question, scale, draft, on_toggle).into_any(),
        None => {
            let map = question.map.then(|| view! { <BodyMap choices=&question.choices draft on_toggle /> });
            view! {
                <div class="question-form__choices">
                    {question.choices.iter().map(|choice| choice_control(&question, choice, draft, on_toggle)).collect_view()}
                </div>
                {map}
            }
            .into_any()
        }
    };
    let class = if question.map {
        "question-form__fields question-form__fields--map"
    } else {
        "question-form__fields"
    };
    view! {
        <fieldset class=class aria-describedby="question-error" on:keydown=on_keydown>
            <legend class="question-form__legend">
                <h1 class="question-form__prompt" tabindex="-1">
                    {question.prompt.clone()}
                </h1>
            </legend>
            {question.hint.clone().map(|hint| view! { <p class="question-form__hint">{hint}</p> })}
            {controls}
            <p class="question-form__cleared" role="status">
                {move || cleared.get()}
            </p>
        </fieldset>
        <details class="question-form__why">
            <summary>"Why we ask"</summary>
            <p>{question.why.clone()}</p>
        </details>
    }
}

type Toggle = Callback<(String, bool)>;

fn choice_control(question: &Question, choice: &Choice, draft: RwSignal<Vec<String>>, on_toggle: Toggle) -> impl IntoView + use<> {
    let kind = if question.kind == QuestionKind::Single { "radio" } else { "checkbox" };
    let hint = choice
        .hint
        .clone()
        .map(|hint| view! { <span class="question-form__choice-hint">{hint}</span> });
    let class = if choice.exclusive {
        "question-form__choice question-form__choice--exclusive"
    } else {
        "question-form__choice"
    };
    view! {
        <label class=class>
            {control(question, kind, choice.id.to_string(), None, draft, on_toggle)}
            <span class="question-form__words">{choice.label.clone()} {hint}</span>
        </label>
    }
}

fn scale_controls(question: &Question, scale: &Scale, draft: RwSignal<Vec<String>>, on_toggle: Toggle) -> impl IntoView + use<> {
    let number = |number: u32| {
        let label = match number {
            0 => format!("0, {}", scale.low),
            10 => format!("10, {}", scale.high),
            _ => number.to_string(),
        };
        view! {
            <label class="question-form__number">
                {control(question, "radio", number.to_string(), Some(label), draft, on_toggle)}
                <span class="question-form__figure" aria-hidden="true">
                    {number}
                </span>
            </label>
        }
    };
    view! {
        <div class="question-form__scale">{(0..=10).map(number).collect_view()}</div>
        <p class="question-form__ends" aria-hidden="true">
            <span>{scale.low.clone()}</span>
            <span>{scale.high.clone()}</span>
        </p>
    }
}

fn control(
    question: &Question,
    kind: &'static str,
    value: String,
    label: Option<String>,
    draft: RwSignal<Vec<String>>,
    on_toggle: Toggle,
) -> impl IntoView + use<> {
    let (checked_value, toggled_value) = (value.clone(), value.clone());
    view! {
        <input
            class="question-form__input"
            type=kind
            name=question.id.to_string()
            value=value
            aria-label=label
            prop:checked=move || draft.read().contains(&checked_value)
            on:change=move |event| on_toggle.run((toggled_value.clone(), event_target_checked(&event)))
        />
    }
}
