//! These tests check that no payment is passed over between the pages and the runs.

use std::{
    collections::BTreeSet,
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering::SeqCst},
    },
    time::{Duration, SystemTime},
};

use portone::{DateTime, payment::GetAllPaymentEventsByCursor, testing::NewPayment};
use portone_catch_up::{Claim, Webhook};
use serde_json::json;

use crate::shop::{HOUR, Shop};

/// While the pages are asked for, payments change, leave the range and move the others up.
#[tokio::test]
async fn a_payment_that_moves_hides_no_other() {
    let shop = Shop::new();
    for number in 0..450 {
        shop.buy(&format!("order-{number}"));
        // All payments of a second are one case, and those of several seconds the other.
        let seconds = u64::try_from(number).unwrap() * 3;
        let at = DateTime::from(SystemTime::now() - HOUR / 2 + Duration::from_secs(seconds));
        shop.payments
            .change(&format!("order-{number}"), json!({ "statusChangedAt": at, "paidAt": at }));
    }
    let (payments, pages) = (shop.payments.clone(), AtomicUsize::new(0));
    let catch_up = shop.catch_up.clone().on_progress(move |_| {
        let page = pages.fetch_add(1, SeqCst);
        for number in 0..20 {
            payments.cancel(&format!("order-{}", page * 20 + number), None);
        }
    });
    catch_up.run(|event, _| shop.on_event(event)).await.unwrap();
    let handled = shop.handled.lock().unwrap().clone();
    let paid = handled.values().filter(|types| types[0] == "Paid").count();
    assert_eq!(paid, 450);
    assert!(
        handled.values().all(|types| types.len() == types.iter().collect::<BTreeSet<_>>().len())
    );
}

/// More payments change in one second than a page has.
#[tokio::test]
async fn many_payments_of_one_second_are_all_seen() {
    let shop = Shop::new();
    let at = DateTime::from(SystemTime::now() - HOUR / 2);
    for number in 0..450 {
        let id = format!("order-{number}");
        shop.payments.open(NewPayment::new(&id, 5_000)).unwrap();
        shop.payments.change(&id, json!({ "statusChangedAt": at }));
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
    shop.payments.change("late", json!({ "statusChangedAt": before }));
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
    let none = serde_json::from_value(json!({ "items": [] })).unwrap();
    shop.portone.answer::<GetAllPaymentEventsByCursor>(none);
    catch_up.run(handler).await.unwrap();
    assert_eq!(*types.lock().unwrap(), ["Transaction.Cancelled"]);
}
