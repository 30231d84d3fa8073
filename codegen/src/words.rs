//! This module has our own sentences about PortOne's API, from the folder `words`.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs, io,
    path::Path,
};

use serde::Deserialize;

/// The sentences that describe the API.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Words {
    /// What each category of operations is about.
    pub areas: BTreeMap<String, String>,
    /// What each operation does, by its ID.
    pub operations: BTreeMap<String, String>,
    /// What each type is.
    pub types: BTreeMap<String, String>,
    /// What a value of an enum stands for, as `Enum.VALUE`, where its name does not say it.
    pub values: BTreeMap<String, String>,
    /// What each member is: for all types, or for one as `Type.member`.
    pub members: BTreeMap<String, String>,
    /// The members that have personal data or credentials.
    pub personal: Names,
    /// The texts that have neither.
    pub plain: Names,
}

/// Some members, as `member` or `Type.member`.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Names {
    /// Their names.
    pub names: BTreeSet<String>,
}

impl Names {
    /// Says whether a member of a type is among them.
    pub fn contain(&self, of: &str, name: &str) -> bool {
        self.names.contains(name) || self.names.contains(&format!("{of}.{name}"))
    }
}

impl Words {
    /// Reads all files of a folder.
    ///
    /// # Errors
    ///
    /// Returns an error if a file cannot be read, or is not written as expected.
    pub fn read(folder: &Path) -> io::Result<Self> {
        let mut all = Self::default();
        for file in fs::read_dir(folder)? {
            let file = file?.path();
            let text = fs::read_to_string(&file)?;
            let words: Self = toml::from_str(&text)
                .map_err(|error| io::Error::other(format!("{}: {error}", file.display())))?;
            all.areas.extend(words.areas);
            all.operations.extend(words.operations);
            all.types.extend(words.types);
            all.values.extend(words.values);
            all.members.extend(words.members);
            all.personal.names.extend(words.personal.names);
            all.plain.names.extend(words.plain.names);
        }
        Ok(all)
    }

    /// Gives the sentence about a member of a type, or a parameter of an operation.
    pub fn member(&self, of: &str, name: &str) -> Option<&str> {
        let word = self.members.get(&format!("{of}.{name}")).or_else(|| self.members.get(name));
        word.map(String::as_str)
    }
}
