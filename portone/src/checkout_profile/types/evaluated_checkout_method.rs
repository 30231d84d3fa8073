use crate::{common::CheckoutPaymentMethod, json::UnrecognizedMembers};

/// A payment method that a checkout profile offers, with the key of its channel.
#[derive(Clone)]
#[non_exhaustive]
pub struct EvaluatedCheckoutMethod {
    /// The payment method.
    pub payment_method: CheckoutPaymentMethod,
    /// The key of the channel.
    pub channel_key: String,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(EvaluatedCheckoutMethod, "" = "", 0b0, {
    0 payment_method "paymentMethod"
    1 channel_key "channelKey"
});
