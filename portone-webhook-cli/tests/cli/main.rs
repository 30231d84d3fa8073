//! The program as it is built, from outside.

#[cfg(test)]
mod command;
#[cfg(test)]
mod errors;
#[cfg(test)]
mod explain;
#[cfg(test)]
mod send;
