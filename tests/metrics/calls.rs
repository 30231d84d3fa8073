use std::time::Duration;

use futures_util::FutureExt as _;
use portone::testing::{Fault, NewPayment, StandIn};

use crate::metrics::Metrics;

fn calls(operation: &str, status: &str) -> [String; 2] {
    [
        format!(r#"portone_api_calls_total{{operation="{operation}",status="{status}"}}"#),
        format!(r#"portone_api_call_seconds_count{{operation="{operation}"}}"#),
    ]
}

fn retry(operation: &str, status: &str) -> String {
    format!(r#"portone_api_retries_total{{operation="{operation}",status="{status}"}}"#)
}

#[tokio::test(start_paused = true)]
async fn each_call_is_counted_once_and_its_retries_beside_it() {
    let mut metrics = Metrics::take().await;
    let stand_in = StandIn::new();
    stand_in.payments().open(NewPayment::new("order-1", 5_000));
    let client = stand_in.client().payment();

    client.get_payment("order-1").await.unwrap();
    metrics.assert_counted(&calls("getPayment", "200"), "found");
    client.get_payment("order-2").await.unwrap_err();
    metrics.assert_counted(&calls("getPayment", "404"), "not found");
    client.get_payment("..").await.unwrap_err();
    metrics.assert_counted(&calls("getPayment", "not_sent"), "not sent");

    stand_in.fault(Fault::broken_connection());
    stand_in.fault(Fault::too_many_requests(Duration::from_secs(3)));
    client.get_payment("order-1").await.unwrap();
    let retries = [retry("getPayment", "transport"), retry("getPayment", "429")];
    metrics.assert_counted(&[&calls("getPayment", "200")[..], &retries].concat(), "retried");

    // The caller has not waited.
    stand_in.delay(Duration::from_secs(1));
    assert!(client.get_payment("order-1").into_future().now_or_never().is_none());
    metrics.assert_counted(&calls("getPayment", "dropped"), "dropped");
}
