//! Where the reader stands in the assessment, and the ways from there.
//!
//! The browser's history holds which step the reader is at, never what was answered; the address stays the same. What is shown is computed from
//! the answers by replay, so that no Back shows a question out of turn or a result past a card.

use super::AnswerStore;
use crate::domain::assessment::{Answer, Answers, Flow, JourneyStep, View, next_step, replay, view};
use crate::domain::ids::QuestionId;
use crate::domain::page::AssessmentPage;
use crate::hooks::{after_paint, focus, history, quick_exit, scroll};
use leptos::ev;
use leptos::prelude::*;
use std::sync::Arc;

/// The journey through the assessment.
#[derive(Clone, Copy)]
pub struct Journey {
    /// Questions, rules and what the result tells.
    pub page: StoredValue<Arc<AssessmentPage>>,
    /// The answers.
    pub store: AnswerStore,
    /// The step that the reader asks to be at.
    pub step: RwSignal<JourneyStep>,
    /// An earlier run to compare with, and when it was saved.
    pub earlier: RwSignal<Option<(Answers, String)>>,
    /// What a screen reader reads out: what came of the reader's last act.
    pub message: RwSignal<String>,
    /// Counts up where the answers became others although the step may be the same.
    pub generation: RwSignal<usize>,
    /// The step whose history entry is still to be made.
    pending: StoredValue<Option<JourneyStep>>,
}

/// A page that anyone may be reading.
pub const SAFE_EXIT_URL: &str = "https://www.wikipedia.org/";

/// The heading of the step; the one of the question that is drawn ahead is hidden.
const HEADING: &str = "main h1:not([inert] h1)";

impl Journey {
    /// Starts with the stored answers, at the step of the current history entry. Call it where the assessment starts.
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
        let moved = window_event_listener(ev::popstate, move |_| journey.on_history_move());
        on_cleanup(move || moved.remove());
        quick_exit::on_triple_shift(move || journey.leave());
        journey
    }

    /// Reads the flow.
    pub fn with_flow<T>(self, read: impl FnOnce(&Flow) -> T) -> T {
        self.page.with_value(|page| read(&page.assessment.flow))
    }

    /// Reads what is shown: the step that the reader asks for, as far as the answers lead there. Tracked.
    pub fn with_view<T>(self, read: impl FnOnce(View) -> T) -> T {
        self.with_flow(|flow| read(view(flow, &self.store.answers.read(), &self.step.read())))
    }

    /// Moves on; Back returns here. The step is painted before its history entry is made, for that takes browsers some milliseconds.
    pub fn go(self, to: JourneyStep) {
        self.make_entry();
        self.pending.set_value(Some(to.clone()));
        after_paint(move || self.make_entry());
        self.arrive(to);
    }

    fn make_entry(self) {
        if let Some(step) = self.pending.try_update_value(Option::take).flatten() {
            scroll::take_charge();
            history::push_step(&step.to_history_state());
        }
    }

    fn on_history_move(self) {
        self.pending.set_value(None);
        match history::step() {
            Some(step) => self.arrive(JourneyStep::parse(&step)),
            // A jump within the page made this entry: the reader is where they were.
            None if history::is_jump() => history::replace_step(&self.step.read_untracked().to_history_state()),
            None => self.arrive(JourneyStep::Start),
        }
    }

    fn arrive(self, to: JourneyStep) {
        if !self.message.read_untracked().is_empty() {
            self.message.set(String::new());
        }
        self.step.set(to);
        scroll::to(0.0);
        after_paint(|| focus::on(HEADING));
    }

    /// The step after this one.
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

    /// Goes to the first step that is still open.
    pub fn resume(self) {
        self.go(self.after(&self.last()));
    }

    /// Goes to the last question of the path.
    pub fn go_to_last(self) {
        self.go(self.last());
    }

    /// Goes on past a card of the lesser kind.
    pub fn pass_card(self) {
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

    /// Takes an answer and moves on. It is stored once the next step is painted: that takes longer than finding the next question, for which the
    /// reader waits.
    pub fn answer(self, question: QuestionId, answer: Answer) {
        self.store.change(|answers| answers.set(question, answer));
        after_paint(move || self.store.flush());
        self.next();
    }

    /// Erases all answers, and lets go of the history entries ahead. Those behind hold names of steps, never answers.
    pub fn erase(self) {
        self.store.erase();
        self.earlier.set(None);
        self.pending.set_value(None);
        let start = JourneyStep::Start.to_history_state();
        history::replace_step(&start);
        history::push_step(&start);
        self.arrive(JourneyStep::Start);
        self.redraw();
        self.message.set("Your answers are erased.".to_owned());
    }

    /// Erases all answers and leaves the site.
    pub fn leave(self) {
        self.store.erase();
        quick_exit::go_to(SAFE_EXIT_URL);
    }

    /// Draws the step anew: its answer may be another.
    pub fn redraw(self) {
        self.generation.update(|generation| *generation += 1);
    }
}
