//! Sections of a long page, and its table of contents.

use crate::domain::markup::{Markup, element};

/// Renders a section with a heading; `id` is the fragment that links use.
pub fn section(id: &str, heading: &str, children: impl IntoIterator<Item = Markup>) -> Markup {
    let label = format!("{id}-heading");
    element("section")
        .class("section")
        .attr("id", id)
        .attr("aria-labelledby", &label)
        .child(element("h2").class("section__heading").attr("id", &label).text(heading))
        .children(children)
}

/// Renders links to the sections of the page, given their ids and headings in order.
pub fn contents(sections: &[(&str, &str)]) -> Markup {
    let link = |(id, heading): &(&str, &str)| {
        let link = element("a")
            .class("section__link")
            .attr("href", &format!("#{id}"))
            .attr("rel", "external")
            .text(heading);
        element("li").class("section__entry").child(link)
    };
    element("nav")
        .class("section__contents")
        .attr("aria-label", "On this page")
        .child(element("p").class("section__title").text("On this page"))
        .child(element("ol").class("section__list").children(sections.iter().map(link)))
}
