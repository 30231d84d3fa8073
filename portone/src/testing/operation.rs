use serde::{Serialize, de::DeserializeOwned};

use crate::ApiReason;

/// A call, by which the stand-in knows its operation. Each call of this crate is one, such as
/// [`GetPayment`](crate::payment::GetPayment).
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use portone::{
///     payment::{CancelPayment, GetPayment},
///     testing::{Operation, SeenRequest, StandIn},
/// };
///
/// /// Counts the requests for an operation.
/// fn count<C: Operation>(requests: &[SeenRequest]) -> usize {
///     requests.iter().filter(|request| request.operation() == C::ID).count()
/// }
///
/// let stand_in = StandIn::new();
/// stand_in.client().payment().get_payment("order-1").await?;
/// let requests = stand_in.take_requests();
/// assert_eq!((count::<GetPayment>(&requests), count::<CancelPayment>(&requests)), (1, 0));
/// # Ok(())
/// # }
/// ```
pub trait Operation {
    /// What PortOne answers.
    type Answer: Serialize + DeserializeOwned + 'static;
    /// The reasons for which PortOne refuses.
    type Reason: ApiReason + Serialize + 'static;

    /// The ID of the operation in PortOne's description, such as `getPayment`.
    const ID: &'static str;
}
