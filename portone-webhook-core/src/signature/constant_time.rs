//! These tests measure whether the time of a check depends on the right signature, by the method of dudect
//! (Reparaz, Balasch and Verbauwhede, "Dude, is my code constant time?", 2017). Inputs of two classes are
//! timed in random order, and Welch's t-test says whether their times differ. A t value below 4.5 shows no
//! difference, and a value above 10 leaves hardly a doubt.
//!
//! `cargo test --release -p portone-webhook-core --lib constant_time -- --nocapture` prints the values.
#![expect(clippy::arithmetic_side_effects, reason = "the numbers are small")]

use std::{
    hint::black_box,
    time::{Duration, Instant},
};

use crate::{
    headers::{Signed, WebhookHeaders},
    secret::WebhookSecret,
    signature::Signature,
    verifier::WebhookVerifier,
};

const SAMPLES: usize = 200_000;
/// The number of calls in a sample, which is large enough for its time to stand out from the clock's
/// resolution.
const BATCH: usize = 32;
/// The number of inputs in each class.
const INPUTS: usize = 64;

const SECRET: &str = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
const ID: &str = "msg-01968581-8736-5ad1-411a-1d7894166352";
const NOW: u64 = 1_775_000_000;
const BODY: &[u8] = br#"{"type":"Transaction.Paid","data":{"paymentId":"order-1"}}"#;

/// A generator of pseudorandom numbers, which are the same in each run (Marsaglia, "Xorshift RNGs").
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() >> 33).unwrap() % end
    }
}

/// Times both classes, and returns the largest t value of their times.
fn t_value<const N: usize, R>(
    classes: &[Vec<[u8; N]>; 2],
    mut run: impl FnMut(&[u8; N]) -> R,
) -> f64 {
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let mut input = [0; N];
    let samples: Vec<(usize, Duration)> = (0..SAMPLES)
        .map(|_| {
            let class = random.below(2);
            // Both classes are read from the same place.
            input.copy_from_slice(&classes[class][random.below(INPUTS)]);
            let start = Instant::now();
            for _ in 0..BATCH {
                black_box(run(black_box(&input)));
            }
            (class, start.elapsed())
        })
        .collect();
    largest_t(&samples)
}

/// Returns the largest t value of all samples, and of the samples without the slowest, which other work of
/// the machine slows down.
fn largest_t(samples: &[(usize, Duration)]) -> f64 {
    let mut sorted: Vec<_> = samples.iter().map(|&(_, time)| time).collect();
    sorted.sort_unstable();
    let cuts = [50, 75, 90, 99, 100].map(|percent| sorted[samples.len() * percent / 100 - 1]);
    cuts.map(|cut| {
        let of = |class| {
            let kept = samples.iter().filter(|&&(other, time)| other == class && time <= cut);
            kept.map(|(_, time)| time.as_secs_f64()).collect::<Vec<_>>()
        };
        t_of(&of(0), &of(1))
    })
    .into_iter()
    .fold(0.0, f64::max)
}

fn t_of(left: &[f64], right: &[f64]) -> f64 {
    // A class that hardly ever has a fast sample is told from the other by its time alone.
    if left.len() < 2 || right.len() < 2 {
        return f64::INFINITY;
    }
    let ((left, left_error), (right, right_error)) = (mean_and_error(left), mean_and_error(right));
    // With a clock that ticks slowly, the times of the fast half can all be the same.
    if left == right { 0.0 } else { (left - right).abs() / (left_error + right_error).sqrt() }
}

/// Returns the mean, and the square of its standard error.
fn mean_and_error(times: &[f64]) -> (f64, f64) {
    let count = f64::from(u32::try_from(times.len()).unwrap());
    let mean = times.iter().sum::<f64>() / count;
    let variance = times.iter().map(|time| (time - mean).powi(2)).sum::<f64>() / (count - 1.0);
    (mean, variance / count)
}

/// Makes lists with one signature, which is wrong in two ways that must not be told apart.
fn wrong_signatures(right: &str) -> [(&'static str, [Vec<[u8; 47]>; 2]); 2] {
    let right: [u8; 47] = right.as_bytes().try_into().unwrap();
    let mut random = Random(42);
    let mut letter = move || b'a' + u8::try_from(random.below(26)).unwrap();
    let mut wrong_at = |position: usize| {
        let mut wrong = right;
        while wrong == right {
            wrong[position] = letter();
        }
        wrong
    };
    let [front, back] = [3, 45].map(|position| (0..INPUTS).map(|_| wrong_at(position)).collect());
    let nearly: Vec<_> = (0..INPUTS).map(|number| wrong_at(30 + number % 16)).collect();
    let wrong = (0..INPUTS).map(|_| {
        let mut wrong = right;
        wrong[3..46].iter_mut().for_each(|byte| *byte = letter());
        wrong
    });
    let wrong: Vec<_> = wrong.collect();
    [
        ("first wrong letter in front or at the end", [front, back]),
        ("wrong or nearly right", [wrong, nearly]),
    ]
}

/// Compares as a leaky check does, which stops at the first difference.
fn leaky_is_in(right: &str, list: &[u8]) -> bool {
    list.len() == right.len() && list.iter().zip(right.as_bytes()).all(|(a, b)| a == b)
}

/// Returns the t value of the first try that is as expected, or of the third try. A value that is seen only
/// once may come from other work of the machine.
fn t_value_in_three<const N: usize, R>(
    name: &str,
    classes: &[Vec<[u8; N]>; 2],
    mut run: impl FnMut(&[u8; N]) -> R,
    expected: impl Fn(f64) -> bool,
) -> f64 {
    let mut t = 0.0;
    for _ in 0..3 {
        t = t_value(classes, &mut run);
        println!("{name}: t = {t:.1} of {SAMPLES} samples");
        if expected(t) {
            break;
        }
    }
    t
}

fn assert_silent<const N: usize, R>(
    name: &str,
    classes: &[Vec<[u8; N]>; 2],
    run: impl FnMut(&[u8; N]) -> R,
) {
    let t = t_value_in_three(name, classes, run, |t| t < 4.5);
    assert!(t < 10.0, "{name}: t = {t}");
}

/// Asserts that a leak is found, so that the tests are known to be able to fail.
fn assert_leaks<const N: usize, R>(
    name: &str,
    least: f64,
    classes: &[Vec<[u8; N]>; 2],
    run: impl FnMut(&[u8; N]) -> R,
) {
    let t = t_value_in_three(name, classes, run, |t| t > least);
    assert!(t > least, "{name}: t = {t}");
}

#[test]
#[cfg_attr(debug_assertions, ignore = "it times an optimised build: cargo test --release")]
fn time_tells_nothing_of_the_right_signature() {
    let secret: WebhookSecret = SECRET.parse().unwrap();
    let right = secret.sign(ID, NOW, BODY).unwrap();
    let now = NOW.to_string();
    let signed = Signed { id: ID.as_bytes(), timestamp: now.as_bytes() };
    let signature = secret.signature(signed, BODY);
    let verifier = WebhookVerifier::new(secret.clone());
    let verify = |list: &[u8; 47]| {
        let headers = [("webhook-id", ID.as_bytes()), ("webhook-timestamp", now.as_bytes())];
        let headers = headers.into_iter().chain([("webhook-signature", list.as_slice())]);
        let headers = WebhookHeaders::parse(headers).unwrap();
        verifier.verify_at(headers, BODY, NOW).is_ok()
    };
    for (name, classes) in &wrong_signatures(&right) {
        let leaky = |list: &[u8; 47]| leaky_is_in(black_box(&right), list);
        assert_leaks(&format!("leaky comparison, {name}"), 10.0, classes, leaky);
        let leaky = |list: &[u8; 47]| leaky_is_in(&secret.sign(ID, NOW, BODY).unwrap(), list);
        // The HMAC around the comparison adds noise, and so may the machine.
        assert_leaks(&format!("leaky verification, {name}"), 4.5, classes, leaky);

        let compare = |list: &[u8; 47]| black_box(&signature).is_in(list);
        assert_silent(&format!("comparison, {name}"), classes, compare);
        assert_silent(&format!("verification, {name}"), classes, verify);
    }

    let mut random = Random(7);
    let mut tag = || [0; 32].map(|_: u8| random.next().to_le_bytes()[0]);
    let classes = [vec![[0; 32]; INPUTS], (0..INPUTS).map(|_| tag()).collect()];
    assert_silent("writing base64, of zeros or of anything", &classes, Signature::new);
}

#[test]
fn classes_without_a_time_in_common_leak_without_bound() {
    let at = |class, nanos| (class, Duration::from_nanos(nanos));
    let apart: Vec<_> = (0..100).map(|n| at(n % 2, [40, 80][n % 2])).collect();
    assert_eq!(largest_t(&apart), f64::INFINITY);
    let nearly: Vec<_> = apart.iter().copied().chain([at(1, 40)]).collect();
    assert_eq!(largest_t(&nearly), f64::INFINITY);
    let same: Vec<_> = (0..100).map(|n| at(n % 2, 40)).collect();
    assert_eq!(largest_t(&same), 0.0);
}
