use crate::{
    DateTime, json::UnrecognizedMembers, payment::payment_schedule::PaymentScheduleStatus,
};

/// The conditions by which payment schedules are found. With no times given, only those due
/// in the last 90 days are found.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct PaymentScheduleFilterInput {
    /// Only payment schedules of the store with this ID, to which the credentials must give
    /// access. The default is the store of the credentials.
    pub store_id: Option<String>,
    /// Only payment schedules with this billing key.
    pub billing_key: Option<String>,
    /// The start of the time range in which the payments are due. The default is 90 days before
    /// `until`.
    pub from: Option<DateTime>,
    /// The end of the time range in which the payments are due. The default is now.
    pub until: Option<DateTime>,
    /// Only payment schedules in one of these states.
    pub status: Option<Vec<PaymentScheduleStatus>>,
    /// Whether to find only payment schedules of test payments (true) or only others (false).
    pub is_for_test: Option<bool>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl PaymentScheduleFilterInput {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self {
            store_id: None,
            billing_key: None,
            from: None,
            until: None,
            status: None,
            is_for_test: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets `storeId`. Only payment schedules of the store with this ID, to which the
    /// credentials must give access. The default is the store of the credentials.
    pub fn store_id(mut self, store_id: impl Into<String>) -> Self {
        self.store_id = Some(store_id.into());
        self
    }

    /// Sets `billingKey`. Only payment schedules with this billing key.
    pub fn billing_key(mut self, billing_key: impl Into<String>) -> Self {
        self.billing_key = Some(billing_key.into());
        self
    }

    /// Sets the start of the time range in which the payments are due. The default is 90 days
    /// before `until`.
    pub fn from(mut self, from: impl Into<DateTime>) -> Self {
        self.from = Some(from.into());
        self
    }

    /// Sets the end of the time range in which the payments are due. The default is now.
    pub fn until(mut self, until: impl Into<DateTime>) -> Self {
        self.until = Some(until.into());
        self
    }

    /// Sets `status`. Only payment schedules in one of these states.
    pub fn status(mut self, status: Vec<PaymentScheduleStatus>) -> Self {
        self.status = Some(status);
        self
    }

    /// Sets whether to find only payment schedules of test payments (true) or only others
    /// (false).
    pub fn is_for_test(mut self, is_for_test: bool) -> Self {
        self.is_for_test = Some(is_for_test);
        self
    }
}

crate::json::record!(PaymentScheduleFilterInput, "" = "", 0b10, {
    0 store_id "storeId"
    1 billing_key "billingKey"
    2 from "from"
    3 until "until"
    4 status "status"
    5 is_for_test "isForTest"
});
