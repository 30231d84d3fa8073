use std::{
    hint::black_box,
    iter,
    time::{Duration, Instant},
};

use allocation_counter::AllocationInfo;

/// Subjects that are compared with each other. The first subject is the baseline for the others.
///
/// On a shared machine, two subjects that are measured one after the other differ by what else the machine
/// did meanwhile. So all subjects take many short turns, and only turns of the same round are compared.
pub struct Group<'a> {
    name: String,
    subjects: Vec<Subject<'a>>,
}

/// A piece of code that is measured.
pub struct Subject<'a> {
    pub name: String,
    turn: Turn<'a>,
}

/// A function that prepares this many calls, and hands a closure that makes them to the meter.
type Turn<'a> = Box<dyn FnMut(u32, Meter<'_>) + 'a>;
type Meter<'a> = &'a mut dyn FnMut(&mut dyn FnMut());

/// The shortest duration of a turn.
const TURN: Duration = Duration::from_micros(500);
const TURNS: usize = 400;

impl<'a> Group<'a> {
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), subjects: Vec::new() }
    }

    /// Adds a subject. The compiler does not optimise away what the closure returns.
    #[must_use]
    pub fn subject<T>(self, name: impl Into<String>, mut call: impl FnMut() -> T + 'a) -> Self {
        self.subject_with(name, || (), move |()| call())
    }

    /// Adds a subject that takes an input. The input is made before the measurement starts.
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

    /// Measures all subjects in turns, prints a line for each, and returns the results in the same order.
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
    /// Prepares this many calls, and hands a closure that makes them to the meter.
    pub fn turn(&mut self, calls: u32, meter: Meter<'_>) {
        (self.turn)(calls, meter);
    }

    /// Counts what one call allocates. Another call goes first, because it may fill a pool.
    pub fn count(&mut self) -> AllocationInfo {
        self.turn(1, &mut |run| run());
        let mut allocated = AllocationInfo::default();
        self.turn(1, &mut |run| allocated = allocation_counter::measure(run));
        allocated
    }

    /// Measures the time of a turn. Allocations are not counted meanwhile, because counting takes time.
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
        // The first call may take long, for example to make a connection.
        self.turn(1, &mut |run| run());
        let mut calls = 1;
        while calls < 1 << 20 && self.time(calls) < TURN {
            calls *= 2;
        }
        calls
    }
}

/// The measurements of one subject.
#[derive(Debug)]
pub struct Measured {
    /// The nanoseconds for each call in each turn.
    times: Vec<f64>,
    /// The allocations of one call.
    allocated: AllocationInfo,
}

impl Measured {
    /// Divides the time of this subject by the time of the other, and gives the median over the rounds.
    pub fn over(&self, other: &Self) -> f64 {
        let ratios = self.times.iter().zip(&other.times).map(|(one, other)| one / other);
        quartiles(ratios.collect()).1
    }

    /// Gives the nanoseconds for each call. The result is the median over the turns.
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

/// Computes the three quartiles. A quarter of the numbers is below the first quartile, a half is below the
/// second, and three quarters are below the third.
pub fn quartiles(mut numbers: Vec<f64>) -> (f64, f64, f64) {
    numbers.sort_by(f64::total_cmp);
    let at = |quarter: usize| numbers[numbers.len() * quarter / 4];
    (at(1), at(2), at(3))
}
