#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| {
    portone_fuzz::secret(input);
});
