//! These tests check that no payment is passed over between the pages and the runs.

use std::{
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering::SeqCst},
    },
    time::{Duration, SystemTime},
};

use portone::{
    DateTime,
    payment::{GetAllPaymentEventsByCursor, GetAllPaymentEventsByCursorResponse, GetPayments},
    testing::NewPayment,
};
use portone_catch_up::{Claim, Webhook};
use serde_json::json;

use crate::shop::{HOUR, Shop};

/// While the pages are asked for, payments change, leave the range and move the others up.
#[tokio::test]
async fn a_payment_that_moves_hides_no_other() {
    for seconds in [0, 3] {
        let shop = Shop::new();
        // Only the list of payments has them.
        shop.portone.answer::<GetAllPaymentEventsByCursor>(no_events());
        for number in 0..450 {
            let id = format!("order-{number}");
            shop.payments.open(NewPayment::new(&id, 5_000)).unwrap();
            let at = SystemTime::now() - HOUR / 2 + Duration::from_secs(number * seconds);
            shop.payments.change(&id, json!({ "requestedAt": DateTime::from(at) }));
        }
        let (payments, pages) = (shop.payments.clone(), AtomicUsize::new(0));
        let catch_up = shop.catch_up.clone().on_progress(move |_| {
            let page = pages.fetch_add(1, SeqCst);
            // The first of each page are paid, so the others move up.
            for number in 0..20 {
                payments.pay(&format!("order-{}", page * 100 + number));
            }
        });
        catch_up.run(|event, _| shop.on_event(event)).await.unwrap();
        let is_still = |number: &u64| number % 100 >= 20;
        let missed: Vec<_> = (0..450)
            .filter(is_still)
            .filter(|number| shop.of(&format!("order-{number}")).is_empty())
            .collect();
        assert_eq!(missed, [0; 0], "{seconds} s between two of them");
        // What was paid meanwhile is in the list of the next run.
        shop.run().await;
        assert_eq!(shop.handled.lock().unwrap().len(), 450);
    }
}

/// PortOne may give less than it is asked for.
#[tokio::test]
async fn smaller_pages_are_not_the_last_ones() {
    let shop = Shop::new();
    shop.portone.answer::<GetAllPaymentEventsByCursor>(no_events());
    let payments: Vec<_> = (0..120)
        .filter_map(|number| shop.payments.open(NewPayment::new(format!("order-{number}"), 5_000)))
        .collect();
    shop.portone.on::<GetPayments>(move |request| {
        let number = request.input().unwrap()["page"]["number"].as_u64().unwrap();
        let first = usize::try_from(number).unwrap() * 50;
        let items: Vec<_> = payments.iter().skip(first).take(50).collect();
        let page = json!({ "number": number, "size": 50, "totalCount": 120 });
        Ok(serde_json::from_value(json!({ "items": items, "page": page })).unwrap())
    });
    assert_eq!(shop.run().await.handled, 120);
}

/// The account is issued long after the window was opened, and only the time of the window finds the payment.
#[tokio::test]
async fn an_account_that_is_issued_late_is_seen() {
    let shop = Shop::new();
    shop.payments.open(NewPayment::new("order-1", 5_000)).unwrap();
    let at = DateTime::from(SystemTime::now() - Duration::from_secs(20 * 60));
    shop.payments.change("order-1", json!({ "requestedAt": at }));
    assert_eq!(shop.run().await.handled, 1);
    shop.payments.issue_virtual_account("order-1").unwrap();
    assert_eq!(shop.run().await.handled, 1);
    assert_eq!(shop.of("order-1"), ["Ready", "VirtualAccountIssued"]);
}

/// The list of money has several pages, and the list of payments nothing.
#[tokio::test]
async fn all_pages_of_what_was_paid_are_seen() {
    let shop = Shop::new();
    for number in 0..250 {
        shop.buy(&format!("order-{number}"));
    }
    let none = json!({ "items": [], "page": { "number": 0, "size": 100, "totalCount": 0 } });
    shop.portone.answer::<GetPayments>(serde_json::from_value(none).unwrap());
    assert_eq!(shop.run().await.handled, 250);
}

fn no_events() -> GetAllPaymentEventsByCursorResponse {
    serde_json::from_value(json!({ "items": [] })).unwrap()
}

/// More payments change in one second than a page has.
#[tokio::test]
async fn many_payments_of_one_second_are_all_seen() {
    let shop = Shop::new();
    let at = DateTime::from(SystemTime::now() - HOUR / 2);
    for number in 0..450 {
        let id = format!("order-{number}");
        shop.payments.open(NewPayment::new(&id, 5_000)).unwrap();
        shop.payments.change(&id, json!({ "requestedAt": at }));
    }
    assert_eq!(shop.run().await.handled, 450);
}

/// What came into the list only after a run had looked at its time is seen by the next run.
#[tokio::test]
async fn what_comes_late_into_the_list_is_seen() {
    let shop = Shop::new();
    shop.run().await;
    shop.payments.open(NewPayment::new("late", 5_000)).unwrap();
    let before = DateTime::from(SystemTime::now() - Duration::from_secs(9 * 60));
    shop.payments.change("late", json!({ "requestedAt": before }));
    assert_eq!(shop.run().await.handled, 1);
}

/// The buyer has paid into an account at night, and the payment provider says so in the morning.
#[tokio::test]
async fn the_time_of_the_payment_provider_hides_nothing() {
    let shop = Shop::new();
    shop.run().await;
    shop.buy("order-1");
    let at = DateTime::from(SystemTime::now() - 12 * HOUR);
    shop.payments.change("order-1", json!({ "paidAt": at }));
    assert_eq!(shop.run().await.handled, 1);
}

/// What came before the shop had the store was handled without it.
#[tokio::test]
async fn what_happened_before_the_start_is_left_alone() {
    let shop = Shop::new();
    shop.buy("order-1");
    let day = HOUR * 24;
    let at = DateTime::from(SystemTime::now() - day);
    shop.payments.change("order-1", json!({ "paidAt": at, "statusChangedAt": at }));
    shop.buy("order-2");
    shop.payments.change("order-2", json!({ "paidAt": at, "statusChangedAt": at }));
    shop.payments.cancel("order-2", None).unwrap();
    // The list of money has the time at which this test made the payments.
    let catch_up = shop.catch_up.clone();
    let types = Mutex::new(Vec::new());
    let handler = async |event: Webhook, _: Claim| {
        types.lock().unwrap().push(event.type_name().to_owned());
        Ok::<_, String>(())
    };
    shop.portone.answer::<GetAllPaymentEventsByCursor>(no_events());
    catch_up.run(handler).await.unwrap();
    assert_eq!(*types.lock().unwrap(), ["Transaction.Cancelled"]);
}
