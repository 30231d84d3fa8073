use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    payment::billing_key::BillingKeyInfo,
    request::Request,
};

/// A call of
/// [`get_billing_key_info`](crate::payment::billing_key::BillingKeyClient::get_billing_key_info).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct GetBillingKeyInfo {
    caller: Caller,
    billing_key: String,
    store_id: Option<String>,
}

impl GetBillingKeyInfo {
    pub(super) fn new(caller: Caller, billing_key: impl Into<String>) -> Self {
        Self { caller, billing_key: billing_key.into(), store_id: None }
    }

    /// Sets the ID of a store to which the credentials give access. The default is the store of
    /// the credentials.
    pub fn store_id(mut self, store_id: impl Into<String>) -> Self {
        self.store_id = Some(store_id.into());
        self
    }
}

crate::call::call!(GetBillingKeyInfo, "getBillingKeyInfo", BillingKeyInfo, GetBillingKeyInfoError);

impl IntoFuture for GetBillingKeyInfo {
    type Output = Result<BillingKeyInfo, Error<GetBillingKeyInfoError>>;
    type IntoFuture = Call<BillingKeyInfo, GetBillingKeyInfoError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "getBillingKeyInfo",
            "GET",
            "/billing-keys/{}",
            &[("billingKey", &this.billing_key)],
        );
        request.query("storeId", &this.caller.store_id(this.store_id.clone()));
        this.caller.call(request)
    }
}

/// The reasons for which PortOne refuses `get_billing_key_info`.
#[derive(Clone)]
#[non_exhaustive]
pub enum GetBillingKeyInfoError {
    /// The billing key does not exist. The status is 404.
    BillingKeyNotFound(PlainError),
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

crate::json::union!(GetBillingKeyInfoError, "type" {
    BillingKeyNotFound "BILLING_KEY_NOT_FOUND"
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(GetBillingKeyInfoError);
