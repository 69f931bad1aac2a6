//! Result of a comparison, as a symbol with a label.

use crate::domain::content::Direction;
use crate::domain::markup::{Markup, element};

/// Renders the mark of a result; `None` means that no comparison is on file.
pub fn direction_mark(direction: Option<Direction>) -> Markup {
    let class = match direction {
        Some(Direction::Favours) => "favours",
        Some(Direction::NoDifference) => "no-difference",
        Some(Direction::Mixed) => "mixed",
        Some(Direction::Against) => "against",
        None => "untested",
    };
    element("span")
        .class(&format!("direction-mark direction-mark--{class}"))
        .text(direction.map_or("no result on file", Direction::label))
}
