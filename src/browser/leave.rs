//! Leaving the site at once, so that somebody who comes in sees another page and Back does not lead here.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// Puts another page in the place of this one.
pub fn for_page(address: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().replace(address);
    }
}

/// Calls back when a key was pressed and let go several times in a row, until dropped.
pub struct Listener(Closure<dyn FnMut(web_sys::Event)>);

/// Listens for a key pressed `times` in a row; `name` is its name in the browser.
pub fn on_key(name: &'static str, times: u32, mut call: impl FnMut() + 'static) -> Listener {
    let mut pressed = 0;
    let closure = Closure::<dyn FnMut(web_sys::Event)>::new(move |event: web_sys::Event| {
        let key = js_sys::Reflect::get(&event, &"key".into()).ok().and_then(|key| key.as_string());
        pressed = if key.as_deref() == Some(name) { pressed + 1 } else { 0 };
        if pressed == times {
            pressed = 0;
            call();
        }
    });
    if let Some(window) = web_sys::window() {
        let _ = window.add_event_listener_with_callback("keyup", closure.as_ref().unchecked_ref());
    }
    Listener(closure)
}

impl Drop for Listener {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            let _ = window.remove_event_listener_with_callback("keyup", self.0.as_ref().unchecked_ref());
        }
    }
}
