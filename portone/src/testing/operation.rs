use serde::{Serialize, de::DeserializeOwned};

use crate::ApiReason;

/// A call, by which the stand-in knows its operation. Each call of this crate is one, such as
/// [`GetPayment`](crate::payment::GetPayment).
pub trait Operation {
    /// What PortOne answers.
    type Answer: Serialize + DeserializeOwned + 'static;
    /// The reasons for which PortOne refuses.
    type Reason: ApiReason + Serialize + 'static;

    /// The ID of the operation in PortOne's description, such as `getPayment`.
    const ID: &'static str;
}
