//! Table of what was tried for a complaint: both traditions, and always doing nothing and exercise alone.

use super::direction_mark::direction_mark;
use super::grade_basis::grade_basis;
use super::grade_mark::grade_mark;
use super::paragraph::paragraph;
use crate::domain::citations::{CitationNumbering, Cited};
use crate::domain::content::{Complaint, Direction, EvidenceRow};
use crate::domain::grade::Control;
use crate::domain::index::{Index, ModalityCard};
use crate::domain::library::Library;
use crate::domain::markup::{Markup, element};
use crate::domain::route::Route;

/// Headings of the columns after the practice.
const COLUMNS: [&str; 3] = ["Against sham or equal attention", "Against usual care or nothing", "Grade"];

/// Renders one practice per row, alternating between the traditions as in the index. Practices without evidence rows are omitted.
pub fn tried_table(library: &Library, complaint: &Complaint, index: &Index, citations: &mut CitationNumbering) -> Markup {
    let column = |name: &str| element("th").attr("scope", "col").attr("role", "columnheader").text(name);
    let columns = element("tr").attr("role", "row").child(column("Practice")).children(COLUMNS.map(column));
    let always = [
        fixed_row("Doing nothing", &citations.claim(&complaint.doing_nothing)),
        fixed_row("Exercise alone", &citations.claim(&complaint.exercise_alone)),
    ];
    let tried = index.modalities.iter().filter_map(|card| {
        let own = library.rows(&card.id, &complaint.id);
        (!own.is_empty()).then(|| row(library, card, &own))
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

/// Renders a row that is in every table; it has a claim instead of results.
fn fixed_row(name: &str, claim: &Cited) -> Markup {
    element("tr")
        .class("tried-table__row tried-table__row--always")
        .attr("role", "row")
        .child(row_head().text(name))
        .child(
            element("td")
                .attr("role", "cell")
                .attr("colspan", "3")
                .child(paragraph(std::slice::from_ref(claim))),
        )
}

// The ARIA roles repeat the native ones: narrow screens stack the cells, and some browsers then drop the native semantics.
fn row(library: &Library, card: &ModalityCard, rows: &[&EvidenceRow]) -> Markup {
    let name = element("a").attr("href", &Route::Modality(card.id.clone()).path()).text(&card.name);
    let tradition = element("span")
        .class(&format!("tried-table__tradition tried-table__tradition--{}", card.tradition.as_str()))
        .text(card.tradition.label());
    let [sham, care, _] = COLUMNS;
    let grading = library.grading(rows);
    let direction = |control| grading.as_ref().and_then(|grading| Some(grading.verdict(control)?.direction));
    let grade = element("td")
        .attr("role", "cell")
        .child(grade_mark(grading.as_ref().map(|grading| grading.grade)))
        .child_opt(grade_basis(library, rows));
    element("tr")
        .class("tried-table__row")
        .attr("role", "row")
        .child(row_head().child(name).text(" ").child(tradition))
        .child(result_cell(sham, direction(Control::Sham)))
        .child(result_cell(care, direction(Control::Care)))
        .child(grade)
}

fn row_head() -> Markup {
    element("th").class("tried-table__name").attr("scope", "row").attr("role", "rowheader")
}

/// Renders the result against one kind of comparator. `label` names the comparator where cells are stacked.
fn result_cell(label: &str, direction: Option<Direction>) -> Markup {
    let label = element("span").class("tried-table__label").attr("aria-hidden", "true").text(label);
    element("td")
        .class("tried-table__found")
        .attr("role", "cell")
        .child(label)
        .text(" ")
        .child(direction_mark(direction))
}
