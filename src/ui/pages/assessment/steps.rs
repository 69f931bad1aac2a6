//! Where the reader stands in the assessment, and the ways from there.

use crate::browser::desk::{ResultDesk, open_desk};
use crate::browser::fetch::FetchError;
use crate::browser::{focus, history, leave, scroll};
use crate::domain::assessment::{Answer, Answers, At, Flow, after, replay};
use crate::domain::ids::QuestionId;
use crate::domain::page::AssessmentPage;
use crate::ui::state::Visit;
use leptos::prelude::*;
use std::sync::Arc;
use std::time::Duration;

/// Where somebody who has to leave at once is sent: a page that anyone may be reading.
pub const ELSEWHERE: &str = "https://www.wikipedia.org/";

/// How far the result's program has come.
pub type DeskLoad = Option<Result<ResultDesk, FetchError>>;

/// The flow's state and its moves.
#[derive(Clone)]
pub struct Steps {
    page: Arc<AssessmentPage>,
    /// The answers.
    pub visit: Visit,
    /// Where the reader asks to be.
    pub at: RwSignal<At>,
    /// The result's program.
    pub desk: RwSignal<DeskLoad, LocalStorage>,
    /// What to tell the reader about a file.
    pub told: RwSignal<String>,
}

impl Steps {
    /// Before the first question.
    pub fn new(page: Arc<AssessmentPage>) -> Self {
        Self {
            page,
            visit: Visit::from_context(),
            at: RwSignal::new(At::Start),
            desk: RwSignal::new_local(None),
            told: RwSignal::new(String::new()),
        }
    }

    /// Questions and cards.
    pub fn flow(&self) -> &Flow {
        &self.page.flow
    }

    /// Fetches the result's program, so that it is here before it is needed. Only in the browser.
    pub fn fetch_desk(&self) {
        let desk = self.desk;
        desk.set(None);
        leptos::task::spawn_local(async move { desk.set(Some(open_desk().await)) });
    }

    /// Moves on; Back returns here. The entry in the history is made at once, so that a reload right after stays at the new step.
    pub fn go(&self, to: At) {
        history::push(&to.to_step());
        self.arrive(to);
    }

    /// Shows where the reader is now.
    pub fn arrive(&self, to: At) {
        // Taking away what has the focus makes a browser lay out the page once more than it needs to.
        focus::leave();
        self.told.set(String::new());
        self.at.set(to);
        leptos::task::spawn_local(async {
            leptos::task::tick().await;
            scroll::to_top();
        });
        // The new step is painted first.
        request_animation_frame(|| set_timeout(|| focus::on("main h1"), Duration::ZERO));
    }

    /// Moves to where 'next' leads.
    pub fn next(&self) {
        self.go(self.after(&self.at.get_untracked()));
    }

    /// Where 'next' leads from there.
    pub fn after(&self, at: &At) -> At {
        self.visit.answers.with_untracked(|answers| after(self.flow(), answers, at))
    }

    /// The last question on the path.
    pub fn last(&self) -> At {
        let last = |answers: &Answers| {
            replay(self.flow(), answers)
                .path
                .last()
                .map(|(question, _)| At::Question(question.id.clone()))
        };
        self.visit.answers.with_untracked(last).unwrap_or_default()
    }

    /// Takes an answer and moves on.
    pub fn answer(&self, question: &QuestionId, answer: Answer) {
        self.change(|answers| answers.set(question.clone(), answer));
        self.next();
    }

    /// Changes the answers and keeps them.
    pub fn change(&self, change: impl FnOnce(&mut Answers)) {
        self.visit.answers.update(change);
        self.visit.keep();
    }

    /// Forgets all answers, and the steps in the browser's history.
    pub fn erase(&self) {
        self.visit.erase();
        history::forget_steps(&At::Start.to_step());
        self.arrive(At::Start);
        self.told.set("Your answers are erased.".to_owned());
    }

    /// Forgets all answers and leaves the site.
    pub fn leave(&self) {
        self.visit.erase();
        leave::for_page(ELSEWHERE);
    }
}
