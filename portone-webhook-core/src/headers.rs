use std::fmt;

use crate::error::VerifyError;

/// The three headers of a delivery, looked up and read, but not yet trusted.
///
/// Of the other headers, it keeps `content-length` and `content-type`, if the request has them.
///
/// [`parse`](Self::parse) makes it from all headers of a request, in the form in which the HTTP library has
/// them:
///
/// ```
/// use portone_webhook_core::{VerifyError, WebhookHeaders};
///
/// // `parse` also takes `&http::HeaderMap` and `&HashMap<String, String>` as they are, and a list
/// // of pairs as `list.iter().map(|(name, value)| (name, value))`.
/// let headers = WebhookHeaders::parse([
///     ("Webhook-Id", "msg-01968581-8736-5ad1-411a-1d7894166352"),
///     ("Webhook-Timestamp", "1745908930"),
///     ("Webhook-Signature", "v1,tZ1I4/hDygAJgO5TYxiSd6Sd0kDW6hPenDe+bTa3Kkw="),
/// ])?;
/// assert_eq!(headers.id(), b"msg-01968581-8736-5ad1-411a-1d7894166352");
/// assert_eq!(headers.timestamp(), 1745908930);
///
/// let missing = WebhookHeaders::parse([("Webhook-Id", "msg_1")]);
/// assert_eq!(missing.unwrap_err(), VerifyError::MissingHeader("webhook-timestamp"));
/// # Ok::<(), VerifyError>(())
/// ```
#[derive(Clone, Copy)]
pub struct WebhookHeaders<'a> {
    pub(crate) id: &'a [u8],
    pub(crate) timestamp_text: &'a [u8],
    pub(crate) signature: &'a [u8],
    pub(crate) timestamp: u64,
    pub(crate) content_length: Option<&'a [u8]>,
    pub(crate) content_type: Option<&'a [u8]>,
}

impl<'a> WebhookHeaders<'a> {
    /// The name of the header with the delivery's id.
    pub const ID: &'static str = "webhook-id";
    /// The name of the header with the time of the attempt, in seconds since the Unix epoch.
    pub const TIMESTAMP: &'static str = "webhook-timestamp";
    /// The name of the header with the list of signatures.
    pub const SIGNATURE: &'static str = "webhook-signature";

    /// Finds the three headers among all headers of a request.
    ///
    /// Names are compared without regard to case. Values are taken as bytes, without the white space around
    /// them, which HTTP has removed already.
    ///
    /// ```
    /// use portone_webhook_core::{VerifyError, WebhookHeaders};
    ///
    /// let sent = [
    ///     (WebhookHeaders::ID, "msg_1"),
    ///     (WebhookHeaders::TIMESTAMP, "1745908930"),
    ///     (WebhookHeaders::SIGNATURE, "v1,tZ1I4/hDygAJgO5TYxiSd6Sd0kDW6hPenDe+bTa3Kkw="),
    /// ];
    /// assert_eq!(WebhookHeaders::parse(sent)?.id(), b"msg_1");
    ///
    /// let twice = sent.into_iter().chain([("Webhook-Id", "msg_2")]);
    /// assert_eq!(WebhookHeaders::parse(twice).unwrap_err(), VerifyError::RepeatedHeader("webhook-id"));
    /// # Ok::<(), VerifyError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Returns [`MissingHeader`](VerifyError::MissingHeader), [`EmptyHeader`](VerifyError::EmptyHeader) or
    /// [`RepeatedHeader`](VerifyError::RepeatedHeader) unless each of the three headers is present exactly
    /// once and is not empty. Returns [`InvalidId`](VerifyError::InvalidId) if the id has a `.` in it, and
    /// [`InvalidTimestamp`](VerifyError::InvalidTimestamp) unless the timestamp consists of ASCII digits
    /// alone.
    pub fn parse<N, V>(headers: impl IntoIterator<Item = (N, &'a V)>) -> Result<Self, VerifyError>
    where
        N: AsRef<[u8]>,
        V: AsRef<[u8]> + ?Sized + 'a,
    {
        let mut found = Found::default();
        for (name, value) in headers {
            found.add(name.as_ref(), value.as_ref());
        }
        // The checks have a fixed order, so that the error does not depend on the order of the headers.
        let id = found.id.only(Self::ID)?;
        let timestamp_text = found.timestamp.only(Self::TIMESTAMP)?;
        let signature = found.signature.only(Self::SIGNATURE)?;
        check_id(id)?;
        let timestamp = decimal(timestamp_text).ok_or(VerifyError::InvalidTimestamp)?;
        let Found { content_length, content_type, .. } = found;
        Ok(Self { id, timestamp_text, signature, timestamp, content_length, content_type })
    }

    /// Returns the delivery's id as it was sent.
    pub fn id(&self) -> &'a [u8] {
        self.id
    }

    pub(crate) fn signed(&self) -> Signed<'a> {
        Signed { id: self.id, timestamp: self.timestamp_text }
    }

    pub(crate) fn content_type(&self) -> ContentType {
        self.content_type.map(ContentType::of).unwrap_or_default()
    }

    /// Returns the time of the attempt, in seconds since the Unix epoch.
    ///
    /// A number beyond `u64` is read as `u64::MAX`.
    pub fn timestamp(&self) -> u64 {
        self.timestamp
    }
}

impl fmt::Debug for WebhookHeaders<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("WebhookHeaders")
            .field("id", &format_args!("{}", self.id.escape_ascii()))
            .field("timestamp", &self.timestamp)
            .finish_non_exhaustive()
    }
}

/// The parts of the signed text before the body, which is `id.timestamp.body` (Standard Webhooks, "Signature
/// scheme").
#[derive(Clone, Copy)]
pub(crate) struct Signed<'a> {
    pub(crate) id: &'a [u8],
    pub(crate) timestamp: &'a [u8],
}

/// The encoding of a body, as far as decoding depends on it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum ContentType {
    /// JSON, which is also assumed for every other content type, since the signature does not cover this
    /// header.
    #[default]
    Json,
    /// `application/x-www-form-urlencoded`, which webhook version 2024-01-01 can be set to.
    Form,
}

impl ContentType {
    pub(crate) fn of(value: &[u8]) -> Self {
        let form = b"application/x-www-form-urlencoded";
        let Some((media_type, rest)) = value.split_at_checked(form.len()) else {
            return Self::Json;
        };
        match rest.trim_ascii_start() {
            [] | [b';', ..] if media_type.eq_ignore_ascii_case(form) => Self::Form,
            _ => Self::Json,
        }
    }
}

/// The headers of interest among those seen so far.
#[derive(Default)]
struct Found<'a> {
    id: Slot<'a>,
    timestamp: Slot<'a>,
    signature: Slot<'a>,
    content_length: Option<&'a [u8]>,
    content_type: Option<&'a [u8]>,
}

impl<'a> Found<'a> {
    #[inline]
    fn add(&mut self, name: &[u8], value: &'a [u8]) {
        // Most headers are passed over by the length of their names alone.
        if !matches!(name.len(), 10 | 12 | 14 | 17) {
            return;
        }
        if !self.add_lower_case(name, value) && name.iter().any(u8::is_ascii_uppercase) {
            self.add_lower_case(&name.to_ascii_lowercase(), value);
        }
    }

    /// Keeps the value if the lower-case `name` is one of interest, and says whether it is. Most HTTP
    /// libraries have lower-cased the names already.
    #[inline]
    fn add_lower_case(&mut self, name: &[u8], value: &'a [u8]) -> bool {
        if name == WebhookHeaders::ID.as_bytes() {
            self.id.add(value);
        } else if name == WebhookHeaders::TIMESTAMP.as_bytes() {
            self.timestamp.add(value);
        } else if name == WebhookHeaders::SIGNATURE.as_bytes() {
            self.signature.add(value);
        } else if name == b"content-length" {
            self.content_length = Some(value);
        } else if name == b"content-type" {
            self.content_type = Some(value);
        } else {
            return false;
        }
        true
    }
}

/// The value of a header that has to be present exactly once, and whether it was repeated.
#[derive(Default)]
struct Slot<'a> {
    value: Option<&'a [u8]>,
    repeated: bool,
}

impl<'a> Slot<'a> {
    fn add(&mut self, value: &'a [u8]) {
        self.repeated = self.value.replace(value).is_some();
    }

    fn only(self, name: &'static str) -> Result<&'a [u8], VerifyError> {
        match self.value {
            None => Err(VerifyError::MissingHeader(name)),
            Some(_) if self.repeated => Err(VerifyError::RepeatedHeader(name)),
            Some([]) => Err(VerifyError::EmptyHeader(name)),
            Some(value) => Ok(value),
        }
    }
}

/// Refuses an id with a dot, so that the signed text `id.timestamp.body` can be split in one way only.
pub(crate) fn check_id(id: &[u8]) -> Result<(), VerifyError> {
    // Without a branch in it, the loop takes many bytes at once.
    let (eights, rest) = id.as_chunks::<8>();
    let dots = |bytes: &[u8]| bytes.iter().fold(false, |found, byte| found | (*byte == b'.'));
    let found = eights.iter().fold(dots(rest), |found, eight| found | dots(eight));
    if found { Err(VerifyError::InvalidId) } else { Ok(()) }
}

/// Reads a number that consists of ASCII digits and nothing else. A number beyond `u64` is read as
/// `u64::MAX`.
pub(crate) fn decimal(text: &[u8]) -> Option<u64> {
    let (eights, rest) = text.as_chunks();
    let front = eights.iter().try_fold(0u64, |front, eight| {
        Some(front.saturating_mul(100_000_000).saturating_add(eight_digits(*eight)?))
    })?;
    let (back, scale) = rest.iter().try_fold((0u64, 1u64), |(back, scale), byte| {
        let digit = u64::from(byte & 15);
        let next = (back.wrapping_mul(10).wrapping_add(digit), scale.wrapping_mul(10));
        byte.is_ascii_digit().then_some(next)
    })?;
    Some(front.saturating_mul(scale).saturating_add(back))
}

/// Reads eight digits at once. It joins them in pairs, then in fours, and then all eight.
fn eight_digits(text: [u8; 8]) -> Option<u64> {
    let digits = u64::from_le_bytes(text) ^ 0x3030_3030_3030_3030;
    // Adding 0x76 sets the highest bit of each byte that is larger than nine.
    let others = digits.wrapping_add(0x7676_7676_7676_7676) | digits;
    let pairs = digits.wrapping_mul(10).wrapping_add(digits >> 8) & 0x00ff_00ff_00ff_00ff;
    let fours = pairs.wrapping_mul(100).wrapping_add(pairs >> 16) & 0x0000_ffff_0000_ffff;
    let eight = fours.wrapping_mul(10_000).wrapping_add(fours >> 32) & 0xffff_ffff;
    (others & 0x8080_8080_8080_8080 == 0).then_some(eight)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_timestamp_is_digits_and_nothing_else() {
        fn timestamp(text: &str) -> Result<u64, VerifyError> {
            let headers =
                [("webhook-id", "a"), ("webhook-timestamp", text), ("webhook-signature", "v1,")];
            WebhookHeaders::parse(headers).map(|headers| headers.timestamp())
        }

        assert_eq!(timestamp("1775000000"), Ok(1_775_000_000));
        assert_eq!(timestamp("0001775000000"), Ok(1_775_000_000));
        assert_eq!(timestamp("18446744073709551615"), Ok(u64::MAX));
        assert_eq!(timestamp("18446744073709551616"), Ok(u64::MAX));
        assert_eq!(timestamp(&"9".repeat(4096)), Ok(u64::MAX));
        for text in [
            "+1775000000",
            "-1",
            " 1775000000",
            "1775000000 ",
            "1775000000.0",
            "1e9",
            "0x69",
            ".",
            "1_000",
            "١٧٧٥",
            "1775000000;",
        ] {
            assert_eq!(timestamp(text), Err(VerifyError::InvalidTimestamp), "{text:?}");
        }
    }

    #[test]
    fn each_byte_of_a_number_is_a_digit() {
        for place in 0..20 {
            for byte in 0..=255u8 {
                let mut text = *b"01234567890123456789";
                text[place] = byte;
                let expected = str::from_utf8(&text).ok().and_then(|text| text.parse().ok());
                let expected = expected.filter(|_| byte.is_ascii_digit());
                // A number of twenty digits can be too large for `parse`.
                let expected = expected.or(byte.is_ascii_digit().then_some(u64::MAX));
                assert_eq!(decimal(&text), expected, "{byte} at {place}");
            }
        }
        assert_eq!(decimal(b""), Some(0));
    }

    #[test]
    fn a_dot_is_found_at_each_place_of_an_id() {
        for length in 1..40 {
            assert_eq!(check_id(&vec![b'-'; length]), Ok(()));
            for place in 0..length {
                let mut id = vec![b'-'; length];
                id[place] = b'.';
                assert_eq!(check_id(&id), Err(VerifyError::InvalidId), "{place} of {length}");
            }
        }
    }

    #[test]
    fn each_header_is_there_once_and_with_a_text() {
        let good = [("webhook-id", "a"), ("WEBHOOK-TIMESTAMP", "1"), ("Webhook-Signature", "v1,")];
        assert!(WebhookHeaders::parse(good).is_ok());

        for (position, name) in
            [WebhookHeaders::ID, WebhookHeaders::TIMESTAMP, WebhookHeaders::SIGNATURE]
                .into_iter()
                .enumerate()
        {
            let mut missing = good.to_vec();
            missing.remove(position);
            assert_eq!(
                WebhookHeaders::parse(missing).unwrap_err(),
                VerifyError::MissingHeader(name)
            );

            let mut repeated = good.to_vec();
            repeated.push(good[position]);
            assert_eq!(
                WebhookHeaders::parse(repeated).unwrap_err(),
                VerifyError::RepeatedHeader(name)
            );

            let mut empty = good;
            empty[position].1 = "";
            assert_eq!(WebhookHeaders::parse(empty).unwrap_err(), VerifyError::EmptyHeader(name));
        }
    }

    #[test]
    fn an_id_has_no_dot() {
        for id in [".", "a.", ".a", "a.1.b", "msg-01968581-8736-5ad1-411a-1d7894166352.1775000000."]
        {
            let headers =
                [("webhook-id", id), ("webhook-timestamp", "1"), ("webhook-signature", "v1,")];
            assert_eq!(WebhookHeaders::parse(headers).unwrap_err(), VerifyError::InvalidId, "{id}");
        }
    }

    #[test]
    fn the_first_fault_is_named_in_a_fixed_order() {
        let good = [("webhook-id", "a"), ("webhook-timestamp", "x"), ("webhook-signature", "")];
        let all_twice = good.into_iter().rev().chain(good);
        assert_eq!(
            WebhookHeaders::parse(all_twice).unwrap_err(),
            VerifyError::RepeatedHeader("webhook-id")
        );
        let reversed = good.into_iter().rev();
        assert_eq!(
            WebhookHeaders::parse(reversed).unwrap_err(),
            VerifyError::EmptyHeader("webhook-signature")
        );
    }

    #[test]
    fn debug_shows_no_signature() {
        let headers =
            [("webhook-id", "a\"b"), ("webhook-timestamp", "1"), ("webhook-signature", "v1,AAAA")];
        let shown = format!("{:?}", WebhookHeaders::parse(headers).unwrap());
        assert!(shown.contains("a\\\"b") && !shown.contains("AAAA"), "{shown}");
    }
}
