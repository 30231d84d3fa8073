use base64::{
    Engine as _, alphabet,
    engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig},
};
use portone_webhook_core::{SecretError, WebhookSecret, WebhookVerifier};

const OPTIONAL_PADDING: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// Reads the text as a secret and as a list of secrets.
pub fn secret(input: &[u8]) -> String {
    let Ok(text) = str::from_utf8(input) else { return "not text".to_owned() };

    let parsed = text.parse::<WebhookSecret>();
    let bare = text.trim_matches(|letter: char| letter.is_ascii_whitespace());
    let key = OPTIONAL_PADDING.decode(bare.strip_prefix("whsec_").unwrap_or(bare));
    match (&parsed, &key) {
        (Ok(secret), Ok(key)) => {
            let again = WebhookSecret::from_bytes(key).expect("it is a key");
            assert_eq!(secret.sign("id", 1, "body"), again.sign("id", 1, "body"));
        }
        (Err(SecretError::Guessable), _) => {}
        (Err(_), Ok(key)) => assert!(key.len() < 16, "a usable key is refused"),
        (Ok(_), Err(error)) => panic!("a key where there is none: {error}"),
        (Err(_), Err(_)) => {}
    }

    let list = text.parse::<WebhookVerifier>();
    let parts = text.split(',').map(str::parse::<WebhookSecret>).collect::<Vec<_>>();
    let fault = parts.iter().position(Result::is_err).map(|index| index + 1);
    assert_eq!(list.as_ref().err().map(|error| error.position), fault);
    let error = list.as_ref().err().map(|error| error.error);
    assert_eq!(error, parts.iter().find_map(|part| part.as_ref().err().copied()));

    // The `Debug` output depends on the number of secrets and on the fault, and on nothing else in the text.
    let shown = format!("{parsed:?}");
    let errors = ["Empty", "Guessable", "TooShort", "InvalidBase64"].map(|it| format!("Err({it})"));
    assert!(shown == "Ok(WebhookSecret(..))" || errors.contains(&shown));
    if let Ok(list) = &list {
        let others: WebhookVerifier =
            vec!["pzQGE83cSIRKM4/WH5QY+g"; parts.len()].join(",").parse().expect("secrets");
        assert_eq!(format!("{list:?}"), format!("{others:?}"));
    }

    match (parsed, list) {
        (Ok(_), Ok(_)) => "one".to_owned(),
        (Err(_), Ok(_)) => format!("{} in a list", parts.len()),
        (_, Err(error)) => format!("secret {}: {:?}", error.position, error.error),
    }
}
