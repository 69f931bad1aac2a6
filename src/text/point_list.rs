//! A list whose items have a bold lead.

use super::note_links::note_links;
use crate::domain::notes::Noted;
use crate::domain::still::{Still, el};

/// The mark before each item of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A plus: speaks for it.
    For,
    /// A minus: speaks against it.
    Against,
    /// A dot: says what holds.
    Plain,
}

impl Mark {
    fn as_str(self) -> &'static str {
        match self {
            Self::For => "for",
            Self::Against => "against",
            Self::Plain => "plain",
        }
    }
}

/// Items with a lead, marked as speaking for or against.
pub fn point_list(heading: &str, points: &[(String, Noted)], mark: Mark) -> Still {
    let item = |(lead, noted): &(String, Noted)| {
        let lead = el("strong").class("point-list__lead").text(&format!("{lead}."));
        el("li")
            .class("point-list__item")
            .child(lead)
            .text(&format!(" {}", noted.text))
            .children(note_links(&noted.notes))
    };
    el("div")
        .class(&format!("point-list point-list--{}", mark.as_str()))
        .child(el("h3").class("point-list__heading").text(heading))
        .child(el("ul").class("point-list__items").children(points.iter().map(item)))
}
