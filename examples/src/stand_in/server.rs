use std::{
    future::pending,
    io,
    net::SocketAddr,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use axum::{
    Json, Router,
    body::{Body, to_bytes},
    extract::{Request, State},
    http::{
        StatusCode,
        header::{ACCESS_CONTROL_ALLOW_ORIGIN, CONTENT_TYPE},
    },
    response::{IntoResponse, Response},
    routing::{get, post},
};
use portone::testing::{Payments, StandIn};
use portone_webhook_core::{Webhook, WebhookSecret, testing::Delivery};
use serde_json::json;
use tokio::net::TcpListener;
use tower::Service as _;

use super::{Action, loopback_client, play};
use crate::serve::serve;

/// The largest request that is read, in bytes.
const BODY_LIMIT: usize = 1024 * 1024;

/// A running stand-in. It ends with the runtime that it was started in.
#[derive(Debug, Clone)]
pub struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    api: StandIn,
    payments: Payments,
    secret: WebhookSecret,
    http: reqwest::Client,
    webhook_url: Mutex<Option<String>>,
}

impl Server {
    /// Starts the stand-in on a free port. It signs webhooks with `secret`.
    ///
    /// # Errors
    ///
    /// This fails if there is no free port.
    pub async fn start(secret: WebhookSecret) -> io::Result<Self> {
        let api = StandIn::new();
        let shared = Arc::new(Shared {
            payments: api.payments(),
            api,
            secret,
            http: loopback_client().map_err(io::Error::other)?,
            webhook_url: Mutex::default(),
        });
        let app = Router::new()
            .route("/browser-sdk.js", get(browser_sdk))
            .route("/play", post(play_action))
            .fallback(call_api)
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

    /// Gives what answers the API.
    pub fn api(&self) -> &StandIn {
        &self.shared.api
    }

    /// Sets the URL that webhooks are sent to from now on.
    pub fn send_webhooks_to(&self, url: String) {
        *self.shared.webhook_url() = Some(url);
    }

    /// Does what PortOne would do, and returns the webhook that PortOne would send. The result is `None` if
    /// the action is not possible.
    pub fn play(&self, action: Action) -> Option<Webhook> {
        play::play(&self.shared.payments, action)
    }
}

impl Shared {
    fn webhook_url(&self) -> MutexGuard<'_, Option<String>> {
        self.webhook_url.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Sends a webhook to the shop once, and returns the status of the answer.
    async fn deliver(&self, event: &Webhook) -> Option<u16> {
        let url = self.webhook_url().clone()?;
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

/// Gives the request to the stand-in of the API.
async fn call_api(State(shared): State<Arc<Shared>>, request: Request) -> Response {
    let (head, body) = request.into_parts();
    let Ok(body) = to_bytes(body, BODY_LIMIT).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    match shared.api.clone().call(Request::from_parts(head, body)).await {
        Ok(answer) => answer.map(Body::from).into_response(),
        // Over HTTP, a connection that breaks off is a gateway that has no answer.
        Err(_) => StatusCode::BAD_GATEWAY.into_response(),
    }
}

async fn browser_sdk() -> impl IntoResponse {
    ([(CONTENT_TYPE, "text/javascript; charset=utf-8")], include_str!("browser-sdk.js"))
}

/// Takes an action from the page. The page has another origin, so it sends no JSON content type: the browser
/// would send a preflight request first.
async fn play_action(State(shared): State<Arc<Shared>>, body: String) -> impl IntoResponse {
    let event = serde_json::from_str(&body).map_err(|error| error.to_string()).and_then(|action| {
        play::play(&shared.payments, action).ok_or("지금은 할 수 없습니다.".to_owned())
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
