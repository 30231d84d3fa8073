use axum::{Router, routing::post};
use portone_axum::testing::{self, Delivery, ToRequest as _};
use portone_axum::{PortOneWebhookLayer, VerifiedWebhook, Webhook, WebhookSecret};
use tower::ServiceExt as _;

async fn on_webhook(VerifiedWebhook(delivery): VerifiedWebhook) -> String {
    delivery.payload().payment_id().unwrap_or_default().to_owned()
}

fn app(secret: WebhookSecret) -> Router {
    Router::new().route("/webhook", post(on_webhook)).layer(PortOneWebhookLayer::new(secret))
}

#[tokio::test]
async fn a_payment_is_taken_and_a_forged_one_is_not() {
    let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse().unwrap();
    let app = app(secret.clone());
    let paid = Delivery::of(&Webhook::TransactionPaid(testing::transaction("order-1")));

    let good = paid.signed_with(&secret).to_request("/webhook");
    assert_eq!(app.clone().oneshot(good).await.unwrap().status(), 200);

    let forged = paid.signed_with_wrong_secret().to_request("/webhook");
    assert_eq!(app.oneshot(forged).await.unwrap().status(), 400);
}
