//! Which of the site's own pages a pointer or the focus has reached a link to.

use super::query;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// An attribute of the nearest element that has it, from where the event happened outwards.
pub fn attribute_under(event: &web_sys::Event, name: &str) -> Option<String> {
    let element: web_sys::Element = event.target()?.dyn_into().ok()?;
    element.closest(&format!("[{name}]")).ok()??.get_attribute(name)
}

/// Whether nothing was held that asks for another tab or window.
pub fn is_plain(event: &web_sys::Event) -> bool {
    event
        .dyn_ref::<web_sys::MouseEvent>()
        .is_none_or(|event| !(event.ctrl_key() || event.meta_key() || event.shift_key()))
}

/// The path of the link that the event happened in; none outside links and on links to elsewhere.
pub fn path_under(event: &web_sys::Event) -> Option<String> {
    let element: web_sys::Element = event.target()?.dyn_into().ok()?;
    let address = element.closest("a[href^='/']").ok()??.get_attribute("href")?;
    address.split(['?', '#']).next().map(str::to_owned)
}

/// Lets every link of the site carry a value of the address's query along, as the address has it when the link is pressed, for as long as the page
/// lives. So links can be drawn without knowing it.
pub fn carry(name: &'static str) {
    let Some(window) = web_sys::window() else { return };
    let carry = Closure::<dyn Fn(web_sys::Event)>::new(move |event: web_sys::Event| {
        let element = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let Some(link) = element.and_then(|element| element.closest("a[href^='/']").ok()?) else {
            return;
        };
        let Some(address) = link.get_attribute("href") else { return };
        let (address, hash) = address.split_once('#').unwrap_or((&address, ""));
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let query = query::with(query, &[(name, query::value(&query::current(), name))]);
        let mark = if query.is_empty() { "" } else { "?" };
        let hash_mark = if hash.is_empty() { "" } else { "#" };
        let _ = link.set_attribute("href", &format!("{path}{mark}{query}{hash_mark}{hash}"));
    });
    // By finger, key, and each button of a mouse; before the router hears of it.
    for event in ["click", "auxclick", "contextmenu"] {
        let _ = window.add_event_listener_with_callback_and_bool(event, carry.as_ref().unchecked_ref(), true);
    }
    carry.forget();
}

/// Calls back with the path of each of the site's links that the pointer or the focus reaches, until dropped.
pub struct Listener(Closure<dyn FnMut(web_sys::Event)>);

const REACHED: [&str; 2] = ["pointerover", "focusin"];

/// Listens to links being reached.
pub fn on_reach(mut call: impl FnMut(String) + 'static) -> Listener {
    let closure = Closure::<dyn FnMut(web_sys::Event)>::new(move |event: web_sys::Event| {
        if let Some(path) = path_under(&event) {
            call(path);
        }
    });
    if let Some(window) = web_sys::window() {
        for name in REACHED {
            let _ = window.add_event_listener_with_callback(name, closure.as_ref().unchecked_ref());
        }
    }
    Listener(closure)
}

impl Drop for Listener {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            for name in REACHED {
                let _ = window.remove_event_listener_with_callback(name, self.0.as_ref().unchecked_ref());
            }
        }
    }
}
