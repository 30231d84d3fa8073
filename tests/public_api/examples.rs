use std::collections::HashSet;

use serde_json::Value;

/// Lists the public items in a crate's rustdoc JSON that no example shows, each with its place.
///
/// A type, trait, function, constant or alias needs an example in its own documentation. A method needs an
/// example as well, unless an example of its type or trait calls the method. Implementations of other crates'
/// traits, modules, fields, variants and associated constants need none. Neither does an
/// item that no public path leads to.
pub fn not_shown(json: &str) -> Vec<String> {
    let rustdoc: Value = serde_json::from_str(json).unwrap();
    let index = rustdoc["index"].as_object().unwrap();
    let items = || index.values().filter(|item| item["crate_id"] == 0);
    let at = |id: &Value| &index[&id.to_string()];

    // The JSON has no private modules. It has what is in them if public items implement it, such as a sealed trait.
    let mut named = HashSet::new();
    for item in items() {
        named.extend(item["inner"]["module"]["items"].as_array().into_iter().flatten());
        named.insert(&item["inner"]["use"]["id"]);
    }

    let mut methods = Vec::new();
    let mut missing = Vec::new();
    for item in items().filter(|item| named.contains(&item["id"])) {
        let (kind, inner) = item["inner"].as_object().unwrap().iter().next().unwrap();
        let members: Vec<&Value> = match kind.as_str() {
            "struct" | "enum" => list(&inner["impls"])
                .map(|id| &at(id)["inner"]["impl"])
                .filter(|block| block["trait"].is_null())
                .flat_map(|block| list(&block["items"]))
                .filter(|id| at(id)["visibility"] == "public")
                .collect(),
            "trait" => list(&inner["items"]).collect(),
            "constant" | "type_alias" => Vec::new(),
            _ => continue,
        };
        let shown = examples(item);
        if shown.is_empty() {
            missing.push(item);
        }
        for method in members.into_iter().map(at).filter(|member| is_function(member)) {
            if examples(method).is_empty() && !calls(&shown, method["name"].as_str().unwrap()) {
                missing.push(method);
            }
            methods.push(&method["id"]);
        }
    }
    // A method of a trait's implementation is not public by itself.
    let functions = items().filter(|item| is_function(item) && item["visibility"] == "public");
    missing.extend(
        functions.filter(|item| !methods.contains(&&item["id"]) && examples(item).is_empty()),
    );

    let place = |item: &Value| {
        let (file, line) = (&item["span"]["filename"], &item["span"]["begin"][0]);
        format!("{}:{line}: {}", file.as_str().unwrap(), item["name"].as_str().unwrap())
    };
    let mut places: Vec<String> = missing.into_iter().map(place).collect();
    places.sort();
    places
}

fn list(ids: &Value) -> impl Iterator<Item = &Value> {
    ids.as_array().unwrap().iter()
}

fn is_function(item: &Value) -> bool {
    item["inner"].get("function").is_some()
}

/// Collects the code of an item's examples. An example that is not compiled, or that must not compile, does
/// not count.
fn examples(item: &Value) -> String {
    let docs = item["docs"].as_str().unwrap_or_default();
    let blocks = docs.split("```").skip(1).step_by(2);
    blocks.filter_map(|it| it.strip_prefix('\n').or(it.strip_prefix("no_run\n"))).collect()
}

/// Says whether the code calls the method or implements it.
fn calls(code: &str, method: &str) -> bool {
    code.match_indices(method).any(|(start, name)| {
        let (before, after) = (&code[..start], &code[start + name.len()..]);
        [".", "::", "fn "].iter().any(|it| before.ends_with(it))
            && ["(", "<", "::<"].iter().any(|it| after.starts_with(it))
    })
}
