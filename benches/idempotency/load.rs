use std::{
    fmt,
    sync::Arc,
    time::{Duration, Instant},
};

use axum::Router;
use portone_benches::{Delivery, SECRET, on_axum, quartiles};
use portone_webhook_core::WebhookSecret;
use tokio::runtime::Runtime;

/// The time of a turn. Between turns, the other subject takes one.
const TURN: Duration = Duration::from_millis(500);
const TURNS: usize = 5;

/// What an application has done under load.
#[derive(Clone)]
pub struct Load {
    /// The number of deliveries a second, in each turn.
    rates: Vec<f64>,
    /// The seconds of each delivery, from the smallest on.
    times: Vec<f32>,
}

/// Lets applications take turns, with so many deliveries at once.
pub fn in_turns<const N: usize>(
    runtime: &Runtime,
    apps: [&Router; N],
    at_once: usize,
) -> [Load; N] {
    let mut loads = apps.map(|_| Load { rates: Vec::new(), times: Vec::new() });
    // The first turn makes connections, and is not counted.
    for turn in 0..=TURNS {
        for (app, load) in apps.iter().zip(&mut loads) {
            let (rate, times) = runtime.block_on(one_turn(app, at_once));
            if turn > 0 {
                load.rates.push(rate);
                load.times.extend(times);
            }
        }
    }
    for load in &mut loads {
        load.times.sort_by(f32::total_cmp);
    }
    loads
}

async fn one_turn(app: &Router, at_once: usize) -> (f64, Vec<f32>) {
    let began = Instant::now();
    let secret: Arc<WebhookSecret> = Arc::new(SECRET.parse().unwrap());
    let senders: Vec<_> = (0..at_once)
        .map(|_| tokio::spawn(send(app.clone(), Arc::clone(&secret), began + TURN)))
        .collect();
    let mut times = Vec::new();
    for sender in senders {
        times.extend(sender.await.unwrap());
    }
    (times.len() as f64 / began.elapsed().as_secs_f64(), times)
}

/// Sends one delivery after the other.
async fn send(app: Router, secret: Arc<WebhookSecret>, until: Instant) -> Vec<f32> {
    let delivery = Delivery::new(222);
    let mut times = Vec::new();
    while Instant::now() < until {
        let request = on_axum::request(&delivery.fresh(&secret));
        let sent = Instant::now();
        on_axum::send_fresh(&app, request).await;
        times.push(sent.elapsed().as_secs_f32());
    }
    times
}

impl Load {
    /// Divides the rate by that of the other, and gives the median over the turns.
    pub fn over(&self, other: &Self) -> f64 {
        quartiles(self.rates.iter().zip(&other.rates).map(|(one, other)| one / other).collect()).1
    }

    /// Gives the number of deliveries a second.
    pub fn rate(&self) -> f64 {
        quartiles(self.rates.clone()).1
    }

    /// Gives the milliseconds within which this part of the deliveries was answered.
    fn milliseconds(&self, part: f64) -> f32 {
        let place = (self.times.len() as f64 * part) as usize;
        self.times[place.min(self.times.len() - 1)] * 1e3
    }
}

impl fmt::Display for Load {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (p50, p99) = (self.milliseconds(0.5), self.milliseconds(0.99));
        write!(f, "{:>20.0} {p50:>8.3} {p99:>8.3}", self.rate())
    }
}
