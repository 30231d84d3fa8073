use super::{Cursor, Fault, Record, Value, View, value::read_members};

/// Reads an object. A known member that comes twice is a fault, as it cannot be told which one is meant.
pub(crate) fn read_record(record: &mut dyn Record, json: &mut Cursor<'_>) -> Result<(), Fault> {
    let layout = record.layout();
    let (tag, text) = layout.tag;
    let mut seen = 0_u64;
    let mut has_tag = tag.is_empty();
    // Members mostly come in the order in which they are described.
    let mut next = 0_usize;
    read_members(json, |name, json| {
        if !tag.is_empty() && name == tag {
            // An object that is read by itself has to be what its type says.
            let is_right = !has_tag && json.string()? == text;
            if !is_right {
                return Err(Fault::expected("an object of this kind").in_member(tag));
            }
            has_tag = true;
        } else if let Some(index) = find(layout.members, next, &name) {
            if seen & bit(index) != 0 {
                return Err(Fault::expected("an object whose members come once"));
            }
            if let Some(member) = record.member_mut(index) {
                member.read(json).map_err(|fault| fault.in_member(&name))?;
            }
            seen |= bit(index);
            next = index.saturating_add(1);
        } else {
            record.unrecognized_mut().add(&name, json.skip())?;
        }
        Ok(())
    })?;
    if !has_tag {
        return Err(Fault::missing(tag));
    }
    for (index, name) in layout.members.iter().enumerate() {
        let may_be_missing = || record.member(index).is_none_or(|member| member.is_optional());
        if seen & bit(index) == 0 && !may_be_missing() {
            return Err(Fault::missing(name));
        }
    }
    Ok(())
}

/// Gives the text that tells an object apart in a union.
pub(crate) fn tag_of(value: &dyn Value) -> &str {
    let View::Record(record) = value.view() else { return "" };
    match record.layout().tag {
        // Only the errors without members of their own have their tag as a member.
        ("", _) => match record.member(0).map(Value::view) {
            Some(View::Text(text)) => text,
            _ => "",
        },
        (_, tag) => tag,
    }
}

/// Gives the message of an error.
pub(crate) fn message_of(value: &dyn Value) -> Option<&str> {
    let View::Record(record) = value.view() else { return None };
    let index = record.layout().members.iter().position(|name| *name == "message")?;
    match record.member(index)?.view() {
        View::Text(message) => Some(message),
        _ => None,
    }
}

/// Finds a name, beginning with the one that is expected next.
fn find(names: &[&str], next: usize, name: &str) -> Option<usize> {
    let (before, after) = names.split_at_checked(next)?;
    let found = after.iter().position(|other| *other == name);
    match found {
        Some(index) => Some(next.saturating_add(index)),
        None => before.iter().position(|other| *other == name),
    }
}

pub(super) fn bit(index: usize) -> u64 {
    u32::try_from(index).ok().and_then(|index| 1_u64.checked_shl(index)).unwrap_or(0)
}

/// Connects a struct with the code that reads, compares, shows and writes objects.
macro_rules! record {
    ($name:ident, $tag:literal = $value:literal, $personal:literal, { $($index:literal $field:ident $member:literal)* }) => {
        impl crate::json::Record for $name {
            fn layout(&self) -> &'static crate::json::Layout {
                &crate::json::Layout {
                    name: stringify!($name),
                    tag: ($tag, $value),
                    members: &[$($member),*],
                    personal: $personal,
                }
            }

            fn member(&self, index: usize) -> Option<&dyn crate::json::Value> {
                match index {
                    $($index => Some(&self.$field),)*
                    _ => None,
                }
            }

            fn member_mut(&mut self, index: usize) -> Option<&mut dyn crate::json::Value> {
                match index {
                    $($index => Some(&mut self.$field),)*
                    _ => None,
                }
            }

            fn unrecognized(&self) -> &crate::json::UnrecognizedMembers {
                &self.unrecognized
            }

            fn unrecognized_mut(&mut self) -> &mut crate::json::UnrecognizedMembers {
                &mut self.unrecognized
            }
        }

        impl crate::json::Value for $name {
            fn blank() -> Self {
                Self {
                    $($field: crate::json::Value::blank(),)*
                    unrecognized: crate::json::UnrecognizedMembers::default(),
                }
            }

            fn read(&mut self, json: &mut crate::json::Cursor<'_>) -> Result<(), crate::json::Fault> {
                crate::json::read_record(self, json)
            }

            fn view(&self) -> crate::json::View<'_> {
                crate::json::View::Record(self)
            }
        }

        crate::json::public!($name);
    };
}
pub(crate) use record;
