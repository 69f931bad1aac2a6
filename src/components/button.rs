//! A button.

use leptos::prelude::*;

/// Says a few words and does one thing. Its props are of one type for every use, so that a further button adds little to the program.
#[component]
pub fn Button(
    /// Its class.
    class: &'static str,
    /// What it says.
    #[prop(into)]
    words: Signal<String>,
    /// Called on a click.
    #[prop(into)]
    on_click: Callback<()>,
    /// Its accessible name, where the words are not enough.
    #[prop(optional_no_strip, into)]
    label: Option<String>,
    /// Id of what it expands and collapses, with whether that is expanded.
    #[prop(optional_no_strip, into)]
    controls: Option<(String, Signal<bool>)>,
    /// Whether it is hidden.
    #[prop(optional, into)]
    hidden: Signal<bool>,
    /// Whether it can't be used yet.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    let (controls, expanded) = controls.unzip();
    view! {
        <button
            class=class
            type="button"
            aria-label=label
            aria-controls=controls
            aria-expanded=move || expanded.map(|expanded| expanded.get().to_string())
            hidden=move || hidden.get()
            disabled=move || disabled.get()
            on:click=move |_| on_click.run(())
        >
            {move || words.get()}
        </button>
    }
}
