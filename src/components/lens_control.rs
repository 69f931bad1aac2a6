//! The East/West lens as one control.

use crate::domain::lens::Lens;
use leptos::prelude::*;

/// West, Both, East: a radio group, whose state screen readers announce by themselves.
#[component]
pub fn LensControl(
    /// The current lens.
    #[prop(into)]
    lens: Signal<Lens>,
    /// Called with the chosen lens.
    #[prop(into)]
    on_choose: Callback<Lens>,
) -> impl IntoView {
    let choice = move |choice: Lens| {
        view! {
            <label class=format!("lens-control__choice lens-control__choice--{}", choice.as_str())>
                <input
                    class="lens-control__input"
                    type="radio"
                    name="lens"
                    value=choice.as_str()
                    checked=choice == Lens::Both
                    prop:checked=move || lens.get() == choice
                    on:change=move |_| on_choose.run(choice)
                />
                <span class="lens-control__name">{choice.label()}</span>
            </label>
        }
    };
    view! {
        <fieldset class="lens-control">
            <legend class="lens-control__legend">"Lens"</legend>
            {Lens::ALL.map(choice).collect_view()}
            <span class="lens-control__note needs-app">"starts with the app"</span>
        </fieldset>
    }
}
