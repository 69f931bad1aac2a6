//! All practices: search, facets, cards. The address holds the whole view.

mod board;

use crate::browser::events::{self, Event, Listener};
use crate::browser::{frame, history, link};
use crate::domain::explore::Facets;
use crate::text;
use crate::ui::state::{Address, Live, Store};
use board::Board;
use leptos::prelude::*;
use leptos_meta::{Meta, Title};
use std::cell::RefCell;
use std::rc::Rc;

type Shared = Rc<RefCell<Board>>;

/// The explorer: drawn once as still text; the board then works on it.
#[component]
pub fn Explorer() -> impl IntoView {
    let store = Store::from_context();
    let index = store.index();
    let facets = Facets::of(&index);
    let page = text::explorer(&index, &facets);
    let address = Address::here();
    let lens = Memo::new(move |_| address.lens());
    let live = Live::from_context();
    let board = StoredValue::new_local(None::<Shared>);
    let listeners = StoredValue::new_local(None::<([Listener; 5], history::Listener)>);
    Effect::new(move |_| {
        let lens = lens.get();
        if !live.0.get() {
            return;
        }
        if board.with_value(Option::is_none) {
            let made = Board::attach(store.clone(), facets.clone());
            board.set_value(made.map(|board| Rc::new(RefCell::new(board))));
            if let Some(shared) = board.get_value() {
                listeners.set_value(Some(listen(&shared)));
                // The first letter should not wait for it.
                let preparing = store.clone();
                frame::after_paint(move || {
                    preparing.search();
                });
            }
        }
        if let Some(board) = board.get_value() {
            board.borrow_mut().read_address(Some(lens));
        }
    });
    view! {
        <Title text="Practices · Allium" />
        <Meta name="description" content="Western and Eastern practices for a body that hurts, by tradition, category and layer." />
        {page}
    }
}

fn listen(shared: &Shared) -> ([Listener; 5], history::Listener) {
    let frame = shared.borrow().frame();
    let on = |name, handle: fn(&mut Board, Event)| {
        let shared = Rc::clone(shared);
        events::within(&frame, name, move |event| handle(&mut shared.borrow_mut(), event))
    };
    let listeners = [
        on("input", |board, event| {
            if events::field(&event).is_some_and(|field| field.get("id").as_deref() == Some("search")) {
                board.type_in();
            }
        }),
        on("change", |board, event| {
            if let Some(field) = events::field(&event).filter(|field| field.get("id").as_deref() != Some("search")) {
                board.turn(&field);
            }
        }),
        on("click", |board, event| {
            if let Some(what) = link::attribute_under(&event, "data-press") {
                board.press(&what);
            }
        }),
        on("keydown", |board, event| board.key(&event)),
        on("submit", |_, event| event.prevent_default()),
    ];
    let moving = Rc::clone(shared);
    (listeners, history::on_move(move || moving.borrow_mut().read_address(None)))
}
