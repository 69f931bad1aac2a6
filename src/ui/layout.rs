//! What surrounds every page.

mod footer;
mod header;
mod tray;

pub use footer::Footer;
pub use header::Header;
pub use tray::TrayFoot;
