//! This module gives each type its module and its file.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    api::{Api, Output, Type},
    flow::Flow,
    names::{snake, type_name},
};

/// An object with more members than this has a file of its own.
const LARGE: usize = 12;

/// The category of types that operations of several areas use.
pub(super) const COMMON: &str = "common";

/// The places of all types.
#[derive(Debug)]
pub struct Places {
    places: BTreeMap<String, Place>,
}

/// The place of a type.
#[derive(Debug, Clone)]
pub struct Place {
    /// The category that the type belongs to, which is the nearest one above all operations that use it.
    pub category: String,
    /// The categories that use the type.
    pub users: BTreeSet<String>,
    /// The operation whose file the type is in, if it belongs to that operation alone.
    pub operation: Option<String>,
    /// The file in the folder of the category, without `.rs`.
    pub file: String,
}

impl Places {
    /// Finds a place for each type that an operation uses.
    pub fn of(api: &Api) -> Self {
        let mut users: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
        for (id, operation) in &api.operations {
            let mut used = Flow::default();
            used.follow(api, operation);
            for name in used.input.into_iter().chain(used.output) {
                users.entry(name).or_default().insert(id);
            }
        }
        let categories = |name: &str| -> BTreeSet<String> {
            let users = users.get(name).into_iter().flatten();
            users.filter_map(|id| Some(api.operations.get(*id)?.category.clone())).collect()
        };
        let owners = users.keys().map(|name| (name.clone(), nearest(&categories(name)))).collect();
        let families = Families { api, users: &users, owners, unions: arms(api) };
        let places = users
            .keys()
            .map(|name| {
                let root = families.root(name);
                let of_root = families.operation(root);
                let is_shared = users.get(name).is_some_and(|users| users.len() > 1);
                let operation = of_root.clone().filter(|_| !is_shared);
                let category = families.owners.get(name).cloned().unwrap_or_default();
                let file = match &operation {
                    Some(id) => snake(id),
                    None if families.is_error(name) => "errors".to_owned(),
                    // A type that several operations use is not in the file of one of them.
                    None if of_root.is_some() => snake(&type_name(name)),
                    None => snake(&type_name(root)),
                };
                let users = categories(name);
                (name.clone(), Place { category, users, operation, file })
            })
            .collect();
        Self { places }
    }

    /// Gives the place of a type. A type that no operation uses has none.
    pub fn get(&self, name: &str) -> Option<&Place> {
        self.places.get(name)
    }

    /// Gives all types with their places.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Place)> {
        self.places.iter().map(|(name, place)| (&**name, place))
    }
}

/// Finds the category that is above all of these, or `common` if there is none.
fn nearest(users: &BTreeSet<String>) -> String {
    let mut users = users.iter();
    let mut above = users.next().cloned().unwrap_or_default();
    for user in users {
        while user != &above && !user.starts_with(&format!("{above}.")) {
            match above.rsplit_once('.') {
                Some((outer, _)) => above = outer.to_owned(),
                None => return COMMON.to_owned(),
            }
        }
    }
    above
}

/// Gives the names of the unions that each object is part of.
fn arms(api: &Api) -> BTreeMap<&str, Vec<&str>> {
    let mut unions: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (name, r#type) in &api.types {
        if let Type::Union(union) = r#type {
            for arm in union.arms.values() {
                unions.entry(arm).or_default().push(name);
            }
        }
    }
    unions
}

struct Families<'a> {
    api: &'a Api,
    /// The operations that use each type.
    users: &'a BTreeMap<String, BTreeSet<&'a str>>,
    /// The category of each type.
    owners: BTreeMap<String, String>,
    unions: BTreeMap<&'a str, Vec<&'a str>>,
}

impl<'a> Families<'a> {
    fn is_error(&self, name: &str) -> bool {
        matches!(self.api.types.get(name), Some(Type::Object(object)) if object.status.is_some())
    }

    /// Finds the type after which the file of this type is named.
    fn root(&self, name: &'a str) -> &'a str {
        let owner = self.owners.get(name);
        // The types for several areas are there with some features and not with others, each for itself.
        let is_common = owner.is_some_and(|owner| owner == COMMON);
        if is_common || self.is_union(name) || self.is_error(name) || self.is_large(name) {
            return name;
        }
        if let Some([union]) = self.unions.get(name).map(Vec::as_slice)
            && self.owners.get(*union) == owner
        {
            return self.root(union);
        }
        let begins = |other: &str| {
            name.strip_prefix(other).is_some_and(|rest| rest.starts_with(char::is_uppercase))
        };
        let same = |other: &&'a String| {
            begins(other) && !self.is_union(other) && self.owners.get(*other) == owner
        };
        match self.api.types.keys().filter(same).max_by_key(|other| other.len()) {
            Some(other) => self.root(other),
            None => name,
        }
    }

    fn is_union(&self, name: &str) -> bool {
        matches!(self.api.types.get(name), Some(Type::Union(_)))
    }

    fn is_large(&self, name: &str) -> bool {
        matches!(self.api.types.get(name), Some(Type::Object(object)) if object.members.len() > LARGE)
    }

    /// Finds the operation whose own input, output or error this type is.
    fn operation(&self, name: &str) -> Option<String> {
        let users = self.users.get(name)?;
        let id = users.first().filter(|_| users.len() == 1)?;
        let operation = self.api.operations.get(*id)?;
        let is_input = operation.input.as_ref().is_some_and(|input| input.r#type == name);
        let is_output = matches!(&operation.output, Output::Json(output)
            if output == name && name.ends_with("Response"));
        (is_input || is_output || operation.error == name).then(|| (*id).to_owned())
    }
}
