//! Billing keys, with which a payment is made without the buyer.

mod confirm_billing_key;
mod confirm_billing_key_issue_and_pay;
mod delete_billing_key;
mod get_billing_key_info;
mod get_billing_key_infos;
mod issue_billing_key;
mod types;

pub use self::confirm_billing_key::{
    ConfirmBillingKey, ConfirmBillingKeyBody, ConfirmBillingKeyError,
};
pub use self::confirm_billing_key_issue_and_pay::{
    ConfirmBillingKeyIssueAndPay, ConfirmBillingKeyIssueAndPayBody,
    ConfirmBillingKeyIssueAndPayError,
};
pub use self::delete_billing_key::{
    DeleteBillingKey, DeleteBillingKeyError, DeleteBillingKeyResponse,
};
pub use self::get_billing_key_info::{GetBillingKeyInfo, GetBillingKeyInfoError};
pub use self::get_billing_key_infos::{
    GetBillingKeyInfos, GetBillingKeyInfosBody, GetBillingKeyInfosError, GetBillingKeyInfosResponse,
};
pub use self::issue_billing_key::{
    IssueBillingKey, IssueBillingKeyBody, IssueBillingKeyError, IssueBillingKeyResponse,
};
pub use self::types::{
    BillingKeyDeleteRequester, BillingKeyFailure, BillingKeyFilterInput, BillingKeyInfo,
    BillingKeyInfoSummary, BillingKeyPaymentMethod, BillingKeyPaymentMethodCard,
    BillingKeyPaymentMethodEasyPay, BillingKeyPaymentMethodEasyPayCharge,
    BillingKeyPaymentMethodEasyPayMethod, BillingKeyPaymentMethodMobile,
    BillingKeyPaymentMethodPaypal, BillingKeyPaymentMethodTransfer, BillingKeyPaymentMethodType,
    BillingKeySortBy, BillingKeySortInput, BillingKeyStatus, BillingKeyTextSearch,
    BillingKeyTextSearchField, BillingKeyTimeRangeField, ChannelSpecificError,
    ChannelSpecificFailure, ChannelSpecificFailureInvalidRequest, ChannelSpecificFailurePgProvider,
    ConfirmedBillingKeyIssueAndPaySummary, ConfirmedBillingKeySummary, DeletedBillingKeyInfo,
    FailedPgBillingKeyIssueResponse, InstantBillingKeyPaymentMethodInput,
    InstantBillingKeyPaymentMethodInputCard, IssuedBillingKeyInfo, IssuedPgBillingKeyIssueResponse,
    PgBillingKeyIssueResponse,
};
#[doc(no_inline)]
pub use crate::common::{
    Bank, Country, Currency, EasyPayProvider, Gender, PageInfo, PageInput, PgCompany, PgProvider,
    PgProviderError, PortOneVersion, SelectedChannel, SelectedChannelType, SortOrder,
};
#[doc(no_inline)]
pub use crate::payment::{
    Address, Card, CardBrand, CardCredential, CardCredentialRequired, CardOwnerType, CardType,
    ChannelGroupSummary, Customer, CustomerInput, CustomerNameInput, CustomerSeparatedName,
    OneLineAddress, PaymentClientType, SeparatedAddress, SeparatedAddressInput,
};

crate::client::client! {
/// Billing keys, with which a payment is made without the buyer.
BillingKeyClient
}

impl BillingKeyClient {
    /// Completes the issuance of a billing key that is set to be approved manually.
    ///
    /// `POST /billing-keys/confirm`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/payment.billingKey?v=v2#post%20%2Fbilling-keys%2Fconfirm)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`ConfirmBillingKeyError`]: `BillingKeyAlreadyIssued`, `BillingKeyNotFound`, `Forbidden`,
    /// `InformationMismatch`, `InvalidRequest`, `PgProvider`, `Unauthorized`.
    pub fn confirm_billing_key(&self, billing_issue_token: impl Into<String>) -> ConfirmBillingKey {
        ConfirmBillingKey::new(self.caller.clone(), billing_issue_token)
    }

    /// Completes the issuance of a billing key and its first payment, where both are set to be
    /// approved manually.
    ///
    /// `POST /billing-keys/confirm-issue-and-pay`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/payment.billingKey?v=v2#post%20%2Fbilling-keys%2Fconfirm-issue-and-pay)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`ConfirmBillingKeyIssueAndPayError`]: `BillingKeyAlreadyIssued`, `BillingKeyNotFound`,
    /// `Forbidden`, `InformationMismatch`, `InvalidRequest`, `PgProvider`, `Unauthorized`.
    pub fn confirm_billing_key_issue_and_pay(
        &self,
        billing_issue_token: impl Into<String>,
    ) -> ConfirmBillingKeyIssueAndPay {
        ConfirmBillingKeyIssueAndPay::new(self.caller.clone(), billing_issue_token)
    }

    /// Deletes a billing key. Naver Pay needs both `reason` and `requester`.
    ///
    /// `DELETE /billing-keys/{billingKey}`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/payment.billingKey?v=v2#delete%20%2Fbilling-keys%2F%7BbillingKey%7D)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`DeleteBillingKeyError`]: `BillingKeyAlreadyDeleted`, `BillingKeyNotFound`,
    /// `BillingKeyNotIssued`, `ChannelSpecific`, `Forbidden`, `InvalidRequest`,
    /// `PaymentScheduleAlreadyExists`, `PgProvider`, `Unauthorized`.
    pub fn delete_billing_key(&self, billing_key: impl Into<String>) -> DeleteBillingKey {
        DeleteBillingKey::new(self.caller.clone(), billing_key)
    }

    /// Looks up a billing key.
    ///
    /// `GET /billing-keys/{billingKey}`
    ///
    /// It changes nothing, so the client [tries it again](crate::Retry) after a failure that may
    /// pass.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/payment.billingKey?v=v2#get%20%2Fbilling-keys%2F%7BbillingKey%7D)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`GetBillingKeyInfoError`]: `BillingKeyNotFound`, `Forbidden`, `InvalidRequest`,
    /// `Unauthorized`.
    pub fn get_billing_key_info(&self, billing_key: impl Into<String>) -> GetBillingKeyInfo {
        GetBillingKeyInfo::new(self.caller.clone(), billing_key)
    }

    /// Looks up the billing keys that match a filter, a page at a time.
    ///
    /// `GET /billing-keys`
    ///
    /// It changes nothing, so the client [tries it again](crate::Retry) after a failure that may
    /// pass.
    ///
    /// The call gives one page. Its methods [`items`](GetBillingKeyInfos::items) and
    /// [`pages`](GetBillingKeyInfos::pages) give all of them.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/payment.billingKey?v=v2#get%20%2Fbilling-keys)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`GetBillingKeyInfosError`]: `Forbidden`, `InvalidRequest`, `Unauthorized`.
    pub fn get_billing_key_infos(&self) -> GetBillingKeyInfos {
        GetBillingKeyInfos::new(self.caller.clone())
    }

    /// Issues a billing key from card details.
    ///
    /// `POST /billing-keys`
    ///
    /// The client [tries it again](crate::Retry) after a failure that may pass, with the same
    /// [idempotency key](crate::IdempotencyKey) each time, so that it has one effect.
    ///
    /// [PortOne's
    /// reference](https://developers.portone.io/api/rest-v2/payment.billingKey?v=v2#post%20%2Fbilling-keys)
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of
    /// [`IssueBillingKeyError`]: `ChannelNotFound`, `ChannelSpecific`, `Forbidden`,
    /// `InvalidRequest`, `PgProvider`, `Unauthorized`.
    pub fn issue_billing_key(
        &self,
        method: InstantBillingKeyPaymentMethodInput,
    ) -> IssueBillingKey {
        IssueBillingKey::new(self.caller.clone(), method)
    }
}
