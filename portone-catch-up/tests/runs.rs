//! These tests run a catch-up against the stand-in for PortOne's API.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicUsize, Ordering::SeqCst},
    },
    time::{Duration, SystemTime},
};

use portone::{
    payment::GetPayments,
    testing::{Fault, NewPayment, Payments, StandIn},
};
use portone_catch_up::{CatchUp, CatchUpError, Claim, EventIdempotency, Progress, Webhook};
use portone_webhook_core::{WebhookId, WebhookSecret};
use portone_webhook_idempotency::{ClaimRefusal, Idempotency, MemoryStore};
use serde_json::json;

const SECRET: &str = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
const HOUR: Duration = Duration::from_secs(60 * 60);

/// A shop, and PortOne.
struct Shop {
    portone: StandIn,
    payments: Payments,
    events: EventIdempotency,
    catch_up: CatchUp,
    /// The types of the events that were handled, by payment.
    handled: Arc<Mutex<BTreeMap<String, Vec<String>>>>,
    is_broken: Arc<AtomicBool>,
}

impl Shop {
    fn new() -> Self {
        let portone = StandIn::new();
        let events = Idempotency::new(MemoryStore::new(1_000_000).unwrap()).by_event("orders");
        let start = SystemTime::now() - HOUR;
        let catch_up = CatchUp::new(portone.client(), events.clone(), start)
            .test_payments()
            .requests_per_second(100_000);
        Self {
            payments: portone.payments(),
            portone,
            events,
            catch_up,
            handled: Arc::default(),
            is_broken: Arc::default(),
        }
    }

    async fn on_event(&self, event: Webhook) -> Result<(), &'static str> {
        if self.is_broken.load(SeqCst) {
            return Err("the shop's database is away");
        }
        let payment = event.payment_id().unwrap_or_default().to_owned();
        let type_name = event.type_name().trim_start_matches("Transaction.").to_owned();
        self.handled.lock().unwrap().entry(payment).or_default().push(type_name);
        Ok(())
    }

    async fn try_run(&self) -> Result<Progress, CatchUpError> {
        self.catch_up.run(|event, _: Claim| self.on_event(event)).await
    }

    async fn run(&self) -> Progress {
        self.try_run().await.unwrap()
    }

    /// Gives what was handled of a payment, in its order.
    fn of(&self, payment: &str) -> Vec<String> {
        self.handled.lock().unwrap().get(payment).cloned().unwrap_or_default()
    }

    /// Gives an event as the server would handle it.
    async fn hear(&self, event: &Webhook) -> Result<Result<(), &'static str>, ClaimRefusal> {
        let handler = |_| self.on_event(event.clone());
        self.events.run(event, &WebhookId::new("msg-1"), handler, Result::is_ok).await
    }

    fn send_webhooks(&self) {
        let secret: WebhookSecret = SECRET.parse().unwrap();
        self.payments.send_webhooks("https://shop.example/webhook", &secret);
    }

    fn buy(&self, id: &str) {
        self.payments.open(NewPayment::new(id, 5_000)).unwrap();
        self.payments.pay(id).unwrap();
    }
}

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
async fn an_event_whose_handler_fails_is_tried_by_the_next_runs() {
    let shop = Shop::new();
    shop.buy("order-1");
    shop.is_broken.store(true, SeqCst);
    for _ in 0..2 {
        let progress = shop.run().await;
        assert_eq!(progress.handled, 0);
        assert_eq!(progress.failed, 1);
    }
    shop.is_broken.store(false, SeqCst);
    assert_eq!(shop.run().await.handled, 1);
    assert_eq!(shop.of("order-1"), ["Paid"]);
    assert_eq!(shop.run().await.failed, 0);
}

#[tokio::test]
async fn a_handler_that_panics_has_failed() {
    let shop = Shop::new();
    shop.buy("order-1");
    shop.buy("order-2");
    let runs = AtomicUsize::new(0);
    let handler = async |event: Webhook, _: Claim| {
        runs.fetch_add(1, SeqCst);
        assert_ne!(event.payment_id(), Some("order-1"), "this one is odd");
        Ok::<_, String>(())
    };
    let progress = shop.catch_up.run(handler).await.unwrap();
    assert_eq!(progress.handled, 1);
    assert_eq!(progress.failed, 1);
    assert_eq!(shop.run().await.handled, 1);
}

/// If everything fails, something else is wrong. Then the run stops, and the next one has it all before it.
#[tokio::test]
async fn a_run_stops_if_everything_fails() {
    let shop = Shop::new();
    for number in 0..250 {
        shop.buy(&format!("order-{number}"));
    }
    shop.is_broken.store(true, SeqCst);
    let error = shop.try_run().await.unwrap_err();
    let CatchUpError::TooManyFailures { last } = &error else { panic!("{error:?}") };
    assert_eq!(last.to_string(), "the shop's database is away");
    assert!(error.is_transient());
    shop.is_broken.store(false, SeqCst);
    assert_eq!(shop.run().await.handled, 250);
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
    live.restart().await.unwrap();
    live.run(|event, _| shop.on_event(event)).await.unwrap();
    assert_eq!((shop.of("test").len(), shop.of("live").len()), (1, 1));
}

#[tokio::test]
async fn payments_of_v1_are_left_out() {
    let shop = Shop::new();
    shop.buy("order-1");
    shop.payments.change("order-1", json!({ "version": "V1" }));
    assert_eq!(shop.run().await.handled, 0);
}

/// While the pages are asked for, payments change, leave the range and move the others up.
#[tokio::test]
async fn a_payment_that_moves_hides_no_other() {
    let shop = Shop::new();
    for number in 0..450 {
        shop.buy(&format!("order-{number}"));
        // All payments of a second are one case, and those of several seconds the other.
        let seconds = u64::try_from(number).unwrap() * 3;
        let at =
            portone::DateTime::from(SystemTime::now() - HOUR / 2 + Duration::from_secs(seconds));
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
    let at = portone::DateTime::from(SystemTime::now() - HOUR / 2);
    for number in 0..450 {
        let id = format!("order-{number}");
        shop.payments.open(NewPayment::new(&id, 5_000)).unwrap();
        shop.payments.change(&id, json!({ "statusChangedAt": at }));
    }
    assert_eq!(shop.run().await.handled, 450);
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

/// What came into the list only after a run had looked at its time is seen by the next run.
#[tokio::test]
async fn what_comes_late_into_the_list_is_seen() {
    let shop = Shop::new();
    shop.run().await;
    shop.payments.open(NewPayment::new("late", 5_000)).unwrap();
    let before = portone::DateTime::from(SystemTime::now() - Duration::from_secs(9 * 60));
    shop.payments.change("late", json!({ "statusChangedAt": before }));
    assert_eq!(shop.run().await.handled, 1);
}

/// The buyer has paid into an account at night, and the payment provider says so in the morning.
#[tokio::test]
async fn the_time_of_the_payment_provider_hides_nothing() {
    let shop = Shop::new();
    shop.run().await;
    shop.buy("order-1");
    let at = portone::DateTime::from(SystemTime::now() - 12 * HOUR);
    shop.payments.change("order-1", json!({ "paidAt": at }));
    assert_eq!(shop.run().await.handled, 1);
}

/// What came before the shop had the store was handled without it.
#[tokio::test]
async fn what_happened_before_the_start_is_left_alone() {
    let shop = Shop::new();
    shop.buy("order-1");
    let day = HOUR * 24;
    let at = portone::DateTime::from(SystemTime::now() - day);
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
    shop.portone.answer::<portone::payment::GetAllPaymentEventsByCursor>(none);
    catch_up.run(handler).await.unwrap();
    assert_eq!(*types.lock().unwrap(), ["Transaction.Cancelled"]);
}

/// A member that this version cannot read costs no payment, and neither does a payment beside it that is no payment.
#[tokio::test]
async fn an_odd_payment_is_handled_and_hides_no_other() {
    let shop = Shop::new();
    shop.buy("odd");
    shop.payments
        .change("odd", json!({ "method": { "type": 7 }, "customer": "none", "amount": [] }));
    shop.payments.change("nothing", json!({ "statusChangedAt": portone::DateTime::from(SystemTime::now()), "version": "V2", "channel": { "type": "TEST" } }));
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
    let dispute =
        Webhook::TransactionDisputeCreated(portone_webhook_core::testing::transaction("order-1"));
    let handler = |_| async { Ok::<_, ()>(()) };
    let again =
        shop.events.run(&dispute, &WebhookId::new("msg-dispute"), handler, Result::is_ok).await;
    assert!(matches!(again, Err(ClaimRefusal::Completed)), "{again:?}");
    assert_eq!(paid.event.type_name(), "Transaction.Paid");
}

/// Nothing tells a webhook of the older version from what the catch-up finds, so they would have two effects.
#[tokio::test]
async fn webhooks_of_the_older_version_are_refused() {
    for body in [
        r#"{"payment_id":"order-1","tx_id":"tx-1","status":"Paid"}"#,
        "payment_id=order-1&tx_id=tx-1&status=Paid",
    ] {
        let shop = Shop::new();
        shop.buy("order-1");
        shop.payments.change(
            "order-1",
            json!({ "webhooks": [{ "id": "1", "url": "", "request": { "body": body } }] }),
        );
        let error = shop.try_run().await.unwrap_err();
        assert!(matches!(error, CatchUpError::OtherWebhookVersion { .. }), "{error:?}");
        assert!(!error.is_transient());
        assert_eq!(shop.of("order-1").len(), 0);
    }
}

#[tokio::test]
async fn a_start_before_the_memory_of_the_store_is_refused() {
    let shop = Shop::new();
    let start = SystemTime::now() - Idempotency::RETENTION - HOUR;
    let catch_up = CatchUp::new(shop.portone.client(), shop.events.clone(), start);
    let error = catch_up.run(|event, _| shop.on_event(event)).await.unwrap_err();
    assert!(matches!(error, CatchUpError::TooEarly { .. }), "{error:?}");
    assert!(error.to_string().contains("30 days"), "{error}");
    assert_eq!(shop.portone.take_requests().len(), 0);
}

#[tokio::test]
async fn what_is_not_of_this_program_is_no_checkpoint() {
    let shop = Shop::new();
    shop.events.set_checkpoint("catch-up", b"yesterday").await.unwrap();
    let error = shop.try_run().await.unwrap_err();
    assert!(matches!(error, CatchUpError::Checkpoint(_)), "{error:?}");
    shop.catch_up.restart().await.unwrap();
    shop.run().await;
}

/// PortOne asks for a pause. The time is that of tokio, so the pause takes none.
#[tokio::test(start_paused = true)]
async fn a_run_waits_as_long_as_portone_says() {
    let shop = Shop::new();
    shop.buy("order-1");
    shop.portone.fault(Fault::too_many_requests(Duration::from_secs(30)));
    let began = tokio::time::Instant::now();
    assert_eq!(shop.run().await.handled, 1);
    assert!(began.elapsed() >= Duration::from_secs(30), "{:?}", began.elapsed());
}

#[tokio::test(start_paused = true)]
async fn requests_are_sent_no_faster_than_is_set() {
    let shop = Shop::new();
    for number in 0..1_000 {
        shop.buy(&format!("order-{number}"));
    }
    let catch_up = shop.catch_up.clone().requests_per_second(2);
    let began = tokio::time::Instant::now();
    catch_up.run(|event, _| shop.on_event(event)).await.unwrap();
    let requests = u32::try_from(shop.portone.take_requests().len()).unwrap();
    assert!(requests > 10);
    assert!(began.elapsed() >= Duration::from_millis(500) * (requests - 1));
}

#[tokio::test]
async fn payments_are_handled_several_at_a_time() {
    let shop = Shop::new();
    for number in 0..50 {
        shop.buy(&format!("order-{number}"));
        shop.payments.cancel(&format!("order-{number}"), None).unwrap();
    }
    let (at_once, most) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let handler = async |_: Webhook, _: Claim| {
        most.fetch_max(at_once.fetch_add(1, SeqCst) + 1, SeqCst);
        tokio::task::yield_now().await;
        at_once.fetch_sub(1, SeqCst);
        Ok::<_, String>(())
    };
    shop.catch_up.clone().concurrency(3).run(handler).await.unwrap();
    assert_eq!(most.load(SeqCst), 3);
}

#[tokio::test]
async fn a_secret_that_portone_refuses_ends_the_run() {
    let shop = Shop::new();
    shop.portone.refuse::<GetPayments>("UNAUTHORIZED");
    let error = shop.try_run().await.unwrap_err();
    assert!(matches!(error, CatchUpError::Api(_)), "{error:?}");
    assert!(!error.is_transient());
}

/// Two servers run side by side, and the second goes on where the first has come to.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_runs_at_once_have_one_effect_for_each_event() {
    let shop = Arc::new(Shop::new());
    for number in 0..300 {
        shop.buy(&format!("order-{number}"));
    }
    let runs = [0; 3].map(|_| {
        let shop = Arc::clone(&shop);
        tokio::spawn(async move { shop.run().await.handled })
    });
    let mut handled = 0;
    for run in runs {
        handled += run.await.unwrap();
    }
    assert_eq!(handled, 300);
    assert!(shop.handled.lock().unwrap().values().all(|types| types.len() == 1));
}

/// The server is at the event when the run comes to it.
#[tokio::test]
async fn a_run_waits_for_the_webhook_that_is_being_handled() {
    let shop = Shop::new();
    shop.send_webhooks();
    shop.buy("order-1");
    let webhooks = shop.payments.take_webhooks();
    let (started, slow) =
        (Arc::new(tokio::sync::Notify::new()), Arc::new(tokio::sync::Notify::new()));
    let server = tokio::spawn({
        let (events, event, started, slow) = (
            shop.events.clone(),
            webhooks[1].event.clone(),
            Arc::clone(&started),
            Arc::clone(&slow),
        );
        async move {
            let handler = |_| async move {
                started.notify_one();
                slow.notified().await;
            };
            // The handler of the server fails in the end.
            events.run(&event, &WebhookId::new("msg-1"), handler, |()| false).await
        }
    });
    started.notified().await;
    let (progress, ()) = tokio::join!(shop.run(), async {
        tokio::time::sleep(Duration::from_millis(300)).await;
        slow.notify_one();
    });
    server.await.unwrap().unwrap();
    assert_eq!(shop.of("order-1"), ["Ready", "Paid"]);
    assert_eq!(progress.failed, 0);
}
