use std::{
    hint::black_box,
    iter,
    time::{Duration, Instant},
};

use allocation_counter::AllocationInfo;

/// Subjects that are compared with each other, the first of them being what the others are held to.
///
/// On a machine with neighbours, two subjects that are measured one after the other differ by what
/// else went on meanwhile. So all subjects take turns, many short turns each, and what is compared
/// are turns of the same round.
pub struct Group<'a> {
    name: String,
    subjects: Vec<Subject<'a>>,
}

/// Something to be measured.
pub struct Subject<'a> {
    pub name: String,
    turn: Turn<'a>,
}

/// Prepares that many calls, and hands what makes them to the meter.
type Turn<'a> = Box<dyn FnMut(u32, Meter<'_>) + 'a>;
type Meter<'a> = &'a mut dyn FnMut(&mut dyn FnMut());

/// How long a turn is, at least.
const TURN: Duration = Duration::from_micros(500);
const TURNS: usize = 400;

impl<'a> Group<'a> {
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), subjects: Vec::new() }
    }

    /// Adds a subject. What the closure gives back is not optimised away.
    #[must_use]
    pub fn subject<T>(self, name: impl Into<String>, mut call: impl FnMut() -> T + 'a) -> Self {
        self.subject_with(name, || (), move |()| call())
    }

    /// Adds a subject that takes an input, which is made before the time is taken.
    #[must_use]
    pub fn subject_with<I, T>(
        mut self,
        name: impl Into<String>,
        mut input: impl FnMut() -> I + 'a,
        mut call: impl FnMut(I) -> T + 'a,
    ) -> Self {
        let turn = move |calls: u32, meter: Meter<'_>| {
            let inputs: Vec<I> = iter::repeat_with(&mut input).take(calls as usize).collect();
            let mut inputs = inputs.into_iter();
            meter(&mut || inputs.by_ref().for_each(|input| drop(black_box(call(input)))));
        };
        self.subjects.push(Subject { name: name.into(), turn: Box::new(turn) });
        self
    }

    pub fn into_subjects(self) -> Vec<Subject<'a>> {
        self.subjects
    }

    /// Measures all subjects in turns, prints a line for each, and gives them in their order.
    pub fn run<const N: usize>(mut self) -> [Measured; N] {
        let calls: Vec<u32> = self.subjects.iter_mut().map(Subject::calls_in_a_turn).collect();
        let mut times = vec![Vec::with_capacity(TURNS); self.subjects.len()];
        for _ in 0..TURNS {
            for (index, subject) in self.subjects.iter_mut().enumerate() {
                let nanoseconds = subject.time(calls[index]).as_secs_f64() * 1e9;
                times[index].push(nanoseconds / f64::from(calls[index]));
            }
        }

        println!("\n{}", self.name);
        let mut measured: Vec<Measured> = Vec::new();
        for (mut subject, times) in self.subjects.into_iter().zip(times) {
            let one = Measured { times, allocated: subject.count() };
            let (low, median, high) = one.quartiles();
            let over = one.over(measured.first().unwrap_or(&one));
            let AllocationInfo { count_total, bytes_total, .. } = one.allocated;
            println!(
                "  {:<38} {median:>8.0} ns  ({low:.0} to {high:.0})  × {over:<6.2} \
                 {count_total:>3} allocations, {bytes_total} bytes",
                subject.name,
            );
            measured.push(one);
        }
        measured.try_into().expect("there are as many results as subjects")
    }
}

impl Subject<'_> {
    /// Prepares that many calls, and hands what makes them to the meter.
    pub fn turn(&mut self, calls: u32, meter: Meter<'_>) {
        (self.turn)(calls, meter);
    }

    /// What one call allocates, after a first one that may fill a pool.
    pub fn count(&mut self) -> AllocationInfo {
        self.turn(1, &mut |run| run());
        let mut allocated = AllocationInfo::default();
        self.turn(1, &mut |run| allocated = allocation_counter::measure(run));
        allocated
    }

    /// With the counting of allocations switched off, as it takes time.
    fn time(&mut self, calls: u32) -> Duration {
        let mut elapsed = Duration::ZERO;
        allocation_counter::opt_out(|| {
            self.turn(calls, &mut |run| {
                let start = Instant::now();
                run();
                elapsed = start.elapsed();
            });
        });
        elapsed
    }

    fn calls_in_a_turn(&mut self) -> u32 {
        let mut calls = 1;
        while calls < 1 << 20 && self.time(calls) < TURN {
            calls *= 2;
        }
        calls
    }
}

/// What was measured of one subject.
#[derive(Debug)]
pub struct Measured {
    /// Nanoseconds for each call, by turns.
    times: Vec<f64>,
    /// By one call.
    allocated: AllocationInfo,
}

impl Measured {
    /// How many times the time of the other this takes: the median over the rounds.
    pub fn over(&self, other: &Self) -> f64 {
        let ratios = self.times.iter().zip(&other.times).map(|(one, other)| one / other);
        quartiles(ratios.collect()).1
    }

    /// Nanoseconds for each call: the median over the turns.
    pub fn median(&self) -> f64 {
        self.quartiles().1
    }

    pub fn allocations(&self) -> u64 {
        self.allocated.count_total
    }

    pub fn bytes_allocated(&self) -> u64 {
        self.allocated.bytes_total
    }

    fn quartiles(&self) -> (f64, f64, f64) {
        quartiles(self.times.clone())
    }
}

/// A quarter of the numbers is below the first of the three, a half below the second, and three
/// quarters below the third.
pub fn quartiles(mut numbers: Vec<f64>) -> (f64, f64, f64) {
    numbers.sort_by(f64::total_cmp);
    let at = |quarter: usize| numbers[numbers.len() * quarter / 4];
    (at(1), at(2), at(3))
}
