//! Storage of the answers: the location selected by the reader, and the status reported by the browser.

/// Storage location selected by the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageLocation {
    /// In this tab, until it is closed.
    Tab,
    /// Nowhere: a reload starts over.
    Nowhere,
    /// On this device, until they are erased.
    Device,
}

impl StorageLocation {
    /// All variants, the default first.
    pub const ALL: [Self; 3] = [Self::Tab, Self::Nowhere, Self::Device];

    /// Returns the value used in forms.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Tab => "tab",
            Self::Nowhere => "nowhere",
            Self::Device => "device",
        }
    }
}

/// Whether the browser has stored the answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageStatus {
    /// Stored in the selected location.
    Stored,
    /// The browser refused storage; answers are lost when the page is closed.
    OnlyInMemory,
    /// The storage quota is exceeded; the last change was not stored.
    Full,
    /// The stored answers could not be read; the visit starts over.
    Unreadable,
    /// Another tab changed the answers stored on this device.
    ChangedElsewhere,
}
