//! This program lets libFuzzer look for inputs. `cargo fuzz run answer` runs it. In a build without `cargo
//! fuzz`, it does nothing.
#![cfg_attr(fuzzing, no_main)]

#[cfg(fuzzing)]
libfuzzer_sys::fuzz_target!(|input: &[u8]| {
    portone_fuzz::answer(input);
});

#[cfg(not(fuzzing))]
fn main() {}
