use crate::{DateTime, Unrecognized, json::UnrecognizedMembers};

/// An escrow whose delivery details are not registered yet.
#[derive(Clone)]
#[non_exhaustive]
pub struct BeforeRegisteredPaymentEscrow {
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(BeforeRegisteredPaymentEscrow, "status" = "BEFORE_REGISTERED", 0b0, {});

/// An escrow whose transaction was cancelled.
#[derive(Clone)]
#[non_exhaustive]
pub struct CancelledPaymentEscrow {
    /// The delivery company.
    pub company: String,
    /// The tracking number of the delivery.
    pub invoice_number: String,
    /// The time at which the goods were sent.
    pub sent_at: Option<DateTime>,
    /// The time at which the delivery details were registered.
    pub applied_at: Option<DateTime>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(CancelledPaymentEscrow, "status" = "CANCELLED", 0b0, {
    0 company "company"
    1 invoice_number "invoiceNumber"
    2 sent_at "sentAt"
    3 applied_at "appliedAt"
});

/// An escrow whose purchase was confirmed.
#[derive(Clone)]
#[non_exhaustive]
pub struct ConfirmedPaymentEscrow {
    /// The delivery company.
    pub company: String,
    /// The tracking number of the delivery.
    pub invoice_number: String,
    /// The time at which the goods were sent.
    pub sent_at: Option<DateTime>,
    /// The time at which the delivery details were registered.
    pub applied_at: Option<DateTime>,
    /// Whether the purchase was confirmed automatically.
    pub is_automatically_confirmed: bool,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(ConfirmedPaymentEscrow, "status" = "CONFIRMED", 0b0, {
    0 company "company"
    1 invoice_number "invoiceNumber"
    2 sent_at "sentAt"
    3 applied_at "appliedAt"
    4 is_automatically_confirmed "isAutomaticallyConfirmed"
});

/// An escrow whose goods were delivered.
#[derive(Clone)]
#[non_exhaustive]
pub struct DeliveredPaymentEscrow {
    /// The delivery company.
    pub company: String,
    /// The tracking number of the delivery.
    pub invoice_number: String,
    /// The time at which the goods were sent.
    pub sent_at: Option<DateTime>,
    /// The time at which the delivery details were registered.
    pub applied_at: Option<DateTime>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(DeliveredPaymentEscrow, "status" = "DELIVERED", 0b0, {
    0 company "company"
    1 invoice_number "invoiceNumber"
    2 sent_at "sentAt"
    3 applied_at "appliedAt"
});

/// The escrow of a payment, with its delivery. For a V1 payment it is always `REGISTERED`.
#[derive(Clone)]
#[non_exhaustive]
pub enum PaymentEscrow {
    /// An escrow whose delivery details are not registered yet.
    BeforeRegistered(BeforeRegisteredPaymentEscrow),
    /// An escrow whose transaction was cancelled.
    Cancelled(Box<CancelledPaymentEscrow>),
    /// An escrow whose purchase was confirmed.
    Confirmed(Box<ConfirmedPaymentEscrow>),
    /// An escrow whose goods were delivered.
    Delivered(Box<DeliveredPaymentEscrow>),
    /// An escrow whose delivery details are registered.
    Registered(Box<RegisteredPaymentEscrow>),
    /// An escrow whose purchase was rejected.
    Rejected(Box<RejectedPaymentEscrow>),
    /// An escrow whose purchase was rejected, and whose rejection was confirmed.
    RejectConfirmed(Box<RejectConfirmedPaymentEscrow>),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

/// These are the members that all objects of the union have. An object that this version
/// does not know gives only `status`, and `None` for the rest.
impl PaymentEscrow {
    /// Returns the text by which PortOne tells this object from the others of the union.
    #[must_use]
    pub fn status(&self) -> &str {
        match self {
            Self::BeforeRegistered(_) => "BEFORE_REGISTERED",
            Self::Cancelled(_) => "CANCELLED",
            Self::Confirmed(_) => "CONFIRMED",
            Self::Delivered(_) => "DELIVERED",
            Self::Registered(_) => "REGISTERED",
            Self::Rejected(_) => "REJECTED",
            Self::RejectConfirmed(_) => "REJECT_CONFIRMED",
            Self::Unrecognized(unrecognized) => unrecognized.tag(),
        }
    }
}

crate::json::union!(PaymentEscrow, "status" {
    BeforeRegistered "BEFORE_REGISTERED"
    Cancelled "CANCELLED"
    Confirmed "CONFIRMED"
    Delivered "DELIVERED"
    Registered "REGISTERED"
    Rejected "REJECTED"
    RejectConfirmed "REJECT_CONFIRMED"
});

/// An escrow whose delivery details are registered.
#[derive(Clone)]
#[non_exhaustive]
pub struct RegisteredPaymentEscrow {
    /// The delivery company.
    pub company: String,
    /// The tracking number of the delivery.
    pub invoice_number: String,
    /// The time at which the goods were sent.
    pub sent_at: Option<DateTime>,
    /// The time at which the delivery details were registered.
    pub applied_at: Option<DateTime>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(RegisteredPaymentEscrow, "status" = "REGISTERED", 0b0, {
    0 company "company"
    1 invoice_number "invoiceNumber"
    2 sent_at "sentAt"
    3 applied_at "appliedAt"
});

/// An escrow whose purchase was rejected, and whose rejection was confirmed.
#[derive(Clone)]
#[non_exhaustive]
pub struct RejectConfirmedPaymentEscrow {
    /// The delivery company.
    pub company: String,
    /// The tracking number of the delivery.
    pub invoice_number: String,
    /// The time at which the goods were sent.
    pub sent_at: Option<DateTime>,
    /// The time at which the delivery details were registered.
    pub applied_at: Option<DateTime>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(RejectConfirmedPaymentEscrow, "status" = "REJECT_CONFIRMED", 0b0, {
    0 company "company"
    1 invoice_number "invoiceNumber"
    2 sent_at "sentAt"
    3 applied_at "appliedAt"
});

/// An escrow whose purchase was rejected.
#[derive(Clone)]
#[non_exhaustive]
pub struct RejectedPaymentEscrow {
    /// The delivery company.
    pub company: String,
    /// The tracking number of the delivery.
    pub invoice_number: String,
    /// The time at which the goods were sent.
    pub sent_at: Option<DateTime>,
    /// The time at which the delivery details were registered.
    pub applied_at: Option<DateTime>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(RejectedPaymentEscrow, "status" = "REJECTED", 0b0, {
    0 company "company"
    1 invoice_number "invoiceNumber"
    2 sent_at "sentAt"
    3 applied_at "appliedAt"
});
