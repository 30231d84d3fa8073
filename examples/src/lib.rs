//! This library has what the examples share: the setup and the log of a receiver, a server for axum, and a
//! delivery to try a receiver with. For `payment_sync` it has the shop and a stand-in for PortOne.

pub mod metrics;
pub mod serve;
pub mod shop;
pub mod stand_in;

use std::{
    env,
    error::Error,
    future,
    io::{self, IsTerminal as _},
    net::SocketAddr,
};

use portone_webhook_core::{
    SecretListError, Verified, Webhook, WebhookSecret, WebhookVerifier, unix_now,
};
use tokio::signal;
use tracing_appender::non_blocking::WorkerGuard;

/// The secret that is used when none is set. Anybody can read it here, so it protects nothing.
pub const DEVELOPMENT_SECRET: &str = "whsec_Zm9yIGRldmVsb3BtZW50IG9ubHk=";

/// The setup of a receiver.
#[derive(Debug)]
pub struct Setup {
    /// The address to listen on. Port 0 stands for any free port.
    pub address: SocketAddr,
    /// The verifier, which accepts every secret that is set.
    pub verifier: WebhookVerifier,
    /// The first secret, which signs deliveries to try the receiver with.
    pub(crate) secret: WebhookSecret,
}

impl Setup {
    /// Reads `PORT` and `PORTONE_WEBHOOK_SECRET`, which has one secret or several secrets separated by
    /// commas.
    ///
    /// # Errors
    ///
    /// This fails if a variable is set to a value that cannot be used.
    pub fn from_env() -> Result<Self, Box<dyn Error>> {
        let port = match variable("PORT")? {
            Some(port) => port.parse().map_err(|_| "PORT is not a number from 0 to 65535")?,
            None => 3000,
        };
        let secrets = variable("PORTONE_WEBHOOK_SECRET")?.unwrap_or_else(|| {
            println!(
                "PORTONE_WEBHOOK_SECRET is not set. \
                 The development secret is used, which anybody can read."
            );
            DEVELOPMENT_SECRET.to_owned()
        });
        let verifier = secrets
            .parse()
            .map_err(|error: SecretListError| format!("PORTONE_WEBHOOK_SECRET: {error}"))?;
        let secret = secrets.split(',').next().unwrap_or_default().parse()?;
        Ok(Self { address: ([127, 0, 0, 1], port).into(), verifier, secret })
    }

    /// Prints the address of the receiver, and a command that sends it a delivery signed for the current
    /// time.
    pub fn announce(&self, address: SocketAddr) {
        let id = "msg-01968581-8736-5ad1-411a-1d7894166352";
        let body = r#"{"type":"Transaction.Paid","timestamp":"2026-03-31T23:33:19.625476840Z","data":{"paymentId":"order-1","transactionId":"tx-1","storeId":"store-1"}}"#;
        let now = unix_now();
        let signature = self.secret.sign(id, now, body).expect("the id has no dot");
        println!(
            "listening on http://{address}\n\
             Deliveries go to /webhook. Ctrl-C stops the receiver.\n\n\
             Within the next five minutes, in another terminal:\n\n\
             curl -i http://{address}/webhook \\\n  \
             -H 'content-type: application/json' \\\n  \
             -H 'webhook-id: {id}' \\\n  \
             -H 'webhook-timestamp: {now}' \\\n  \
             -H 'webhook-signature: {signature}' \\\n  \
             -d '{body}'\n"
        );
    }
}

/// Starts the log, which includes refusals and ends when the guard is dropped.
///
/// A separate thread writes to standard output. So a terminal or a pipe that accepts no more output does not
/// hold up a delivery.
pub fn start_log() -> WorkerGuard {
    let (writer, guard) = tracing_appender::non_blocking(io::stdout());
    tracing_subscriber::fmt()
        .compact()
        .with_ansi(io::stdout().is_terminal())
        .with_target(false)
        .with_writer(writer)
        .init();
    guard
}

/// Logs a delivery in one line.
pub fn log_delivery(delivery: &Verified<Webhook>) {
    let webhook = delivery.payload();
    let subject =
        webhook.payment_id().or(webhook.billing_key()).or(webhook.tax_invoice_id()).unwrap_or("-");
    tracing::info!(r#type = webhook.type_name(), subject, id = %delivery.id(), "delivered");
}

/// Waits for Ctrl-C, or for SIGTERM, with which systemd and containers end a program.
pub async fn interrupted() {
    if let Err(error) = interruption().await {
        tracing::error!("signals will not be heard: {error}");
        future::pending::<()>().await;
    }
}

#[cfg(unix)]
async fn interruption() -> io::Result<()> {
    let mut terminate = signal::unix::signal(signal::unix::SignalKind::terminate())?;
    tokio::select! {
        heard = signal::ctrl_c() => heard,
        _ = terminate.recv() => Ok(()),
    }
}

#[cfg(not(unix))]
async fn interruption() -> io::Result<()> {
    signal::ctrl_c().await
}

/// Reads an environment variable, if it is set.
pub(crate) fn variable(name: &str) -> Result<Option<String>, String> {
    match env::var(name) {
        Ok(text) => Ok(Some(text)),
        Err(env::VarError::NotPresent) => Ok(None),
        Err(env::VarError::NotUnicode(_)) => Err(format!("{name} is not UTF-8")),
    }
}
