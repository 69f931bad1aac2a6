//! Table of trial results, one comparison per row.

use super::amounts::thousands;
use super::direction_mark::direction_mark;
use super::effect_bar::effect_bar;
use super::grade_basis::grade_basis;
use super::grade_mark::grade_mark;
use super::note_links::note_links;
use super::source_name::source_name;
use crate::domain::citations::CitationNumbering;
use crate::domain::content::{Duration, EvidenceRow};
use crate::domain::ids::SourceId;
use crate::domain::library::Library;
use crate::domain::markup::{Markup, element};

/// Renders the rows of one practice and one complaint, collapsed under the grade computed from them. `about` is the name of the complaint on a
/// practice's page, and of the practice on a complaint's page; `href` is its URL. `id` is the fragment that other pages link to.
pub fn evidence_table(library: &Library, id: &str, about: &str, href: &str, rows: &[&EvidenceRow], citations: &mut CitationNumbering) -> Markup {
    let count = match rows.len() {
        1 => "1 comparison".to_owned(),
        count => format!("{count} comparisons"),
    };
    let summary = element("summary")
        .class("evidence-table__summary")
        .child(element("h3").class("evidence-table__heading").text(about))
        .text(" ")
        .child(grade_mark(library.grading(rows).map(|grading| grading.grade)))
        .text(" ")
        .child(element("span").class("evidence-table__count").text(&count));
    let column = |name: &str| element("th").attr("scope", "col").attr("role", "columnheader").text(name);
    let columns = element("tr").attr("role", "row").children(["Compared", "Found", "Measured"].map(column));
    let table = element("table")
        .class("evidence-table__table")
        .attr("role", "table")
        .child(element("caption").class("visually-hidden").text(&format!("What trials found: {about}")))
        .child(element("thead").attr("role", "rowgroup").child(columns))
        .child(
            element("tbody")
                .attr("role", "rowgroup")
                .children(rows.iter().map(|one| row(library, one, citations))),
        );
    let basis = element("p").class("evidence-table__basis").child_opt(grade_basis(library, rows));
    let link = element("a").attr("href", href).text(&format!("{about}: the whole page"));
    element("details")
        .class("evidence-table")
        .attr("id", id)
        .child(summary)
        .child(basis)
        .child(element("p").class("evidence-table__way").child(link))
        .child(table)
}

// The ARIA roles repeat the native ones: narrow screens stack the cells, and some browsers then drop the native semantics.
fn row(library: &Library, row: &EvidenceRow, citations: &mut CitationNumbering) -> Markup {
    let detail = |text: String| element("span").class("evidence-table__detail").text(&text);
    let against = element("th")
        .class("evidence-table__against")
        .attr("scope", "row")
        .attr("role", "rowheader")
        .child(
            element("span")
                .class("evidence-table__comparator")
                .text(&format!("against {}", row.comparator.label())),
        )
        .child_opt((row.against != row.comparator.label()).then(|| detail(row.against.clone())));
    let plain = element("span")
        .class("evidence-table__plain")
        .text(&format!("{} ", row.plain))
        .children(note_links(&citations.notes(std::slice::from_ref(&row.source))));
    let authors = row.authors_on_size.as_ref().map(|text| detail(format!("The authors call this {text}.")));
    let finding = element("td")
        .class("evidence-table__finding")
        .attr("role", "cell")
        .child(direction_mark(Some(row.direction())))
        .text(" ")
        .child(plain)
        .child_opt(row.effect.as_ref().map(effect_bar))
        .child_opt(authors);
    let cell = element("td")
        .class("evidence-table__measured")
        .attr("role", "cell")
        .text(&measured(row))
        .child(detail(sample_size(row.trials, row.people)))
        .child(detail(row.certainty.label().to_owned()))
        .children(row.aside.map(|aside| detail(aside.label().to_owned())))
        .children(row.superseded_by.as_ref().map(|newer| detail(superseded(library, newer))));
    element("tr")
        .class("evidence-table__row")
        .attr("role", "row")
        .child(against)
        .child(finding)
        .child(cell)
}

/// Names the publication that has taken in a row's result.
fn superseded(library: &Library, newer: &SourceId) -> String {
    let name = library.sources.get(newer).map(source_name).unwrap_or_default();
    format!("Taken in by a newer source: {name}.")
}

/// Describes what was measured and, if the source says so, when: 'pain, 6 months'.
pub fn measured(row: &EvidenceRow) -> String {
    let new = (row.duration == Some(Duration::Acute)).then_some("new pain");
    let parts = [Some(row.outcome.as_str()), new, row.when.as_deref()];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Describes the number of trials and people as far as the source gives them: '12 trials, 1,420 people'.
pub fn sample_size(trials: Option<u32>, people: Option<u32>) -> String {
    let trials = trials.map(|trials| if trials == 1 { "1 trial".to_owned() } else { format!("{trials} trials") });
    let people = people.map(|people| format!("{} people", thousands(people)));
    match (trials, people) {
        (Some(trials), Some(people)) => format!("{trials}, {people}"),
        (Some(one), None) | (None, Some(one)) => one,
        (None, None) => "numbers not stated".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::sample_size;

    #[test]
    fn sample_sizes_are_formatted() {
        assert_eq!(sample_size(Some(1), Some(45)), "1 trial, 45 people");
        assert_eq!(sample_size(None, None), "numbers not stated");
    }
}
