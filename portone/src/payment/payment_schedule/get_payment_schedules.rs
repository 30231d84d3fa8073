use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    common::{PageInfo, PageInput},
    json::UnrecognizedMembers,
    payment::payment_schedule::{
        PaymentSchedule, PaymentScheduleFilterInput, PaymentScheduleSortInput,
    },
    request::Request,
};

/// A call of
/// [`get_payment_schedules`](crate::payment::payment_schedule::PaymentScheduleClient::get_payment_schedules).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct GetPaymentSchedules {
    caller: Caller,
    input: GetPaymentSchedulesBody,
}

impl GetPaymentSchedules {
    pub(super) fn new(caller: Caller) -> Self {
        Self { caller, input: GetPaymentSchedulesBody::new() }
    }

    /// Sets the page to return. The default is number 0, size 10.
    pub fn page(mut self, page: PageInput) -> Self {
        self.input.page = Some(page);
        self
    }

    /// Sets how the payment schedules are sorted. The default is by `TIME_TO_PAY`, descending.
    pub fn sort(mut self, sort: PaymentScheduleSortInput) -> Self {
        self.input.sort = Some(sort);
        self
    }

    /// Sets the conditions that the results must meet.
    pub fn filter(mut self, filter: PaymentScheduleFilterInput) -> Self {
        self.input.filter = Some(filter);
        self
    }
}

crate::call::call!(
    GetPaymentSchedules,
    "getPaymentSchedules",
    GetPaymentSchedulesResponse,
    GetPaymentSchedulesError
);

impl IntoFuture for GetPaymentSchedules {
    type Output = Result<GetPaymentSchedulesResponse, Error<GetPaymentSchedulesError>>;
    type IntoFuture = Call<GetPaymentSchedulesResponse, GetPaymentSchedulesError>;

    fn into_future(self) -> Self::IntoFuture {
        let mut this = self;
        this.caller.set_store(&mut this.input.filter, |inner| &mut inner.store_id);
        let mut request = Request::new("getPaymentSchedules", "GET", "/payment-schedules", &[]);
        request.json_query(&this.input);
        this.caller.call(request)
    }
}

crate::page::numbered!(GetPaymentSchedules, GetPaymentSchedulesResponse, GetPaymentSchedulesError, items: PaymentSchedule, |input| &mut input.page.get_or_insert_default().number, input.page.get_or_insert_default().size);

/// What is sent with `get_payment_schedules`.
#[derive(Clone, Default)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct GetPaymentSchedulesBody {
    /// The page to return. The default is number 0, size 10.
    pub page: Option<PageInput>,
    /// How the payment schedules are sorted. The default is by `TIME_TO_PAY`, descending.
    pub sort: Option<PaymentScheduleSortInput>,
    /// The conditions that the results must meet.
    pub filter: Option<PaymentScheduleFilterInput>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl GetPaymentSchedulesBody {
    /// Makes one without any members.
    pub(super) fn new() -> Self {
        Self { page: None, sort: None, filter: None, unrecognized: UnrecognizedMembers::default() }
    }
}

crate::json::record!(GetPaymentSchedulesBody, "" = "", 0b0, {
    0 page "page"
    1 sort "sort"
    2 filter "filter"
});

/// The reasons for which PortOne refuses `get_payment_schedules`.
#[derive(Clone)]
#[non_exhaustive]
pub enum GetPaymentSchedulesError {
    /// The credentials do not allow the request. The status is 403.
    Forbidden(PlainError),
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(GetPaymentSchedulesError, "type" {
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(GetPaymentSchedulesError);

/// The answer to `get_payment_schedules`.
#[derive(Clone)]
#[non_exhaustive]
pub struct GetPaymentSchedulesResponse {
    /// The payment schedules that were found.
    pub items: Vec<PaymentSchedule>,
    /// The page that is requested, or that was returned.
    pub page: PageInfo,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(GetPaymentSchedulesResponse, "" = "", 0b0, {
    0 items "items"
    1 page "page"
});
