//! A button.

use leptos::prelude::*;

/// A button with a text label. Its props have one type for every use, so that each further button adds little code.
#[component]
pub fn Button(
    /// Its class.
    class: &'static str,
    /// Its text.
    #[prop(into)]
    label: Signal<String>,
    /// Called on a click.
    #[prop(into)]
    on_click: Callback<()>,
    /// Its accessible name, if the text is not enough.
    #[prop(optional_no_strip, into)]
    aria_label: Option<String>,
    /// Id of the element that it expands and collapses, and whether that is expanded.
    #[prop(optional_no_strip, into)]
    controls: Option<(String, Signal<bool>)>,
    /// Whether it is hidden.
    #[prop(optional, into)]
    hidden: Signal<bool>,
    /// Whether it is disabled.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    let (controls, expanded) = controls.unzip();
    view! {
        <button
            class=class
            type="button"
            aria-label=aria_label
            aria-controls=controls
            aria-expanded=move || expanded.map(|expanded| expanded.get().to_string())
            hidden=move || hidden.get()
            disabled=move || disabled.get()
            on:click=move |_| on_click.run(())
        >
            {move || label.get()}
        </button>
    }
}
