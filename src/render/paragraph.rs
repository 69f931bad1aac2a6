//! Running text with citations.

use super::note_links::note_links;
use crate::domain::citations::Cited;
use crate::domain::markup::{Markup, element};

/// Renders a claim with its notes.
fn claim(claim: &Cited) -> Markup {
    let mark = claim
        .typically
        .then(|| element("span").class("paragraph__typically").text(" (typically)"));
    element("span")
        .class("paragraph__claim")
        .text(&claim.text)
        .child_opt(mark)
        .children(note_links(&claim.notes))
}

/// Renders a paragraph.
pub fn paragraph(claims: &[Cited]) -> Markup {
    with_class(claims, "paragraph")
}

/// Renders the paragraph below a page's title.
pub fn lede(claims: &[Cited]) -> Markup {
    with_class(claims, "paragraph page__lede")
}

fn with_class(claims: &[Cited], class: &str) -> Markup {
    claims
        .iter()
        .fold(element("p").class(class), |paragraph, one| paragraph.child(claim(one)).text(" "))
}

/// Renders several paragraphs.
pub fn paragraphs(paragraphs: &[Vec<Cited>]) -> Vec<Markup> {
    paragraphs.iter().map(|claims| paragraph(claims)).collect()
}

/// Renders claims as a list; `class` is an additional class, or empty.
pub fn claim_list(claims: &[Cited], class: &str) -> Markup {
    element("ul")
        .class(format!("paragraph__list {class}").trim())
        .children(claims.iter().map(|one| element("li").child(claim(one))))
}
