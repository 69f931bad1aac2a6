//! The East/West lens: which tradition's account comes first and whose terms are used.

use crate::domain::content::Tradition;

/// The lens selected by the reader.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lens {
    /// The Western account first and in full, the Eastern one collapsed to its headline.
    West,
    /// Both accounts in full.
    #[default]
    Both,
    /// The Eastern account first and in full, the Western one collapsed to its headline.
    East,
}

impl Lens {
    /// All variants, in the order of the control.
    pub const ALL: [Self; 3] = [Self::West, Self::Both, Self::East];

    /// Returns the value used in URLs.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::West => "west",
            Self::Both => "both",
            Self::East => "east",
        }
    }

    /// Returns the label shown on pages.
    pub fn label(self) -> &'static str {
        match self {
            Self::West => "West",
            Self::Both => "Both",
            Self::East => "East",
        }
    }

    /// Parses a value from a URL. Unknown values are `Both`.
    pub fn parse(value: &str) -> Self {
        match value {
            "west" => Self::West,
            "east" => Self::East,
            _ => Self::Both,
        }
    }

    /// Returns the selected tradition, or `None` for both.
    pub fn tradition(self) -> Option<Tradition> {
        match self {
            Self::West => Some(Tradition::West),
            Self::Both => None,
            Self::East => Some(Tradition::East),
        }
    }

    /// Returns `true` if the account of this tradition is shown in full.
    pub fn shows(self, tradition: Tradition) -> bool {
        self.tradition().is_none_or(|selected| selected == tradition)
    }
}

/// Appends the lens to a path as a query parameter. `Both`, the default, adds nothing.
pub fn with_lens(path: &str, lens: Lens) -> String {
    match lens {
        Lens::Both => path.to_owned(),
        lens => format!("{path}?lens={}", lens.as_str()),
    }
}
