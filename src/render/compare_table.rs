//! Practices side by side, one question a row. The app draws it from the practices' columns.

use crate::domain::comparison::{Pin, View, rows};
use crate::domain::index::{Index, ModalityCard};
use crate::domain::markup::{Markup, element};
use crate::domain::page::{Column, Line};
use crate::domain::route::Route;

/// Title of a comparison: the names of its practices, one an entry.
pub fn compare_head(cards: &[&ModalityCard]) -> Markup {
    let names: Vec<&str> = cards.iter().map(|card| card.name.as_str()).collect();
    let title = element("h1").class("compare-table__title").attr("tabindex", "-1").text(&names.join(", "));
    let kicker = element("p").class("compare-table__kicker").text("Side by side");
    element("header").child(kicker).child(title)
}

/// The table. Its roles are the elements' own; they are spelled out because narrow screens lay the cells out anew, and some browsers then
/// forget them.
pub fn compare_table(columns: &[&Column], index: &Index, view: &View) -> Markup {
    let cards = columns.iter().filter_map(|column| index.modality(&column.modality));
    let pinned: Vec<(usize, Pin)> = Pin::ALL.into_iter().enumerate().filter(|(_, pin)| view.has(*pin)).collect();
    let heads = cards.map(practice).chain(
        pinned
            .iter()
            .map(|(_, pin)| head().child(element("span").class("compare-table__name").text(pin.label()))),
    );
    let heads = element("tr")
        .class("compare-table__row")
        .attr("role", "row")
        .child(head().child(element("span").class("visually-hidden").text("Question")))
        .children(heads);
    let width = columns.len() + pinned.len();
    let groups = columns.first().map(|column| column.groups.as_slice()).unwrap_or_default();
    let mut bodies = Vec::new();
    for (at, group) in groups.iter().enumerate() {
        let rows = rows(columns, at, view);
        let empty = (rows.is_empty() && group.tested && view.complaint.is_none() && !view.differences).then(|| {
            let told = "No complaint has trials on file for all of them. Choose one to see what each has.";
            row(absent(told), (width + 1).to_string())
        });
        if rows.is_empty() && empty.is_none() {
            continue;
        }
        let rows = rows.iter().map(|lines| question(lines, &pinned));
        bodies.push(
            element("tbody")
                .attr("role", "rowgroup")
                .child(row(element("span").text(&group.heading), (width + 1).to_string()))
                .children(rows)
                .child_opt(empty),
        );
    }
    let nothing = bodies
        .is_empty()
        .then(|| element("caption").text("They differ in none of these questions."));
    element("table")
        .class("compare-table")
        .attr("role", "table")
        .child_opt(nothing)
        .child(element("thead").attr("role", "rowgroup").child(heads))
        .children(bodies)
}

/// Class of the box that the table is scrolled in, by how many columns it has.
pub fn compare_scroll(columns: &[&Column], view: &View) -> String {
    format!("compare-table__scroll compare-table__scroll--{}", columns.len() + view.pinned().count())
}

/// What is said where nothing is on file.
pub fn absent(words: &str) -> Markup {
    element("span").class("compare-table__absent").text(words)
}

fn head() -> Markup {
    element("th")
        .class("compare-table__head")
        .attr("scope", "col")
        .attr("role", "columnheader")
}

fn practice(card: &ModalityCard) -> Markup {
    let href = Route::Modality(card.id.clone()).path();
    let name = element("a").class("compare-table__name").attr("href", &href).text(&card.name);
    let tradition = element("span")
        .class(&format!("compare-table__tradition compare-table__tradition--{}", card.tradition.as_str()))
        .text(card.tradition.label());
    head().child(name).text(" ").child(tradition)
}

/// The row over a group.
fn row(words: Markup, span: String) -> Markup {
    let head = element("th")
        .class("compare-table__group")
        .attr("scope", "rowgroup")
        .attr("role", "rowheader")
        .attr("colspan", &span);
    element("tr").class("compare-table__row").attr("role", "row").child(head.child(words))
}

fn question(lines: &[&Line], pinned: &[(usize, Pin)]) -> Markup {
    let cell = |words: Markup| element("td").class("compare-table__cell").attr("role", "cell").child(words);
    let beside = pinned.iter().map(|(at, _)| {
        let found = lines.iter().find_map(|line| line.beside.get(*at)?.clone());
        cell(found.unwrap_or_else(|| absent("Not told in this table")))
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
