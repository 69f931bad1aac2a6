//! What the shell says about the app itself: that it runs, that it could not load, that it broke.
//!
//! The sentences stand in `index.html`, so that they are there even when nothing else is.

#[cfg(any(feature = "hydrate", feature = "desk"))]
use std::panic;

/// What can be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The page's data could not be loaded; the text can still be read.
    NotLoaded,
    /// The app stopped.
    Broken,
}

impl Notice {
    /// Id of the element that says it.
    fn id(self) -> &'static str {
        match self {
            Self::NotLoaded => "notice-not-loaded",
            Self::Broken => "notice-broken",
        }
    }
}

/// Shows a notice of the shell.
pub fn show(notice: Notice) {
    let element = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id(notice.id()));
    if let Some(element) = element {
        let _ = element.remove_attribute("hidden");
    }
}

/// Says on the root element that controls now work: style sheets hide what was only said until then.
pub fn live() {
    let root = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.document_element());
    if let Some(root) = root {
        let _ = root.set_attribute("data-app", "live");
    }
}

/// From now on a panic is reported on the console and shown to the reader.
#[cfg(any(feature = "hydrate", feature = "desk"))]
pub fn on_panic() {
    panic::set_hook(Box::new(|info| {
        web_sys::console::error_1(&info.to_string().into());
        show(Notice::Broken);
    }));
}
