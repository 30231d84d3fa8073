use crate::{
    common::SelectedChannel, json::UnrecognizedMembers,
    payment::billing_key::ChannelSpecificFailure,
};

/// A request for several channels failed on some of them, each with its own error. Those on
/// which it succeeded are listed too.
#[derive(Clone)]
#[non_exhaustive]
pub struct ChannelSpecificError {
    /// A message for people, mostly in Korean. It may repeat what was sent.
    pub message: Option<String>,
    /// The failures, one for each channel that failed.
    pub failures: Vec<ChannelSpecificFailure>,
    /// The channels for which the request succeeded.
    pub succeeded_channels: Vec<SelectedChannel>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(ChannelSpecificError, "type" = "CHANNEL_SPECIFIC", 0b1, {
    0 message "message"
    1 failures "failures"
    2 succeeded_channels "succeededChannels"
});

/// A channel's failure due to invalid input, such as a value that is not allowed or has a
/// wrong format.
#[derive(Clone)]
#[non_exhaustive]
pub struct ChannelSpecificFailureInvalidRequest {
    /// The channel on which the failure occurred.
    pub channel: SelectedChannel,
    /// A message for people, mostly in Korean. It may repeat what was sent.
    pub message: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(ChannelSpecificFailureInvalidRequest, "type" = "INVALID_REQUEST", 0b10, {
    0 channel "channel"
    1 message "message"
});

/// A channel's failure that the payment provider reported.
#[derive(Clone)]
#[non_exhaustive]
pub struct ChannelSpecificFailurePgProvider {
    /// The channel on which the failure occurred.
    pub channel: SelectedChannel,
    /// A message for people, mostly in Korean. It may repeat what was sent.
    pub message: Option<String>,
    /// The error code of the payment provider.
    pub pg_code: String,
    /// The error message of the payment provider.
    pub pg_message: String,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(ChannelSpecificFailurePgProvider, "type" = "PG_PROVIDER", 0b1010, {
    0 channel "channel"
    1 message "message"
    2 pg_code "pgCode"
    3 pg_message "pgMessage"
});
