//! This module replaces `axum::serve`, which has no time limit for the headers of a request.

use std::{io, time::Duration};

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    service::TowerToHyperService,
};
use tokio::{net::TcpListener, time::sleep};

/// The time in which the headers of a request have to arrive.
const HEADER_TIMEOUT: Duration = Duration::from_secs(10);

/// Serves HTTP/1 on each connection to the socket. It never returns.
pub(super) async fn serve(socket: TcpListener, app: Router) {
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(HEADER_TIMEOUT);
    loop {
        match socket.accept().await {
            Ok((stream, _)) => {
                let service = TowerToHyperService::new(app.clone());
                tokio::spawn(http.serve_connection(TokioIo::new(stream), service));
            }
            // The client has closed the connection before it was accepted.
            Err(error) if error.kind() == io::ErrorKind::ConnectionAborted => {}
            // The usual cause is too many open connections, so this waits until one of them ends.
            Err(_) => sleep(Duration::from_secs(1)).await,
        }
    }
}
