//! This benchmark measures a request through axum in process. It compares our crate with handlers that verify
//! nothing and with other crates.
//!
//! `cargo bench -p portone-benches --features comparison --bench axum` runs it.

use axum::http::StatusCode;
use portone_benches::{
    Delivery, Group, Summary,
    on_axum::{self, subject},
};
use tower::Layer as _;

fn main() {
    let mut summary = Summary::default();
    for (size, length) in [("222", 222), ("16k", 16 * 1024)] {
        let good = Delivery::new(length);
        let stale = good.with("webhook-timestamp", "1");
        let (ok, refused) = (StatusCode::OK, StatusCode::BAD_REQUEST);

        let group = Group::new(format!("axum, {length} bytes"));
        let group = subject(group, "bare, Bytes", on_axum::bare(), &good, ok);
        let group = subject(group, "bare, Bytes, idle layer", on_axum::bare_layered(), &good, ok);
        let group = subject(group, "bare, Json<Webhook>", on_axum::bare_typed(), &good, ok);
        let group = subject(group, "ours, layer, Bytes", on_axum::layered(), &good, ok);
        let group =
            subject(group, "ours, layer, VerifiedWebhook", on_axum::layered_typed(), &good, ok);
        let group =
            subject(group, "ours, VerifiedWebhook<()> alone", on_axum::extracted(), &good, ok);
        let group =
            subject(group, "ours, VerifiedWebhook alone", on_axum::extracted_typed(), &good, ok);
        let group =
            subject(group, "axum-standardwebhooks", on_axum::axum_standardwebhooks(), &good, ok);
        let group = subject(group, "webhook-verify", on_axum::webhook_verify(), &good, ok);
        let group = subject(group, "ours, layer, refused", on_axum::layered(), &stale, refused);
        let around = on_axum::layer().layer(on_axum::bare());
        let group = subject(group, "ours, around the router, refused", around, &stale, refused);
        let [bare, idle, bare_typed, layer, typed, raw, alone, standard, other, stale, around] =
            group.run();

        for (name, one, than) in [
            ("idle_layer", &idle, &bare),
            ("layer_bytes", &layer, &bare),
            ("layer_typed", &typed, &bare_typed),
            ("extractor_raw", &raw, &bare),
            ("extractor_typed", &alone, &bare_typed),
            ("axum_standardwebhooks", &standard, &bare),
            ("webhook_verify", &other, &bare),
            ("refused", &stale, &bare),
            ("refused_around_router", &around, &bare),
        ] {
            summary.request(format!("axum_{name}_{size}_over_bare"), one, than);
        }
    }
}
