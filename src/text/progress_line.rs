//! How far along the questions are.

use crate::domain::still::{Still, el};

/// A line and the same in words, still empty.
pub fn progress_line() -> Still {
    let bar = el("progress").class("progress-line__bar").attr("aria-hidden", "true");
    let words = el("p")
        .class("progress-line__words")
        .child(el("span").class("progress-line__section"))
        .child(el("span").class("progress-line__count"));
    el("div").class("progress-line").child(bar).child(words)
}
