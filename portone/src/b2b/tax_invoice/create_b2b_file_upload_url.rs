use crate::{
    Error, PlainError, Unrecognized,
    b2b::tax_invoice::CreateB2bFileUploadUrlPayload,
    call::{Call, Caller},
    json::UnrecognizedMembers,
    request::Request,
};

/// A call of
/// [`create_b2b_file_upload_url`](crate::b2b::tax_invoice::TaxInvoiceClient::create_b2b_file_upload_url).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct CreateB2bFileUploadUrl {
    caller: Caller,
    test: Option<bool>,
    input: CreateB2bFileUploadUrlBody,
}

impl CreateB2bFileUploadUrl {
    pub(super) fn new(caller: Caller, file_name: impl Into<String>) -> Self {
        Self {
            caller: caller.with_random_key(),
            test: None,
            input: CreateB2bFileUploadUrlBody::new(file_name),
        }
    }

    /// Sets whether to use the test mode. The default is false.
    pub fn test(mut self, test: bool) -> Self {
        self.test = Some(test);
        self
    }
}

crate::call::call!(
    CreateB2bFileUploadUrl,
    "createB2bFileUploadUrl",
    CreateB2bFileUploadUrlPayload,
    CreateB2bFileUploadUrlError,
    write
);

impl IntoFuture for CreateB2bFileUploadUrl {
    type Output = Result<CreateB2bFileUploadUrlPayload, Error<CreateB2bFileUploadUrlError>>;
    type IntoFuture = Call<CreateB2bFileUploadUrlPayload, CreateB2bFileUploadUrlError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request =
            Request::new("createB2bFileUploadUrl", "POST", "/b2b/file-upload-url", &[]);
        request.query("test", &this.test);
        request.json_body(&this.input);
        this.caller.call(request)
    }
}

/// What is sent with `create_b2b_file_upload_url`.
#[derive(Clone)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct CreateB2bFileUploadUrlBody {
    /// The name of the file.
    pub file_name: String,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl CreateB2bFileUploadUrlBody {
    /// Makes one with its required members.
    pub(super) fn new(file_name: impl Into<String>) -> Self {
        Self { file_name: file_name.into(), unrecognized: UnrecognizedMembers::default() }
    }
}

crate::json::record!(CreateB2bFileUploadUrlBody, "" = "", 0b0, {
    0 file_name "fileName"
});

/// The reasons for which PortOne refuses `create_b2b_file_upload_url`.
#[derive(Clone)]
#[non_exhaustive]
pub enum CreateB2bFileUploadUrlError {
    /// An external service returned an error. The status is 502.
    B2BExternalService(PlainError),
    /// The B2B feature is not enabled. The status is 403.
    B2BNotEnabled(PlainError),
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

crate::json::union!(CreateB2bFileUploadUrlError, "type" {
    B2BExternalService "B2B_EXTERNAL_SERVICE"
    B2BNotEnabled "B2B_NOT_ENABLED"
    Forbidden "FORBIDDEN"
    InvalidRequest "INVALID_REQUEST"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(CreateB2bFileUploadUrlError);
