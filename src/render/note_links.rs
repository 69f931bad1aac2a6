//! Numbered citations after a text.

use super::source_note::source_note_id;
use crate::domain::citations::Note;
use crate::domain::markup::{Markup, element};

/// Renders a button for each note, which opens what its source is and found.
pub fn note_links(notes: &[Note]) -> Vec<Markup> {
    let button = |note: &Note| {
        let number = note.number.to_string();
        let button = element("button")
            .class("note-links__link")
            .attr("type", "button")
            .attr("id", &note.id())
            .attr("popovertarget", &source_note_id(note.number));
        element("sup")
            .class("note-links")
            .child(button.attr("aria-label", &format!("Source {number}")).text(&number))
    };
    notes.iter().map(button).collect()
}
