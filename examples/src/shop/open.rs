use std::{env, error::Error, net::SocketAddr, path::PathBuf, sync::Arc};

use portone::{PortOneClient, common::SelectedChannelType, payment::PaymentClient};
use portone_webhook_core::WebhookVerifier;
use portone_webhook_idempotency::Idempotency;
use portone_webhook_sqlx_store::SqliteStore;
use tempfile::{TempDir, tempdir};

use super::{Shop, Store};
use crate::{
    DEVELOPMENT_SECRET, Setup,
    metrics::serve_metrics,
    stand_in::{self, Server},
    variable,
};

/// A shop that is ready, with everything that a server needs to serve it.
#[derive(Debug)]
pub struct OpenShop {
    /// The shop.
    pub shop: Arc<Shop>,
    /// The verifier of the webhooks.
    pub verifier: WebhookVerifier,
    /// The record of the webhooks that were handled.
    pub idempotency: Idempotency,
    /// The address to listen on.
    pub address: SocketAddr,
    metrics: SocketAddr,
    stand_in: Option<Server>,
    _folder: Option<TempDir>,
}

impl OpenShop {
    /// Reads the environment variables that the documentation of `payment_sync` lists, and opens the shop.
    ///
    /// # Errors
    ///
    /// This fails if a variable is missing, or if a value cannot be used.
    pub async fn from_env() -> Result<Self, Box<dyn Error>> {
        let Some(api_secret) = variable("PORTONE_API_SECRET")? else {
            return Self::offline().await;
        };
        if required("PORTONE_WEBHOOK_SECRET")?.contains(DEVELOPMENT_SECRET) {
            return Err(
                "PORTONE_WEBHOOK_SECRET has the development secret, which anybody can read".into(),
            );
        }
        let store = Store {
            id: required("PORTONE_STORE_ID")?,
            channel_key: required("PORTONE_CHANNEL_KEY")?,
            channel_type: match variable("PORTONE_CHANNEL_TYPE")?.as_deref() {
                Some("LIVE") => SelectedChannelType::Live,
                Some("TEST") | None => SelectedChannelType::Test,
                Some(_) => return Err("PORTONE_CHANNEL_TYPE is neither LIVE nor TEST".into()),
            },
        };
        let api = PaymentClient::new(api_secret.parse()?)?;
        Self::with(Setup::from_env()?, api, store, None).await
    }

    async fn offline() -> Result<Self, Box<dyn Error>> {
        let setup = Setup::from_env()?;
        println!(
            "PORTONE_API_SECRET is not set. This is OFFLINE: a stand-in plays PortOne, and no money moves."
        );
        let stand_in = Server::start(setup.secret.clone()).await?;
        let api = PortOneClient::builder(stand_in::API_SECRET.parse()?);
        let api = api.base_url(stand_in.url()).build()?.payment();
        let store = Store {
            id: stand_in::STORE_ID.to_owned(),
            channel_key: stand_in::CHANNEL_KEY.to_owned(),
            channel_type: SelectedChannelType::Test,
        };
        Self::with(setup, api, store, Some(stand_in)).await
    }

    async fn with(
        setup: Setup,
        api: PaymentClient,
        store: Store,
        stand_in: Option<Server>,
    ) -> Result<Self, Box<dyn Error>> {
        // The stand-in forgets its payments when it ends, so the orders may end with it.
        let folder = stand_in.is_some().then(tempdir).transpose()?;
        let default = || match &folder {
            Some(folder) => folder.path().join("shop.db"),
            None => "payment_sync.db".into(),
        };
        let file = env::args_os().nth(1).map_or_else(default, PathBuf::from);
        let pool = SqliteStore::connect(&file).await?;
        SqliteStore::create_tables(&pool).await?;
        let idempotency = Idempotency::new(SqliteStore::new(pool.clone()).await?);
        let mut shop = Shop::open(api, pool, store).await?;
        if let Some(stand_in) = &stand_in {
            shop = shop.browser_sdk(format!("{}/browser-sdk.js", stand_in.url()));
        }
        println!("The orders are in {}", file.display());
        let metrics = serve_metrics().await?;
        Ok(Self {
            shop: Arc::new(shop),
            verifier: setup.verifier,
            idempotency,
            address: setup.address,
            metrics,
            stand_in,
            _folder: folder,
        })
    }

    /// Prints the address of the shop, and tells it to the stand-in.
    pub fn announce(&self, address: SocketAddr) {
        println!("The shop is at http://{address} (Ctrl-C closes it)");
        println!("Prometheus finds what it counts at http://{}/metrics", self.metrics);
        if let Some(stand_in) = &self.stand_in {
            stand_in.send_webhooks_to(format!("http://{address}/api/payment/webhook"));
            println!("The stand-in is at {}", stand_in.url());
        } else {
            println!("PortOne has to reach /api/payment/webhook from outside.");
        }
    }
}

fn required(name: &str) -> Result<String, String> {
    let value = variable(name)?.filter(|value| !value.trim().is_empty());
    value.ok_or_else(|| format!("{name} is not set, which PORTONE_API_SECRET needs"))
}
