//! The web page itself.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use sha2::{Digest as _, Sha256};

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// What the browser gets.
pub(super) struct Page {
    pub(super) html: String,
    /// The script and the style of this page are all that it runs and fetches, apart from its events;
    /// and no text can become HTML in it.
    pub(super) policy: String,
    /// Who has it may read the deliveries. Each run has another.
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

/// What nobody guesses.
pub(super) fn token() -> Result<String, getrandom::Error> {
    let mut token = [0; 16];
    getrandom::fill(&mut token)?;
    Ok(format!("{:032x}", u128::from_ne_bytes(token)))
}
