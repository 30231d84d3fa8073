use std::fs;

use crate::installed;

/// Says whether this process can open this many files, and prints that a test is skipped if it cannot.
///
/// # Panics
///
/// With `PORTONE_TESTS_SKIP_NOTHING`, the function panics in place of printing.
pub fn can_open(files: usize) -> bool {
    let limits = fs::read_to_string("/proc/self/limits").unwrap();
    let limit = limits.lines().find_map(|line| line.strip_prefix("Max open files")).unwrap();
    let limit = limit.split_whitespace().next().unwrap().parse().unwrap_or(usize::MAX);
    let enough = (limit > files + 200).then_some(());
    installed(&format!("a limit of more than {files} open files (ulimit -n)"), enough).is_some()
}
