//! Keeps the children of an element in an order, with as few moves as possible.

use crate::domain::moves::{apply_moves, moves};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Directive: brings the children of an element, which never come or go, into the order of a signal. Each child is named by its place at the start;
/// those that are not named stay where they are.
///
/// A keyed `<For>` moves every item for one that comes first; this moves that one.
pub fn keep_order(list: Element, order: Signal<Vec<usize>>) {
    let children = StoredValue::new_local(Vec::<Element>::new());
    Effect::new(move |now: Option<Vec<usize>>| {
        let now = now.unwrap_or_else(|| {
            let nodes = list.children();
            children.set_value((0..nodes.length()).filter_map(|at| nodes.item(at)).collect());
            (0..nodes.length() as usize).collect()
        });
        let moves = order.with(|order| moves(&now, order));
        children.with_value(|children| {
            for (item, before) in &moves {
                let before = before.and_then(|before| children.get(before));
                if let Some(item) = children.get(*item) {
                    let _ = list.insert_before(item.unchecked_ref(), before.map(AsRef::as_ref));
                }
            }
        });
        apply_moves(&now, &moves)
    });
}
