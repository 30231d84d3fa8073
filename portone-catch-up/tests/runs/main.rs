//! These tests run a catch-up against the stand-in for PortOne's API.

#[cfg(test)]
mod events;
#[cfg(test)]
mod failures;
#[cfg(test)]
mod limits;
#[cfg(test)]
mod pages;
#[cfg(test)]
mod shop;
