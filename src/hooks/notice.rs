//! Notices about the app itself, and whether it runs.
//!
//! The text is in `index.html`, so that it is there even if nothing else is. A style sheet and the loader read the state from the root element's
//! `data-app`.

/// The notices of the shell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The page's data could not be loaded; the text can still be read.
    NotLoaded,
    /// The app stopped.
    Broken,
}

impl Notice {
    /// Id of its element.
    fn id(self) -> &'static str {
        match self {
            Self::NotLoaded => "notice-not-loaded",
            Self::Broken => "notice-broken",
        }
    }
}

/// Shows a notice of the shell.
pub fn show(notice: Notice) {
    if let Some(element) = super::document().and_then(|document| document.get_element_by_id(notice.id())) {
        let _ = element.remove_attribute("hidden");
    }
}

fn set_state(state: &str) {
    if let Some(root) = super::document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute("data-app", state);
    }
}

/// Marks the app as running: controls now work.
pub fn set_live() {
    set_state("live");
}

/// From now on a panic is logged to the console and shown to the reader, and the loader lets links work without the app.
pub fn on_panic() {
    std::panic::set_hook(Box::new(|info| {
        web_sys::console::error_1(&info.to_string().into());
        set_state("stopped");
        show(Notice::Broken);
    }));
}
