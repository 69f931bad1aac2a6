//! What a page says while its text is on the way, or when it can't be had.

use super::button::Button;
use crate::browser::fetch::FetchError;
use crate::domain::markup::{Markup, element};
use crate::domain::route::Route;
use leptos::prelude::*;

/// The text is on the way.
pub fn loading() -> Markup {
    notice("page-notice", "Loading", "The text of this page is on its way.").attr("role", "status")
}

/// The text can't be had; says why and what to do.
#[component]
pub fn LoadError(
    /// Why.
    error: FetchError,
    /// Tries again.
    #[prop(into)]
    on_retry: Callback<()>,
) -> impl IntoView {
    let (heading, text) = match error {
        FetchError::NoAnswer => ("No connection", "The page could not be fetched. Check the connection, then try again."),
        FetchError::Missing => ("Page missing", "The site has no text for this page. It may have moved."),
        FetchError::Unreadable => ("Page unreadable", "The text arrived damaged or in another version. Load the page anew."),
    };
    view! {
        <div role="alert">
            {notice("page-notice page-notice--error", heading, text)}
            <div class="page-notice page-notice__ways">
                <Button class="page-notice__button" words="Try again" on_press=on_retry />
                {element("a").attr("href", "").attr("rel", "external").text("Load the page anew")}
                {element("a").attr("href", &Route::Explorer.path()).text("All practices")}
            </div>
        </div>
    }
}

fn notice(class: &str, heading: &str, text: &str) -> Markup {
    let heading = element("h1").class("page-notice__heading").attr("tabindex", "-1").text(heading);
    element("div").class(class).child(heading).child(element("p").text(text))
}
