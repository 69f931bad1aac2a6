//! What the shell says about the app itself: that it runs, that its data could not be loaded, that it broke.
//!
//! The sentences stand in `index.html`, so that they are there even when nothing else is. A style sheet and the loader read the state from the root
//! element's `data-app`.

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
    let element = super::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id(notice.id()));
    if let Some(element) = element {
        let _ = element.remove_attribute("hidden");
    }
}

fn set_state(state: &str) {
    let root = super::window()
        .and_then(|window| window.document())
        .and_then(|document| document.document_element());
    if let Some(root) = root {
        let _ = root.set_attribute("data-app", state);
    }
}

/// Says that controls now work.
pub fn live() {
    set_state("live");
}

/// From now on a panic is reported on the console and shown to the reader, and the loader lets links work without the app.
pub fn on_panic() {
    std::panic::set_hook(Box::new(|info| {
        web_sys::console::error_1(&info.to_string().into());
        set_state("stopped");
        show(Notice::Broken);
    }));
}
