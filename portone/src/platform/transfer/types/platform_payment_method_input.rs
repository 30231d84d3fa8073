use crate::{
    json::UnrecognizedMembers,
    platform::transfer::{
        PlatformPaymentMethodCardInput, PlatformPaymentMethodEasyPayInput,
        PlatformPaymentMethodGiftCertificateInput, PlatformPaymentMethodMobileInput,
        PlatformPaymentMethodTransferInput, PlatformPaymentMethodVirtualAccountInput,
    },
};

/// The payment method of a payment made outside PortOne, with one member for each method.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct PlatformPaymentMethodInput {
    /// Given when the payment was made by card.
    pub card: Option<PlatformPaymentMethodCardInput>,
    /// Given when the payment was made by bank transfer.
    pub transfer: Option<PlatformPaymentMethodTransferInput>,
    /// Given when the payment is by virtual account.
    pub virtual_account: Option<PlatformPaymentMethodVirtualAccountInput>,
    /// Given when the payment was made by gift certificate.
    pub gift_certificate: Option<PlatformPaymentMethodGiftCertificateInput>,
    /// Given when the payment was made by mobile carrier billing.
    pub mobile: Option<PlatformPaymentMethodMobileInput>,
    /// Given when the payment was made by easy pay.
    pub easy_pay: Option<PlatformPaymentMethodEasyPayInput>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl PlatformPaymentMethodInput {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self {
            card: None,
            transfer: None,
            virtual_account: None,
            gift_certificate: None,
            mobile: None,
            easy_pay: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets `card`. Given when the payment was made by card.
    pub fn card(mut self, card: PlatformPaymentMethodCardInput) -> Self {
        self.card = Some(card);
        self
    }

    /// Sets `transfer`. Given when the payment was made by bank transfer.
    pub fn transfer(mut self, transfer: PlatformPaymentMethodTransferInput) -> Self {
        self.transfer = Some(transfer);
        self
    }

    /// Sets `virtualAccount`. Given when the payment is by virtual account.
    pub fn virtual_account(
        mut self,
        virtual_account: PlatformPaymentMethodVirtualAccountInput,
    ) -> Self {
        self.virtual_account = Some(virtual_account);
        self
    }

    /// Sets `giftCertificate`. Given when the payment was made by gift certificate.
    pub fn gift_certificate(
        mut self,
        gift_certificate: PlatformPaymentMethodGiftCertificateInput,
    ) -> Self {
        self.gift_certificate = Some(gift_certificate);
        self
    }

    /// Sets `mobile`. Given when the payment was made by mobile carrier billing.
    pub fn mobile(mut self, mobile: PlatformPaymentMethodMobileInput) -> Self {
        self.mobile = Some(mobile);
        self
    }

    /// Sets `easyPay`. Given when the payment was made by easy pay.
    pub fn easy_pay(mut self, easy_pay: PlatformPaymentMethodEasyPayInput) -> Self {
        self.easy_pay = Some(easy_pay);
        self
    }
}

crate::json::record!(PlatformPaymentMethodInput, "" = "", 0b0, {
    0 card "card"
    1 transfer "transfer"
    2 virtual_account "virtualAccount"
    3 gift_certificate "giftCertificate"
    4 mobile "mobile"
    5 easy_pay "easyPay"
});
