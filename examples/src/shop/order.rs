use crate::portone_api::{CancellationStatus, ChannelType, Payment, PaymentStatus, VirtualAccount};

/// What the buyer wants, as the shop wrote it down before there was a payment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// The payment's ID, which the shop makes.
    pub payment_id: String,
    /// What the buyer is shown.
    pub name: String,
    /// In the smallest unit of the currency.
    pub amount: i64,
    /// As ISO 4217 has it.
    pub currency: String,
    /// How far it has got.
    pub state: State,
    /// Where to pay, for a payment into a virtual account.
    pub account: Option<VirtualAccount>,
    /// How often it has changed.
    pub(super) version: i64,
}

/// How far an order has got.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    Pending,
    VirtualAccountIssued,
    Paid,
    PartlyCancelled,
    Cancelled,
    /// The buyer can try again, so it can still be paid.
    Failed,
}

impl State {
    const ALL: [Self; 6] = [
        Self::Pending,
        Self::VirtualAccountIssued,
        Self::Paid,
        Self::PartlyCancelled,
        Self::Cancelled,
        Self::Failed,
    ];

    /// In the database, and for the browser.
    pub fn name(self) -> &'static str {
        match self {
            Self::Pending => "PENDING",
            Self::VirtualAccountIssued => "VIRTUAL_ACCOUNT_ISSUED",
            Self::Paid => "PAID",
            Self::PartlyCancelled => "PARTIAL_CANCELLED",
            Self::Cancelled => "CANCELLED",
            Self::Failed => "FAILED",
        }
    }

    pub(super) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }

    /// What a payment makes of its order; nothing where PortOne says what this shop does not know.
    pub(super) fn of(payment: &Payment) -> Option<Self> {
        match &payment.status {
            PaymentStatus::Ready | PaymentStatus::PayPending => Some(Self::Pending),
            PaymentStatus::VirtualAccountIssued(_) => Some(Self::VirtualAccountIssued),
            PaymentStatus::Paid { .. } => Some(Self::Paid),
            PaymentStatus::Failed(_) => Some(Self::Failed),
            PaymentStatus::PartialCancelled(_) => Some(Self::PartlyCancelled),
            PaymentStatus::Cancelled(_) => Some(Self::Cancelled),
            PaymentStatus::Unrecognized(_) => None,
        }
    }
}

/// What the shop does once for an order. It is written down together with the state; whoever packs the
/// parcels reads it there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Effect {
    /// `ship`, `cancellation` with its ID, or `mismatch` with what is wrong.
    pub name: String,
    /// For how much.
    pub amount: i64,
}

/// What is to be done for a payment like this, if it was not done before.
pub(super) fn effects(payment: &Payment) -> Vec<Effect> {
    let mut effects = Vec::new();
    // What is left of an order after a part was cancelled is shipped as well: the webhook of the payment
    // may come after that of the cancellation.
    if matches!(payment.status, PaymentStatus::Paid { .. } | PaymentStatus::PartialCancelled(_)) {
        effects.push(Effect { name: "ship".to_owned(), amount: payment.amount.total });
    }
    if let PaymentStatus::PartialCancelled(cancellations)
    | PaymentStatus::Cancelled(cancellations) = &payment.status
    {
        let made = cancellations.iter().filter(|it| it.status == CancellationStatus::Succeeded);
        effects.extend(
            made.map(|it| Effect {
                name: format!("cancellation {}", it.id),
                amount: it.total_amount,
            }),
        );
    }
    effects
}

/// The shop's own store at PortOne.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Store {
    /// 상점 아이디
    pub id: String,
    /// 채널 키
    pub channel_key: String,
    /// Whether real money is to move.
    pub channel_type: ChannelType,
}

impl Order {
    /// What a payment has other than it should, in words for the log.
    ///
    /// The browser names the amount and all the rest when it opens the payment window, and the buyer rules
    /// the browser. So a payment can well be paid, and be 1 won.
    pub(super) fn differences(&self, store: &Store, payment: &Payment) -> Vec<String> {
        let mut differences = Vec::new();
        let mut compare = |what: &str, expected: &str, found: &str| {
            if expected != found {
                differences.push(format!("{what} is {found:?} instead of {expected:?}"));
            }
        };
        compare("id", &self.payment_id, &payment.id);
        compare("storeId", &store.id, &payment.store_id);
        compare("orderName", &self.name, &payment.order_name);
        compare("amount.total", &self.amount.to_string(), &payment.amount.total.to_string());
        compare("currency", &self.currency, &payment.currency);
        // The buyer may not have chosen one yet.
        let open = matches!(State::of(payment), None | Some(State::Pending | State::Failed));
        let channel = payment.channel.as_ref().map(|channel| channel.r#type.clone());
        if channel.is_some() || !open {
            let expected = Some(store.channel_type.clone());
            compare("channel.type", &format!("{expected:?}"), &format!("{channel:?}"));
        }
        differences
    }
}
