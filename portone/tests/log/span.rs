use std::{
    io,
    sync::{Arc, Mutex},
};

use portone::{
    IdempotencyKey,
    testing::{API_SECRET, Fault, StandIn},
};
use tracing_subscriber::fmt::format::FmtSpan;

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Log {
    fn take(&self) -> String {
        String::from_utf8(std::mem::take(&mut *self.0.lock().unwrap())).unwrap()
    }
}

impl io::Write for Log {
    fn write(&mut self, text: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().write(text)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn a_call_is_a_span_without_personal_data() {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing_subscriber::filter::LevelFilter::DEBUG)
        .with_span_events(FmtSpan::CLOSE)
        .with_ansi(false)
        .with_writer(move || writer.clone())
        .finish();
    let _guard = tracing::subscriber::set_default(subscriber);

    let stand_in = StandIn::new();
    let client = stand_in.client().payment();
    stand_in.fault(Fault::broken_connection());
    stand_in.fault(Fault::html(502));
    let key = IdempotencyKey::from_parts(["refund", "order-1"]).unwrap();
    let call = client.cancel_payment("order-1", "a canary of a reason").refund_email("a@canary");
    call.idempotency_key(key.clone()).await.unwrap();
    let text = log.take();
    let lines: Vec<_> = text.lines().collect();
    let span =
        format!("operation=\"cancelPayment\" payment_id=\"order-1\" idempotency_key=\"{key}\"");
    assert!(lines.iter().all(|line| line.contains(&span)), "{text}");
    let retries: Vec<_> = lines.iter().filter(|line| line.contains("another one")).collect();
    assert!(retries[0].contains("failure=the connection failed"), "{text}");
    assert!(retries[1].contains("status=502"), "{text}");
    assert!(lines.last().unwrap().contains("attempts=3 status=200"), "{text}");
    assert_eq!((retries.len(), lines.len()), (2, 4), "{text}");
    assert!(!text.contains("canary") && !text.contains(API_SECRET), "{text}");

    stand_in.fault(Fault::error(404, "PAYMENT_NOT_FOUND"));
    client.get_payment("order-1").await.unwrap_err();
    let text = log.take();
    assert!(text.contains("operation=\"getPayment\""), "{text}");
    assert!(text.contains("attempts=1 status=404"), "{text}");
    assert!(!text.contains("idempotency_key"), "{text}");
}
