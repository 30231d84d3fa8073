//! This module reads deliveries in the forms in which people copy them: headers as programs print them, curl
//! commands, and the webhook records of PortOne's API.
//!
//! ```
//! use portone_webhook_diagnosis::pasted;
//!
//! let command = "curl -H 'webhook-id: msg-1' -d '{}' http://127.0.0.1:3000/webhook";
//! let request = pasted::curl(command, |_| Err("this example reads no files".to_owned()))?;
//! assert_eq!(request.header("webhook-id"), Some(&b"msg-1"[..]));
//! assert_eq!(request.body, b"{}");
//! # Ok::<(), pasted::PastedError>(())
//! ```

mod ansi;
mod answer;
mod body;
mod builder;
mod clean;
mod clients;
mod command;
mod completeness;
mod curl;
mod dump;
mod error;
mod heredoc;
mod json;
mod labelled;
mod lines;
mod names;
mod powershell;
mod printed;
mod record;
mod redirection;
mod script;
mod shell;
mod signatures;
mod spelling;
mod value;
mod windows;
mod word;

pub(crate) use self::body::body_in_text;
pub use self::{
    answer::Answer,
    curl::curl,
    dump::{Dump, dump, headers},
    error::PastedError,
    record::{Record, record},
};
