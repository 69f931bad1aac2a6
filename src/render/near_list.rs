//! Practices as small cards that lead on.

use super::layer_list::in_a_line;
use super::modality_card::kicker;
use super::ring_mark::ring_mark;
use crate::domain::index::{Index, ModalityCard};
use crate::domain::markup::{Markup, element};
use crate::domain::route::Route;

/// Small cards, each with a line on how it relates where there is one.
pub fn near_list<'a>(cards: impl Iterator<Item = (&'a ModalityCard, Option<&'a str>)>, index: &Index, name: &str) -> Markup {
    let item = |(card, relation): (&ModalityCard, Option<&str>)| {
        let link = element("a").attr("href", &Route::Modality(card.id.clone()).path()).text(&card.name);
        element("li")
            .class(&format!("page__near page__near--{}", card.tradition.as_str()))
            .child(ring_mark(&card.layers))
            .child(kicker(card, index, "page"))
            .child(element(name).class("page__near-name").child(link))
            .child_opt(relation.map(|relation| element("p").text(relation)))
            .child(in_a_line(&card.layers, &index.layers))
    };
    element("ul").class("page__nears").attr("role", "list").children(cards.map(item))
}
