//! These tests check how fast a run is, and what it does beside others.

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering::SeqCst},
    },
    time::Duration,
};

use portone::testing::Fault;
use portone_catch_up::{Claim, Webhook};
use portone_webhook_core::WebhookId;
use tokio::{
    sync::Notify,
    time::{Instant, sleep},
};

use crate::shop::Shop;

/// PortOne asks for a pause. The time is that of tokio, so the pause takes none.
#[tokio::test(start_paused = true)]
async fn a_run_waits_as_long_as_portone_says() {
    let shop = Shop::new();
    shop.buy("order-1");
    shop.portone.fault(Fault::too_many_requests(Duration::from_secs(30)));
    let began = Instant::now();
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
    let began = Instant::now();
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
    let (started, slow) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
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
        sleep(Duration::from_millis(300)).await;
        slow.notify_one();
    });
    server.await.unwrap().unwrap();
    assert_eq!(shop.of("order-1"), ["Ready", "Paid"]);
    assert_eq!(progress.failed, 0);
}
