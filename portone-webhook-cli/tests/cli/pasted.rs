//! These tests give the readers of pasted texts what is damaged, and what is large.

use std::{
    panic::catch_unwind,
    time::{Duration, Instant},
};

use portone_webhook_diagnosis::pasted;

use crate::explain::texts;

/// A generator of numbers that are the same in each run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap().checked_rem(limit).unwrap_or_default()
    }
}

/// Cuts a text, repeats a part of it, or puts a sign that many forms have somewhere in it.
fn damaged(text: &str, numbers: &mut Numbers) -> String {
    const SIGNS: [&str; 16] = [
        "\"",
        "'",
        "{",
        "}",
        "[",
        "(",
        "\\",
        "\n",
        ":",
        "=",
        ",",
        "`",
        "$(",
        "<<E",
        "한",
        "webhook-id",
    ];
    let characters: Vec<char> = text.chars().collect();
    let (one, other) = (numbers.below(characters.len()), numbers.below(characters.len()));
    let (start, end) = (one.min(other), one.max(other));
    let part = |part: &[char]| part.iter().collect::<String>();
    match numbers.below(4) {
        0 => part(&characters[..end]),
        1 => part(&characters[start..]),
        2 => format!("{}{}", part(&characters[..end]), part(&characters[start..])),
        _ => {
            let sign = SIGNS[numbers.below(SIGNS.len())];
            format!("{}{sign}{}", part(&characters[..end]), part(&characters[end..]))
        }
    }
}

fn read_as_everything(text: &str) {
    let _ = pasted::dump(text);
    let _ = pasted::record(text);
    let _ = pasted::curl(text, |_| Err("there are no files".to_owned()));
}

#[test]
fn no_damaged_text_is_a_panic() {
    let mut numbers = Numbers(1);
    for text in texts() {
        for _ in 0..12 {
            let text = damaged(&text, &mut numbers);
            assert!(catch_unwind(|| read_as_everything(&text)).is_ok(), "{text}");
        }
    }
}

/// A reader that looks at each place of a text from each other place would need hours for these.
#[test]
fn large_texts_are_read_at_once() {
    let parts = [
        "webhook-id",
        "webhook-id: a\n",
        "webhook-id: ",
        "{\"webhook-id\":",
        "{\"",
        "[",
        "(",
        "\\\"",
        "&quot;webhook-id",
        "'",
        "\u{1b}[",
        "v1,",
        "msg-",
        "webhook-signature: v1,",
        "$(cat <<E\n",
        "a <<E\n",
        "A=$A$A ",
        "^\"",
        "curl -H \"a\" ",
        "Invoke-WebRequest -Body $a ",
        "fetch({",
        "fetch(body: a ",
        "$([char]",
        "`\"",
        "<a",
        "web | ",
        "| echo a ",
        "webhook-id<a",
        "%22%3A",
    ];
    for part in parts {
        let text = part.repeat(256 * 1024 / part.len());
        let started = Instant::now();
        read_as_everything(&text);
        let time = started.elapsed();
        assert!(time < Duration::from_secs(20), "{part:?} took {time:?}");
    }
}
