//! These tests run the alerts and the dashboard of `docs/operations` in Prometheus.

use std::{
    collections::BTreeSet,
    fmt::Write as _,
    fs,
    net::{Ipv4Addr, SocketAddr},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, SystemTime},
};

use axum::{Router, routing};
use portone::testing::{Fault, NewPayment, StandIn};
use portone_axum::{PortOneWebhookLayer, VerifiedWebhook, testing::ToRequest as _};
use portone_catch_up::{CatchUp, Claim, Webhook};
use portone_tests::{SHOP_SECRET, exchange, find, free_port, installed};
use portone_webhook_core::{
    WebhookSecret,
    testing::{self, Delivery},
};
use portone_webhook_idempotency::{Idempotency, MemoryStore};
use serde_json::{Value, json};
use tempfile::{TempDir, tempdir};
use tokio::{
    net::TcpListener,
    task::JoinHandle,
    time::{Instant, sleep},
};
use tower::ServiceExt as _;

use crate::{
    claims,
    metrics::{Metrics, text},
};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

#[test]
fn alerts_are_silent_in_a_shop_that_is_well_and_fire_in_another() {
    let Some(promtool) = installed("promtool", find("promtool", &[])) else { return };
    for arguments in [
        ["check", "rules", "docs/operations/alerts.yml"],
        ["test", "rules", "tests/metrics/alerts_test.yml"],
    ] {
        let output = Command::new(&promtool).args(arguments).current_dir(root()).output().unwrap();
        let text = [output.stdout, output.stderr].concat();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&text));
    }
    let alerts = fs::read_to_string(root().join("docs/operations/alerts.yml")).unwrap();
    let tests = fs::read_to_string(root().join("tests/metrics/alerts_test.yml")).unwrap();
    let page = fs::read_to_string(root().join("docs/operations/README.md")).unwrap();
    for alert in alerts.lines().filter_map(|line| line.split_once("alert: ")).map(|(_, it)| it) {
        let times = tests.matches(&format!("alertname: {alert}\n")).count();
        let silent = tests.matches(&format!("alertname: {alert}}}\n")).count();
        assert!(
            times >= 1 && silent >= 1,
            "{alert} has to fire in one test, and to be silent in another"
        );
        assert!(page.contains(&format!("| `{alert}` |")), "{alert} is not on the page");
    }
}

/// A server of Prometheus, which asks for the metrics of this process each second.
struct Prometheus {
    process: Child,
    address: SocketAddr,
    _folder: TempDir,
}

impl Prometheus {
    fn start(program: &str, exporter: SocketAddr) -> Self {
        let folder = tempdir().unwrap();
        let config = folder.path().join("prometheus.yml");
        let rules = root().join("docs/operations/alerts.yml").canonicalize().unwrap();
        // JSON is YAML.
        let text = json!({
            "global": {"scrape_interval": "1s", "evaluation_interval": "1s"},
            "rule_files": [rules],
            "scrape_configs":
                [{"job_name": "shop", "static_configs": [{"targets": [exporter.to_string()]}]}],
        });
        fs::write(&config, text.to_string()).unwrap();
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, free_port()));
        let process = Command::new(program)
            .arg(format!("--config.file={}", config.display()))
            .arg(format!("--storage.tsdb.path={}", folder.path().join("data").display()))
            .arg(format!("--web.listen-address={address}"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        Self { process, address, _folder: folder }
    }

    /// Asks for the current values of an expression, and returns them once all are numbers. It waits as long as it has
    /// to, up to a minute.
    async fn values(&self, expression: &str) -> Vec<String> {
        let deadline = Instant::now() + Duration::from_secs(60);
        loop {
            let answer = self.ask(expression).await;
            let results = answer["data"]["result"].as_array().cloned().unwrap_or_default();
            let values = results.iter().map(|result| result["value"][1].as_str().unwrap());
            let values: Vec<_> = values.map(str::to_owned).collect();
            if !values.is_empty() && values.iter().any(|value| value != "NaN") {
                return values;
            }
            assert!(Instant::now() < deadline, "{expression}: {answer}");
            sleep(Duration::from_millis(500)).await;
        }
    }

    async fn ask(&self, expression: &str) -> Value {
        let mut query = String::new();
        for byte in expression.bytes() {
            write!(query, "%{byte:02x}").unwrap();
        }
        let request = format!(
            "GET /api/v1/query?query={query} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n"
        );
        match exchange(self.address, request.as_bytes()).await {
            Ok(answer) => serde_json::from_str(&answer.body).unwrap_or_default(),
            // It has not begun to listen.
            Err(_) => Value::Null,
        }
    }
}

impl Drop for Prometheus {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

async fn serve_metrics() -> SocketAddr {
    let app = Router::new().route("/metrics", routing::get(async || text()));
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async { axum::serve(listener, app).await });
    address
}

/// Lets a shop live, in which a little of everything happens again and again.
fn start_shop() -> JoinHandle<()> {
    tokio::spawn(async {
        let secret: WebhookSecret = SHOP_SECRET.parse().unwrap();
        let events = Idempotency::new(MemoryStore::new(1000).unwrap()).by_event("orders");
        let layer = PortOneWebhookLayer::new(secret.clone()).idempotency(events.clone());
        let handler = routing::post(async |_: VerifiedWebhook| "handled");
        let app = Router::new().route("/webhook", handler).layer(layer);
        let stand_in = StandIn::new();
        let client = stand_in.client();
        let catch_up = CatchUp::new(client.clone(), events.clone(), SystemTime::now());
        let catch_up = catch_up.test_payments().requests_per_second(1000);
        for number in 0.. {
            let id = format!("order-{number}");
            stand_in.payments().open(NewPayment::new(&id, 5_000));
            stand_in.payments().pay(&id);
            let event = Webhook::TransactionPaid(testing::transaction(&id));
            let paid = Delivery::of(&event).id(id.as_str());
            for request in [paid.signed_with(&secret), paid.signed_with_wrong_secret()] {
                app.clone().oneshot(request.to_request("/webhook")).await.unwrap();
            }
            stand_in.fault(Fault::html(502));
            client.payment().get_payment(&id).await.unwrap();
            catch_up.run(async |_: Webhook, _: Claim| Ok::<_, String>(())).await.unwrap();
            sleep(Duration::from_millis(200)).await;
        }
    })
}

#[tokio::test]
async fn prometheus_finds_what_the_dashboard_shows_and_the_page_names() {
    let Some(program) = installed("Prometheus", find("prometheus", &[])) else { return };
    let _alone = Metrics::take().await;
    let shop = start_shop();
    claims::let_a_record_wait().await;
    let prometheus = Prometheus::start(&program, serve_metrics().await);

    let dashboard = fs::read(root().join("docs/operations/dashboard.json")).unwrap();
    let dashboard: Value = serde_json::from_slice(&dashboard).unwrap();
    let panels = dashboard["panels"].as_array().unwrap();
    let targets = panels.iter().filter_map(|panel| panel["targets"].as_array()).flatten();
    let expressions: Vec<_> =
        targets.map(|target| target["expr"].as_str().unwrap().to_owned()).collect();
    assert!(expressions.len() > 10);
    for expression in &expressions {
        let expression = expression.replace("$__rate_interval", "10s").replace("$job", ".*");
        prometheus.values(&expression).await;
    }
    // Prometheus has taken the rules.
    let waiting = r#"ALERTS{alertname="PortOneStoreAway"}"#;
    assert_eq!(prometheus.values(waiting).await, ["1"]);
    shop.abort();

    let text = text();
    let types = text.lines().filter_map(|line| line.strip_prefix("# TYPE "));
    let exported: BTreeSet<_> = types.filter_map(|line| line.split(' ').next()).collect();
    let page = fs::read_to_string(root().join("docs/operations/README.md")).unwrap();
    let named = page.lines().filter_map(|line| line.strip_prefix("| `portone_")?.split('`').next());
    let named: BTreeSet<_> = named.map(|name| format!("portone_{name}")).collect();
    let exported: BTreeSet<_> = exported.into_iter().map(str::to_owned).collect();
    let missing: Vec<_> = exported.symmetric_difference(&named).collect();
    assert_eq!(missing, Vec::<&String>::new());
    // What is described has a line of help.
    for name in &named {
        assert!(text.contains(&format!("# HELP {name} ")), "{name} has no help");
    }
    // The alerts are about nothing else.
    let alerts = fs::read_to_string(root().join("docs/operations/alerts.yml")).unwrap();
    for word in alerts.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_')) {
        let name = word.trim_end_matches("_bucket");
        assert!(!word.starts_with("portone_") || named.contains(name), "{word}");
    }
}
