//! A section of a long page, and the list of contents that leads to it.

use crate::domain::still::{Still, el};

/// A section with a heading that can be linked to.
pub fn section(id: &str, heading: &str, children: impl IntoIterator<Item = Still>) -> Still {
    let label = format!("{id}-heading");
    el("section")
        .class("section")
        .attr("id", id)
        .attr("aria-labelledby", &label)
        .child(el("h2").class("section__heading").attr("id", &label).text(heading))
        .children(children)
}

/// Links to the sections of the page: ids and headings in order.
pub fn contents(sections: &[(&str, &str)]) -> Still {
    let link = |(id, heading): &(&str, &str)| {
        let link = el("a")
            .class("section__link")
            .attr("href", &format!("#{id}"))
            .attr("rel", "external")
            .text(heading);
        el("li").class("section__entry").child(link)
    };
    el("nav")
        .class("section__contents")
        .attr("aria-label", "On this page")
        .child(el("p").class("section__title").text("On this page"))
        .child(el("ol").class("section__list").children(sections.iter().map(link)))
}
