//! This module finds the verifiers that are nearer to a handler than the middleware around it.

use std::ptr;

use actix_web::{HttpMessage as _, HttpRequest, web};
use portone_webhook_core::WebhookVerifier;

/// The verifiers that the middleware has seen in the `app_data`, none of which is further in than the
/// middleware.
///
/// A verifier is known by its address in memory, since it lives for as long as the server.
struct SeenByMiddleware([Option<usize>; 2]);

/// Returns the verifiers in the `app_data`, one bare and one in a `web::Data`. actix-web shows the innermost
/// of each kind.
pub(crate) fn in_app_data(request: &HttpRequest) -> [Option<&WebhookVerifier>; 2] {
    located(request).map(|found| found.map(|(verifier, _)| verifier))
}

/// Remembers the verifiers that are not nearer to the handler than the middleware that the request is
/// passing.
pub(crate) fn remember_verifiers(request: &HttpRequest) {
    let seen = located(request).map(|found| found.map(|(_, address)| address));
    if seen.iter().any(Option::is_some) {
        request.extensions_mut().insert(SeenByMiddleware(seen));
    }
}

/// Returns the verifiers that are nearer to the handler than the middleware that the request has passed last.
pub(crate) fn inside_the_middleware(request: &HttpRequest) -> Vec<&WebhookVerifier> {
    let extensions = request.extensions();
    let passed = extensions.get().map_or([None; 2], |SeenByMiddleware(passed)| *passed);
    let now = located(request).into_iter().zip(passed);
    now.filter_map(|(found, passed)| found.filter(|(_, address)| Some(*address) != passed))
        .map(|(verifier, _)| verifier)
        .collect()
}

/// Returns the verifiers with their addresses. The address of a `web::Data` is its own, since its clones
/// share what is in it.
fn located(request: &HttpRequest) -> [Option<(&WebhookVerifier, usize)>; 2] {
    let bare = request.app_data::<WebhookVerifier>();
    let shared = request.app_data::<web::Data<WebhookVerifier>>();
    [
        bare.map(|it| (it, ptr::from_ref(it).addr())),
        shared.map(|it| (it.get_ref(), ptr::from_ref(it).addr())),
    ]
}
