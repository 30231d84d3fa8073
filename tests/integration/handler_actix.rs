use actix_web::{App, test, web};
use portone_actix::testing::{self, Delivery, ToTestRequest as _};
use portone_actix::{PortOneWebhookMiddleware, VerifiedWebhook, Webhook, WebhookSecret};

async fn on_webhook(VerifiedWebhook(delivery): VerifiedWebhook) -> String {
    delivery.payload().payment_id().unwrap_or_default().to_owned()
}

#[actix_web::test]
async fn a_payment_is_taken_and_a_forged_one_is_not() {
    let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse().unwrap();
    let middleware = PortOneWebhookMiddleware::new(secret.clone());
    let app = App::new().wrap(middleware).route("/webhook", web::post().to(on_webhook));
    let app = test::init_service(app).await;
    let paid = Delivery::of(&Webhook::TransactionPaid(testing::transaction("order-1")));

    let good = paid.signed_with(&secret).to_test_request("/webhook").to_request();
    assert_eq!(test::call_service(&app, good).await.status(), 200);

    let forged = paid.signed_with_wrong_secret().to_test_request("/webhook").to_request();
    assert_eq!(test::call_service(&app, forged).await.status(), 400);
}
