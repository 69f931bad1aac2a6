//! The frames that the browser paints.

use std::cell::RefCell;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::JsValue;
use web_sys::MessageChannel;

type Call = Box<dyn FnOnce()>;

/// What waits until it is painted, each with whether its frame has come.
#[derive(Default)]
struct Waiting {
    calls: Vec<(Call, bool)>,
    frames: Option<Frames>,
}

/// The two callbacks of the browser that serve all that waits. A message that is sent while a frame is made arrives once it is painted.
struct Frames {
    made: Closure<dyn Fn()>,
    _painted: Closure<dyn Fn()>,
    channel: MessageChannel,
}

thread_local! {
    static WAITING: RefCell<Waiting> = RefCell::default();
}

/// Runs once, as soon as the next frame is painted.
pub fn after_paint(call: impl FnOnce() + 'static) {
    WAITING.with_borrow_mut(|waiting| {
        waiting.calls.push((Box::new(call), false));
        if waiting.calls.len() == 1 {
            waiting.ask();
        }
    });
}

impl Waiting {
    /// Asks for the next frame.
    fn ask(&mut self) {
        if self.frames.is_none() {
            self.frames = Frames::new();
        }
        if let (Some(window), Some(frames)) = (web_sys::window(), &self.frames) {
            let _ = window.request_animation_frame(frames.made.as_ref().unchecked_ref());
        }
    }
}

impl Frames {
    fn new() -> Option<Self> {
        let channel = MessageChannel::new().ok()?;
        let painted = Closure::<dyn Fn()>::new(painted);
        channel.port1().set_onmessage(Some(painted.as_ref().unchecked_ref()));
        Some(Self {
            made: Closure::new(made),
            _painted: painted,
            channel,
        })
    }
}

/// A frame is made: it shows all that was changed so far.
fn made() {
    WAITING.with_borrow_mut(|waiting| {
        for (_, seen) in &mut waiting.calls {
            *seen = true;
        }
        if let Some(frames) = &waiting.frames {
            let _ = frames.channel.port2().post_message(&JsValue::NULL);
        }
    });
}

/// A frame is painted: what it shows may be followed up.
fn painted() {
    let due = WAITING.with_borrow_mut(|waiting| {
        let (due, rest): (Vec<_>, Vec<_>) = std::mem::take(&mut waiting.calls).into_iter().partition(|(_, seen)| *seen);
        waiting.calls = rest;
        if !waiting.calls.is_empty() {
            waiting.ask();
        }
        due
    });
    for (call, _) in due {
        call();
    }
}
