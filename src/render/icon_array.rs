//! Icon array: a share of 100 people as one hundred icons.

use super::direction_mark::direction_mark;
use super::evidence_table::{measured, sample_size};
use crate::domain::content::{EvidenceRow, HarmShare};
use crate::domain::figure::hundred::runs;
use crate::domain::index::capitalize;
use crate::domain::markup::{Markup, element};
use std::ops::Range;

/// Renders the shares with and without the practice. Returns `None` if the row has no shares.
pub fn shares(row: &EvidenceRow) -> Option<Markup> {
    let shares = row.of_100?;
    let head = element("p")
        .class("icon-array__head")
        .child(element("span").class("icon-array__what").text(&capitalize(&measured(row))))
        .text(" ")
        .child(direction_mark(Some(row.direction())));
    let detail = format!("{}; {}", capitalize(row.certainty.label()), sample_size(row.trials, row.people));
    Some(
        element("div")
            .class("icon-array icon-array--pair")
            .child(head)
            .child(array(shares.with, shares.with, &format!("{} of 100 with it", shares.with)))
            .child(array(
                shares.without,
                shares.without,
                &format!("{} of 100 with {}", shares.without, row.against),
            ))
            .child(element("p").class("icon-array__detail").text(&detail)),
    )
}

/// Renders how many of 100 people a harm affects: filled icons up to the lowest count, short strokes from there to the highest.
pub fn harm_share(share: &HarmShare) -> Markup {
    let counted = share.counted.label();
    let text = match (share.low, share.high) {
        (low, high) if low == high => format!("{low} of 100 {counted}"),
        (low, high) => format!("{low} to {high} of 100 {counted}"),
    };
    element("div").class("icon-array").child(array(share.low, share.high, &text))
}

/// Renders one hundred icons with a text beside them.
fn array(low: u32, high: u32, text: &str) -> Markup {
    let part = |kind: &str, icons: Range<u32>| {
        let strokes: Vec<String> = runs(icons)
            .into_iter()
            .map(|(row, column, count)| format!("M{} {}h{}", column * 10 + 1, row * 10 + 5, count * 10 - 2))
            .collect();
        let class = format!("icon-array__icons icon-array__icons--{kind}");
        (!strokes.is_empty()).then(|| element("path").class(&class).attr("d", &strokes.concat()))
    };
    let drawing = element("svg")
        .class("icon-array__drawing")
        .attr("viewBox", "0 0 100 100")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .child_opt(part("all", 0..low))
        .child_opt(part("some", low..high))
        .child_opt(part("none", high..100));
    element("p")
        .class("icon-array__one")
        .child(drawing)
        .child(element("span").class("icon-array__words").text(text))
}
