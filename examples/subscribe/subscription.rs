use jiff::{SignedDuration, Timestamp};
use portone::{
    Error,
    payment::{
        CardCredential, Currency, PayWithBillingKeyError, PayWithBillingKeyRequired,
        PaymentAmountInput, PaymentClient,
        billing_key::{
            DeleteBillingKeyError, InstantBillingKeyPaymentMethodInput,
            InstantBillingKeyPaymentMethodInputCard, IssueBillingKeyError,
        },
        payment_schedule::{
            BillingKeyPaymentScheduleInput, CreatePaymentScheduleError, RevokePaymentSchedulesError,
        },
    },
};

const NAME: &str = "월간 구독";
/// The price of a period in won.
const PRICE: i64 = 9_900;
/// The time between two payments.
const PERIOD: SignedDuration = SignedDuration::from_hours(30 * 24);

/// A subscription, as the shop keeps it.
#[derive(Debug, Clone)]
pub struct Subscription {
    /// The shop's own ID of the subscription.
    pub id: String,
    /// The key by which PortOne pays with the buyer's card. Whoever has it and the API secret can take money, so the shop
    /// keeps it as it keeps secrets.
    pub billing_key: String,
}

/// The reason why something about a subscription could not be done.
#[derive(Debug, thiserror::Error)]
pub enum SubscriptionError {
    #[error("no billing key was issued")]
    Issue(#[from] Error<IssueBillingKeyError>),
    #[error("the period could not be paid")]
    Pay(#[from] Error<PayWithBillingKeyError>),
    #[error("the next period could not be scheduled")]
    Schedule(#[from] Error<CreatePaymentScheduleError>),
    #[error("the scheduled payments could not be revoked")]
    Revoke(#[from] Error<RevokePaymentSchedulesError>),
    #[error("the billing key could not be deleted")]
    Delete(#[from] Error<DeleteBillingKeyError>),
}

impl Subscription {
    /// Issues a billing key for a card.
    ///
    /// A shop whose page uses PortOne's browser SDK gets the billing key from there, and never sees a card.
    pub async fn begin(
        portone: &PaymentClient,
        id: &str,
        channel_key: &str,
        card: CardCredential,
    ) -> Result<Self, SubscriptionError> {
        let card = InstantBillingKeyPaymentMethodInputCard::new(card);
        let method = InstantBillingKeyPaymentMethodInput::new().card(card);
        let issued =
            portone.billing_key().issue_billing_key(method).channel_key(channel_key).await?;
        Ok(Self { id: id.to_owned(), billing_key: issued.billing_key_info.billing_key })
    }

    /// Gives the ID of the payment for a period. It is the same each time, so no period is paid twice.
    pub fn payment_id(&self, period: u32) -> String {
        format!("{}-{period}", self.id)
    }

    /// Pays a period now.
    pub async fn pay(&self, portone: &PaymentClient, period: u32) -> Result<(), SubscriptionError> {
        let payment = portone.pay_with_billing_key(PayWithBillingKeyRequired {
            payment_id: self.payment_id(period),
            billing_key: self.billing_key.clone(),
            order_name: NAME.to_owned(),
            amount: PaymentAmountInput::new(PRICE),
            currency: Currency::Krw,
        });
        match payment.await {
            Ok(_) => Ok(()),
            // An earlier call has paid.
            Err(error)
                if matches!(error.reason(), Some(PayWithBillingKeyError::AlreadyPaid(_))) =>
            {
                Ok(())
            }
            Err(error) => Err(error.into()),
        }
    }

    /// Schedules the payment of a period, one period after the last one. A shop does this when PortOne's webhook says that
    /// the last one is paid.
    pub async fn schedule(
        &self,
        portone: &PaymentClient,
        period: u32,
        last: Timestamp,
    ) -> Result<Timestamp, SubscriptionError> {
        let at = last.saturating_add(PERIOD).expect("the period is no calendar unit");
        let payment = BillingKeyPaymentScheduleInput::new(
            &self.billing_key,
            NAME,
            PaymentAmountInput::new(PRICE),
            Currency::Krw,
        );
        let schedules = portone.payment_schedule();
        let schedule =
            schedules.create_payment_schedule(self.payment_id(period), payment, at.to_string());
        match schedule.await {
            Ok(_) => Ok(at),
            // An earlier call has scheduled or paid it.
            Err(error)
                if matches!(
                    error.reason(),
                    Some(
                        CreatePaymentScheduleError::PaymentScheduleAlreadyExists(_)
                            | CreatePaymentScheduleError::AlreadyPaidOrWaiting(_)
                    )
                ) =>
            {
                Ok(at)
            }
            Err(error) => Err(error.into()),
        }
    }

    /// Ends the subscription: nothing more is paid, and the billing key is gone.
    pub async fn end(self, portone: &PaymentClient) -> Result<(), SubscriptionError> {
        let schedules = portone.payment_schedule();
        let revoked = schedules.revoke_payment_schedules().billing_key(&self.billing_key).await;
        let is_gone = |error: &Error<RevokePaymentSchedulesError>| {
            let reason = error.reason();
            matches!(reason, Some(RevokePaymentSchedulesError::BillingKeyAlreadyDeleted(_)))
        };
        match revoked {
            Ok(_) => {}
            // An earlier call has ended it.
            Err(error) if is_gone(&error) => return Ok(()),
            Err(error) => return Err(error.into()),
        }
        portone.billing_key().delete_billing_key(&self.billing_key).await?;
        Ok(())
    }
}
