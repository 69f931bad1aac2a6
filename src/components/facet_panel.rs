//! A group of filters, each with how many practices it would leave.

use leptos::prelude::*;

/// One filter of a group.
pub struct FacetOption {
    /// Its value in the URL.
    pub value: String,
    /// Its label.
    pub label: String,
    /// Whether it is selected.
    pub selected: Signal<bool>,
    /// How many practices it would leave.
    pub count: RwSignal<usize>,
}

/// The group; its checkboxes share the name of its URL parameter.
#[component]
pub fn FacetPanel(
    /// Name of its URL parameter.
    name: &'static str,
    /// Its heading.
    legend: &'static str,
    /// Its filters.
    options: Vec<FacetOption>,
    /// Whether it is hidden.
    #[prop(optional, into)]
    hidden: Signal<bool>,
    /// Called with the index of the filter that was toggled.
    on_toggle: Callback<usize>,
) -> impl IntoView {
    let option = move |(i, option): (usize, FacetOption)| {
        let FacetOption {
            value,
            label,
            selected,
            count,
        } = option;
        view! {
            <li>
                <label class="facet-panel__choice">
                    <input
                        class="facet-panel__input"
                        type="checkbox"
                        name=name
                        value=value
                        prop:checked=move || selected.get()
                        on:input=move |_| on_toggle.run(i)
                    />
                    <span class="facet-panel__name">{label} " "</span>
                    <span class="facet-panel__number">{move || count.get()}</span>
                </label>
            </li>
        }
    };
    view! {
        <fieldset class="facet-panel" data-group=name hidden=move || hidden.get()>
            <legend class="facet-panel__legend">{legend}</legend>
            <ul class="facet-panel__choices" role="list">
                {options.into_iter().enumerate().map(option).collect_view()}
            </ul>
        </fieldset>
    }
}
