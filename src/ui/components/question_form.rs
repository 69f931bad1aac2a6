//! One question on a page.

use super::button::Button;
use super::pick::{Pick, PickKind};
use crate::domain::assessment::{Answer, Choice, Question, QuestionKind, check_answer};
use crate::domain::ids::ChoiceId;
use crate::domain::still::{Still, el};
use leptos::prelude::*;

/// The question with its choices, why it is asked, and the ways on and back. Nothing is kept until the reader goes on.
#[component]
pub fn QuestionForm(
    /// The question.
    question: Question,
    /// The answer so far.
    answer: Option<Answer>,
    /// Called with an answer that fits the question.
    #[prop(into)]
    on_answer: Callback<Answer>,
    /// Called when the reader goes back.
    #[prop(into)]
    on_back: Callback<()>,
) -> impl IntoView {
    let draft = RwSignal::new(answer);
    // The reason, and the answer it was given for: another answer takes it away.
    let refused = RwSignal::new(None::<(String, Option<Answer>)>);
    let refusal = Signal::derive(move || {
        let reason = refused.get().filter(|(_, answer)| draft.with(|draft| draft == answer));
        reason.map(|(reason, _)| reason).unwrap_or_default()
    });
    let may_skip = !question.section.is_safety();
    let skip = may_skip.then(|| {
        view! { <Button class="question-form__button question-form__button--quiet" words="Skip" on_press=move |()| on_answer.run(Answer::Skipped) /> }
    });
    let heading = el("h1").class("question-form__prompt").attr("tabindex", "-1").text(&question.prompt);
    let hint = question.hint.clone().map(|hint| el("p").class("question-form__hint").text(&hint));
    let why = el("details")
        .class("question-form__why")
        .child(el("summary").text("Why we ask"))
        .child(el("p").attr("id", "question-why").text(&question.why));
    let list = if question.kind == QuestionKind::Scale {
        "question-form__scale"
    } else {
        "question-form__choices"
    };
    let picks = picks(&question, draft);
    let ends = question.scale.as_ref().map(|scale| {
        let end = |words: &String| el("span").text(words);
        el("p")
            .class("question-form__ends")
            .attr("aria-hidden", "true")
            .child(end(&scale.low))
            .child(end(&scale.high))
    });
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let answer = draft.get_untracked().unwrap_or_else(|| Answer::Choices(Vec::new()));
        match check_answer(&question, &answer) {
            Ok(()) => on_answer.run(answer),
            Err(reason) => refused.set(Some((reason.to_string(), draft.get_untracked()))),
        }
    };
    view! {
        <form class="question-form" novalidate on:submit=submit>
            <fieldset class="question-form__fields" aria-describedby="question-error">
                {el("legend").class("question-form__legend").child(heading)} {hint}
                <p class="question-form__error" id="question-error" role="alert">
                    {refusal}
                </p>
                <ul class=list role="list">
                    {picks}
                </ul>
                {ends}
            </fieldset>
            {why}
            <div class="question-form__ways">
                {el("button").class("question-form__button").attr("type", "submit").text("Next")} {skip}
                <Button class="question-form__button question-form__button--quiet" words="Back" on_press=on_back />
            </div>
        </form>
    }
}

/// Something that can be picked: the answer it stands for is made when it is turned.
fn picks(question: &Question, draft: RwSignal<Option<Answer>>) -> Vec<AnyView> {
    let exclusive: Vec<ChoiceId> = question
        .choices
        .iter()
        .filter(|choice| choice.exclusive)
        .map(|choice| choice.id.clone())
        .collect();
    let single = question.kind == QuestionKind::Single;
    let name = question.id.as_str();
    match &question.scale {
        Some(scale) => (0..=10_u8)
            .map(|number| {
                let label = match number {
                    0 => format!("0, {}", scale.low),
                    10 => format!("10, {}", scale.high),
                    _ => number.to_string(),
                };
                let words = el("span").attr("aria-hidden", "true").text(&number.to_string());
                let ticked = Signal::derive(move || draft.with(|draft| *draft == Some(Answer::Number(number))));
                let turn = Callback::new(move |()| draft.set(Some(Answer::Number(number))));
                pick(
                    PickKind::Radio,
                    "question-form__number",
                    name,
                    number.to_string(),
                    ticked,
                    turn,
                    Some(label),
                    words,
                )
            })
            .collect(),
        None => question
            .choices
            .iter()
            .map(|choice| {
                let (id, exclusive) = (choice.id.clone(), exclusive.clone());
                let turn =
                    Callback::new(move |()| draft.update(|draft| *draft = Some(Answer::Choices(turned(draft.as_ref(), &id, single, &exclusive)))));
                let id = choice.id.clone();
                let ticked = Signal::derive(move || draft.with(|draft| matches!(draft, Some(Answer::Choices(chosen)) if chosen.contains(&id))));
                let kind = if single { PickKind::Radio } else { PickKind::Checkbox };
                pick(
                    kind,
                    "question-form__choice",
                    name,
                    choice.id.to_string(),
                    ticked,
                    turn,
                    None,
                    choice_words(choice),
                )
            })
            .collect(),
    }
}

#[expect(clippy::too_many_arguments, reason = "it only names the props of one component for two callers")]
fn pick(
    kind: PickKind,
    class: &str,
    name: &str,
    value: String,
    ticked: Signal<bool>,
    on_turn: Callback<()>,
    label: Option<String>,
    words: Still,
) -> AnyView {
    view! {
        <li>
            <Pick kind class name value ticked on_turn label=label words />
        </li>
    }
    .into_any()
}

fn choice_words(choice: &Choice) -> Still {
    let hint = choice.hint.clone().map(|hint| el("span").class("question-form__choice-hint").text(&hint));
    el("span").class("question-form__label").text(&choice.label).maybe(hint)
}

/// The chosen ids after one was turned: alone for a single choice or an exclusive one, else added or taken back.
fn turned(before: Option<&Answer>, id: &ChoiceId, single: bool, exclusive: &[ChoiceId]) -> Vec<ChoiceId> {
    let mut chosen = match before {
        Some(Answer::Choices(chosen)) => chosen.clone(),
        _ => Vec::new(),
    };
    if single {
        return vec![id.clone()];
    }
    if let Some(at) = chosen.iter().position(|listed| listed == id) {
        chosen.remove(at);
        return chosen;
    }
    if exclusive.contains(id) {
        return vec![id.clone()];
    }
    chosen.retain(|listed| !exclusive.contains(listed));
    chosen.push(id.clone());
    chosen
}

#[cfg(test)]
mod tests {
    use super::turned;
    use crate::domain::assessment::Answer;
    use crate::domain::ids::ChoiceId;

    #[track_caller]
    fn check(before: &[&str], turn: &str, single: bool, expected: &[&str]) {
        let ids = |names: &[&str]| names.iter().map(|name| ChoiceId::from(*name)).collect::<Vec<_>>();
        let before = Answer::Choices(ids(before));
        assert_eq!(turned(Some(&before), &turn.into(), single, &ids(&["none"])), ids(expected));
    }

    #[test]
    fn none_of_these_stands_alone() {
        check(&["a"], "b", true, &["b"]);
        check(&["a"], "b", false, &["a", "b"]);
        check(&["a", "b"], "a", false, &["b"]);
        check(&["a", "b"], "none", false, &["none"]);
        check(&["none"], "a", false, &["a"]);
    }
}
