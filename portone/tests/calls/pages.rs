//! These tests ask for results page by page.

use std::pin::pin;

use futures_util::{StreamExt as _, TryStreamExt as _};
use http::Request;
use percent_encoding::percent_decode_str;
use portone::{Position, payment::PaymentFilterInput};
use serde_json::{Value, json};

use crate::script::{Script, Step, html, json_answer, payment};

/// Makes a page of the payments with these numbers.
fn page(number: i32, size: i32, total: i32, payments: &[i32]) -> Step {
    let payments: Vec<_> = payments
        .iter()
        .map(|number| {
            let mut payment = payment();
            payment["id"] = json!(format!("order-{number}"));
            payment
        })
        .collect();
    let info = json!({ "number": number, "size": size, "totalCount": total });
    json_answer(200, json!({ "items": payments, "page": info }))
}

fn ids(numbers: &[i32]) -> Vec<String> {
    numbers.iter().map(|number| format!("order-{number}")).collect()
}

/// Reads the input from the query.
fn input<B>(request: &Request<B>) -> Value {
    let (_, json) = request.uri().query().unwrap().split_once("requestBody=").unwrap();
    serde_json::from_str(&percent_decode_str(json).decode_utf8().unwrap()).unwrap()
}

#[tokio::test]
async fn all_items_come_from_all_pages() {
    let script = Script::of([page(0, 2, 5, &[1, 2]), page(1, 2, 5, &[3, 4]), page(2, 2, 5, &[5])]);
    let filter = PaymentFilterInput::new().store_id("store-1");
    let mut items = script.client().payment().get_payments().filter(filter).items();
    let mut found = Vec::new();
    let mut places = Vec::new();
    while let Some(payment) = items.try_next().await.unwrap() {
        found.push(payment.id().unwrap().to_owned());
        places.push(items.position().cloned());
    }
    assert_eq!(found, ids(&[1, 2, 3, 4, 5]));
    let places_expected = [0, 0, 1, 1, 2].map(|number| Some(Position::Page(number)));
    assert_eq!(places, places_expected);
    assert_eq!(items.position(), None);
    let inputs: Vec<_> = script.requests().iter().map(input).collect();
    let expected = [0, 1, 2].map(|number| {
        json!({ "page": { "number": number, "size": 100 }, "filter": { "storeId": "store-1" } })
    });
    assert_eq!(inputs, expected);
    // Behind the end, nothing is asked for.
    assert!(items.try_next().await.unwrap().is_none() && script.requests().is_empty());
}

#[tokio::test]
async fn pages_are_a_stream_as_well() {
    let script = Script::of([page(3, 10, 31, &[7]), page(4, 10, 31, &[])]);
    let input_page = portone::payment::PageInput::new().size(10).number(3);
    let pages = script.client().payment().get_payments().page(input_page).pages();
    let pages: Vec<_> = pages.try_collect().await.unwrap();
    assert_eq!(pages.len(), 1);
    assert_eq!(input(&script.requests()[0])["page"], json!({ "number": 3, "size": 10 }));
}

#[tokio::test(start_paused = true)]
async fn after_an_error_another_stream_goes_on() {
    let script = Script::of([page(0, 2, 4, &[1, 2]), html(403)]);
    let call = script.client().payment().get_payments();
    let mut items = pin!(call.clone().items());
    let first: Vec<_> = items.by_ref().take(2).try_collect().await.unwrap();
    assert_eq!(first.len(), 2);
    assert_eq!(items.try_next().await.unwrap_err().status(), Some(403));
    assert!(items.next().await.is_none(), "the stream is at its end");
    let Some(Position::Page(number)) = items.position() else { panic!("a page") };
    assert_eq!(*number, 1);

    let script = Script::of([page(1, 2, 4, &[3, 4])]);
    let call = script.client().payment().get_payments();
    let rest: Vec<_> = call.from_page(*number).items().try_collect().await.unwrap();
    let rest: Vec<_> = rest.iter().filter_map(|payment| payment.id()).collect();
    assert_eq!(rest, ids(&[3, 4]));
}

#[tokio::test]
async fn a_page_without_items_is_the_last_one() {
    let script = Script::of([page(0, 100, 1_000_000, &[])]);
    let found: Vec<_> =
        script.client().payment().get_payments().items().try_collect().await.unwrap();
    assert!(found.is_empty());
    // No number is behind the largest one.
    let script = Script::of([page(i32::MAX, i32::MAX, i32::MAX, &[1])]);
    let call = script.client().payment().get_payments().from_page(i32::MAX);
    assert_eq!(call.items().count().await, 1);
}

#[cfg(feature = "unstable")]
#[tokio::test]
async fn a_cursor_leads_to_the_next_page() {
    let page = |cursors: &[&str]| {
        let items = cursors.iter().map(|cursor| json!({ "payment": payment(), "cursor": cursor }));
        json_answer(200, json!({ "items": items.collect::<Vec<_>>() }))
    };
    let script = Script::of([page(&["a", "b"]), page(&["c"]), page(&[])]);
    let mut items = script.client().payment().get_all_payments_by_cursor().size(2).items();
    let mut cursors = Vec::new();
    while let Some(item) = items.try_next().await.unwrap() {
        cursors.push(item.cursor);
    }
    assert_eq!(cursors, ["a", "b", "c"]);
    let inputs: Vec<_> = script.requests().iter().map(input).collect();
    assert_eq!(
        inputs,
        [
            json!({ "size": 2 }),
            json!({ "cursor": "b", "size": 2 }),
            json!({ "cursor": "c", "size": 2 }),
        ]
    );

    // A cursor that leads to itself is not followed for ever.
    let script = Script::of([page(&["a"])]);
    let call = script.client().payment().get_all_payments_by_cursor().cursor("a");
    assert_eq!(call.items().count().await, 1);
}
