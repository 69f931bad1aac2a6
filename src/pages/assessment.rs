//! The assessment: one question on a page, cards that stop it, a review of the answers, the result.

mod questions;
mod result;
mod review;
mod saved_run;
mod start;
mod stop;

use super::with_data::WithData;
use crate::components::{Button, PageHead, Progress};
use crate::domain::assessment::{Question, StorageStatus, View};
use crate::domain::ids::{QuestionId, StopId};
use crate::domain::page::AssessmentPage;
use crate::hooks::reactive::memo;
use crate::state::{File, Journey, SAFE_EXIT_URL};
use leptos::prelude::*;
use questions::Questions;
use result::ResultScreen;
use review::Review;
use start::Start;
use std::sync::Arc;
use stop::StopCard;

/// The assessment's page.
#[component]
pub fn Assessment() -> impl IntoView {
    view! {
        <WithData draw=|_, files| match files.first() {
            Some(File::Assessment(page)) => Some(view! { <Steps page=Arc::clone(page) /> }.into_any()),
            _ => None,
        } />
    }
}

/// The screen that is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Screen {
    Start,
    Questions,
    Stop(StopId),
    Review,
    Result,
}

/// The current question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CurrentQuestion {
    /// Its id.
    pub id: QuestionId,
    /// Whether it may be skipped.
    pub may_skip: bool,
    /// The progress at it.
    pub progress: Progress,
}

impl CurrentQuestion {
    fn new(question: &Question, position: usize, about: Option<usize>) -> Self {
        Self {
            id: question.id.clone(),
            may_skip: !question.section.is_safety(),
            progress: Progress {
                section: question.section.label(),
                position,
                about,
            },
        }
    }
}

/// The steps from the start to the result, below the quick exit.
#[component]
fn Steps(
    /// Questions, rules and the texts of the result.
    page: Arc<AssessmentPage>,
) -> impl IntoView {
    let journey = Journey::start(page);
    // One screen shows all questions, so a further question does not redraw it.
    let current = memo(move || {
        journey.with_view(|view| match view {
            View::Question { question, position, about } => Some(CurrentQuestion::new(question, position, about)),
            _ => None,
        })
    });
    let screen = memo(move || {
        let screen = journey.with_view(|view| match view {
            View::Start => Screen::Start,
            View::Question { .. } => Screen::Questions,
            View::Stop(stop) => Screen::Stop(stop.id.clone()),
            View::Review => Screen::Review,
            View::Result => Screen::Result,
        });
        (screen, journey.generation.get())
    });
    let leave = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        journey.leave();
    };
    view! {
        <PageHead
            title="Assessment"
            description="Which layer does your complaint point to, and what suits it? Your answers stay in your browser."
        />
        <div class="assessment">
            <p class="assessment__exit">
                <a href=SAFE_EXIT_URL rel="external noreferrer" on:click=leave>
                    "Leave this site now"
                </a>
                <span class="assessment__exit-hint">" It erases your answers first. Or press Shift three times."</span>
            </p>
            <StorageNotice journey />
            <div class="assessment__screen">
                {move || match screen.get().0 {
                    Screen::Start => view! { <Start journey /> }.into_any(),
                    Screen::Questions => view! { <Questions journey current /> }.into_any(),
                    Screen::Stop(id) => view! { <StopCard journey id /> }.into_any(),
                    Screen::Review => view! { <Review journey /> }.into_any(),
                    Screen::Result => view! { <ResultScreen journey /> }.into_any(),
                }}
            </div>
            <p class="assessment__told" role="status">
                {move || journey.message.get()}
            </p>
        </div>
    }
}

/// A message if the browser does not store the answers as the reader wants.
#[component]
fn StorageNotice(journey: Journey) -> impl IntoView {
    let message = move || match journey.store.status.get() {
        StorageStatus::Stored => None,
        StorageStatus::OnlyInMemory => {
            Some("Your browser stores nothing for this page. The assessment works, but if you reload the page you'll start over.")
        }
        StorageStatus::Full => {
            Some("Your browser has no room left, so your last answer is not stored. The assessment works; a reload may lose that answer.")
        }
        StorageStatus::Unreadable => {
            Some("The answers stored here are damaged or from another version, so they could not be read. You'll start over.")
        }
        StorageStatus::ChangedElsewhere => Some("Another tab changed the answers stored on this device. This tab goes on with its own."),
    };
    let take_over = move |()| {
        journey.store.take_over();
        journey.redraw();
    };
    view! {
        <div class="assessment__kept">
            {move || message().map(|message| view! { <p class="assessment__notice" role="status">{message}</p> })}
            <Button
                class="assessment__quiet"
                label="Use the other tab's answers"
                hidden=Signal::derive(move || journey.store.status.get() != StorageStatus::ChangedElsewhere)
                on_click=take_over
            />
        </div>
    }
}
