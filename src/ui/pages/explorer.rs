//! All practices: search, facets, cards. The address holds the whole view.

mod board;

use super::working::working;
use crate::browser::frame;
use crate::domain::explore::Facets;
use crate::render;
use crate::ui::state::Store;
use board::Board;
use leptos::prelude::AnyView;

/// The explorer: drawn once as still text; the board then works on it.
pub fn page(store: &Store) -> AnyView {
    let index = store.index();
    let facets = Facets::new(&index);
    let drawn = render::explorer(&index, &facets);
    let store = store.clone();
    working(
        "Practices",
        "Western and Eastern practices for a body that hurts, by tradition, category and layer.",
        drawn,
        ".explorer",
        Box::new(move |frame| {
            let preparing = store.clone();
            frame::after_paint(move || board::rehearse(preparing.search()));
            Some(Box::new(Board::attach(store.clone(), facets.clone(), frame)?))
        }),
    )
}
