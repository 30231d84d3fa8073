use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

pub(crate) const SECRET: &str = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";

/// The exit code and the output of a command.
pub(crate) struct Finished {
    pub(crate) code: Option<i32>,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

/// Creates a command that runs the program without a secret, in an empty environment.
pub(crate) fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_portone-webhook"));
    command.args(arguments).env_clear().stdin(Stdio::null());
    command
}

/// Runs a command to its end. Asserts that the command prints UTF-8 text without a secret.
pub(crate) fn run(mut command: Command) -> Finished {
    let output = command.output().unwrap();
    let [stdout, stderr] =
        [output.stdout, output.stderr].map(|text| String::from_utf8(text).unwrap());
    for text in [&stdout, &stderr] {
        assert!(!text.contains(SECRET.trim_start_matches("whsec_")), "{text}");
        assert!(!text.contains("panicked"), "{text}");
    }
    Finished { code: output.status.code(), stdout, stderr }
}

pub(crate) fn run_with_input(mut command: Command, input: &[u8]) -> Finished {
    let (reader, mut writer) = std::io::pipe().unwrap();
    command.stdin(reader);
    writer.write_all(input).unwrap();
    drop(writer);
    run(command)
}

/// Creates an empty folder that one test uses alone.
pub(crate) fn new_folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// Creates a file, and returns its path.
pub(crate) fn new_file(folder: &Path, name: &str, content: impl AsRef<[u8]>) -> String {
    let path = folder.join(name);
    fs::write(&path, content).unwrap();
    path.into_os_string().into_string().unwrap()
}
