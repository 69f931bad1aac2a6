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

/// The link that the event happened in, with its address; none outside links and on links to elsewhere.
fn under(event: &Event) -> Option<(Spot, String)> {
    let link = events::nearest(event, "a[href^='/']")?;
    let address = link.get("href")?;
    Some((link, address))
}

/// Listens to links that are followed: each carries a value of the address's query along, as the address has it then, so that links can be drawn
/// without knowing it; and where the reader stands is noted.
pub fn on_follow(carried: &'static str) -> Option<Listener> {
    // By finger, key, and each button of a mouse; before the router hears of it.
    events::anywhere(&["click", "auxclick", "contextmenu"], Phase::Capture, move |event| {
        let Some((link, address)) = under(&event) else { return };
        scroll::note();
        let (address, hash) = address.split_once('#').unwrap_or((&address, ""));
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let query = query::with(query, &[(carried, query::value(&query::current(), carried))]);
        let mark = if query.is_empty() { "" } else { "?" };
        let hash_mark = if hash.is_empty() { "" } else { "#" };
        link.set("href", &format!("{path}{mark}{query}{hash_mark}{hash}"));
    })
}

/// Listens to links that the pointer or the focus reaches: calls back with the path of each.
pub fn on_reach(call: impl Fn(&str) + 'static) -> Option<Listener> {
    events::anywhere(&["pointerover", "focusin"], Phase::Bubble, move |event| {
        if let Some((_, address)) = under(&event) {
            call(address.split(['?', '#']).next().unwrap_or_default());
        }
    })
}
