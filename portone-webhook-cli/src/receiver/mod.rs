//! This module sends deliveries to a receiver over HTTP.

mod answer;
mod client;

pub(crate) use self::{
    answer::{Answer, NoAnswer},
    client::{Client, addresses, check_destination},
};
