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
/// [`modify_escrow_logistics`](crate::payment::PaymentClient::modify_escrow_logistics).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct ModifyEscrowLogistics {
    caller: Caller,
    payment_id: String,
    input: ModifyEscrowLogisticsBody,
}

impl ModifyEscrowLogistics {
    pub(super) fn new(
        caller: Caller,
        payment_id: impl Into<String>,
        logistics: PaymentLogistics,
    ) -> Self {
        Self {
            caller: caller.with_random_key(),
            payment_id: payment_id.into(),
            input: ModifyEscrowLogisticsBody::new(logistics),
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
    ModifyEscrowLogistics,
    "modifyEscrowLogistics",
    ModifyEscrowLogisticsResponse,
    ModifyEscrowLogisticsError,
    write
);

impl IntoFuture for ModifyEscrowLogistics {
    type Output = Result<ModifyEscrowLogisticsResponse, Error<ModifyEscrowLogisticsError>>;
    type IntoFuture = Call<ModifyEscrowLogisticsResponse, ModifyEscrowLogisticsError>;

    fn into_future(self) -> Self::IntoFuture {
        let mut this = self;
        this.input.store_id = this.caller.store_id(this.input.store_id);
        let mut request = Request::new(
            "modifyEscrowLogistics",
            "PATCH",
            "/payments/{}/escrow/logistics",
            &[("paymentId", &this.payment_id)],
        );
        request.json_body(&this.input);
        this.caller.call(request)
    }
}

/// What is sent with `modify_escrow_logistics`.
#[derive(Clone)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct ModifyEscrowLogisticsBody {
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

impl ModifyEscrowLogisticsBody {
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

crate::json::record!(ModifyEscrowLogisticsBody, "" = "", 0b0, {
    0 store_id "storeId"
    1 sender "sender"
    2 receiver "receiver"
    3 logistics "logistics"
    4 send_email "sendEmail"
    5 products "products"
});

/// The reasons for which PortOne refuses `modify_escrow_logistics`.
#[derive(Clone)]
#[non_exhaustive]
pub enum ModifyEscrowLogisticsError {
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

crate::json::union!(ModifyEscrowLogisticsError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    PaymentNotFound "PAYMENT_NOT_FOUND"
    PaymentNotPaid "PAYMENT_NOT_PAID"
    PgProvider "PG_PROVIDER"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(ModifyEscrowLogisticsError);

/// The answer to `modify_escrow_logistics`.
#[derive(Clone)]
#[non_exhaustive]
pub struct ModifyEscrowLogisticsResponse {
    /// The tracking number of the delivery.
    pub invoice_number: String,
    /// The time at which the goods were sent.
    pub sent_at: DateTime,
    /// The time at which the delivery details were changed.
    pub modified_at: DateTime,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(ModifyEscrowLogisticsResponse, "" = "", 0b0, {
    0 invoice_number "invoiceNumber"
    1 sent_at "sentAt"
    2 modified_at "modifiedAt"
});
