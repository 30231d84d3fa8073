use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

pub(crate) const SECRET: &str = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";

pub(crate) struct Ended {
    pub(crate) code: Option<i32>,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

/// The program without a secret, in an empty environment.
pub(crate) fn program(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_portone-webhook"));
    command.args(arguments).env_clear().stdin(Stdio::null());
    command
}

/// Runs it to its end. What it prints is text, and has no secret in it.
pub(crate) fn ended(mut command: Command) -> Ended {
    let output = command.output().unwrap();
    let [stdout, stderr] =
        [output.stdout, output.stderr].map(|text| String::from_utf8(text).unwrap());
    for text in [&stdout, &stderr] {
        assert!(!text.contains(SECRET.trim_start_matches("whsec_")), "{text}");
        assert!(!text.contains("panicked"), "{text}");
    }
    Ended { code: output.status.code(), stdout, stderr }
}

pub(crate) fn ended_with_input(mut command: Command, input: &[u8]) -> Ended {
    let (reader, mut writer) = std::io::pipe().unwrap();
    command.stdin(reader);
    writer.write_all(input).unwrap();
    drop(writer);
    ended(command)
}

/// A folder that is empty, and is this test's alone.
pub(crate) fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// The path of a new file.
pub(crate) fn file(folder: &Path, name: &str, content: impl AsRef<[u8]>) -> String {
    let path = folder.join(name);
    fs::write(&path, content).unwrap();
    path.into_os_string().into_string().unwrap()
}
