//! These tests run the built program. A published crate cannot depend on the crate with the tests, so it takes single files
//! of that.

#[cfg(test)]
mod command;
#[cfg(test)]
mod errors;
#[cfg(test)]
mod explain;
#[cfg(test)]
#[expect(unreachable_pub, reason = "the file is part of a library as well")]
#[path = "../../../tests/src/installed.rs"]
mod installed;
#[cfg(test)]
mod pasted;
#[cfg(test)]
mod payments;
#[cfg(test)]
mod send;
#[cfg(test)]
#[expect(unreachable_pub, reason = "the file is part of a library as well")]
#[path = "../../../tests/src/stand_in.rs"]
mod stand_in;
