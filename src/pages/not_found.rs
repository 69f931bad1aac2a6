//! Shown at a URL without a page.

use crate::components::PageHead;
use crate::domain::route::Route;
use leptos::prelude::*;

/// A message, and links to other pages.
#[component]
pub fn NotFound() -> impl IntoView {
    view! {
        <PageHead title="Not found" description="" />
        <div class="page-notice">
            <h1 class="page-notice__heading" tabindex="-1">
                "There is no page here"
            </h1>
            <p>"The link may be old or mistyped. Nothing you answered is lost."</p>
            <p class="page-notice__ways">
                <a href=Route::Explorer.path()>"All practices"</a>
                <a href=Route::Assessment.path()>"The assessment"</a>
                <a href=Route::Home.path()>"First page"</a>
            </p>
        </div>
    }
}
