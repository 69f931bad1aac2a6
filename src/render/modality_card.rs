//! A practice as a card.

use super::amounts::{minutes, money};
use super::compare_tray::compare_toggle;
use super::layer_list::layer_list;
use super::ring_mark::ring_mark;
use crate::domain::index::{Index, ModalityCard};
use crate::domain::markup::{Markup, element};

/// A practice in a list: mark, name, one line, layers, time and cost. The name is the link.
pub fn modality_card(card: &ModalityCard, index: &Index, href: String) -> Markup {
    let cost = card.cost.as_ref().map(|cost| format!(", {} a session", money(cost))).unwrap_or_default();
    let time = minutes(&card.session) + &cost;
    let facts = element("p")
        .class("modality-card__facts")
        .child(element("span").class("modality-card__typically").text("typically "))
        .text(&time);
    let name = element("h3")
        .class("modality-card__name")
        .child(element("a").class("modality-card__link").attr("href", &href).text(&card.name));
    let text = element("div")
        .class("modality-card__text")
        .child(kicker(card, index, "modality-card"))
        .child(name)
        .child(element("p").class("modality-card__reason"))
        .child(element("p").class("modality-card__summary").text(&card.summary))
        .child(layer_list(&card.layers, &index.layers))
        .child(facts)
        .child(compare_toggle(&card.id, &card.name, false));
    element("article")
        .class(&format!("modality-card modality-card--{}", card.tradition.as_str()))
        .child(ring_mark(&card.layers))
        .child(text)
}

/// 'Western · Sports medicine'.
pub fn kicker(card: &ModalityCard, index: &Index, block: &str) -> Markup {
    let category = index.category(&card.category).map(|category| category.name.clone()).unwrap_or_default();
    let tradition = element("span").class(&format!("{block}__tradition")).text(card.tradition.label());
    element("p")
        .class(&format!("{block}__kicker"))
        .child(tradition)
        .text(&format!(" · {category}"))
}
