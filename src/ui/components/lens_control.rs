//! The East/West lens as one control.

use super::pick::{Pick, PickKind};
use crate::domain::lens::Lens;
use crate::domain::still::el;
use leptos::prelude::*;

/// West, Both, East: a radio group. It announces itself by the radio's own state.
#[component]
pub fn LensControl(
    /// The lens now.
    #[prop(into)]
    lens: Signal<Lens>,
    /// Called with the lens that was chosen.
    #[prop(into)]
    on_choose: Callback<Lens>,
) -> impl IntoView {
    let choices = Lens::ALL.map(|choice| {
        let words = el("span").class("lens-control__name").text(choice.name());
        view! {
            <Pick
                kind=PickKind::Radio
                class=format!("lens-control__choice lens-control__choice--{}", choice.as_str())
                name="lens"
                value=choice.as_str()
                ticked=Signal::derive(move || lens.get() == choice)
                at_first=choice == Lens::Both
                on_turn=move |()| on_choose.run(choice)
                words=words
            />
        }
    });
    view! {
        <fieldset class="lens-control">
            {el("legend").class("lens-control__legend").text("Lens")} {Vec::from(choices)}
            {el("span").class("lens-control__note needs-app").text("starts with the app")}
        </fieldset>
    }
}
