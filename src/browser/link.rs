//! Which of the site's own pages a pointer or the focus has reached a link to.

use wasm_bindgen::JsCast;

/// An attribute of the nearest element that has it, from where the event happened outwards.
pub fn attribute_under(event: &web_sys::Event, name: &str) -> Option<String> {
    let element: web_sys::Element = event.target()?.dyn_into().ok()?;
    element.closest(&format!("[{name}]")).ok()??.get_attribute(name)
}

/// The path of the link that the event happened in; none outside links and on links to elsewhere.
pub fn path_under(event: &web_sys::Event) -> Option<String> {
    let element: web_sys::Element = event.target()?.dyn_into().ok()?;
    let address = element.closest("a[href^='/']").ok()??.get_attribute("href")?;
    address.split(['?', '#']).next().map(str::to_owned)
}
