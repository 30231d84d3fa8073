use portone_webhook_core::{Verified, WebhookVerifier, testing::Delivery};
use portone_webhook_idempotency::{Claim, ClaimRefusal, Idempotency};
use tokio::{sync::oneshot, task::JoinHandle};

use crate::{SHOP_SECRET, paid};

/// A handler that runs until it is told whether it succeeds.
#[derive(Debug)]
pub struct Handler {
    pub claim: Claim,
    end: oneshot::Sender<bool>,
    run: JoinHandle<Result<bool, ClaimRefusal>>,
}

impl Handler {
    /// Starts a handler for a delivery with this id, if the handler may run.
    pub async fn start(idempotency: &Idempotency, id: &str) -> Result<Self, ClaimRefusal> {
        let verifier = SHOP_SECRET.parse().expect("the secret is good");
        Self::start_behind(&verifier, idempotency, id).await
    }

    /// Starts a handler as [`Handler::start`] does, behind this verifier.
    pub async fn start_behind(
        verifier: &WebhookVerifier,
        idempotency: &Idempotency,
        id: &str,
    ) -> Result<Self, ClaimRefusal> {
        let secret = SHOP_SECRET.parse().expect("the secret is good");
        let delivery: Verified<()> = Delivery::of(&paid()).id(id).verified(&secret);
        let (started, claim) = oneshot::channel();
        let (end, ended) = oneshot::channel();
        let handler = async move |claim: Option<Claim>| {
            // The test that started the handler may have ended.
            let _ = started.send(claim.expect("it is no question"));
            ended.await.unwrap_or(false)
        };
        let run = tokio::spawn(idempotency.run(verifier, "/", &delivery, handler, |it| *it));
        match claim.await {
            Ok(claim) => Ok(Self { claim, end, run }),
            Err(_) => Err(run.await.expect("it does not panic").expect_err("it has not run")),
        }
    }

    /// Lets the handler end, and waits until its outcome is recorded.
    pub async fn finish(self, succeeded: bool) {
        self.end.send(succeeded).expect("it runs");
        self.run.await.expect("it does not panic").expect("it has run");
    }
}
