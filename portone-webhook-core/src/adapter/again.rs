use crate::{
    adapter::refusal::Refusal, headers::WebhookHeaders, verified::Verified,
    verifier::WebhookVerifier,
};

/// Verifies the bytes of a proof with another verifier, against the system clock.
///
/// This is for an adapter that finds a verifier nearer to the handler than the one that the delivery has
/// passed. The delivery has to pass both. `headers` are all headers of the request, in the form that
/// [`WebhookHeaders::parse`] takes.
///
/// ```
/// use portone_webhook_core::adapter::verify_again;
/// use portone_webhook_core::testing::Delivery;
/// use portone_webhook_core::{Verified, WebhookSecret, WebhookVerifier};
///
/// let secret: WebhookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD".parse()?;
/// let other: WebhookVerifier = "whsec_pzQGE83cSIRKM4/WH5QY+g==".parse()?;
///
/// let delivery = Delivery::of_body("{}");
/// let proof: Verified<()> = delivery.verified(&secret);
/// let request = delivery.signed_with(&secret);
/// let refusal = verify_again(&other, request.header_pairs(), &proof).unwrap_err();
/// assert_eq!(refusal.reason(), "NO_MATCHING_SIGNATURE");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// Returns [`Refusal::Unverified`] if the headers, the timestamp or the signature are not valid.
pub fn verify_again<'a, N, V>(
    verifier: &WebhookVerifier,
    headers: impl IntoIterator<Item = (N, &'a V)>,
    proof: &Verified<()>,
) -> Result<Verified<()>, Refusal>
where
    N: AsRef<[u8]>,
    V: AsRef<[u8]> + ?Sized + 'a,
{
    let headers = WebhookHeaders::parse(headers)?;
    Ok(verifier.verify(headers, proof.raw().clone())?)
}
