//! State that more than one page uses, provided as contexts by [`crate::app::App`].

mod answers;
mod catalog;
mod comparison;
mod dialogs;
mod journey;
mod lens;
mod page_cache;
mod url_state;

pub use answers::AnswerStore;
pub use catalog::Catalog;
pub use comparison::Comparison;
pub use dialogs::Dialogs;
pub use journey::{Journey, SAFE_EXIT_URL};
pub use lens::use_lens;
pub use page_cache::{File, LoadState, PageCache, PageData, current_route};
pub use url_state::{Changes, HistoryEntry, QueryState, UrlHandle, UrlWriter, unknown_words, use_url_state};
