//! A practice as a card.

use super::compare_button::CompareButton;
use crate::domain::index::{Index, ModalityCard as Card};
use crate::domain::markup::{Markup, text};
use crate::domain::route::Route;
use crate::render;
use leptos::prelude::*;

/// What a search found in a card: its name with the match marked, and the reason. `None` without a search.
pub type CardMatch = Option<(Vec<Markup>, Vec<Markup>)>;

/// A practice in a list: mark, name, one line, layers, time and cost. The name is the link.
#[component]
pub fn ModalityCard<'a>(
    /// The practice.
    card: &'a Card,
    /// Names of layers and categories.
    index: &'a Index,
    /// What the search found in it.
    matched: RwSignal<CardMatch>,
    /// Whether it is picked for comparison.
    picked: Signal<bool>,
    /// Called to pick it or remove it.
    on_compare: Callback<()>,
) -> impl IntoView {
    let name = card.name.clone();
    let marked = move || match &*matched.read() {
        Some((name, _)) => name.clone(),
        None => vec![text(&name)],
    };
    let reason = move || matched.read().as_ref().map(|(_, reason)| reason.clone());
    view! {
        <article class=format!("modality-card modality-card--{}", card.tradition.as_str())>
            {render::ring_mark(&card.layers)}
            <div class="modality-card__text">
                {render::kicker(card, index, "modality-card")}
                <h3 class="modality-card__name">
                    <a class="modality-card__link" href=Route::Modality(card.id.clone()).path()>
                        {marked}
                    </a>
                </h3> <p class="modality-card__reason">{reason}</p> {render::card_details(card, index)}
                <CompareButton name=card.name.clone() picked on_toggle=on_compare />
            </div>
        </article>
    }
}
