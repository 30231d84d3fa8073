use std::{cell::Cell, panic::resume_unwind, rc::Rc};

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

/// Handles a verified delivery once, in a task that goes on when the client hangs up.
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
    let task = rt::spawn(async move {
        run.await.unwrap_or_else(|refusal| {
            let error = ClaimError::new(refusal);
            match request.take() {
                Some(request) => Ok(request.error_response(error).map_into_right_body()),
                None => Err(error.into()),
            }
        })
    });
    join(task).await
}

fn succeeded<B>(handled: &Result<ServiceResponse<B>, Error>) -> bool {
    handled.as_ref().is_ok_and(|response| response.status().is_success())
}

/// Waits for the task of a handler. A panic of the handler goes on in the caller.
async fn join<B>(
    task: JoinHandle<Result<ServiceResponse<B>, Error>>,
) -> Result<ServiceResponse<B>, Error> {
    match task.await {
        Ok(handled) => handled,
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
