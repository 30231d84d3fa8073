//! This module asks for results page by page.

mod cursor;
mod items;
mod numbered;
mod pages;
mod position;
#[cfg(feature = "payment")]
mod windows;

pub(crate) use cursor::{after_cursor, cursor};
pub use items::Items;
pub(crate) use numbered::{after_number, numbered};
pub use pages::Pages;
pub use position::{PAGE_SIZE, Position};
#[cfg(feature = "payment")]
pub(crate) use windows::{DEFAULT_RANGE, MOST, Windows, windowed};
