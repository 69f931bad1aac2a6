//! Pages. Each reads the address and the store, derives what it shows, and hands plain props to components.

mod assessment;
mod compare;
mod explorer;
mod loaded;
mod map;
mod not_found;

mod text;

pub use assessment::AssessmentRoute;
pub use compare::CompareRoute;
pub use explorer::Explorer;
pub use map::{MapRoute, MethodRoute};
pub use text::TextRoute;
