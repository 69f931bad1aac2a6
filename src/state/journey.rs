//! The reader's step in the assessment, and navigation between steps.
//!
//! History entries hold the step, never the answers; the URL stays the same. The view is computed from the answers by replay, so that Back shows no
//! question out of order and no result behind a stop card.

use super::AnswerStore;
use crate::domain::assessment::{Answer, Answers, Flow, JourneyStep, View, change_answer, next_step, replay, view};
use crate::domain::ids::QuestionId;
use crate::domain::page::AssessmentPage;
use crate::hooks::{after_paint, focus, history, quick_exit, scroll};
use leptos::ev;
use leptos::prelude::*;
use std::sync::Arc;

/// The journey through the assessment.
#[derive(Clone, Copy)]
pub struct Journey {
    /// Questions, rules and the texts of the result.
    pub page: StoredValue<Arc<AssessmentPage>>,
    /// The answers.
    pub store: AnswerStore,
    /// The requested step.
    pub step: RwSignal<JourneyStep>,
    /// An earlier run to compare with, and when it was saved.
    pub earlier: RwSignal<Option<(Answers, String)>>,
    /// The outcome of the last action, which screen readers announce.
    pub message: RwSignal<String>,
    /// Incremented to redraw the step when the answers were replaced.
    pub generation: RwSignal<usize>,
    /// A step that has no history entry yet.
    pending: StoredValue<Option<JourneyStep>>,
}

/// An innocuous page to exit to.
pub const SAFE_EXIT_URL: &str = "https://www.wikipedia.org/";

/// The heading of the step, not of the question that is drawn ahead.
const HEADING: &str = "main h1:not([inert] h1)";

impl Journey {
    /// Starts with the stored answers, at the step of the current history entry. Call it when the assessment starts.
    pub fn start(page: Arc<AssessmentPage>) -> Self {
        let journey = Self {
            page: StoredValue::new(page),
            store: AnswerStore::load(),
            step: RwSignal::new(history::step().map(|step| JourneyStep::parse(&step)).unwrap_or_default()),
            earlier: RwSignal::new(None),
            message: RwSignal::new(String::new()),
            generation: RwSignal::new(0),
            pending: StoredValue::new(None),
        };
        let listener = window_event_listener(ev::popstate, move |_| journey.on_popstate());
        on_cleanup(move || listener.remove());
        quick_exit::on_triple_shift(move || journey.leave());
        journey
    }

    /// Reads the flow.
    pub fn with_flow<T>(self, read: impl FnOnce(&Flow) -> T) -> T {
        self.page.with_value(|page| read(&page.assessment.flow))
    }

    /// Reads the view: the requested step, as far as the answers lead there. Tracked.
    pub fn with_view<T>(self, read: impl FnOnce(View) -> T) -> T {
        self.with_flow(|flow| read(view(flow, &self.store.answers.read(), &self.step.read())))
    }

    /// Goes to a step; Back returns here. The history entry is added after the paint, because that takes browsers some milliseconds.
    pub fn go(self, to: JourneyStep) {
        self.push_pending();
        self.pending.set_value(Some(to.clone()));
        after_paint(move || self.push_pending());
        self.show_step(to);
    }

    fn push_pending(self) {
        if let Some(step) = self.pending.try_update_value(Option::take).flatten() {
            scroll::restore_manually();
            history::push_step(&step.to_history_state());
        }
    }

    fn on_popstate(self) {
        self.pending.set_value(None);
        match history::step() {
            Some(step) => self.show_step(JourneyStep::parse(&step)),
            // A link within the page made this entry: the step is the same.
            None if history::has_hash() => history::replace_step(&self.step.read_untracked().to_history_state()),
            None => self.show_step(JourneyStep::Start),
        }
    }

    fn show_step(self, step: JourneyStep) {
        if !self.message.read_untracked().is_empty() {
            self.message.set(String::new());
        }
        self.step.set(step);
        scroll::to(0.0);
        after_paint(|| focus::on(HEADING));
    }

    /// Goes to the next step.
    pub fn next(self) {
        self.go(self.after(&self.step.get_untracked()));
    }

    fn after(self, step: &JourneyStep) -> JourneyStep {
        self.with_flow(|flow| next_step(flow, &self.store.answers.read_untracked(), step))
    }

    /// The last question of the path.
    fn last(self) -> JourneyStep {
        let last = self.with_flow(|flow| {
            replay(flow, &self.store.answers.read_untracked())
                .path
                .last()
                .map(|(question, _)| question.id.clone())
        });
        last.map(JourneyStep::Question).unwrap_or_default()
    }

    /// Goes to the first step that is not answered yet.
    pub fn resume(self) {
        self.go(self.after(&self.last()));
    }

    /// Goes to the last question of the path.
    pub fn go_to_last(self) {
        self.go(self.last());
    }

    /// Dismisses the stop card that is shown, and goes on.
    pub fn dismiss_stop(self) {
        let step = self.step.get_untracked();
        let stop = self.with_flow(|flow| match view(flow, &self.store.answers.read_untracked(), &step) {
            View::Stop(stop) => Some(stop.id.clone()),
            _ => None,
        });
        if let Some(stop) = stop {
            let from = self.last();
            self.store.change(|answers| answers.dismiss(stop));
            self.store.flush();
            self.go(self.after(&from));
        }
    }

    /// Sets an answer.
    pub fn set(self, question: QuestionId, answer: Answer) {
        self.with_flow(|flow| self.store.change(|answers| change_answer(flow, answers, question, answer)));
        after_paint(move || self.store.flush());
    }

    /// Sets an answer and goes on. It is stored after the next step is painted, because storing takes longer than finding the next question.
    pub fn answer(self, question: QuestionId, answer: Answer) {
        self.set(question, answer);
        self.next();
    }

    /// Erases all answers, and the history entries ahead. Earlier entries hold names of steps, never answers.
    pub fn erase(self) {
        self.store.erase();
        self.earlier.set(None);
        self.pending.set_value(None);
        let start = JourneyStep::Start.to_history_state();
        history::replace_step(&start);
        history::push_step(&start);
        self.show_step(JourneyStep::Start);
        self.redraw();
        self.message.set("Your answers are erased.".to_owned());
    }

    /// Erases all answers and leaves the site.
    pub fn leave(self) {
        self.store.erase();
        quick_exit::go_to(SAFE_EXIT_URL);
    }

    /// Redraws the step, because its answer may have changed.
    pub fn redraw(self) {
        self.generation.update(|generation| *generation += 1);
    }
}
