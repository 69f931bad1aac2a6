//! The tray: what is picked for comparison, always visible.

use super::button::Button;
use crate::domain::comparison::{MAX_COMPARED, MIN_COMPARED};
use crate::domain::ids::ModalityId;
use leptos::prelude::*;

/// The last element of the page; it sticks to the bottom of the window.
#[component]
pub fn CompareTray(
    /// Id and name of each picked practice.
    picked: Memo<Vec<(ModalityId, String)>>,
    /// Whether the last pick was refused.
    is_full: Signal<bool>,
    /// URL of the comparison.
    href: Signal<String>,
    /// Whether it is hidden.
    hidden: Signal<bool>,
    /// Called with the practice to remove.
    on_remove: Callback<ModalityId>,
) -> impl IntoView {
    let message = move || match picked.read().len() {
        _ if is_full.get() => "Three at most: remove one first.",
        MAX_COMPARED => "Three are the most.",
        MIN_COMPARED => "One more can join.",
        _ => "Pick one or two more.",
    };
    let entry = move |(id, name): (ModalityId, String)| {
        let aria_label = format!("Remove {name}");
        view! {
            <li class="compare-tray__entry">
                {name} " " <Button class="compare-tray__remove" label="×" aria_label on_click=move |()| on_remove.run(id.clone()) />
            </li>
        }
    };
    view! {
        <aside class="compare-tray" aria-label="Picked to compare" tabindex="-1" hidden=move || hidden.get()>
            <div class="compare-tray__row">
                <ul class="compare-tray__list" role="list">
                    {move || picked.get().into_iter().map(entry).collect_view()}
                </ul>
                <p class="compare-tray__told" role="status">
                    {message}
                </p>
                <a class="compare-tray__way" href=move || href.get() hidden=move || picked.read().len() < MIN_COMPARED>
                    "Compare"
                </a>
            </div>
        </aside>
    }
}
