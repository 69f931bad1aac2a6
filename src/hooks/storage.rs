//! Session storage and local storage. Nothing is sent anywhere.

/// Where something is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Area {
    /// In session storage: until the tab is closed; it survives a reload.
    Tab,
    /// In local storage: until it is erased, for every tab of this site.
    Device,
}

/// Why something could not be stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The browser offers no storage, or the reader disabled it.
    Unavailable,
    /// There is no room.
    Full,
}

fn storage(area: Area) -> Result<web_sys::Storage, Refusal> {
    let window = super::window().ok_or(Refusal::Unavailable)?;
    let storage = match area {
        Area::Tab => window.session_storage(),
        Area::Device => window.local_storage(),
    };
    storage.ok().flatten().ok_or(Refusal::Unavailable)
}

/// The text stored under a name; `None` if there is none.
///
/// # Errors
/// [`Refusal`] if the browser offers no storage.
pub fn read(area: Area, name: &str) -> Result<Option<String>, Refusal> {
    // Natively nothing is stored.
    if cfg!(feature = "ssr") {
        return Ok(None);
    }
    storage(area)?.get_item(name).map_err(|_| Refusal::Unavailable)
}

/// Stores a text under a name.
///
/// # Errors
/// [`Refusal`] if the browser offers no storage or has no room.
pub fn write(area: Area, name: &str, text: &str) -> Result<(), Refusal> {
    storage(area)?.set_item(name, text).map_err(|_| Refusal::Full)
}

/// Removes what is stored under a name.
///
/// # Errors
/// [`Refusal`] if the browser offers no storage.
pub fn erase(area: Area, name: &str) -> Result<(), Refusal> {
    storage(area)?.remove_item(name).map_err(|_| Refusal::Unavailable)
}
