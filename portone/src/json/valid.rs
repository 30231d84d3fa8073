use serde_json::value::RawValue;

/// A text that serde_json has found to be valid JSON. To find that takes as long as a good part of reading it, so it is done
/// once.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ValidJson<'a>(&'a str);

impl<'a> ValidJson<'a> {
    /// Checks a text.
    pub(crate) fn check(text: &'a [u8]) -> Option<Self> {
        serde_json::from_slice(text).ok().map(Self::of)
    }

    /// Takes a text that [`check`](Self::check) has found valid before.
    pub(crate) fn checked_before(text: &'a [u8]) -> Option<Self> {
        str::from_utf8(text).ok().map(|text| Self(text.trim_ascii()))
    }

    pub(crate) fn of(raw: &'a RawValue) -> Self {
        Self(raw.get())
    }

    pub(crate) fn get(self) -> &'a str {
        self.0
    }
}
