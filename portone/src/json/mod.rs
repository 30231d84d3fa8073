//! This module reads and writes the values of PortOne's API.
//!
//! serde's derived code is compiled anew for each of the thousand types. Here each type tells only what it is made of, and
//! one piece of code reads, compares, shows and writes all of them.

mod convert;
mod cursor;
mod fault;
mod model;
mod record;
mod text;
mod union;
mod unrecognized;
mod valid;
mod value;
mod view;

pub(crate) use convert::{convert_text, decode, deserialize, deserialize_text, public, read_part};
pub(crate) use cursor::Cursor;
pub(crate) use fault::Fault;
pub(crate) use model::{Entries, Layout, List, Record, Value, View};
pub(crate) use record::{message_of, read_record, record, tag_of};
pub(crate) use text::{map, texts};
pub(crate) use union::{find_tag, read_union, union};
pub use unrecognized::Unrecognized;
pub(crate) use unrecognized::UnrecognizedMembers;
pub(crate) use valid::ValidJson;
pub(crate) use value::read;
