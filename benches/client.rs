//! This benchmark measures the client of PortOne's API: how long it takes to decode a page of payments, compared with
//! types that serde derives and with PortOne's SDKs, and how long a call takes, compared with bare reqwest.
//!
//! `cargo bench -p portone-benches --bench client` runs it. It fails if a ratio is above its limit.

#[path = "../tests/interop/sdks.rs"]
mod installed;

use std::{
    env,
    io::Write as _,
    process::{Command, ExitCode, Stdio},
    thread,
};

use portone::{
    PortOneClient,
    payment::{GetPaymentsResponse, Payment},
};
use portone_benches::{CARD_PAID, Group, PAGE, PAYMENTS, Summary, derived, page_of, serve};
use reqwest::header::AUTHORIZATION;

/// The most that decoding may take, compared with the derived types.
const DECODE_LIMIT: f64 = 0.9;
/// The most that a call may take, compared with bare reqwest and the derived types.
const CALL_LIMIT: f64 = 1.05;

/// PortOne's SDKs: the name, the program that runs them, and the script in `tests/interop`.
const SDKS: [(&str, &str, &str); 2] =
    [("javascript", "node", "decode.mjs"), ("python", "python3", "decode.py")];

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).filter(|text| text != "--bench").collect();
    let is_good = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => {
            let is_good = pages();
            call_on_one_core() && is_good
        }
        ["--call"] => call(),
        _ => panic!("there are no arguments"),
    };
    if is_good { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Says whether a ratio is at most its limit, and prints it if it is not.
fn is_at_most(limit: f64, name: &str, ratio: f64) -> bool {
    if ratio > limit {
        println!("  {name}: {ratio:.3} is above the limit {limit}");
    }
    ratio <= limit
}

/// Measures pages of payments. Says whether the limit is kept.
fn pages() -> bool {
    let mut summary = Summary::default();
    let pages = PAYMENTS.map(|(name, payment)| (name, page_of(payment)));
    let measured = pages.each_ref().map(|(name, page)| decode(name, page, &mut summary));
    sdks(&pages, measured.map(|(_, milliseconds)| milliseconds), &mut summary);
    measured.iter().all(|(is_good, _)| *is_good)
}

/// Measures the decoding of a page. Says whether the limit is kept, and gives the time in milliseconds.
fn decode(name: &str, page: &str, summary: &mut Summary) -> (bool, f64) {
    let json = page.as_bytes();
    let known = serde_json::from_slice::<GetPaymentsResponse>(json).unwrap();
    assert!(!known.items.iter().any(Payment::is_unrecognized), "{name} is read as it is meant");
    let known = serde_json::from_slice::<derived::GetPaymentsResponse>(json).unwrap();
    let is_unknown = |payment: &_| matches!(payment, derived::Payment::Unrecognized(_));
    assert!(!known.items.iter().any(is_unknown), "{name} is read as it is meant");

    let [derived, ours] = Group::new(format!("{PAGE} of {name}, {} bytes", json.len()))
        .subject("derived types", || {
            serde_json::from_slice::<derived::GetPaymentsResponse>(json).unwrap()
        })
        .subject("portone", || serde_json::from_slice::<GetPaymentsResponse>(json).unwrap())
        .run();
    let megabytes = |nanoseconds: f64| (json.len() as f64 * 1e3 / nanoseconds) as i64;
    let ratio = ours.over(&derived);
    summary.ratio(format!("decode_{name}_over_derived"), ratio);
    summary.count(format!("decode_{name}_megabytes_per_second"), megabytes(ours.median()));
    summary
        .count(format!("decode_{name}_derived_megabytes_per_second"), megabytes(derived.median()));
    (is_at_most(DECODE_LIMIT, name, ratio), ours.median() / 1e6)
}

/// Measures calls in a process of one core. Between two cores, most of a call would be the time until the other core
/// wakes up, which differs by several times from call to call.
fn call_on_one_core() -> bool {
    let mut process = Command::new("taskset");
    process.args(["-c", "0"]).arg(env::current_exe().unwrap()).arg("--call");
    process.status().expect("taskset can be run (Debian package util-linux)").success()
}

/// Measures calls for a payment over the loopback interface, one after the other on one connection. Says whether the
/// limit is kept.
fn call() -> bool {
    const SECRET: &str = "an API secret";
    let mut summary = Summary::default();
    let url = format!("http://{}", serve(CARD_PAID.trim_end()));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let portone = PortOneClient::builder(SECRET.parse().unwrap()).base_url(&url).build().unwrap();
    let portone = portone.payment();
    // reqwest takes the provider of the process, which the client does not install.
    rustls::crypto::ring::default_provider().install_default().unwrap();
    // A server on this machine is not behind a proxy and needs no certificates.
    let bare = reqwest::Client::builder().no_proxy().tls_certs_only([]).build().unwrap();
    let get = async || {
        let request = bare.get(format!("{url}/payments/order-20260401-0007"));
        let request = request.header(AUTHORIZATION, format!("PortOne {SECRET}"));
        let answer = request.send().await.unwrap().error_for_status().unwrap();
        answer.bytes().await.unwrap()
    };

    let [derived, ours, client] = Group::new("a call for card_paid, over loopback")
        .subject("reqwest, derived types", || {
            let body = runtime.block_on(get());
            serde_json::from_slice::<derived::Payment>(&body).unwrap()
        })
        .subject("reqwest, the types of portone", || {
            let body = runtime.block_on(get());
            serde_json::from_slice::<Payment>(&body).unwrap()
        })
        .subject("portone", || {
            runtime.block_on(async { portone.get_payment("order-20260401-0007").await.unwrap() })
        })
        .run();
    summary.request("call_over_reqwest_derived", &client, &derived);
    summary.request("call_over_reqwest_same_types", &client, &ours);
    is_at_most(CALL_LIMIT, "call", client.over(&derived))
}

/// Measures how long PortOne's SDKs take to get the same pages, from a server that is a function of the script.
fn sdks<const N: usize>(pages: &[(&str, String); N], ours: [f64; N], summary: &mut Summary) {
    let Some(folder) = installed::folder() else { return };
    let input: String = pages.iter().map(|(_, page)| format!("{page}\n")).collect();
    println!("\n{PAGE} payments");
    for (sdk, program, script) in SDKS {
        let mut child = installed::script(&folder, program, script)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut stdin = child.stdin.take().unwrap();
        let input = input.clone();
        let writer = thread::spawn(move || stdin.write_all(input.as_bytes()));
        let output = child.wait_with_output().unwrap();
        writer.join().unwrap().unwrap();
        assert!(output.status.success(), "{script}: {}", output.status);
        let output = String::from_utf8(output.stdout).unwrap();
        for (((name, _), ours), line) in pages.iter().zip(ours).zip(output.lines()) {
            if line == "refused" {
                println!("  {sdk:<12} {name:<24} refuses the page");
                continue;
            }
            let milliseconds: f64 = line.parse().expect(line);
            println!("  {sdk:<12} {name:<24} {milliseconds:>8.1} ms  (portone {ours:.1} ms)");
            summary.ratio(format!("decode_{name}_{sdk}_over_portone"), milliseconds / ours);
        }
    }
}
