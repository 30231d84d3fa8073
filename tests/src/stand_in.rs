use std::{io, net::Ipv4Addr};

use axum::{
    Router,
    body::{Body, to_bytes},
    extract::Request,
    http::StatusCode,
    response::{IntoResponse as _, Response},
};
use portone::testing::StandIn;
use tokio::net::TcpListener;
use tower::Service as _;

/// The largest request that is read, in bytes.
const BODY_LIMIT: usize = 16 * 1024 * 1024;

/// Serves the stand-in for PortOne's API over HTTP, on a free port of the loopback address, until the runtime
/// ends. The result is its URL.
///
/// # Errors
///
/// This fails if there is no free port.
pub async fn serve_stand_in(stand_in: StandIn) -> io::Result<String> {
    let app = Router::new().fallback(move |request| answer(stand_in.clone(), request));
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    let address = listener.local_addr()?;
    tokio::spawn(async { axum::serve(listener, app).await });
    Ok(format!("http://{address}"))
}

async fn answer(mut stand_in: StandIn, request: Request) -> Response {
    let (head, body) = request.into_parts();
    let Ok(body) = to_bytes(body, BODY_LIMIT).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    match stand_in.call(Request::from_parts(head, body)).await {
        Ok(answer) => answer.map(Body::from).into_response(),
        Err(_) => StatusCode::BAD_GATEWAY.into_response(),
    }
}
