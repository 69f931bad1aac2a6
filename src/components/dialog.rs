//! A modal dialog that a signal opens and closes.

use crate::hooks::reactive::effect;
use leptos::html;
use leptos::prelude::*;

/// The element, its label and its content. Escape and a submitted `<form method="dialog">` close it too.
#[component]
pub fn Dialog(
    /// Its class.
    class: &'static str,
    /// Its id.
    id: &'static str,
    /// Its accessible name; none if `labelled_by` names it.
    #[prop(optional_no_strip, into)]
    label: Option<&'static str>,
    /// Id of its heading.
    #[prop(optional_no_strip, into)]
    labelled_by: Option<&'static str>,
    /// Whether it is open.
    open: Signal<bool>,
    /// Called after it was closed, whatever closed it.
    on_close: Callback<()>,
    /// Its content.
    children: Children,
) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    effect(move || {
        let Some(dialog) = dialog.get() else { return };
        match (open.get(), dialog.open()) {
            (true, false) => {
                let _ = dialog.show_modal();
            }
            (false, true) => dialog.close(),
            _ => {}
        }
    });
    let close = move |_| {
        // The event is asynchronous: the dialog may be open again by now.
        let is_closed = dialog.get_untracked().is_none_or(|dialog| !dialog.open());
        if is_closed && open.get_untracked() {
            on_close.run(());
        }
    };
    view! {
        <dialog class=class id=id aria-label=label aria-labelledby=labelled_by node_ref=dialog on:close=close>
            {children()}
        </dialog>
    }
}
