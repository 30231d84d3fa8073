use serde::{Serialize, Serializer};

use portone_time::DateTime;

/// An event without its type, which has the time and the data.
///
/// ```
/// use portone_webhook_core::event::{Event, TransactionData, Webhook};
///
/// /// Handles what several types of events have in common.
/// fn sync(event: &Event<TransactionData>) -> String {
///     format!("{} at {}", event.data.payment_id, event.timestamp)
/// }
///
/// let body = r#"{
///     "type": "Transaction.Paid",
///     "timestamp": "2026-03-31T23:33:19.625476840Z",
///     "data": {"storeId": "store-1", "paymentId": "order-1", "transactionId": "tx-1"}
/// }"#;
/// match serde_json::from_str(body)? {
///     Webhook::TransactionPaid(event) | Webhook::TransactionFailed(event) => {
///         assert_eq!(sync(&event), "order-1 at 2026-03-31T23:33:19.625476840Z");
///     }
///     _ => panic!("it is paid"),
/// }
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Event<D> {
    /// The time when the event happened, which is the same in every attempt to deliver it. A time that was sent as another
    /// kind of JSON value is kept as the JSON of that value, and a time that is missing or null is empty.
    ///
    /// This is not the time when the delivery was sent, and it has no part in the check for old deliveries.
    /// [`Verified::timestamp`](crate::Verified::timestamp) is the time of sending.
    pub timestamp: DateTime,
    /// The data of the event, which say what it happened to.
    pub data: D,
}

impl<D: Serialize> Event<D> {
    pub(crate) fn serialize_as<S: Serializer>(
        &self,
        r#type: &str,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Written<'a, D> {
            r#type: &'a str,
            timestamp: &'a DateTime,
            data: &'a D,
        }

        Written { r#type, timestamp: &self.timestamp, data: &self.data }.serialize(serializer)
    }
}
