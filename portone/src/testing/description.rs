use std::{collections::BTreeMap, sync::LazyLock};

use serde::Deserialize;

/// The description of PortOne's API, which is generated.
pub(super) static API: LazyLock<Api> = LazyLock::new(|| {
    let read = serde_json::from_str(include_str!("api.json"));
    read.expect("the file is generated, and the tests read it")
});

/// The operations and types of PortOne's API.
#[derive(Debug, Deserialize)]
pub(super) struct Api {
    /// The operations by their IDs.
    pub(super) operations: BTreeMap<String, DescribedOperation>,
    /// The types by the names that they have in Rust.
    pub(super) types: BTreeMap<String, Type>,
}

/// An operation of the API.
#[derive(Debug, Deserialize)]
pub(super) struct DescribedOperation {
    pub(super) method: String,
    /// The path, with the names of parameters in braces.
    pub(super) path: String,
    /// Whether the operation needs no secret.
    #[serde(default)]
    pub(super) public: bool,
    /// The kinds of the values in the path.
    #[serde(default)]
    pub(super) path_parameters: BTreeMap<String, String>,
    #[serde(default)]
    pub(super) query: BTreeMap<String, String>,
    pub(super) input: Option<Input>,
    pub(super) output: Output,
    /// The name of the union of errors.
    pub(super) error: String,
}

/// The input of an operation.
#[derive(Debug, Deserialize)]
pub(super) struct Input {
    pub(super) r#type: String,
    #[serde(default)]
    pub(super) optional: bool,
}

/// What an operation answers.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Output {
    Json(String),
    Csv,
    Empty,
}

/// A type of the API.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Type {
    Object(Object),
    Union {
        tag: String,
        /// The names of the objects, by the text that the tag has in them.
        arms: BTreeMap<String, String>,
    },
    Enum(Vec<String>),
    Map(String),
}

/// A type that is an object.
#[derive(Debug, Deserialize)]
pub(super) struct Object {
    /// The status of the answer, if the object is an error.
    pub(super) status: Option<u16>,
    pub(super) tag: Option<Tag>,
    /// The kinds of the members. A kind that ends with `?` or `~` may be missing.
    #[serde(default)]
    pub(super) members: BTreeMap<String, String>,
}

/// The member that tells an object from others.
#[derive(Debug, Deserialize)]
pub(super) struct Tag {
    pub(super) name: String,
    pub(super) value: String,
}

/// Gives the kind of a member, and says whether the member may be missing.
pub(super) fn kind_of(member: &str) -> (&str, bool) {
    let kind = member.trim_end_matches(['?', '~']);
    (kind, kind.len() < member.len())
}

/// Gives the kind of the parts, if this is the kind of a list.
pub(super) fn part_of(kind: &str) -> Option<&str> {
    kind.strip_prefix('[')?.strip_suffix(']')
}

/// An operation that a path leads to.
pub(super) struct Found {
    pub(super) id: &'static str,
    pub(super) operation: &'static DescribedOperation,
    /// The values in the path, percent-encoded.
    pub(super) parameters: Vec<(&'static str, String)>,
}

impl Api {
    /// Finds the operation that a method and a path lead to.
    pub(super) fn find(&'static self, method: &str, path: &str) -> Option<Found> {
        let matching = self.operations.iter().filter_map(|(id, operation)| {
            let parameters = parameters(&operation.path, path)?;
            (operation.method == method).then_some(Found { id, operation, parameters })
        });
        // A path may fit several operations, such as one for a payment and one for payments by cursor.
        matching.min_by_key(|found| found.parameters.len())
    }
}

/// Gives the values of the parameters, if the path fits.
fn parameters(described: &'static str, path: &str) -> Option<Vec<(&'static str, String)>> {
    if described.split('/').count() != path.split('/').count() {
        return None;
    }
    let mut parameters = Vec::new();
    for (segment, value) in described.split('/').zip(path.split('/')) {
        match segment.strip_prefix('{').and_then(|segment| segment.strip_suffix('}')) {
            Some(name) => parameters.push((name, value.to_owned())),
            None if segment == value => {}
            None => return None,
        }
    }
    Some(parameters)
}
