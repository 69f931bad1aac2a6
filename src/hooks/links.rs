//! Internal links, in components and in static markup.

use super::{events, query};
use web_sys::{Element, Event, MouseEvent};

fn link(event: &Event) -> Option<Element> {
    events::target(event)?.closest("a[href^='/']").ok()?
}

/// The path of the internal link that an event targets, without query and hash.
pub fn path_of_target(event: &Event) -> Option<String> {
    link(event)?.get_attribute("href")?.split(['?', '#']).next().map(str::to_owned)
}

/// Sets a query parameter of the internal link that an event targets, so that links can be drawn without it; `None` removes it. It also applies to
/// new tabs and windows, if it runs before the browser follows the link.
pub fn set_query_value(event: &Event, name: &str, value: Option<String>) {
    let Some(link) = link(event) else { return };
    let Some(url) = link.get_attribute("href") else { return };
    let (url, hash) = url.split_once('#').unwrap_or((&url, ""));
    let (path, query) = url.split_once('?').unwrap_or((url, ""));
    let url = query::join(path, &query::with(query, &[(name, value)]));
    let separator = if hash.is_empty() { "" } else { "#" };
    let _ = link.set_attribute("href", &format!("{url}{separator}{hash}"));
}

/// Whether a click asks for neither a new tab nor a new window.
pub fn is_plain(event: &MouseEvent) -> bool {
    !(event.ctrl_key() || event.meta_key() || event.shift_key())
}
