//! Every page of text: the first page, practices, complaints, pairs, documents.

use super::loaded::{Loaded, missing};
use crate::browser::{desk, link};
use crate::domain::page::{Ground, TextPage};
use crate::domain::still::{Still, el};
use crate::ui::components::Accounts;
use crate::ui::state::{Address, File};
use leptos::prelude::*;
use leptos_meta::{Meta, Title};

/// The text that the address names.
#[component]
pub fn TextRoute() -> impl IntoView {
    view! { <Loaded draw=draw /> }
}

fn draw(files: Vec<File>) -> AnyView {
    match files.first() {
        Some(File::Text(page)) => view! { <Text page=TextPage::clone(page) /> }.into_any(),
        _ => missing(),
    }
}

/// The text, still but for the two traditions' accounts.
#[component]
fn Text(
    /// What it says.
    page: TextPage,
) -> impl IntoView {
    // The page on the assessment's cases has a button that runs them here.
    let ran = RwSignal::new(None::<Still>);
    let run = move |event: leptos::ev::MouseEvent| {
        if link::attribute_under(&event, "data-run").is_some() {
            ran.set(Some(el("p").text("The cases are running.")));
            leptos::task::spawn_local(async move { ran.set(Some(run_cases().await)) });
        }
    };
    let ground = page.ground.map(|ground| view! { <GroundSection ground /> });
    view! {
        <Title text=format!("{} · Allium", page.title) />
        <Meta name="description" content=page.description />
        <article class=page.class on:click=run>
            {page.head}
            <div class="page__columns">
                {page.contents}
                <div class="page__text">{page.before} {ground} {page.after} <div role="status">{move || ran.get()}</div></div>
            </div>
        </article>
    }
}

/// What came out, or that it could not be run.
async fn run_cases() -> Still {
    let told = "The cases could not be fetched. Check the connection, then try again.";
    desk::cases().await.unwrap_or_else(|_| el("p").text(told))
}

/// The section that the lens turns.
#[component]
fn GroundSection(
    /// What it says.
    ground: Ground,
) -> impl IntoView {
    let address = Address::here();
    let lens = Memo::new(move |_| address.lens());
    let label = format!("{}-heading", ground.id);
    view! {
        <section class="section" id=ground.id aria-labelledby=label.clone()>
            <h2 class="section__heading" id=label.clone()>
                {ground.heading}
            </h2>
            {ground.intro}
            <Accounts west=ground.west east=ground.east first=ground.first lens />
            {ground.meet}
        </section>
    }
}
