//! What surrounds every page.

mod footer;
mod header;
mod palette;
mod tray;

pub use footer::Footer;
pub use header::Header;
pub use palette::PaletteDialogs;
pub use tray::TrayFoot;
