//! The program `portone-webhook` sends deliveries as PortOne does, explains why a receiver refuses a
//! delivery, and shows deliveries as they arrive.

mod api;
mod explain;
mod failed;
mod failure;
mod input;
mod listen;
mod payment;
mod receiver;
mod redaction;
mod secrets;
mod send;
mod terminal;
mod text;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use failure::Failure;

/// Send PortOne webhooks to a receiver, explain why one is refused, and watch them arrive.
#[derive(Parser)]
#[command(name = "portone-webhook", version, arg_required_else_help = false)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Sign deliveries as PortOne does, and send them to a receiver
    #[command(after_help = send::EXIT_CODES)]
    Send(send::Args),
    /// Say whether a delivery verifies, and if not, why and what to do
    #[command(after_help = explain::EXIT_CODES)]
    Explain(explain::Args),
    /// Ask PortOne which webhooks were not delivered and why, and have them sent again
    #[command(after_help = failed::EXIT_CODES)]
    Failed(failed::Args),
    /// Receive deliveries, show them in the terminal and on a local web page, and pass them on to a shop
    Listen(listen::Args),
}

#[tokio::main]
async fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return failure::report_usage(&error),
    };
    let outcome = match cli.command {
        Command::Send(args) => send::run(args).await,
        Command::Explain(args) => explain::run(args).await,
        Command::Failed(args) => failed::run(args).await,
        Command::Listen(args) => listen::run(args).await,
    };
    outcome.unwrap_or_else(Failure::exit)
}
