//! Something wrong with the content.

use std::fmt;

/// Something wrong with the content, and how to mend it. The order is by file and path.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// File, relative to the content folder.
    pub file: String,
    /// JSON path within the file: `/works/2/cites/0`. Empty for the file as a whole.
    pub path: String,
    /// Name of the check that found it: `dangling-id`.
    pub check: &'static str,
    /// The offending id, key or word.
    pub id: String,
    /// What is wrong and how to mend it; reads on after the id.
    pub remedy: String,
}

impl Problem {
    /// A problem as a check reports it, without the check's name: the list of checks knows that.
    pub(crate) fn at(file: impl Into<String>, path: impl Into<String>, id: impl fmt::Display, remedy: impl Into<String>) -> Self {
        Self {
            file: file.into(),
            path: path.into(),
            check: "",
            id: id.to_string(),
            remedy: remedy.into(),
        }
    }

    /// Adds the name of the check that found it.
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
