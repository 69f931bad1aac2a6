//! The pages, one per file. A page reads contexts and passes plain props to [`crate::components`].

mod article;
mod assessment;
mod compare;
mod evidence_map;
mod explorer;
mod not_found;
mod palette;
mod route_change;
mod rule;
mod tray;
mod vignettes;
mod with_data;

pub use article::Article;
pub use assessment::Assessment;
pub use compare::Compare;
pub use evidence_map::EvidenceMap;
pub use explorer::Explorer;
pub use not_found::NotFound;
pub use palette::PaletteDialogs;
pub use route_change::RouteChangeEffects;
pub use tray::Tray;
