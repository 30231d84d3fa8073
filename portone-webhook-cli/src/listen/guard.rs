//! Who may read the page: a browser on this machine that has its whole address, and no web site in it.

use std::net::IpAddr;

use axum::http::{HeaderMap, Uri, header, uri::Authority};

/// What a proxy or a tunnel adds.
const FORWARDED: [&str; 5] =
    ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "cf-connecting-ip"];

/// Whether the address is the one that the terminal shows. A tunnel that only passes bytes on adds no
/// header, and whoever is at its other end names any host.
pub(super) fn has_token(uri: &Uri, token: &str) -> bool {
    let parts = uri.query().unwrap_or_default().split('&');
    parts.filter_map(|part| part.strip_prefix("token=")).any(|given| given == token)
}

/// Whether the request names this machine itself.
///
/// A web site can have its own name lead to this machine, and so be of the same origin as what answers
/// here; and through a tunnel the whole world comes from this machine. Neither has a local name. Where
/// other machines are meant to reach it, any address is good, as long as it is no name.
pub(super) fn is_local(headers: &HeaderMap, open: bool) -> bool {
    let mut hosts = headers.get_all(header::HOST).iter();
    let (Some(host), None) = (hosts.next(), hosts.next()) else { return false };
    let Ok(authority) = Authority::try_from(host.as_bytes()) else { return false };
    // A name in front of the host is not part of it, and no browser sends one.
    let name = authority.host();
    let address = name.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
    let local = match address {
        Ok(address) => open || address.is_loopback(),
        Err(_) => name.eq_ignore_ascii_case("localhost"),
    };
    local
        && !authority.as_str().contains('@')
        && !FORWARDED.iter().any(|name| headers.contains_key(*name))
}

/// Whether no other site makes the request. `curl` sends neither header.
pub(super) fn is_same_origin(headers: &HeaderMap) -> bool {
    let host = headers.get(header::HOST).map_or(&b""[..], |host| host.as_bytes());
    let origin = headers.get(header::ORIGIN);
    let site = headers.get("sec-fetch-site");
    origin.is_none_or(|origin| origin.as_bytes().strip_prefix(b"http://") == Some(host))
        && site.is_none_or(|site| site == "same-origin" || site == "none")
}

/// Whether a web page makes the request, which can send but sign nothing. PortOne's servers are no browser.
pub(super) fn is_of_a_page(headers: &HeaderMap) -> bool {
    let site = headers.get("sec-fetch-site");
    headers.contains_key(header::ORIGIN) || site.is_some_and(|site| site == "cross-site")
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderName, HeaderValue};

    use super::*;

    fn headers(list: &[(&'static str, &'static str)]) -> HeaderMap {
        let header = |(name, value): &(&'static str, &'static str)| {
            (HeaderName::from_static(name), HeaderValue::from_static(value))
        };
        let mut headers = HeaderMap::new();
        for (name, value) in list.iter().map(header) {
            headers.append(name, value);
        }
        headers
    }

    #[test]
    fn only_local_names_are_local() {
        for host in ["localhost", "LOCALHOST:1", "127.0.0.1:8719", "127.1.2.3", "[::1]:8719"] {
            assert!(is_local(&headers(&[("host", host)]), false), "{host}");
        }
        for host in [
            "",
            "evil.example",
            "localhost.evil.example:8719",
            "127.0.0.1.evil.example",
            "evil.example@localhost:8719x",
            "localhost:8719@evil.example",
            "192.168.0.2:8719",
            "[::2]",
            "2130706433",
        ] {
            assert!(!is_local(&headers(&[("host", host)]), false), "{host}");
        }
        assert!(is_local(&headers(&[("host", "192.168.0.2:8719")]), true));
        assert!(!is_local(&headers(&[("host", "evil.example")]), true));
        assert!(!is_local(&headers(&[]), false));
        assert!(!is_local(&headers(&[("host", "localhost"), ("host", "localhost")]), false));
        for header in FORWARDED {
            let tunnel = [("host", "localhost"), (header, "192.0.2.1")];
            assert!(!is_local(&headers(&tunnel), false), "{header}");
        }
    }

    #[test]
    fn the_token_counts_as_a_whole() {
        for (address, has) in [
            ("/?token=0123", true),
            ("/events?a=b&token=0123", true),
            ("/", false),
            ("/?token=", false),
            ("/?token=012", false),
            ("/?token=01234", false),
            ("/?mytoken=0123", false),
        ] {
            assert_eq!(has_token(&Uri::from_static(address), "0123"), has, "{address}");
        }
    }

    #[test]
    fn other_sites_are_not_answered() {
        let host = ("host", "localhost:8719");
        let same = [host, ("origin", "http://localhost:8719"), ("sec-fetch-site", "same-origin")];
        assert!(is_same_origin(&headers(&same)));
        assert!(is_same_origin(&headers(&[host])));
        for (name, value) in [
            ("origin", "http://localhost:3000"),
            ("origin", "https://localhost:8719"),
            ("origin", "null"),
            ("sec-fetch-site", "same-site"),
            ("sec-fetch-site", "cross-site"),
        ] {
            assert!(!is_same_origin(&headers(&[host, (name, value)])), "{name}: {value}");
        }
    }
}
