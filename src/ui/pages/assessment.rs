//! The assessment: one question on a page, cards that stop it, a look over the answers, the result.
//!
//! The browser's history holds which question the reader is at, never what was answered; the address stays the same.

mod files;
mod outcome;
mod questions;
mod start;
mod steps;

use super::loaded::Loaded;
use crate::browser::{history, leave};
use crate::domain::assessment::{At, View, replay, view};
use crate::domain::ids::StopId;
use crate::domain::page::AssessmentPage;
use crate::domain::still::{Still, el};
use crate::ui::components::{Button, StopCard};
use crate::ui::state::{File, Keeping, Live};
use leptos::prelude::*;
use leptos_meta::{Meta, Title};
use outcome::Outcome;
use questions::{Asked, Questions};
use start::Start;
use std::sync::Arc;
use steps::{ELSEWHERE, Steps};

/// The assessment.
#[component]
pub fn AssessmentRoute() -> impl IntoView {
    view! { <Loaded draw=draw /> }
}

fn draw(file: File) -> Option<AnyView> {
    match file {
        File::Assessment(page) => Some(view! { <Flow page /> }.into_any()),
        File::Text(_) => None,
    }
}

/// What is on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Shown {
    Start,
    Question(Asked),
    Stop(StopId),
    Review,
    Result,
}

impl Shown {
    fn of(view: &View<'_>) -> Self {
        match view {
            View::Start => Self::Start,
            View::Question { question, position, of } => Self::Question(Asked {
                id: question.id.clone(),
                section: question.section,
                position: *position,
                of: *of,
            }),
            View::Stop(stop) => Self::Stop(stop.id.clone()),
            View::Review => Self::Review,
            View::Result => Self::Result,
        }
    }

    fn asked(&self) -> Option<Asked> {
        match self {
            Self::Question(asked) => Some(asked.clone()),
            _ => None,
        }
    }
}

/// The flow from the first words to the result.
#[component]
fn Flow(
    /// Questions and cards.
    page: Arc<AssessmentPage>,
) -> impl IntoView {
    let steps = Steps::new(page);
    let live = Live::from_context();
    let listeners = StoredValue::new_local(None::<(history::Listener, leave::Listener)>);
    {
        let steps = steps.clone();
        Effect::new(move |_| {
            if live.0.get() && listeners.with_value(Option::is_none) {
                steps.fetch_desk();
                steps.at.set(history::step().map(|step| At::parse(&step)).unwrap_or_default());
                let (moved, leaving) = (steps.clone(), steps.clone());
                let moves = history::on_move(move || match history::step() {
                    Some(step) => moved.arrive(At::parse(&step)),
                    // A jump within the page made this entry: the reader is where they were.
                    None if history::is_jump() => history::replace(&moved.at.get_untracked().to_step()),
                    None => moved.arrive(At::Start),
                });
                listeners.set_value(Some((moves, leave::on_key("Shift", 3, move || leaving.leave()))));
            }
        });
    }
    let shown = {
        let steps = steps.clone();
        Memo::new(move |_| {
            steps
                .visit
                .answers
                .with(|answers| Shown::of(&view(steps.flow(), answers, &steps.at.get())))
        })
    };
    // The questions stay on the page from one to the next; anything else is drawn anew.
    let asked = Memo::new(move |_| shown.with(Shown::asked));
    let other = Memo::new(move |_| shown.with(|shown| shown.asked().is_none().then(|| shown.clone())));
    let (visit, told, leaving) = (steps.visit, steps.told, steps.clone());
    let leave = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        leaving.leave();
    };
    let leave_words = "Leave this site now";
    let take_over = Signal::derive(move || visit.kept.get() != Keeping::ChangedElsewhere);
    view! {
        <Title text="Assessment · Allium" />
        <Meta name="description" content="Which layer does your complaint point to, and what suits it? Your answers stay in your browser." />
        <div class="assessment">
            <p class="assessment__exit">
                <a href=ELSEWHERE rel="external noreferrer" on:click=leave>
                    {leave_words}
                </a>
                {el("span").class("assessment__exit-hint").text(" It erases your answers first. Or press Shift three times.")}
            </p>
            {move || kept(visit.kept.get())}
            <Button class="assessment__quiet" words="Use the other tab's answers" hidden=take_over on_press=move |()| visit.take_over() />
            {move || match other.get() {
                None => view! { <Questions steps=steps.clone() asked /> }.into_any(),
                Some(Shown::Start | Shown::Question(_)) => view! { <Start steps=steps.clone() live=live.0 /> }.into_any(),
                Some(Shown::Stop(id)) => view! { <Stopped steps=steps.clone() id /> }.into_any(),
                Some(Shown::Review) => view! { <Review steps=steps.clone() /> }.into_any(),
                Some(Shown::Result) => view! { <Outcome steps=steps.clone() /> }.into_any(),
            }}
            <p class="assessment__told" role="status">
                {move || told.get()}
            </p>
        </div>
    }
}

/// A line where the browser does not keep the answers as the reader wants.
fn kept(kept: Keeping) -> Option<Still> {
    let words = match kept {
        Keeping::AsWanted => return None,
        Keeping::OnlyInMemory => "Your browser keeps nothing for this page. The assessment works, but a reload starts it anew.",
        Keeping::Full => "Your browser has no room left, so your last answer is not kept. The assessment works; a reload may lose that answer.",
        Keeping::Unreadable => "The answers kept here are damaged or from another version, so they could not be read. You start anew.",
        Keeping::ChangedElsewhere => "Another tab changed the answers kept on this device. This tab goes on with its own.",
    };
    Some(el("p").class("assessment__notice").attr("role", "status").text(words))
}

fn title(words: &str) -> Still {
    el("h1").class("assessment__title").attr("tabindex", "-1").text(words)
}

/// A card that stops the flow.
#[component]
fn Stopped(
    /// The ways on.
    steps: Steps,
    /// The card.
    id: StopId,
) -> impl IntoView {
    let stop = steps.flow().stops.stops.iter().find(|stop| stop.id == id).cloned();
    stop.map(|stop| {
        let on = steps.clone();
        let go_on = move |()| {
            let from = on.last();
            on.change(|answers| answers.pass(id.clone()));
            on.go(on.after(&from));
        };
        view! { <StopCard stop on_continue=go_on on_change=move |()| steps.go(steps.last()) /> }
    })
}

/// All answers, each with the way to change it.
#[component]
fn Review(
    /// The ways on.
    steps: Steps,
) -> impl IntoView {
    let answers = steps.visit.answers.get_untracked();
    let items: Vec<_> = replay(steps.flow(), &answers)
        .path
        .into_iter()
        .map(|(question, answer)| (question.id.clone(), question.prompt.clone(), question.words(answer)))
        .collect();
    let items = items.into_iter().map(|(id, prompt, answer)| {
        let steps = steps.clone();
        let label = format!("Change the answer to: {prompt}");
        view! {
            <li class="review__item">
                {el("p").class("review__question").text(&prompt)} {el("p").class("review__answer").text(&answer)}
                <Button class="review__change" words="Change" label on_press=move |()| steps.go(At::Change(id.clone())) />
            </li>
        }
    });
    let items = items.collect_view();
    let (result, erase) = (steps.clone(), steps.clone());
    view! {
        {title("Look over your answers")}
        <ol class="review" role="list">
            {items}
        </ol>
        <div class="assessment__ways">
            <Button class="assessment__start" words="See the result" on_press=move |()| result.go(At::Result) />
            <Button class="assessment__quiet" words="Erase my answers" on_press=move |()| erase.erase() />
        </div>
    }
}
