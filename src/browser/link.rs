//! Links of the site's own pages.

use super::events::{self, Event, Listener, Phase};
use super::spot::Spot;
use super::{query, scroll};
use wasm_bindgen::JsCast;

/// An attribute of the nearest element that has it, from where the event happened outwards.
pub fn attribute_under(event: &Event, name: &str) -> Option<String> {
    events::nearest(event, &format!("[{name}]"))?.get(name)
}

/// Whether nothing was held that asks for another tab or window.
pub fn is_plain(event: &Event) -> bool {
    event
        .dyn_ref::<web_sys::MouseEvent>()
        .is_none_or(|event| !(event.ctrl_key() || event.meta_key() || event.shift_key()))
}

/// A link is followed: it carries a value of the address's query along, as the address has it now, so that links can be drawn without knowing it;
/// and where the reader stands is noted. Links to elsewhere stay as they are.
pub fn follow(link: &Spot, carried: &'static str) {
    let Some(address) = link.get("href").filter(|address| address.starts_with('/')) else {
        return;
    };
    scroll::note();
    let (address, hash) = address.split_once('#').unwrap_or((&address, ""));
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let query = query::with(query, &[(carried, query::value(&query::current(), carried))]);
    let mark = if query.is_empty() { "" } else { "?" };
    let hash_mark = if hash.is_empty() { "" } else { "#" };
    link.set("href", &format!("{path}{mark}{query}{hash_mark}{hash}"));
}

/// Listens to links that the pointer reaches: calls back with the path of each. Not to those that the focus reaches, for it passes by many.
pub fn on_reach(call: impl Fn(&str) + 'static) -> Option<Listener> {
    events::anywhere(&["pointerover"], Phase::Bubble, move |event| {
        let link = events::nearest(&event, "a[href^='/']");
        if let Some(address) = link.and_then(|link| link.get("href")) {
            call(address.split(['?', '#']).next().unwrap_or_default());
        }
    })
}
