//! These tests start the processes of the example as a shop does, and kill them.
#![cfg(unix)]

mod fleet;
mod kills;
mod portone;
mod stops;
