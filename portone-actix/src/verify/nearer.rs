//! Which verifier is nearer to a handler than the middleware around it.

use std::ptr;

use actix_web::{HttpMessage as _, HttpRequest, web};
use portone_webhook_core::WebhookVerifier;

/// The verifiers in the `app_data` as the middleware has seen them: those that are not further in than it.
///
/// Where they stand in memory tells them apart, as they live for as long as the server.
struct NotNearer([Option<usize>; 2]);

/// What there is in the `app_data`, bare and in a `web::Data`: of each, actix-web shows the innermost.
pub(crate) fn all(request: &HttpRequest) -> [Option<&WebhookVerifier>; 2] {
    located(request).map(|found| found.map(|(verifier, _)| verifier))
}

/// Keeps in mind what is not nearer than the middleware that the request is passing.
pub(crate) fn pass_the_middleware(request: &HttpRequest) {
    let seen = located(request).map(|found| found.map(|(_, address)| address));
    if seen.iter().any(Option::is_some) {
        request.extensions_mut().insert(NotNearer(seen));
    }
}

/// Those that are further in than the middleware which the request has passed last.
pub(crate) fn than_the_middleware(request: &HttpRequest) -> Vec<&WebhookVerifier> {
    let extensions = request.extensions();
    let passed = extensions.get().map_or([None; 2], |NotNearer(passed)| *passed);
    let now = located(request).into_iter().zip(passed);
    now.filter_map(|(found, passed)| found.filter(|(_, address)| Some(*address) != passed))
        .map(|(verifier, _)| verifier)
        .collect()
}

/// The verifiers with their addresses: of a `web::Data` its own, as its clones share what is in it.
fn located(request: &HttpRequest) -> [Option<(&WebhookVerifier, usize)>; 2] {
    let bare = request.app_data::<WebhookVerifier>();
    let shared = request.app_data::<web::Data<WebhookVerifier>>();
    [
        bare.map(|it| (it, ptr::from_ref(it).addr())),
        shared.map(|it| (it.get_ref(), ptr::from_ref(it).addr())),
    ]
}
