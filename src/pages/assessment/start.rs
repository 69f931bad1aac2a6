//! The screen before the first question: what the assessment is, where answers are stored, and how to start.

use super::saved_run::SavedRun;
use crate::components::Button;
use crate::domain::assessment::StorageLocation;
use crate::domain::assessment::saved::Saved;
use crate::domain::route::Route;
use crate::hooks::reactive::memo;
use crate::state::Journey;
use leptos::prelude::*;

fn label(location: StorageLocation) -> &'static str {
    match location {
        StorageLocation::Tab => "In this tab: a reload loses nothing, closing the tab forgets them",
        StorageLocation::Nowhere => "Nowhere: leave no trace; if you reload the page, you'll start over",
        StorageLocation::Device => "On this device, until I erase them: others who use it may find them",
    }
}

/// The start screen.
#[component]
pub fn Start(
    /// The reader's journey.
    journey: Journey,
) -> impl IntoView {
    let store = journey.store;
    let has_answers = memo(move || !store.answers.read().is_empty());
    let intro = journey.with_flow(|flow| flow.questions.intro.clone());
    let start_label = move || {
        if has_answers.get() {
            "Go through from the first question"
        } else {
            "Start"
        }
        .to_owned()
    };
    let choice = move |location: StorageLocation| {
        view! {
            <label class="assessment__keep">
                <input
                    class="assessment__input"
                    type="radio"
                    name="keep"
                    value=location.as_str()
                    checked=location == StorageLocation::Tab
                    prop:checked=move || store.location.get() == location
                    on:change=move |_| store.store_in(location)
                />
                <span>{label(location)}</span>
            </label>
        }
    };
    view! {
        <h1 class="assessment__title" tabindex="-1">
            "Which layer is it?"
        </h1>
        <div class="assessment__intro">{intro.into_iter().map(|text| view! { <p>{text}</p> }).collect_view()}</div>
        <p class="needs-app">
            "The questions need the app, which is not running yet. Without it, read your complaint's page: it begins with the signs that belong with a clinician."
        </p>
        <fieldset class="assessment__keeps">
            <legend>"Where your answers are stored"</legend>
            {StorageLocation::ALL.map(choice).collect_view()}
        </fieldset>
        <div class="assessment__ways">
            <Button class="assessment__start" label=Signal::derive(start_label) disabled=cfg!(feature = "ssr") on_click=move |()| journey.next() />
            <Button
                class="assessment__quiet"
                label="Continue where you stopped"
                hidden=Signal::derive(move || !has_answers.get())
                on_click=move |()| journey.resume()
            />
            <Button
                class="assessment__quiet"
                label="Erase my answers"
                hidden=Signal::derive(move || !has_answers.get())
                on_click=move |()| journey.erase()
            />
            <Button
                class="assessment__quiet"
                label="Bring back the answers from before"
                hidden=Signal::derive(move || store.backup.read().is_none())
                on_click=move |()| store.restore_backup()
            />
        </div>
        <SavedRun
            label="Open a saved run"
            journey
            on_open=move |run: Saved| {
                let message = format!("The saved run is open. {}", run.left_out_message());
                store.replace(run.answers);
                message
            }
        />
        <p class="assessment__logic">
            <a href=Route::Document("cases".into()).path()>"Test this logic yourself"</a>
        </p>
    }
}
