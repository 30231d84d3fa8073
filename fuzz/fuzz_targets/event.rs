//! Lets libFuzzer look for inputs: `cargo fuzz run event`. A usual build has nothing to do here.
#![cfg_attr(fuzzing, no_main)]

#[cfg(fuzzing)]
libfuzzer_sys::fuzz_target!(|input: &[u8]| {
    portone_fuzz::event(input);
});

#[cfg(not(fuzzing))]
fn main() {}
