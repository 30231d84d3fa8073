//! This module passes deliveries on to the shop.

use std::{
    net::{SocketAddr, TcpListener},
    time::Duration,
};

use axum::{
    body::Body,
    http::{HeaderMap, HeaderName, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use portone_webhook_core::testing::RawRequest;
use portone_webhook_diagnosis::SecretText;
use reqwest::Url;
use serde::Serialize;
use tokio::{sync::Semaphore, time::timeout};

use crate::{
    failure::Failure,
    receiver::{self, Answer, Client, NoAnswer},
    redaction::{redacted, without_secrets},
    text::{shortened, visible},
};

use super::received::Received;

/// The largest number of deliveries that wait for the shop's answer at the same time.
const MAX_CONCURRENT: usize = 100;
/// The time that a delivery waits until fewer others wait for their answer.
const MAX_WAIT: Duration = Duration::from_secs(2);
/// The largest number of characters of an answer that the page shows.
const SHOWN_ON_PAGE: usize = 2000;
/// The largest number of characters of an answer that the terminal shows.
const SHOWN_IN_LINE: usize = 60;

/// The headers that are about a connection, or that this program sets or has answered itself.
///
/// `expect` asks for the body, which is here already.
const NOT_PASSED_ON: [&str; 9] = [
    "connection",
    "content-length",
    "expect",
    "host",
    "keep-alive",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
];

/// The shop that gets every delivery.
pub(super) struct Shop {
    client: Client,
    /// The URL as it is shown, without a password.
    pub(super) url: String,
    permits: Semaphore,
}

/// What has come of passing a delivery on.
pub(super) enum Passed {
    Answered(Answer),
    /// There is no answer of the shop. The sender gets this status.
    NoAnswer(StatusCode, String),
    /// The body of the delivery was not read to its end, so the shop was not asked.
    NotAsked,
}

/// The shop's answer as the page and the terminal show it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ShopView {
    /// The status of the answer; none if there is no answer.
    status: Option<u16>,
    /// The time until the end of the answer, in milliseconds.
    time: u128,
    /// The first part of the body, or why there is no answer.
    text: String,
    /// Whether there is more of the body.
    cut: bool,
}

impl Shop {
    /// Creates the client of the shop. `own` is the address at which this program listens.
    pub(super) fn new(url: &Url, own: SocketAddr) -> Result<Self, Failure> {
        if receiver::addresses(url).iter().any(|address| is_same(*address, own)) {
            return Err(Failure::new(format!("{url} is this program itself, and no shop")));
        }
        Ok(Self {
            client: Client::new(url.clone())?,
            url: redacted(url.as_str()),
            permits: Semaphore::new(MAX_CONCURRENT),
        })
    }

    /// Passes a delivery on, and waits for the answer.
    pub(super) async fn pass_on(&self, received: &Received) -> Passed {
        if !received.whole {
            return Passed::NotAsked;
        }
        let Ok(Ok(_permit)) = timeout(MAX_WAIT, self.permits.acquire()).await else {
            let why = "too many deliveries wait for the shop, and it was not asked".to_owned();
            return Passed::NoAnswer(StatusCode::SERVICE_UNAVAILABLE, why);
        };
        match self.client.send(to_pass_on(&received.request)).await {
            Ok(answer) => Passed::Answered(answer),
            Err(NoAnswer { why, .. }) => Passed::NoAnswer(
                StatusCode::BAD_GATEWAY,
                format!("no answer from {}: {why}", self.url),
            ),
        }
    }
}

impl Passed {
    /// Returns the answer to the sender; none if the shop was not asked.
    pub(super) fn response(&self) -> Option<Response> {
        match self {
            // No other answer can follow one that is only informational.
            Self::Answered(answer) if !answer.status.is_informational() => {
                let described = [header::CONTENT_TYPE, header::CONTENT_ENCODING];
                let value = |name: HeaderName| {
                    let value = answer.headers.get(&name)?.clone();
                    Some((name, value))
                };
                let headers: HeaderMap = described.into_iter().filter_map(value).collect();
                Some((answer.status, headers, Body::from(answer.body.clone())).into_response())
            }
            Self::Answered(_) => Some(StatusCode::BAD_GATEWAY.into_response()),
            Self::NoAnswer(status, _) => {
                Some((*status, "The shop has not answered.\n").into_response())
            }
            Self::NotAsked => None,
        }
    }

    /// Describes the answer, without these secrets and without any other text that looks like a secret.
    pub(super) fn view(&self, secrets: &[SecretText]) -> ShopView {
        let (status, time, text, whole) = match self {
            Self::Answered(answer) => (
                Some(answer.status.as_u16()),
                answer.time.as_millis(),
                readable(answer),
                answer.whole,
            ),
            Self::NoAnswer(_, why) => (None, 0, visible(why.as_bytes()), true),
            Self::NotAsked => {
                (None, 0, "not passed on, as the body did not come whole".to_owned(), true)
            }
        };
        let text = without_secrets(secrets, redacted(&text));
        let shown: String = text.chars().take(SHOWN_ON_PAGE).collect();
        ShopView { status, time, cut: !whole || shown.len() < text.len(), text: shown }
    }
}

impl ShopView {
    /// Says in a part of a line what has come of passing a delivery on.
    pub(super) fn in_line(&self) -> String {
        let text = shortened(self.text.trim(), SHOWN_IN_LINE);
        match self.status {
            Some(status) if text.is_empty() => format!("shop {status} in {} ms", self.time),
            Some(status) => format!("shop {status} in {} ms: {text}", self.time),
            None => shortened(&self.text, SHOWN_ON_PAGE),
        }
    }
}

/// Returns the body of an answer as text, or says how it is compressed, which the sender may have asked for.
fn readable(answer: &Answer) -> String {
    match answer.headers.get(header::CONTENT_ENCODING) {
        Some(coding) if !answer.body.is_empty() => {
            format!("{} bytes of {}", answer.body.len(), visible(coding.as_bytes()))
        }
        _ => visible(&answer.body),
    }
}

/// Returns the delivery with the headers that are not about a connection.
fn to_pass_on(request: &RawRequest) -> RawRequest {
    let connection = request.headers.iter().filter(|(name, _)| name == "connection");
    let named: Vec<_> = connection
        .flat_map(|(_, value)| value.split(|byte| *byte == b','))
        .map(<[u8]>::trim_ascii)
        .collect();
    let is_passed_on = |(name, _): &&(String, Vec<u8>)| {
        !NOT_PASSED_ON.contains(&name.as_str())
            && !name.starts_with("proxy-")
            && !named.iter().any(|other| other.eq_ignore_ascii_case(name.as_bytes()))
    };
    RawRequest {
        headers: request.headers.iter().filter(is_passed_on).cloned().collect(),
        body: request.body.clone(),
    }
}

/// Says whether a connection to an address reaches the program that listens at `own`.
fn is_same(address: SocketAddr, own: SocketAddr) -> bool {
    let (ip, own_ip) = (address.ip().to_canonical(), own.ip().to_canonical());
    // An unspecified address stands for each address of this machine. Only those can be listened at.
    let is_own = || TcpListener::bind((ip, 0)).is_ok();
    address.port() == own.port()
        && (ip == own_ip || (own_ip.is_unspecified() || ip.is_unspecified()) && is_own())
}
