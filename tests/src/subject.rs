use std::{
    future::{Future, ready},
    io,
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
        mpsc,
    },
    thread,
};

use actix_web::{App, HttpServer, web};
use axum::{Extension, Router, body::Bytes, http::StatusCode, routing::post};
use portone_webhook_core::{Verified, Webhook, WebhookVerifier, event::v2024_01_01};
use tokio::net::TcpListener;

/// A running server, which receives webhooks in one of four ways. All servers have the same routes:
///
/// - `/webhook` and `/legacy` answer with what the handler saw of the event.
/// - `/raw` answers with the body, from a handler that takes no event.
/// - `/confirm` accepts payments of up to 50,000, and refuses larger ones.
/// - `/fails` answers with an error of the handler.
/// - `/unprotected` has a handler that takes an event, but nothing is set up to verify the event.
#[derive(Debug)]
pub struct Subject {
    pub name: &'static str,
    pub address: SocketAddr,
    /// The address at which the server also takes HTTP/2 without TLS.
    pub h2c: SocketAddr,
    handled: Handled,
}

impl Subject {
    /// Gives the number of times that a handler has run.
    pub fn handled(&self) -> usize {
        self.handled.0.load(Ordering::SeqCst)
    }
}

#[derive(Debug, Clone, Default)]
struct Handled(Arc<AtomicUsize>);

impl Handled {
    fn count<T>(&self, answer: T) -> impl Future<Output = T> + use<T> {
        self.0.fetch_add(1, Ordering::SeqCst);
        ready(answer)
    }
}

/// Starts axum with the layer and with the extractor alone, and actix-web with the middleware and with the
/// extractor alone. The servers listen on free ports of the loopback address, and end with the process.
pub async fn start_subjects(verifier: &WebhookVerifier) -> io::Result<[Subject; 4]> {
    Ok([
        start_axum("axum layer", verifier, true).await?,
        start_axum("axum extractor", verifier, false).await?,
        start_actix("actix middleware", verifier, true)?,
        start_actix("actix extractor", verifier, false)?,
    ])
}

async fn start_axum(
    name: &'static str,
    verifier: &WebhookVerifier,
    layered: bool,
) -> io::Result<Subject> {
    let handled = Handled::default();
    let app = axum_app(verifier.clone(), layered, &handled);
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::spawn(async move { axum::serve(listener, app).await });
    // With axum's feature `http2`, each listener takes both versions of HTTP.
    Ok(Subject { name, address, h2c: address, handled })
}

fn axum_app(verifier: WebhookVerifier, layered: bool, handled: &Handled) -> Router {
    use portone_axum::{ConfirmReply, PortOneWebhookLayer, VerifiedWebhook};

    type Legacy = VerifiedWebhook<v2024_01_01::Webhook>;

    let handled = || handled.clone();
    let webhook = || {
        let handled = handled();
        post(move |delivery: VerifiedWebhook| handled.count(saw(&delivery)))
    };
    let legacy = {
        let handled = handled();
        post(move |delivery: Legacy| handled.count(saw_legacy(&delivery)))
    };
    let raw = {
        let handled = handled();
        if layered {
            post(move |body: Bytes| handled.count(body))
        } else {
            post(move |delivery: VerifiedWebhook| handled.count(delivery.raw().clone()))
        }
    };
    let confirm = {
        let handled = handled();
        post(move |delivery: VerifiedWebhook| {
            handled.count(match refusal_to_confirm(&delivery) {
                None => ConfirmReply::accept(),
                Some(message) => ConfirmReply::reject(message),
            })
        })
    };
    let fails = {
        let handled = handled();
        post(move |_: VerifiedWebhook| handled.count((StatusCode::IM_A_TEAPOT, "its own error")))
    };

    let app = Router::new()
        .route("/webhook", webhook())
        .route("/legacy", legacy)
        .route("/raw", raw)
        .route("/confirm", confirm)
        .route("/fails", fails);
    let app = if layered {
        app.layer(PortOneWebhookLayer::new(verifier))
    } else {
        app.layer(Extension(verifier))
    };
    app.route("/unprotected", webhook())
}

fn start_actix(
    name: &'static str,
    verifier: &WebhookVerifier,
    layered: bool,
) -> io::Result<Subject> {
    let handled = Handled::default();
    let routes = actix_routes(verifier.clone(), layered, handled.clone());
    let (started, addresses) = mpsc::channel();
    // A server of actix-web stays on the thread that makes it.
    thread::spawn(move || {
        let server = HttpServer::new(move || App::new().configure(routes.clone()))
            .workers(1)
            .disable_signals()
            .bind(("127.0.0.1", 0))?
            .bind_auto_h2c(("127.0.0.1", 0))?;
        started.send(server.addrs()).map_err(io::Error::other)?;
        actix_web::rt::System::new().block_on(server.run())
    });
    match addresses.recv().map_err(io::Error::other)?[..] {
        [address, h2c] => Ok(Subject { name, address, h2c, handled }),
        _ => Err(io::ErrorKind::AddrNotAvailable.into()),
    }
}

fn actix_routes(
    verifier: WebhookVerifier,
    layered: bool,
    handled: Handled,
) -> impl FnOnce(&mut web::ServiceConfig) + Clone {
    use portone_actix::{ConfirmReply, PortOneWebhookMiddleware, VerifiedWebhook};

    type Legacy = VerifiedWebhook<v2024_01_01::Webhook>;

    move |config| {
        let handled = || handled.clone();
        let webhook = || {
            let handled = handled();
            web::post().to(move |delivery: VerifiedWebhook| handled.count(saw(&delivery)))
        };
        let legacy = {
            let handled = handled();
            web::post().to(move |delivery: Legacy| handled.count(saw_legacy(&delivery)))
        };
        let raw = {
            let handled = handled();
            if layered {
                web::post().to(move |body: web::Bytes| handled.count(body))
            } else {
                web::post()
                    .to(move |delivery: VerifiedWebhook| handled.count(delivery.raw().clone()))
            }
        };
        let confirm = {
            let handled = handled();
            web::post().to(move |delivery: VerifiedWebhook| {
                handled.count(match refusal_to_confirm(&delivery) {
                    None => ConfirmReply::accept(),
                    Some(message) => ConfirmReply::reject(message),
                })
            })
        };
        let fails = {
            let handled = handled();
            web::post().to(move |_: VerifiedWebhook| {
                let error = actix_web::error::InternalError::new(
                    "its own error",
                    actix_web::http::StatusCode::IM_A_TEAPOT,
                );
                handled.count(Err::<&str, _>(error))
            })
        };

        config.route("/unprotected", webhook());
        let scope = web::scope("")
            .route("/webhook", webhook())
            .route("/legacy", legacy)
            .route("/raw", raw)
            .route("/confirm", confirm)
            .route("/fails", fails);
        if layered {
            config.service(scope.wrap(PortOneWebhookMiddleware::new(verifier)));
        } else {
            config.service(scope.app_data(verifier));
        }
    }
}

fn saw(delivery: &Verified<Webhook>) -> String {
    let webhook = delivery.payload();
    let subject = webhook
        .payment_id()
        .or_else(|| webhook.billing_key())
        .or_else(|| webhook.tax_invoice_id())
        .unwrap_or("-");
    format!("{} {subject}", webhook.type_name())
}

fn saw_legacy(delivery: &Verified<v2024_01_01::Webhook>) -> String {
    match delivery.payload() {
        v2024_01_01::Webhook::Payment(payment) => {
            format!("{:?} {}", payment.status, payment.payment_id)
        }
        v2024_01_01::Webhook::Confirm(confirm) => {
            format!("Confirm {} {}", confirm.payment_id, confirm.total_amount)
        }
        other => format!("{other:?}"),
    }
}

fn refusal_to_confirm(delivery: &Verified<Webhook>) -> Option<&'static str> {
    match delivery.payload() {
        Webhook::TransactionConfirm(event) if event.data.total_amount <= 50_000 => None,
        Webhook::TransactionConfirm(_) => Some("한도를 넘는 금액입니다."),
        _ => Some("not a question"),
    }
}
