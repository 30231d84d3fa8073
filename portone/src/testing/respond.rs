//! This module answers a request as PortOne's description says.

use std::{
    future::{Future, pending},
    io,
    pin::Pin,
    task::{Context, Poll},
};

use bytes::Bytes;
use http::{Request, Response, StatusCode, header::AUTHORIZATION};
use serde_json::{Value, json};
use tokio::time::sleep;
use tower::Service;

use super::{
    SeenRequest, StandIn,
    check::fault,
    description::{API, DescribedOperation, Output, Type},
    fault::{Fault, Kind, error, response},
    keys::Known,
    stand_in::API_SECRET,
};
use crate::BoxError;

impl Service<Request<Bytes>> for StandIn {
    type Response = Response<Bytes>;
    type Error = BoxError;
    type Future = Pin<Box<dyn Future<Output = Result<Response<Bytes>, BoxError>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<Bytes>) -> Self::Future {
        Box::pin(respond(self.clone(), request))
    }
}

/// Answers a request, unless a fault comes in between.
async fn respond(stand_in: StandIn, request: Request<Bytes>) -> Result<Response<Bytes>, BoxError> {
    let Some(found) = API.find(request.method().as_str(), request.uri().path()) else {
        return Ok(response(StatusCode::NOT_FOUND, "text/plain", "the API has no such path"));
    };
    let seen = SeenRequest::new(&found, request);
    let (fault, delay) = {
        let mut state = stand_in.state();
        state.requests.push(seen.clone());
        (state.next_fault(&seen), state.delay)
    };
    if !delay.is_zero() {
        sleep(delay).await;
    }
    match fault {
        Some(fault) if fault.comes_after => {
            let answer = stand_in.answer_once(&seen, found.operation);
            spoil(fault, answer).await
        }
        Some(fault) => spoil(fault, Response::default()).await,
        None => Ok(stand_in.answer_once(&seen, found.operation)),
    }
}

/// Lets the fault happen to an answer.
async fn spoil(fault: Fault, mut answer: Response<Bytes>) -> Result<Response<Bytes>, BoxError> {
    match fault.kind {
        Kind::Break => Err(io::Error::from(io::ErrorKind::ConnectionReset).into()),
        Kind::Hang => pending().await,
        Kind::Answer(other) => Ok(other),
        Kind::Cut => {
            let half = answer.body().len().div_euclid(2);
            answer.body_mut().truncate(half);
            Ok(answer)
        }
        Kind::Wait(until) => {
            until.await;
            Ok(answer)
        }
    }
}

impl StandIn {
    /// Answers a request. One with a key that was answered before gets the same answer.
    fn answer_once(
        &self,
        request: &SeenRequest,
        operation: &DescribedOperation,
    ) -> Response<Bytes> {
        let secret = request.http().headers().get(AUTHORIZATION);
        let is_allowed = operation.public
            || secret.is_some_and(|it| it.as_bytes() == format!("PortOne {API_SECRET}").as_bytes());
        if !is_allowed {
            return refusal(operation, &error("UNAUTHORIZED", "the API secret is another one"));
        }
        let key = request.idempotency_key().filter(|_| operation.method != "GET");
        let Some(key) = key else { return self.answer_to(request, operation) };
        let known = self.state().keys.begin(key, request.http());
        match known {
            Known::New => {
                let answer = self.answer_to(request, operation);
                self.state().keys.finish(key, &answer);
                answer
            }
            Known::Answered(answer) => answer,
            Known::Outstanding => {
                let reason =
                    error("IDEMPOTENCY_OUTSTANDING_REQUEST", "the same request is running");
                response(StatusCode::CONFLICT, "application/json", reason.to_string())
            }
            // PortOne does not say how it answers this.
            Known::OfAnother => {
                let message = "the idempotency key was used for another request";
                refusal(operation, &error("INVALID_REQUEST", message))
            }
        }
    }

    fn answer_to(&self, request: &SeenRequest, operation: &DescribedOperation) -> Response<Bytes> {
        if let Some(place) = fault(request, operation) {
            let message = format!("{place} is missing, or is not as PortOne describes it");
            return refusal(operation, &error("INVALID_REQUEST", &message));
        }
        let stub = self.state().stubs.get(request.operation()).cloned();
        let answer = match (stub, &operation.output) {
            (Some(stub), _) => stub(request),
            (None, Output::Json(name)) => Ok(API.sample_of_type(name, None)),
            (None, Output::Csv | Output::Empty) => Ok(json!("a,b\n1,2\n")),
        };
        match (answer, &operation.output) {
            (Err(reason), _) => refusal(operation, &reason),
            (Ok(answer), Output::Json(_)) => {
                response(StatusCode::OK, "application/json", answer.to_string())
            }
            (Ok(answer), Output::Csv) => {
                let text = answer.as_str().unwrap_or_default().to_owned();
                response(StatusCode::OK, "text/csv", text)
            }
            (Ok(_), Output::Empty) => Response::default(),
        }
    }
}

/// Makes the answer that is an error, with the status that PortOne describes.
fn refusal(operation: &DescribedOperation, reason: &Value) -> Response<Bytes> {
    let name = reason.get("type").and_then(Value::as_str);
    let status = name.and_then(|name| match API.types.get(&operation.error)? {
        Type::Union { arms, .. } => match API.types.get(arms.get(name)?)? {
            Type::Object(object) => StatusCode::from_u16(object.status?).ok(),
            _ => None,
        },
        _ => None,
    });
    let status = status.unwrap_or(StatusCode::BAD_REQUEST);
    response(status, "application/json", reason.to_string())
}
