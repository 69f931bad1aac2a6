//! Comparison table: practices side by side, one question per row. The app renders it from the practices' columns.

use crate::domain::comparison::{Pin, View, rows};
use crate::domain::index::{Index, ModalityCard};
use crate::domain::markup::{Markup, element};
use crate::domain::page::{Column, Line};
use crate::domain::route::Route;

/// Renders the heading of a comparison: the names of its practices.
pub fn compare_head(cards: &[&ModalityCard]) -> Markup {
    let names: Vec<&str> = cards.iter().map(|card| card.name.as_str()).collect();
    let title = element("h1").class("compare-table__title").attr("tabindex", "-1").text(&names.join(", "));
    let kicker = element("p").class("compare-table__kicker").text("Side by side");
    element("header").child(kicker).child(title)
}

/// Renders the table. The ARIA roles repeat the native ones: narrow screens change the display type of the cells, and some browsers then drop the
/// native semantics.
pub fn compare_table(columns: &[&Column], index: &Index, view: &View) -> Markup {
    let cards = columns.iter().filter_map(|column| index.modality(&column.modality));
    let pinned: Vec<(usize, Pin)> = Pin::ALL.into_iter().enumerate().filter(|(_, pin)| view.has(*pin)).collect();
    let heads = cards.map(practice_head).chain(
        pinned
            .iter()
            .map(|(_, pin)| head().child(element("span").class("compare-table__name").text(pin.label()))),
    );
    let heads = element("tr")
        .class("compare-table__row")
        .attr("role", "row")
        .child(head().child(element("span").class("visually-hidden").text("Question")))
        .children(heads);
    let column_count = columns.len() + pinned.len();
    let groups = columns.first().map(|column| column.groups.as_slice()).unwrap_or_default();
    let mut bodies = Vec::new();
    for (i, group) in groups.iter().enumerate() {
        let rows = rows(columns, i, view);
        let empty = (rows.is_empty() && group.tested && view.complaint.is_none() && !view.differences).then(|| {
            let text = "No complaint has trials on file for all of them. Choose one to see what each has.";
            full_row(placeholder(text), (column_count + 1).to_string())
        });
        if rows.is_empty() && empty.is_none() {
            continue;
        }
        let rows = rows.iter().map(|lines| question_row(lines, &pinned));
        bodies.push(
            element("tbody")
                .attr("role", "rowgroup")
                .child(full_row(element("span").text(&group.heading), (column_count + 1).to_string()))
                .children(rows)
                .child_opt(empty),
        );
    }
    let no_rows = bodies
        .is_empty()
        .then(|| element("caption").text("They differ in none of these questions."));
    element("table")
        .class("compare-table")
        .attr("role", "table")
        .child_opt(no_rows)
        .child(element("thead").attr("role", "rowgroup").child(heads))
        .children(bodies)
}

/// Returns the class of the table's scroll container, which depends on the number of columns.
pub fn compare_scroll(columns: &[&Column], view: &View) -> String {
    format!("compare-table__scroll compare-table__scroll--{}", columns.len() + view.pinned().count())
}

/// Renders placeholder text for a missing answer.
pub fn placeholder(text: &str) -> Markup {
    element("span").class("compare-table__absent").text(text)
}

fn head() -> Markup {
    element("th")
        .class("compare-table__head")
        .attr("scope", "col")
        .attr("role", "columnheader")
}

fn practice_head(card: &ModalityCard) -> Markup {
    let href = Route::Modality(card.id.clone()).path();
    let name = element("a").class("compare-table__name").attr("href", &href).text(&card.name);
    let tradition = element("span")
        .class(&format!("compare-table__tradition compare-table__tradition--{}", card.tradition.as_str()))
        .text(card.tradition.label());
    head().child(name).text(" ").child(tradition)
}

/// Renders a row with one cell across all columns, for example the heading of a group.
fn full_row(content: Markup, span: String) -> Markup {
    let head = element("th")
        .class("compare-table__group")
        .attr("scope", "rowgroup")
        .attr("role", "rowheader")
        .attr("colspan", &span);
    element("tr").class("compare-table__row").attr("role", "row").child(head.child(content))
}

fn question_row(lines: &[&Line], pinned: &[(usize, Pin)]) -> Markup {
    let cell = |content: Markup| element("td").class("compare-table__cell").attr("role", "cell").child(content);
    let beside = pinned.iter().map(|(i, _)| {
        let answer = lines.iter().find_map(|line| line.beside.get(*i)?.clone());
        cell(answer.unwrap_or_else(|| placeholder("Not told in this table")))
    });
    let head = element("th")
        .class("compare-table__question")
        .attr("scope", "row")
        .attr("role", "rowheader");
    element("tr")
        .class("compare-table__row")
        .attr("role", "row")
        .children(lines.first().map(|line| head.child(line.question.clone())))
        .children(lines.iter().map(|line| cell(line.cell.clone())))
        .children(beside)
}
