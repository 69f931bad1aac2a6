//! Links of the site's own pages, wherever they stand: in components or in static markup.

use super::{events, query};
use web_sys::{Event, MouseEvent};

/// The path of the site's own link that an event happened on, without query and hash.
pub fn path_of_target(event: &Event) -> Option<String> {
    let link = events::target(event)?.closest("a[href^='/']").ok()??;
    let address = link.get_attribute("href")?;
    address.split(['?', '#']).next().map(str::to_owned)
}

/// Writes a value of the query into the link that an event happened on, so that links can be made without knowing it; `None` takes it out.
/// Works for other tabs and windows too, as long as it runs before the browser follows the link.
pub fn carry(event: &Event, name: &str, value: Option<String>) {
    let link = events::target(event).and_then(|target| target.closest("a[href^='/']").ok().flatten());
    let Some((link, address)) = link.and_then(|link| Some((link.clone(), link.get_attribute("href")?))) else {
        return;
    };
    let (address, hash) = address.split_once('#').unwrap_or((&address, ""));
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let query = query::with(query, &[(name, value)]);
    let mark = if query.is_empty() { "" } else { "?" };
    let hash_mark = if hash.is_empty() { "" } else { "#" };
    let _ = link.set_attribute("href", &format!("{path}{mark}{query}{hash_mark}{hash}"));
}

/// Whether a click asks for neither another tab nor another window.
pub fn is_plain(event: &MouseEvent) -> bool {
    !(event.ctrl_key() || event.meta_key() || event.shift_key())
}
