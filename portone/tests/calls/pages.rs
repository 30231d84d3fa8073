//! These tests ask for results page by page.

#![expect(clippy::arithmetic_side_effects, reason = "the numbers are small")]

use std::{
    collections::BTreeSet,
    pin::pin,
    time::{Duration, UNIX_EPOCH},
};

use futures_util::{StreamExt as _, TryStreamExt as _};
use http::Request;
use percent_encoding::percent_decode_str;
use portone::{
    DateTime, Error, Position,
    payment::{
        GetPayments, GetPaymentsError, GetPaymentsResponse, PageInput, Payment, PaymentFilterInput,
    },
    testing::{StandIn, sample, sample_of},
};
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
        json!({ "page": { "number": number, "size": 100 }, "filter": {
            "storeId": "store-1", "sortBy": "STATUS_CHANGED_AT", "sortOrder": "DESC",
        } })
    });
    assert_eq!(inputs, expected);
    // Behind the end, nothing is asked for.
    assert!(items.try_next().await.unwrap().is_none() && script.requests().is_empty());
}

#[tokio::test]
async fn pages_are_a_stream_as_well() {
    let script = Script::of([page(3, 10, 31, &[7]), page(4, 10, 31, &[])]);
    let input_page = PageInput::new().size(10).number(3);
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

#[tokio::test]
async fn a_full_page_is_not_the_last_one_if_only_its_own_items_are_counted() {
    let script = Script::of([page(0, 2, 2, &[1, 2]), page(1, 2, 2, &[3, 4]), page(2, 2, 1, &[5])]);
    let items = script.client().payment().get_payments().page(PageInput::new().size(2)).items();
    let items: Vec<_> = items.try_collect().await.unwrap();
    assert_eq!(items.len(), 5);
}

/// A PortOne with payments whose states have changed at these seconds. Every third is paid, and every third was cancelled.
fn with_payments(times: Vec<u64>) -> StandIn {
    let stand_in = StandIn::new();
    let templates: [Payment; 3] = ["READY", "PAID", "CANCELLED"].map(sample_of);
    stand_in.on::<GetPayments>(move |request| {
        let text = |pointer: &str| request.input().unwrap().pointer(pointer)?.as_str();
        let time = |pointer| Some(DateTime::from(text(pointer)?).to_system_time().unwrap());
        let number = |name: &str| request.input().unwrap()["page"][name].as_i64().unwrap();
        let (page, size) = (number("number"), number("size"));
        if (page + 1) * size > 60_000 {
            return Err(sample_of("INVALID_REQUEST"));
        }
        let (from, until) = (time("/filter/from"), time("/filter/until"));
        let when = |second: u64| UNIX_EPOCH + Duration::from_secs(second);
        // PortOne does not say whether a range has its ends. Here it has not.
        let is_inside = |second| {
            let time = when(second);
            from.is_none_or(|from| from < time) && until.is_none_or(|until| time < until)
        };
        let mut found: Vec<_> =
            times.iter().enumerate().filter(|(_, time)| is_inside(**time)).collect();
        if text("/filter/sortOrder") == Some("DESC") {
            found.reverse();
        }
        let start = usize::try_from(page * size).unwrap();
        let items = found.iter().skip(start).take(usize::try_from(size).unwrap());
        let mut answer: GetPaymentsResponse = sample();
        answer.items = items
            .map(|(number, time)| {
                let mut payment = templates[number % 3].clone();
                // The member `statusChangedAt` has nothing to do with the time by which a payment is found.
                let (id, at) = match &mut payment {
                    Payment::Ready(payment) => (&mut payment.id, &mut payment.requested_at),
                    Payment::Paid(payment) => (&mut payment.id, &mut payment.paid_at),
                    Payment::Cancelled(payment) => (&mut payment.id, &mut payment.cancelled_at),
                    _ => panic!("there are three templates"),
                };
                (*id, *at) = (number.to_string(), when(**time).into());
                payment
            })
            .collect();
        answer.page.size = i32::try_from(size).unwrap();
        answer.page.total_count = i32::try_from(found.len()).unwrap();
        Ok(answer)
    });
    stand_in
}

/// Gives the numbers of the payments in a stream that begins with this page of 1,000, in its order.
async fn numbers(call: GetPayments, page: i32) -> Result<Vec<usize>, Error<GetPaymentsError>> {
    let items = call.page(PageInput::new().size(1_000).number(page)).items();
    items.map_ok(|payment| payment.id().unwrap().parse::<usize>().unwrap()).try_collect().await
}

const FROM: &str = "2020-01-01T00:00:00Z";
const UNTIL: &str = "2026-12-31T00:00:00Z";

#[tokio::test]
async fn behind_60_000_payments_the_range_of_time_is_made_smaller() {
    // Some payments have changed in the same second, also where a range ends.
    let times: Vec<u64> = (0..120_500).map(|number| 1_775_000_000 + number / 3).collect();
    let count = times.len();
    let stand_in = with_payments(times);
    let payments = stand_in.client().payment();
    let newest_first = PaymentFilterInput::new().from(FROM).until(UNTIL);
    let call = payments.get_payments().filter(newest_first.clone());
    let found = numbers(call, 59).await.unwrap();
    assert!(found.iter().copied().eq((0..count - 59_000).rev()), "{}", found.len());
    assert!(stand_in.take_requests().len() < 65);

    let oldest_first = newest_first.sort_by("STATUS_CHANGED_AT").sort_order("ASC");
    let call = payments.get_payments().filter(oldest_first);
    let found: Vec<_> = call
        .page(PageInput::new().size(1_000).number(59))
        .items()
        .take(1_500)
        .try_collect()
        .await
        .unwrap();
    let found = found.iter().map(|payment| payment.id().unwrap().parse::<usize>().unwrap());
    assert!(found.eq(59_000..60_500));
}

#[tokio::test]
async fn a_range_without_a_start_is_ninety_days_long_and_stays_that() {
    let stand_in = with_payments((0..60_100).map(|number| 1_775_000_000 + number).collect());
    let until = DateTime::from(UNIX_EPOCH + Duration::from_secs(1_775_060_200));
    let filter = PaymentFilterInput::new().until(until);
    let mut pages = stand_in.client().payment().get_payments().filter(filter);
    pages = pages.page(PageInput::new().size(1_000).number(59));
    pages.items().try_collect::<Vec<_>>().await.unwrap();
    let requests = stand_in.take_requests();
    let from = requests.last().unwrap().input().unwrap()["filter"]["from"].clone();
    let expected = UNIX_EPOCH + Duration::from_secs(1_775_060_200 - 90 * 24 * 60 * 60);
    assert_eq!(from, DateTime::from(expected).as_str());
}

#[tokio::test]
async fn a_stream_goes_on_in_the_range_where_another_one_was() {
    let stand_in = with_payments((0..60_100).map(|number| 1_775_000_000 + number).collect());
    let payments = stand_in.client().payment();
    let wide = PaymentFilterInput::new().from(FROM).until(UNTIL);
    let call = |filter| payments.get_payments().filter(filter).page(PageInput::new().size(1_000));
    let mut pages = call(wide).from_page(59).pages();
    pages.try_next().await.unwrap();
    let Some(Position::Range { from, until, page: 0 }) = pages.position().cloned() else {
        panic!("{:?}", pages.position())
    };
    let filter = PaymentFilterInput::new().from(from).until(until);
    let rest = call(filter).from_page(0).items();
    let ids: BTreeSet<_> =
        rest.map_ok(|payment| payment.id().unwrap().to_owned()).try_collect().await.unwrap();
    // The one at the end of the first range comes again.
    assert!((100..=102).contains(&ids.len()), "{}", ids.len());
}

#[tokio::test]
async fn where_the_range_cannot_be_made_smaller_the_stream_ends_with_an_error() {
    let in_one_second = vec![1_775_000_000; 60_001];
    let growing: Vec<u64> = (0..60_001).map(|number| 1_775_000_000 + number).collect();
    let filter = |from, until| PaymentFilterInput::new().from(from).until(until);
    let wide = || filter(FROM, UNTIL);
    let of_one_second = || filter("2026-03-31T23:33:19.5Z", "2026-03-31T23:33:20.5Z");
    for (times, filter) in [
        (&in_one_second, wide()),
        (&in_one_second, of_one_second()),
        (&growing, wide().sort_by("REQUESTED_AT").sort_order("DESC")),
        (&growing, wide().timestamp_type("CREATED_AT").sort_order("DESC")),
    ] {
        let stand_in = with_payments(times.clone());
        let payments = stand_in.client().payment();
        let found = numbers(payments.get_payments().filter(filter), 59).await;
        assert_eq!(found.unwrap_err().type_name(), Some("INVALID_REQUEST"));
    }
}
