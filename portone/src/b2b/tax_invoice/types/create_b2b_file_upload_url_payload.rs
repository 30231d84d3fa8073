use crate::json::UnrecognizedMembers;

/// The URL at which a file can be uploaded, and the ID of the file.
#[derive(Clone)]
#[non_exhaustive]
pub struct CreateB2bFileUploadUrlPayload {
    /// The ID of the file.
    pub file_id: String,
    /// The URL to upload the file to.
    pub url: String,
    pub(crate) unrecognized: UnrecognizedMembers,
}

crate::json::record!(CreateB2bFileUploadUrlPayload, "" = "", 0b10, {
    0 file_id "fileId"
    1 url "url"
});
