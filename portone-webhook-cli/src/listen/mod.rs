//! Receives deliveries, and shows them in the terminal and on a local web page.

mod browser;
mod event;
mod fixture;
mod guard;
mod inbox;
mod listener;
mod log;
mod outcome;
mod page;
mod receive;
mod record;
mod serve;

use std::{
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    num::NonZeroUsize,
    process::ExitCode,
    sync::Arc,
};

use axum::{Router, http::StatusCode, routing::get};
use tokio::{net::TcpListener, signal, sync::Semaphore};

use crate::{
    failure::{self, Failure},
    secrets::SecretArgs,
    terminal,
};

use self::{inbox::Inbox, listener::Listener, log::Log, page::Page};

#[derive(clap::Args)]
pub(crate) struct Args {
    /// The port to listen on; 0 takes a free one
    #[arg(long, default_value_t = 8719)]
    port: u16,
    /// The address to listen on. Whoever reaches it can send deliveries, and read all of them with the
    /// token that is printed
    #[arg(long, value_name = "IP", default_value_t = Ipv4Addr::LOCALHOST.into())]
    address: IpAddr,
    /// How many deliveries to keep, the newest; of at most 16 MiB together
    #[arg(long, value_name = "N", default_value = "200")]
    limit: NonZeroUsize,
    /// What to answer to verified deliveries, such as 500 to see them sent again
    #[arg(long, value_name = "STATUS", default_value = "200", value_parser = status)]
    answer: StatusCode,
    #[command(flatten)]
    secrets: SecretArgs,
}

pub(crate) async fn run(args: Args) -> Result<ExitCode, Failure> {
    let secrets = args.secrets.read()?;
    let verifier = receive::verifier(&secrets)?;
    let address = SocketAddr::new(args.address, args.port);
    let cannot = |error| Failure::because(&format!("cannot listen on {address}"), &error);
    let socket = TcpListener::bind(address).await.map_err(cannot)?;
    let bound = socket.local_addr().map_err(cannot)?;

    let url = format!("http://{}", from_here(bound));
    let open = !bound.ip().is_loopback();
    let token = page::token().map_err(|error| Failure::because("no random numbers", &error))?;
    announce(&url, &token)?;
    if open {
        failure::line(&format!(
            "warning: whoever reaches {bound} can send deliveries, and read all of them with the token"
        ));
    }
    let listener = Arc::new(Listener {
        url,
        open,
        verifier,
        secrets,
        answer: args.answer,
        turns: Arc::new(Semaphore::new(1)),
        inbox: Inbox::new(args.limit),
        log: Log::start(),
        page: Page::new(token),
    });
    // What is sent with POST is a delivery, whatever its path.
    let app = Router::new()
        .route("/", get(browser::show).fallback(receive::receive))
        .route("/events", get(browser::events).fallback(receive::receive))
        .fallback(receive::receive)
        .with_state(listener);

    tokio::select! {
        () = serve::serve(socket, app) => {}
        heard = signal::ctrl_c() => {
            heard.map_err(|error| Failure::because("cannot hear Ctrl-C", &error))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// An address that stands for all of the machine's cannot be connected to everywhere.
fn from_here(bound: SocketAddr) -> SocketAddr {
    let ip = match bound.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => Ipv4Addr::LOCALHOST.into(),
        IpAddr::V6(ip) if ip.is_unspecified() => Ipv6Addr::LOCALHOST.into(),
        ip => ip,
    };
    SocketAddr::new(ip, bound.port())
}

fn announce(url: &str, token: &str) -> Result<(), Failure> {
    terminal::print(&format!(
        "Deliveries go to  {url}/ or any other path\n\
         They are shown at {url}/?token={token}\n\
         To send one       portone-webhook send {url}/\n\n\
         PortOne cannot reach this machine by itself: a tunnel has to lead here, and its address to\n\
         stand in PortOne's console. Ctrl-C ends this.\n\n"
    ))
}

/// One that can be a final answer.
fn status(text: &str) -> Result<StatusCode, &'static str> {
    let status = text.parse().ok().filter(|status| (200..600).contains(status));
    let status = status.and_then(|status: u16| StatusCode::from_u16(status).ok());
    status.ok_or("it has to be a number from 200 to 599")
}
