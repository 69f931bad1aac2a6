//! The questions, one at a time. Once the reader has chosen an answer the next question is drawn ahead, hidden, so that 'Next' only has to show it.

use super::CurrentQuestion;
use crate::components::{Button, ProgressLine, QuestionField, draft_of};
use crate::domain::assessment::{
    Answer, AnswerProblem, Answers, Flow, JourneyStep, Question, change_answer, check_answer, next_step, question_for_display,
};
use crate::domain::ids::QuestionId;
use crate::hooks::reactive::{effect, memo};
use crate::hooks::{after_paint, events, focus, history};
use crate::state::Journey;
use leptos::ev::{KeyboardEvent, MouseEvent, SubmitEvent};
use leptos::prelude::*;
use std::sync::Arc;

/// A question, with the answer that it is drawn with.
#[derive(Clone, PartialEq)]
struct Drawn {
    question: Arc<Question>,
    answer: Option<Answer>,
}

impl Drawn {
    fn new(flow: &Flow, answers: &Answers, id: &QuestionId) -> Option<Self> {
        Some(Self {
            question: Arc::new(question_for_display(flow, answers, id)?),
            answer: answers.get(id).cloned(),
        })
    }
}

/// One of two buffers that are swapped: the front one shows the question, the back one holds the question drawn ahead.
#[derive(Clone, Copy)]
struct Buffer {
    drawn: RwSignal<Option<Drawn>>,
    draft: RwSignal<Vec<String>>,
}

impl Buffer {
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

    fn has(self, id: &QuestionId) -> bool {
        self.drawn.read_untracked().as_ref().is_some_and(|drawn| drawn.question.id == *id)
    }

    /// The question, and the answer in its form.
    fn answer(self) -> Result<(QuestionId, Answer), AnswerProblem> {
        let drawn = self.drawn.read_untracked();
        let question = &drawn.as_ref().ok_or(AnswerProblem::Nothing)?.question;
        let answer = question.parse_answer(&self.draft.read_untracked());
        check_answer(question, &answer).map(|()| (question.id.clone(), answer))
    }
}

/// The screen of the questions.
#[component]
pub fn Questions(
    /// The reader's journey.
    journey: Journey,
    /// The current question; `None` on other steps.
    current: Memo<Option<CurrentQuestion>>,
) -> impl IntoView {
    let (first, second) = (Buffer::new(), Buffer::new());
    let is_first_in_front = RwSignal::new(true);
    let front = move || if is_first_in_front.get_untracked() { first } else { second };
    let back = move || if is_first_in_front.get_untracked() { second } else { first };
    let problem = RwSignal::new(None::<String>);
    let show = move || {
        let Some(id) = current.with(|current| current.as_ref().map(|current| current.id.clone())) else {
            return;
        };
        if problem.read_untracked().is_some() {
            problem.set(None);
        }
        // An answer does not redraw its question.
        if front().has(&id) {
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
    // The first question is drawn at once, each further one by the effect.
    untrack(show);
    effect(show);
    let draw_ahead = move || {
        focus::drop_caret();
        // The reader may have left by now.
        if first.drawn.try_get_untracked().is_none() {
            return;
        }
        let Ok((id, answer)) = front().answer() else { return };
        let mut answers = journey.store.answers.get_untracked();
        let next = journey.with_flow(|flow| {
            change_answer(flow, &mut answers, id.clone(), answer);
            match next_step(flow, &answers, &JourneyStep::Question(id)) {
                JourneyStep::Question(next) => Drawn::new(flow, &answers, &next),
                _ => None,
            }
        });
        if next.is_some() {
            back().set(next);
        }
    };
    // The choice is painted first.
    let on_change = Callback::new(move |()| after_paint(draw_ahead));
    // Number of clicks in quick succession on 'Next'.
    let clicks = StoredValue::new(0);
    let go_on = move || {
        match front().answer() {
            Ok((question, answer)) => journey.answer(question, answer),
            // The second click of a double click lands on the next question, which has no answer yet.
            Err(AnswerProblem::Nothing) if clicks.get_value() > 1 => {}
            Err(error) => {
                // It stays until the next question: removing it earlier would move what the reader is about to click.
                problem.set(Some(error.to_string()));
                after_paint(|| focus::on("#question-error"));
            }
        }
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        go_on();
    };
    // The heading has the focus when a question comes; browsers submit by Enter from the controls only.
    let on_keydown = move |event: KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() && events::target(&event).is_some_and(|target| target.tag_name() == "H1") {
            go_on();
        }
    };
    let skip = move |()| {
        if let Some(question) = current.get_untracked() {
            journey.answer(question.id, Answer::Skipped);
        }
    };
    let may_skip = memo(move || current.read().as_ref().is_some_and(|current| current.may_skip));
    let buffer = move |(buffer, is_first): (Buffer, bool)| {
        let is_ahead = move || is_first_in_front.get() != is_first;
        view! {
            <div class=move || if is_ahead() { "question-form__place question-form__place--ahead" } else { "question-form__place" } inert=is_ahead>
                {move || {
                    buffer.drawn.get().map(|drawn| view! { <QuestionField question=drawn.question draft=buffer.draft on_change /> })
                }}
            </div>
        }
    };
    view! {
        <ProgressLine progress=Signal::derive(move || current.read().as_ref().map(|current| current.progress).unwrap_or_default()) />
        <form class="question-form" novalidate on:submit=submit on:keydown=on_keydown>
            <p class="question-form__error" id="question-error" role="alert" tabindex="-1">
                {move || problem.get()}
            </p>
            {[(first, true), (second, false)].map(buffer).collect_view()}
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
                    label="Skip"
                    hidden=Signal::derive(move || !may_skip.get())
                    on_click=skip
                />
                <Button class="question-form__button question-form__button--quiet" label="Back" on_click=|()| history::back() />
                <span class="question-form__keys">"A letter chooses, Enter goes on."</span>
            </div>
        </form>
    }
}
