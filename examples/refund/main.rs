//! This example gives a part of a payment back, by a button that is safe to press twice. `cargo run --example refund` runs
//! it offline, with the stand-in for PortOne.
//!
//! `refund.rs` has the shop's code.

mod refund;

use std::error::Error;

use portone::{
    payment::Payment,
    testing::{Fault, NewPayment, StandIn},
};
use refund::{Refund, refund};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let stand_in = StandIn::new();
    let payments = stand_in.payments();
    payments.open(NewPayment::new("order-1", 10_000));
    payments.pay("order-1");
    println!("order-1 is paid: 10000 won");

    let portone = stand_in.client().payment();
    let half = Refund {
        id: "refund-1".to_owned(),
        payment_id: "order-1".to_owned(),
        amount: 5_000,
        cancellable: 10_000,
    };
    // PortOne does what it is asked for, and its answer is lost on the way.
    stand_in.fault(Fault::broken_connection().after_effect());
    println!("first press: {:?}", refund(&portone, &half).await?);
    println!("second press: {:?}", refund(&portone, &half).await?);

    let Payment::PartialCancelled(payment) = portone.get_payment("order-1").await? else {
        return Err("the payment should be cancelled in part".into());
    };
    println!(
        "{} requests for the refund, {} cancellation of {} won",
        stand_in.take_requests().iter().filter(|it| it.operation() == "cancelPayment").count(),
        payment.cancellations.len(),
        payment.amount.cancelled,
    );
    Ok(())
}
