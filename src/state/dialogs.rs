//! Whether the two dialogs that every page has are open.

use leptos::prelude::*;

/// The dialogs.
#[derive(Clone, Copy)]
pub struct Dialogs {
    /// The palette of pages and actions.
    pub palette: RwSignal<bool>,
    /// The list of keys.
    pub shortcuts: RwSignal<bool>,
}

impl Dialogs {
    /// Both closed.
    pub fn new() -> Self {
        Self {
            palette: RwSignal::new(false),
            shortcuts: RwSignal::new(false),
        }
    }

    /// From context.
    pub fn from_context() -> Self {
        use_context().unwrap_or_else(Self::new)
    }
}

impl Default for Dialogs {
    fn default() -> Self {
        Self::new()
    }
}
