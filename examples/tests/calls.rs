//! These tests run the code of the examples that call PortOne, with the stand-in.

#[path = "../identity/identity.rs"]
mod identity;
#[path = "../settle/ledger.rs"]
mod ledger;
#[path = "../identity/operator.rs"]
mod operator;
#[path = "../refund/refund.rs"]
mod refund;
#[path = "../settle/settle.rs"]
mod settle;
#[path = "../subscribe/subscription.rs"]
mod subscription;

use std::time::Duration;

use identity::{Checked, check_code, send_code, verified};
use jiff::Timestamp;
use ledger::Ledger;
use operator::CODE;
use portone::{
    ApiReason as _,
    identity_verification::{
        IdentityVerificationOperator, SendIdentityVerificationBodyCustomer,
        SendIdentityVerificationBodyCustomerRequired,
    },
    payment::{CardCredential, CardCredentialRequired, Payment},
    testing::{CHANNEL_KEY, Fault, NewPayment, StandIn},
};
use refund::{Outcome, Refund, RefundError, refund};
use settle::{Sale, settle, take_back};
use subscription::{Subscription, SubscriptionError};
use tokio::time::advance;

fn paid(id: &str, total: i64) -> StandIn {
    let stand_in = StandIn::new();
    stand_in.payments().open(NewPayment::new(id, total)).unwrap();
    stand_in.payments().pay(id).unwrap();
    stand_in
}

fn half() -> Refund {
    Refund {
        id: "refund-1".to_owned(),
        payment_id: "order-1".to_owned(),
        amount: 5_000,
        cancellable: 10_000,
    }
}

fn cancelled(stand_in: &StandIn) -> i64 {
    stand_in.payments().get("order-1").unwrap().amount().unwrap().cancelled
}

#[tokio::test(start_paused = true)]
async fn a_refund_is_made_once_whatever_happens_in_between() {
    let faults: [fn() -> Fault; 3] =
        [Fault::broken_connection, Fault::no_answer, || Fault::html(502)];
    for fault in faults {
        for times in 0..8 {
            let stand_in = paid("order-1", 10_000);
            let portone = stand_in.client().payment();
            (0..times).for_each(|_| stand_in.fault(fault().after_effect()));
            let mut presses = 0;
            // Somebody presses until the page says what became of it.
            let outcome = loop {
                presses += 1;
                if let Ok(outcome) = refund(&portone, &half()).await {
                    break outcome;
                }
                assert!(presses < 10);
            };
            assert_eq!((outcome, cancelled(&stand_in)), (Outcome::Done, 5_000));
            // PortOne has forgotten the idempotency key by then.
            for hours in [0, 2, 4] {
                advance(Duration::from_secs(hours * 60 * 60)).await;
                assert_eq!(refund(&portone, &half()).await.unwrap(), Outcome::Done);
                assert_eq!(cancelled(&stand_in), 5_000);
            }
        }
    }
}

#[tokio::test]
async fn a_refund_is_not_made_on_top_of_another() {
    let stand_in = paid("order-1", 10_000);
    let portone = stand_in.client().payment();
    stand_in.payments().cancel("order-1", Some(1_000)).unwrap();
    assert_eq!(refund(&portone, &half()).await.unwrap(), Outcome::Changed);
    assert_eq!(cancelled(&stand_in), 1_000);
    stand_in.payments().cancel("order-1", None).unwrap();
    assert_eq!(
        refund(&portone, &Refund { id: "2".to_owned(), ..half() }).await.unwrap(),
        Outcome::Changed
    );

    let unknown = Refund { id: "3".to_owned(), payment_id: "order-2".to_owned(), ..half() };
    let Err(RefundError::Cancel(error)) = refund(&portone, &unknown).await else { panic!() };
    assert_eq!(error.reason().map_or("", |reason| reason.type_name()), "PAYMENT_NOT_FOUND");
}

fn card() -> CardCredential {
    CardCredential::new(CardCredentialRequired {
        number: "4000000000000002".to_owned(),
        expiry_year: "30".to_owned(),
        expiry_month: "12".to_owned(),
    })
}

#[tokio::test]
async fn each_period_is_paid_once_until_the_end() {
    let stand_in = StandIn::new();
    let payments = stand_in.payments();
    let portone = stand_in.client().payment();
    let subscription = Subscription::begin(&portone, "sub", CHANNEL_KEY, card()).await.unwrap();
    assert!(!format!("{:?}", stand_in.take_requests()).contains("4000000000000002"));

    for _ in 0..2 {
        subscription.pay(&portone, 1).await.unwrap();
    }
    let is_paid = |period| {
        let payment = payments.get(&subscription.payment_id(period));
        payment.is_some_and(|payment| matches!(payment, Payment::Paid(_)))
    };
    let now = Timestamp::now();
    let mut next = now;
    for _ in 0..2 {
        next = subscription.schedule(&portone, 2, now).await.unwrap();
    }
    payments.run_schedules(&now.to_string());
    assert_eq!([1, 2].map(is_paid), [true, false]);
    payments.run_schedules(&next.to_string());
    assert!(is_paid(2));
    // A webhook that comes twice schedules nothing that is paid.
    subscription.schedule(&portone, 2, now).await.unwrap();

    let next = subscription.schedule(&portone, 3, next).await.unwrap();
    for _ in 0..2 {
        subscription.clone().end(&portone).await.unwrap();
    }
    payments.run_schedules(&next.to_string());
    assert!(!is_paid(3));
    let Err(SubscriptionError::Pay(error)) = subscription.pay(&portone, 4).await else { panic!() };
    let reason = error.reason().map_or("", |reason| reason.type_name());
    assert_eq!(reason, "BILLING_KEY_ALREADY_DELETED");
}

#[tokio::test]
async fn a_buyer_is_verified_by_the_code_alone() {
    let stand_in = StandIn::new();
    operator::play(&stand_in);
    let portone = stand_in.client().identity_verification();
    assert!(verified(&portone, "unknown").await.is_err());
    assert!(check_code(&portone, "unknown", CODE).await.is_err());

    let buyer =
        SendIdentityVerificationBodyCustomer::new(SendIdentityVerificationBodyCustomerRequired {
            name: "홍길동".to_owned(),
            phone_number: "01000000000".to_owned(),
            ip_address: "127.0.0.1".to_owned(),
        });
    let operator = IdentityVerificationOperator::Skt;
    send_code(&portone, "id", CHANNEL_KEY, buyer, operator).await.unwrap();
    for code in ["000000", "", "12345", "1234567"] {
        assert_eq!(check_code(&portone, "id", code).await.unwrap(), Checked::WrongCode);
        assert!(verified(&portone, "id").await.unwrap().is_none());
    }
    for _ in 0..2 {
        assert_eq!(check_code(&portone, "id", CODE).await.unwrap(), Checked::Verified);
    }
    let person = verified(&portone, "id").await.unwrap().unwrap();
    assert_eq!(person.name, "홍길동");
    assert!(!format!("{person:?}").contains("홍길동"));
}

#[tokio::test(start_paused = true)]
async fn a_sale_is_settled_once_and_taken_back_once() {
    let stand_in = StandIn::new();
    let ledger = Ledger::play(&stand_in);
    let portone = stand_in.client().platform().transfer();
    let sale = Sale {
        id: "sale-1".to_owned(),
        partner_id: "partner-1".to_owned(),
        payment_id: "order-1".to_owned(),
        amount: 10_000,
    };
    for fault in [None, Some(Fault::broken_connection().after_effect()), Some(Fault::no_answer())] {
        fault.into_iter().for_each(|fault| stand_in.fault(fault));
        settle(&portone, &sale).await.unwrap();
        assert_eq!((ledger.count(), ledger.total()), (1, 10_000));
    }
    for (cancellation, amount, total) in [("1", 4_000, 6_000), ("1", 4_000, 6_000), ("2", 6_000, 0)]
    {
        take_back(&portone, &sale, cancellation, amount).await.unwrap();
        assert_eq!(ledger.total(), total);
    }
    let error = take_back(&portone, &sale, "3", 1).await.unwrap_err();
    let reason = error.reason().map_or("", |reason| reason.type_name());
    assert_eq!((reason, ledger.count()), ("PLATFORM_CANCELLABLE_AMOUNT_EXCEEDED", 3));
}
