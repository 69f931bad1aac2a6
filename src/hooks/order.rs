//! Keeps the children of an element in order, with as few moves as possible.

use crate::domain::moves::{apply_moves, moves};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Directive: keeps the children of an element, whose set never changes, in the order of a signal. It lists them by initial index; children that it
/// leaves out stay where they are.
///
/// If one item moves to the front, a keyed `<For>` moves every item; this moves that one.
pub fn keep_order(list: Element, order: Signal<Vec<usize>>) {
    let children = StoredValue::new_local(Vec::<Element>::new());
    Effect::new(move |current: Option<Vec<usize>>| {
        let current = current.unwrap_or_else(|| {
            let nodes = list.children();
            children.set_value((0..nodes.length()).filter_map(|i| nodes.item(i)).collect());
            (0..nodes.length() as usize).collect()
        });
        let moves = order.with(|order| moves(&current, order));
        children.with_value(|children| {
            for (item, before) in &moves {
                let before = before.and_then(|before| children.get(before));
                if let Some(item) = children.get(*item) {
                    let _ = list.insert_before(item.unchecked_ref(), before.map(AsRef::as_ref));
                }
            }
        });
        apply_moves(&current, &moves)
    });
}
