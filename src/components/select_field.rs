//! A `<select>` with its label.

use leptos::prelude::*;

/// Label and `<select>`, in a paragraph.
#[component]
pub fn SelectField(
    /// Class of the paragraph.
    class: &'static str,
    /// Class of the label.
    label_class: &'static str,
    /// Class of the `<select>`.
    select_class: &'static str,
    /// Id of the `<select>`.
    id: &'static str,
    /// The label.
    label: &'static str,
    /// Value and label of each option.
    options: Vec<(String, String)>,
    /// The selected value.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the chosen value.
    #[prop(into)]
    on_choose: Callback<String>,
) -> impl IntoView {
    // `selected` on each option, because a `<select>` takes no value before its options exist.
    let option = move |(option, label): (String, String)| {
        let selected = option.clone();
        view! {
            <option value=option prop:selected=move || *value.read() == selected>
                {label}
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
