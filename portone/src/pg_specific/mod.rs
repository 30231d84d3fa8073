//! Operations that only one payment provider has.

mod confirm_paymentwall_delivery;
mod get_kakaopay_payment_order;
mod types;

pub use self::confirm_paymentwall_delivery::{
    ConfirmPaymentwallDelivery, ConfirmPaymentwallDeliveryBody,
    ConfirmPaymentwallDeliveryBodyRequired, ConfirmPaymentwallDeliveryError,
    ConfirmPaymentwallDeliveryRequired, ConfirmPaymentwallDeliveryResponse,
};
pub use self::get_kakaopay_payment_order::{
    GetKakaopayPaymentOrder, GetKakaopayPaymentOrderError, GetKakaopayPaymentOrderResponse,
};
pub use self::types::{PaymentwallDeliveryStatus, PaymentwallDeliveryType};
#[doc(no_inline)]
pub use crate::common::Country;

crate::client::client! {
/// Operations that only one payment provider has.
PgSpecificClient
}

impl PgSpecificClient {
    /// Registers delivery details with Paymentwall. This is required: they prove the delivery if
    /// there is a chargeback.
    ///
    /// `POST /paymentwall/delivery/confirm`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/pgSpecific?v=v2#post%20%2Fpaymentwall%2Fdelivery%2Fconfirm)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`ConfirmPaymentwallDeliveryError`]: `InvalidRequest`, `PaymentNotFound`, `Unauthorized`.
    pub fn confirm_paymentwall_delivery(
        &self,
        required: ConfirmPaymentwallDeliveryRequired,
    ) -> ConfirmPaymentwallDelivery {
        ConfirmPaymentwallDelivery::new(self.caller.clone(), required)
    }

    /// Looks up an order at KakaoPay. Its use must first be arranged with PortOne's technical
    /// support.
    ///
    /// `GET /kakaopay/payment/order`
    ///
    /// It changes nothing, so the client [tries it again](crate::Retry) after a failure that may
    /// pass.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/pgSpecific?v=v2#get%20%2Fkakaopay%2Fpayment%2Forder)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`GetKakaopayPaymentOrderError`]: `InvalidRequest`, `Unauthorized`.
    pub fn get_kakaopay_payment_order(
        &self,
        pg_tx_id: impl Into<String>,
        channel_key: impl Into<String>,
    ) -> GetKakaopayPaymentOrder {
        GetKakaopayPaymentOrder::new(self.caller.clone(), pg_tx_id, channel_key)
    }
}
