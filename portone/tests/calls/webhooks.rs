//! These tests check what the client does with webhooks, and what the stand-in knows of them.

use std::collections::BTreeSet;

use portone::{
    Error,
    payment::{
        GetPaymentError, PaymentFilterInput, PaymentWebhookStatus, ResendWebhookError,
        billing_key::BillingKeyInfo,
    },
    testing::{NewPayment, Payments, StandIn},
    webhook::{Webhook, WebhookSecret, testing},
};

const SECRET: &str = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";

fn paid_shop() -> (StandIn, Payments) {
    let stand_in = StandIn::new();
    let payments = stand_in.payments();
    let secret: WebhookSecret = SECRET.parse().unwrap();
    payments.send_webhooks("https://shop.example/webhook", &secret);
    payments.open(NewPayment::new("order-1", 5_000));
    payments.pay("order-1");
    (stand_in, payments)
}

#[tokio::test]
async fn every_event_asks_for_what_it_is_about() {
    let stand_in = StandIn::new();
    let portone = stand_in.client();
    for event in testing::every_event() {
        let payment = portone.payment_of(&event).await.unwrap();
        assert_eq!(payment.is_some(), event.payment_id().is_some(), "{}", event.type_name());
        let billing_key = portone.billing_key_of(&event).await.unwrap();
        assert_eq!(billing_key.is_some(), event.billing_key().is_some(), "{}", event.type_name());
        for request in stand_in.take_requests() {
            let id = match request.operation() {
                "getPayment" => (request.path_parameter("paymentId"), event.payment_id()),
                _ => (request.path_parameter("billingKey"), event.billing_key()),
            };
            assert_eq!(id.0, id.1);
            assert_eq!(request.query("storeId"), event.store_id());
        }
    }
}

/// An event of before December 2024 has no store, and then it is that of the client.
#[tokio::test]
async fn an_event_without_a_store_is_of_the_clients_store() {
    let stand_in = StandIn::new();
    let portone = stand_in.builder().store_id("store-7").build().unwrap();
    let mut old = testing::transaction("order-1");
    old.data.store_id = None;
    portone.payment_of(&Webhook::TransactionPaid(old)).await.unwrap();
    let with_store = Webhook::TransactionPaid(testing::transaction("order-1"));
    portone.payment_of(&with_store).await.unwrap();
    let requests = stand_in.take_requests();
    assert_eq!(requests[0].query("storeId"), Some("store-7"));
    assert_eq!(requests[1].query("storeId"), with_store.store_id());
}

#[tokio::test]
async fn what_is_not_there_is_the_error_of_the_call() {
    let stand_in = StandIn::new();
    stand_in.payments();
    let event = Webhook::TransactionPaid(testing::transaction("order-1"));
    let error: Error<GetPaymentError> = stand_in.client().payment_of(&event).await.unwrap_err();
    assert!(matches!(error.reason(), Some(GetPaymentError::PaymentNotFound(_))));
    let key = Webhook::BillingKeyIssued(testing::billing_key("key-1"));
    let key: Result<Option<BillingKeyInfo>, _> = stand_in.client().billing_key_of(&key).await;
    assert_eq!(key.unwrap_err().status(), Some(404));
}

#[tokio::test]
async fn a_webhook_is_sent_again_with_the_same_id() {
    let (stand_in, payments) = paid_shop();
    let first = payments.take_webhooks();
    let types: Vec<_> = first.iter().map(|sent| sent.event.type_name().to_owned()).collect();
    assert_eq!(types, ["Transaction.Ready", "Transaction.Paid"]);
    payments.answer_webhook(&first[0], 200, "");
    payments.lose_webhook(&first[1]);

    let portone = stand_in.client().payment();
    let resent = portone.resend_webhook("order-1").await.unwrap().webhook;
    assert_eq!(resent.id, first[1].id);
    let [second] = &payments.take_webhooks()[..] else { panic!("one is sent") };
    assert_eq!(second.request.header("webhook-id"), first[1].request.header("webhook-id"));
    assert_eq!(second.request.body, first[1].request.body);
    payments.answer_webhook(second, 200, "");

    let payment = portone.get_payment("order-1").await.unwrap();
    let records = payment.webhooks().unwrap();
    assert_eq!(records.len(), 2);
    for record in records {
        assert_eq!(record.status, Some(PaymentWebhookStatus::Succeeded));
    }
    assert_eq!(records[1].current_execution_count, Some(2));

    // PortOne sends one webhook six times, by its guide.
    let again = async || portone.resend_webhook("order-1").webhook_id(&first[1].id).await;
    for _ in 0..4 {
        again().await.unwrap();
    }
    let error = again().await.unwrap_err();
    assert!(matches!(error.reason(), Some(ResendWebhookError::MaxWebhookRetryCountReached(_))));
    let error = portone.resend_webhook("order-1").webhook_id("another").await.unwrap_err();
    assert!(matches!(error.reason(), Some(ResendWebhookError::WebhookNotFound(_))));
}

#[tokio::test]
async fn payments_are_found_by_what_became_of_their_webhook() {
    let (stand_in, payments) = paid_shop();
    payments.open(NewPayment::new("order-2", 5_000));
    for sent in payments.take_webhooks() {
        let status = if sent.payment_id == "order-2" { 400 } else { 200 };
        payments.answer_webhook(&sent, status, "");
    }
    let found = async |filter: PaymentFilterInput| {
        let payments = stand_in.client().payment().get_payments().filter(filter).await.unwrap();
        payments.items.iter().map(|it| it.id().unwrap().to_owned()).collect::<BTreeSet<_>>()
    };
    let failed = PaymentFilterInput::new().webhook_status("FAILED_NOT_OK_RESPONSE");
    assert_eq!(found(failed).await, BTreeSet::from(["order-2".to_owned()]));
    assert_eq!(found(PaymentFilterInput::new().is_test(true)).await.len(), 2);
    assert_eq!(found(PaymentFilterInput::new().is_test(false)).await.len(), 0);
    assert_eq!(found(PaymentFilterInput::new().version("V1")).await.len(), 0);
}

#[cfg(feature = "unstable")]
#[tokio::test]
async fn what_happened_to_money_is_listed_in_its_order() {
    use futures_util::TryStreamExt as _;
    use portone::payment::PaymentEvent;

    let (stand_in, payments) = paid_shop();
    payments.cancel("order-1", Some(2_000));
    payments.cancel("order-1", Some(1_000));
    payments.cancel("order-1", None);
    payments.open(NewPayment::new("order-2", 7_000));
    let portone = stand_in.client().payment();
    let events = portone.get_all_payment_events_by_cursor().size(1).items();
    let events: Vec<_> = events.try_collect().await.unwrap();
    let amounts = events.iter().map(|event| match &event.payment_event {
        PaymentEvent::Paid(event) => event.event_amount,
        PaymentEvent::PartialCancelled(event) => event.event_amount,
        PaymentEvent::Cancelled(event) => event.event_amount,
        other => panic!("{other:?}"),
    });
    assert_eq!(amounts.collect::<Vec<_>>(), [5_000, -2_000, -1_000, -2_000]);
    let by_cursor = portone.get_all_payments_by_cursor().size(1).items();
    let payments: Vec<_> = by_cursor.try_collect().await.unwrap();
    assert_eq!(payments.len(), 2);
    let late = portone.get_all_payment_events_by_cursor().from("2099-01-01T00:00:00Z").await;
    assert_eq!(late.unwrap().items.len(), 0);
}
