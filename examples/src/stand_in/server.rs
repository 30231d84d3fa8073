use std::{
    collections::VecDeque,
    future::pending,
    io,
    net::SocketAddr,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use axum::{
    Json, Router,
    extract::{Path, State},
    http::{
        HeaderMap, StatusCode,
        header::{ACCESS_CONTROL_ALLOW_ORIGIN, AUTHORIZATION, CONTENT_TYPE, LOCATION},
    },
    response::{IntoResponse, Response},
    routing::{get, post},
};
use portone_webhook_core::{Webhook, WebhookSecret, testing::Delivery};
use serde_json::{Value, json};
use tokio::{net::TcpListener, sync::oneshot};

use super::{API_SECRET, Action, loopback_client, payments::Payments};
use crate::serve::serve;

/// A wrong answer of the API.
#[derive(Debug)]
pub enum Fault {
    /// The API answers with an error of this status and type.
    Error(u16, &'static str),
    /// The API answers with HTML and this status, as a proxy may do.
    Html(u16),
    /// The API sends a larger body than any client reads.
    Endless,
    /// The API redirects to this URL.
    Redirect(String),
    /// The API does not answer at all.
    Hang,
    /// The API answers late, with what was true when the request came.
    Late {
        /// The channel on which the API tells that the request has come.
        asked: oneshot::Sender<()>,
        /// The channel that the API waits for before it sends the answer.
        answer: oneshot::Receiver<()>,
    },
}

/// A running stand-in. It ends with the runtime that it was started in.
#[derive(Debug, Clone)]
pub struct StandIn {
    address: SocketAddr,
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    secret: WebhookSecret,
    http: reqwest::Client,
    state: Mutex<Inner>,
}

#[derive(Debug, Default)]
struct Inner {
    payments: Payments,
    faults: VecDeque<Fault>,
    questions: usize,
    webhook_url: Option<String>,
}

impl StandIn {
    /// Starts the stand-in on a free port. It signs webhooks with `secret`.
    ///
    /// # Errors
    ///
    /// This fails if there is no free port.
    pub async fn start(secret: WebhookSecret) -> io::Result<Self> {
        let http = loopback_client().map_err(io::Error::other)?;
        let shared = Arc::new(Shared { secret, http, state: Mutex::default() });
        let app = Router::new()
            .route("/payments/{id}", get(get_payment))
            .route("/browser-sdk.js", get(browser_sdk))
            .route("/play", post(play))
            .with_state(Arc::clone(&shared));
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = listener.local_addr()?;
        tokio::spawn(serve(listener, app, pending()));
        Ok(Self { address, shared })
    }

    /// Gives the base of the stand-in's URLs.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Sets the URL that webhooks are sent to from now on.
    pub fn send_webhooks_to(&self, url: String) {
        self.shared.state().webhook_url = Some(url);
    }

    /// Does what PortOne would do, and returns the webhook that PortOne would send. The result is `None` if
    /// the action is not possible.
    pub fn play(&self, action: Action) -> Option<Webhook> {
        self.shared.state().payments.play(action)
    }

    /// Changes members of a payment's JSON, whether they fit together or not.
    pub fn change(&self, payment_id: &str, members: Value) {
        self.shared.state().payments.change(payment_id, members);
    }

    /// Adds a wrong answer. Each of them is given once, to the next request that has no wrong answer yet.
    pub fn fault(&self, fault: Fault) {
        self.shared.state().faults.push_back(fault);
    }

    /// Gives the number of requests to the API.
    pub fn questions(&self) -> usize {
        self.shared.state().questions
    }
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, Inner> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Sends a webhook to the shop once, and returns the status of the answer.
    async fn deliver(&self, event: &Webhook) -> Option<u16> {
        let url = self.state().webhook_url.clone()?;
        let signed = Delivery::of(event).signed_with(&self.secret);
        let request = self.http.post(url).body(signed.body.clone());
        let request = signed
            .header_pairs()
            .fold(request, |request, (name, value)| request.header(name, value));
        match request.send().await {
            Ok(answer) => Some(answer.status().as_u16()),
            Err(error) => {
                tracing::warn!(%error, "the webhook could not be delivered");
                None
            }
        }
    }
}

async fn get_payment(
    State(shared): State<Arc<Shared>>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Response {
    let (answer, fault) = {
        let mut state = shared.state();
        state.questions = state.questions.saturating_add(1);
        (state.payments.get(&id), state.faults.pop_front())
    };
    let authorized = headers
        .get(AUTHORIZATION)
        .is_some_and(|value| value.as_bytes() == format!("PortOne {API_SECRET}").as_bytes());
    let answer = match answer {
        _ if !authorized => error(StatusCode::UNAUTHORIZED, "UNAUTHORIZED"),
        Some(payment) => Json(payment).into_response(),
        None => error(StatusCode::NOT_FOUND, "PAYMENT_NOT_FOUND"),
    };
    match fault {
        None => answer,
        Some(Fault::Error(code, name)) => error(status(code), name),
        Some(Fault::Html(code)) => {
            (status(code), [(CONTENT_TYPE, "text/html")], "<h1>Oops</h1>").into_response()
        }
        Some(Fault::Endless) => vec![b' '; 4 * 1024 * 1024].into_response(),
        Some(Fault::Redirect(url)) => (StatusCode::FOUND, [(LOCATION, url)]).into_response(),
        Some(Fault::Hang) => pending().await,
        Some(Fault::Late { asked, answer: wait }) => {
            let _ = asked.send(());
            let _ = wait.await;
            answer
        }
    }
}

fn error(status: StatusCode, name: &str) -> Response {
    (status, Json(json!({ "type": name, "message": "the stand-in says so" }))).into_response()
}

fn status(code: u16) -> StatusCode {
    StatusCode::from_u16(code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

async fn browser_sdk() -> impl IntoResponse {
    ([(CONTENT_TYPE, "text/javascript; charset=utf-8")], include_str!("browser-sdk.js"))
}

/// Takes an action from the page. The page has another origin, so it sends no JSON content type: the browser
/// would send a preflight request first.
async fn play(State(shared): State<Arc<Shared>>, body: String) -> impl IntoResponse {
    let event = serde_json::from_str(&body).map_err(|error| error.to_string()).and_then(|action| {
        shared.state().payments.play(action).ok_or("지금은 할 수 없습니다.".to_owned())
    });
    let outcome = match event {
        Ok(event) => {
            let answer = shared.deliver(&event).await;
            Ok(Json(json!({ "webhook": event.type_name(), "answer": answer })))
        }
        Err(message) => Err((StatusCode::CONFLICT, Json(json!({ "message": message })))),
    };
    ([(ACCESS_CONTROL_ALLOW_ORIGIN, "*")], outcome)
}
