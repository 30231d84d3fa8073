use crate::{
    Error, PlainError, Unrecognized,
    call::{Call, Caller},
    json::UnrecognizedMembers,
    platform::transfer::PlatformTransferFilterInput,
    request::Request,
};

/// A call of
/// [`download_platform_transfer_sheet`](crate::platform::transfer::TransferClient::download_platform_transfer_sheet).
///
/// It is sent when it is awaited.
#[derive(Clone)]
#[must_use = "a call is sent when it is awaited"]
pub struct DownloadPlatformTransferSheet {
    caller: Caller,
    test: Option<bool>,
    input: DownloadPlatformTransferSheetBody,
}

impl DownloadPlatformTransferSheet {
    pub(super) fn new(caller: Caller) -> Self {
        Self { caller, test: None, input: DownloadPlatformTransferSheetBody::new() }
    }

    /// Sets whether to use the test mode. The default is false.
    pub fn test(mut self, test: bool) -> Self {
        self.test = Some(test);
        self
    }

    /// Sets the conditions by which the transfers for the sheet are found.
    pub fn filter(mut self, filter: PlatformTransferFilterInput) -> Self {
        self.input.filter = Some(filter);
        self
    }

    /// Sets the keys of the columns to download, such as `TRANSFER_ID` or `TRANSFER_STATUS`.
    pub fn fields(mut self, fields: Vec<String>) -> Self {
        self.input.fields = Some(fields);
        self
    }
}

crate::call::call!(
    DownloadPlatformTransferSheet,
    "downloadPlatformTransferSheet",
    String,
    DownloadPlatformTransferSheetError
);

impl IntoFuture for DownloadPlatformTransferSheet {
    type Output = Result<String, Error<DownloadPlatformTransferSheetError>>;
    type IntoFuture = Call<String, DownloadPlatformTransferSheetError>;

    fn into_future(self) -> Self::IntoFuture {
        let this = self;
        let mut request = Request::new(
            "downloadPlatformTransferSheet",
            "GET",
            "/platform/transfer-summaries/sheet-file",
            &[],
        );
        request.query("test", &this.test);
        request.json_query(&this.input);
        this.caller.call_text(request)
    }
}

/// What is sent with `download_platform_transfer_sheet`.
#[derive(Clone, Default)]
#[must_use]
#[doc(hidden)]
#[non_exhaustive]
pub struct DownloadPlatformTransferSheetBody {
    /// The conditions by which the transfers for the sheet are found.
    pub filter: Option<PlatformTransferFilterInput>,
    /// The keys of the columns to download, such as `TRANSFER_ID` or `TRANSFER_STATUS`.
    pub fields: Option<Vec<String>>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl DownloadPlatformTransferSheetBody {
    /// Makes one without any members.
    pub(super) fn new() -> Self {
        Self { filter: None, fields: None, unrecognized: UnrecognizedMembers::default() }
    }
}

crate::json::record!(DownloadPlatformTransferSheetBody, "" = "", 0b0, {
    0 filter "filter"
    1 fields "fields"
});

/// The reasons for which PortOne refuses `download_platform_transfer_sheet`.
#[derive(Clone)]
#[non_exhaustive]
pub enum DownloadPlatformTransferSheetError {
    /// The request's input is not valid, for example a value that is not allowed or has a wrong
    /// format. The status is 400.
    InvalidRequest(PlainError),
    /// The credentials are not valid. The status is 401.
    Unauthorized(PlainError),
    /// An object that this version does not know, or cannot read.
    Unrecognized(Unrecognized),
}

crate::json::union!(DownloadPlatformTransferSheetError, "type" {
    InvalidRequest "INVALID_REQUEST"
    Unauthorized "UNAUTHORIZED"
});
crate::error::reason!(DownloadPlatformTransferSheetError);
