//! This module assembles the web page.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use sha2::{Digest as _, Sha256};

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = concat!(include_str!("page.js"), include_str!("actions.js"));

/// The web page that a browser gets.
pub(super) struct Page {
    pub(super) html: String,
    /// The content security policy. It allows the page to use its own script, style and events only, and no
    /// text can become HTML.
    pub(super) policy: String,
    /// The token that gives access to the deliveries. Each run has a new token.
    pub(super) token: String,
}

impl Page {
    pub(super) fn new(token: String) -> Self {
        let html = include_str!("page.html").replacen("{style}", STYLE, 1);
        let html = html.replacen("{script}", SCRIPT, 1);
        let hash = |text: &str| format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)));
        let policy = format!(
            "default-src 'none'; script-src {}; style-src {}; connect-src 'self'; img-src data:; \
             base-uri 'none'; form-action 'none'; frame-ancestors 'none'; \
             require-trusted-types-for 'script'; trusted-types 'none'",
            hash(SCRIPT),
            hash(STYLE)
        );
        Self { html, policy, token }
    }
}

/// Creates a random token of 128 bits.
pub(super) fn token() -> Result<String, getrandom::Error> {
    let mut token = [0; 16];
    getrandom::fill(&mut token)?;
    Ok(format!("{:032x}", u128::from_ne_bytes(token)))
}
