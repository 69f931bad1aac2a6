//! The screen before the first question: what the assessment is, where answers are stored, and how to start.

use super::saved_run::SavedRun;
use crate::components::{Button, RadioGroup};
use crate::domain::assessment::saved::Saved;
use crate::domain::assessment::{Answer, Choice, Question, StorageLocation};
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
    let has_answers = memo(move || {
        let answers = store.answers.read();
        journey.with_flow(|flow| {
            let asked = flow.questions.questions.iter().filter(|question| !question.at_start);
            asked.map(|question| &question.id).any(|id| answers.get(id).is_some())
        })
    });
    let (intro, length, about_whom) = journey.with_flow(|flow| {
        let numbers = flow
            .questions
            .about
            .iter()
            .map(|about| format!("about {} questions {}", about.questions, about.text));
        let length = format!("It is {}.", numbers.collect::<Vec<_>>().join(", "));
        let mut questions = flow.questions.questions.iter();
        (
            flow.questions.intro.clone(),
            length,
            questions.find(|question| question.at_start).cloned(),
        )
    });
    let about_whom = about_whom.map(|question| who(journey, question));
    let start_label = move || {
        if has_answers.get() {
            "Go through from the first question"
        } else {
            "Start"
        }
        .to_owned()
    };
    let locations = StorageLocation::ALL.map(|location| (location.as_str().to_owned(), label(location).to_owned()));
    let location = memo(move || store.location.get().as_str().to_owned());
    let store_in = Callback::new(move |value: String| {
        if let Some(location) = StorageLocation::ALL.into_iter().find(|location| location.as_str() == value) {
            store.store_in(location);
        }
    });
    view! {
        <h1 class="assessment__title" tabindex="-1">
            "Which layer is it?"
        </h1>
        <div class="assessment__intro">{intro.into_iter().map(|text| view! { <p>{text}</p> }).collect_view()}</div>
        <p class="needs-app">
            "The questions need the app, which is not running yet. Without it, read your complaint's page: it begins with the signs that belong with a clinician."
        </p>
        <p class="assessment__length">{length}</p>
        {about_whom}
        <RadioGroup
            name="keep"
            legend="Where your answers are stored".to_owned()
            options=locations.to_vec()
            selected=location
            on_select=store_in
        />
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

/// Whom the answers are about. The first choice holds until another is made.
fn who(journey: Journey, question: Question) -> impl IntoView {
    let label = |choice: &Choice| match &choice.hint {
        Some(hint) => format!("{}. {hint}", choice.label),
        None => choice.label.clone(),
    };
    let options: Vec<(String, String)> = question.choices.iter().map(|choice| (choice.id.to_string(), label(choice))).collect();
    let first = options.first().map(|(id, _)| id.clone()).unwrap_or_default();
    let id = StoredValue::new(question.id);
    let selected = memo(move || {
        let answers = journey.store.answers.read();
        id.with_value(|id| match answers.get(id) {
            Some(Answer::Choices(chosen)) => chosen.first().map(ToString::to_string),
            _ => None,
        })
        .unwrap_or_else(|| first.clone())
    });
    let on_select = Callback::new(move |value: String| journey.set(id.get_value(), Answer::Choices(vec![value.into()])));
    view! { <RadioGroup name="who" legend=question.prompt options selected on_select /> }
}
