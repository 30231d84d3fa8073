//! What the tests and the demo share: the verification vectors, deliveries to send, the wire to send
//! them over, servers that receive them, their log, proxies in front of them, and database servers.

mod delivery;
mod event;
mod handler;
mod installed;
mod log;
mod proxies;
mod servers;
mod signed;
#[cfg(feature = "stores")]
mod stores;
mod subject;
mod vectors;
mod wire;

pub use delivery::{Wire, paid};
pub use event::{event_body, event_types};
pub use handler::Handler;
pub use installed::installed;
pub use log::Log;
pub use proxies::Proxy;
pub use servers::{Certificates, DatabaseServer, find};
pub use signed::signature_of;
#[cfg(feature = "stores")]
pub use stores::{postgres_store, sqlite_store};
pub use subject::{Subject, start_subjects};
pub use vectors::{Vector, vectors};
pub use wire::{Answer, Connection, exchange};

/// What the shop of the idempotency tests is sent deliveries with.
pub const SHOP_SECRET: &str = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";

/// Compiles and runs what the pages show.
#[cfg(doctest)]
mod pages {
    #[doc = include_str!(concat!(env!("OUT_DIR"), "/README.md"))]
    struct Readme;
    #[doc = include_str!(concat!(env!("OUT_DIR"), "/README.ko.md"))]
    struct KoreanReadme;
    #[cfg(feature = "stores")]
    #[doc = include_str!(concat!(env!("OUT_DIR"), "/docs/receiving.md"))]
    struct Receiving;
    #[cfg(feature = "stores")]
    #[doc = include_str!(concat!(env!("OUT_DIR"), "/docs/receiving.ko.md"))]
    struct KoreanReceiving;
    #[doc = include_str!("../../docs/deploying.md")]
    struct Deploying;
    #[doc = include_str!("../../docs/migrating.md")]
    struct Migrating;
    #[doc = include_str!("../../docs/testing.md")]
    struct Testing;
}
