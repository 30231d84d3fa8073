use portone::payment::{GetPaymentError, PaymentClient};
use portone_webhook_core::{ConfirmReply, Webhook, event::TransactionConfirmData};
use serde::Deserialize;
use serde_json::json;
use sqlx::SqlitePool;

use super::{Answer, Effect, Order, State, Store, SyncError, database::Database};

// These constants describe the item that the shop sells.
const ITEM: &str = "shoes";
const NAME: &str = "신발";
const PRICE: i64 = 1000;
const CURRENCY: &str = "KRW";

const BAD_REQUEST: &str = "올바르지 않은 요청입니다.";
const LATER: &str = "지금은 처리할 수 없습니다. 잠시 후 다시 시도해 주세요.";

/// The shop, which sells one kind of shoes.
#[derive(Debug, Clone)]
pub struct Shop {
    pub(super) api: PaymentClient,
    pub(super) database: Database,
    pub(super) store: Store,
    browser_sdk: String,
}

#[derive(Deserialize)]
struct OrderRequest {
    item: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct CompleteRequest {
    payment_id: String,
}

impl Shop {
    /// The largest body that the shop accepts from the browser, in bytes.
    pub const BODY_LIMIT: usize = 4096;

    /// Opens a shop that keeps its orders in a database. The shop creates its tables there.
    ///
    /// # Errors
    ///
    /// This fails if the database refuses to create the tables.
    pub async fn open(api: PaymentClient, pool: SqlitePool, store: Store) -> sqlx::Result<Self> {
        let browser_sdk = "https://cdn.portone.io/v2/browser-sdk.js".to_owned();
        Ok(Self { api, database: Database::open(pool).await?, store, browser_sdk })
    }

    /// Sets the URL from which the page loads the browser SDK, in place of PortOne's URL.
    #[must_use]
    pub fn browser_sdk(mut self, url: String) -> Self {
        self.browser_sdk = url;
        self
    }

    /// Answers `GET /` with the page of the shop.
    pub fn page(&self) -> Answer {
        Answer::html(include_str!("page.html").replace("{{browser-sdk}}", &self.browser_sdk))
    }

    /// Answers `GET /api/item` with the item and its price.
    pub fn item(&self) -> Answer {
        Answer::json(&json!({ "id": ITEM, "name": NAME, "price": PRICE, "currency": CURRENCY }))
    }

    /// Answers `POST /api/order` with `{"item":"shoes"}`. The page opens the payment window with this answer.
    ///
    /// In PortOne's guide, the page makes up the payment's ID, and the shop learns from the payment's
    /// `customData` what was ordered. Both come from the browser and cannot be trusted. Here the shop first
    /// writes the order down, under an ID of its own. So it can compare the payment with what this buyer was
    /// offered, at the price of that time.
    pub async fn new_order(&self, body: &[u8]) -> Answer {
        let Ok(OrderRequest { item }) = serde_json::from_slice(body) else {
            return Answer::text(400, BAD_REQUEST);
        };
        if item != ITEM {
            return Answer::text(400, "판매하지 않는 상품입니다.");
        }
        let order = match self.write_order().await {
            Ok(order) => order,
            Err(error) => {
                tracing::error!(error, "an order could not be written");
                return Answer::text(503, LATER);
            }
        };
        Answer::json(&json!({
            "storeId": self.store.id,
            "channelKey": self.store.channel_key,
            "paymentId": order.payment_id,
            "orderName": order.name,
            "totalAmount": order.amount,
            "currency": order.currency,
        }))
    }

    async fn write_order(&self) -> Result<Order, Box<dyn std::error::Error>> {
        let order = Order {
            payment_id: format!("order-{:016x}{:016x}", getrandom::u64()?, getrandom::u64()?),
            name: NAME.to_owned(),
            amount: PRICE,
            currency: CURRENCY.to_owned(),
            state: State::Pending,
            account: None,
            version: 0,
        };
        self.database.add(&order).await?;
        Ok(order)
    }

    /// Answers `POST /api/payment/complete` with `{"paymentId":"…"}`. The page sends it when the buyer is
    /// done in the payment window.
    ///
    /// Anybody can send this request with any ID. It only makes the shop ask PortOne again.
    pub async fn complete(&self, body: &[u8]) -> Answer {
        let Ok(CompleteRequest { payment_id }) = serde_json::from_slice(body) else {
            return Answer::text(400, BAD_REQUEST);
        };
        match self.sync(&payment_id).await {
            Ok(Order { state: State::Pending, .. }) => {
                Answer::text(400, "아직 결제되지 않았습니다.")
            }
            Ok(Order { state: State::Failed, .. }) => {
                Answer::text(400, "결제에 실패했습니다. 다시 시도해 주세요.")
            }
            Ok(Order { state: state @ State::VirtualAccountIssued, account, .. }) => {
                Answer::json(&json!({ "status": state.name(), "account": account }))
            }
            Ok(order) => Answer::json(&json!({ "status": order.state.name() })),
            Err(SyncError::UnknownOrder) => Answer::text(400, "주문을 찾을 수 없습니다."),
            Err(SyncError::Mismatch(_)) => {
                Answer::text(400, "결제 내용이 주문과 다릅니다. 상점에 문의해 주세요.")
            }
            Err(SyncError::Api(error))
                if matches!(error.reason(), Some(GetPaymentError::PaymentNotFound(_))) =>
            {
                Answer::text(400, "결제를 찾을 수 없습니다.")
            }
            Err(error) => {
                tracing::error!(payment_id, error = chain(&error), "no sync");
                Answer::text(if later_helps(&error) { 503 } else { 502 }, LATER)
            }
        }
    }

    /// Answers `POST /api/payment/webhook`, once the delivery is verified.
    ///
    /// PortOne sends a delivery again, for hours, after every answer but 200. So the shop answers 200
    /// whenever PortOne need not send the delivery again, even if something went wrong. PortOne's console
    /// shows the answer with its reason.
    pub async fn webhook(&self, event: &Webhook) -> Answer {
        if let Webhook::TransactionConfirm(event) = event {
            return self.confirm(&event.data).await.into();
        }
        let Some(payment_id) = event.payment_id() else {
            // The event is about a billing key or a tax invoice, or PortOne has added its type without
            // notice.
            return reason(200, "NOT_A_PAYMENT");
        };
        match self.sync(payment_id).await {
            Ok(order) => {
                tracing::info!(payment_id, state = order.state.name(), "in sync");
                reason(200, order.state.name())
            }
            // The next two errors would occur each time, so PortOne need not send the delivery again.
            Err(SyncError::UnknownOrder) => {
                tracing::warn!(payment_id, "a payment without an order");
                reason(200, "UNKNOWN_ORDER")
            }
            Err(SyncError::Mismatch(_)) => reason(200, "NOT_AS_ORDERED"),
            Err(error) => {
                tracing::error!(payment_id, error = chain(&error), "no sync");
                if later_helps(&error) {
                    reason(503, "TRY_AGAIN")
                } else {
                    // The API secret is wrong, for example, or belongs to another store that has no such
                    // payment. While somebody corrects the setup, PortOne sends the delivery again.
                    reason(500, "API_UNUSABLE")
                }
            }
        }
    }

    /// Answers whether a payment may be approved. PortOne asks before it approves a payment, if the confirm
    /// process is switched on.
    async fn confirm(&self, question: &TransactionConfirmData) -> ConfirmReply {
        match self.database.order(&question.payment_id).await {
            Ok(Some(order)) if order.amount != question.total_amount => {
                ConfirmReply::reject("결제 금액이 주문 금액과 다릅니다.")
            }
            Ok(Some(Order {
                state: State::Paid | State::PartlyCancelled | State::Cancelled,
                ..
            })) => ConfirmReply::reject("이미 처리된 주문입니다."),
            Ok(Some(_)) => ConfirmReply::accept(),
            Ok(None) => ConfirmReply::reject("주문을 찾을 수 없습니다."),
            Err(error) => {
                tracing::error!(%error, "no order to compare with");
                ConfirmReply::reject(LATER)
            }
        }
    }

    /// Reads an order from the database.
    ///
    /// # Errors
    ///
    /// This fails if the database fails.
    pub async fn order(&self, payment_id: &str) -> sqlx::Result<Option<Order>> {
        self.database.order(payment_id).await
    }

    /// Reads the effects of an order.
    ///
    /// # Errors
    ///
    /// This fails if the database fails.
    pub async fn effects(&self, payment_id: &str) -> sqlx::Result<Vec<Effect>> {
        self.database.effects(payment_id).await
    }
}

fn reason(status: u16, reason: &str) -> Answer {
    Answer { status, ..Answer::json(&json!({ "reason": reason })) }
}

fn later_helps(error: &SyncError) -> bool {
    match error {
        SyncError::Api(error) => error.is_transient(),
        SyncError::Database(_) | SyncError::Busy => true,
        SyncError::UnknownOrder | SyncError::Mismatch(_) => false,
    }
}

/// Writes the error and its causes in one line.
fn chain(error: &dyn std::error::Error) -> String {
    let causes = std::iter::successors(error.source(), |cause| cause.source());
    causes.fold(error.to_string(), |line, cause| format!("{line}: {cause}"))
}
