//! Numbered citations after a text.

use crate::domain::citations::Note;
use crate::domain::markup::{Markup, element};

/// Renders a link for each note to its source in the list at the end of the page. With `rel="external"` the router ignores it.
pub fn note_links(notes: &[Note]) -> Vec<Markup> {
    let link = |note: &Note| {
        let number = note.number.to_string();
        let link = element("a")
            .class("note-links__link")
            .attr("id", &note.id())
            .attr("href", &format!("#source-{number}"))
            .attr("rel", "external");
        element("sup")
            .class("note-links")
            .child(link.attr("aria-label", &format!("Source {number}")).text(&number))
    };
    notes.iter().map(link).collect()
}
