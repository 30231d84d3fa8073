//! This module has what a value is, for the code that reads, compares, shows and writes all of them.

use serde_json::{Map, Value as Any};

use super::{Cursor, Fault, Unrecognized, UnrecognizedMembers};

/// A value of PortOne's API, which can be read from JSON, compared and written.
///
/// The methods are called through `dyn Value`. So the code that reads and writes objects is compiled once, and not
/// for each of the thousand types.
pub(crate) trait Value {
    /// Makes a value that is still to be read.
    fn blank() -> Self
    where
        Self: Sized;

    /// Reads the value.
    fn read(&mut self, json: &mut Cursor<'_>) -> Result<(), Fault>;

    /// Says whether an object may lack this value.
    fn is_optional(&self) -> bool {
        false
    }

    /// Gives the reason why the value could not be read, if it stands for what came instead.
    fn misfit(&self) -> Option<&Fault> {
        None
    }

    fn view(&self) -> View<'_>;
}

/// What a [`Value`] is in JSON.
pub(crate) enum View<'a> {
    /// A member that an object lacks.
    Absent,
    Boolean(bool),
    Integer(i64),
    Text(&'a str),
    List(&'a dyn List),
    Record(&'a dyn Record),
    /// An object that this version does not know.
    Unrecognized(&'a Unrecognized),
    Any(&'a Map<String, Any>),
    Entries(&'a dyn Entries),
}

/// An object with any members, whose values are of one kind.
pub(crate) trait Entries {
    fn visit<'a>(&'a self, visit: &mut dyn FnMut(&'a str, View<'a>));
}

/// A list of values.
pub(crate) trait List {
    fn length(&self) -> usize;
    fn part(&self, index: usize) -> Option<&dyn Value>;
}

/// An object of PortOne's API.
pub(crate) trait Record {
    fn layout(&self) -> &'static Layout;
    fn member(&self, index: usize) -> Option<&dyn Value>;
    fn member_mut(&mut self, index: usize) -> Option<&mut dyn Value>;
    fn unrecognized(&self) -> &UnrecognizedMembers;
    fn unrecognized_mut(&mut self) -> &mut UnrecognizedMembers;
}

/// What the code that reads and writes objects has to know of an object.
#[derive(Debug)]
pub(crate) struct Layout {
    /// The name of the type.
    pub(crate) name: &'static str,
    /// The name and the text of the member that tells the object apart in a union, or two empty texts.
    pub(crate) tag: (&'static str, &'static str),
    /// The names of the members.
    pub(crate) members: &'static [&'static str],
    /// The members that `Debug` output does not show, as bits.
    pub(crate) personal: u64,
}
