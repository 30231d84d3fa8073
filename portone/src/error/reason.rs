use std::fmt;

/// The reasons for which PortOne refuses an operation.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use portone::{
///     ApiReason, Error,
///     testing::{Fault, StandIn},
/// };
///
/// /// Writes what PortOne says, for those who talk to the buyer.
/// fn note<E: ApiReason>(error: &Error<E>) -> String {
///     match error.reason() {
///         Some(reason) => format!("{}: {}", reason.type_name(), reason.message().unwrap_or("?")),
///         None => "PortOne cannot be reached".to_owned(),
///     }
/// }
///
/// let stand_in = StandIn::new();
/// stand_in.fault(Fault::error(403, "FORBIDDEN"));
/// let error = stand_in.client().payment().get_payment("order-1").await.unwrap_err();
/// assert_eq!(note(&error), "FORBIDDEN: The stand-in was told to say so.");
/// # Ok(())
/// # }
/// ```
pub trait ApiReason: sealed::Sealed {
    /// Returns the type of the error in PortOne's API, such as `PAYMENT_NOT_FOUND`.
    fn type_name(&self) -> &str;

    /// Returns PortOne's message for people, which is mostly in Korean. It may repeat what was sent, so `Debug` and `Display`
    /// output do not show it.
    fn message(&self) -> Option<&str>;
}

/// The reasons of one operation, which are not [`AnyReason`].
///
/// ```
/// use portone::{Error, OperationReason};
///
/// /// Takes the error of any operation, and forgets which one it was.
/// fn forget<E: OperationReason>(error: Error<E>) -> Error {
///     error.into()
/// }
/// ```
pub trait OperationReason: ApiReason {}

/// The reason for which PortOne refuses any operation.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use portone::{
///     Error,
///     payment::{CancelPayment, PaymentClient},
///     testing::StandIn,
/// };
///
/// async fn cancel(portone: &PaymentClient, id: &str) -> Result<(), Error> {
///     portone.get_payment(id).await?;
///     portone.cancel_payment(id, "sold out").await?;
///     Ok(())
/// }
///
/// let stand_in = StandIn::new();
/// stand_in.refuse::<CancelPayment>("PAYMENT_NOT_PAID");
/// let error = cancel(&stand_in.client().payment(), "order-1").await.unwrap_err();
/// assert_eq!((error.operation(), error.type_name()), ("cancelPayment", Some("PAYMENT_NOT_PAID")));
/// # Ok(())
/// # }
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct AnyReason {
    pub(super) type_name: String,
    pub(super) message: Option<String>,
}

impl sealed::Sealed for AnyReason {}

impl ApiReason for AnyReason {
    fn type_name(&self) -> &str {
        &self.type_name
    }

    fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

impl fmt::Debug for AnyReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AnyReason").field("type_name", &self.type_name).finish_non_exhaustive()
    }
}

pub(crate) mod sealed {
    pub trait Sealed {}
}

/// Makes a union of errors one that [`Error`] can have.
macro_rules! reason {
    ($name:ident) => {
        impl crate::error::sealed::Sealed for $name {}
        impl crate::OperationReason for $name {}

        impl crate::ApiReason for $name {
            #[inline]
            fn type_name(&self) -> &str {
                match self {
                    Self::Unrecognized(unrecognized) => unrecognized.tag(),
                    known => crate::json::tag_of(known),
                }
            }

            #[inline]
            fn message(&self) -> Option<&str> {
                crate::json::message_of(self)
            }
        }
    };
}
pub(crate) use reason;
