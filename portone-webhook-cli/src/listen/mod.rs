//! This module is the command `listen`, which receives deliveries, shows them in the terminal and on a web page,
//! and passes them on to a shop.

mod browser;
mod diagnosis;
mod event;
mod fixture;
mod guard;
mod handle;
mod inbox;
mod listener;
mod log;
mod outcome;
mod page;
mod payment;
mod questions;
mod receive;
mod received;
mod record;
mod replay;
mod serve;
mod shop;

use std::{
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    num::NonZeroUsize,
    process::ExitCode,
    sync::Arc,
};

use axum::{
    Router,
    http::StatusCode,
    routing::{get, post},
};
use reqwest::Url;
use tokio::{net::TcpListener, signal, sync::Semaphore};

use crate::{
    api::ApiArgs,
    failure::{self, Failure},
    receiver,
    secrets::SecretArgs,
    terminal,
};

use self::{
    inbox::Inbox, listener::Listener, log::Log, page::Page, questions::Questions, shop::Shop,
};

/// The options of the command `listen`.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The port to listen on; 0 takes a free one
    #[arg(long, default_value_t = 8719)]
    port: u16,
    /// The address to listen on. Whoever can reach it can send deliveries, and with the printed token
    /// can read all deliveries, and replay them
    #[arg(long, value_name = "IP", default_value_t = Ipv4Addr::LOCALHOST.into())]
    address: IpAddr,
    /// The number of newest deliveries to keep, with at most 16 MiB in total
    #[arg(long, value_name = "N", default_value = "200")]
    limit: NonZeroUsize,
    /// The status to answer verified deliveries with, such as 500 to see them sent again
    #[arg(long, value_name = "STATUS", default_value = "200", value_parser = parse_answer, conflicts_with = "forward_to")]
    answer: StatusCode,
    /// The URL of the shop, such as http://127.0.0.1:3000/webhook. It gets every delivery, and its answers
    /// are the answers to the senders
    #[arg(long, value_name = "URL")]
    forward_to: Option<Url>,
    /// Forward to another machine than this one
    #[arg(long, requires = "forward_to")]
    allow_remote: bool,
    #[command(flatten)]
    api: ApiArgs,
    #[command(flatten)]
    secrets: SecretArgs,
}

pub(crate) async fn run(args: Args) -> Result<ExitCode, Failure> {
    let secrets = args.secrets.read()?;
    let verifier = receive::verifier(&secrets)?;
    let questions = args.api.optional_client()?.map(Questions::new);
    if let Some(url) = &args.forward_to {
        receiver::check_destination(url, args.allow_remote)?;
    }
    let address = SocketAddr::new(args.address, args.port);
    let to_failure = |error| Failure::with_cause(&format!("cannot listen on {address}"), &error);
    let socket = TcpListener::bind(address).await.map_err(to_failure)?;
    let bound = socket.local_addr().map_err(to_failure)?;

    let shop = args.forward_to.as_ref().map(|url| Shop::new(url, bound)).transpose()?;
    let url = format!("http://{}", reachable_address(bound));
    let allows_remote = !bound.ip().is_loopback();
    let token = page::token().map_err(|error| Failure::with_cause("no random numbers", &error))?;
    announce(&url, &token, shop.as_ref())?;
    if allows_remote {
        failure::print_line(&format!(
            "warning: whoever reaches {bound} can send deliveries, and read all of them with the token"
        ));
    }
    let listener = Arc::new(Listener {
        url,
        allows_remote,
        verifier,
        secrets,
        shop,
        questions,
        answer: args.answer,
        diagnosis_permit: Arc::new(Semaphore::new(1)),
        inbox: Inbox::new(args.limit),
        log: Log::start(),
        page: Page::new(token),
    });
    tokio::select! {
        // Ctrl-C is heard from the first poll on, and from then on deliveries are accepted.
        biased;
        result = signal::ctrl_c() => {
            result.map_err(|error| Failure::with_cause("cannot hear Ctrl-C", &error))?;
        }
        () = serve::serve(socket, router(listener)) => {}
    }
    Ok(ExitCode::SUCCESS)
}

/// Routes the requests. Each POST request is a delivery, whatever its path.
fn router(listener: Arc<Listener>) -> Router {
    Router::new()
        .route("/", get(browser::page).fallback(receive::receive))
        .route("/events", get(browser::events).fallback(receive::receive))
        .route("/replay", post(replay::replay).fallback(receive::receive))
        .route("/payment", get(payment::payment).fallback(receive::receive))
        .fallback(receive::receive)
        .with_state(listener)
}

/// Replaces an unspecified address, such as 0.0.0.0, with the loopback address. Not every system can connect
/// to an unspecified address.
fn reachable_address(bound: SocketAddr) -> SocketAddr {
    let ip = match bound.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => Ipv4Addr::LOCALHOST.into(),
        IpAddr::V6(ip) if ip.is_unspecified() => Ipv6Addr::LOCALHOST.into(),
        ip => ip,
    };
    SocketAddr::new(ip, bound.port())
}

/// Prints where deliveries are received, and where they are shown.
fn announce(url: &str, token: &str, shop: Option<&Shop>) -> Result<(), Failure> {
    let shop = shop.map_or_else(String::new, |shop| format!("Passed on to      {}\n", shop.url));
    terminal::print(&format!(
        "Deliveries go to  {url}/ or any other path\n\
         They are shown at {url}/?token={token}\n\
         {shop}\
         To send one       portone-webhook send {url}/\n\n\
         PortOne cannot reach this machine by itself: a tunnel has to lead here, and its address to\n\
         stand in PortOne's console. Ctrl-C ends this.\n\n"
    ))
}

/// Parses the status of an answer. A status below 200 is only informational, and is an error.
fn parse_answer(text: &str) -> Result<StatusCode, &'static str> {
    let status = text.parse().ok().filter(|status| (200..600).contains(status));
    let status = status.and_then(|status: u16| StatusCode::from_u16(status).ok());
    status.ok_or("it has to be a number from 200 to 599")
}
