//! This module has a server in place of PortOne's, which answers well or badly.
//!
//! It knows by the secret of a request which answer is asked for, and keeps all requests.

use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::{Ipv4Addr, TcpListener, TcpStream},
    sync::{Arc, Mutex, MutexGuard},
    thread,
    time::Duration,
};

use serde_json::{Value, json};

/// The name in each payment. It must not be in a log.
pub(crate) const BUYER: &str = "a buyer named Canary";

/// What PortOne says in a refusal.
pub(crate) const MESSAGE: &str = "a sentence about the refusal";

/// The size of what follows a payment that is asked for with the name `large`.
const LARGE: usize = 64 * 1024 * 1024;

/// A request, and what became of its answer.
#[derive(Debug, Clone)]
pub(crate) struct Request {
    /// What was asked for, which is the name in the secret or in the path that a redirect leads to.
    probe: String,
    pub(crate) has_secret: bool,
    pub(crate) is_redirected: bool,
    pub(crate) method: String,
    pub(crate) target: String,
    pub(crate) has_input: bool,
    headers: Vec<(String, String)>,
    /// Whether all of the answer was sent.
    pub(crate) is_answered: bool,
}

impl Request {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let (_, value) = self.headers.iter().find(|(other, _)| other == name)?;
        Some(value)
    }
}

/// A server on two ports. A redirect leads from the first to the second.
pub(crate) struct Server {
    port: u16,
    requests: Arc<Mutex<Vec<Request>>>,
}

impl Server {
    pub(crate) fn start() -> Self {
        let requests = Arc::<Mutex<Vec<_>>>::default();
        let other = listen(&requests, 0);
        Self { port: listen(&requests, other), requests }
    }

    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Gives a URL whose address is no loopback address, although it leads to this machine.
    pub(crate) fn plain_url(&self) -> String {
        format!("http://0.0.0.0:{}", self.port)
    }

    /// Gives the requests that asked for an answer, in order.
    pub(crate) fn requests(&self, probe: &str) -> Vec<Request> {
        let requests = lock(&self.requests);
        requests.iter().filter(|request| request.probe == probe).cloned().collect()
    }
}

fn lock(requests: &Mutex<Vec<Request>>) -> MutexGuard<'_, Vec<Request>> {
    requests.lock().expect("no thread panics while it has the lock")
}

/// Answers on a free port until the process ends. A redirect leads to the other port.
fn listen(requests: &Arc<Mutex<Vec<Request>>>, other: u16) -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let port = listener.local_addr().unwrap().port();
    let requests = Arc::clone(requests);
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let requests = Arc::clone(&requests);
            thread::spawn(move || serve(stream, &requests, other));
        }
    });
    port
}

/// Reads a request and answers it. A client that goes away is no fault here.
fn serve(mut stream: TcpStream, requests: &Mutex<Vec<Request>>, other: u16) -> Option<()> {
    for set in [TcpStream::set_read_timeout, TcpStream::set_write_timeout] {
        set(&stream, Some(Duration::from_secs(10))).ok()?;
    }
    let request = read(&stream)?;
    let (number, attempt) = {
        let mut requests = lock(requests);
        let is_same = |former: &&Request| former.probe == request.probe;
        let attempt = requests.iter().filter(is_same).count();
        requests.push(request.clone());
        (requests.len() - 1, attempt)
    };
    let (probe, is_cancellation) = (request.probe.as_str(), request.target.ends_with("/cancel"));
    let answer = match (probe, attempt) {
        ("lost", 0) => return Some(()),
        ("silent", _) => {
            // The connection stays open until the client closes it.
            let _ = stream.read(&mut [0]);
            return Some(());
        }
        ("busy", 0) => with_json("429 Too Many Requests\r\nretry-after: 1", &json!({})),
        ("html", _) => message("502 Bad Gateway", "text/html", "<html>Bad Gateway</html>"),
        ("redirected-read" | "redirected-cancellation", 0) => {
            let status = if is_cancellation { "307 Temporary Redirect" } else { "302 Found" };
            let location = format!("{status}\r\nlocation: http://localhost:{other}/to/{probe}");
            message(&location, "text/plain", "")
        }
        ("refused", _) => refusal("404 Not Found", "PAYMENT_NOT_FOUND"),
        ("newly-refused", _) => refusal("409 Conflict", "SOMETHING_NEW"),
        ("banks", _) => with_json("200 OK", &json!({ "items": [] })),
        ("session", _) => with_json("200 OK", &session()),
        ("delete", _) => with_json("200 OK", &json!({})),
        ("large", _) => {
            let json = payment(probe).to_string();
            message("200 OK", "application/json", &(json + &" ".repeat(LARGE)))
        }
        _ if is_cancellation || probe == "redirected-cancellation" => {
            with_json("200 OK", &cancellation())
        }
        _ => with_json("200 OK", &payment(probe)),
    };
    stream.write_all(answer.as_bytes()).ok()?;
    lock(requests)[number].is_answered = true;
    Some(())
}

fn read(stream: &TcpStream) -> Option<Request> {
    let mut lines = BufReader::new(stream);
    let mut line = || {
        let mut line = String::new();
        lines.read_line(&mut line).ok()?;
        Some(line.trim_end().to_owned())
    };
    let first = line()?;
    let mut parts = first.split(' ').map(str::to_owned);
    let (method, target) = (parts.next()?, parts.next()?);
    let mut headers = Vec::new();
    while let Some((name, value)) = line()?.split_once(':') {
        headers.push((name.to_ascii_lowercase(), value.trim().to_owned()));
    }
    let mut request = Request {
        probe: String::new(),
        has_secret: false,
        is_redirected: false,
        method,
        target,
        has_input: false,
        headers,
        is_answered: false,
    };
    let length = request.header("content-length").and_then(|length| length.parse().ok());
    let mut input = vec![0; length.unwrap_or(0)];
    lines.read_exact(&mut input).ok()?;
    request.has_input = !input.is_empty();
    let secret = request.header("authorization").map(str::to_owned);
    let from_secret =
        secret.as_deref().and_then(|secret| secret.strip_prefix("PortOne secret-of-"));
    let from_path = request.target.strip_prefix("/to/").map(str::to_owned);
    request.has_secret = secret.is_some();
    request.is_redirected = from_path.is_some();
    request.probe = from_path.or(from_secret.map(str::to_owned)).unwrap_or_default();
    Some(request)
}

fn message(status: &str, media_type: &str, body: &str) -> String {
    let length = body.len();
    format!(
        "HTTP/1.1 {status}\r\ncontent-type: {media_type}\r\ncontent-length: {length}\r\n\
         connection: close\r\n\r\n{body}"
    )
}

fn with_json(status: &str, body: &Value) -> String {
    message(status, "application/json", &body.to_string())
}

fn refusal(status: &str, name: &str) -> String {
    with_json(status, &json!({ "type": name, "message": MESSAGE }))
}

const TIME: &str = "2026-04-01T08:33:20Z";

/// Makes a payment that was paid, with something odd in it if its name says so.
fn payment(probe: &str) -> Value {
    let mut payment = json!({
        "status": "PAID", "id": "order-1", "transactionId": "transaction-1", "merchantId": "merchant-1",
        "storeId": "store-1", "method": { "type": "PaymentMethodCard" },
        "channel": { "type": "LIVE", "pgProvider": "TOSSPAYMENTS", "pgMerchantId": "shop" },
        "version": "V2", "requestedAt": TIME, "updatedAt": TIME, "statusChangedAt": TIME,
        "orderName": "an order", "currency": "KRW", "customer": { "name": BUYER },
        "amount": {
            "total": 1000, "taxFree": 0, "discount": 0, "paid": 1000, "cancelled": 0, "cancelledTaxFree": 0,
        },
        "origin": { "platformType": "PC", "ipAddress": "192.0.2.1" }, "paidAt": TIME, "disputes": [],
    });
    match probe {
        "amount" => payment["amount"]["total"] = json!(9_007_199_254_740_993_i64),
        "status" => payment["status"] = json!("ON_HOLD"),
        "method" => payment["method"]["type"] = json!("PaymentMethodGold"),
        "currency" => payment["currency"] = json!("XXY"),
        "misfit" => payment["customer"] = json!(BUYER),
        _ => {}
    }
    payment
}

fn cancellation() -> Value {
    json!({ "cancellation": {
        "status": "SUCCEEDED", "id": "cancellation-1", "totalAmount": 1000, "taxFreeAmount": 0,
        "vatAmount": 0, "reason": "a reason", "requestedAt": TIME,
    } })
}

/// Makes a session of a payment, which has an amount and no part that is one of several types.
fn session() -> Value {
    json!({
        "id": "session-1", "storeId": "store-1", "paymentId": "order-1", "profileKey": "profile-1",
        "country": "KR", "currency": "KRW", "totalAmount": 9_007_199_254_740_993_i64,
        "orderName": "an order", "createdAt": TIME, "expiresAt": TIME,
    })
}
