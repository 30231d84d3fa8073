use crate::{
    DateTime, Error, PlainError, Unrecognized,
    call::{Call, Caller},
    common::PgProviderError,
    json::UnrecognizedMembers,
    payment::{
        PaymentEscrowReceiverInput, PaymentEscrowSenderInput, PaymentLogistics, PaymentProduct,
    },
    request::Request,
};

/// A call of
/// [`apply_escrow_logistics`](crate::payment::PaymentClient::apply_escrow_logistics).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct ApplyEscrowLogistics {
    caller: Caller,
    payment_id: String,
    input: RegisterEscrowLogisticsBody,
}

impl ApplyEscrowLogistics {
    pub(super) fn new(
        caller: Caller,
        payment_id: impl Into<String>,
        logistics: PaymentLogistics,
    ) -> Self {
        Self {
            caller: caller.with_random_key(),
            payment_id: payment_id.into(),
            input: RegisterEscrowLogisticsBody::new(logistics),
        }
    }

    /// Sets the ID of a store to which the credentials give access. The default is the store of
    /// the credentials.
    pub fn store_id(mut self, store_id: impl Into<String>) -> Self {
        self.input.store_id = Some(store_id.into());
        self
    }

    /// Sets the sender of the goods.
    pub fn sender(mut self, sender: PaymentEscrowSenderInput) -> Self {
        self.input.sender = Some(sender);
        self
    }

    /// Sets the receiver of the goods.
    pub fn receiver(mut self, receiver: PaymentEscrowReceiverInput) -> Self {
        self.input.receiver = Some(receiver);
        self
    }

    /// Sets whether to send an e-mail when the purchase under escrow is confirmed.
    pub fn send_email(mut self, send_email: bool) -> Self {
        self.input.send_email = Some(send_email);
        self
    }

    /// Sets the products.
    pub fn products(mut self, products: Vec<PaymentProduct>) -> Self {
        self.input.products = Some(products);
        self
    }
}

crate::call::call!(
    ApplyEscrowLogistics,
    "applyEscrowLogistics",
    ApplyEscrowLogisticsResponse,
    ApplyEscrowLogisticsError,
    write
);

impl IntoFuture for ApplyEscrowLogistics {
    type Output = Result<ApplyEscrowLogisticsResponse, Error<ApplyEscrowLogisticsError>>;
    type IntoFuture = Call<ApplyEscrowLogisticsResponse, ApplyEscrowLogisticsError>;

    fn into_future(self) -> Self::IntoFuture {
        let mut this = self;
        this.input.store_id = this.caller.store_id(this.input.store_id);
        let mut request = Request::new(
            "applyEscrowLogistics",
            "POST",
            "/payments/{}/escrow/logistics",
            &[("paymentId", &this.payment_id)],
        );
        request.json_body(&this.input);
        this.caller.call(request)
    }
}

/// The reasons for which PortOne refuses `apply_escrow_logistics`.
#[derive(Clone)]
#[non_exhaustive]
pub enum ApplyEscrowLogisticsError {
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The payment does not exist. The status is 404.
    PaymentNotFound(PlainError),
    /// The payment is not paid. The status is 409.
    PaymentNotPaid(PlainError),
    /// The payment provider returned an error, described by its own code and message. The status
    /// is 502.
    PgProvider(PgProviderError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(ApplyEscrowLogisticsError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PaymentNotFound "PAYMENT_NOT_FOUND"
    PaymentNotPaid "PAYMENT_NOT_PAID"
    PgProvider "PG_PROVIDER"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(ApplyEscrowLogisticsError);

/// The answer to `apply_escrow_logistics`.
#[derive(Clone)]
#[non_exhaustive]
pub struct ApplyEscrowLogisticsResponse {
    /// The tracking number of the delivery.
    pub invoice_number: String,
    /// The time at which the goods were sent.
    pub sent_at: DateTime,
    /// The time at which the delivery details were registered.
    pub applied_at: DateTime,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(ApplyEscrowLogisticsResponse, "" = "", 0b0, {
    0 invoice_number "invoiceNumber"
    1 sent_at "sentAt"
    2 applied_at "appliedAt"
});

/// What is sent with `apply_escrow_logistics`.
#[derive(Clone)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct RegisterEscrowLogisticsBody {
    /// The ID of a store to which the credentials give access. The default is the store of the
    /// credentials.
    pub store_id: Option<String>,
    /// The sender of the goods.
    pub sender: Option<PaymentEscrowSenderInput>,
    /// The receiver of the goods.
    pub receiver: Option<PaymentEscrowReceiverInput>,
    /// The delivery details of the escrow payment.
    pub logistics: PaymentLogistics,
    /// Whether to send an e-mail when the purchase under escrow is confirmed.
    pub send_email: Option<bool>,
    /// The products.
    pub products: Option<Vec<PaymentProduct>>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl RegisterEscrowLogisticsBody {
    /// Makes one with its required members.
    pub(super) fn new(logistics: PaymentLogistics) -> Self {
        Self {
            logistics,
            store_id: None,
            sender: None,
            receiver: None,
            send_email: None,
            products: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }
}

crate::json::record!(RegisterEscrowLogisticsBody, "" = "", 0b0, {
    0 store_id "storeId"
    1 sender "sender"
    2 receiver "receiver"
    3 logistics "logistics"
    4 send_email "sendEmail"
    5 products "products"
});
