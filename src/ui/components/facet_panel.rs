//! Groups of things to choose from, each with how many practices it would leave.

use super::pick::{Pick, PickKind};
use crate::domain::explore::Facet;
use crate::domain::still::el;
use leptos::prelude::*;

/// One choice of a group.
#[derive(Clone)]
pub struct FacetChoice {
    /// What it chooses.
    pub facet: Facet,
    /// Its name.
    pub name: String,
    /// Whether it is chosen.
    pub chosen: Signal<bool>,
    /// How many practices it would leave.
    pub count: Signal<usize>,
}

/// One group of choices.
#[component]
pub fn FacetPanel(
    /// The group's name.
    legend: &'static str,
    /// Its choices in order.
    choices: Vec<FacetChoice>,
    /// Called with the choice that was turned.
    on_toggle: Callback<Facet>,
) -> impl IntoView {
    let choices = choices.into_iter().map(|choice| {
        let (facet, name, count) = (choice.facet, choice.name, choice.count);
        let words = Signal::derive(move || {
            let count = el("span")
                .class("facet-panel__count")
                .child(el("span").class("visually-hidden").text(", leaves "))
                .text(&count.get().to_string());
            el("span")
                .class("facet-panel__words")
                .child(el("span").class("facet-panel__name").text(&name))
                .child(count)
        });
        view! {
            <li>
                <Pick
                    kind=PickKind::Checkbox
                    class="facet-panel__choice"
                    name=legend
                    value=""
                    ticked=choice.chosen
                    on_turn=move |()| on_toggle.run(facet.clone())
                    words
                />
            </li>
        }
    });
    view! {
        <fieldset class="facet-panel">
            {el("legend").class("facet-panel__legend").text(legend)}
            <ul class="facet-panel__choices" role="list">
                {choices.collect_view()}
            </ul>
        </fieldset>
    }
}
