//! This example verifies who a buyer is, by a code on the phone. `cargo run --example identity` runs it offline, with the
//! stand-in for PortOne, which is told here how to answer.
//!
//! `identity.rs` has the shop's code.

mod identity;
mod operator;

use std::error::Error;

use identity::{check_code, send_code, verified};
use operator::CODE;
use portone::{
    identity_verification::{
        IdentityVerificationOperator, SendIdentityVerificationBodyCustomer,
        SendIdentityVerificationBodyCustomerRequired,
    },
    testing::{CHANNEL_KEY, StandIn},
};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let stand_in = StandIn::new();
    operator::play(&stand_in);
    let portone = stand_in.client().identity_verification();

    let buyer =
        SendIdentityVerificationBodyCustomer::new(SendIdentityVerificationBodyCustomerRequired {
            name: "홍길동".to_owned(),
            phone_number: "01000000000".to_owned(),
            ip_address: "127.0.0.1".to_owned(),
        });
    let id = "identity-1";
    send_code(&portone, id, CHANNEL_KEY, buyer, IdentityVerificationOperator::Skt).await?;
    println!("a code is on its way to the phone");
    println!("verified before the code came: {}", verified(&portone, id).await?.is_some());
    println!("000000: {:?}", check_code(&portone, id, "000000").await?);
    println!("{CODE}: {:?}", check_code(&portone, id, CODE).await?);
    let person = verified(&portone, id).await?.ok_or("the buyer should be verified")?;
    // Neither the name nor the birth date is in `Debug` output, so they do not get into logs by accident.
    println!("verified: {person:?}");
    Ok(())
}
