//! In place of `axum::serve`, which waits for the headers of a request for ever.

use std::{io, time::Duration};

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    service::TowerToHyperService,
};
use tokio::{net::TcpListener, time::sleep};

/// For the headers, as for the body.
const PATIENCE: Duration = Duration::from_secs(10);

pub(super) async fn serve(socket: TcpListener, app: Router) {
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(PATIENCE);
    loop {
        match socket.accept().await {
            Ok((stream, _)) => {
                let service = TowerToHyperService::new(app.clone());
                tokio::spawn(http.serve_connection(TokioIo::new(stream), service));
            }
            // The other side has given up.
            Err(error) if error.kind() == io::ErrorKind::ConnectionAborted => {}
            // As a rule there are too many connections, and one has to end.
            Err(_) => sleep(Duration::from_secs(1)).await,
        }
    }
}
