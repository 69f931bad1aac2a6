//! Grade as an icon with a label.

use crate::domain::grade::Grade;
use crate::domain::markup::{Markup, element};

/// Renders three bars: one to three are filled for weak to good evidence, none for unclear results, and a line strikes through them if no benefit
/// was seen. `None` means that no trials are on file.
pub fn grade_mark(grade: Option<Grade>) -> Markup {
    let (name, class, filled_count) = match grade {
        Some(grade) => (grade.label(), grade.as_str(), 3_usize.saturating_sub(grade as usize)),
        None => ("No trials on file", "none", 0),
    };
    let bar = |bar: usize| {
        let class = if bar < filled_count {
            "grade-mark__bar grade-mark__bar--filled"
        } else {
            "grade-mark__bar"
        };
        let number = |number: usize| number.to_string();
        element("rect")
            .class(class)
            .attr("x", &number(1 + bar * 9))
            .attr("y", &number(12 - bar * 4))
            .attr("width", "6")
            .attr("height", &number(7 + bar * 4))
    };
    let strike = (grade == Some(Grade::NoBenefit)).then(|| element("path").class("grade-mark__strike").attr("d", "M1 18 27 4"));
    let figure = element("svg")
        .class("grade-mark__figure")
        .attr("viewBox", "0 0 28 20")
        .attr("aria-hidden", "true")
        .attr("focusable", "false");
    element("span")
        .class(&format!("grade-mark grade-mark--{class}"))
        .child(figure.children((0..3).map(bar)).child_opt(strike))
        .text(name)
}
