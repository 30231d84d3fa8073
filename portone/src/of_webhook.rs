//! This module asks for what a webhook is about.

use portone_webhook_core::Webhook;

use crate::{
    Error, PortOneClient,
    payment::{
        GetPaymentError, Payment, PaymentClient,
        billing_key::{BillingKeyClient, BillingKeyInfo, GetBillingKeyInfoError},
    },
};

impl PortOneClient {
    /// Asks for the payment that a verified webhook is about, in the webhook's store. The result is `None` if the webhook
    /// is about no payment, and then nothing is asked.
    ///
    /// This needs the features `webhook` and `payment`.
    ///
    /// A webhook says that something has happened. What a payment is now, PortOne's API says: webhooks can come late, and
    /// one after the other in another order than their events.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use portone::{
    ///     payment::Payment,
    ///     testing::{NewPayment, StandIn},
    ///     webhook::Webhook,
    /// };
    ///
    /// # let stand_in = StandIn::new();
    /// # let portone = stand_in.client();
    /// # stand_in.payments().open(NewPayment::new("order-1", 1_000));
    /// # stand_in.payments().pay("order-1");
    /// // This comes from `VerifiedWebhook<Webhook>`, or from `WebhookVerifier::verify` without a framework.
    /// let webhook: Webhook = serde_json::from_str(
    ///     r#"{"type": "Transaction.Paid", "timestamp": "2026-03-31T23:33:19.123Z",
    ///         "data": {"paymentId": "order-1", "transactionId": "tx-1", "storeId": "store-1"}}"#,
    /// )?;
    /// match portone.payment_of(&webhook).await? {
    ///     Some(Payment::Paid(paid)) => println!("{} are paid", paid.amount.total),
    ///     Some(payment) => println!("the payment is {} by now", payment.status()),
    ///     None => println!("this webhook is about something else"),
    /// }
    /// # assert_eq!(stand_in.take_requests()[0].query("storeId"), Some("store-1"));
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Returns the error of [`get_payment`](PaymentClient::get_payment).
    pub async fn payment_of(
        &self,
        webhook: &Webhook,
    ) -> Result<Option<Payment>, Error<GetPaymentError>> {
        self.payment().payment_of(webhook).await
    }

    /// Asks for the billing key that a verified webhook is about, in the webhook's store. The result is `None` if the
    /// webhook is about no billing key, and then nothing is asked.
    ///
    /// This needs the features `webhook` and `payment`.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use portone::{payment::billing_key::BillingKeyInfo, testing::StandIn, webhook::Webhook};
    ///
    /// # let stand_in = StandIn::new();
    /// # let portone = stand_in.client();
    /// let webhook: Webhook = serde_json::from_str(
    ///     r#"{"type": "BillingKey.Issued", "timestamp": "2026-03-31T23:33:19.123Z",
    ///         "data": {"billingKey": "billing-key-1", "storeId": "store-1"}}"#,
    /// )?;
    /// if let Some(BillingKeyInfo::Issued(key)) = portone.billing_key_of(&webhook).await? {
    ///     println!("this key can be charged through {} channels", key.channels.len());
    /// }
    /// # let requests = stand_in.take_requests();
    /// # assert_eq!(requests[0].path_parameter("billingKey"), Some("billing-key-1"));
    /// # assert_eq!(requests[0].query("storeId"), Some("store-1"));
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Returns the error of [`get_billing_key_info`](BillingKeyClient::get_billing_key_info).
    pub async fn billing_key_of(
        &self,
        webhook: &Webhook,
    ) -> Result<Option<BillingKeyInfo>, Error<GetBillingKeyInfoError>> {
        self.payment().billing_key().billing_key_of(webhook).await
    }
}

impl PaymentClient {
    /// Does what [`PortOneClient::payment_of`] does.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use portone::{testing::StandIn, webhook::Webhook};
    ///
    /// let portone = StandIn::new().client().payment();
    /// let webhook: Webhook = serde_json::from_str(
    ///     r#"{"type": "Transaction.Paid", "timestamp": "2026-03-31T23:33:19.123Z",
    ///         "data": {"paymentId": "order-1", "transactionId": "tx-1"}}"#,
    /// )?;
    /// assert!(portone.payment_of(&webhook).await?.is_some());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Returns the error of [`get_payment`](Self::get_payment).
    pub async fn payment_of(
        &self,
        webhook: &Webhook,
    ) -> Result<Option<Payment>, Error<GetPaymentError>> {
        let Some(id) = webhook.payment_id() else { return Ok(None) };
        let call = self.get_payment(id);
        match webhook.store_id() {
            Some(store) => call.store_id(store).await.map(Some),
            None => call.await.map(Some),
        }
    }
}

impl BillingKeyClient {
    /// Does what [`PortOneClient::billing_key_of`] does.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use portone::{testing::StandIn, webhook::Webhook};
    ///
    /// let portone = StandIn::new().client().payment().billing_key();
    /// let webhook: Webhook = serde_json::from_str(
    ///     r#"{"type": "BillingKey.Issued", "timestamp": "2026-03-31T23:33:19.123Z",
    ///         "data": {"billingKey": "billing-key-1"}}"#,
    /// )?;
    /// assert!(portone.billing_key_of(&webhook).await?.is_some());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Returns the error of [`get_billing_key_info`](Self::get_billing_key_info).
    pub async fn billing_key_of(
        &self,
        webhook: &Webhook,
    ) -> Result<Option<BillingKeyInfo>, Error<GetBillingKeyInfoError>> {
        let Some(key) = webhook.billing_key() else { return Ok(None) };
        let call = self.get_billing_key_info(key);
        match webhook.store_id() {
            Some(store) => call.store_id(store).await.map(Some),
            None => call.await.map(Some),
        }
    }
}
