//! The East/West lens as one control.

use crate::browser::events;
use crate::browser::spot::Spot;
use crate::domain::lens::Lens;
use crate::domain::markup::{Markup, element};
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
    Effect::new(move |_| {
        if let Some(field) = Spot::on_page(&format!(".lens-control [value={}]", lens.get().as_str())) {
            field.tick(true);
        }
    });
    let choose = move |event: leptos::ev::Event| {
        if let Some(field) = events::field(&event) {
            on_choose.run(Lens::parse(&field.value()));
        }
    };
    let fields = element("fieldset")
        .class("lens-control")
        .child(element("legend").class("lens-control__legend").text("Lens"))
        .children(Lens::ALL.map(choice))
        .child(element("span").class("lens-control__note needs-app").text("starts with the app"));
    view! { <div on:change=choose>{fields}</div> }
}

fn choice(lens: Lens) -> Markup {
    let input = element("input")
        .class("lens-control__input")
        .attr("type", "radio")
        .attr("name", "lens")
        .attr("value", lens.as_str());
    let input = if lens == Lens::Both { input.attr("checked", "") } else { input };
    element("label")
        .class(&format!("lens-control__choice lens-control__choice--{}", lens.as_str()))
        .child(input)
        .child(element("span").class("lens-control__name").text(lens.label()))
}
