//! The result, and what the reader can save or print: a sheet, a plan for the calendar or as a table, the run as a file.

use super::saved_run::SavedRun;
use crate::components::Button;
use crate::domain::assessment::plan::{parse_date, plan};
use crate::domain::assessment::{JourneyStep, saved};
use crate::domain::ids::ModalityId;
use crate::domain::lens::{Lens, with_lens};
use crate::domain::markup::Markup;
use crate::domain::route::Route;
use crate::hooks::download::{download, today};
use crate::hooks::print;
use crate::hooks::reactive::memo;
use crate::render::{self, ResultContext};
use crate::state::{Catalog, Journey, use_lens};
use leptos::html;
use leptos::prelude::*;

/// The result of the answers, through the lens.
#[component]
pub fn ResultScreen(
    /// The reader's journey.
    journey: Journey,
) -> impl IntoView {
    let catalog = StoredValue::new(Catalog::from_context());
    let lens = use_lens().state;
    // The answers do not change while the result is shown.
    let suggested = with_context(journey, catalog, Lens::Both, |context| {
        let suggestions = context.outcome().suggestions.into_iter();
        let named = |id: ModalityId| Some((id.to_string(), context.index.modality(&id)?.name.clone()));
        suggestions.filter_map(|suggestion| named(suggestion.modality)).collect::<Vec<_>>()
    });
    let practice = RwSignal::new(suggested.first().map(|(id, _)| id.clone()));
    let parts = memo(move || {
        let earlier = journey.earlier.read();
        let earlier = earlier.as_ref().map(|(answers, saved)| (answers, saved.as_str()));
        with_context(journey, catalog, lens.get(), |context| render::result(context, earlier).to_vec())
    });
    let sheet = memo(move || -> Vec<Markup> {
        let sheet = |practice: String| {
            with_context(journey, catalog, lens.get(), |context| {
                render::visit_sheet(context, &practice.as_str().into())
            })
        };
        practice.get().and_then(sheet).into_iter().collect()
    });
    let compare = move |run: saved::Saved| {
        let message = format!("The runs are compared above. {}", run.left_out_message());
        journey.earlier.set(Some((run.answers, run.saved)));
        message
    };
    view! {
        <div class="result__before">{move || parts.read().first().cloned()}</div>
        <div class="result__take">
            <Export journey suggested practice />
        </div>
        <div class="result__sheet">{move || sheet.get()}</div>
        <SavedRun label="Compare with a saved run" journey on_open=compare />
        <div class="result__after">
            {move || parts.read().get(1).cloned()}
            <div class="assessment__ways">
                <Button class="assessment__start" label="Review my answers" on_click=move |()| journey.go(JourneyStep::Review) />
                <Button class="assessment__quiet" label="Erase my answers" on_click=move |()| journey.erase() />
                <a class="assessment__quiet" href=move || with_lens(&Route::Explorer.path(), lens.get())>
                    "All practices"
                </a>
            </div>
        </div>
    }
}

fn with_context<T>(journey: Journey, catalog: StoredValue<Catalog>, lens: Lens, read: impl FnOnce(&ResultContext) -> T) -> T {
    let answers = journey.store.answers.read_untracked();
    journey.page.with_value(|page| {
        catalog.with_value(|catalog| {
            read(&ResultContext {
                assessment: &page.assessment,
                index: catalog.index(),
                sources: &page.sources,
                found: &page.found,
                practitioners: &page.practitioners,
                guidance: &page.guidance,
                answers: &answers,
                lens,
            })
        })
    })
}

/// Buttons that save or print.
#[component]
fn Export(
    /// The answers, and the message about the outcome.
    journey: Journey,
    /// Id and name of each suggested practice.
    suggested: Vec<(String, String)>,
    /// The practice of the sheet and the plan.
    practice: RwSignal<Option<String>>,
) -> impl IntoView {
    let today = today();
    let start = NodeRef::<html::Input>::new();
    let catalog = StoredValue::new(Catalog::from_context());
    let announce = move |is_saved: bool| {
        journey.message.set(
            if is_saved {
                "The file is made. Look in your downloads."
            } else {
                "Your browser couldn't create the file. Print the page instead."
            }
            .to_owned(),
        );
    };
    let save = {
        let today = today.clone();
        move |()| {
            let text = saved::save(&journey.store.answers.read_untracked(), &today);
            announce(download(&format!("allium-{today}.json"), "application/json", &text));
        }
    };
    let save_plan = move |is_calendar: bool| {
        let Some(start) = start.get_untracked().and_then(|start| parse_date(&start.value())) else {
            journey.message.set("Choose the day of the first session, then try again.".to_owned());
            return;
        };
        let plan = catalog.with_value(|catalog| plan(catalog.index().modality(&practice.get_untracked()?.into())?, start));
        match plan {
            None => journey.message.set("That day is too far off to plan from. Choose another.".to_owned()),
            Some(plan) if is_calendar => announce(download("allium-plan.ics", "text/calendar", &plan.to_ics())),
            Some(plan) => announce(download("allium-plan.csv", "text/csv", &plan.to_csv())),
        }
    };
    let has_practices = !suggested.is_empty();
    let options = suggested.into_iter().map(|(id, name)| view! { <option value=id>{name}</option> });
    let plan_form = has_practices.then(|| {
        view! {
            <p class="take-along__row">
                <label for="take-practice">"For which practice"</label>
                <select class="take-along__field" id="take-practice" on:change=move |event| practice.set(Some(event_target_value(&event)))>
                    {options.collect_view()}
                </select>
            </p>
            <p class="take-along__row">
                <label for="take-start">"First session on"</label>
                <input
                    class="take-along__field"
                    id="take-start"
                    type="date"
                    value=today.clone()
                    min=today
                    node_ref=start
                />
            </p>
            <p class="take-along__ways">
                <Button class="take-along__button" label="Print the sheet" on_click=|()| print::part("sheet") />
                <Button class="take-along__button" label="Plan for my calendar (.ics)" on_click=move |()| save_plan(true) />
                <Button class="take-along__button" label="Plan as a table (.csv)" on_click=move |()| save_plan(false) />
            </p>
        }
    });
    view! {
        <section class="take-along" id="take-along" aria-labelledby="take-along-heading">
            <h2 id="take-along-heading">"Save or print"</h2>
            <p>"Everything is made in this browser. Nothing is sent."</p>
            {plan_form}
            <p class="take-along__run">
                <Button class="take-along__button" label="Save this run as a file" on_click=save />
                " Keep it, and open it again on the first page of the assessment or below, to see what moved."
            </p>
        </section>
    }
}
