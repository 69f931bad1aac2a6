//! This tab's own storage: gone when the tab is closed, never sent anywhere.

/// Why something could not be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The browser offers no storage, or the reader switched it off.
    Unavailable,
    /// There is no room.
    Full,
}

fn session() -> Result<web_sys::Storage, Refusal> {
    web_sys::window()
        .and_then(|window| window.session_storage().ok().flatten())
        .ok_or(Refusal::Unavailable)
}

/// What is kept under a name; none where nothing is.
///
/// # Errors
/// [`Refusal`] where the browser offers no storage.
pub fn read(name: &str) -> Result<Option<String>, Refusal> {
    session()?.get_item(name).map_err(|_| Refusal::Unavailable)
}

/// Keeps a text under a name.
///
/// # Errors
/// [`Refusal`] where the browser offers no storage or has no room.
pub fn write(name: &str, text: &str) -> Result<(), Refusal> {
    session()?.set_item(name, text).map_err(|_| Refusal::Full)
}

/// Forgets what is kept under a name.
///
/// # Errors
/// [`Refusal`] where the browser offers no storage.
pub fn erase(name: &str) -> Result<(), Refusal> {
    session()?.remove_item(name).map_err(|_| Refusal::Unavailable)
}
