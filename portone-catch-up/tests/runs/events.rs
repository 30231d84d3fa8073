//! These tests check which events a run finds.

use std::{
    collections::BTreeSet,
    time::{Duration, SystemTime},
};

use portone::{
    payment::{GetAllPaymentEventsByCursor, GetPayments},
    testing::NewPayment,
};
use portone_catch_up::{CatchUp, Webhook};
use portone_webhook_core::{WebhookId, testing};
use portone_webhook_idempotency::ClaimRefusal;
use serde_json::json;

use crate::shop::{HOUR, Shop};

#[tokio::test]
async fn what_was_missed_is_handled_once() {
    let shop = Shop::new();
    for id in ["paid", "cancelled", "partial"] {
        shop.buy(id);
    }
    shop.payments.cancel("cancelled", None).unwrap();
    for amount in [1_000, 500] {
        shop.payments.cancel("partial", Some(amount)).unwrap();
    }
    shop.payments.open(NewPayment::new("ready", 5_000)).unwrap();
    for (id, fails) in [("failed", true), ("account", false)] {
        shop.payments.open(NewPayment::new(id, 5_000)).unwrap();
        match fails {
            true => shop.payments.fail(id, "the card is over its limit").unwrap(),
            false => shop.payments.issue_virtual_account(id).unwrap(),
        };
    }
    let progress = shop.run().await;
    assert_eq!(shop.of("paid"), ["Paid"]);
    assert_eq!(shop.of("cancelled"), ["Paid", "Cancelled"]);
    assert_eq!(shop.of("partial"), ["Paid", "PartialCancelled", "PartialCancelled"]);
    assert_eq!(shop.of("ready"), ["Ready"]);
    assert_eq!(shop.of("failed"), ["Failed"]);
    assert_eq!(shop.of("account"), ["VirtualAccountIssued"]);
    assert_eq!((progress.handled, progress.failed, progress.unreadable), (9, 0, 0));
    assert_eq!(progress.left(), Duration::ZERO);

    let again = shop.run().await;
    assert_eq!(again.handled, 0);
    assert!(again.known >= 9, "the overlap is looked at again: {again:?}");
    shop.payments.pay("account").unwrap();
    assert_eq!(shop.run().await.handled, 1);
    assert_eq!(shop.of("account"), ["VirtualAccountIssued", "Paid"]);
}

/// PortOne's own webhook comes before the catch-up, or after it, and perhaps under another id.
#[tokio::test]
async fn a_webhook_and_the_catch_up_have_one_effect() {
    let shop = Shop::new();
    shop.send_webhooks();
    shop.buy("early");
    for sent in shop.payments.take_webhooks() {
        shop.hear(&sent.event).await.unwrap().unwrap();
    }
    shop.buy("late");
    let progress = shop.run().await;
    assert_eq!(progress.handled, 2);
    assert!(progress.known >= 2);
    for sent in shop.payments.take_webhooks() {
        assert!(matches!(shop.hear(&sent.event).await, Err(ClaimRefusal::Completed)));
    }
    assert_eq!(shop.of("early"), ["Ready", "Paid"]);
    assert_eq!(shop.of("late"), ["Ready", "Paid"]);
}

/// A payment that is paid by now has left the state of its virtual account, of whose webhook there is a record.
#[tokio::test]
async fn a_state_that_was_left_is_seen_in_the_record_of_its_webhook() {
    let shop = Shop::new();
    shop.send_webhooks();
    shop.payments.open(NewPayment::new("order-1", 5_000)).unwrap();
    shop.payments.issue_virtual_account("order-1").unwrap();
    shop.payments.pay("order-1").unwrap();
    shop.run().await;
    assert_eq!(shop.of("order-1"), ["Ready", "VirtualAccountIssued", "Paid"]);
}

#[tokio::test]
async fn tests_and_live_payments_are_apart() {
    let shop = Shop::new();
    shop.buy("test");
    shop.buy("live");
    shop.payments.change(
        "live",
        json!({ "channel": { "type": "LIVE", "pgProvider": "TOSSPAYMENTS", "pgMerchantId": "m" } }),
    );
    shop.run().await;
    assert_eq!((shop.of("test").len(), shop.of("live").len()), (1, 0));

    let start = SystemTime::now() - HOUR;
    let live = CatchUp::new(shop.portone.client(), shop.events.clone(), start);
    // Each kind has a checkpoint of its own, so this run begins at its start.
    live.run(|event, _| shop.on_event(event)).await.unwrap();
    assert_eq!((shop.of("test").len(), shop.of("live").len()), (1, 1));

    // The same goes for each store.
    let client = shop.portone.builder().store_id("store-2").build().unwrap();
    let other = CatchUp::new(client, shop.events.clone(), start).test_payments();
    let _ = shop.first_time_asked_for();
    other.run(|event, _| shop.on_event(event)).await.unwrap();
    assert!(shop.first_time_asked_for() <= start);
}

#[tokio::test]
async fn payments_of_v1_are_left_out() {
    let shop = Shop::new();
    shop.buy("order-1");
    shop.payments.change("order-1", json!({ "version": "V1" }));
    assert_eq!(shop.run().await.handled, 0);
}

/// It is not known whether a second partial cancellation changes the time of the status.
#[tokio::test]
async fn a_cancellation_that_leaves_the_payment_as_it_is_is_seen() {
    let shop = Shop::new();
    shop.buy("order-1");
    shop.payments.cancel("order-1", Some(1_000)).unwrap();
    shop.run().await;
    shop.payments.cancel("order-1", Some(1_000)).unwrap();
    shop.payments.change("order-1", json!({ "statusChangedAt": "2020-01-01T00:00:00Z" }));
    assert_eq!(shop.run().await.handled, 1);
    assert_eq!(shop.of("order-1"), ["Paid", "PartialCancelled", "PartialCancelled"]);
}

/// An event of money that does not say which cancellation it is lets the payment say so.
#[tokio::test]
async fn a_cancellation_without_its_id_is_that_of_the_payment() {
    let shop = Shop::new();
    shop.buy("order-1");
    shop.payments.cancel("order-1", Some(1_000)).unwrap();
    let event = |payment: &str| {
        json!({ "cursor": payment, "paymentEvent": {
            "type": "PARTIAL_CANCELLED", "id": payment, "paymentId": payment, "transactionId": "tx-1",
            "merchantId": "m", "storeId": "store-1", "channel": { "type": "TEST", "pgProvider": "TOSSPAYMENTS", "pgMerchantId": "m" },
            "version": "V2", "requestedAt": "2026-01-01T00:00:00Z", "createdAt": "2026-01-01T00:00:00Z", "orderName": "an order",
            "totalAmount": { "total": 1, "taxFree": 0, "discount": 0, "paid": 0, "cancelled": 0, "cancelledTaxFree": 0 },
            "currency": "KRW", "customer": {}, "eventAmount": -1_000, "origin": {},
        } })
    };
    let events = json!({ "items": [event("order-1"), event("not-there")] });
    shop.portone.answer::<GetAllPaymentEventsByCursor>(serde_json::from_value(events).unwrap());
    let nothing = json!({ "items": [], "page": { "number": 0, "size": 100, "totalCount": 0 } });
    shop.portone.answer::<GetPayments>(serde_json::from_value(nothing).unwrap());
    let progress = shop.run().await;
    assert_eq!(shop.of("order-1"), ["Paid", "PartialCancelled"]);
    // The list ends where it began, so each page comes twice.
    assert_eq!(progress.unreadable, 2);
}

/// Without its ID, nothing but the payment and the time tells a cancellation from others.
#[tokio::test]
async fn cancellations_without_an_id_are_told_apart() {
    let shop = Shop::new();
    for id in ["order-1", "order-2"] {
        shop.buy(id);
        shop.payments.cancel(id, Some(1_000)).unwrap();
        let at = portone::DateTime::from(SystemTime::now());
        let cancellation = json!({ "status": "SUCCEEDED", "cancelledAt": at });
        shop.payments.change(id, json!({ "cancellations": [cancellation] }));
    }
    let none = serde_json::from_value(json!({ "items": [] })).unwrap();
    shop.portone.answer::<GetAllPaymentEventsByCursor>(none);
    shop.run().await;
    for id in ["order-1", "order-2"] {
        assert_eq!(shop.of(id), ["Paid", "PartialCancelled"]);
    }
}

/// A member that this version cannot read costs no payment, and neither does a payment beside it that is no payment.
#[tokio::test]
async fn an_odd_payment_is_handled_and_hides_no_other() {
    let shop = Shop::new();
    shop.buy("odd");
    shop.payments
        .change("odd", json!({ "method": { "type": 7 }, "customer": "none", "amount": [] }));
    shop.payments.change("nothing", json!({ "requestedAt": portone::DateTime::from(SystemTime::now()), "version": "V2", "channel": { "type": "TEST" } }));
    shop.buy("usual");
    let progress = shop.run().await;
    assert_eq!(shop.of("odd"), ["Paid"]);
    assert_eq!(shop.of("usual"), ["Paid"]);
    assert_eq!(progress.unreadable, 1);
}

#[tokio::test]
async fn events_that_are_newer_than_this_version_come_from_their_records() {
    let shop = Shop::new();
    shop.send_webhooks();
    shop.buy("order-1");
    let [_, paid] = &shop.payments.take_webhooks()[..] else { panic!("there are two") };
    let record = |id: &str, type_name: &str| {
        let body = json!({
            "type": type_name, "timestamp": portone::DateTime::from(SystemTime::now()),
            "data": { "paymentId": "order-1", "transactionId": "tx-1" },
        });
        json!({
            "id": id, "url": "https://shop.example",
            "request": { "header": format!("Webhook-Id: {id}"), "body": body.to_string() },
        })
    };
    shop.payments.change("order-1", json!({ "webhooks": [
        record("msg-new", "Transaction.SomethingNew"),
        record("msg-dispute", "Transaction.DisputeCreated"),
        record("msg-confirm", "Transaction.Confirm"),
        { "id": "msg-damaged", "url": "", "request": { "header": "", "body": "{\"type\":\"Transaction.Pai" } },
        { "id": "msg-without-a-request", "url": "" },
    ] }));
    shop.run().await;
    let handled: BTreeSet<_> = shop.of("order-1").into_iter().chain(shop.of("")).collect();
    let expected = ["DisputeCreated", "Paid", "SomethingNew"].map(str::to_owned);
    assert_eq!(handled, expected.into());
    // A dispute is known by the id of its webhook.
    let dispute = Webhook::TransactionDisputeCreated(testing::transaction("order-1"));
    let handler = |_| async { Ok::<_, ()>(()) };
    let again =
        shop.events.run(&dispute, &WebhookId::new("msg-dispute"), handler, Result::is_ok).await;
    assert!(matches!(again, Err(ClaimRefusal::Completed)), "{again:?}");
    assert_eq!(paid.event.type_name(), "Transaction.Paid");
}
