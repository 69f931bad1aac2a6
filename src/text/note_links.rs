//! Numbered notes after a text.

use crate::domain::notes::Note;
use crate::domain::still::{Still, el};

/// One link for each note, to its source in the list at the end of the page. `external` leaves the jump to the browser.
pub fn note_links(notes: &[Note]) -> Vec<Still> {
    let link = |note: &Note| {
        let number = note.number.to_string();
        let link = el("a")
            .class("note-links__link")
            .attr("id", &note.id())
            .attr("href", &format!("#source-{number}"))
            .attr("rel", "external");
        el("sup")
            .class("note-links")
            .child(link.attr("aria-label", &format!("Source {number}")).text(&number))
    };
    notes.iter().map(link).collect()
}
