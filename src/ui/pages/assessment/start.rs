//! The words before the first question: what it is, where answers are kept, and the ways in.

use super::files::{OpenFor, OpenRun};
use super::steps::Steps;
use super::title;
use crate::domain::assessment::Answers;
use crate::domain::place::Place;
use crate::domain::still::el;
use crate::ui::components::{Button, Pick, PickKind};
use crate::ui::state::Keep;
use leptos::prelude::*;

fn words(keep: Keep) -> &'static str {
    match keep {
        Keep::Tab => "In this tab: a reload loses nothing, closing the tab forgets them",
        Keep::Nowhere => "Nowhere: leave no trace, a reload starts anew",
        Keep::Device => "On this device, until I erase them: others who use it may find them",
    }
}

/// The words before the first question.
#[component]
pub fn Start(
    /// The ways on.
    steps: Steps,
    /// Whether the app runs.
    live: RwSignal<bool>,
) -> impl IntoView {
    let intro = el("div")
        .class("assessment__intro")
        .children(steps.flow().questions.intro.iter().map(|text| el("p").text(text)));
    let visit = steps.visit;
    let none = Signal::derive(move || visit.answers.with(Answers::is_empty));
    let nothing_aside = Signal::derive(move || visit.set_aside.with(Option::is_none));
    let (resume, erase, run) = (steps.clone(), steps.clone(), steps.clone());
    let start = Signal::derive(move || if none.get() { "Start" } else { "Go through from the first question" }.to_owned());
    let without_app = "The questions need the app, which is not running yet. Without it, read your complaint's page: it begins with the signs that \
                       belong with a clinician.";
    let keeps: Vec<_> = Keep::ALL
        .into_iter()
        .map(|keep| {
            let words = el("span").text(words(keep));
            let ticked = Signal::derive(move || visit.keep.get() == keep);
            view! {
                <Pick
                    kind=PickKind::Radio
                    class="assessment__keep"
                    name="keep"
                    value=keep.as_str()
                    ticked
                    at_first=keep == Keep::Tab
                    on_turn=move |()| visit.keep_in(keep)
                    words
                />
            }
        })
        .collect();
    let logic = el("a")
        .attr("href", &Place::Document("cases".into()).path())
        .text("Test this logic yourself");
    view! {
        {title("Which layer is it?")}
        {intro}
        {el("p").class("needs-app").text(without_app)}
        <fieldset class="assessment__keeps">{el("legend").text("Where your answers are kept")} {keeps}</fieldset>
        <div class="assessment__ways">
            <Button class="assessment__start" words=start disabled=Signal::derive(move || !live.get()) on_press=move |()| steps.next() />
            <Button
                class="assessment__quiet"
                words="Continue where you stopped"
                hidden=none
                on_press=move |()| resume.go(resume.after(&resume.last()))
            />
            <Button class="assessment__quiet" words="Erase my answers" hidden=none on_press=move |()| erase.erase() />
            <Button
                class="assessment__quiet"
                words="Bring back the answers from before"
                hidden=nothing_aside
                on_press=move |()| visit.replace(visit.set_aside.get_untracked().unwrap_or_default())
            />
        </div>
        <OpenRun steps=run purpose=OpenFor::GoingOn />
        {el("p").class("assessment__logic").child(logic)}
    }
}
