//! The parts that answer to the reader. Each takes plain props and knows no context. Still parts stand in [`crate::text`].

mod account;
mod accounts;
mod button;
mod compare_tray;
mod lens_control;
mod page_notice;
mod pick;

pub use accounts::Accounts;

pub use button::Button;
pub use compare_tray::CompareTray;
pub use lens_control::LensControl;
pub use page_notice::{LoadError, loading};
pub use pick::{Pick, PickKind};
