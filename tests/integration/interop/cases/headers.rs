//! This module makes deliveries whose headers are odd.

use portone_tests::{SHOP_SECRET, signature_of};
use portone_webhook_core::testing::{Delivery, RawRequest};
use proptest::prelude::RngExt as _;

use super::{BOTH, Cases, Difference, HEADERS, JAVASCRIPT, NEITHER, PYTHON, replaced, text};

impl Cases {
    pub(super) fn missing_and_repeated(&mut self) {
        let good = self.good();
        for missing in 1..8 {
            let missing = HEADERS.iter().enumerate().filter(|(bit, _)| missing >> bit & 1 == 1);
            let delivery =
                missing.fold(good.clone(), |delivery, (_, name)| delivery.without_header(name));
            self.add("headers missing", delivery);
        }
        for name in HEADERS {
            let value = text(&good, name).into_bytes();
            let delivery =
                good.clone().without_header(name).with_header(name.to_uppercase(), &*value);
            self.add(format!("{name} in capitals"), delivery);
            let delivery = replaced(&good, name, [b" \t", &*value, b"\t "].concat());
            self.add(format!("{name} with white space around it"), delivery);
            for empty in ["", " \t"] {
                let case = self.add(format!("an empty {name}"), replaced(&good, name, empty));
                case.differs(Difference::EmptyHeader, PYTHON);
            }
            let case = self.add(format!("{name} twice"), good.clone().with_header(name, value));
            case.differs(Difference::RepeatedHeader, PYTHON);
        }
        let delivery = Delivery::of_body(good.body).id(b"").signed_with(&self.secret);
        self.add("an empty id, signed", delivery).differs(Difference::EmptyHeader, PYTHON);
    }

    /// Makes a signed delivery with any text as its id and any text as its timestamp.
    fn signed_as(&mut self, id: &str, timestamp: &str) -> RawRequest {
        let delivery = self.good();
        let text = [format!("{id}.{timestamp}.").as_bytes(), &*delivery.body].concat();
        let signature = signature_of(SHOP_SECRET, &text);
        let delivery = replaced(&delivery, "webhook-signature", signature);
        let delivery = replaced(&delivery, "webhook-timestamp", timestamp);
        replaced(&delivery, "webhook-id", id)
    }

    fn sent_at(&mut self, timestamp: &str) -> RawRequest {
        self.signed_as("msg-1", timestamp)
    }

    /// Adds deliveries with dots in their ids. The signature of such a delivery fits several deliveries.
    pub(super) fn ids_with_dots(&mut self) {
        let now = self.now.to_string();
        for id in [".", "a.1.b", "msg-1.", ".msg-1", &*format!("msg-1.{now}")] {
            let delivery = self.signed_as(id, &now);
            self.add(format!("the id {id}"), delivery).differs(Difference::DotInId, BOTH);
        }
    }

    pub(super) fn timestamps(&mut self) {
        let now = self.now;
        for _ in 0..10 {
            let near = self.random.random_range(0..200);
            let far = self.random.random_range(600..1_000_000_000);
            for timestamp in [now - near, now + near, now - far, now + far] {
                let delivery = self.sent_at(&timestamp.to_string());
                self.add(format!("sent at {timestamp}, as of {now}"), delivery);
            }
        }
        let digits = |zero: char| {
            let digit = |digit| char::from_u32(u32::from(zero) + u32::from(digit) - u32::from('0'));
            now.to_string().chars().filter_map(digit).collect::<String>()
        };
        let odd = [
            (NEITHER, "0".into()),
            (NEITHER, "18446744073709551616".into()),
            (NEITHER, "9".repeat(4000)),
            (NEITHER, format!("000{now}")),
            (NEITHER, format!("{now}000")),
            (NEITHER, "now".into()),
            (NEITHER, "NaN".into()),
            (NEITHER, "Infinity".into()),
            (NEITHER, ".".into()),
            (BOTH, format!("+{now}")),
            (BOTH, format!("-{now}")),
            (BOTH, "-1".into()),
            (BOTH, "+1".into()),
            (BOTH, "1_000".into()),
            (BOTH, format!("{}_{}", now / 10, now % 10)),
            (BOTH, format!("\u{3000}{now}\u{a0}")),
            (JAVASCRIPT, "1e9".into()),
            (JAVASCRIPT, "0x1".into()),
            (JAVASCRIPT, format!("{now}.0")),
            (JAVASCRIPT, format!("{now}.5")),
            (JAVASCRIPT, format!("{now}e0")),
            (JAVASCRIPT, format!("{now}s")),
            (JAVASCRIPT, format!("{now} {now}")),
            (JAVASCRIPT, format!("{now},{now}")),
            (PYTHON, digits('٠')),
            (PYTHON, digits('０')),
        ];
        for (languages, timestamp) in odd {
            let delivery = self.sent_at(&timestamp);
            let case = self.add(format!("the timestamp {timestamp:.40}"), delivery);
            case.differs(Difference::Timestamp, languages);
        }
    }

    pub(super) fn lists_of_signatures(&mut self) {
        for _ in 0..50 {
            let delivery = self.good();
            let good = text(&delivery, "webhook-signature");
            let bare = &good["v1,".len()..];
            let other = self.secret.sign("other", self.random.random(), "").unwrap();
            let entries = [
                good.clone(),
                format!("{good},ignored"),
                format!("{good},,"),
                other.clone(),
                other.replace("v1", "v1a"),
                format!("v1a,{bare}"),
                format!("v2,{bare}"),
                format!("V1,{bare}"),
                format!("v1,v1,{bare}"),
                format!("{other}\t{good}"),
                bare.into(),
                "v1,%%%".into(),
                "v1,AAAA".into(),
                "v1,".into(),
                "v1".into(),
                "서명,=".into(),
                String::new(),
            ];
            let length = self.random.random_range(1..6);
            let list: Vec<_> = (0..length).map(|_| self.one_of(&entries)).collect();
            // The list begins with a comma, so that it is never empty.
            let list = format!(", {}", list.join(" "));
            self.add(format!("the list {list}"), replaced(&delivery, "webhook-signature", list));
        }
    }

    pub(super) fn base64(&mut self) {
        const LETTERS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for _ in 0..6 {
            let body = self.good().body;
            let mut deliveries = (0u32..).map(|number| {
                Delivery::of_body(&*body).id(format!("msg-{number}")).signed_with(&self.secret)
            });
            let has_both = |delivery: &RawRequest| {
                let signature = text(delivery, "webhook-signature");
                signature.contains('+') && signature.contains('/')
            };
            let delivery = deliveries.find(has_both).expect("there is one soon");
            let good = text(&delivery, "webhook-signature");
            let (start, end) = good.split_at(20);
            // Two bits of the last letter are behind the end.
            let (rest, last) = good.trim_end_matches('=').split_at(good.len() - 2);
            let next = LETTERS.find(last).expect("it is base64") + 1;
            let odd = [
                (NEITHER, good.replace('+', "-").replace('/', "_")),
                (NEITHER, format!("{start} {end}")),
                (BOTH, format!("{start}\t{end}")),
                (BOTH, format!("{rest}{}=", &LETTERS[next..=next])),
                (JAVASCRIPT, good.trim_end_matches('=').into()),
                (PYTHON, format!("{start}%{end}")),
                (PYTHON, format!("{start}_{end}")),
                (PYTHON, format!("{good}=")),
                (PYTHON, format!("{good}{}", &good["v1,".len()..])),
            ];
            for (languages, signature) in odd {
                let delivery = replaced(&delivery, "webhook-signature", &*signature);
                let case = self.add(format!("the signature {signature}"), delivery);
                case.differs(Difference::Base64, languages);
            }
        }
    }
}
