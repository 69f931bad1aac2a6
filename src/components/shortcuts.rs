//! The list of keyboard shortcuts.

use super::dialog::Dialog;
use leptos::prelude::*;

/// Keys, and what each does.
const KEYS: [(&str, &str); 6] = [
    ("Ctrl K or ⌘ K", "Search, pages and actions"),
    ("/", "Go to the search"),
    ("?", "This list"),
    ("↓ ↑", "Through the results"),
    ("Enter", "Open"),
    ("Esc", "Step back: from a result to the search, from the search to all"),
];

/// A dialog with the shortcuts, and a checkbox for those of a single key.
#[component]
pub fn Shortcuts(
    /// Whether it is open.
    open: RwSignal<bool>,
    /// Whether single keys work.
    single_keys: RwSignal<bool>,
) -> impl IntoView {
    let row = |(key, action)| {
        view! {
            <div class="palette__row">
                <dt class="palette__key">
                    <kbd>{key}</kbd>
                </dt>
                <dd>{action}</dd>
            </div>
        }
    };
    view! {
        <Dialog class="palette" id="keys" labelled_by="keys-heading" open=open.into() on_close=Callback::new(move |()| open.set(false))>
            <h2 class="palette__heading" id="keys-heading">
                "Keys"
            </h2>
            <dl class="palette__keys">{KEYS.map(row).collect_view()}</dl>
            <label class="palette__switch">
                <input
                    type="checkbox"
                    id="single-keys"
                    prop:checked=move || single_keys.get()
                    on:change=move |event| single_keys.set(event_target_checked(&event))
                />
                <span>"Single keys ( / and ? ) work. The choice is stored on this device."</span>
            </label>
            <form class="palette__ways" method="dialog">
                <button class="palette__close" type="submit">
                    "Close"
                </button>
            </form>
        </Dialog>
    }
}
