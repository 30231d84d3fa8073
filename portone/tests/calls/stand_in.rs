//! These tests show what the stand-in answers.

use std::time::Duration;

use portone::{
    ApiReason, Error, ErrorKind, IdempotencyKey, PortOneClient,
    payment::{
        CancelPayment, CancelPaymentError, GetPayment, GetPaymentError, Payment,
        billing_key::{BillingKeyInfo, GetBillingKeyInfo},
    },
    testing::{API_SECRET, Fault, StandIn, sample, sample_of},
};
use tokio::time::{Instant, advance};

fn type_name<E: ApiReason>(error: &Error<E>) -> &str {
    error.reason().map_or("", ApiReason::type_name)
}

#[tokio::test]
async fn an_operation_is_answered_by_a_sample_or_as_the_test_says() {
    let stand_in = StandIn::new();
    let client = stand_in.client().payment();
    let sampled = client.get_payment("order-1").await.unwrap();
    assert_eq!(sampled, sample::<Payment>());

    stand_in.answer::<GetPayment>(sample_of("PAID"));
    assert!(matches!(client.get_payment("order-1").await.unwrap(), Payment::Paid(_)));

    stand_in.on::<GetPayment>(|request| match request.path_parameter("paymentId") {
        Some("order/1 값") => Ok(sample_of("READY")),
        _ => Err(sample_of("PAYMENT_NOT_FOUND")),
    });
    assert!(matches!(client.get_payment("order/1 값").await.unwrap(), Payment::Ready(_)));
    let error = client.get_payment("order-2").await.unwrap_err();
    assert_eq!((error.status(), type_name(&error)), (Some(404), "PAYMENT_NOT_FOUND"));
    // Other operations go on as before.
    let key: BillingKeyInfo = client.billing_key().get_billing_key_info("key").await.unwrap();
    assert_eq!(key, sample::<BillingKeyInfo>());

    stand_in.refuse::<GetBillingKeyInfo>("BILLING_KEY_NOT_FOUND");
    let error = client.billing_key().get_billing_key_info("key").await.unwrap_err();
    assert_eq!((error.status(), type_name(&error)), (Some(404), "BILLING_KEY_NOT_FOUND"));
}

#[test]
#[should_panic(expected = "GetPaymentError has no PAYMENT_NOT_PAID")]
fn an_operation_is_refused_only_for_a_reason_that_it_has() {
    StandIn::new().refuse::<GetPayment>("PAYMENT_NOT_PAID");
}

#[test]
#[should_panic(expected = "Payment has no PENDING")]
fn a_sample_is_only_of_what_there_is() {
    let _: Payment = sample_of("PENDING");
}

#[tokio::test]
async fn what_portone_does_not_allow_is_refused() {
    let stand_in = StandIn::new();
    let other = PortOneClient::builder("another secret".parse().unwrap());
    let other = other.transport(stand_in.transport()).build().unwrap();
    let error = other.payment().get_payment("order-1").await.unwrap_err();
    assert_eq!((error.status(), type_name(&error)), (Some(401), "UNAUTHORIZED"));

    let client = stand_in.client().payment();
    let call = client.cancel_payment("order-1", "asked").requester("NOBODY");
    let error = call.await.unwrap_err();
    assert_eq!((error.status(), type_name(&error)), (Some(400), "INVALID_REQUEST"));
    let message = error.reason().and_then(ApiReason::message).unwrap();
    assert!(message.contains("the input.requester"), "{message}");
    let filter = portone::payment::PaymentFilterInput::new().from("yesterday");
    let error = client.get_payments().filter(filter).await.unwrap_err();
    assert_eq!(type_name(&error), "INVALID_REQUEST");

    for (bank, status) in [("NO_BANK", 400), ("KDB", 200)] {
        let request = http::Request::get(format!("/platform/bank-accounts/{bank}/1/holder"));
        let request = request.header("authorization", format!("PortOne {API_SECRET}"));
        let request = request.body(bytes::Bytes::new()).unwrap();
        let answer = tower::Service::call(&mut stand_in.transport(), request).await.unwrap();
        assert_eq!(answer.status(), status, "{bank}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_key_is_kept_for_three_hours_and_stands_for_one_request() {
    let stand_in = StandIn::new();
    let payments = stand_in.payments();
    payments.open(portone::testing::NewPayment::new("order-1", 5_000));
    payments.pay("order-1");
    let client = stand_in.client().payment();
    let key = IdempotencyKey::from_parts(["refund", "order-1"]).unwrap();
    let cancel = |amount| {
        let call = client.cancel_payment("order-1", "asked").amount(amount);
        call.idempotency_key(key.clone())
    };
    let first = cancel(1_000).await.unwrap();
    advance(Duration::from_secs(3 * 60 * 60 - 1)).await;
    assert_eq!(cancel(1_000).await.unwrap(), first);
    let error = cancel(2_000).await.unwrap_err();
    assert_eq!(type_name(&error), "INVALID_REQUEST");
    advance(Duration::from_secs(1)).await;
    assert_ne!(cancel(1_000).await.unwrap(), first);
    let Some(Payment::PartialCancelled(payment)) = payments.get("order-1") else { panic!() };
    assert_eq!(payment.amount.cancelled, 2_000);
}

#[tokio::test(start_paused = true)]
async fn a_fault_comes_once_and_before_or_after_the_effect() {
    let stand_in = StandIn::new();
    let builder = stand_in.builder().attempt_timeout(Duration::from_secs(1));
    let client = builder.retry(portone::Retry::never()).build().unwrap().payment();
    let cancel = || client.cancel_payment("order-1", "asked");
    type Kind = ErrorKind<CancelPaymentError>;
    type Case = (fn() -> Fault, fn(&Kind) -> bool);
    let faults: [Case; 7] = [
        (Fault::broken_connection, |kind| matches!(kind, Kind::Transport(_))),
        (Fault::no_answer, |kind| matches!(kind, Kind::Timeout)),
        (|| Fault::html(200), |kind| matches!(kind, Kind::NotPortOne { status: 200, .. })),
        (|| Fault::error(403, "FORBIDDEN"), |kind| matches!(kind, Kind::Api { status: 403, .. })),
        (
            || Fault::too_many_requests(Duration::from_secs(1)),
            |kind| matches!(kind, Kind::NotPortOne { status: 429, .. }),
        ),
        (Fault::outstanding_request, |kind| matches!(kind, Kind::OutstandingRequest { .. })),
        (Fault::cut_answer, |kind| matches!(kind, Kind::NotPortOne { status: 200, .. })),
    ];
    for (fault, is_expected) in faults {
        for comes_after in [false, true] {
            let done = std::sync::Arc::new(std::sync::atomic::AtomicBool::new(false));
            let set = done.clone();
            stand_in.on::<CancelPayment>(move |_| {
                set.store(true, std::sync::atomic::Ordering::Relaxed);
                Ok(sample())
            });
            let is_cut = format!("{:?}", fault()).contains("Cut");
            stand_in.fault(if comes_after { fault().after_effect() } else { fault() });
            let error = cancel().await.unwrap_err();
            assert!(is_expected(error.kind()), "{error}");
            let was_done = done.load(std::sync::atomic::Ordering::Relaxed);
            assert_eq!(was_done, comes_after || is_cut, "{error}");
            assert!(cancel().await.is_ok());
        }
    }
}

#[tokio::test(start_paused = true)]
async fn an_answer_is_late_as_the_test_says() {
    let stand_in = StandIn::new();
    let payments = stand_in.payments();
    payments.open(portone::testing::NewPayment::new("order-1", 5_000));
    let client = stand_in.client().payment();
    let began = Instant::now();
    stand_in.delay(Duration::from_secs(3));
    client.get_payment("order-1").await.unwrap();
    assert_eq!(began.elapsed(), Duration::from_secs(3));
    stand_in.delay(Duration::ZERO);

    // The answer says what was true when the request came.
    let (go_on, until) = tokio::sync::oneshot::channel::<()>();
    stand_in.fault(Fault::late_answer(async { until.await.unwrap() }));
    let late = tokio::spawn(client.get_payment("order-1").into_future());
    tokio::task::yield_now().await;
    payments.pay("order-1");
    go_on.send(()).unwrap();
    let payment = late.await.unwrap().unwrap();
    assert_eq!(payment.status(), "READY");
    assert_eq!(client.get_payment("order-1").await.unwrap().status(), "PAID");
}

#[tokio::test]
async fn what_was_sent_can_be_looked_at() {
    let stand_in = StandIn::new();
    let client = stand_in.builder().store_id("store-1").build().unwrap().payment();
    client.cancel_payment("주문/1", "asked").amount(1_000).await.unwrap();
    client.get_payment("order-2").await.unwrap();
    let [cancel, get] = &stand_in.take_requests()[..] else { panic!() };
    assert_eq!(cancel.operation(), "cancelPayment");
    assert_eq!(cancel.path_parameter("paymentId"), Some("주문/1"));
    assert_eq!(cancel.input().unwrap()["amount"], 1_000);
    assert_eq!(cancel.input().unwrap()["storeId"], "store-1");
    assert_eq!(cancel.idempotency_key().unwrap().len(), 32);
    assert_eq!((get.operation(), get.query("storeId")), ("getPayment", Some("store-1")));
    assert_eq!((get.input(), get.idempotency_key()), (None, None));
    let shown = format!("{cancel:?} {get:?} {stand_in:?}");
    assert!(!shown.contains(API_SECRET) && !shown.contains("asked"), "{shown}");
    assert!(stand_in.take_requests().is_empty());
}

#[tokio::test]
async fn a_path_that_the_api_lacks_is_not_found() {
    let stand_in = StandIn::new();
    let mut transport = stand_in.transport();
    for (method, path) in [("GET", "/nothing"), ("PUT", "/payments/order-1"), ("GET", "/")] {
        let request = http::Request::builder().method(method).uri(path);
        let request = request.body(bytes::Bytes::new()).unwrap();
        let answer = tower::Service::call(&mut transport, request).await.unwrap();
        assert_eq!(answer.status(), 404, "{method} {path}");
    }
    let reason: GetPaymentError = sample_of("FORBIDDEN");
    assert_eq!(reason.type_name(), "FORBIDDEN");
}

/// An answer that was lost may have been a success, whatever the next attempt is answered.
#[tokio::test]
async fn a_refusal_after_a_lost_answer_does_not_say_that_nothing_has_happened() {
    let stand_in = StandIn::new();
    let payments = stand_in.payments();
    payments.open(portone::testing::NewPayment::new("order-1", 5_000));
    payments.pay("order-1");
    let client = stand_in.client().payment();
    stand_in.fault(Fault::broken_connection().after_effect());
    stand_in.fault(Fault::error(403, "FORBIDDEN"));
    let error = client.cancel_payment("order-1", "asked").await.unwrap_err();
    assert_eq!((type_name(&error), error.attempts()), ("FORBIDDEN", 2));
    assert!(matches!(payments.get("order-1"), Some(Payment::Cancelled(_))));
    assert!(error.may_have_happened());
    let of_any_call: Error = error.into();
    assert!(of_any_call.may_have_happened());

    // After refusals alone, nothing has happened.
    stand_in.fault(Fault::error(429, "TOO_MANY"));
    stand_in.fault(Fault::error(403, "FORBIDDEN"));
    let error = client.cancel_payment("order-1", "asked").await.unwrap_err();
    assert!(error.attempts() == 2 && !error.may_have_happened());
}
