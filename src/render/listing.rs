//! Lists of all complaints and of all pairs.

use super::layer_list::layer_summary;
use super::link::link;
use super::ring_mark::ring_mark;
use crate::domain::content::{Complaint, Pair};
use crate::domain::index::{Index, ModalityCard};
use crate::domain::library::Library;
use crate::domain::markup::{Markup, element};
use crate::domain::route::Route;

/// Renders every complaint with its first sentence, by name as in the index.
pub fn complaint_listing(library: &Library, index: &Index) -> Markup {
    let item = |complaint: &Complaint| {
        let first_sentence = complaint
            .in_short
            .first()
            .map(|claim| element("p").class("listing__words").text(&claim.text));
        element("li")
            .class("listing__item")
            .child(link("listing__name", Route::Complaint(complaint.id.clone()), &complaint.name))
            .child_opt(first_sentence)
    };
    element("ul")
        .class("listing")
        .attr("role", "list")
        .children(index.complaints.iter().filter_map(|card| library.complaints.get(&card.id)).map(item))
}

/// Renders every pair with its two practices.
pub fn pair_listing(library: &Library, index: &Index) -> Markup {
    let item = |pair: &Pair| {
        let sides = [&pair.modalities.west, &pair.modalities.east]
            .into_iter()
            .filter_map(|id| index.modality(id));
        let mark = |card: &ModalityCard| {
            element("span")
                .class(&format!("listing__mark listing__mark--{}", card.tradition.as_str()))
                .child(ring_mark(&card.layers))
                .child(layer_summary(&card.layers, &index.layers))
        };
        let marks: Vec<Markup> = sides.clone().map(mark).collect();
        let names: Vec<&str> = sides.map(|card| card.name.as_str()).collect();
        element("li")
            .class("listing__item listing__item--pair")
            .child(element("span").class("listing__marks").children(marks))
            .child(link("listing__name", Route::Pair(pair.id.clone()), &names.join(" and ")))
            .child(element("p").class("listing__words").text(&pair.title))
    };
    element("ul")
        .class("listing")
        .attr("role", "list")
        .children(library.pairs.values().map(item))
}
