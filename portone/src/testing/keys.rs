use std::{collections::HashMap, time::Duration};

use bytes::Bytes;
use http::{Request, Response};
use tokio::time::Instant;

/// The time for which PortOne keeps an idempotency key.
const KEPT: Duration = Duration::from_secs(3 * 60 * 60);

/// The answers to the requests that had an idempotency key, by the key.
#[derive(Debug, Default)]
pub(super) struct Keys(HashMap<String, Entry>);

#[derive(Debug)]
struct Entry {
    since: Instant,
    /// The method, the path and query, and the body. A key stands for one request.
    request: (String, String, Bytes),
    /// The answer, unless the request is still being worked on.
    answer: Option<Response<Bytes>>,
}

/// What is known of a key.
#[derive(Debug)]
pub(super) enum Known {
    /// The key is new, and belongs to this request from now on.
    New,
    /// The request is still being worked on.
    Outstanding,
    /// The same request was answered before.
    Answered(Response<Bytes>),
    /// The key belongs to another request.
    OfAnother,
}

impl Keys {
    pub(super) fn begin(&mut self, key: &str, request: &Request<Bytes>) -> Known {
        let request = (
            request.method().to_string(),
            request.uri().path_and_query().map(ToString::to_string).unwrap_or_default(),
            request.body().clone(),
        );
        match self.0.get(key).filter(|entry| entry.since.elapsed() < KEPT) {
            Some(entry) if entry.request != request => Known::OfAnother,
            Some(Entry { answer: Some(answer), .. }) => Known::Answered(answer.clone()),
            Some(_) => Known::Outstanding,
            None => {
                let entry = Entry { since: Instant::now(), request, answer: None };
                self.0.insert(key.to_owned(), entry);
                Known::New
            }
        }
    }

    pub(super) fn finish(&mut self, key: &str, answer: &Response<Bytes>) {
        if let Some(entry) = self.0.get_mut(key) {
            entry.answer = Some(answer.clone());
        }
    }
}
