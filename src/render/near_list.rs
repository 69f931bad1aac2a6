//! Practices as small cards that link to their pages.

use super::card_details::kicker;
use super::layer_list::layer_summary;
use super::ring_mark::ring_mark;
use crate::domain::index::{Index, ModalityCard};
use crate::domain::markup::{Markup, element};
use crate::domain::route::Route;

/// Renders small cards, each with its relation to the current page if there is one. `name_tag` is the tag of the name's element.
pub fn near_list<'a>(cards: impl Iterator<Item = (&'a ModalityCard, Option<&'a str>)>, index: &Index, name_tag: &str) -> Markup {
    let item = |(card, relation): (&ModalityCard, Option<&str>)| {
        let link = element("a").attr("href", &Route::Modality(card.id.clone()).path()).text(&card.name);
        element("li")
            .class(&format!("page__near page__near--{}", card.tradition.as_str()))
            .child(ring_mark(&card.layers))
            .child(kicker(card, index, "page"))
            .child(element(name_tag).class("page__near-name").child(link))
            .child_opt(relation.map(|relation| element("p").text(relation)))
            .child(layer_summary(&card.layers, &index.layers))
    };
    element("ul").class("page__nears").attr("role", "list").children(cards.map(item))
}
