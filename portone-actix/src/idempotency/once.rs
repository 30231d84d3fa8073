use std::{cell::Cell, future::poll_fn, panic::resume_unwind, rc::Rc, task::Poll};

use actix_web::{
    Error, HttpMessage as _,
    body::{EitherBody, MessageBody},
    dev::{ServiceRequest, ServiceResponse},
    error::{ErrorInternalServerError, ErrorServiceUnavailable},
    rt::{self, task::JoinHandle},
};
use portone_webhook_core::{Verified, WebhookVerifier};
use portone_webhook_idempotency::{Claim, Idempotency};

use super::claim::ClaimError;

/// Handles a verified delivery once. A handler that has to wait goes on in a task of its own, so that it comes to its
/// end even if the client hangs up. One that is ready at once needs no task.
pub(crate) async fn handle_once<B>(
    idempotency: &Idempotency,
    verifier: &WebhookVerifier,
    proof: &Verified<()>,
    request: ServiceRequest,
    handle: impl AsyncFnOnce(ServiceRequest) -> Result<ServiceResponse<B>, Error> + 'static,
) -> Result<ServiceResponse<EitherBody<B>>, Error>
where
    B: MessageBody + 'static,
{
    if request.extensions().contains::<Option<Claim>>() {
        // A middleware further out has claimed the delivery, or has seen that it is a confirm question.
        return handle(request).await.map(ServiceResponse::map_into_left_body);
    }
    let endpoint = endpoint(&request);
    // The handler takes the request out of the cell. If the handler is not run, the answer
    // takes the request. actix-web allows no second copy of the request meanwhile.
    let request = Rc::new(Cell::new(Some(request)));
    let for_handler = Rc::clone(&request);
    let handle = async move |claim: Option<Claim>| match for_handler.take() {
        Some(request) => {
            // The extractor `WebhookClaim` finds the claim here, or `None` for a confirm question.
            request.extensions_mut().insert(claim);
            handle(request).await.map(ServiceResponse::map_into_left_body)
        }
        None => Err(ErrorInternalServerError("the request has gone")),
    };
    let run = idempotency.run(verifier, &endpoint, proof, handle, succeeded);
    to_its_end(run).await?.unwrap_or_else(|refusal| {
        let error = ClaimError::new(refusal);
        match request.take() {
            Some(request) => Ok(request.error_response(error).map_into_right_body()),
            None => Err(error.into()),
        }
    })
}

fn succeeded<B>(handled: &Result<ServiceResponse<B>, Error>) -> bool {
    handled.as_ref().is_ok_and(|response| response.status().is_success())
}

/// Polls a run once in place, and spawns it as a task if it is not ready. Nobody can drop it in between.
async fn to_its_end<T: 'static>(run: impl Future<Output = T> + 'static) -> Result<T, Error> {
    let mut run = Box::pin(run);
    match poll_fn(|cx| Poll::Ready(run.as_mut().poll(cx))).await {
        Poll::Ready(handled) => Ok(handled),
        // The task polls the run anew, so what the handler waits for wakes the task.
        Poll::Pending => join(rt::spawn(run)).await,
    }
}

/// Waits for the task of a handler. A panic of the handler goes on in the caller.
async fn join<T>(task: JoinHandle<T>) -> Result<T, Error> {
    match task.await {
        Ok(handled) => Ok(handled),
        Err(error) => match error.try_into_panic() {
            Ok(panic) => resume_unwind(panic),
            // The runtime is shutting down.
            Err(error) => Err(ErrorServiceUnavailable(error)),
        },
    }
}

/// Returns the endpoint that a request came to. This is the pattern of its route, with the patterns of the
/// scopes around the route. If there is no route, it is the path.
///
/// actix-web routes by the path after its escapes were decoded, which is `/webhook` for `/web%68ook`. So the
/// pattern has to be looked up with the decoded path, or a sender could choose between several endpoints.
fn endpoint(request: &ServiceRequest) -> String {
    let path = request.match_info().as_str();
    let pattern = request.resource_map().match_pattern(path).or_else(|| request.match_pattern());
    pattern.unwrap_or_else(|| path.to_owned())
}
