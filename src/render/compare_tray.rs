//! Picking practices to compare: the button on a card or a page, and the tray where the picked ones gather.

use crate::domain::comparison::{MAX_COMPARED, MIN_COMPARED};
use crate::domain::ids::ModalityId;
use crate::domain::markup::{Markup, element};

/// Attribute of a button that picks a practice or takes it out: its id.
pub const PICK: &str = "data-compare";

/// What is pressed to get somewhere else, or to pick a practice.
pub const PRESSED: &str = "a, [data-compare]";

/// The button that picks a practice or takes it back. It stands still; one listener around it hears it, and what is picked is marked on it.
pub fn compare_toggle(id: &ModalityId, name: &str, picked: bool) -> Markup {
    element("button")
        .class("compare-tray__toggle")
        .attr("type", "button")
        .attr(PICK, id.as_str())
        .attr("aria-pressed", if picked { "true" } else { "false" })
        .attr("aria-label", &format!("Compare {name}"))
        .text("Compare")
}

/// What the tray holds, and the way to the comparison where it is enough. `href` is that of the comparison.
pub fn compare_tray(picked: &[(ModalityId, String)], refused: bool, href: &str) -> Markup {
    let entry = |(id, name): &(ModalityId, String)| {
        let remove = element("button")
            .class("compare-tray__remove")
            .attr("type", "button")
            .attr(PICK, id.as_str())
            .attr("aria-label", &format!("Take out {name}"))
            .text("×");
        element("li").class("compare-tray__entry").text(&format!("{name} ")).child(remove)
    };
    let told = match picked.len() {
        _ if refused => "Three at most: take one out first.",
        MAX_COMPARED => "Three are the most.",
        MIN_COMPARED => "One more can join.",
        _ => "Pick one or two more.",
    };
    let way = (picked.len() >= MIN_COMPARED).then(|| element("a").class("compare-tray__way").attr("href", href).text("Compare"));
    element("div")
        .class("compare-tray__row")
        .child(
            element("ul")
                .class("compare-tray__list")
                .attr("role", "list")
                .children(picked.iter().map(entry)),
        )
        .child(element("p").class("compare-tray__told").attr("role", "status").text(told))
        .child_opt(way)
}
