//! A question with its choices, and why it is asked.

use super::body_map::BodyMap;
use crate::domain::assessment::{Answer, Choice, Number, Question, QuestionKind, Scale};
use leptos::prelude::*;
use std::sync::Arc;

/// The form values of an answer: checked choices, a checked number, or a typed one.
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
    let on_toggle = Callback::new(move |(value, checked): (String, bool)| {
        draft.update(|draft| toggled.toggle(draft, value, checked));
        on_change.run(());
    });
    let controls = match (&question.scale, &question.number) {
        (Some(scale), _) => scale_controls(&question, scale, draft, on_toggle).into_any(),
        (None, Some(number)) => number_control(&question, number, draft, on_change).into_any(),
        (None, None) => {
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
        <fieldset class=class aria-describedby="question-error">
            <legend class="question-form__legend">
                <h1 class="question-form__prompt" tabindex="-1">
                    {question.prompt.clone()}
                </h1>
            </legend>
            {question.hint.clone().map(|hint| view! { <p class="question-form__hint">{hint}</p> })}
            {controls}
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
    view! {
        <label class="question-form__choice">
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

/// A field for a number, with its unit and its range.
fn number_control(question: &Question, number: &Number, draft: RwSignal<Vec<String>>, on_change: Callback<()>) -> impl IntoView + use<> {
    let id = format!("number-{}", question.id);
    let label = format!("{}, from {} to {}", number.unit, number.min, number.max);
    view! {
        <p class="question-form__field">
            <input
                class="question-form__typed"
                id=id.clone()
                type="text"
                inputmode="numeric"
                autocomplete="off"
                value=draft.with_untracked(|draft| draft.first().cloned().unwrap_or_default())
                on:input=move |event| {
                    draft.set(vec![event_target_value(&event)]);
                    on_change.run(());
                }
            />
            <label for=id>{label}</label>
        </p>
    }
}
