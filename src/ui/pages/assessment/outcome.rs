//! The result page: what the result's program draws, the form for what to take along, and the ways from there.

use super::files::{OpenFor, OpenRun};
use super::steps::Steps;
use crate::browser::desk::ResultDesk;
use crate::browser::link;
use crate::domain::assessment::{Answers, At};
use crate::domain::lens::with_lens;
use crate::domain::place::Place;
use crate::domain::still::el;
use crate::ui::components::{Button, LoadError, loading};
use crate::ui::state::Address;
use leptos::prelude::*;

/// The result, once its program is here.
#[component]
pub fn Outcome(
    /// The ways on.
    steps: Steps,
) -> impl IntoView {
    move || match steps.desk.get() {
        None => loading().into_any(),
        Some(Err(error)) => {
            let again = steps.clone();
            view! { <LoadError error on_retry=move |()| again.fetch_desk() /> }.into_any()
        }
        Some(Ok(desk)) => told(steps.clone(), desk),
    }
}

/// What the desk says about the answers, through the lens.
fn told(steps: Steps, desk: ResultDesk) -> AnyView {
    let address = Address::here();
    let lens = Memo::new(move |_| address.lens());
    let visit = steps.visit;
    let answers = visit.answers.with_untracked(Answers::to_json);
    let desk = StoredValue::new_local(desk);
    let text = StoredValue::new(answers);
    let whole = Memo::new(move |_| {
        let earlier = visit.earlier.get().map(|(answers, saved)| (answers.to_json(), saved));
        let earlier = earlier.as_ref().map(|(answers, saved)| (answers.as_str(), saved.as_str()));
        desk.with_value(|desk| desk.result(&text.get_value(), lens.get().as_str(), earlier))
    });
    let form = desk.with_value(|desk| desk.take_along(&text.get_value(), lens.get_untracked().as_str()));
    let chosen = RwSignal::new(());
    let sheet = move || {
        chosen.track();
        desk.with_value(|desk| desk.sheet(&text.get_value(), lens.get().as_str()))
    };
    let told = steps.told;
    let take = move |event: leptos::ev::MouseEvent| {
        if let Some(what) = link::attribute_under(&event, "data-take") {
            told.set(desk.with_value(|desk| desk.take(&what, &text.get_value())));
        }
    };
    let (review, erase, run) = (steps.clone(), steps.clone(), steps);
    view! {
        {move || whole.get().first().cloned()}
        <div on:click=take on:change=move |_| chosen.set(())>
            {form}
        </div>
        <div class="assessment__sheet">{sheet}</div>
        <OpenRun steps=run purpose=OpenFor::Comparing />
        {move || whole.get().get(1).cloned()}
        <div class="assessment__ways">
            <Button class="assessment__start" words="Look over my answers" on_press=move |()| review.go(At::Review) />
            <Button class="assessment__quiet" words="Erase my answers" on_press=move |()| erase.erase() />
            {move || el("a").class("assessment__quiet").attr("href", &with_lens(&Place::Explorer.path(), lens.get())).text("All practices")}
        </div>
    }
    .into_any()
}
