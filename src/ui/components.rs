//! The parts that answer to the reader. Each takes plain props and knows no context. Markup parts stand in [`crate::render`].

mod button;
mod compare_tray;
mod lens_control;
mod page_notice;

pub use button::Button;
pub use compare_tray::CompareTray;
pub use lens_control::LensControl;
pub use page_notice::{LoadError, loading};
