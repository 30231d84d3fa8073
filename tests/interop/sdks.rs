//! This module finds PortOne's SDKs, which `install` puts into this folder. Tests of several crates have it as a module.

use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
};

/// Gives this folder, or prints that a test is skipped if the SDKs are not installed. With
/// `PORTONE_TESTS_SKIP_NOTHING`, it panics instead.
pub(crate) fn folder() -> Option<PathBuf> {
    // The folder `tests` is beside that of each crate.
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).with_file_name("tests").join("interop");
    if ["node_modules", "site-packages"].iter().all(|packages| folder.join(packages).is_dir()) {
        return Some(folder);
    }
    assert!(env::var_os("PORTONE_TESTS_SKIP_NOTHING").is_none(), "run tests/interop/install");
    eprintln!("SKIPPED: PortOne's SDKs are not installed (run tests/interop/install)");
    None
}

/// Makes the command that runs a script of this folder.
pub(crate) fn script(folder: &Path, program: &str, script: &str) -> Command {
    let mut command = Command::new(program);
    command.arg(folder.join(script)).env("PYTHONPATH", folder.join("site-packages"));
    command
}
