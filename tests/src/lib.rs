//! What the tests and the demo share: the verification vectors, deliveries to send, the wire to send
//! them over, servers that receive them, their log, and database servers.

mod delivery;
mod event;
mod installed;
mod log;
mod servers;
mod subject;
mod vectors;
mod wire;

pub use delivery::{Wire, paid};
pub use event::{event_body, event_types};
pub use installed::installed;
pub use log::Log;
pub use servers::{Certificates, DatabaseServer, TemporaryFolder, postgres_store, sqlite_store};
pub use subject::{Subject, start_subjects};
pub use vectors::{Vector, vectors};
pub use wire::{Answer, Connection, exchange};

/// What the shop of the idempotency tests is sent deliveries with.
pub const SHOP_SECRET: &str = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";

/// Compiles and runs what the pages show.
#[cfg(doctest)]
mod pages {
    #[doc = include_str!("../../README.md")]
    struct Readme;
    #[doc = include_str!("../../README.ko.md")]
    struct KoreanReadme;
    #[doc = include_str!("../../docs/deploying.md")]
    struct Deploying;
    #[doc = include_str!("../../docs/migrating.md")]
    struct Migrating;
}
