//! A button.

use leptos::prelude::*;

/// Says a few words and does one thing. Its props are of one type for every use, so that each further button costs the reader nothing to fetch.
#[component]
pub fn Button(
    /// Its class.
    class: &'static str,
    /// What it says.
    #[prop(into)]
    words: Signal<String>,
    /// Called when it is pressed.
    #[prop(into)]
    on_press: Callback<()>,
    /// What a screen reader hears instead, where the words are not enough.
    #[prop(optional_no_strip, into)]
    label: Option<String>,
    /// Id of what it opens and folds, with whether that is open.
    #[prop(optional_no_strip, into)]
    opens: Option<(String, Signal<bool>)>,
    /// Whether it is out of sight.
    #[prop(optional, into)]
    hidden: Signal<bool>,
    /// Whether it can't be pressed yet.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    let (controls, open) = opens.unzip();
    let expanded = move || open.map(|open| open.get().to_string());
    view! {
        <button
            class=class
            type="button"
            aria-label=label
            aria-controls=controls
            aria-expanded=expanded
            hidden=hidden
            disabled=disabled
            on:click=move |_| on_press.run(())
        >
            {words}
        </button>
    }
}
