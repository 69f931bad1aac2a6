//! The frames that the browser paints.

use super::events::Event;
use std::cell::{OnceCell, RefCell};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::JsValue;

thread_local! {
    /// What waits until it is painted.
    static WAITING: RefCell<Vec<Box<dyn FnOnce()>>> = RefCell::default();
    static SEND: OnceCell<Option<js_sys::Function>> = const { OnceCell::new() };
}

/// Runs once, as soon as the next frame is painted; all that is asked for until then runs together.
pub fn after_paint(call: impl FnOnce() + 'static) {
    let waiting = WAITING.with_borrow_mut(|waiting| {
        waiting.push(Box::new(call));
        waiting.len()
    });
    if waiting > 1 {
        return;
    }
    SEND.with(|send| {
        if let (Some(window), Some(send)) = (web_sys::window(), send.get_or_init(sender)) {
            let _ = window.request_animation_frame(send);
        }
    });
}

/// A message that is sent while a frame is made arrives once it is painted. The browser sends it itself: its own function stands by for the frame,
/// so that no frame waits for this program.
fn sender() -> Option<js_sys::Function> {
    let channel = web_sys::MessageChannel::new().ok()?;
    let painted = Closure::<dyn Fn(Event)>::new(|_| {
        for call in WAITING.take() {
            call();
        }
    });
    channel.port1().set_onmessage(Some(painted.as_ref().unchecked_ref()));
    painted.forget();
    let port = channel.port2();
    let send = js_sys::Reflect::get(&port, &"postMessage".into()).ok()?;
    // A frame passes its time; the message and what goes with it are given before that.
    let send = send.unchecked_into::<js_sys::Function>();
    Some(send.bind2(&port, &JsValue::NULL, &js_sys::Array::new()).unchecked_into())
}
