//! Every page of text: the first page, practices, complaints, pairs, documents.

use super::loaded::Loaded;
use crate::domain::page::{Ground, TextPage};
use crate::ui::components::Accounts;
use crate::ui::state::{Address, File};
use leptos::prelude::*;
use leptos_meta::{Meta, Title};

/// The text that the address names.
#[component]
pub fn TextRoute() -> impl IntoView {
    view! { <Loaded draw=draw /> }
}

fn draw(file: File) -> Option<AnyView> {
    match file {
        File::Text(page) => Some(view! { <Text page=(*page).clone() /> }.into_any()),
        File::Assessment(_) => None,
    }
}

/// The text, still but for the two traditions' accounts.
#[component]
fn Text(
    /// What it says.
    page: TextPage,
) -> impl IntoView {
    let ground = page.ground.map(|ground| view! { <GroundSection ground /> });
    view! {
        <Title text=format!("{} · Allium", page.title) />
        <Meta name="description" content=page.description />
        <article class=page.class>
            {page.head}
            <div class="page__columns">
                {page.contents}
                <div class="page__text">{page.before} {ground} {page.after}</div>
            </div>
        </article>
    }
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
