//! The tray: what is picked for comparison, always in sight.

use crate::domain::ids::ModalityId;
use crate::render::compare_tray;
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
) -> impl IntoView {
    view! {
        <aside class="compare-tray" aria-label="Picked to compare" tabindex="-1" hidden=hidden>
            {move || picked.with(|picked| compare_tray(picked, refused.get(), &href.get()))}
        </aside>
    }
}
