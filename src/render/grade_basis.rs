//! What a grade rests on, in one line.

use super::amounts::thousands;
use super::source_name::source_name;
use crate::domain::content::{Direction, EvidenceRow};
use crate::domain::grade::{Control, Grading, Verdict};
use crate::domain::library::Library;
use crate::domain::markup::{Markup, element};

/// Renders what the grade of some rows rests on, and the grade of new pain if it is graded apart.
pub fn grade_basis(library: &Library, rows: &[&EvidenceRow]) -> Option<Markup> {
    let grading = library.grading(rows)?;
    let new_pain = library.new_pain_grading(rows).map(|grading| {
        let text = format!(
            "New pain, under 12 weeks: {}. {}",
            grading.grade.label(),
            grade_basis_text(library, &grading)
        );
        element("span").class("grade-basis__new").text(&text)
    });
    Some(
        element("span")
            .class("grade-basis")
            .text(&grade_basis_text(library, &grading))
            .child_opt(new_pain),
    )
}

/// Describes against what, direction, size, certainty, who rated it, the number of people, and the source.
pub fn grade_basis_text(library: &Library, grading: &Grading) -> String {
    let Some((control, verdict)) = grading.by.zip(grading.deciding()) else {
        return "No comparison here counts: other treatments, or mixed controls.".to_owned();
    };
    let against = match control {
        Control::Sham => "Against sham or equal attention",
        Control::Care | Control::Other => "Against usual care or nothing",
    };
    let source = library.sources.get(&verdict.source).map(source_name).unwrap_or_default();
    let people = verdict.people.map_or_else(
        || "number of people not given".to_owned(),
        |people| format!("{} people", thousands(people)),
    );
    format!("{against}: {}; {}; {people}. {source}.", result(verdict), certainty(verdict))
}

/// Describes direction and size: 'better, small'.
fn result(verdict: &Verdict) -> String {
    match verdict.direction {
        Direction::Favours => format!("{}, {}", verdict.direction.label(), verdict.size.label()),
        direction => direction.label().to_owned(),
    }
}

/// Describes the certainty and who rated it.
fn certainty(verdict: &Verdict) -> String {
    let rated = if verdict.rated { "its authors' rating" } else { "our rating" };
    format!("{} ({rated})", verdict.certainty.label())
}
