//! These tests read and write every type of PortOne's API.

#[cfg(test)]
#[path = "../description/mod.rs"]
mod description;
#[cfg(test)]
mod forms;
#[cfg(test)]
#[path = "../generated/types.rs"]
mod list;
#[cfg(test)]
mod round_trip;
#[cfg(test)]
mod test_shop;
