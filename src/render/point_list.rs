//! List whose items have a bold lead.

use super::note_links::note_links;
use crate::domain::citations::Cited;
use crate::domain::markup::{Markup, element};

/// Marker of the items of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A plus, for arguments in favour.
    For,
    /// A minus, for arguments against.
    Against,
    /// A dot, for neutral statements.
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

/// Renders a list of points, each with a bold lead.
pub fn point_list(heading: &str, points: &[(String, Cited)], mark: Mark) -> Markup {
    let item = |(lead, cited): &(String, Cited)| {
        let lead = element("strong").class("point-list__lead").text(&format!("{lead}."));
        element("li")
            .class("point-list__item")
            .child(lead)
            .text(&format!(" {}", cited.text))
            .children(note_links(&cited.notes))
    };
    element("div")
        .class(&format!("point-list point-list--{}", mark.as_str()))
        .child(element("h3").class("point-list__heading").text(heading))
        .child(element("ul").class("point-list__items").children(points.iter().map(item)))
}
