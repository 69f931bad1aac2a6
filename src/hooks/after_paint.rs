//! Work that can wait until the next frame is painted.

use std::cell::{OnceCell, RefCell};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::JsValue;

thread_local! {
    static QUEUE: RefCell<Vec<Box<dyn FnOnce()>>> = RefCell::default();
    static NOTIFY: OnceCell<Option<js_sys::Function>> = const { OnceCell::new() };
}

/// Runs `task` once, as soon as the next frame is painted. Tasks queued before the same frame run together, in order.
pub fn after_paint(task: impl FnOnce() + 'static) {
    let is_first = QUEUE.with(|queue| {
        let Ok(mut queue) = queue.try_borrow_mut() else { return false };
        queue.push(Box::new(task));
        queue.len() == 1
    });
    if is_first {
        NOTIFY.with(|notify| {
            if let (Some(window), Some(notify)) = (super::window(), notify.get_or_init(notifier)) {
                let _ = window.request_animation_frame(notify);
            }
        });
    }
}

/// The animation frame callback: it posts a message, which arrives once the frame is painted. The callback is a bound browser function, so that no
/// frame waits for WebAssembly.
fn notifier() -> Option<js_sys::Function> {
    let channel = web_sys::MessageChannel::new().ok()?;
    let on_message = Closure::<dyn Fn()>::new(|| {
        let tasks = QUEUE.with(|queue| queue.try_borrow_mut().map(|mut queue| std::mem::take(&mut *queue)).unwrap_or_default());
        for task in tasks {
            task();
        }
    });
    channel.port1().set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget();
    let port = channel.port2();
    let post = js_sys::Reflect::get(&port, &"postMessage".into())
        .ok()?
        .unchecked_into::<js_sys::Function>();
    // The frame's timestamp is passed as a third argument and ignored, because message and transfer list are bound.
    Some(post.bind2(&port, &JsValue::NULL, &js_sys::Array::new()).unchecked_into())
}
