use std::env;

/// Prints that a test is skipped if something that it needs is not installed. With
/// `PORTONE_TESTS_SKIP_NOTHING`, the function panics instead.
pub fn installed<T>(name: &str, found: Option<T>) -> Option<T> {
    if found.is_none() {
        assert!(env::var_os("PORTONE_TESTS_SKIP_NOTHING").is_none(), "{name} is not installed");
        eprintln!("SKIPPED: {name} is not installed");
    }
    found
}
