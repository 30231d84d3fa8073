use std::fmt;

use super::Fault;

/// An object of a union that this version does not know, or that does not fit what this version expects of it.
///
/// ```
/// use portone::payment::{GetPaymentsResponse, Payment};
///
/// // PortOne has a state that is newer than this version.
/// let json = r#"{"status":"ON_HOLD","id":"order-1"}"#;
/// let Payment::Unrecognized(payment) = serde_json::from_str(json)? else { panic!() };
/// assert_eq!((payment.tag(), payment.fault()), ("ON_HOLD", None));
/// let members: serde_json::Value = serde_json::from_str(payment.json())?;
/// assert_eq!(members["id"], "order-1");
///
/// // One payment of a page is not what it should be. The page can still be read.
/// let json = r#"{"items":[{"status":"PAID"}],"page":{"number":0,"size":10,"totalCount":1}}"#;
/// let page: GetPaymentsResponse = serde_json::from_str(json)?;
/// let Payment::Unrecognized(payment) = &page.items[0] else { panic!() };
/// assert_eq!(payment.tag(), "PAID");
/// assert_eq!(payment.fault().as_deref(), Some("the member id is missing"));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, PartialEq)]
pub struct Unrecognized {
    tag: String,
    json: Box<str>,
    fault: Option<Fault>,
}

impl Unrecognized {
    pub(super) fn new(tag: String, json: &str, fault: Option<Fault>) -> Self {
        Self { tag, json: json.into(), fault }
    }

    pub(crate) fn blank() -> Self {
        Self::new(String::new(), "null", None)
    }

    /// Returns the text by which PortOne tells the object from others, such as the status of a payment.
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// Returns the object as it came, as JSON.
    pub fn json(&self) -> &str {
        &self.json
    }

    /// Returns the reason why the object could not be read, if its tag is known: where it is, and what was expected there.
    pub fn fault(&self) -> Option<String> {
        self.fault.as_ref().map(Fault::to_string)
    }

    pub(crate) fn misfit(&self) -> Option<&Fault> {
        self.fault.as_ref()
    }
}

impl fmt::Debug for Unrecognized {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A text of any other form may be anything.
        let is_plain =
            |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'-');
        let is_tag = self.tag.len() <= 128 && self.tag.bytes().all(is_plain);
        f.debug_struct("Unrecognized")
            .field("tag", &if is_tag { &self.tag } else { "…" })
            .field("fault", &self.fault())
            .finish_non_exhaustive()
    }
}

/// The members of an object that this version does not know, with their JSON. They are kept, so that they are still
/// there when the object is written.
#[derive(Debug, Clone, Default, PartialEq)]
#[expect(clippy::box_collection, reason = "nearly all objects have none, which takes one word")]
pub(crate) struct UnrecognizedMembers(Option<Box<Vec<UnrecognizedMember>>>);

#[derive(Debug, Clone, PartialEq)]
struct UnrecognizedMember {
    name: Box<str>,
    json: Box<str>,
}

impl UnrecognizedMembers {
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .iter()
            .flat_map(|members| members.iter())
            .map(|member| (&*member.name, &*member.json))
    }

    pub(super) fn add(&mut self, name: &str, json: &str) -> Result<(), Fault> {
        let members = self.0.get_or_insert_default();
        if members.len() >= MOST_UNRECOGNIZED {
            return Err(Fault::expected("an object with fewer unknown members"));
        }
        members.push(UnrecognizedMember { name: name.into(), json: json.into() });
        Ok(())
    }
}

/// The most members of one object that this version may not know. More are a fault, so that an answer takes no more memory
/// than a few times its size.
const MOST_UNRECOGNIZED: usize = 1000;
