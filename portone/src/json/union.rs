use std::borrow::Cow;

use super::{Cursor, Fault, Unrecognized, ValidJson};

/// Reads an object as the one with this tag, and gives `None` for an unknown tag.
type ReadArm<'a> = dyn FnMut(&str, &mut Cursor<'_>) -> Option<Result<(), Fault>> + 'a;

/// Reads an object of a union. The result is an object that this version does not know, if it is none of those.
///
/// # Errors
///
/// Returns a fault if there is no object.
pub(crate) fn read_union(
    json: &mut Cursor<'_>,
    tag_name: &str,
    read_arm: &mut ReadArm<'_>,
) -> Result<Option<Unrecognized>, Fault> {
    let start = *json;
    if json.peek() != Some(b'{') {
        return Err(Fault::expected("an object"));
    }
    let tag = tag(&mut json.clone(), tag_name);
    let fault = match &tag {
        Ok(tag) => match read_arm(tag, json) {
            Some(Ok(())) => return Ok(None),
            Some(Err(fault)) => Some(fault),
            None => None,
        },
        Err(fault) => Some(fault.clone()),
    };
    *json = start;
    let tag = tag.map(Cow::into_owned).unwrap_or_default();
    Ok(Some(Unrecognized::new(tag, json.skip(), fault)))
}

/// Finds the text that tells an object from others.
pub(crate) fn find_tag<'a>(json: ValidJson<'a>, name: &str) -> Option<Cow<'a, str>> {
    tag(&mut Cursor::new(json), name).ok()
}

/// Finds the tag, which mostly is the first member.
fn tag<'a>(json: &mut Cursor<'a>, tag_name: &str) -> Result<Cow<'a, str>, Fault> {
    if !json.pass('{') {
        return Err(Fault::expected("an object"));
    }
    while !json.pass('}') {
        let name = json.string()?;
        json.pass(':');
        if name == tag_name {
            return json.string();
        }
        json.skip();
        json.pass(',');
    }
    Err(Fault::expected("an object that says what it is"))
}

/// Connects an enum of objects with the code that reads and writes values.
macro_rules! union {
    ($name:ident, $tag:literal { $($variant:ident $text:literal)* }) => {
        impl $name {
            /// Says whether this version does not know the object, or cannot read it.
            #[inline]
            pub fn is_unrecognized(&self) -> bool {
                matches!(self, Self::Unrecognized(_))
            }
        }

        impl crate::json::Value for $name {
            fn blank() -> Self {
                Self::Unrecognized(crate::Unrecognized::blank())
            }

            fn read(&mut self, json: &mut crate::json::Cursor<'_>) -> Result<(), crate::json::Fault> {
                let read = crate::json::read_union(json, $tag, &mut |tag, json| {
                    let arm = match tag {
                        $($text => crate::json::read(json).map(Self::$variant),)*
                        _ => return None,
                    };
                    Some(arm.map(|arm| *self = arm))
                });
                if let Some(unrecognized) = read? {
                    *self = Self::Unrecognized(unrecognized);
                }
                Ok(())
            }

            fn misfit(&self) -> Option<&crate::json::Fault> {
                match self {
                    Self::Unrecognized(unrecognized) => unrecognized.misfit(),
                    _ => None,
                }
            }

            fn view(&self) -> crate::json::View<'_> {
                match self {
                    $(Self::$variant(arm) => crate::json::Value::view(arm),)*
                    Self::Unrecognized(unrecognized) => crate::json::View::Unrecognized(unrecognized),
                }
            }
        }

        crate::json::public!($name);
    };
}
pub(crate) use union;
