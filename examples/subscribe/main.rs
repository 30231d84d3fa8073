//! This example is a subscription: a billing key is issued, the first period is paid, the next one is scheduled, and at last
//! the subscription ends. `cargo run --example subscribe` runs it offline, with the stand-in for PortOne.
//!
//! `subscription.rs` has the shop's code.

mod subscription;

use std::error::Error;

use jiff::Timestamp;
use portone::{
    payment::{CardCredential, CardCredentialRequired},
    testing::{CHANNEL_KEY, StandIn},
};
use subscription::Subscription;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let stand_in = StandIn::new();
    let payments = stand_in.payments();
    let portone = stand_in.client().payment();

    let card = CardCredential::new(CardCredentialRequired {
        number: "4000000000000002".to_owned(),
        expiry_year: "30".to_owned(),
        expiry_month: "12".to_owned(),
    });
    let subscription = Subscription::begin(&portone, "subscription-1", CHANNEL_KEY, card).await?;
    println!("a billing key is issued");

    subscription.pay(&portone, 1).await?;
    let paid = portone.get_payment(subscription.payment_id(1)).await?;
    println!("{} is {}", subscription.payment_id(1), paid.status());

    let next = subscription.schedule(&portone, 2, Timestamp::now()).await?;
    println!("{} is scheduled", subscription.payment_id(2));
    // A month goes by.
    payments.run_schedules(&next.to_string());
    let paid = portone.get_payment(subscription.payment_id(2)).await?;
    println!("{} is {}", subscription.payment_id(2), paid.status());

    let next = subscription.schedule(&portone, 3, next).await?;
    println!("{} is scheduled", subscription.payment_id(3));
    let third = subscription.payment_id(3);
    subscription.end(&portone).await?;
    payments.run_schedules(&next.to_string());
    let error = portone.get_payment(&third).await.err().ok_or("nothing should be paid any more")?;
    println!("the subscription is at its end, and {third} is not paid: {error}");
    Ok(())
}
