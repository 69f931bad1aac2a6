//! The page of a comparison around its table: what is compared, what to show, and the way to pick others.

use super::compare_table::{compare_head, compare_scroll, compare_table};
use crate::domain::comparison::{Pin, View};
use crate::domain::index::{Index, ModalityCard};
use crate::domain::markup::{Markup, element};
use crate::domain::page::Column;
use crate::domain::route::Route;

/// The page as it stands before anything is asked of it.
pub fn compare_page(columns: &[&Column], index: &Index) -> Markup {
    let cards: Vec<&ModalityCard> = columns.iter().filter_map(|column| index.modality(&column.modality)).collect();
    let table = compare_table(columns, index, &View::default());
    let scroll = element("div")
        .class(&compare_scroll(columns, &View::default()))
        .attr("role", "region")
        .attr("aria-label", "The comparison")
        .attr("tabindex", "0");
    let back = element("a").attr("href", &Route::Compare(Vec::new()).path()).text("Pick other practices");
    element("div")
        .class("compare")
        .child(compare_head(&cards))
        .child(options(columns, index))
        .child(element("div").class("compare__unknown").attr("role", "status"))
        .child(scroll.child(table))
        .child(element("p").class("compare__ways").child(back))
}

/// What to show: a complaint, only differences, further columns. Names of the fields are those of the query; a pin is a field of its own name.
fn options(columns: &[&Column], index: &Index) -> Markup {
    let tested = |id: &crate::domain::ids::ComplaintId| columns.iter().any(|column| column.tested.iter().any(|tested| tested.complaint == *id));
    let complaints = index.complaints.iter().filter(|card| tested(&card.id));
    let list = element("select")
        .class("compare__select")
        .attr("id", "compare-for")
        .attr("name", "for")
        .child(element("option").attr("value", "").text("All that each was tested for"))
        .children(complaints.map(|card| element("option").attr("value", card.id.as_str()).text(&card.name)));
    let complaint = element("p")
        .class("compare__for")
        .child(element("label").class("compare__label").attr("for", "compare-for").text("Evidence for"))
        .child(list);
    let pins = Pin::ALL.map(|pin| choice(pin.as_str(), &format!("{} beside them", pin.label())));
    element("form")
        .class("compare__options")
        .attr("aria-label", "What to show")
        .child(complaint)
        .child(choice("differences", "Only what differs"))
        .children(pins)
}

fn choice(name: &str, words: &str) -> Markup {
    let input = element("input")
        .class("compare__input")
        .attr("type", "checkbox")
        .attr("name", name)
        .attr("value", name);
    element("label").class("compare__choice").child(input).child(element("span").text(words))
}
