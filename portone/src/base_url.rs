use std::{
    fmt,
    net::{Ipv4Addr, Ipv6Addr},
};

use http::{
    Uri,
    uri::{Authority, Scheme},
};

/// The URL of the API, which is `https`, or `http` on this machine.
pub(crate) struct BaseUrl {
    pub(crate) scheme: Scheme,
    pub(crate) authority: Authority,
    /// The path before those of the operations.
    pub(crate) prefix: String,
}

impl BaseUrl {
    /// Reads a URL, and gives `None` if the secret cannot be sent there.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let url: Uri = text.parse().ok()?;
        let authority = url.authority()?.clone();
        let scheme = match url.scheme_str() {
            Some("https") => Scheme::HTTPS,
            Some("http") if is_loopback(&authority) => Scheme::HTTP,
            _ => return None,
        };
        let has_dots = url.path().split('/').any(|part| {
            matches!(part.to_ascii_lowercase().replace("%2e", ".").as_str(), "." | "..")
        });
        let host = authority.host();
        let port = authority.port_u16().map(|port| format!(":{port}")).unwrap_or_default();
        let has_more =
            text.contains(['?', '#', '@']) || authority.as_str() != format!("{host}{port}");
        if has_dots || has_more || host.is_empty() {
            return None;
        }
        let prefix = url.path().trim_end_matches('/').to_owned();
        Some(Self { scheme, authority, prefix })
    }

    /// Makes the URI of a request.
    pub(crate) fn uri(&self, target: &str) -> Option<Uri> {
        let uri = Uri::builder().scheme(self.scheme.clone()).authority(self.authority.clone());
        uri.path_and_query(format!("{}{target}", self.prefix)).build().ok()
    }
}

impl fmt::Debug for BaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}://{}{}", self.scheme, self.authority, self.prefix)
    }
}

fn is_loopback(authority: &Authority) -> bool {
    let host = authority.host();
    let in_brackets = host.strip_prefix('[').and_then(|host| host.strip_suffix(']'));
    match in_brackets {
        Some(host) => host.parse().is_ok_and(|address: Ipv6Addr| address.is_loopback()),
        None => {
            host == "localhost" || host.parse().is_ok_and(|address: Ipv4Addr| address.is_loopback())
        }
    }
}
