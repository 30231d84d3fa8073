//! This module sends deliveries as PortOne does: again and again, until they are answered 200.

use std::{
    net::SocketAddr,
    sync::{Arc, Mutex},
    time::Duration,
};

use portone_tests::{Connection, SHOP_SECRET, Wire as _};
use portone_webhook_core::{
    Webhook,
    testing::{self, Delivery},
};
use tokio::time::{sleep, timeout};

/// The addresses of the servers, which change when servers are killed.
pub type Addresses = Arc<Mutex<Vec<SocketAddr>>>;

/// Writes the delivery that tells of a payment, with an id that is always the same for this payment.
pub fn request(payment: &str) -> Vec<u8> {
    let paid = Webhook::TransactionPaid(testing::transaction(payment));
    let delivery = Delivery::of(&paid).id(format!("msg-{payment}"));
    delivery.signed_with(&SHOP_SECRET.parse().unwrap()).request("/webhook")
}

/// A sender, which keeps its connection while it can.
pub struct Sender {
    addresses: Addresses,
    connection: Option<Connection>,
    /// The number of attempts, which also says which server is next.
    pub attempts: usize,
}

impl Sender {
    pub fn new(addresses: Addresses) -> Self {
        Self { addresses, connection: None, attempts: 0 }
    }

    /// Sends a delivery until it is answered 200.
    pub async fn deliver(&mut self, payment: &str) {
        // It is signed anew for each attempt, as the time is.
        while self.attempt(&request(payment)).await != Some(200) {
            self.connection = None;
            sleep(Duration::from_millis(50)).await;
        }
    }

    /// Sends a request once, and returns the status of the answer, if there is one.
    pub async fn attempt(&mut self, request: &[u8]) -> Option<u16> {
        self.attempts += 1;
        if self.connection.is_none() {
            let addresses = self.addresses.lock().unwrap().clone();
            let address = addresses[self.attempts % addresses.len()];
            self.connection = Some(Connection::open(address).await.ok()?);
        }
        let connection = self.connection.as_mut()?;
        connection.send(request).await.ok()?;
        let answer = timeout(Duration::from_secs(30), connection.answer()).await;
        Some(answer.ok()?.ok()??.status)
    }
}
