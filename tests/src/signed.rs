use base64::{Engine as _, engine::general_purpose::STANDARD};
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

/// Computes the signature of any text as it stands in the header, whether the text is that of a delivery or
/// not.
///
/// The function does not use the crate that is tested, because that crate signs nothing but deliveries.
pub fn signature_of(secret: &str, text: &[u8]) -> String {
    let key = secret.trim().trim_start_matches("whsec_");
    let key = STANDARD.decode(key).expect("the secret is base64");
    let mut mac = Hmac::<Sha256>::new_from_slice(&key).expect("HMAC takes every key");
    mac.update(text);
    format!("v1,{}", STANDARD.encode(mac.finalize().into_bytes()))
}
