//! This module makes deliveries whose signature is right.

use portone_tests::{event_body, event_types};
use serde_json::{Value, json};

use super::{BOTH, Cases, Difference, JAVASCRIPT, PYTHON};

impl Cases {
    pub(super) fn events(&mut self) {
        for type_name in event_types().chain(["Transaction.Split", "Payout.Done", "결제.완료"])
        {
            let body = self.event(type_name);
            let event: Value = serde_json::from_str(&body).expect("it is JSON");

            let mut more = event.clone();
            more["new"] = json!({ "deep": [1, -2.5e-300, { "": null }] });
            more["data"]["new"] = json!("새로운 것");
            let mut time = event.clone();
            time["timestamp"] = self.one_of(&[json!("now"), json!(""), json!(null), json!(1)]);
            let mut no_time = event.clone();
            no_time.as_object_mut().expect("it is an object").remove("timestamp");
            let pretty = serde_json::to_string_pretty(&event).expect("it is JSON");
            let mut twice = body.replacen('{', r#"{"type":"Transaction.Failed","data":1,"#, 1);
            for name in ["paymentId", "billingKey", "taxInvoiceId"] {
                twice = twice.replace(&format!(r#""{name}""#), &format!(r#""{name}":0,"{name}""#));
            }
            for (what, body) in [
                ("as usual", body),
                ("with more members", more.to_string()),
                ("with an odd timestamp", time.to_string()),
                ("without a timestamp", no_time.to_string()),
                ("with white space", format!("\r\n\t {pretty} \n")),
                ("with members twice", twice),
            ] {
                let delivery = self.signed(body);
                self.add(format!("{type_name} {what}"), delivery);
            }
        }
    }

    pub(super) fn wrong_data(&mut self) {
        for type_name in event_types() {
            let event: Value = serde_json::from_str(&self.event(type_name)).expect("it is JSON");
            let mut no_data = event.clone();
            no_data.as_object_mut().expect("it is an object").remove("data");
            let mut other_data = event.clone();
            other_data["data"] =
                self.one_of(&[json!(null), json!([]), json!("order-1"), json!({})]);
            let mut other_member = event;
            let other = self.one_of(&[json!(null), json!(1), json!(["order-1"]), json!({})]);
            let members = other_member["data"].as_object_mut().expect("it is an object");
            for name in ["paymentId", "billingKey", "taxInvoiceId"] {
                members.entry(name).and_modify(|value| *value = other.clone());
            }
            for event in [no_data, other_data, other_member] {
                let delivery = self.signed(event.to_string());
                self.add(event.to_string(), delivery).differs(Difference::WrongData, BOTH);
            }
        }
        let confirm = event_body("Transaction.Confirm");
        for (from, to) in [
            (r#""order-1""#, r#""\ud800""#),
            ("39900", r#""39900""#),
            ("39900", "39900.0"),
            ("39900", "1e400"),
            ("39900", "39900,\"storeId\":1"),
        ] {
            let delivery = self.signed(confirm.replace(from, to));
            self.add(to, delivery).differs(Difference::WrongData, BOTH);
        }
    }

    pub(super) fn json(&mut self) {
        let paid = event_body("Transaction.Paid");
        let nested = ["[".repeat(500), "]".repeat(500)].concat();
        for value in [&nested, &"9".repeat(400), "1e400", "-1e-400", r#""\ud800x\udc00""#] {
            for body in [
                paid.replacen('{', &format!(r#"{{"new":{value},"#), 1),
                format!(r#"{{"new":{value}}}"#),
            ] {
                let delivery = self.signed(body);
                self.add(format!("a member {value:.10}"), delivery);
            }
        }
        for body in [
            // These bodies are accepted.
            "{}",
            r#"{"type":null}"#,
            r#"{"type":1,"data":[]}"#,
            r#"{"type":"\ud800"}"#,
            r#"{"type":{"type":"Transaction.Paid"}}"#,
            r#"{"\ud800":1,"\ud800":2}"#,
            r#"{"__proto__":{"type":"Transaction.Paid"}}"#,
            r#"{"Type":"Transaction.Paid"}"#,
            r#"{"type":"transaction.paid"}"#,
            &paid.replace("type", r"\u0074ype").replace("Paid", r"Pai\u0064"),
            &paid.replace(r#""store-1""#, "null"),
            // These bodies are not JSON.
            "",
            " ",
            "paid!",
            "{",
            "{}{}",
            "{}\0",
            "{'type':'a'}",
            "{type:1}",
            r#"{"a":1,}"#,
            r#"{"a":01}"#,
            r#"{"a":.5}"#,
            r#"{"a":1.}"#,
            r#"{"a":+1}"#,
            r#"{"a":0x1}"#,
            r#"{"a":1_000}"#,
            r#"{"a":nan}"#,
            r#"{"a":tru}"#,
            r#"{"a":"\x41"}"#,
            r#"{"a":"\u004"}"#,
            "{\"a\":\"\t\"}",
            "{} // {}",
            "\u{feff}{}",
            "\u{a0}{}",
            "\u{c}{}",
            "payment_id=order-1&tx_id=tx-1&status=Paid",
            &paid[..paid.len() - 1],
            &paid.replace(':', "="),
        ] {
            let delivery = self.signed(body);
            self.add(format!("the body {body:.60}"), delivery);
        }
        for number in ["NaN", "Infinity", "-Infinity"] {
            let body = paid.replacen('{', &format!(r#"{{"new":{number},"#), 1);
            let delivery = self.signed(body);
            self.add(number, delivery).differs(Difference::NotANumber, PYTHON);
        }
        for body in ["[]", "null", "true", "1", r#""Transaction.Paid""#, &format!("[{paid}]")] {
            let delivery = self.signed(body);
            self.add(body, delivery).differs(Difference::NotAnObject, JAVASCRIPT);
        }
    }

    pub(super) fn encoding_and_length(&mut self) {
        for odd in [&b"\xff"[..], b"\xc0\xaf", b"\xed\xa0\x80", b"\xb0\xa1"] {
            let body = [&b"{\"new\":\""[..], odd, b"\"}"].concat();
            let mut delivery = self.signed(&*body);
            self.add("odd bytes", delivery).differs(Difference::InvalidUtf8, BOTH);
            // The signature is over the text that an SDK is given, and not over the bytes that are sent.
            delivery = self.signed(String::from_utf8_lossy(&body).into_owned());
            delivery.body = body;
            self.add("odd bytes, signed as text", delivery).differs(Difference::InvalidUtf8, BOTH);
        }
        let paid = event_body("Transaction.Paid");
        let delivery = self.signed(format!("{paid:65000}"));
        self.add("a long body", delivery);
        let delivery = self.signed(format!("{paid} {:65535}", ""));
        self.add("too long a body", delivery).differs(Difference::LargeBody, BOTH);
    }
}
