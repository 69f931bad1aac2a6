//! Shown while a page's data is loading, and if it can't be loaded.

use super::button::Button;
use crate::domain::route::Route;
use crate::hooks::fetch::FetchError;
use leptos::prelude::*;

/// The data is loading.
#[component]
pub fn Loading() -> impl IntoView {
    view! {
        <div class="page-notice" role="status">
            <h1 class="page-notice__heading" tabindex="-1">
                "Loading"
            </h1>
            <p>"This page is loading."</p>
        </div>
    }
}

/// The data can't be loaded; says why and what to do.
#[component]
pub fn LoadError(
    /// The cause.
    error: FetchError,
    /// Tries again.
    #[prop(into)]
    on_retry: Callback<()>,
) -> impl IntoView {
    let (heading, text) = match error {
        FetchError::NoAnswer => ("No connection", "The page could not be fetched. Check the connection, then try again."),
        FetchError::Missing => ("Page missing", "The site has no text for this page. It may have moved."),
        FetchError::Unreadable => (
            "This page couldn't be loaded",
            "It arrived damaged, or in another version of the site. Reload the page.",
        ),
    };
    view! {
        <div role="alert">
            <div class="page-notice page-notice--error">
                <h1 class="page-notice__heading" tabindex="-1">
                    {heading}
                </h1>
                <p>{text}</p>
            </div>
            <div class="page-notice page-notice__ways">
                <Button class="page-notice__button" label="Try again" on_click=on_retry />
                <a href="" rel="external">
                    "Reload the page"
                </a>
                <a href=Route::Explorer.path()>"All practices"</a>
            </div>
        </div>
    }
}
