//! These tests run the built program.

#[cfg(test)]
mod command;
#[cfg(test)]
mod errors;
#[cfg(test)]
mod explain;
#[cfg(test)]
mod pasted;
#[cfg(test)]
mod payments;
#[cfg(test)]
mod send;
