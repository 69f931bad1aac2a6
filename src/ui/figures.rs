//! Figures that change with the reader's answers. Still figures stand in [`crate::text`].

mod result_rings;

pub use result_rings::result_rings;
