use std::convert::Infallible;

use axum::{body::Body, http::Request, response::Response};
use futures_util::FutureExt as _;
use portone_axum::{PortOneWebhookLayer, VerifiedWebhook, testing::ToRequest as _};
use portone_tests::{SHOP_SECRET, Wire as _, exchange, paid, start_subjects};
use portone_webhook_core::{
    WebhookSecret, WebhookVerifier,
    testing::{Delivery, RawRequest},
};
use tower::{Layer as _, ServiceExt as _, service_fn};

use crate::metrics::Metrics;

const OLD_SECRET: &str = "whsec_pzQGE83cSIRKM4/WH5QY+g==";

fn secret() -> WebhookSecret {
    SHOP_SECRET.parse().unwrap()
}

fn verifier() -> WebhookVerifier {
    format!("{SHOP_SECRET},{OLD_SECRET}").parse().unwrap()
}

fn good() -> RawRequest {
    Delivery::of(&paid()).signed_with(&secret())
}

fn of(body: &str) -> RawRequest {
    Delivery::of_body(body).signed_with(&secret())
}

/// How a delivery is counted.
struct Counted {
    /// The index of the secret that matches.
    secret: Option<usize>,
    outcome: &'static str,
    reason: &'static str,
    kind: &'static str,
}

impl Counted {
    fn handled(kind: &'static str) -> Self {
        Self { secret: Some(0), outcome: "handled", reason: "", kind }
    }

    fn failed(kind: &'static str) -> Self {
        Self { outcome: "failed", ..Self::handled(kind) }
    }

    fn refused(reason: &'static str) -> Self {
        Self { secret: None, outcome: "refused", reason, kind: "" }
    }

    /// Gives the series in which it is counted.
    fn series(&self) -> Vec<String> {
        let Self { secret, outcome, reason, kind } = self;
        let verdict = if secret.is_some() { "verified" } else { "refused" };
        let mut series = vec![
            format!(
                r#"portone_webhook_deliveries_total{{outcome="{outcome}",reason="{reason}",type="{kind}"}}"#
            ),
            format!(r#"portone_webhook_verify_seconds_count{{outcome="{verdict}"}}"#),
        ];
        if !matches!(*outcome, "refused" | "verified") {
            series.push(format!(r#"portone_webhook_handle_seconds_count{{type="{kind}"}}"#));
        }
        if let Some(secret) = secret {
            series.push(format!(r#"portone_webhook_secret_matches_total{{secret="{secret}"}}"#));
        }
        series
    }
}

fn cases() -> Vec<(&'static str, RawRequest, Counted)> {
    let question = |amount| {
        of(&format!(
            r#"{{"type":"Transaction.Confirm","timestamp":"2026-03-31T23:33:19Z","data":{{"paymentId":"order-1","transactionId":"tx-1","totalAmount":{amount}}}}}"#
        ))
    };
    let rejected = Counted { outcome: "rejected", ..Counted::handled("Transaction.Confirm") };
    let older = of(r#"{"payment_id":"order-1","tx_id":"tx-1","status":"Paid"}"#);
    let older_question = of(r#"{"payment_id":"order-1","tx_id":"tx-1","total_amount":1}"#);
    let unknown = of(r#"{"type":"Transaction.Teleported","data":{}}"#);
    let no_event = of(r#"{"type":"BillingKey.Issued","data":"billing-key-1"}"#);
    let other_secret = Delivery::of(&paid()).signed_with(&OLD_SECRET.parse().unwrap());
    let other_kind = Counted { secret: Some(1), ..Counted::handled("Transaction.Paid") };
    let invalid = Counted { secret: Some(0), kind: "none", ..Counted::refused("INVALID_PAYLOAD") };
    vec![
        ("/webhook", good(), Counted::handled("Transaction.Paid")),
        ("/webhook", other_secret, other_kind),
        ("/webhook", unknown, Counted::handled("other")),
        ("/legacy", older, Counted::handled("none")),
        ("/legacy", older_question, Counted::handled("Transaction.Confirm")),
        ("/confirm", question(1_000), Counted::handled("Transaction.Confirm")),
        ("/confirm", question(60_000), rejected),
        ("/fails", question(1_000), Counted::failed("Transaction.Confirm")),
        ("/fails", good(), Counted::failed("Transaction.Paid")),
        ("/webhook", no_event, invalid),
        (
            "/webhook",
            Delivery::of(&paid()).signed_with_wrong_secret(),
            Counted::refused("NO_MATCHING_SIGNATURE"),
        ),
        (
            "/webhook",
            Delivery::of(&paid()).stale().signed_with(&secret()),
            Counted::refused("TIMESTAMP_TOO_OLD"),
        ),
        (
            "/webhook",
            good().without_header("webhook-id"),
            Counted::refused("MISSING_REQUIRED_HEADERS"),
        ),
        ("/unprotected", good(), Counted::refused("VERIFIER_NOT_CONFIGURED")),
    ]
}

#[tokio::test]
async fn each_delivery_is_counted_once_with_its_outcome() {
    let mut metrics = Metrics::take().await;
    for subject in start_subjects(&verifier()).await.unwrap() {
        let sees_the_answer = !subject.name.ends_with("extractor");
        for (path, delivery, counted) in cases() {
            exchange(subject.address, &delivery.request(path)).await.unwrap();
            let is_refused = counted.outcome == "refused";
            let counted = match sees_the_answer || is_refused {
                true => counted,
                false => Counted { outcome: "verified", ..counted },
            };
            metrics.assert_counted(&counted.series(), &format!("{}, {path}", subject.name));
        }
    }
}

#[tokio::test]
async fn a_delivery_that_passes_two_layers_is_counted_once() {
    let mut metrics = Metrics::take().await;
    let handler =
        service_fn(async |_: Request<Body>| Ok::<_, Infallible>(Response::new(Body::empty())));
    let layer = PortOneWebhookLayer::new(verifier());
    let service = layer.layer(layer.layer(handler));
    assert_eq!(service.oneshot(good().to_request("/")).await.unwrap().status(), 200);
    metrics.assert_counted(&Counted::handled("Transaction.Paid").series(), "two layers");
}

#[tokio::test]
async fn an_error_of_the_service_is_a_failure() {
    let mut metrics = Metrics::take().await;
    let handler = service_fn(async |_: Request<Body>| Err::<Response, _>("it is away"));
    let service = PortOneWebhookLayer::new(verifier()).layer(handler);
    service.oneshot(good().to_request("/")).await.unwrap_err();
    metrics.assert_counted(&Counted::failed("Transaction.Paid").series(), "an error");
}

#[tokio::test]
async fn a_delivery_that_nobody_waits_for_is_counted_as_unanswered() {
    let mut metrics = Metrics::take().await;
    let router = axum::Router::new().route(
        "/",
        axum::routing::post(async |_: VerifiedWebhook| std::future::pending::<()>().await),
    );
    let service = PortOneWebhookLayer::new(verifier()).layer(router);
    // The client hangs up while the handler runs.
    assert!(service.oneshot(good().to_request("/")).now_or_never().is_none());
    let unanswered = Counted { outcome: "unanswered", ..Counted::handled("Transaction.Paid") };
    metrics.assert_counted(&unanswered.series(), "hung up");
}
