//! These tests make each call of PortOne's API, and compare its request with the description of the API. Then they give
//! it each answer that the description has, and some that it has not.

#[cfg(test)]
mod answers;
#[cfg(test)]
#[path = "../description/mod.rs"]
mod description;
#[cfg(test)]
#[path = "../../../tests/interop/sdks.rs"]
mod installed;
#[cfg(test)]
mod large;
#[cfg(test)]
#[path = "../generated/calls.rs"]
mod list;
#[cfg(test)]
mod operations;
#[cfg(test)]
mod page;
#[cfg(test)]
mod requests;
#[cfg(test)]
mod sdks;
#[cfg(test)]
mod stand_in;
