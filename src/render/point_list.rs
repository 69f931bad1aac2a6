//! A list whose items have a bold lead.

use super::note_links::note_links;
use crate::domain::citations::Cited;
use crate::domain::markup::{Markup, element};

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
pub fn point_list(heading: &str, points: &[(String, Cited)], mark: Mark) -> Markup {
    let item = |(lead, noted): &(String, Cited)| {
        let lead = element("strong").class("point-list__lead").text(&format!("{lead}."));
        element("li")
            .class("point-list__item")
            .child(lead)
            .text(&format!(" {}", noted.text))
            .children(note_links(&noted.notes))
    };
    element("div")
        .class(&format!("point-list point-list--{}", mark.as_str()))
        .child(element("h3").class("point-list__heading").text(heading))
        .child(element("ul").class("point-list__items").children(points.iter().map(item)))
}
