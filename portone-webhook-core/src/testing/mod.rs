//! This module is for your tests. It makes deliveries that are signed as PortOne signs them, can damage them,
//! and has an event of every type.
//!
//! It plays PortOne's part, which a receiver has no use for. So it is behind the feature `testing`, which
//! belongs in `[dev-dependencies]`.
//!
//! ```
//! use portone_webhook_core::{Webhook, WebhookHeaders, WebhookSecret, WebhookVerifier};
//! use portone_webhook_core::testing::{self, Delivery};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
//! let event = Webhook::TransactionPaid(testing::transaction("order-1"));
//! let request = Delivery::of(&event).signed_with(&secret);
//!
//! let headers = WebhookHeaders::parse(request.header_pairs())?;
//! let verified = WebhookVerifier::new(secret).verify(headers, &request.body)?;
//! assert_eq!(verified.decode::<Webhook>()?.into_payload(), event);
//! # Ok(())
//! # }
//! ```
//!
//! # Damaged deliveries
//!
//! A receiver has to refuse some deliveries, and to handle others once:
//!
//! | what is wrong | with | answer |
//! |---|---|---|
//! | sent too long ago | [`Delivery::stale`] | 400 `TIMESTAMP_TOO_OLD` |
//! | sent ahead of time | [`Delivery::future`] | 400 `TIMESTAMP_TOO_NEW` |
//! | signed by somebody else | [`Delivery::signed_with_wrong_secret`] | 400 `NO_MATCHING_SIGNATURE` |
//! | changed on the way | [`RawRequest::tampered`] | 400 `NO_MATCHING_SIGNATURE` |
//! | a header lost on the way | [`RawRequest::without_header`] | 400 `MISSING_REQUIRED_HEADERS` |
//! | sent twice | [`RawRequest::duplicated`] | 200 twice, and one effect |
//! | sent again later | [`Delivery::signed_with`], a second time | 200 twice, and one effect |

mod delivery;
mod event;

use serde::Serialize;
use serde_json::value::RawValue;

pub use self::{
    delivery::{Delivery, RawRequest},
    event::{
        billing_key, cancellation, confirm, every_event, tax_invoice, transaction, unrecognized,
    },
};

#[expect(clippy::expect_used, reason = "it is given nothing that JSON has no place for")]
fn json(value: &impl Serialize) -> Box<RawValue> {
    serde_json::value::to_raw_value(value).expect("texts and numbers make JSON")
}
