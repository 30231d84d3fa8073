//! Measures subjects side by side.
//!
//! On a machine with neighbours, two subjects that are measured one after the other differ by what
//! else went on meanwhile. So all subjects of a group take turns, many short turns each, and the
//! medians of the turns are compared.

mod delivery;

use std::{
    hint::black_box,
    time::{Duration, Instant},
};

pub use delivery::{Delivery, EVENT, ID, SECRET};

/// Subjects that are compared with each other, the first of them being what the others are held to.
pub struct Group<'a> {
    name: String,
    subjects: Vec<(String, Call<'a>)>,
}

type Call<'a> = Box<dyn FnMut() + 'a>;

/// What was measured of one subject.
#[derive(Debug, Clone, Copy)]
pub struct Measured {
    /// Nanoseconds for each call: the median over the turns.
    pub median: f64,
    /// Half of the turns lie between these two.
    pub quartiles: (f64, f64),
    /// Heap allocations of one call.
    pub allocations: u64,
    /// Bytes allocated by one call.
    pub bytes: u64,
}

impl Measured {
    /// How many times the time of the other this takes.
    pub fn over(self, other: Self) -> f64 {
        self.median / other.median
    }
}

/// How long a turn is, about.
const TURN: Duration = Duration::from_micros(500);

impl<'a> Group<'a> {
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), subjects: Vec::new() }
    }

    /// Adds a subject. What the closure gives back is not optimised away.
    #[must_use]
    pub fn subject<T>(mut self, name: impl Into<String>, mut call: impl FnMut() -> T + 'a) -> Self {
        self.subjects.push((name.into(), Box::new(move || drop(black_box(call())))));
        self
    }

    /// Measures all subjects in turns, prints a line for each, and gives them in their order.
    pub fn run(mut self, turns: usize) -> Vec<Measured> {
        let calls: Vec<u32> =
            self.subjects.iter_mut().map(|(_, call)| calls_in_a_turn(call)).collect();
        let mut times = vec![Vec::with_capacity(turns); self.subjects.len()];
        for _ in 0..turns {
            for (index, (_, call)) in self.subjects.iter_mut().enumerate() {
                let start = Instant::now();
                for _ in 0..calls[index] {
                    call();
                }
                times[index].push(start.elapsed().as_secs_f64() * 1e9 / f64::from(calls[index]));
            }
        }

        println!("\n{}", self.name);
        let mut measured: Vec<Measured> = Vec::new();
        for ((name, call), mut times) in self.subjects.into_iter().zip(times) {
            times.sort_by(f64::total_cmp);
            let allocated = allocation_counter::measure(call);
            let one = Measured {
                median: times[turns / 2],
                quartiles: (times[turns / 4], times[turns * 3 / 4]),
                allocations: allocated.count_total,
                bytes: allocated.bytes_total,
            };
            let first = *measured.first().unwrap_or(&one);
            println!(
                "  {name:<34} {:>9.0} ns  ({:.0} to {:.0})  × {:<6.2} {:>3} allocations, {} bytes",
                one.median,
                one.quartiles.0,
                one.quartiles.1,
                one.over(first),
                one.allocations,
                one.bytes,
            );
            measured.push(one);
        }
        measured
    }
}

fn calls_in_a_turn(call: &mut Call<'_>) -> u32 {
    let mut calls = 1u32;
    loop {
        let start = Instant::now();
        for _ in 0..calls {
            call();
        }
        let elapsed = start.elapsed();
        if elapsed >= TURN || calls >= 1 << 20 {
            return calls;
        }
        calls *= 2;
    }
}

/// What a bench has come to, printed at its end.
#[derive(Debug, Default)]
pub struct Summary(Vec<String>);

impl Summary {
    pub fn ratio(&mut self, name: impl Into<String>, value: f64) {
        self.0.push(format!("ratio {} {value:.3}", name.into()));
    }

    pub fn allocations(&mut self, name: impl Into<String>, measured: Measured) {
        self.0.push(format!("ratio {} {}", name.into(), measured.allocations));
    }
}

impl Drop for Summary {
    fn drop(&mut self) {
        println!();
        for line in &self.0 {
            println!("{line}");
        }
    }
}
