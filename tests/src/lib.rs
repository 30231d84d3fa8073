//! This library has what the tests and the demo share: the verification vectors, deliveries to send,
//! connections to send them over, servers that receive them, the log of these servers, proxies in front of
//! them, and database servers.

mod delivery;
mod event;
mod generated;
mod handler;
mod installed;
mod log;
mod open_files;
mod ports;
mod proxies;
mod servers;
mod signed;
#[cfg(feature = "stores")]
mod stand_in;
#[cfg(feature = "stores")]
mod stores;
mod subject;
mod vectors;
mod wire;

pub use delivery::{Wire, paid};
pub use event::{event_body, event_name, event_types};
pub use generated::is_generated;
pub use handler::Handler;
pub use installed::installed;
pub use log::Log;
pub use open_files::can_open;
pub use ports::free_port;
pub use proxies::Proxy;
pub use servers::{Certificates, DatabaseServer, find};
pub use signed::signature_of;
#[cfg(feature = "stores")]
pub use stand_in::serve_stand_in;
#[cfg(feature = "stores")]
pub use stores::{postgres_store, sqlite_store};
pub use subject::{Subject, start_subjects};
pub use vectors::{Vector, vectors};
pub use wire::{Answer, Connection, exchange};

/// The secret that the deliveries of most tests are signed with.
pub const SHOP_SECRET: &str = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";

/// This module has the pages whose samples are compiled and run as doctests.
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
    #[doc = include_str!("../../docs/calling.md")]
    struct Calling;
    #[doc = include_str!("../../docs/calling.ko.md")]
    struct KoreanCalling;
    #[doc = include_str!("../../docs/deploying.md")]
    struct Deploying;
    #[cfg(feature = "stores")]
    #[doc = include_str!("../../docs/lost-webhooks.md")]
    struct LostWebhooks;
    #[cfg(feature = "stores")]
    #[doc = include_str!("../../docs/lost-webhooks.ko.md")]
    struct KoreanLostWebhooks;
    #[doc = include_str!("../../docs/operations/README.md")]
    struct Operations;
    #[doc = include_str!("../../docs/migrating.md")]
    struct Migrating;
    #[doc = include_str!("../../docs/testing.md")]
    struct Testing;
}
