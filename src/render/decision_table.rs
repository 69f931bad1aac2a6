//! The reader's options, with the arguments for and against each in equal detail.

use super::paragraph::claim_list;
use crate::domain::citations::CitationNumbering;
use crate::domain::content::Choice;
use crate::domain::markup::{Markup, element};

/// Renders the options side by side, including doing nothing.
pub fn decision_table(options: &[Choice], citations: &mut CitationNumbering) -> Markup {
    let side = |class: &str, text: &str| {
        element("p")
            .class(&format!("decision-table__side decision-table__side--{class}"))
            .text(text)
    };
    let options = options.iter().map(|option| {
        element("li")
            .class("decision-table__option")
            .child(element("h3").class("decision-table__name").text(&option.name))
            .child(side("for", "For"))
            .child(claim_list(&citations.claims(&option.good), ""))
            .child(side("against", "Against"))
            .child(claim_list(&citations.claims(&option.bad), ""))
    });
    element("ul").class("decision-table").attr("role", "list").children(options)
}
