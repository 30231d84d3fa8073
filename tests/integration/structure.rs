//! These tests check the dependencies between the crates, which the manifests declare, and between the files
//! of a crate, which the imports show.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use portone_tests::is_generated;
use serde_json::Value;

/// Each published crate, with the crates of this workspace that it depends on.
const ARROWS: [(&str, &[&str]); 11] = [
    ("portone-time", &[]),
    ("portone", &["portone-time", "portone-webhook-core"]),
    ("portone-webhook-core", &["portone-time"]),
    ("portone-webhook-idempotency", &["portone-webhook-core"]),
    ("portone-webhook-sqlx-store", &["portone-webhook-idempotency"]),
    ("portone-webhook-redis-store", &["portone-webhook-idempotency"]),
    ("portone-catch-up", &["portone", "portone-webhook-core", "portone-webhook-idempotency"]),
    ("portone-axum", &["portone-webhook-core", "portone-webhook-idempotency"]),
    ("portone-actix", &["portone-webhook-core", "portone-webhook-idempotency"]),
    ("portone-webhook-diagnosis", &["portone-webhook-core"]),
    ("portone-webhook-cli", &["portone", "portone-webhook-core", "portone-webhook-diagnosis"]),
];

/// The packages that must not be in the dependency tree of a crate, whatever its features are.
const WALLS: [(&str, &[&str]); 7] = [
    ("portone", &["axum", "actix-web", "sqlx", "redis"]),
    ("portone-webhook-core", &["axum", "actix-web", "http", "tokio", "sqlx", "redis"]),
    ("portone-webhook-idempotency", &["axum", "actix-web", "sqlx", "redis"]),
    ("portone-catch-up", &["axum", "actix-web", "reqwest", "sqlx", "redis"]),
    ("portone-axum", &["sqlx", "redis", "actix-web"]),
    ("portone-actix", &["sqlx", "redis", "axum"]),
    ("portone-webhook-diagnosis", &["clap", "axum", "reqwest", "tokio"]),
];

fn cargo(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO")).args(arguments).arg("--locked").output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// Reads the published packages of this workspace, with their manifests.
fn published() -> BTreeMap<String, Value> {
    let metadata = cargo(&["metadata", "--no-deps", "--format-version=1"]);
    let metadata: Value = serde_json::from_str(&metadata).unwrap();
    let packages = metadata["packages"].as_array().unwrap().iter();
    let published = packages.filter(|package| package["publish"].is_null());
    published
        .map(|package| (package["name"].as_str().unwrap().to_owned(), package.clone()))
        .collect()
}

#[test]
fn crates_depend_on_what_is_drawn() {
    let published = published();
    let drawn = BTreeMap::from(ARROWS);
    assert!(published.keys().eq(drawn.keys()), "{:?}", published.keys());
    for (name, package) in &published {
        let dependencies = package["dependencies"].as_array().unwrap().iter();
        let own: BTreeSet<_> = dependencies
            .filter(|dependency| dependency["kind"].is_null())
            .filter_map(|dependency| dependency["name"].as_str())
            .filter(|dependency| dependency.starts_with("portone"))
            .collect();
        assert_eq!(own, drawn[name.as_str()].iter().copied().collect(), "{name}");
    }
}

#[test]
fn no_database_or_framework_is_where_it_must_not_be() {
    for (name, walled_off) in WALLS {
        let tree = cargo(&["tree", "-p", name, "--all-features", "--prefix=none"]);
        for other in walled_off {
            let found = tree.lines().find(|line| line.split(' ').next() == Some(other));
            assert_eq!(found, None, "in the tree of {name}");
        }
    }
}

/// An example can be copied as it is, so it uses nothing of the tests.
#[test]
fn no_example_needs_the_tests() {
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).with_file_name("examples");
    let mut folders = vec![examples];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.extend(Some(path).filter(|path| !path.ends_with("tests")));
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                assert!(!text.contains("portone_tests"), "{}", path.display());
            }
        }
    }
}

#[test]
fn no_file_imports_in_a_circle() {
    for package in published().values() {
        let manifest = Path::new(package["manifest_path"].as_str().unwrap());
        let files = Files::read(&manifest.with_file_name("src"));
        let imports: BTreeMap<_, _> =
            files.0.keys().map(|module| (module.clone(), files.imports(module))).collect();
        if let Some(circle) = circle(&imports) {
            panic!("{}: {circle:?}", package["name"]);
        }
    }
}

#[test]
fn a_circle_is_found() {
    let imports = |pairs: &[(&str, &[&str])]| -> BTreeMap<Module, BTreeSet<Module>> {
        let module = |name: &&str| vec![(*name).to_owned()];
        pairs.iter().map(|(from, to)| (module(from), to.iter().map(module).collect())).collect()
    };
    assert_eq!(circle(&imports(&[("a", &["b", "c"]), ("b", &["c"]), ("c", &[])])), None);
    let found = circle(&imports(&[("a", &["b"]), ("b", &["c"]), ("c", &["b"])])).unwrap();
    assert!(found.contains(&vec!["b".to_owned()]) && found.contains(&vec!["c".to_owned()]));

    let sources =
        [("", "mod a;\nmod b;\npub use b::B;"), ("a", "use crate::{B, b::C};"), ("b", "")];
    let files = sources.map(|(name, text)| (module(name), text.to_owned()));
    assert_eq!(Files(files.into()).imports(&module("a")), BTreeSet::from([module("b")]));
}

/// The path of a module, such as `["verify", "layer"]`. The path of the root is empty.
type Module = Vec<String>;

fn module(path: &str) -> Module {
    path.split("::").filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

/// The modules of a crate that have files of their own, with the texts of the files. Generated ones are left out, as the
/// types refer to one another as those of PortOne's API do.
struct Files(BTreeMap<Module, String>);

impl Files {
    fn read(folder: &Path) -> Self {
        let mut files = BTreeMap::new();
        let mut folders = vec![folder.to_owned()];
        while let Some(next) = folders.pop() {
            for entry in fs::read_dir(next).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|extension| extension == "rs")
                    && !is_generated(&path)
                {
                    files.insert(Self::module_of(path.strip_prefix(folder).unwrap()), code(&path));
                }
            }
        }
        Self(files)
    }

    fn module_of(file: &Path) -> Module {
        let mut module: Module =
            file.with_extension("").iter().map(|name| name.to_str().unwrap().to_owned()).collect();
        module.pop_if(|name| ["lib", "main", "mod"].contains(&name.as_str()));
        module
    }

    /// Finds the other modules that this module takes names from. Names that it only exports again do not
    /// count.
    fn imports(&self, module: &Module) -> BTreeSet<Module> {
        let text = &self.0[module];
        let used = statements(text).filter(|(exported, _)| !exported).flat_map(|(_, path)| path);
        let paths = used.chain(inline_paths(text));
        let imports = paths.filter_map(|path| self.resolve(module, &path, 0));
        imports.filter(|import| import != module).collect()
    }

    /// Finds the module in which the name at the end of a path is defined, if the module is in this crate.
    fn resolve(&self, from: &Module, path: &[String], depth: usize) -> Option<Module> {
        let (first, mut rest) = path.split_first()?;
        let mut target = match first.as_str() {
            "crate" => Module::new(),
            "self" => from.clone(),
            "super" => from[..from.len().checked_sub(1)?].to_vec(),
            // Any other path begins with a child of this module, or with another crate.
            child if self.0.contains_key(&[&from[..], &[child.to_owned()]].concat()) => {
                rest = path;
                from.clone()
            }
            _ => return None,
        };
        while let Some((name, after)) = rest.split_first() {
            let deeper = [&target[..], std::slice::from_ref(name)].concat();
            if name == "super" {
                target.pop()?;
            } else if self.0.contains_key(&deeper) {
                target = deeper;
            } else {
                break;
            }
            rest = after;
        }
        let exported = rest.first().filter(|_| depth < 9).and_then(|name| {
            let exports = statements(self.0.get(&target)?).filter(|(exported, _)| *exported);
            let mut paths = exports.flat_map(|(_, paths)| paths);
            let path = paths.find(|path| path.last() == Some(name))?;
            self.resolve(&target, &path, depth + 1)
        });
        exported.or(Some(target))
    }
}

/// Reads a file without its comments and without the tests at its end.
fn code(file: &PathBuf) -> String {
    let text = fs::read_to_string(file).unwrap();
    let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
    let mut is_in_macro = false;
    let lines = text.lines().filter(|line| {
        // What a macro names is imported where the macro is used.
        is_in_macro |= line.starts_with("macro_rules! ");
        let is_code = !is_in_macro && !line.trim_start().starts_with("//");
        is_in_macro &= *line != "}";
        is_code
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Finds the paths of each `use`, and whether the `use` exports them again.
fn statements(text: &str) -> impl Iterator<Item = (bool, Vec<Vec<String>>)> {
    text.split_inclusive(';').filter_map(|statement| {
        let (before, tree) = statement.rsplit_once("use ")?;
        let before = before.rsplit('\n').next().unwrap_or_default();
        let is_statement = before.trim().is_empty() || before.trim_start().starts_with("pub");
        let tree: String = tree.trim_end_matches(';').split_whitespace().collect();
        is_statement.then(|| (before.trim_start().starts_with("pub"), expand(&tree)))
    })
}

/// Lists the paths that a tree such as `a::{b, c::{d}}` stands for.
fn expand(tree: &str) -> Vec<Vec<String>> {
    let Some((prefix, group)) = tree.split_once('{') else {
        return vec![tree.split("::").map(str::to_owned).collect()];
    };
    let prefix = module(prefix);
    let group = group.strip_suffix('}').unwrap_or(group);
    let (mut depth, mut start, mut paths) = (0, 0, Vec::new());
    for (at, letter) in group.char_indices().chain([(group.len(), ',')]) {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                let inner = expand(&group[start..at]).into_iter();
                paths.extend(inner.map(|path| [&prefix[..], &path].concat()));
                start = at + 1;
            }
            _ => {}
        }
    }
    paths.retain(|path| path.last().is_some_and(|name| !name.is_empty()));
    paths
}

/// Finds the paths in the code outside of `use`, such as `crate::log::lost(..)`.
fn inline_paths(text: &str) -> impl Iterator<Item = Vec<String>> {
    let outside = text.split("use ").flat_map(|part| part.split_once(';').map(|(_, code)| code));
    outside
        .flat_map(|code| {
            code.split(|letter: char| !letter.is_alphanumeric() && !"_:".contains(letter))
        })
        .filter(|word| ["crate::", "super::", "self::"].iter().any(|start| word.starts_with(start)))
        .map(|word| word.split("::").map(str::to_owned).collect())
}

/// Finds modules whose imports lead into a circle, if there are any.
fn circle(imports: &BTreeMap<Module, BTreeSet<Module>>) -> Option<BTreeSet<Module>> {
    let mut left: BTreeSet<_> = imports.keys().cloned().collect();
    // A module that imports nothing of what is left is in no circle.
    while let Some(leaf) = left.iter().find(|module| imports[*module].is_disjoint(&left)).cloned() {
        left.remove(&leaf);
    }
    (!left.is_empty()).then_some(left)
}
