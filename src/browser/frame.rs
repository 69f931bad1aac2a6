//! The frames that the browser paints.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// Runs once after the next frame is painted.
pub fn after_paint(call: impl FnOnce() + 'static) {
    let Some(window) = web_sys::window() else { return };
    let call = Closure::once_into_js(call);
    let painted = Closure::once_into_js(move || {
        if let Some(window) = web_sys::window() {
            let _ = window.set_timeout_with_callback(call.unchecked_ref());
        }
    });
    let _ = window.request_animation_frame(painted.unchecked_ref());
}
