use portone::{
    common::SelectedChannelType,
    payment::{Currency, Payment, PaymentCancellation, PaymentMethodVirtualAccount},
};

/// An order, as the shop wrote it down before there was a payment.
#[derive(Debug, Clone, PartialEq)]
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
    pub account: Option<PaymentMethodVirtualAccount>,
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
        match payment {
            Payment::Ready(_) | Payment::PayPending(_) => Some(Self::Pending),
            Payment::VirtualAccountIssued(_) => Some(Self::VirtualAccountIssued),
            Payment::Paid(_) => Some(Self::Paid),
            Payment::Failed(_) => Some(Self::Failed),
            Payment::PartialCancelled(_) => Some(Self::PartlyCancelled),
            Payment::Cancelled(_) => Some(Self::Cancelled),
            // PortOne may add states.
            _ => None,
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
    let (shipped, cancellations) = match payment {
        Payment::Paid(payment) => (Some(&payment.amount), &[][..]),
        Payment::PartialCancelled(payment) => (Some(&payment.amount), &*payment.cancellations),
        Payment::Cancelled(payment) => (None, &*payment.cancellations),
        _ => return effects,
    };
    if let Some(amount) = shipped {
        effects.push(Effect { name: "ship".to_owned(), amount: amount.total });
    }
    for cancellation in cancellations {
        if let PaymentCancellation::Succeeded(made) = cancellation {
            let name = format!("cancellation {}", made.id);
            effects.push(Effect { name, amount: made.total_amount });
        }
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
    pub channel_type: SelectedChannelType,
}

impl Order {
    /// Lists how a payment differs from this order, in words for the log.
    ///
    /// The browser names the amount and everything else when it opens the payment window, and the buyer
    /// controls the browser. So a payment can be paid and still be only 1 won.
    pub(super) fn differences(&self, store: &Store, payment: &Payment) -> Vec<String> {
        let mut differences = Vec::new();
        let mut compare = |what: &str, expected: &str, found: Option<&str>| {
            if found != Some(expected) {
                let found = found.unwrap_or_default();
                differences.push(format!("{what} is {found:?} instead of {expected:?}"));
            }
        };
        compare("id", &self.payment_id, payment.id());
        compare("storeId", &store.id, payment.store_id());
        compare("orderName", &self.name, payment.order_name());
        let total = payment.amount().map(|amount| amount.total.to_string());
        compare("amount.total", &self.amount.to_string(), total.as_deref());
        compare("currency", &self.currency, payment.currency().map(Currency::as_str));
        // While the payment is open, the buyer may not have chosen a channel yet.
        let open = matches!(State::of(payment), None | Some(State::Pending | State::Failed));
        let channel = payment.channel().map(|channel| channel.r#type.as_str());
        if channel.is_some() || !open {
            compare("channel.type", store.channel_type.as_str(), channel);
        }
        differences
    }
}
