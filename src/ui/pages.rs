//! Pages. [`PageRoute`] reads the address and the store and draws the page of the place; those that answer to the reader hand a worker to
//! `working`.

mod assessment;
mod compare;
mod explorer;
mod map;
mod not_found;
mod page;
mod text;
mod working;

pub use page::PageRoute;
