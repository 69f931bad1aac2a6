//! The questions, one on the page at a time. Once the reader has chosen an answer the next question is drawn ahead, hidden, so that going on only
//! has to show it.

use super::Asked;
use crate::components::{Button, ProgressLine, QuestionField, draft_of};
use crate::domain::assessment::{Answer, AnswerProblem, Answers, Flow, JourneyStep, Question, check_answer, next_step, question_by_proximity};
use crate::domain::ids::QuestionId;
use crate::hooks::reactive::{effect, memo};
use crate::hooks::{after_paint, focus, history};
use crate::state::Journey;
use leptos::ev::{MouseEvent, SubmitEvent};
use leptos::prelude::*;
use std::sync::Arc;

/// A question that is drawn, with the answer that it was drawn with.
#[derive(Clone, PartialEq)]
struct Drawn {
    question: Arc<Question>,
    answer: Option<Answer>,
}

impl Drawn {
    fn new(flow: &Flow, answers: &Answers, id: &QuestionId) -> Option<Self> {
        Some(Self {
            question: Arc::new(question_by_proximity(flow, answers, id)?),
            answer: answers.get(id).cloned(),
        })
    }
}

/// One of the two places that take turns: one shows the question, the other holds the one that is drawn ahead.
#[derive(Clone, Copy)]
struct Slot {
    drawn: RwSignal<Option<Drawn>>,
    draft: RwSignal<Vec<String>>,
}

impl Slot {
    fn new() -> Self {
        Self {
            drawn: RwSignal::new(None),
            draft: RwSignal::new(Vec::new()),
        }
    }

    fn set(self, drawn: Option<Drawn>) {
        if *self.drawn.read_untracked() != drawn {
            self.draft.set(draft_of(drawn.as_ref().and_then(|drawn| drawn.answer.as_ref())));
            self.drawn.set(drawn);
        }
    }

    fn holds(self, id: &QuestionId) -> bool {
        self.drawn.read_untracked().as_ref().is_some_and(|drawn| drawn.question.id == *id)
    }

    /// The question, and the answer that its form holds now.
    fn given(self) -> Result<(QuestionId, Answer), AnswerProblem> {
        let drawn = self.drawn.read_untracked();
        let question = &drawn.as_ref().ok_or(AnswerProblem::Nothing)?.question;
        let answer = question.parse_answer(&self.draft.read_untracked());
        check_answer(question, &answer).map(|()| (question.id.clone(), answer))
    }
}

/// The screen of the questions.
#[component]
pub fn Questions(
    /// The ways on.
    journey: Journey,
    /// The question that the reader is at; none once they are elsewhere.
    asked: Memo<Option<Asked>>,
) -> impl IntoView {
    let slots = [Slot::new(), Slot::new()];
    let [one, other] = slots;
    let is_first_in_front = RwSignal::new(true);
    let front = move || if is_first_in_front.get_untracked() { one } else { other };
    let back = move || if is_first_in_front.get_untracked() { other } else { one };
    let problem = RwSignal::new(None::<String>);
    let show = move || {
        let Some(id) = asked.with(|asked| asked.as_ref().map(|asked| asked.id.clone())) else {
            return;
        };
        if problem.read_untracked().is_some() {
            problem.set(None);
        }
        // Giving an answer does not draw its question anew.
        if front().holds(&id) {
            return;
        }
        let answers = journey.store.answers.read_untracked();
        let next = journey.with_flow(|flow| Drawn::new(flow, &answers, &id));
        if *back().drawn.read_untracked() == next {
            is_first_in_front.update(|is_first| *is_first = !*is_first);
        } else {
            front().set(next);
        }
    };
    // The first question is drawn with the screen, each further one by the effect.
    untrack(show);
    effect(show);
    let draw_ahead = move || {
        focus::drop_caret();
        // By now the reader may be elsewhere.
        if one.drawn.try_get_untracked().is_none() {
            return;
        }
        let Ok((id, answer)) = front().given() else { return };
        let mut answers = journey.store.answers.get_untracked();
        answers.set(id.clone(), answer);
        let next = journey.with_flow(|flow| match next_step(flow, &answers, &JourneyStep::Question(id)) {
            JourneyStep::Question(next) => Drawn::new(flow, &answers, &next),
            _ => None,
        });
        if next.is_some() {
            back().set(next);
        }
    };
    // What was chosen is shown first.
    let on_change = Callback::new(move |()| after_paint(draw_ahead));
    // How many clicks in quick succession the last one ended.
    let clicks = StoredValue::new(0);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        match front().given() {
            Ok((question, answer)) => journey.answer(question, answer),
            // The second half of a double click meets the next question, which has no answer yet.
            Err(AnswerProblem::Nothing) if clicks.get_value() > 1 => {}
            Err(found) => {
                // It stays until the reader goes on: removing it earlier would move what the finger is about to press.
                problem.set(Some(found.to_string()));
                after_paint(|| focus::on("#question-error"));
            }
        }
    };
    let skip = move |()| {
        if let Some(asked) = asked.get_untracked() {
            journey.answer(asked.id, Answer::Skipped);
        }
    };
    let may_skip = memo(move || asked.read().as_ref().is_some_and(|asked| asked.may_skip));
    let slot = move |(slot, is_first): (Slot, bool)| {
        let is_ahead = move || is_first_in_front.get() != is_first;
        view! {
            <div class=move || if is_ahead() { "question-form__place question-form__place--ahead" } else { "question-form__place" } inert=is_ahead>
                {move || {
                    slot.drawn.get().map(|drawn| view! { <QuestionField question=drawn.question draft=slot.draft on_change /> })
                }}
            </div>
        }
    };
    view! {
        <ProgressLine progress=Signal::derive(move || asked.read().as_ref().map(|asked| asked.progress).unwrap_or_default()) />
        <form class="question-form" novalidate on:submit=submit>
            <p class="question-form__error" id="question-error" role="alert" tabindex="-1">
                {move || problem.get()}
            </p>
            {[(one, true), (other, false)].map(slot).collect_view()}
            <div class="question-form__ways">
                <button
                    class="question-form__button"
                    type="submit"
                    on:click=move |event: MouseEvent| clicks.set_value(event.detail())
                >
                    "Next"
                </button>
                <Button
                    class="question-form__button question-form__button--quiet"
                    words="Skip"
                    hidden=Signal::derive(move || !may_skip.get())
                    on_click=skip
                />
                <Button class="question-form__button question-form__button--quiet" words="Back" on_click=|()| history::back() />
            </div>
        </form>
    }
}
