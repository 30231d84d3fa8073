use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

use super::description::{API, Api, Object, Tag, Type, kind_of, part_of};

/// A type that PortOne's description of its API has.
///
/// ```
/// use portone::{
///     payment::Payment,
///     testing::{Described, sample_of},
/// };
///
/// /// Makes an object for each of these tags.
/// fn each_of<T: Described>(tags: &[&str]) -> Vec<T> {
///     tags.iter().map(|tag| sample_of(tag)).collect()
/// }
///
/// // A shop sends no goods for any of these.
/// for payment in each_of::<Payment>(&["READY", "PAY_PENDING", "FAILED", "CANCELLED"]) {
///     assert!(!matches!(payment, Payment::Paid(_)));
/// }
/// ```
pub trait Described: DeserializeOwned {
    /// The name of the type.
    const NAME: &'static str;
}

/// Makes a value with its required members: texts are the names of their members, numbers are 0, lists are empty, and times
/// are in 2026. Of a union, it is the first object in alphabetical order. Its public fields can be changed then.
///
/// ```
/// use portone::{payment::PaidPayment, testing::sample};
///
/// let mut payment: PaidPayment = sample();
/// payment.amount.total = 5_000;
/// assert_eq!(payment.order_name, "orderName");
/// ```
///
/// # Panics
///
/// This panics for a type that the description does not have by itself, which is [`PlainError`](crate::PlainError).
#[must_use]
pub fn sample<T: Described>() -> T {
    read(API.sample_of_type(T::NAME, None))
}

/// Makes an object of a union, by the text that tells it from others, such as the status of a payment or the type of an error.
///
/// ```
/// use portone::{ApiReason, payment::{GetPaymentError, Payment}, testing::sample_of};
///
/// let payment: Payment = sample_of("PAID");
/// assert!(matches!(payment, Payment::Paid(_)));
/// let reason: GetPaymentError = sample_of("PAYMENT_NOT_FOUND");
/// assert_eq!(reason.type_name(), "PAYMENT_NOT_FOUND");
/// ```
///
/// # Panics
///
/// This panics if the union has no such object.
#[must_use]
pub fn sample_of<T: Described>(tag: &str) -> T {
    read(API.sample_of_type(T::NAME, Some(tag)))
}

fn read<T: Described>(sample: Value) -> T {
    serde_json::from_value(sample).expect("the types are generated from the same description")
}

impl Api {
    /// Makes a value of a type, which is the object with this tag, if there is one.
    pub(super) fn sample_of_type(&self, name: &str, tag: Option<&str>) -> Value {
        match (self.types.get(name), tag) {
            (None, _) => panic!("the description has no {name} by itself"),
            (Some(Type::Union { arms, .. }), Some(tag)) => match arms.get(tag) {
                Some(arm) => self.sample_of_type(arm, None),
                None => panic!("{name} has no {tag}"),
            },
            (Some(_), Some(_)) => panic!("{name} is no union"),
            (Some(Type::Union { arms, .. }), None) => {
                arms.values().next().map_or(Value::Null, |arm| self.sample_of_type(arm, None))
            }
            (Some(Type::Enum(values)), None) => values.first().map_or(Value::Null, |it| json!(it)),
            (Some(Type::Map(_)), None) => json!({}),
            (Some(Type::Object(object)), None) => self.sample_of_object(object),
        }
    }

    fn sample_of_object(&self, object: &Object) -> Value {
        let mut sample = Map::new();
        if let Some(Tag { name, value }) = &object.tag {
            sample.insert(name.clone(), json!(value));
        }
        for (name, member) in &object.members {
            if let (kind, false) = kind_of(member) {
                sample.insert(name.clone(), self.sample_of_kind(kind, name));
            }
        }
        Value::Object(sample)
    }

    fn sample_of_kind(&self, kind: &str, name: &str) -> Value {
        match kind {
            "string" => json!(name),
            "date-time" => json!("2026-04-01T00:00:00Z"),
            "date" => json!("2026-04-01"),
            "int32" | "int64" => json!(0),
            "boolean" => json!(false),
            "any" => json!({}),
            list if part_of(list).is_some() => json!([]),
            r#type => self.sample_of_type(r#type, None),
        }
    }
}
