//! What a comparison found, as a sign with its word.

use crate::domain::content::Direction;
use crate::domain::markup::{Markup, element};

/// Better, worse, mixed, no clear difference; `None` where no comparison is on file.
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
