//! These tests run the shop of `payment_sync` on axum and on actix-web, with the stand-in for PortOne.

#[path = "../payment_sync_actix/routes.rs"]
mod on_actix;
#[path = "../payment_sync/routes.rs"]
mod on_axum;

use std::{net::SocketAddr, sync::Arc, thread, time::Duration};

use actix_web::{App, HttpServer, rt::System};
use futures_util::future::join_all;
use portone::{PortOneClient, Retry, common::SelectedChannelType, testing::Fault};
use portone_examples::{
    DEVELOPMENT_SECRET,
    shop::{Effect, Order, Shop, State, Store},
    stand_in::{
        API_SECRET, Action, CHANNEL_KEY, PaymentRequest, STORE_ID, Server, loopback_client,
    },
};
use portone_webhook_core::{
    Webhook, WebhookSecret, WebhookVerifier,
    testing::{self, Delivery, RawRequest},
};
use portone_webhook_idempotency::Idempotency;
use portone_webhook_sqlx_store::SqliteStore;
use serde_json::{Value, json};
use sqlx::SqlitePool;
use tempfile::{TempDir, tempdir};
use tokio::{net::TcpListener, sync::oneshot};

/// A running shop with everything around it.
struct Rig {
    name: &'static str,
    address: SocketAddr,
    shop: Arc<Shop>,
    pool: SqlitePool,
    stand_in: Server,
    secret: WebhookSecret,
    http: reqwest::Client,
    _folder: TempDir,
}

/// Starts one shop on each framework.
async fn rigs() -> [Rig; 2] {
    [Rig::start("axum").await, Rig::start("actix").await]
}

impl Rig {
    async fn start(name: &'static str) -> Self {
        let secret: WebhookSecret = DEVELOPMENT_SECRET.parse().unwrap();
        let stand_in = Server::start(secret.clone()).await.unwrap();
        let api = PortOneClient::builder(API_SECRET.parse().unwrap())
            .base_url(stand_in.url())
            .retry(Retry::default().longest_pause(Duration::from_millis(1)))
            .build()
            .unwrap()
            .payment();
        let folder = tempdir().unwrap();
        let pool = SqliteStore::connect(folder.path().join("shop.db")).await.unwrap();
        SqliteStore::create_tables(&pool).await.unwrap();
        let idempotency = Idempotency::new(SqliteStore::new(pool.clone()).await.unwrap());
        let store = Store {
            id: STORE_ID.to_owned(),
            channel_key: CHANNEL_KEY.to_owned(),
            channel_type: SelectedChannelType::Test,
        };
        let shop = Arc::new(Shop::open(api, pool.clone(), store).await.unwrap());

        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (on, verifier) = (shop.clone(), WebhookVerifier::new(secret.clone()));
        if name == "axum" {
            let app = on_axum::routes(on, verifier, idempotency);
            tokio::spawn(async move { axum::serve(listener, app).await });
        } else {
            let listener = listener.into_std().unwrap();
            // A server of actix-web stays on the thread that makes it.
            thread::spawn(move || {
                let routes =
                    move || on_actix::routes(on.clone(), verifier.clone(), idempotency.clone());
                let server = HttpServer::new(move || App::new().configure(routes()));
                let server = server.workers(2).disable_signals().listen(listener)?;
                System::new().block_on(server.run())
            });
        }
        stand_in.send_webhooks_to(format!("http://{address}/api/payment/webhook"));
        let http = loopback_client().unwrap();
        Self { name, address, shop, pool, stand_in, secret, http, _folder: folder }
    }

    async fn answer(&self, request: reqwest::RequestBuilder) -> (u16, String) {
        let answer = request.send().await.unwrap();
        (answer.status().as_u16(), answer.text().await.unwrap())
    }

    async fn get(&self, path: &str) -> (u16, String) {
        self.answer(self.http.get(format!("http://{}{path}", self.address))).await
    }

    async fn post(&self, path: &str, body: impl Into<reqwest::Body>) -> (u16, String) {
        self.answer(self.http.post(format!("http://{}{path}", self.address)).body(body)).await
    }

    /// Makes an order as the page does, and returns what the page hands to the browser SDK.
    async fn new_order(&self, pay_method: &str) -> PaymentRequest {
        let (status, body) = self.post("/api/order", r#"{"item":"shoes"}"#).await;
        assert_eq!(status, 200, "{}: {body}", self.name);
        let mut order: Value = serde_json::from_str(&body).unwrap();
        assert_eq!(
            (&order["storeId"], &order["channelKey"]),
            (&json!(STORE_ID), &json!(CHANNEL_KEY))
        );
        order["payMethod"] = pay_method.into();
        serde_json::from_value(order).unwrap()
    }

    /// Makes an order that is paid at PortOne. The shop does not know of the payment yet.
    async fn paid(&self) -> (String, Webhook) {
        let request = self.new_order("CARD").await;
        (request.payment_id.clone(), self.stand_in.play(Action::Pay(request)).unwrap())
    }

    /// Completes a payment as the page does, and returns the status and the body of the answer.
    async fn complete(&self, payment_id: &str) -> (u16, String) {
        let body = json!({ "paymentId": payment_id }).to_string();
        self.post("/api/payment/complete", body).await
    }

    async fn deliver(&self, request: RawRequest) -> (u16, String) {
        let url = format!("http://{}/api/payment/webhook", self.address);
        let headers = request.header_pairs();
        let post =
            headers.fold(self.http.post(url), |post, (name, value)| post.header(name, value));
        self.answer(post.body(request.body.clone())).await
    }

    /// Sends the event as a new delivery, and returns the status of the answer.
    async fn send(&self, event: &Webhook) -> u16 {
        self.deliver(Delivery::of(event).signed_with(&self.secret)).await.0
    }

    async fn order(&self, payment_id: &str) -> Order {
        self.shop.order(payment_id).await.unwrap().unwrap()
    }

    #[track_caller]
    fn holds(&self, order: &Order, state: State) {
        assert_eq!(order.state, state, "{}", self.name);
    }

    /// Gives the effects with their amounts. The IDs of cancellations, which the stand-in makes, are left out.
    async fn effects(&self, payment_id: &str) -> Vec<String> {
        let effects = self.shop.effects(payment_id).await.unwrap();
        let line = |effect: Effect| match effect.name.split_once(" cancellation-") {
            Some((name, _)) => format!("{name} {}", effect.amount),
            None => format!("{} {}", effect.name, effect.amount),
        };
        effects.into_iter().map(line).collect()
    }

    /// Changes members of a payment, whether they fit together or not.
    fn change(&self, payment_id: &str, members: Value) {
        self.stand_in.api().payments().change(payment_id, members);
    }

    /// Gives the number of requests to the API since the last time.
    fn questions(&self) -> usize {
        self.stand_in.api().take_requests().len()
    }

    /// Adds several faults of the API.
    fn fail(&self, times: usize, fault: impl Fn() -> Fault) {
        (0..times).for_each(|_| self.stand_in.api().fault(fault()));
    }
}

const SHIPPED: &str = "ship 1000";

fn paid_answer() -> (u16, String) {
    (200, r#"{"status":"PAID"}"#.to_owned())
}

#[tokio::test]
async fn a_paid_order_is_shipped_once_whoever_says_it_first() {
    for rig in rigs().await {
        for webhook_first in [true, false] {
            let (id, event) = rig.paid().await;
            rig.holds(&rig.order(&id).await, State::Pending);
            for turn in 0..4 {
                if (turn % 2 == 0) == webhook_first {
                    assert_eq!(rig.send(&event).await, 200);
                } else {
                    assert_eq!(rig.complete(&id).await, paid_answer());
                }
                rig.holds(&rig.order(&id).await, State::Paid);
                assert_eq!(rig.effects(&id).await, [SHIPPED]);
            }
        }
    }
}

#[tokio::test]
async fn what_was_not_ordered_does_not_count_as_paid() {
    let amount = json!({
        "total": 1, "paid": 1, "cancelled": 0, "taxFree": 0, "discount": 0, "cancelledTaxFree": 0,
    });
    let channel = json!({ "type": "LIVE", "pgProvider": "TOSSPAYMENTS", "pgMerchantId": "m" });
    let table = [
        ("amount.total", json!({ "amount": amount })),
        ("currency", json!({ "currency": "USD" })),
        ("orderName", json!({ "orderName": "양말" })),
        ("storeId", json!({ "storeId": "store-2" })),
        ("id", json!({ "id": "order-2" })),
        ("channel.type", json!({ "channel": channel })),
    ];
    for rig in rigs().await {
        for (what, members) in &table {
            let (id, event) = rig.paid().await;
            rig.change(&id, members.clone());
            let answer = rig.deliver(Delivery::of(&event).signed_with(&rig.secret)).await;
            assert_eq!(answer, (200, r#"{"reason":"NOT_AS_ORDERED"}"#.to_owned()), "{what}");
            let (status, sentence) = rig.complete(&id).await;
            assert_eq!((status, sentence.contains("주문과 다릅니다")), (400, true), "{what}");
            rig.holds(&rig.order(&id).await, State::Pending);
            let effects = rig.effects(&id).await;
            assert_eq!(effects.len(), 1, "{what}: {effects:?}");
            assert!(effects[0].starts_with(&format!("mismatch: {what} ")), "{effects:?}");
        }

        // The same is true if the browser asked for a virtual account at another price.
        let mut request = rig.new_order("VIRTUAL_ACCOUNT").await;
        request.total_amount = 1;
        let id = request.payment_id.clone();
        let event = rig.stand_in.play(Action::Pay(request)).unwrap();
        assert_eq!(rig.send(&event).await, 200);
        let order = rig.order(&id).await;
        rig.holds(&order, State::Pending);
        assert_eq!(order.account, None);
    }
}

#[tokio::test]
async fn a_virtual_account_is_shown_and_then_paid_into() {
    for rig in rigs().await {
        let request = rig.new_order("VIRTUAL_ACCOUNT").await;
        let id = request.payment_id.clone();
        let issued = rig.stand_in.play(Action::Pay(request)).unwrap();
        for _ in 0..2 {
            let (status, body) = rig.complete(&id).await;
            let answer: Value = serde_json::from_str(&body).unwrap();
            assert_eq!((status, &answer["status"]), (200, &json!("VIRTUAL_ACCOUNT_ISSUED")));
            assert_eq!(answer["account"]["accountNumber"], "56211105948400", "{answer}");
            assert_eq!(rig.send(&issued).await, 200);
        }
        rig.holds(&rig.order(&id).await, State::VirtualAccountIssued);
        assert!(rig.effects(&id).await.is_empty());

        let paid = rig.stand_in.play(Action::Deposit { payment_id: id.clone() }).unwrap();
        assert_eq!(rig.send(&paid).await, 200);
        // This webhook comes late.
        assert_eq!(rig.send(&issued).await, 200);
        let order = rig.order(&id).await;
        rig.holds(&order, State::Paid);
        assert_eq!(order.account.unwrap().account_number, "56211105948400");
        assert_eq!(rig.effects(&id).await, [SHIPPED]);
    }
}

#[tokio::test]
async fn cancellations_are_recorded_once_each() {
    for rig in rigs().await {
        let (id, paid) = rig.paid().await;
        assert_eq!(rig.send(&paid).await, 200);
        let cancel = |amount| Action::Cancel { payment_id: id.clone(), amount };

        let part = rig.stand_in.play(cancel(Some(300))).unwrap();
        assert_eq!(rig.send(&part).await, 200);
        rig.holds(&rig.order(&id).await, State::PartlyCancelled);
        assert_eq!(rig.effects(&id).await, ["cancellation 300", SHIPPED]);

        // The state stays the same, but there is another cancellation.
        let part = rig.stand_in.play(cancel(Some(200))).unwrap();
        assert_eq!(rig.send(&part).await, 200);
        let all = rig.stand_in.play(cancel(None)).unwrap();
        assert_eq!(rig.send(&all).await, 200);
        for late in [&part, &paid, &all] {
            assert_eq!(rig.send(late).await, 200);
        }
        rig.holds(&rig.order(&id).await, State::Cancelled);
        assert_eq!(rig.complete(&id).await, (200, r#"{"status":"CANCELLED"}"#.to_owned()));
        let all = ["cancellation 300", "cancellation 200", "cancellation 500", SHIPPED];
        assert_eq!(rig.effects(&id).await, all);
    }
}

#[tokio::test]
async fn what_comes_out_of_order_ends_in_the_same_state() {
    for rig in rigs().await {
        // If the payment is cancelled before the shop hears that it was made, nothing is shipped.
        let (id, paid) = rig.paid().await;
        let cancel = Action::Cancel { payment_id: id.clone(), amount: None };
        let cancelled = rig.stand_in.play(cancel).unwrap();
        for event in [cancelled, paid] {
            assert_eq!(rig.send(&event).await, 200);
            rig.holds(&rig.order(&id).await, State::Cancelled);
        }
        assert_eq!(rig.effects(&id).await, ["cancellation 1000"]);

        // If only a part of the payment is cancelled before that, the rest is shipped.
        let (id, paid) = rig.paid().await;
        let cancel = Action::Cancel { payment_id: id.clone(), amount: Some(1) };
        let cancelled = rig.stand_in.play(cancel).unwrap();
        for event in [cancelled, paid] {
            assert_eq!(rig.send(&event).await, 200);
            rig.holds(&rig.order(&id).await, State::PartlyCancelled);
        }
        assert_eq!(rig.effects(&id).await, ["cancellation 1", SHIPPED]);

        // A payment can fail, and then be made with another card.
        let request = rig.new_order("CARD").await;
        let id = request.payment_id.clone();
        let failed = rig.stand_in.play(Action::Fail(request.clone())).unwrap();
        assert_eq!(rig.send(&failed).await, 200);
        rig.holds(&rig.order(&id).await, State::Failed);
        assert_eq!(rig.complete(&id).await.0, 400);
        let paid = rig.stand_in.play(Action::Pay(request)).unwrap();
        for event in [paid, failed] {
            assert_eq!(rig.send(&event).await, 200);
            rig.holds(&rig.order(&id).await, State::Paid);
        }
        assert_eq!(rig.effects(&id).await, [SHIPPED]);
    }
}

#[tokio::test]
async fn an_older_answer_does_not_overwrite_a_newer_one() {
    for rig in rigs().await {
        let request = rig.new_order("VIRTUAL_ACCOUNT").await;
        let id = request.payment_id.clone();
        rig.stand_in.play(Action::Pay(request)).unwrap();

        // The browser makes the shop ask PortOne first, but this answer arrives last.
        let (asked, was_asked) = oneshot::channel();
        let (let_go, answer) = oneshot::channel();
        rig.stand_in.api().fault(Fault::late_answer(async {
            asked.send(()).unwrap();
            answer.await.unwrap();
        }));
        let slow = rig.complete(&id);
        let fast = async {
            was_asked.await.unwrap();
            let paid = rig.stand_in.play(Action::Deposit { payment_id: id.clone() }).unwrap();
            assert_eq!(rig.send(&paid).await, 200);
            rig.holds(&rig.order(&id).await, State::Paid);
            let_go.send(()).unwrap();
        };
        let (slow, ()) = tokio::join!(slow, fast);
        // The slow request has asked PortOne again.
        assert_eq!(slow, paid_answer());
        assert_eq!(rig.questions(), 3);
        rig.holds(&rig.order(&id).await, State::Paid);
        assert_eq!(rig.effects(&id).await, [SHIPPED]);
    }
}

#[tokio::test]
async fn a_delivery_that_comes_often_at_once_has_one_effect() {
    for rig in rigs().await {
        let (id, event) = rig.paid().await;
        let request = Delivery::of(&event).signed_with(&rig.secret);
        let copies = join_all((0..20).map(|_| rig.deliver(request.clone()))).await;
        // The other copies have to come again, or they come after the first is done.
        assert!(copies.iter().any(|(status, _)| *status == 200), "{copies:?}");
        assert!(copies.iter().all(|(status, _)| [200, 503].contains(status)), "{copies:?}");
        assert_eq!(rig.effects(&id).await, [SHIPPED]);
        rig.questions();
        let (status, body) = rig.deliver(request).await;
        assert_eq!((status, body.contains("ALREADY_COMPLETED")), (200, true), "{body}");
        assert_eq!(rig.questions(), 0);

        // Several deliveries of the event and several requests of the browser arrive at the same time.
        let (id, event) = rig.paid().await;
        let deliveries = join_all((0..10).map(|_| rig.send(&event)));
        let completions = join_all((0..10).map(|_| rig.complete(&id)));
        let (deliveries, completions) = tokio::join!(deliveries, completions);
        assert_eq!(deliveries, [200; 10]);
        assert!(completions.iter().all(|(status, _)| *status == 200), "{completions:?}");
        assert_eq!(rig.effects(&id).await, [SHIPPED]);
        rig.holds(&rig.order(&id).await, State::Paid);
    }
}

#[tokio::test]
async fn a_delivery_is_sent_again_until_the_api_answers() {
    for rig in rigs().await {
        let (id, event) = rig.paid().await;
        let delivery = Delivery::of(&event);
        let deliver = async || rig.deliver(delivery.signed_with(&rig.secret)).await.0;

        rig.fail(4, || Fault::html(503));
        assert_eq!(deliver().await, 503);
        rig.holds(&rig.order(&id).await, State::Pending);
        // After these errors, somebody has to correct the setup.
        rig.fail(1, || Fault::error(401, "UNAUTHORIZED"));
        assert_eq!(deliver().await, 500);
        rig.fail(1, || Fault::html(403));
        assert_eq!(deliver().await, 500);
        // The browser is told something that people understand.
        for (times, code, expected) in [(4, 429, 503), (1, 403, 502)] {
            rig.fail(times, || Fault::error(code, "SOMETHING"));
            let (status, sentence) = rig.complete(&id).await;
            assert_eq!((status, sentence.contains("잠시 후")), (expected, true), "{sentence}");
        }
        assert!(rig.effects(&id).await.is_empty());

        rig.fail(3, || Fault::html(500));
        assert_eq!(deliver().await, 200);
        rig.holds(&rig.order(&id).await, State::Paid);
        assert_eq!(rig.effects(&id).await, [SHIPPED]);
    }
}

#[tokio::test]
async fn what_the_shop_cannot_use_is_not_sent_again() {
    for rig in rigs().await {
        // There is an event of every type, and none of them is about an order of this shop.
        for event in testing::every_event() {
            let refused = matches!(event, Webhook::TransactionConfirm(_));
            let expected = if refused { 409 } else { 200 };
            assert_eq!(rig.send(&event).await, expected, "{}", event.type_name());
        }
        let unknown = Webhook::Unrecognized(testing::unrecognized("Point.Earned"));
        assert_eq!(rig.send(&unknown).await, 200);
        assert_eq!(rig.questions(), 0);

        // A status from the future leaves the order as it is.
        let (id, event) = rig.paid().await;
        rig.change(&id, json!({ "status": "FROZEN" }));
        assert_eq!(rig.send(&event).await, 200);
        assert_eq!(rig.complete(&id).await.0, 400);
        rig.holds(&rig.order(&id).await, State::Pending);
        assert!(rig.effects(&id).await.is_empty());
    }
}

#[tokio::test]
async fn a_spoilt_delivery_changes_nothing() {
    for rig in rigs().await {
        let (id, event) = rig.paid().await;
        let delivery = Delivery::of(&event);
        let spoilt = [
            delivery.signed_with(&rig.secret).tampered(),
            delivery.signed_with_wrong_secret(),
            delivery.clone().stale().signed_with(&rig.secret),
            delivery.clone().future().signed_with(&rig.secret),
        ];
        for request in spoilt {
            assert_eq!(rig.deliver(request).await.0, 400);
        }
        rig.holds(&rig.order(&id).await, State::Pending);
        assert_eq!(rig.questions(), 0);
        assert_eq!(rig.deliver(delivery.signed_with(&rig.secret)).await.0, 200);
        rig.holds(&rig.order(&id).await, State::Paid);
    }
}

#[tokio::test]
async fn a_payment_is_confirmed_at_the_price_that_was_ordered() {
    for rig in rigs().await {
        let id = rig.new_order("CARD").await.payment_id;
        for (payment, amount, expected) in
            [(id.as_str(), 1000, 200), (&id, 1, 409), ("x", 1000, 409)]
        {
            let event = Webhook::TransactionConfirm(testing::confirm(payment, amount));
            let request = Delivery::of(&event).signed_with(&rig.secret);
            let (status, body) = rig.deliver(request).await;
            assert_eq!(status, expected, "{payment} {amount}");
            assert_eq!(body.contains("errorMessage"), expected == 409, "{body}");
        }
    }
}

#[tokio::test]
async fn nothing_is_paid_for_a_second_time() {
    for rig in rigs().await {
        let request = rig.new_order("CARD").await;
        let id = request.payment_id.clone();
        let question = Webhook::TransactionConfirm(testing::confirm(&id, 1000));
        let paid = rig.stand_in.play(Action::Pay(request)).unwrap();
        assert_eq!(rig.send(&question).await, 200);
        assert_eq!(rig.send(&paid).await, 200);
        assert_eq!(rig.send(&question).await, 409);
    }
}

/// With the API secret of another store, no payment is found, and somebody will correct the setup.
#[tokio::test]
async fn an_order_whose_payment_is_not_found_is_asked_for_again() {
    for rig in rigs().await {
        let id = rig.new_order("CARD").await.payment_id;
        let event = Webhook::TransactionPaid(testing::transaction(&id));
        assert_eq!(rig.send(&event).await, 500);
        assert_eq!(rig.complete(&id).await, (400, "결제를 찾을 수 없습니다.".to_owned()));
        rig.holds(&rig.order(&id).await, State::Pending);
    }
}

#[tokio::test]
async fn the_browser_is_not_believed() {
    for rig in rigs().await {
        let (_, item) = rig.get("/api/item").await;
        let item: Value = serde_json::from_str(&item).unwrap();
        assert_eq!(
            item,
            json!({ "id": "shoes", "name": "신발", "price": 1000, "currency": "KRW" })
        );
        let (status, page) = rig.get("/").await;
        assert_eq!(status, 200);
        assert!(page.contains(r#"<script src="https://cdn.portone.io/v2/browser-sdk.js">"#));

        let long = json!({ "paymentId": "x".repeat(Shop::BODY_LIMIT) }).to_string();
        for (body, expected) in [
            ("", 400),
            ("{}", 400),
            (r#"{"paymentId":1}"#, 400),
            (r#"{"paymentId":null}"#, 400),
            (r#"{"paymentId":"order-1"}"#, 400),
            (r#"{"paymentId":"../x"}"#, 400),
            (long.as_str(), 413),
        ] {
            let (status, sentence) = rig.post("/api/payment/complete", body.to_owned()).await;
            assert_eq!(status, expected, "{}: {body}", rig.name);
            assert_eq!(
                sentence.ends_with("습니다.") || sentence.ends_with("요청입니다."),
                status == 400
            );
        }
        for body in ["", "{}", r#"{"item":"socks"}"#] {
            assert_eq!(rig.post("/api/order", body).await.0, 400, "{body}");
        }
        assert_eq!(rig.questions(), 0);

        // The payment window is open, but nothing has been paid yet.
        let request = rig.new_order("CARD").await;
        let id = request.payment_id.clone();
        rig.stand_in.play(Action::Open(request)).unwrap();
        assert_eq!(rig.complete(&id).await, (400, "아직 결제되지 않았습니다.".to_owned()));

        rig.pool.close().await;
        assert_eq!(rig.complete(&id).await.0, 503);
        assert_eq!(rig.post("/api/order", r#"{"item":"shoes"}"#).await.0, 503);
        let event = Webhook::TransactionPaid(testing::transaction(&id));
        assert_eq!(rig.send(&event).await, 503);
    }
}
