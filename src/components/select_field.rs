//! A list to choose one from, with its label.

use leptos::prelude::*;

/// Label and list.
#[component]
pub fn SelectField(
    /// Class of the paragraph around both.
    class: &'static str,
    /// Class of the label.
    label_class: &'static str,
    /// Class of the list.
    select_class: &'static str,
    /// Id of the list.
    id: &'static str,
    /// The label.
    label: &'static str,
    /// Value and words of each option.
    options: Vec<(String, String)>,
    /// The value that is selected.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the value that was chosen.
    #[prop(into)]
    on_choose: Callback<String>,
) -> impl IntoView {
    // `selected` on the option, for a list takes no value before its options are there.
    let option = move |(own, words): (String, String)| {
        let own_value = own.clone();
        view! {
            <option value=own prop:selected=move || *value.read() == own_value>
                {words}
            </option>
        }
    };
    view! {
        <p class=class>
            <label class=label_class for=id>
                {label}
            </label>
            <select class=select_class id=id on:input=move |event| on_choose.run(event_target_value(&event))>
                {options.into_iter().map(option).collect_view()}
            </select>
        </p>
    }
}
