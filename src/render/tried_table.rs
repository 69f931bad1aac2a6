//! What was tried for a complaint, both traditions in one table, with doing nothing and exercise alone always in it.

use super::direction_mark::direction_mark;
use super::grade_mark::grade_mark;
use super::paragraph::paragraph;
use crate::domain::citations::{CitationNumbering, Cited};
use crate::domain::content::{Comparator, Complaint, Direction, EvidenceRow};
use crate::domain::grade::{CARE, SHAM, grade, verdict};
use crate::domain::index::{Index, ModalityCard};
use crate::domain::markup::{Markup, element};
use crate::domain::route::Route;

/// Heads of the columns after the practice's.
const COLUMNS: [&str; 3] = ["Against a sham", "Against usual care or no treatment", "Grade"];

/// One practice a row, the traditions taking turns as in the index; those without rows are left out.
pub fn tried_table(complaint: &Complaint, rows: &[EvidenceRow], index: &Index, book: &mut CitationNumbering) -> Markup {
    let column = |name: &str| element("th").attr("scope", "col").attr("role", "columnheader").text(name);
    let columns = element("tr").attr("role", "row").child(column("Practice")).children(COLUMNS.map(column));
    let always = [
        always("Doing nothing", &book.claim(&complaint.doing_nothing)),
        always("Exercise alone", &book.claim(&complaint.exercise_alone)),
    ];
    let tried = index.modalities.iter().filter_map(|card| {
        let own: Vec<&EvidenceRow> = rows.iter().filter(|row| row.modality == card.id).collect();
        (!own.is_empty()).then(|| row(card, &own))
    });
    element("table")
        .class("tried-table")
        .attr("role", "table")
        .child(
            element("caption")
                .class("tried-table__caption")
                .text("Both traditions side by side; each name leads to its page."),
        )
        .child(element("thead").attr("role", "rowgroup").child(columns))
        .child(element("tbody").attr("role", "rowgroup").children(always).children(tried))
}

/// A row that stands in every table: its words instead of results.
fn always(name: &str, words: &Cited) -> Markup {
    element("tr")
        .class("tried-table__row tried-table__row--always")
        .attr("role", "row")
        .child(head().text(name))
        .child(
            element("td")
                .attr("role", "cell")
                .attr("colspan", "3")
                .child(paragraph(std::slice::from_ref(words))),
        )
}

// The roles are the elements' own; they are spelled out because narrow screens stack the cells, and some browsers then forget them.
fn row(card: &ModalityCard, rows: &[&EvidenceRow]) -> Markup {
    let name = element("a").attr("href", &Route::Modality(card.id.clone()).path()).text(&card.name);
    let tradition = element("span")
        .class(&format!("tried-table__tradition tried-table__tradition--{}", card.tradition.as_str()))
        .text(card.tradition.label());
    let [sham, care, _] = COLUMNS;
    let direction = |comparators: &[Comparator]| verdict(rows.iter().copied(), comparators).map(|verdict| verdict.direction);
    element("tr")
        .class("tried-table__row")
        .attr("role", "row")
        .child(head().child(name).text(" ").child(tradition))
        .child(found(sham, direction(&SHAM)))
        .child(found(care, direction(&CARE)))
        .child(element("td").attr("role", "cell").child(grade_mark(grade(rows.iter().copied()))))
}

fn head() -> Markup {
    element("th").class("tried-table__name").attr("scope", "row").attr("role", "rowheader")
}

/// What was found against one kind of comparator; where cells are stacked, `label` says against what.
fn found(label: &str, direction: Option<Direction>) -> Markup {
    let label = element("span").class("tried-table__label").attr("aria-hidden", "true").text(label);
    element("td")
        .class("tried-table__found")
        .attr("role", "cell")
        .child(label)
        .text(" ")
        .child(direction_mark(direction))
}
