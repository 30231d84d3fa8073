use bytes::Bytes;
use http::Method;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::{
    RequestError,
    answer::Expected,
    json::{Value, View},
};

/// The characters that are percent-encoded in paths: all but those that JavaScript's
/// `encodeURIComponent` leaves as they are, as PortOne's own SDK does it.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'!')
    .remove(b'~')
    .remove(b'*')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')');

/// The characters that are percent-encoded in queries. A URL encodes the apostrophe there, as browsers and Node.js do.
const RESERVED_IN_QUERY: &AsciiSet = &RESERVED.add(b'\'');

/// A request that is being made of a call.
#[derive(Debug)]
pub(crate) struct Request {
    pub(crate) operation: &'static str,
    pub(crate) method: Method,
    /// The path and the query, percent-encoded.
    pub(crate) target: String,
    pub(crate) body: Option<Bytes>,
    /// What the answer has to be.
    pub(crate) expected: Expected,
    /// Whether the request goes without the secret.
    pub(crate) is_public: bool,
    /// The payment that is named in the path, for the log.
    #[cfg(feature = "tracing")]
    pub(crate) payment_id: Option<String>,
    has_query: bool,
    error: Option<RequestError>,
}

impl Request {
    /// Begins a request. Each `{}` of the path stands for the next of the values.
    pub(crate) fn new(
        operation: &'static str,
        method: &'static str,
        path: &str,
        values: &[(&'static str, &str)],
    ) -> Self {
        let mut pieces = path.split("{}");
        let mut target = pieces.next().unwrap_or_default().to_owned();
        let mut error = None;
        for ((name, value), piece) in values.iter().zip(pieces) {
            // These segments would lead to another path, even if they were percent-encoded.
            if matches!(*value, "" | "." | "..") {
                error = Some(RequestError::PathParameter(name));
            }
            target.extend(utf8_percent_encode(value, RESERVED));
            target.push_str(piece);
        }
        let method = Method::from_bytes(method.as_bytes()).unwrap_or_default();
        #[cfg(feature = "tracing")]
        let payment_id = values.iter().find(|(name, _)| *name == "paymentId");
        Self {
            operation,
            method,
            target,
            body: None,
            expected: Expected::Json,
            is_public: false,
            #[cfg(feature = "tracing")]
            payment_id: payment_id.map(|(_, value)| (*value).to_owned()),
            has_query: false,
            error,
        }
    }

    /// Says whether the request changes nothing.
    pub(crate) fn is_read(&self) -> bool {
        self.method == Method::GET
    }

    /// Adds a parameter of the query, unless it is left out.
    pub(crate) fn query(&mut self, name: &str, value: &dyn Value) {
        match value.view() {
            View::Text(text) => self.parameter(name, text),
            View::Integer(number) => self.parameter(name, &number.to_string()),
            View::Boolean(value) => self.parameter(name, if value { "true" } else { "false" }),
            // No operation has any other kind of value in its query.
            _ => {}
        }
    }

    fn parameter(&mut self, name: &str, value: &str) {
        self.target.push(if self.has_query { '&' } else { '?' });
        self.has_query = true;
        self.target.push_str(name);
        self.target.push('=');
        self.target.extend(utf8_percent_encode(value, RESERVED_IN_QUERY));
    }

    /// Adds the input as the body.
    pub(crate) fn json_body(&mut self, input: &dyn Value) {
        self.body = self.json(input).map(Bytes::from);
    }

    /// Adds the input as the parameter `requestBody` of the query.
    pub(crate) fn json_query(&mut self, input: &dyn Value) {
        let json = self.json(input);
        if let Some(json) = json.and_then(|json| String::from_utf8(json).ok()) {
            self.parameter("requestBody", &json);
        }
    }

    fn json(&mut self, input: &dyn Value) -> Option<Vec<u8>> {
        let json = serde_json::to_vec(&input.view()).ok();
        if json.is_none() {
            self.error = Some(RequestError::Input);
        }
        json
    }

    /// Lets the request go without the secret.
    pub(crate) fn without_secret(&mut self) {
        self.is_public = true;
    }

    /// Gives the reason why the request cannot be sent, if there is one.
    pub(crate) fn take_error(&mut self) -> Option<RequestError> {
        self.error.take()
    }
}
