//! This module decides who may read the page, and do what the page does. A browser on this machine may if it has
//! the token. A web site that is open in the browser may not.

use std::net::IpAddr;

use axum::http::{HeaderMap, Uri, header, uri::Authority};

/// The headers that a proxy or a tunnel adds.
const FORWARDED: [&str; 5] =
    ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "cf-connecting-ip"];

/// Says whether a request has the token that the terminal shows. The headers do not prove that a request is
/// local: a tunnel that only forwards bytes adds no header, and a client at its other end can name any host.
pub(super) fn has_token(uri: &Uri, token: &str) -> bool {
    let parts = uri.query().unwrap_or_default().split('&');
    parts.filter_map(|part| part.strip_prefix("token=")).any(|given| given == token)
}

/// Says whether the host of a request is this machine.
///
/// A web site can let its own domain resolve to this machine, so that its origin is the origin of this page
/// (DNS rebinding). Requests through a tunnel also come from this machine. The host of neither is local. If
/// other machines are allowed, any IP address is accepted as host, but a domain name is not.
pub(super) fn is_local(headers: &HeaderMap, allows_remote: bool) -> bool {
    let mut hosts = headers.get_all(header::HOST).iter();
    let (Some(host), None) = (hosts.next(), hosts.next()) else { return false };
    let Ok(authority) = Authority::try_from(host.as_bytes()) else { return false };
    // A user name before the host is not part of the host, and no browser sends one.
    let name = authority.host();
    let address = name.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
    let local = match address {
        Ok(address) => allows_remote || address.is_loopback(),
        Err(_) => name.eq_ignore_ascii_case("localhost"),
    };
    local
        && !authority.as_str().contains('@')
        && !FORWARDED.iter().any(|name| headers.contains_key(*name))
}

/// Says whether a request does not come from another site. A client that is not a browser, such as curl,
/// sends neither of the two headers.
pub(super) fn is_same_origin(headers: &HeaderMap) -> bool {
    let host = headers.get(header::HOST).map_or(&b""[..], |host| host.as_bytes());
    let origin = headers.get(header::ORIGIN);
    let site = headers.get("sec-fetch-site");
    origin.is_none_or(|origin| origin.as_bytes().strip_prefix(b"http://") == Some(host))
        && site.is_none_or(|site| site == "same-origin" || site == "none")
}

/// Says whether a request to do something comes from this page, and says so itself. A browser names the origin
/// of each such request.
pub(super) fn is_own_page(headers: &HeaderMap) -> bool {
    headers.get_all(header::ORIGIN).iter().count() == 1 && is_same_origin(headers)
}

/// Says whether a request comes from a web page. A web page cannot sign deliveries, and PortOne's servers are
/// not browsers.
pub(super) fn is_from_web_page(headers: &HeaderMap) -> bool {
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
    fn only_local_hosts_are_local() {
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
    fn the_whole_token_is_compared() {
        for (address, is_accepted) in [
            ("/?token=0123", true),
            ("/events?a=b&token=0123", true),
            ("/", false),
            ("/?token=", false),
            ("/?token=012", false),
            ("/?token=01234", false),
            ("/?mytoken=0123", false),
        ] {
            assert_eq!(has_token(&Uri::from_static(address), "0123"), is_accepted, "{address}");
        }
    }

    #[test]
    fn other_sites_have_another_origin() {
        let host = ("host", "localhost:8719");
        let same = [host, ("origin", "http://localhost:8719"), ("sec-fetch-site", "same-origin")];
        assert!(is_same_origin(&headers(&same)));
        assert!(is_own_page(&headers(&same)));
        assert!(is_same_origin(&headers(&[host])) && !is_own_page(&headers(&[host])));
        assert!(!is_own_page(&headers(&[host, same[1], same[1]])));
        for (name, value) in [
            ("origin", "http://localhost:3000"),
            ("origin", "https://localhost:8719"),
            ("origin", "null"),
            ("sec-fetch-site", "same-site"),
            ("sec-fetch-site", "cross-site"),
        ] {
            assert!(!is_same_origin(&headers(&[host, (name, value)])), "{name}: {value}");
            assert!(!is_own_page(&headers(&[host, (name, value)])), "{name}: {value}");
        }
    }
}
