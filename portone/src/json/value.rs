use std::{borrow::Cow, collections::BTreeMap};

use serde_json::{Map, Value as Any};

use super::{
    Cursor, Fault,
    model::{Entries, List, Value, View},
};

impl Value for String {
    fn blank() -> Self {
        Self::new()
    }

    fn read(&mut self, json: &mut Cursor<'_>) -> Result<(), Fault> {
        *self = json.string()?.into_owned();
        Ok(())
    }

    fn view(&self) -> View<'_> {
        View::Text(self)
    }
}

impl Value for i64 {
    fn blank() -> Self {
        0
    }

    fn read(&mut self, json: &mut Cursor<'_>) -> Result<(), Fault> {
        *self = json.integer()?;
        Ok(())
    }

    fn view(&self) -> View<'_> {
        View::Integer(*self)
    }
}

impl Value for i32 {
    fn blank() -> Self {
        0
    }

    fn read(&mut self, json: &mut Cursor<'_>) -> Result<(), Fault> {
        let fault = |_| Fault::expected("a whole number of 32 bits");
        *self = json.integer()?.try_into().map_err(fault)?;
        Ok(())
    }

    fn view(&self) -> View<'_> {
        View::Integer((*self).into())
    }
}

impl Value for bool {
    fn blank() -> Self {
        false
    }

    fn read(&mut self, json: &mut Cursor<'_>) -> Result<(), Fault> {
        *self = json.boolean()?;
        Ok(())
    }

    fn view(&self) -> View<'_> {
        View::Boolean(*self)
    }
}

impl Value for Map<String, Any> {
    fn blank() -> Self {
        Self::new()
    }

    fn read(&mut self, json: &mut Cursor<'_>) -> Result<(), Fault> {
        let fault = |_| Fault::expected("an object of at most 128 levels");
        *self = serde_json::from_str(json.skip()).map_err(fault)?;
        Ok(())
    }

    fn view(&self) -> View<'_> {
        View::Any(self)
    }
}

impl<T: Value> Value for Option<T> {
    fn blank() -> Self {
        None
    }

    fn read(&mut self, json: &mut Cursor<'_>) -> Result<(), Fault> {
        *self = if json.pass_null() { None } else { Some(read(json)?) };
        Ok(())
    }

    fn is_optional(&self) -> bool {
        true
    }

    fn view(&self) -> View<'_> {
        self.as_ref().map_or(View::Absent, T::view)
    }
}

impl<T: Value> Value for Box<T> {
    fn blank() -> Self {
        Self::new(T::blank())
    }

    fn read(&mut self, json: &mut Cursor<'_>) -> Result<(), Fault> {
        T::read(self, json)
    }

    fn misfit(&self) -> Option<&Fault> {
        T::misfit(self)
    }

    fn view(&self) -> View<'_> {
        T::view(self)
    }
}

impl<T: Value> Value for Vec<T> {
    fn blank() -> Self {
        Self::new()
    }

    fn read(&mut self, json: &mut Cursor<'_>) -> Result<(), Fault> {
        self.clear();
        read_list(json, &mut |json| {
            self.push(read(json)?);
            Ok(())
        })
    }

    fn view(&self) -> View<'_> {
        View::List(self)
    }
}

impl<T: Value> List for Vec<T> {
    fn length(&self) -> usize {
        self.len()
    }

    fn part(&self, index: usize) -> Option<&dyn Value> {
        let part: &dyn Value = self.get(index)?;
        Some(part)
    }
}

impl<T: Value> Value for BTreeMap<String, T> {
    fn blank() -> Self {
        Self::new()
    }

    fn read(&mut self, json: &mut Cursor<'_>) -> Result<(), Fault> {
        self.clear();
        read_members(json, |name, json| {
            let value = read(json).map_err(|fault| fault.in_member("*"))?;
            match self.insert(name.into_owned(), value) {
                None => Ok(()),
                Some(_) => Err(Fault::expected("an object whose members come once")),
            }
        })
    }

    fn view(&self) -> View<'_> {
        View::Entries(self)
    }
}

impl<T: Value> Entries for BTreeMap<String, T> {
    fn visit<'a>(&'a self, visit: &mut dyn FnMut(&'a str, View<'a>)) {
        for (name, value) in self {
            visit(name, value.view());
        }
    }
}

/// Reads a value of this type.
pub(crate) fn read<T: Value>(json: &mut Cursor<'_>) -> Result<T, Fault> {
    let mut value = T::blank();
    value.read(json)?;
    Ok(value)
}

/// Reads an object. `read_member` gets each name, and reads the value or passes it.
pub(super) fn read_members<'a>(
    json: &mut Cursor<'a>,
    mut read_member: impl FnMut(Cow<'a, str>, &mut Cursor<'a>) -> Result<(), Fault>,
) -> Result<(), Fault> {
    if !json.pass('{') {
        return Err(Fault::expected("an object"));
    }
    while !json.pass('}') {
        let name = json.string()?;
        json.pass(':');
        read_member(name, json)?;
        json.pass(',');
    }
    Ok(())
}

fn read_list(
    json: &mut Cursor<'_>,
    read_part: &mut dyn FnMut(&mut Cursor<'_>) -> Result<(), Fault>,
) -> Result<(), Fault> {
    if !json.pass('[') {
        return Err(Fault::expected("a list"));
    }
    let mut index = 0_usize;
    while !json.pass(']') {
        read_part(json).map_err(|fault| fault.in_list(index))?;
        index = index.saturating_add(1);
        json.pass(',');
    }
    Ok(())
}
