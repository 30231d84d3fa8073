//! This module has the recorder of this process, and tells what has changed in it.

use std::{collections::BTreeMap, sync::LazyLock};

use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};
use tokio::sync::{Mutex, MutexGuard};

static EXPORTER: LazyLock<PrometheusHandle> = LazyLock::new(|| {
    let buckets = [0.001, 0.01, 0.1, 1.0, 10.0];
    let seconds = Matcher::Suffix("_seconds".to_owned());
    let builder = PrometheusBuilder::new().set_buckets_for_metric(seconds, &buckets).unwrap();
    builder.install_recorder().unwrap()
});

/// A series, such as `portone_webhook_claims_total{outcome="acquired"}`, and its value.
type Series = BTreeMap<String, f64>;

/// What is exported. One test has it at a time, since all tests of a process count in the same place.
pub(crate) struct Metrics {
    before: Series,
    _alone: MutexGuard<'static, ()>,
}

impl Metrics {
    pub(crate) async fn take() -> Self {
        static ALONE: Mutex<()> = Mutex::const_new(());
        let alone = ALONE.lock().await;
        Self { before: series(), _alone: alone }
    }

    /// Returns by how much a series has changed since the last time that all changes were asserted or forgotten.
    pub(crate) fn change(&self, name: &str) -> f64 {
        series().get(name).unwrap_or(&0.0) - self.before.get(name).unwrap_or(&0.0)
    }

    /// Forgets the changes up to now.
    pub(crate) fn forget(&mut self) {
        self.before = series();
    }

    /// Asserts that nothing but these series has changed, each by this much.
    pub(crate) fn assert_changed(&mut self, expected: &[(&str, f64)], case: &str) {
        let now = series();
        let changes: Series = now
            .iter()
            .map(|(name, value)| (name.clone(), value - self.before.get(name).unwrap_or(&0.0)))
            .filter(|(_, change)| *change != 0.0)
            .collect();
        let expected = expected.iter().map(|(name, change)| ((*name).to_owned(), *change));
        assert_eq!(changes, expected.collect(), "{case}");
        self.before = now;
    }

    /// Asserts that nothing but these series has changed, each by one.
    pub(crate) fn assert_counted(&mut self, expected: &[impl AsRef<str>], case: &str) {
        let expected: Vec<_> = expected.iter().map(|name| (name.as_ref(), 1.0)).collect();
        self.assert_changed(&expected, case);
    }
}

/// Returns the value of a series.
pub(crate) fn value(name: &str) -> Option<f64> {
    series().get(name).copied()
}

/// Returns the text that Prometheus gets.
pub(crate) fn text() -> String {
    EXPORTER.render()
}

/// Reads the series, without the sums and the buckets of times.
fn series() -> Series {
    let text = text();
    let lines = text.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    let series = lines.map(|line| {
        let (name, value) = line.rsplit_once(' ').unwrap();
        (name.to_owned(), value.parse().unwrap())
    });
    series
        .filter(|(name, _): &(String, f64)| !name.contains("_bucket") && !name.contains("_sum"))
        .collect()
}
