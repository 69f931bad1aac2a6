//! 'Of 100 people' as one hundred icons.

use super::direction_mark::direction_mark;
use super::evidence_table::{behind, measured};
use crate::domain::content::{EvidenceRow, HarmShare};
use crate::domain::figure::hundred::runs;
use crate::domain::index::opening;
use crate::domain::still::{Still, el};
use std::ops::Range;

/// With the practice and without it, where a row tells both as shares.
pub fn shares(row: &EvidenceRow) -> Option<Still> {
    let shares = row.of_100?;
    let head = el("p")
        .class("icon-array__head")
        .child(el("span").class("icon-array__what").text(&opening(&measured(row))))
        .text(" ")
        .child(direction_mark(Some(row.direction)));
    let behind = format!("{}; {}", opening(row.certainty.name()), behind(row.trials, row.people));
    Some(
        el("div")
            .class("icon-array icon-array--pair")
            .child(head)
            .child(array(shares.with, shares.with, &format!("{} of 100 with it", shares.with)))
            .child(array(
                shares.without,
                shares.without,
                &format!("{} of 100 with {}", shares.without, row.against),
            ))
            .child(el("p").class("icon-array__detail").text(&behind)),
    )
}

/// How many of 100 a harm befalls: filled for those in every count, short strokes for those in some.
pub fn harm_share(share: &HarmShare) -> Still {
    let counted = share.counted.name();
    let words = match (share.low, share.high) {
        (low, high) if low == high => format!("{low} of 100 {counted}"),
        (low, high) => format!("{low} to {high} of 100 {counted}"),
    };
    el("div").class("icon-array").child(array(share.low, share.high, &words))
}

/// One hundred icons with the words beside them.
fn array(low: u32, high: u32, words: &str) -> Still {
    let part = |kind: &str, icons: Range<u32>| {
        let strokes: Vec<String> = runs(icons)
            .into_iter()
            .map(|(row, column, count)| format!("M{} {}h{}", column * 10 + 1, row * 10 + 5, count * 10 - 2))
            .collect();
        let class = format!("icon-array__icons icon-array__icons--{kind}");
        (!strokes.is_empty()).then(|| el("path").class(&class).attr("d", &strokes.concat()))
    };
    let drawing = el("svg")
        .class("icon-array__drawing")
        .attr("viewBox", "0 0 100 100")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .maybe(part("all", 0..low))
        .maybe(part("some", low..high))
        .maybe(part("none", high..100));
    el("p")
        .class("icon-array__one")
        .child(drawing)
        .child(el("span").class("icon-array__words").text(words))
}
