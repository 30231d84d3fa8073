use portone_webhook_core::WebhookHeaders;

use crate::request::{NOW, fill_in, verifier};

/// Verifies a list of signatures, with a delivery that is good otherwise.
pub fn signatures(input: &[u8]) -> String {
    let (id, timestamp, body) = (b"msg_1", NOW.to_string(), b"{}");
    let list = fill_in(input, &[id, b".", timestamp.as_bytes(), b".", body]);
    let verify = |list: &[u8]| {
        let headers = WebhookHeaders::parse([
            ("webhook-id", id.as_slice()),
            ("webhook-timestamp", timestamp.as_bytes()),
            ("webhook-signature", list),
        ]);
        let proof = verifier().verify_at(headers?, body, NOW)?;
        Ok::<_, portone_webhook_core::VerifyError>(proof.secret_index())
    };
    let verdict = verify(&list);

    // A list is as good as its best entry.
    let entries = list.split(|&byte| byte == b' ').map(verify);
    let best = entries.filter_map(Result::ok).min();
    assert_eq!(verdict.as_ref().ok().copied(), best);

    match verdict {
        Ok(secret) => format!("secret {secret}"),
        Err(error) => error.reason().to_owned(),
    }
}
