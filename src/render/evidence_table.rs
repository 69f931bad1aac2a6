//! What trials found, one comparison a row.

use super::amounts::thousands;
use super::direction_mark::direction_mark;
use super::effect_bar::effect_bar;
use super::grade_mark::grade_mark;
use super::note_links::note_links;
use crate::domain::citations::CitationNumbering;
use crate::domain::content::EvidenceRow;
use crate::domain::grade::grade;
use crate::domain::markup::{Markup, element};

/// Rows about one practice and one complaint, folded under the grade computed from them. `about` is the complaint on a practice's page and the
/// practice on a complaint's, `href` its address; `id` is what other pages lead to.
pub fn evidence_table(id: &str, about: &str, href: &str, rows: &[EvidenceRow], book: &mut CitationNumbering) -> Markup {
    let count = match rows.len() {
        1 => "1 comparison".to_owned(),
        count => format!("{count} comparisons"),
    };
    let summary = element("summary")
        .class("evidence-table__summary")
        .child(element("h3").class("evidence-table__heading").text(about))
        .text(" ")
        .child(grade_mark(grade(rows)))
        .text(" ")
        .child(element("span").class("evidence-table__count").text(&count));
    let column = |name: &str| element("th").attr("scope", "col").attr("role", "columnheader").text(name);
    let columns = element("tr").attr("role", "row").children(["Compared", "Found", "Measured"].map(column));
    let table = element("table")
        .class("evidence-table__table")
        .attr("role", "table")
        .child(element("caption").class("visually-hidden").text(&format!("What trials found: {about}")))
        .child(element("thead").attr("role", "rowgroup").child(columns))
        .child(element("tbody").attr("role", "rowgroup").children(rows.iter().map(|one| row(one, book))));
    let way = element("a").attr("href", href).text(&format!("{about}: the whole page"));
    element("details")
        .class("evidence-table")
        .attr("id", id)
        .child(summary)
        .child(element("p").class("evidence-table__way").child(way))
        .child(table)
}

// The roles are the elements' own; they are spelled out because narrow screens stack the cells, and some browsers then forget them.
fn row(row: &EvidenceRow, book: &mut CitationNumbering) -> Markup {
    let detail = |words: String| element("span").class("evidence-table__detail").text(&words);
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
        .children(note_links(&book.notes(std::slice::from_ref(&row.source))));
    let finding = element("td")
        .class("evidence-table__finding")
        .attr("role", "cell")
        .child(direction_mark(Some(row.direction)))
        .text(" ")
        .child(plain)
        .child_opt(row.effect.as_ref().map(effect_bar));
    let cell = element("td")
        .class("evidence-table__measured")
        .attr("role", "cell")
        .text(&measured(row))
        .child(detail(behind(row.trials, row.people)))
        .child(detail(row.certainty.label().to_owned()));
    element("tr")
        .class("evidence-table__row")
        .attr("role", "row")
        .child(against)
        .child(finding)
        .child(cell)
}

/// 'pain, 6 months': what was measured, and when where the source says so.
pub fn measured(row: &EvidenceRow) -> String {
    match &row.when {
        Some(when) => format!("{}, {when}", row.outcome),
        None => row.outcome.clone(),
    }
}

/// '12 trials, 1,420 people', as far as the source says.
pub fn behind(trials: Option<u32>, people: Option<u32>) -> String {
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
    use super::behind;

    #[test]
    fn numbers_are_written_for_readers() {
        assert_eq!(behind(Some(1), Some(45)), "1 trial, 45 people");
        assert_eq!(behind(None, None), "numbers not stated");
    }
}
