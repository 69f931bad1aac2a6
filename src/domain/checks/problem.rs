//! Problems in the content.

use std::fmt;

/// A problem in the content, and how to fix it. Ordered by file and path.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// File, relative to the content folder.
    pub file: String,
    /// JSON path within the file: `/works/2/cites/0`. Empty for the whole file.
    pub path: String,
    /// Name of the check that found it: `dangling-id`.
    pub check: &'static str,
    /// The offending id, key or word.
    pub id: String,
    /// What is wrong and how to fix it, phrased to follow the id.
    pub remedy: String,
}

impl Problem {
    /// Creates a problem without the name of the check, which is added from the list of checks.
    pub(crate) fn at(file: impl Into<String>, path: impl Into<String>, id: impl fmt::Display, remedy: impl Into<String>) -> Self {
        Self {
            file: file.into(),
            path: path.into(),
            check: "",
            id: id.to_string(),
            remedy: remedy.into(),
        }
    }

    /// Sets the name of the check that found it.
    pub(crate) fn named(self, check: &'static str) -> Self {
        Self { check, ..self }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            file,
            path,
            check,
            id,
            remedy,
        } = self;
        let path = if path.is_empty() { "/" } else { path };
        write!(f, "{file} {path} [{check}] {id}: {remedy}")
    }
}
