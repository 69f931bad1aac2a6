//! The tray: what is picked for comparison, always in sight.

use crate::browser::{focus, link};
use crate::domain::ids::ModalityId;
use crate::text::{UNPICK, compare_tray};
use leptos::prelude::*;

/// Stands at the end of the frame and sticks to the foot of the window while anything is picked.
#[component]
pub fn CompareTray(
    /// What is picked, with its names.
    #[prop(into)]
    picked: Signal<Vec<(ModalityId, String)>>,
    /// Whether one more was refused.
    #[prop(into)]
    refused: Signal<bool>,
    /// Where the comparison is.
    #[prop(into)]
    href: Signal<String>,
    /// Whether it is out of sight.
    #[prop(into)]
    hidden: Signal<bool>,
    /// Called with the id of the practice that is taken out.
    #[prop(into)]
    on_remove: Callback<String>,
) -> impl IntoView {
    let remove = move |event: leptos::ev::MouseEvent| {
        if let Some(id) = link::attribute_under(&event, UNPICK) {
            on_remove.run(id);
            // The button is gone; the tray is where the reader was, as long as it is there.
            focus::on(if picked.with_untracked(Vec::is_empty) {
                "main h1"
            } else {
                ".compare-tray"
            });
        }
    };
    view! {
        <aside class="compare-tray" aria-label="Picked to compare" tabindex="-1" hidden=hidden on:click=remove>
            {move || picked.with(|picked| compare_tray(picked, refused.get(), &href.get()))}
        </aside>
    }
}
