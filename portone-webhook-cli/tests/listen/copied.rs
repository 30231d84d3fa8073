// With portone-axum it is `portone_axum::testing::Delivery`, with portone-actix
// `portone_actix::testing::Delivery`, both with the feature `testing`.
use portone_webhook_core::testing::Delivery;

/// A test sends `delivery().signed_with(&secret)`.
fn delivery() -> Delivery {
    Delivery::of_body(r###"{"data":{"paymentId":"</pre><script>window.hurt = 1</script>\"#\n<img src=x onerror='window.hurt = 1'>\"##","한국어":"신발"},"timestamp":"2026-03-31T23:33:19Z","type":"</pre><script>window.hurt = 1</script>\"#\n<img src=x onerror='window.hurt = 1'>\"##"}"###)
        .id("<b>'id'</b>")
        // Without this line it is sent when it is signed, and so not too old.
        .sent_at(1774999999)
}
