//! The button that picks a practice for comparison.

use leptos::prelude::*;

/// Picks a practice or removes it; `aria-pressed` is true while it is picked.
#[component]
pub fn CompareButton(
    /// The practice's name.
    name: String,
    /// Whether it is picked.
    picked: Signal<bool>,
    /// Called on a click.
    on_toggle: Callback<()>,
) -> impl IntoView {
    view! {
        <button
            class="compare-tray__toggle"
            type="button"
            aria-pressed=move || picked.get().to_string()
            aria-label=format!("Compare {name}")
            on:click=move |_| on_toggle.run(())
        >
            "Compare"
        </button>
    }
}
