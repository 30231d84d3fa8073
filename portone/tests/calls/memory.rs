//! These tests show what the stand-in remembers.

use portone::{
    ApiReason, Error,
    payment::{
        Currency, Payment, PaymentAmountInput, PaymentFilterInput, PaymentStatus,
        billing_key::{BillingKeyInfo, InstantBillingKeyPaymentMethodInput},
        payment_schedule::{BillingKeyPaymentScheduleInput, PaymentSchedule},
    },
    testing::{NewPayment, STORE_ID, StandIn},
};
use serde_json::json;

fn refused<T: std::fmt::Debug, E: ApiReason>(result: Result<T, Error<E>>) -> String {
    result.unwrap_err().reason().unwrap().type_name().to_owned()
}

#[tokio::test]
async fn a_payment_goes_its_way() {
    let stand_in = StandIn::new();
    let payments = stand_in.payments();
    let client = stand_in.client().payment();
    assert_eq!(refused(client.get_payment("order-1").await), "PAYMENT_NOT_FOUND");
    assert!(payments.pay("order-1").is_none());

    let payment = NewPayment::new("order-1", 5_000).currency("USD").order_name("shoes");
    let opened = payments.open(payment.clone()).unwrap();
    assert_eq!(client.get_payment("order-1").await.unwrap(), opened);
    assert_eq!(opened.status(), "READY");
    assert_eq!(opened.currency(), Some(&Currency::Usd));
    assert_eq!(refused(client.cancel_payment("order-1", "asked").await), "PAYMENT_NOT_PAID");
    assert_eq!(payments.fail("order-1", "no money").unwrap().status(), "FAILED");
    let issued = payments.issue_virtual_account("order-1").unwrap();
    assert_eq!(issued.status(), "VIRTUAL_ACCOUNT_ISSUED");
    assert!(payments.fail("order-1", "no money").is_none());
    let Some(Payment::Paid(paid)) = payments.pay("order-1") else { panic!() };
    assert_eq!((paid.amount.paid, &*paid.store_id, &*paid.order_name), (5_000, STORE_ID, "shoes"));
    assert!(payments.open(payment).is_none() && payments.pay("order-1").is_none());

    let cancel = || client.cancel_payment("order-1", "asked");
    for (amount, reason) in
        [(5_001, "CANCEL_AMOUNT_EXCEEDS_CANCELLABLE_AMOUNT"), (0, "INVALID_REQUEST")]
    {
        assert_eq!(refused(cancel().amount(amount).await), reason);
    }
    let wrong = cancel().amount(1_000).current_cancellable_amount(4_000).await;
    assert_eq!(refused(wrong), "CANCELLABLE_AMOUNT_CONSISTENCY_BROKEN");
    cancel().amount(1_000).current_cancellable_amount(5_000).await.unwrap();
    let cancelled = payments.cancel("order-1", Some(500)).unwrap();
    assert_eq!(cancelled.status(), "PARTIAL_CANCELLED");
    cancel().await.unwrap();
    let Some(Payment::Cancelled(cancelled)) = payments.get("order-1") else { panic!() };
    assert_eq!((cancelled.amount.cancelled, cancelled.cancellations.len()), (5_000, 3));
    assert_eq!(refused(cancel().await), "PAYMENT_ALREADY_CANCELLED");
    assert!(payments.cancel("order-1", None).is_none());
}

#[tokio::test]
async fn a_payment_can_be_changed_as_portone_never_would() {
    let stand_in = StandIn::new();
    let payments = stand_in.payments();
    let change = |members| payments.change("order-1", members);
    let client = stand_in.client().payment();
    change(json!({ "status": "SOMETHING_NEW" }));
    assert!(client.get_payment("order-1").await.unwrap().is_unrecognized());
    payments.open(NewPayment::new("order-2", 1_000));
    change(json!({ "status": "PAID", "amount": { "total": "not a number" } }));
    let error = client.get_payment("order-1").await.unwrap_err();
    assert!(matches!(error.kind(), portone::ErrorKind::Decode { .. }), "{error}");
    assert!(payments.get("order-1").is_none() && payments.get("order-2").is_some());
}

#[tokio::test]
async fn payments_are_listed_page_by_page() {
    let stand_in = StandIn::new();
    let payments = stand_in.payments();
    for number in 0..25 {
        let id = format!("order-{number}");
        payments.open(NewPayment::new(&id, 1_000));
        if number % 5 == 0 {
            payments.pay(&id);
        }
    }
    let client = stand_in.client().payment();
    let first = client.get_payments().await.unwrap();
    assert_eq!((first.items.len(), first.page.size, first.page.total_count), (10, 10, 25));
    let mut all = client.get_payments().items();
    let mut ids = std::collections::BTreeSet::new();
    while let Some(payment) = all.try_next().await.unwrap() {
        ids.insert(payment.id().unwrap().to_owned());
    }
    assert_eq!(ids.len(), 25);
    let paid = PaymentFilterInput::new().status(vec![PaymentStatus::Paid]);
    let paid = client.get_payments().filter(paid).await.unwrap();
    assert_eq!(paid.page.total_count, 5);
    let early = PaymentFilterInput::new().until("2020-01-01T00:00:00Z");
    assert_eq!(client.get_payments().filter(early).await.unwrap().page.total_count, 0);
    let late = client.get_payments().from_page(6_000);
    assert_eq!(refused(late.await), "INVALID_REQUEST");
}

#[tokio::test]
async fn a_billing_key_pays_now_and_later_until_it_is_deleted() {
    let stand_in = StandIn::new();
    let payments = stand_in.payments();
    let client = stand_in.client().payment();
    let method = InstantBillingKeyPaymentMethodInput::new();
    let issued = client.billing_key().issue_billing_key(method).await.unwrap();
    let key = issued.billing_key_info.billing_key;
    let pay = |id: &str, key: &str| {
        client.pay_with_billing_key(portone::payment::PayWithBillingKeyRequired {
            payment_id: id.to_owned(),
            billing_key: key.to_owned(),
            order_name: "a month".to_owned(),
            amount: PaymentAmountInput::new(9_900),
            currency: Currency::Krw,
        })
    };
    assert_eq!(refused(pay("order-1", "no key").await), "BILLING_KEY_NOT_FOUND");
    pay("order-1", &key).await.unwrap();
    assert_eq!(refused(pay("order-1", &key).await), "ALREADY_PAID");
    let Some(Payment::Paid(paid)) = payments.get("order-1") else { panic!() };
    assert_eq!((paid.amount.paid, paid.billing_key.as_deref()), (9_900, Some(&*key)));

    let schedule = |id: &str, time: &str| {
        let amount = PaymentAmountInput::new(9_900);
        let input = BillingKeyPaymentScheduleInput::new(&key, "a month", amount, Currency::Krw);
        client.payment_schedule().create_payment_schedule(id, input, time)
    };
    let next = schedule("order-2", "2030-01-01T00:00:00+09:00").await.unwrap().schedule.id;
    let last = schedule("order-3", "2030-02-01T00:00:00+09:00").await.unwrap().schedule.id;
    let again = schedule("order-2", "2030-01-01T00:00:00+09:00").await;
    assert_eq!(refused(again), "PAYMENT_SCHEDULE_ALREADY_EXISTS");
    let delete = || client.billing_key().delete_billing_key(&key);
    assert_eq!(refused(delete().await), "PAYMENT_SCHEDULE_ALREADY_EXISTS");

    payments.run_schedules("2029-12-31T14:59:59Z");
    assert!(payments.get("order-2").is_none());
    payments.run_schedules("2029-12-31T15:00:00Z");
    assert_eq!(payments.get("order-2").unwrap().status(), "PAID");
    let schedules = client.payment_schedule();
    let paid = schedules.get_payment_schedule(&next).await.unwrap();
    assert!(matches!(paid, PaymentSchedule::Succeeded(_)));

    let revoke = || schedules.revoke_payment_schedules();
    assert_eq!(refused(revoke().await), "INVALID_REQUEST");
    let processed = revoke().schedule_ids(vec![next.clone()]).await;
    assert_eq!(refused(processed), "PAYMENT_SCHEDULE_ALREADY_PROCESSED");
    let revoked = revoke().billing_key(&key).await.unwrap();
    assert_eq!(revoked.revoked_schedule_ids, [last]);
    delete().await.unwrap();
    let info = client.billing_key().get_billing_key_info(&key).await.unwrap();
    assert!(matches!(info, BillingKeyInfo::Deleted(_)));
    assert_eq!(refused(pay("order-4", &key).await), "BILLING_KEY_ALREADY_DELETED");
}
