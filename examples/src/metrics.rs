//! This module serves what the shop counts to Prometheus.

use std::{error::Error, future::pending, net::SocketAddr, time::Duration};

use axum::{Router, routing::get};
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder};
use tokio::{net::TcpListener, time::sleep};

use crate::{serve::serve, variable};

/// The upper ends of the ranges in which times are counted, in seconds.
const BUCKETS: [f64; 12] = [0.0001, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1.0, 5.0, 10.0, 20.0, 30.0];

/// Begins to count, and serves `/metrics` at the port in `METRICS_PORT`, or at any free one. The result is its address.
///
/// It is not a route of the shop, since the shop can be reached from outside.
///
/// # Errors
///
/// This fails if the port cannot be used, or if this is called twice.
pub async fn serve_metrics() -> Result<SocketAddr, Box<dyn Error>> {
    let recorder = PrometheusBuilder::new()
        .set_buckets_for_metric(Matcher::Prefix("portone_".to_owned()), &BUCKETS)?
        .install_recorder()?;
    let port = match variable("METRICS_PORT")? {
        Some(port) => port.parse().map_err(|_| "METRICS_PORT is not a number from 0 to 65535")?,
        None => 0,
    };
    let listener = TcpListener::bind(SocketAddr::from(([127, 0, 0, 1], port))).await?;
    let address = listener.local_addr()?;
    let upkeep = recorder.clone();
    tokio::spawn(async move {
        // Otherwise what nobody asks for takes more and more memory.
        loop {
            sleep(Duration::from_secs(5)).await;
            upkeep.run_upkeep();
        }
    });
    let app = Router::new().route("/metrics", get(async move || recorder.render()));
    tokio::spawn(serve(listener, app, pending()));
    Ok(address)
}
