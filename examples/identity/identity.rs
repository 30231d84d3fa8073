use portone::{
    Error,
    identity_verification::{
        ConfirmIdentityVerificationError, GetIdentityVerificationError, IdentityVerification,
        IdentityVerificationClient, IdentityVerificationMethod, IdentityVerificationOperator,
        IdentityVerificationVerifiedCustomer, SendIdentityVerificationBodyCustomer,
        SendIdentityVerificationError,
    },
};

/// Lets the buyer's operator send a code to the buyer's phone.
///
/// A page that uses PortOne's browser SDK does this and the next step by itself. Then only [`verified`] is for the server.
pub async fn send_code(
    portone: &IdentityVerificationClient,
    id: &str,
    channel_key: &str,
    customer: SendIdentityVerificationBodyCustomer,
    operator: IdentityVerificationOperator,
) -> Result<(), Error<SendIdentityVerificationError>> {
    let method = IdentityVerificationMethod::Sms;
    portone.send_identity_verification(id, channel_key, customer, operator, method).await?;
    Ok(())
}

/// What became of a code.
#[derive(Debug, PartialEq, Eq)]
pub enum Checked {
    /// The buyer is who he says.
    Verified,
    /// The code is another one, and the buyer can try again.
    WrongCode,
}

/// Checks the code that the buyer has typed.
pub async fn check_code(
    portone: &IdentityVerificationClient,
    id: &str,
    code: &str,
) -> Result<Checked, Error<ConfirmIdentityVerificationError>> {
    match portone.confirm_identity_verification(id).otp(code).await {
        Ok(_) => Ok(Checked::Verified),
        Err(error) => match error.reason() {
            // An earlier call has confirmed it.
            Some(ConfirmIdentityVerificationError::IdentityVerificationAlreadyVerified(_)) => {
                Ok(Checked::Verified)
            }
            // The provider refuses the code.
            Some(ConfirmIdentityVerificationError::PgProvider(_)) => Ok(Checked::WrongCode),
            _ => Err(error),
        },
    }
}

/// Gives the person, if the verification succeeded. The browser is not believed: it only says which one to look up.
pub async fn verified(
    portone: &IdentityVerificationClient,
    id: &str,
) -> Result<Option<IdentityVerificationVerifiedCustomer>, Error<GetIdentityVerificationError>> {
    match portone.get_identity_verification(id).await? {
        IdentityVerification::Verified(verified) => Ok(Some(verified.verified_customer)),
        _ => Ok(None),
    }
}
