//! How far along the questions are.

use crate::domain::still::{Still, el};

/// A line and the same in words: this question, from 1, of those on the path as it looks now.
pub fn progress_line(section: &str, position: usize, of: usize) -> Still {
    let value = position.saturating_sub(1).to_string();
    let bar = el("progress")
        .class("progress-line__bar")
        .attr("max", &of.to_string())
        .attr("value", &value)
        .attr("aria-hidden", "true");
    let words = el("p")
        .class("progress-line__words")
        .child(el("span").class("progress-line__section").text(section));
    el("div")
        .class("progress-line")
        .child(bar)
        .child(words.text(&format!(" · question {position} of about {of}")))
}
