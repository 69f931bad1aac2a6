//! Marks buttons as pressed: buttons of still text, which nothing else can change.

/// Of all buttons with this attribute that can be pressed in, marks those as pressed whose value is listed, and the others as not.
pub fn mark(name: &str, listed: &dyn Fn(&str) -> bool) {
    let document = web_sys::window().and_then(|window| window.document());
    let Some(Ok(found)) = document.map(|document| document.query_selector_all(&format!("[{name}][aria-pressed]"))) else {
        return;
    };
    for element in (0..found.length()).filter_map(|at| wasm_bindgen::JsCast::dyn_into::<web_sys::Element>(found.get(at)?).ok()) {
        let pressed = element.get_attribute(name).is_some_and(|value| listed(&value));
        let _ = element.set_attribute("aria-pressed", if pressed { "true" } else { "false" });
    }
}
