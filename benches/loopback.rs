//! This benchmark sends requests over the loopback interface, from `wrk` on one core to a server on another.
//!
//! `cargo bench -p portone-benches --features comparison --bench loopback` runs it.

use std::{
    env, fs,
    io::{BufRead as _, BufReader},
    net::{Ipv4Addr, SocketAddr, TcpListener},
    process::{self, Child, Command, Stdio},
};

use actix_web::{App, HttpServer, web::ServiceConfig};
use axum::Router;
use portone_benches::{Delivery, Summary, on_actix, on_axum, quartiles};

const SERVER_CORE: &str = "0";
const CLIENT_CORE: &str = "1";
const ROUNDS: usize = 15;
const SECONDS: &str = "1";
const CONNECTIONS: &str = "32";

enum Server {
    Axum(fn() -> Router),
    Actix(fn(&mut ServiceConfig)),
}

/// The servers that are measured. The first server of each framework is the baseline for the others.
const SERVERS: [(&str, Server); 11] = [
    ("axum_bare", Server::Axum(on_axum::bare)),
    ("axum_bare_typed", Server::Axum(on_axum::bare_typed)),
    ("axum_layer_bytes", Server::Axum(on_axum::layered)),
    ("axum_layer_typed", Server::Axum(on_axum::layered_typed)),
    ("axum_standardwebhooks", Server::Axum(on_axum::axum_standardwebhooks)),
    ("axum_webhook_verify", Server::Axum(on_axum::webhook_verify)),
    ("actix_bare", Server::Actix(on_actix::bare)),
    ("actix_bare_typed", Server::Actix(on_actix::bare_typed)),
    ("actix_middleware_bytes", Server::Actix(on_actix::wrapped)),
    ("actix_middleware_typed", Server::Actix(on_actix::wrapped_typed)),
    ("actix_webhook_verify", Server::Actix(on_actix::webhook_verify)),
];

fn main() {
    let arguments: Vec<String> = env::args().skip(1).filter(|text| text != "--bench").collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => measure(),
        ["--serve", name] => {
            let (_, server) = SERVERS.iter().find(|server| server.0 == name).unwrap();
            serve(server);
        }
        _ => panic!("there are no arguments"),
    }
}

/// Prints its address, and serves on one thread until the process is killed.
fn serve(server: &Server) {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    println!("{}", listener.local_addr().unwrap());
    match *server {
        Server::Axum(router) => {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            listener.set_nonblocking(true).unwrap();
            let served = runtime.unwrap().block_on(async {
                let listener = tokio::net::TcpListener::from_std(listener).unwrap();
                axum::serve(listener, router()).await
            });
            served.unwrap();
        }
        Server::Actix(configure) => {
            let server = HttpServer::new(move || App::new().configure(configure));
            let server = server.workers(1).listen(listener).unwrap();
            actix_web::rt::System::new().block_on(server.run()).unwrap();
        }
    }
}

fn measure() {
    let script = env::temp_dir().join(format!("portone-loopback-{}.lua", process::id()));
    fs::write(&script, script_of(&Delivery::new(222))).unwrap();
    let script = script.to_str().unwrap();
    let mut summary = Summary::default();
    for framework in ["axum", "actix"] {
        let servers = SERVERS.iter().filter(|(name, _)| name.starts_with(framework));
        let mut servers: Vec<Running> = servers.map(|(name, _)| Running::start(name)).collect();
        for _ in 0..ROUNDS {
            servers.iter_mut().for_each(|server| server.load(script));
        }
        println!();
        for server in &servers {
            server.summarise(&servers[0], &mut summary);
        }
    }
    fs::remove_file(script).unwrap();
}

/// Writes the delivery as a script for `wrk`.
fn script_of(delivery: &Delivery) -> String {
    let body = str::from_utf8(&delivery.body).unwrap();
    let mut script = format!("wrk.method = \"POST\"\nwrk.body = [[{body}]]\n");
    for (name, value) in &delivery.headers {
        // `wrk` writes these two headers by itself.
        if !matches!(name.as_str(), "host" | "content-length") {
            script += &format!("wrk.headers[\"{name}\"] = \"{}\"\n", value.to_str().unwrap());
        }
    }
    script
}

struct Running {
    name: &'static str,
    process: Child,
    address: SocketAddr,
    /// The requests per second in each round.
    rates: Vec<f64>,
    /// The microseconds of CPU time for each request in each round.
    costs: Vec<f64>,
}

impl Running {
    fn start(name: &'static str) -> Self {
        let mut process = Command::new("taskset")
            .args(["-c", SERVER_CORE])
            .arg(env::current_exe().unwrap())
            .args(["--serve", name])
            .stdout(Stdio::piped())
            .spawn()
            .expect("taskset can be run (Debian package util-linux)");
        let mut line = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let address = line.trim().parse().unwrap();
        Self { name, process, address, rates: Vec::new(), costs: Vec::new() }
    }

    fn load(&mut self, script: &str) {
        let before = self.cpu_seconds();
        let output = Command::new("taskset")
            .args(["-c", CLIENT_CORE, "wrk", "-t1", "-c", CONNECTIONS, "-d", SECONDS, "-s", script])
            .arg(format!("http://{}/", self.address))
            .output()
            .expect("wrk can be run (Debian package wrk)");
        let cpu = self.cpu_seconds() - before;
        let report = String::from_utf8(output.stdout).unwrap();
        assert!(!report.contains("Non-2xx") && !report.contains("Socket errors"), "{report}");
        let number = |text: Option<&str>| -> f64 { text.unwrap().trim().parse().expect(&report) };
        let requests = report.lines().find_map(|line| Some(line.split_once(" requests in ")?.0));
        let rate = report.lines().find_map(|line| line.strip_prefix("Requests/sec:"));
        self.rates.push(number(rate));
        self.costs.push(cpu * 1e6 / number(requests));
    }

    /// Reads the user and system time of the process so far, which Linux counts in hundredths of a second.
    fn cpu_seconds(&self) -> f64 {
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.process.id())).unwrap();
        let (_, fields) = stat.rsplit_once(')').unwrap();
        let ticks = fields.split_whitespace().skip(11).take(2);
        ticks.map(|ticks| ticks.parse::<f64>().unwrap()).sum::<f64>() / 100.0
    }

    fn summarise(&self, bare: &Self, summary: &mut Summary) {
        let (low, rate, high) = quartiles(self.rates.clone());
        let (_, cost, _) = quartiles(self.costs.clone());
        println!(
            "{:<24} {rate:>7.0} requests/s  ({low:.0} to {high:.0})  {cost:>5.2} µs of CPU each",
            self.name
        );
        let over = |one: &[f64], other: &[f64]| {
            quartiles(one.iter().zip(other).map(|(one, other)| one / other).collect()).1
        };
        let name = format!("loopback_{}", self.name);
        summary.ratio(format!("{name}_requests_over_bare"), over(&self.rates, &bare.rates));
        summary.ratio(format!("{name}_cpu_over_bare"), over(&self.costs, &bare.costs));
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}
