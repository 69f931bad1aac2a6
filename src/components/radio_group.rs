//! A group of radio buttons.

use leptos::prelude::*;

/// Radio buttons in a fieldset.
#[component]
pub fn RadioGroup(
    /// Name of the group.
    name: &'static str,
    /// What is chosen.
    legend: String,
    /// Value and label of each option.
    options: Vec<(String, String)>,
    /// Value of the option that is selected.
    selected: Memo<String>,
    /// Called with the value that the reader selects.
    on_select: Callback<String>,
) -> impl IntoView {
    let option = move |(value, label): (String, String)| {
        let (is_value, new_value) = (value.clone(), value.clone());
        let is_selected = selected.with_untracked(|selected| *selected == value);
        view! {
            <label class="radio-group__option">
                <input
                    class="radio-group__input"
                    type="radio"
                    name=name
                    value=value
                    checked=is_selected
                    prop:checked=move || *selected.read() == is_value
                    on:change=move |_| on_select.run(new_value.clone())
                />
                <span>{label}</span>
            </label>
        }
    };
    view! {
        <fieldset class="radio-group">
            <legend>{legend}</legend>
            {options.into_iter().map(option).collect_view()}
        </fieldset>
    }
}
