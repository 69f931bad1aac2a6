//! Running text with its notes.

use super::note_links::note_links;
use crate::domain::notes::Noted;
use crate::domain::still::{Still, el};

/// A claim with its notes.
fn claim(claim: &Noted) -> Still {
    let mark = claim.typically.then(|| el("span").class("paragraph__typically").text(" (typically)"));
    el("span")
        .class("paragraph__claim")
        .text(&claim.text)
        .maybe(mark)
        .children(note_links(&claim.notes))
}

/// One paragraph.
pub fn paragraph(claims: &[Noted]) -> Still {
    with_class(claims, "paragraph")
}

/// The paragraph under a page's title.
pub fn lede(claims: &[Noted]) -> Still {
    with_class(claims, "paragraph page__lede")
}

fn with_class(claims: &[Noted], class: &str) -> Still {
    claims
        .iter()
        .fold(el("p").class(class), |paragraph, one| paragraph.child(claim(one)).text(" "))
}

/// Several paragraphs.
pub fn paragraphs(paragraphs: &[Vec<Noted>]) -> Vec<Still> {
    paragraphs.iter().map(|claims| paragraph(claims)).collect()
}

/// Claims as a list; `class` is a further class or nothing.
pub fn claim_list(claims: &[Noted], class: &str) -> Still {
    el("ul")
        .class(format!("paragraph__list {class}").trim())
        .children(claims.iter().map(|one| el("li").child(claim(one))))
}
