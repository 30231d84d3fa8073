//! Lets libFuzzer look for inputs: `cargo fuzz run older_event`. A usual build has nothing to do here.
#![cfg_attr(fuzzing, no_main)]

#[cfg(fuzzing)]
libfuzzer_sys::fuzz_target!(|input: &[u8]| {
    portone_fuzz::older_event(input);
});

#[cfg(not(fuzzing))]
fn main() {}
