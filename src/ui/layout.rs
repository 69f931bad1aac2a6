//! What surrounds every page.

mod footer;
mod header;
mod palette;

pub use footer::Footer;
pub use header::Header;
pub use palette::PaletteDialogs;
