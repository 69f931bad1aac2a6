//! One question on a page.

use crate::browser::{form, link};
use crate::domain::assessment::{Answer, AnswerProblem, Question, check_answer};
use crate::text;
use leptos::prelude::*;

/// The question with its choices, why it is asked, and the ways on and back. The browser keeps what is chosen; nothing is taken from it until the
/// reader goes on.
#[component]
pub fn QuestionForm(
    /// The question.
    question: Question,
    /// The answer so far.
    answer: Option<Answer>,
    /// Called with an answer that fits the question.
    #[prop(into)]
    on_answer: Callback<Answer>,
    /// Called with an answer that fits whenever the reader has chosen something, before going on.
    #[prop(into)]
    on_choose: Callback<Answer>,
    /// Called when an answer is refused: the reason stands in `#question-error`.
    #[prop(into)]
    on_refuse: Callback<()>,
    /// Called when the reader goes back.
    #[prop(into)]
    on_back: Callback<()>,
) -> impl IntoView {
    let fields = text::question_form(&question, answer.as_ref());
    let refusal = RwSignal::new(String::new());
    let class = if question.map {
        "question-form question-form--map"
    } else {
        "question-form"
    };
    let question = StoredValue::new(question);
    let clicks = StoredValue::new(0);
    let given = move |event: &leptos::ev::Event| {
        question.with_value(|question| {
            let answer = question.answer_of(form::given(event));
            check_answer(question, &answer).map(|()| answer)
        })
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match given(&event) {
            Ok(answer) => on_answer.run(answer),
            // The second half of a double click meets the next question, which has no answer yet.
            Err(AnswerProblem::Nothing) if clicks.get_value() > 1 => {}
            Err(reason) => {
                refusal.set(reason.to_string());
                on_refuse.run(());
            }
        }
    };
    let change = move |event: leptos::ev::Event| {
        // The reason stays until the reader goes on: taking it away here would move what the finger is about to press.
        question.with_value(|question| form::turn(&event, |value| question.stands_alone(value)));
        if let Ok(answer) = given(&event) {
            on_choose.run(answer);
        }
    };
    let click = move |event: leptos::ev::MouseEvent| {
        clicks.set_value(event.detail());
        match link::attribute_under(&event, "data-way").as_deref() {
            Some("skip") => on_answer.run(Answer::Skipped),
            Some(_) => on_back.run(()),
            None => {}
        }
    };
    view! {
        <form class=class novalidate on:submit=submit on:change=change on:click=click>
            <p class="question-form__error" id="question-error" role="alert" tabindex="-1">
                {refusal}
            </p>
            {fields}
        </form>
    }
}
