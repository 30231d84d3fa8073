use std::{borrow::Cow, collections::BTreeMap, fmt};

use bytes::Bytes;
use percent_encoding::percent_decode_str;
use serde_json::Value;

use super::description::Found;

/// A request that the stand-in has had.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use portone::testing::StandIn;
///
/// let stand_in = StandIn::new();
/// let portone = stand_in.builder().store_id("store-1").build()?.payment();
/// portone.get_payment("order-1").await?;
/// portone.cancel_payment("order-1", "sold out").amount(1_000).await?;
///
/// let [get, cancel] = &stand_in.take_requests()[..] else { panic!("there are two requests") };
/// assert_eq!((get.operation(), get.query("storeId")), ("getPayment", Some("store-1")));
/// assert_eq!((get.input(), get.idempotency_key()), (None, None));
/// assert_eq!(cancel.path_parameter("paymentId"), Some("order-1"));
/// assert_eq!(cancel.input().unwrap()["amount"], 1_000);
/// assert!(cancel.idempotency_key().is_some());
/// assert_eq!(cancel.http().uri().path(), "/payments/order-1/cancel");
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct SeenRequest {
    operation: &'static str,
    path_parameters: BTreeMap<&'static str, String>,
    query: BTreeMap<String, String>,
    input: Option<Value>,
    http: http::Request<Bytes>,
}

impl SeenRequest {
    pub(super) fn new(found: &Found, http: http::Request<Bytes>) -> Self {
        let path_parameters =
            found.parameters.iter().map(|(name, value)| (*name, decoded(value))).collect();
        let pairs = http.uri().query().unwrap_or_default().split('&');
        let query: BTreeMap<_, _> = pairs
            .filter_map(|pair| pair.split_once('='))
            // A plus sign stands for a space in a query, as forms write it.
            .map(|(name, value)| (decoded(name), decoded(&value.replace('+', " "))))
            .collect();
        let input = match query.get("requestBody") {
            Some(json) => serde_json::from_str(json),
            None => serde_json::from_slice(http.body()),
        };
        // What is no JSON is no input of any operation.
        let is_empty = http.body().is_empty() && !query.contains_key("requestBody");
        let input = if is_empty { None } else { Some(input.unwrap_or_default()) };
        Self { operation: found.id, path_parameters, query, input, http }
    }

    /// Returns the ID of the operation in PortOne's description, such as `cancelPayment`.
    #[must_use]
    pub fn operation(&self) -> &'static str {
        self.operation
    }

    /// Returns a parameter of the path, such as `paymentId`.
    #[must_use]
    pub fn path_parameter(&self, name: &str) -> Option<&str> {
        self.path_parameters.get(name).map(String::as_str)
    }

    /// Returns a parameter of the query, such as `storeId`.
    #[must_use]
    pub fn query(&self, name: &str) -> Option<&str> {
        self.query.get(name).map(String::as_str)
    }

    /// Returns the input, which is JSON in the body or in the query. It is `Null` if it is no JSON.
    #[must_use]
    pub fn input(&self) -> Option<&Value> {
        self.input.as_ref()
    }

    /// Returns the idempotency key, without its quotes.
    #[must_use]
    pub fn idempotency_key(&self) -> Option<&str> {
        let key = self.http.headers().get("idempotency-key")?.to_str().ok()?;
        Some(key.strip_prefix('"').and_then(|key| key.strip_suffix('"')).unwrap_or(key))
    }

    /// Returns the request as it came.
    #[must_use]
    pub fn http(&self) -> &http::Request<Bytes> {
        &self.http
    }

    /// Returns a member of the input by its JSON pointer, such as `/amount/total`.
    pub(super) fn member(&self, pointer: &str) -> Option<&Value> {
        self.input()?.pointer(pointer).filter(|member| !member.is_null())
    }
}

fn decoded(text: &str) -> String {
    let decoded: Cow<'_, str> = percent_decode_str(text).decode_utf8_lossy();
    decoded.into_owned()
}

impl fmt::Debug for SeenRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // There may be personal data in the input.
        f.debug_struct("SeenRequest")
            .field("operation", &self.operation)
            .field("path_parameters", &self.path_parameters)
            .finish_non_exhaustive()
    }
}
