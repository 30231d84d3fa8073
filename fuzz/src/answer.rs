use std::fmt::Debug;

use portone::payment::{CancelPaymentError, GetPaymentsResponse, Payment};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::event::digest;

/// Reads an answer of PortOne's API: a payment, a page of payments, and an error.
pub fn answer(input: &[u8]) -> String {
    [
        read::<Payment>("payment", input),
        read::<GetPaymentsResponse>("page", input),
        read::<CancelPaymentError>("error", input),
    ]
    .join(", ")
}

fn read<T>(name: &str, input: &[u8]) -> String
where
    T: Debug + PartialEq + Serialize + DeserializeOwned,
{
    let value = match serde_json::from_slice::<T>(input) {
        Ok(value) => value,
        Err(error) => {
            // The error has a place, and no text of the answer.
            let text = format!("{error} {error:?}");
            assert!(!text.contains("canary"), "{text}");
            return format!("{name} refused");
        }
    };
    // What is not known is kept, so what was read is written again.
    let json = serde_json::to_vec(&value).expect("every value can be written");
    assert_eq!(serde_json::from_slice::<T>(&json).ok().as_ref(), Some(&value));
    // A tree of JSON reads as its text does. What is not known is kept as it came, and may have half of a character or a
    // member twice, which no tree can have.
    if let Ok(tree) = serde_json::from_slice::<Value>(&json) {
        let from_text = serde_json::from_str::<T>(&tree.to_string()).ok();
        assert_eq!(from_text, serde_json::from_value(tree).ok());
    }
    format!("{name} {}", digest(&String::from_utf8_lossy(&json)))
}
