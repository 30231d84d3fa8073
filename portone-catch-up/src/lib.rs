//! This crate finds the [PortOne](https://portone.io) payments whose webhooks were lost, and gives each event its one
//! effect.
//!
//! PortOne sends a webhook six times within about six hours, and then never again. A shop that was away for a night, or had
//! a wrong secret for a day, has orders that were paid and are not shipped. PortOne's API knows of them all. [`CatchUp`]
//! asks it what has happened, and gives what the shop has missed to the handler that the webhooks go to.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use std::time::SystemTime;
//!
//! use portone_catch_up::{CatchUp, Claim, Webhook};
//! use portone_webhook_idempotency::{Idempotency, MemoryStore};
//! # use portone::testing::{NewPayment, StandIn};
//! # let stand_in = StandIn::new();
//! # let portone = stand_in.client();
//! # let start = SystemTime::now();
//! # stand_in.payments().open(NewPayment::new("order-1", 5_000));
//! # stand_in.payments().pay("order-1");
//!
//! /// Both the route of the webhooks and the catch-up call this.
//! async fn on_event(event: Webhook, _claim: Claim) -> Result<(), &'static str> {
//!     match event {
//!         Webhook::TransactionPaid(event) => println!("{} may be paid", event.data.payment_id),
//!         _ => {}
//!     }
//!     Ok(())
//! }
//!
//! // A store in memory forgets everything at a restart, so a shop takes SQLite, PostgreSQL or Redis.
//! let events = Idempotency::new(MemoryStore::new(100_000)?).by_event("orders");
//!
//! // The server: `PortOneWebhookLayer::new(secret).idempotency(events.clone())`.
//! // `start` is when the shop began to claim events, such as the time of this deployment.
//! let catch_up = CatchUp::new(portone, events, start);
//! # let catch_up = catch_up.test_payments();
//! let progress = catch_up.run(on_event).await?;
//! println!("{} events were missed", progress.handled);
//! # assert_eq!(progress.handled, 1);
//! # assert_eq!(catch_up.run(on_event).await?.handled, 0);
//! # Ok(())
//! # }
//! ```
//!
//! # When to run it
//!
//! - *Once*, after an accident: [`CatchUp::run`].
//! - *On a schedule*, such as cron: [`CatchUp::run`] in a program of its own. It goes on where the last one has ended.
//! - *Beside the server*: [`CatchUp::run_every`] in a task. With several servers, one of them works at a time.
//!
//! # What is promised
//!
//! - A webhook and the catch-up of the same event have one effect together, whichever comes first: both claim the event in
//!   the same store. [`EventIdempotency`] says which events are the same.
//! - Where the runs have come to is kept in that store. After a run that was killed, the next one goes on, at most one slice
//!   of time before. A slice has an hour, and more where little has happened.
//! - An event whose handler fails is tried again by each run until it succeeds. After 100 of them, a run stops, since then
//!   something is wrong with the handler.
//! - A run has one page of PortOne's list in memory, and the IDs of the payments of one slice.
//!
//! # What it sees
//!
//! | what happened | where it is seen |
//! |---|---|
//! | paid, cancelled, cancelled in part | PortOne's list of events of money, and the payment |
//! | window opened, virtual account issued, waiting, failed | the payment, while that is what it is |
//! | anything else of such a payment | the records of its webhooks, which the payment has |
//!
//! It does not see these:
//!
//! - *billing keys and tax invoices*, of whose webhooks PortOne's API has no records;
//! - a state that a payment has left again, if PortOne has no record of its webhook;
//! - disputes and cancellations that wait, unless something else happens to the payment as well: neither changes its
//!   status or its money;
//! - payments of V1, and webhooks of version 2024-01-01.
//!
//! So a handler takes an event for a reason to look, and [asks for the payment](portone::PortOneClient::payment_of) before
//! it does anything about money.
//!
//! PortOne does not say in which order its list of events is, whether a range of time has its ends, nor how late something
//! comes into a list. The runs rely on none of this: they [overlap](CatchUp::overlap), and what is seen twice has one
//! effect. The list of events is one of the operations that PortOne calls unstable.
//!
//! # Features
//!
//! - `metrics` counts runs and events, and tells up to which time everything was looked at, with the facade of the crate
//!   `metrics`. It switches on this feature of `portone` and of the idempotency, too.
//! - `tracing` writes an event at the end of each run, and for each event that could not be handled. Each event is handled
//!   in a span with its IDs.
#![cfg_attr(docsrs, feature(doc_cfg))]
#![doc(test(attr(deny(warnings))))]

mod catch_up;
mod checkpoint;
mod error;
mod facts;
mod found;
mod lists;
mod measured;
mod pace;
mod progress;
mod run;
mod settings;

pub use catch_up::CatchUp;
pub use error::CatchUpError;
pub use portone_webhook_core::Webhook;
pub use portone_webhook_idempotency::{Claim, EventIdempotency};
pub use progress::Progress;
