//! How far along the questions are.

use crate::domain::markup::{Markup, element};

/// A line and the same in words, still empty.
pub fn progress_line() -> Markup {
    let bar = element("progress").class("progress-line__bar").attr("aria-hidden", "true");
    let words = element("p")
        .class("progress-line__words")
        .child(element("span").class("progress-line__section"))
        .child(element("span").class("progress-line__count"));
    element("div").class("progress-line").child(bar).child(words)
}
