//! Something to tick: a radio button or a checkbox within its label.

use crate::domain::still::Still;
use leptos::prelude::*;

/// One of several to choose from, or one that stands for itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PickKind {
    /// One of several.
    Radio,
    /// Any number of several.
    Checkbox,
}

impl PickKind {
    fn as_str(self) -> &'static str {
        match self {
            Self::Radio => "radio",
            Self::Checkbox => "checkbox",
        }
    }
}

/// A label with its input and its words.
#[component]
pub fn Pick(
    /// Radio button or checkbox.
    kind: PickKind,
    /// Class of the label; the input's is `<block>__input`.
    #[prop(into)]
    class: String,
    /// Name that radio buttons of one group share.
    #[prop(into)]
    name: String,
    /// Its value within the group.
    #[prop(into)]
    value: String,
    /// Whether it is ticked.
    #[prop(into)]
    ticked: Signal<bool>,
    /// Whether it is ticked in the prerendered page.
    #[prop(optional)]
    at_first: bool,
    /// Called when the reader turns it.
    #[prop(into)]
    on_turn: Callback<()>,
    /// What a screen reader hears instead of the words.
    #[prop(optional_no_strip, into)]
    label: Option<String>,
    /// Its words.
    #[prop(into)]
    words: Signal<Still>,
) -> impl IntoView {
    let input_class = format!("{}__input", class.split("__").next().unwrap_or_default());
    view! {
        <label class=class>
            <input
                class=input_class
                type=kind.as_str()
                name=name
                value=value
                aria-label=label
                checked=at_first
                prop:checked=ticked
                on:change=move |_| on_turn.run(())
            />
            {move || words.get()}
        </label>
    }
}
