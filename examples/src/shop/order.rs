use crate::portone_api::{CancellationStatus, ChannelType, Payment, PaymentStatus, VirtualAccount};

/// An order, as the shop wrote it down before there was a payment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// The ID of the payment, which the shop makes.
    pub payment_id: String,
    /// The name of the order that the buyer is shown.
    pub name: String,
    /// The amount in the smallest unit of the currency.
    pub amount: i64,
    /// The currency code of ISO 4217.
    pub currency: String,
    /// The state of the order.
    pub state: State,
    /// The virtual account to pay into, if one was issued.
    pub account: Option<VirtualAccount>,
    /// The number of times that the order has changed.
    pub(super) version: i64,
}

/// The state of an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    Pending,
    VirtualAccountIssued,
    Paid,
    PartlyCancelled,
    Cancelled,
    /// The payment failed. The buyer can try again, so the order can still be paid.
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

    /// Gives the name of the state in the database and for the browser.
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

    /// Gives the state of an order with this payment. The result is `None` if this shop does not know the
    /// status of the payment.
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

/// Something that the shop does once for an order, such as shipping it. It is written together with the state
/// of the order, and the people who pack the parcels read it there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Effect {
    /// The name of the effect, which is `ship`, `cancellation` with its ID, or `mismatch` with what is wrong.
    pub name: String,
    /// The amount that the effect is about.
    pub amount: i64,
}

/// Lists what has to be done for a payment with this status, unless it was done before.
pub(super) fn effects(payment: &Payment) -> Vec<Effect> {
    let mut effects = Vec::new();
    // If a part of an order was cancelled, the rest is shipped here as well. The webhook of the payment may
    // come after that of the cancellation.
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
    /// The ID of the store, which PortOne's console calls 상점 아이디.
    pub id: String,
    /// The channel key, which PortOne's console calls 채널 키.
    pub channel_key: String,
    /// The kind of the channel, which says whether real money moves.
    pub channel_type: ChannelType,
}

impl Order {
    /// Lists how a payment differs from this order, in words for the log.
    ///
    /// The browser names the amount and everything else when it opens the payment window, and the buyer
    /// controls the browser. So a payment can be paid and still be only 1 won.
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
        // While the payment is open, the buyer may not have chosen a channel yet.
        let open = matches!(State::of(payment), None | Some(State::Pending | State::Failed));
        let channel = payment.channel.as_ref().map(|channel| channel.r#type.clone());
        if channel.is_some() || !open {
            let expected = Some(store.channel_type.clone());
            compare("channel.type", &format!("{expected:?}"), &format!("{channel:?}"));
        }
        differences
    }
}
