//! The parts that answer to the reader. Each takes plain props and knows no context. Still parts stand in [`crate::text`].

mod account;
mod accounts;
mod button;
mod facet_panel;
mod lens_control;
mod page_notice;
mod pick;
mod progress_line;
mod question_form;
mod stop_card;

pub use accounts::Accounts;

pub use button::Button;
pub use facet_panel::{FacetChoice, FacetPanel};
pub use lens_control::LensControl;
pub use page_notice::{LoadError, loading};
pub use pick::{Pick, PickKind};
pub use progress_line::progress_line;
pub use question_form::QuestionForm;
pub use stop_card::StopCard;
