//! Runs the assessment's vignettes in the browser: the reader sees the same numbers as the tests.

use crate::components::Button;
use crate::domain::assessment::vignettes::{Vignette, tally};
use crate::domain::json::from_json;
use crate::domain::markup::{Markup, element};
use crate::domain::route::ASSESSMENT_PATH;
use crate::hooks::fetch;
use crate::render;
use crate::state::{Catalog, File};
use leptos::prelude::*;

/// The button, and the table of results.
#[component]
pub fn Vignettes() -> impl IntoView {
    let result = RwSignal::new_local(None::<Markup>);
    let catalog = StoredValue::new(Catalog::from_context());
    let run = move |()| {
        result.set(Some(element("p").text("The cases are running.")));
        leptos::task::spawn_local(async move {
            let message = "The cases could not be fetched. Check the connection, then try again.";
            let Some(catalog) = catalog.try_get_value() else { return };
            let table = table(&catalog).await.unwrap_or_else(|| element("p").text(message));
            result.try_set(Some(table));
        });
    };
    view! {
        <p>
            <Button class="cases__run" label="Run all cases" on_click=run />
        </p>
        <p class="needs-app">"The cases need the app, which is not running yet."</p>
        <div class="page__ran" role="status">
            {move || result.get()}
        </div>
    }
}

/// `None` if a file could not be loaded.
async fn table(catalog: &Catalog) -> Option<Markup> {
    let File::Assessment(page) = File::fetch(ASSESSMENT_PATH).await.ok()? else {
        return None;
    };
    let suites: Vec<(String, Vec<Vignette>)> = from_json(&fetch::text("content/cases.json").await.ok()?)?;
    let (assessment, index) = (&page.assessment, catalog.index());
    let mut tables = element("div");
    for (name, vignettes) in &suites {
        tables = tables.child(render::vignettes(name, &tally(vignettes, assessment, index), assessment, index));
    }
    Some(tables)
}
