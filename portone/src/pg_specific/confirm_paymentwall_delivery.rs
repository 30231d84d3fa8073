use crate::{
    DateTime, Error, PlainError, Unrecognized,
    call::{Call, Caller},
    common::Country,
    json::UnrecognizedMembers,
    pg_specific::{PaymentwallDeliveryStatus, PaymentwallDeliveryType},
    request::Request,
};

/// A call of
/// [`confirm_paymentwall_delivery`](crate::pg_specific::PgSpecificClient::confirm_paymentwall_delivery).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct ConfirmPaymentwallDelivery {
    caller: Caller,
    input: ConfirmPaymentwallDeliveryBody,
}

/// What a [`ConfirmPaymentwallDelivery`] needs.
#[derive(Clone)]
pub struct ConfirmPaymentwallDeliveryRequired {
    /// The ID that PortOne gave the payment.
    pub transaction_id: String,
    /// The type of the delivery: digital or physical.
    pub delivery_type: PaymentwallDeliveryType,
    /// The state of the delivery.
    pub delivery_status: PaymentwallDeliveryStatus,
    /// The time at which the delivery is expected to be complete. If `deliveryType` is
    /// `DIGITAL`, the current time will do.
    pub estimated_delivery_datetime: DateTime,
    /// The time at which the delivery state is expected to be updated. If `deliveryType` is
    /// `DIGITAL`, the current time will do.
    pub estimated_update_datetime: DateTime,
    /// Whether the payment can be refunded.
    pub refundable: bool,
    /// A detailed description of the delivery.
    pub details: String,
    /// The e-mail address of the customer.
    pub shipping_address_email: String,
}

crate::call::call!(ConfirmPaymentwallDeliveryRequired);

impl ConfirmPaymentwallDelivery {
    pub(super) fn new(caller: Caller, required: ConfirmPaymentwallDeliveryRequired) -> Self {
        Self {
            caller: caller.with_random_key(),
            input: ConfirmPaymentwallDeliveryBody::new(ConfirmPaymentwallDeliveryBodyRequired {
                transaction_id: required.transaction_id,
                delivery_type: required.delivery_type,
                delivery_status: required.delivery_status,
                estimated_delivery_datetime: required.estimated_delivery_datetime,
                estimated_update_datetime: required.estimated_update_datetime,
                refundable: required.refundable,
                details: required.details,
                shipping_address_email: required.shipping_address_email,
            }),
        }
    }

    /// Sets the reason for the change of state.
    pub fn reason(mut self, reason: impl Into<String>) -> Self {
        self.input.reason = Some(reason.into());
        self
    }

    /// Sets the tracking number of the delivery. Required if `deliveryType` is `PHYSICAL`.
    pub fn carrier_tracking_id(mut self, carrier_tracking_id: impl Into<String>) -> Self {
        self.input.carrier_tracking_id = Some(carrier_tracking_id.into());
        self
    }

    /// Sets the name of the delivery company. Required if `deliveryType` is `PHYSICAL`.
    pub fn carrier_type(mut self, carrier_type: impl Into<String>) -> Self {
        self.input.carrier_type = Some(carrier_type.into());
        self
    }

    /// Sets the country of the receiver. Required if `deliveryType` is `PHYSICAL`.
    pub fn shipping_address_country(
        mut self,
        shipping_address_country: impl Into<Country>,
    ) -> Self {
        self.input.shipping_address_country = Some(shipping_address_country.into());
        self
    }

    /// Sets the city of the receiver. Required if `deliveryType` is `PHYSICAL`.
    pub fn shipping_address_city(mut self, shipping_address_city: impl Into<String>) -> Self {
        self.input.shipping_address_city = Some(shipping_address_city.into());
        self
    }

    /// Sets the postal code of the receiver. Required if `deliveryType` is `PHYSICAL`.
    pub fn shipping_address_zip(mut self, shipping_address_zip: impl Into<String>) -> Self {
        self.input.shipping_address_zip = Some(shipping_address_zip.into());
        self
    }

    /// Sets the state of the receiver's address. Required if `deliveryType` is `PHYSICAL`.
    pub fn shipping_address_state(mut self, shipping_address_state: impl Into<String>) -> Self {
        self.input.shipping_address_state = Some(shipping_address_state.into());
        self
    }

    /// Sets the street of the receiver's address. Required if `deliveryType` is `PHYSICAL`.
    pub fn shipping_address_street(mut self, shipping_address_street: impl Into<String>) -> Self {
        self.input.shipping_address_street = Some(shipping_address_street.into());
        self
    }

    /// Sets the phone number of the receiver. Required if `deliveryType` is `PHYSICAL`.
    pub fn shipping_address_phone(mut self, shipping_address_phone: impl Into<String>) -> Self {
        self.input.shipping_address_phone = Some(shipping_address_phone.into());
        self
    }

    /// Sets the first name of the receiver. Required if `deliveryType` is `PHYSICAL`.
    pub fn shipping_address_firstname(
        mut self,
        shipping_address_firstname: impl Into<String>,
    ) -> Self {
        self.input.shipping_address_firstname = Some(shipping_address_firstname.into());
        self
    }

    /// Sets the last name of the receiver. Required if `deliveryType` is `PHYSICAL`.
    pub fn shipping_address_lastname(
        mut self,
        shipping_address_lastname: impl Into<String>,
    ) -> Self {
        self.input.shipping_address_lastname = Some(shipping_address_lastname.into());
        self
    }

    /// Sets the URLs of proof of the delivery, such as images. May be left out if proof is hard
    /// to provide.
    pub fn attachments(mut self, attachments: Vec<String>) -> Self {
        self.input.attachments = Some(attachments);
        self
    }
}

crate::call::call!(
    ConfirmPaymentwallDelivery,
    "confirmPaymentwallDelivery",
    ConfirmPaymentwallDeliveryResponse,
    ConfirmPaymentwallDeliveryError,
    write
);

impl IntoFuture for ConfirmPaymentwallDelivery {
    type Output =
        Result<ConfirmPaymentwallDeliveryResponse, Error<ConfirmPaymentwallDeliveryError>>;
    type IntoFuture = Call<ConfirmPaymentwallDeliveryResponse, ConfirmPaymentwallDeliveryError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "confirmPaymentwallDelivery",
            "POST",
            "/paymentwall/delivery/confirm",
            &[],
        );
        request.json_body(&this.input);
        this.caller.call(request)
    }
}

/// What is sent with `confirm_paymentwall_delivery`.
#[derive(Clone)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct ConfirmPaymentwallDeliveryBody {
    /// The ID that PortOne gave the payment.
    pub transaction_id: String,
    /// The type of the delivery: digital or physical.
    pub delivery_type: PaymentwallDeliveryType,
    /// The state of the delivery.
    pub delivery_status: PaymentwallDeliveryStatus,
    /// The time at which the delivery is expected to be complete. If `deliveryType` is
    /// `DIGITAL`, the current time will do.
    pub estimated_delivery_datetime: DateTime,
    /// The time at which the delivery state is expected to be updated. If `deliveryType` is
    /// `DIGITAL`, the current time will do.
    pub estimated_update_datetime: DateTime,
    /// The reason for the change of state.
    pub reason: Option<String>,
    /// Whether the payment can be refunded.
    pub refundable: bool,
    /// A detailed description of the delivery.
    pub details: String,
    /// The e-mail address of the customer.
    pub shipping_address_email: String,
    /// The tracking number of the delivery. Required if `deliveryType` is `PHYSICAL`.
    pub carrier_tracking_id: Option<String>,
    /// The name of the delivery company. Required if `deliveryType` is `PHYSICAL`.
    pub carrier_type: Option<String>,
    /// The country of the receiver. Required if `deliveryType` is `PHYSICAL`.
    pub shipping_address_country: Option<Country>,
    /// The city of the receiver. Required if `deliveryType` is `PHYSICAL`.
    pub shipping_address_city: Option<String>,
    /// The postal code of the receiver. Required if `deliveryType` is `PHYSICAL`.
    pub shipping_address_zip: Option<String>,
    /// The state of the receiver's address. Required if `deliveryType` is `PHYSICAL`.
    pub shipping_address_state: Option<String>,
    /// The street of the receiver's address. Required if `deliveryType` is `PHYSICAL`.
    pub shipping_address_street: Option<String>,
    /// The phone number of the receiver. Required if `deliveryType` is `PHYSICAL`.
    pub shipping_address_phone: Option<String>,
    /// The first name of the receiver. Required if `deliveryType` is `PHYSICAL`.
    pub shipping_address_firstname: Option<String>,
    /// The last name of the receiver. Required if `deliveryType` is `PHYSICAL`.
    pub shipping_address_lastname: Option<String>,
    /// The URLs of proof of the delivery, such as images. May be left out if proof is hard to
    /// provide.
    pub attachments: Option<Vec<String>>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

/// The members that a [`ConfirmPaymentwallDeliveryBody`] needs.
#[derive(Clone)]
pub struct ConfirmPaymentwallDeliveryBodyRequired {
    /// The ID that PortOne gave the payment.
    pub transaction_id: String,
    /// The type of the delivery: digital or physical.
    pub delivery_type: PaymentwallDeliveryType,
    /// The state of the delivery.
    pub delivery_status: PaymentwallDeliveryStatus,
    /// The time at which the delivery is expected to be complete. If `deliveryType` is
    /// `DIGITAL`, the current time will do.
    pub estimated_delivery_datetime: DateTime,
    /// The time at which the delivery state is expected to be updated. If `deliveryType` is
    /// `DIGITAL`, the current time will do.
    pub estimated_update_datetime: DateTime,
    /// Whether the payment can be refunded.
    pub refundable: bool,
    /// A detailed description of the delivery.
    pub details: String,
    /// The e-mail address of the customer.
    pub shipping_address_email: String,
}

crate::call::call!(ConfirmPaymentwallDeliveryBodyRequired);

impl ConfirmPaymentwallDeliveryBody {
    /// Makes one with its required members.
    pub(super) fn new(required: ConfirmPaymentwallDeliveryBodyRequired) -> Self {
        Self {
            transaction_id: required.transaction_id,
            delivery_type: required.delivery_type,
            delivery_status: required.delivery_status,
            estimated_delivery_datetime: required.estimated_delivery_datetime,
            estimated_update_datetime: required.estimated_update_datetime,
            refundable: required.refundable,
            details: required.details,
            shipping_address_email: required.shipping_address_email,
            reason: None,
            carrier_tracking_id: None,
            carrier_type: None,
            shipping_address_country: None,
            shipping_address_city: None,
            shipping_address_zip: None,
            shipping_address_state: None,
            shipping_address_street: None,
            shipping_address_phone: None,
            shipping_address_firstname: None,
            shipping_address_lastname: None,
            attachments: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }
}

crate::json::record!(ConfirmPaymentwallDeliveryBody, "" = "", 0b1111111000100000000, {
    0 transaction_id "transactionId"
    1 delivery_type "deliveryType"
    2 delivery_status "deliveryStatus"
    3 estimated_delivery_datetime "estimatedDeliveryDatetime"
    4 estimated_update_datetime "estimatedUpdateDatetime"
    5 reason "reason"
    6 refundable "refundable"
    7 details "details"
    8 shipping_address_email "shippingAddressEmail"
    9 carrier_tracking_id "carrierTrackingId"
    10 carrier_type "carrierType"
    11 shipping_address_country "shippingAddressCountry"
    12 shipping_address_city "shippingAddressCity"
    13 shipping_address_zip "shippingAddressZip"
    14 shipping_address_state "shippingAddressState"
    15 shipping_address_street "shippingAddressStreet"
    16 shipping_address_phone "shippingAddressPhone"
    17 shipping_address_firstname "shippingAddressFirstname"
    18 shipping_address_lastname "shippingAddressLastname"
    19 attachments "attachments"
});

/// The reasons for which PortOne refuses `confirm_paymentwall_delivery`.
#[derive(Clone)]
#[non_exhaustive]
pub enum ConfirmPaymentwallDeliveryError {
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The payment does not exist. The status is 404.
    PaymentNotFound(PlainError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(ConfirmPaymentwallDeliveryError, "type" {
    InvalidRequest "INVALID_REQUEST"
    PaymentNotFound "PAYMENT_NOT_FOUND"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(ConfirmPaymentwallDeliveryError);

/// The answer to `confirm_paymentwall_delivery`.
#[derive(Clone)]
#[non_exhaustive]
pub struct ConfirmPaymentwallDeliveryResponse {
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(ConfirmPaymentwallDeliveryResponse, "" = "", 0b0, {});
