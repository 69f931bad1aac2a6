//! A group of things to choose from, each with how many practices it would leave.

use crate::domain::explore::Group;
use crate::domain::markup::{Markup, element};

/// The group; its name in the address is the name of its fields. The numbers are filled in by the app.
pub fn facet_panel(group: &Group) -> Markup {
    let choice = |(value, name): &(String, String)| {
        let input = element("input")
            .class("facet-panel__input")
            .attr("type", "checkbox")
            .attr("name", group.name)
            .attr("value", value);
        let label = element("label")
            .class("facet-panel__choice")
            .child(input)
            .child(element("span").class("facet-panel__name").text(&format!("{name} ")))
            .child(element("span").class("facet-panel__number"));
        element("li").child(label)
    };
    let panel = element("fieldset").class("facet-panel").attr("data-group", group.name);
    // It means something only once a complaint is chosen.
    let panel = if group.name == "grade" { panel.attr("hidden", "") } else { panel };
    panel.child(element("legend").class("facet-panel__legend").text(group.legend)).child(
        element("ul")
            .class("facet-panel__choices")
            .attr("role", "list")
            .children(group.options.iter().map(choice)),
    )
}
