//! The index, and what is built from it once.

use crate::domain::explore::Facets;
use crate::domain::index::Index;
use crate::domain::search::Search;
use crate::hooks::normalize::nfkc;
use leptos::prelude::*;
use std::sync::{Arc, OnceLock};

/// The index with its search and its facets. Clones share one.
#[derive(Clone, Default)]
pub struct Catalog(Arc<Inner>);

#[derive(Default)]
struct Inner {
    index: Arc<Index>,
    search: OnceLock<Search>,
    facets: OnceLock<Facets>,
}

impl Catalog {
    /// The catalog of an index.
    pub fn new(index: Index) -> Self {
        Self(Arc::new(Inner {
            index: Arc::new(index),
            ..Inner::default()
        }))
    }

    /// From context; empty if nothing was provided.
    pub fn from_context() -> Self {
        use_context().unwrap_or_default()
    }

    /// The index.
    pub fn index(&self) -> &Arc<Index> {
        &self.0.index
    }

    /// The search, built on first use.
    pub fn search(&self) -> &Search {
        self.0.search.get_or_init(|| Search::new(&self.0.index, nfkc))
    }

    /// The explorer's facets, built on first use.
    pub fn facets(&self) -> &Facets {
        self.0.facets.get_or_init(|| Facets::new(&self.0.index))
    }
}
