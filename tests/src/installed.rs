use std::env;

/// Says so if something that a test needs is not there; where everything has to be, that is an error.
pub fn installed<T>(name: &str, found: Option<T>) -> Option<T> {
    if found.is_none() {
        assert!(env::var_os("PORTONE_TESTS_SKIP_NOTHING").is_none(), "{name} is not installed");
        eprintln!("SKIPPED: {name} is not installed");
    }
    found
}
