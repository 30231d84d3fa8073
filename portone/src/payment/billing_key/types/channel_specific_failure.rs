use crate::{
    Unrecognized,
    common::SelectedChannel,
    payment::billing_key::{
        ChannelSpecificFailureInvalidRequest, ChannelSpecificFailurePgProvider,
    },
};

/// The reason why a billing key could not be issued on one channel.
#[derive(Clone)]
#[non_exhaustive]
pub enum ChannelSpecificFailure {
    /// A channel's failure due to invalid input, such as a value that is not allowed or has a
    /// wrong format.
    InvalidRequest(ChannelSpecificFailureInvalidRequest),
    /// A channel's failure that the payment provider reported.
    PgProvider(Box<ChannelSpecificFailurePgProvider>),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

/// These are the members that all objects of the union have. An object that this version
/// does not know gives only `type`, and `None` for the rest.
impl ChannelSpecificFailure {
    /// Returns the text by which PortOne tells this object from the others of the union.
    #[must_use]
    pub fn r#type(&self) -> &str {
        match self {
            Self::InvalidRequest(_) => "INVALID_REQUEST",
            Self::PgProvider(_) => "PG_PROVIDER",
            Self::Unrecognized(unrecognized) => unrecognized.tag(),
        }
    }

    /// The channel on which the failure occurred.
    #[must_use]
    pub fn channel(&self) -> Option<&SelectedChannel> {
        match self {
            Self::InvalidRequest(arm) => Some(&arm.channel),
            Self::PgProvider(arm) => Some(&arm.channel),
            Self::Unrecognized(_) => None,
        }
    }

    /// A message for people, mostly in Korean. It may repeat what was sent.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        match self {
            Self::InvalidRequest(arm) => arm.message.as_deref(),
            Self::PgProvider(arm) => arm.message.as_deref(),
            Self::Unrecognized(_) => None,
        }
    }
}

crate::json::union!(ChannelSpecificFailure, "type" {
    InvalidRequest "INVALID_REQUEST"
    PgProvider "PG_PROVIDER"
});
