//! Running text with its notes.

use super::note_links::note_links;
use crate::domain::citations::Cited;
use crate::domain::markup::{Markup, element};

/// A claim with its notes.
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

/// One paragraph.
pub fn paragraph(claims: &[Cited]) -> Markup {
    with_class(claims, "paragraph")
}

/// The paragraph under a page's title.
pub fn lede(claims: &[Cited]) -> Markup {
    with_class(claims, "paragraph page__lede")
}

fn with_class(claims: &[Cited], class: &str) -> Markup {
    claims
        .iter()
        .fold(element("p").class(class), |paragraph, one| paragraph.child(claim(one)).text(" "))
}

/// Several paragraphs.
pub fn paragraphs(paragraphs: &[Vec<Cited>]) -> Vec<Markup> {
    paragraphs.iter().map(|claims| paragraph(claims)).collect()
}

/// Claims as a list; `class` is a further class or nothing.
pub fn claim_list(claims: &[Cited], class: &str) -> Markup {
    element("ul")
        .class(format!("paragraph__list {class}").trim())
        .children(claims.iter().map(|one| element("li").child(claim(one))))
}
