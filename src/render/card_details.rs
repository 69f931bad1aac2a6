//! Static parts of a practice's card.

use super::amounts::{minutes, money};
use super::layer_list::layer_list;
use crate::domain::index::{Index, ModalityCard};
use crate::domain::markup::{Markup, element};

/// Renders the part below the name: summary, layers, session length and cost.
pub fn card_details(card: &ModalityCard, index: &Index) -> [Markup; 3] {
    let cost = card.cost.as_ref().map(|cost| format!(", {} a session", money(cost))).unwrap_or_default();
    let facts = element("p")
        .class("modality-card__facts")
        .child(element("span").class("modality-card__typically").text("typically "))
        .text(&(minutes(&card.session) + &cost));
    [
        element("p").class("modality-card__summary").text(&card.summary),
        layer_list(&card.layers, &index.layers),
        facts,
    ]
}

/// Renders the kicker: 'Western · Sports medicine'. `block` is the prefix of its class names.
pub fn kicker(card: &ModalityCard, index: &Index, block: &str) -> Markup {
    let category = index.category(&card.category).map(|category| category.name.clone()).unwrap_or_default();
    let tradition = element("span").class(&format!("{block}__tradition")).text(card.tradition.label());
    element("p")
        .class(&format!("{block}__kicker"))
        .child(tradition)
        .text(&format!(" · {category}"))
}
