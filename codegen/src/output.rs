//! This module writes generated files to a folder.

use std::{
    fs, io,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{api::Api, generate::Files, words::Words};

/// The folder of this crate.
pub fn home() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The folder of the crate `portone`.
pub fn portone() -> PathBuf {
    home().with_file_name("portone")
}

/// Reads `api.json`.
///
/// # Errors
///
/// Returns an error if the file cannot be read, or is not written as expected.
pub fn read_api() -> io::Result<Api> {
    Ok(serde_json::from_str(&fs::read_to_string(home().join("api.json"))?)?)
}

/// Reads the folder `words`.
///
/// # Errors
///
/// Returns an error if a file cannot be read, or is not written as expected.
pub fn read_words() -> io::Result<Words> {
    Words::read(&home().join("words"))
}

/// Writes the files to a folder, and formats those in Rust as `cargo fmt` does.
///
/// # Errors
///
/// Returns an error if a file cannot be written, or if rustfmt cannot be run or does not understand a file.
pub fn write(files: &Files, folder: &Path) -> io::Result<()> {
    for (path, text) in files {
        let path = folder.join(path);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(path, text)?;
    }
    let config = home().with_file_name("rustfmt.toml");
    let mut rustfmt = Command::new("rustfmt");
    rustfmt.args(["--edition", "2024", "--config-path"]).arg(config);
    let in_rust = files.keys().filter(|path| path.extension().is_some_and(|end| end == "rs"));
    let status = rustfmt.args(in_rust.map(|path| folder.join(path))).status()?;
    if status.success() { Ok(()) } else { Err(io::Error::other("rustfmt failed")) }
}

/// Lists the folders that have nothing but generated files.
pub fn folders(files: &Files) -> impl Iterator<Item = &Path> {
    let tops =
        files.keys().filter(|path| path.ends_with("mod.rs")).filter_map(|path| path.parent());
    tops.filter(|path| path.components().count() == 2)
}
