//! The East/West lens: whose account comes first and whose words are used.

use crate::domain::content::Tradition;

/// What the reader looks through. `Both` is the start.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lens {
    /// The Western account first and full, the Eastern folded to its headline.
    West,
    /// Both in full.
    #[default]
    Both,
    /// The Eastern account first and full, the Western folded to its headline.
    East,
}

impl Lens {
    /// All three, as they stand in the control.
    pub const ALL: [Self; 3] = [Self::West, Self::Both, Self::East];

    /// As written in URLs.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::West => "west",
            Self::Both => "both",
            Self::East => "east",
        }
    }

    /// As said on a page.
    pub fn label(self) -> &'static str {
        match self {
            Self::West => "West",
            Self::Both => "Both",
            Self::East => "East",
        }
    }

    /// Reads a URL's value; anything unknown is `Both`.
    pub fn parse(value: &str) -> Self {
        match value {
            "west" => Self::West,
            "east" => Self::East,
            _ => Self::Both,
        }
    }

    /// The tradition it looks through, or none for both.
    pub fn tradition(self) -> Option<Tradition> {
        match self {
            Self::West => Some(Tradition::West),
            Self::Both => None,
            Self::East => Some(Tradition::East),
        }
    }

    /// Whether this tradition's account is told in full.
    pub fn shows(self, tradition: Tradition) -> bool {
        self.tradition().is_none_or(|chosen| chosen == tradition)
    }
}

/// A path that carries a lens.
pub fn with_lens(path: &str, lens: Lens) -> String {
    match lens {
        Lens::Both => path.to_owned(),
        lens => format!("{path}?lens={}", lens.as_str()),
    }
}
