//! These tests read and write every type in every form that its description allows.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::{
    description::Api,
    list::TYPES,
    round_trip::{Read, RoundTrip},
};

fn types() -> BTreeMap<&'static str, RoundTrip> {
    TYPES.iter().copied().collect()
}

#[test]
fn every_type_is_there() {
    let api = Api::read();
    assert_eq!(api.names().count(), 1000);
    assert_eq!(api.names().collect::<Vec<_>>(), types().into_keys().collect::<Vec<_>>());
}

#[test]
fn what_was_read_is_written_again() {
    let (api, types) = (Api::read(), types());
    let mut count = 0;
    for (name, round_trip) in types {
        for sample in api.samples(name) {
            let Read { written, is_unrecognized, .. } =
                round_trip(&sample).unwrap_or_else(|error| panic!("{name}: {error}\n{sample}"));
            assert!(!is_unrecognized, "{name}: {sample}");
            assert_eq!(written, sample, "{name}");
            count += 1;
        }
    }
    println!("{count} samples");
    assert!(count > 5_000);
}

#[test]
fn what_this_version_does_not_know_is_kept() {
    let (api, types) = (Api::read(), types());
    for (name, round_trip) in types {
        for sample in api.unknown(name) {
            let read =
                round_trip(&sample).unwrap_or_else(|error| panic!("{name}: {error}\n{sample}"));
            assert_eq!(read.written, sample, "{name}");
            assert!(!read.shown.contains("not known"), "{name}: {}", read.shown);
        }
    }
}

#[test]
fn null_is_like_a_member_that_is_missing() {
    let (api, types) = (Api::read(), types());
    for (name, round_trip) in types {
        for (with_null, without) in api.nulls(name) {
            let [with_null, without] =
                [with_null, without].map(|sample| round_trip(&sample).unwrap());
            assert_eq!(with_null.written, without.written, "{name}");
        }
    }
}

#[test]
fn a_required_member_is_not_made_up() {
    let (api, types) = (Api::read(), types());
    for (name, round_trip) in types {
        for (member, sample) in api.incomplete(name) {
            let error = round_trip(&sample).unwrap_err();
            assert!(error.contains(&format!("the member {member} is missing")), "{name}: {error}");
        }
    }
}

#[test]
fn nothing_that_is_wrong_is_shown() {
    let (api, types) = (Api::read(), types());
    for (name, round_trip) in types {
        for sample in [json!("a canary"), json!(["a canary"]), json!(7), Value::Null] {
            let Err(error) = round_trip(&sample) else {
                assert!(api.is_enum(name) && sample.is_string(), "{name} {sample}");
                continue;
            };
            assert!(!error.contains("canary"), "{name}: {error}");
        }
    }
}

#[test]
fn what_is_wrong_is_an_error_or_is_kept() {
    let (api, types) = (Api::read(), types());
    let (mut errors, mut kept) = (0, 0);
    for (name, round_trip) in types.iter().filter(|(name, _)| !api.is_enum(name)) {
        for sample in api.wrong(name) {
            match round_trip(&sample) {
                Ok(read) => {
                    kept += 1;
                    // What is written is read as the same again.
                    let again = round_trip(&read.written).unwrap();
                    assert_eq!(again.written, read.written, "{name}");
                }
                Err(error) => {
                    errors += 1;
                    assert!(!error.contains('값') && error.len() < 200, "{name}: {error}");
                }
            }
        }
    }
    println!("{errors} errors, {kept} kept");
    assert!(errors > 2_000 && kept > 2_000, "{errors} {kept}");
}
