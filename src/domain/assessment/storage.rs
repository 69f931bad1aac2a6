//! Where the answers of a visit are kept: what the reader wants, and what the browser does.

/// Where the reader wants the answers kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageLocation {
    /// In this tab, until it is closed.
    Tab,
    /// Nowhere: a reload starts anew.
    Nowhere,
    /// On this device, until they are erased.
    Device,
}

impl StorageLocation {
    /// All three, the usual one first.
    pub const ALL: [Self; 3] = [Self::Tab, Self::Nowhere, Self::Device];

    /// As a value of a form.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Tab => "tab",
            Self::Nowhere => "nowhere",
            Self::Device => "device",
        }
    }
}

/// Whether the browser keeps the answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageStatus {
    /// As the reader wants it.
    AsWanted,
    /// The browser refused: they last until the page is left.
    OnlyInMemory,
    /// The browser has no room for the last change.
    Full,
    /// What was kept could not be read, so the visit starts anew.
    Unreadable,
    /// Another tab changed what this device keeps.
    ChangedElsewhere,
}
