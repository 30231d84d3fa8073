//! This example is a marketplace: a partner gets what was sold, and a part is taken back when it is refunded.
//! `cargo run --example settle` runs it offline, with the stand-in for PortOne, which is told here how to answer.
//!
//! `settle.rs` has the marketplace's code.

mod ledger;
mod settle;

use std::error::Error;

use ledger::Ledger;
use portone::testing::{NewPayment, StandIn};
use settle::{Sale, settle, take_back};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let stand_in = StandIn::new();
    let ledger = Ledger::play(&stand_in);
    let payments = stand_in.payments();
    payments.open(NewPayment::new("order-1", 10_000));
    payments.pay("order-1");

    let portone = stand_in.client();
    let sale = Sale {
        id: "sale-1".to_owned(),
        partner_id: "partner-1".to_owned(),
        payment_id: "order-1".to_owned(),
        amount: 10_000,
    };
    settle(&portone.platform().transfer(), &sale).await?;
    println!("sale-1 is settled: the partner gets {} won", ledger.total());

    let refund = portone.payment().cancel_payment("order-1", "부분 반품").amount(4_000).await?;
    let cancellation_id = refund.cancellation.id().ok_or("the cancellation has an ID")?;
    take_back(&portone.platform().transfer(), &sale, cancellation_id, 4_000).await?;
    println!("4000 won are taken back: the partner gets {} won", ledger.total());

    // Both can be done again, and change nothing.
    settle(&portone.platform().transfer(), &sale).await?;
    take_back(&portone.platform().transfer(), &sale, cancellation_id, 4_000).await?;
    println!("once more: {} transfers, the partner gets {} won", ledger.count(), ledger.total());
    Ok(())
}
