//! This module tells the stand-in how to answer about identity verifications, as the buyer's operator would do.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use portone::{
    identity_verification::{
        ConfirmIdentityVerification, ConfirmIdentityVerificationResponse, GetIdentityVerification,
        IdentityVerification, SendIdentityVerification,
    },
    testing::{SeenRequest, StandIn, sample, sample_of},
};
use serde_json::Value;

/// The code that the operator sends.
pub const CODE: &str = "123456";

/// The names of the people by the IDs of their verifications, and whether they are verified.
type People = Arc<Mutex<HashMap<String, (String, bool)>>>;

/// Answers for the operator.
pub fn play(stand_in: &StandIn) {
    let people = People::default();
    let (sent, confirmed, looked_up) = (people.clone(), people.clone(), people);
    stand_in.on::<SendIdentityVerification>(move |request| {
        let name = request.input().and_then(|input| input.pointer("/customer/name")?.as_str());
        let person = (name.unwrap_or_default().to_owned(), false);
        sent.lock().unwrap_or_else(PoisonError::into_inner).insert(id(request), person);
        Ok(sample())
    });
    stand_in.on::<ConfirmIdentityVerification>(move |request| {
        let mut people = confirmed.lock().unwrap_or_else(PoisonError::into_inner);
        let Some((name, is_verified)) = people.get_mut(&id(request)) else {
            return Err(sample_of("IDENTITY_VERIFICATION_NOT_FOUND"));
        };
        if *is_verified {
            return Err(sample_of("IDENTITY_VERIFICATION_ALREADY_VERIFIED"));
        }
        if request.input().and_then(|input| input.get("otp")) != Some(&Value::from(CODE)) {
            return Err(sample_of("PG_PROVIDER"));
        }
        *is_verified = true;
        let mut answer: ConfirmIdentityVerificationResponse = sample();
        answer.identity_verification.verified_customer.name.clone_from(name);
        Ok(answer)
    });
    stand_in.on::<GetIdentityVerification>(move |request| {
        let people = looked_up.lock().unwrap_or_else(PoisonError::into_inner);
        let Some((name, is_verified)) = people.get(&id(request)) else {
            return Err(sample_of("IDENTITY_VERIFICATION_NOT_FOUND"));
        };
        if !is_verified {
            return Ok(sample_of("READY"));
        }
        let mut answer = sample_of("VERIFIED");
        if let IdentityVerification::Verified(verified) = &mut answer {
            verified.verified_customer.name.clone_from(name);
        }
        Ok(answer)
    });
}

fn id(request: &SeenRequest) -> String {
    request.path_parameter("identityVerificationId").unwrap_or_default().to_owned()
}
