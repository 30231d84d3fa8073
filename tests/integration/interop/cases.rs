//! This module makes the deliveries that are given to all receivers. There are good ones, and ones with every
//! kind of damage.

mod bodies;
mod headers;

use portone_tests::{event_body, event_types};
use portone_webhook_core::{
    WebhookSecret,
    testing::{Delivery, RawRequest},
    unix_now,
};
use proptest::{
    prelude::RngExt as _,
    test_runner::{RngAlgorithm, TestRng},
};

use super::language::Language;

/// The kinds of deliveries on which an SDK decides differently. We refuse all of these deliveries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Difference {
    /// The data of a known type lack a member, or a member is of another kind.
    WrongData,
    /// The body is JSON, but not an object.
    NotAnObject,
    /// `NaN` and `Infinity` are not JSON.
    NotANumber,
    /// The body is not UTF-8. We verify it as it is, while an SDK takes a text in which the invalid bytes
    /// have been replaced.
    InvalidUtf8,
    /// The body has more than 64 KiB.
    LargeBody,
    /// The id has a dot in it, so the signed text could be split in several ways.
    DotInId,
    /// The timestamp has other characters than ASCII digits.
    Timestamp,
    /// The signature is not in its only valid spelling, which has all of its padding, nothing between its
    /// letters, and no bits behind its end.
    Base64,
    /// A header is empty, which we treat as missing.
    EmptyHeader,
    /// A header is repeated. We refuse that, while WSGI joins the two values and the SDK reads the joined
    /// value.
    RepeatedHeader,
}

const NEITHER: &[Language] = &[];
const JAVASCRIPT: &[Language] = &[Language::JavaScript];
const PYTHON: &[Language] = &[Language::Python];
const BOTH: &[Language] = &[Language::JavaScript, Language::Python];

/// A delivery, and the languages in which the SDK decides differently.
#[derive(Debug)]
pub struct Case {
    pub name: String,
    pub delivery: RawRequest,
    difference: Option<(Difference, &'static [Language])>,
}

impl Case {
    pub fn difference(&self, language: Language) -> Option<Difference> {
        let (difference, languages) = self.difference?;
        languages.contains(&language).then_some(difference)
    }

    fn differs(&mut self, difference: Difference, languages: &'static [Language]) {
        self.difference = Some((difference, languages));
    }
}

/// Makes the cases. They are the same in every run, except for the time, because the SDKs use the system's
/// clock.
pub fn cases(secret: WebhookSecret) -> Vec<Case> {
    let random = TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]);
    let mut cases = Cases { secret, random, now: unix_now(), cases: Vec::new() };
    cases.events();
    cases.wrong_data();
    cases.json();
    cases.encoding_and_length();
    cases.missing_and_repeated();
    cases.ids_with_dots();
    cases.timestamps();
    cases.lists_of_signatures();
    cases.base64();
    cases.damage();
    cases.cases
}

struct Cases {
    secret: WebhookSecret,
    random: TestRng,
    now: u64,
    cases: Vec<Case>,
}

impl Cases {
    fn add(&mut self, name: impl Into<String>, delivery: RawRequest) -> &mut Case {
        self.cases.push(Case { name: name.into(), delivery, difference: None });
        self.cases.last_mut().expect("there is one now")
    }

    fn one_of<T: Clone>(&mut self, choices: &[T]) -> T {
        choices[self.random.random_range(..choices.len())].clone()
    }

    /// Makes an event about a new payment, billing key or tax invoice.
    fn event(&mut self, type_name: &str) -> String {
        let prefix = self.one_of(&["order", "주문", "a.1", r"\u00e9\ud83d\ude00", r#"\"\\"#]);
        let subject = format!("{prefix}-{}", self.random.random::<u32>());
        ["order-1", "billing-key-1", "tax-invoice-1"]
            .iter()
            .fold(event_body(type_name), |body, usual| body.replace(usual, &subject))
    }

    fn signed(&mut self, body: impl Into<Vec<u8>>) -> RawRequest {
        let id = self.one_of(&["msg-01968581", "배송-1", "a:1,b", "1", "\"a b\"", "%00", "{}"]);
        Delivery::of_body(body).id(id).signed_with(&self.secret)
    }

    /// Makes a delivery that every receiver accepts.
    fn good(&mut self) -> RawRequest {
        let types: Vec<_> = event_types().collect();
        let type_name = self.one_of(&types);
        let body = self.event(type_name);
        self.signed(body)
    }

    /// Adds deliveries with one kind of damage, and deliveries with several kinds. The second group shows in
    /// what order a receiver looks for damage.
    fn damage(&mut self) {
        for (name, damage) in DAMAGE.iter().cycle().take(60) {
            let delivery = self.good();
            let delivery = damage(delivery, &mut self.random);
            self.add(*name, delivery);
        }
        for _ in 0..50 {
            let mut delivery = self.good();
            let mut names = Vec::new();
            for (name, damage) in DAMAGE {
                if self.random.random_ratio(1, 5) {
                    delivery = damage(delivery, &mut self.random);
                    names.push(name);
                }
            }
            self.add(format!("damage: {names:?}"), delivery);
        }
    }
}

type Damage = fn(RawRequest, &mut TestRng) -> RawRequest;

/// The kinds of damage. No receiver accepts a delivery with one of them.
const DAMAGE: [(&str, Damage); 10] = [
    ("a bit of the body", |mut delivery, random| {
        let at = random.random_range(..delivery.body.len());
        delivery.body[at] ^= 1 << random.random_range(0..8);
        delivery
    }),
    ("a longer body", |mut delivery, random| {
        delivery.body.push(random.random());
        delivery
    }),
    ("a shorter body", |mut delivery, random| {
        delivery.body.truncate(random.random_range(..delivery.body.len()));
        delivery
    }),
    ("another id", |delivery, random| {
        let id = format!("msg-{}", random.random::<u32>());
        replaced(&delivery, "webhook-id", id)
    }),
    ("another timestamp", |delivery, random| {
        let timestamp = unix_now() - random.random_range(10..100);
        replaced(&delivery, "webhook-timestamp", timestamp.to_string())
    }),
    ("another time", |delivery, random| {
        let year = ["1", "946684800", "4102444800"];
        replaced(&delivery, "webhook-timestamp", year[random.random_range(..year.len())])
    }),
    ("no number for a timestamp", |delivery, _| replaced(&delivery, "webhook-timestamp", "now")),
    ("another secret", |delivery, random| {
        let secret = WebhookSecret::from_bytes(&random.random::<[u8; 16]>());
        let other = Delivery::of_body(&*delivery.body).signed_with(&secret.expect("it is random"));
        replaced(&delivery, "webhook-signature", text(&other, "webhook-signature"))
    }),
    ("another letter in the signature", |delivery, random| {
        let mut signature = text(&delivery, "webhook-signature").into_bytes();
        // The last letter is left alone, because not all of its bits count.
        let letter = &mut signature["v1,".len() + random.random_range(0..42)];
        *letter = if *letter == b'A' { b'B' } else { b'A' };
        replaced(&delivery, "webhook-signature", signature)
    }),
    ("no such header", |delivery, random| {
        delivery.without_header(HEADERS[random.random_range(0..3)])
    }),
];

const HEADERS: [&str; 3] = ["webhook-id", "webhook-timestamp", "webhook-signature"];

fn replaced(delivery: &RawRequest, name: &str, value: impl Into<Vec<u8>>) -> RawRequest {
    delivery.clone().replace_header(name, value)
}

fn text(delivery: &RawRequest, name: &str) -> String {
    let value = delivery.header(name).expect("the header is there");
    String::from_utf8(value.to_vec()).expect("it is text")
}
