//! This module tells names that a program spells otherwise from names that the headers have.

use super::names::{self, Headers};

/// The members that logs and variables of CGI have, and maps of headers do not.
const RECORD_MEMBERS: &str = " time ts @timestamp time_iso8601 time_local timestamp level severity msg message \
    status request request_method request_uri method uri path url remote_addr remote_ip clientip server_name \
    server_protocol server_port query_string path_info http_host requestmethod body request_body event logger ";

/// Gives the webhook headers their names, if what has printed them spells all names with underscores. This
/// is so in a log, in variables of CGI, and where other headers are spelled in the same way.
pub(super) fn with_hyphens(mut headers: Headers) -> Headers {
    let is_spelled = |(name, _): &(String, Vec<u8>)| {
        RECORD_MEMBERS.contains(&format!(" {} ", name.to_ascii_lowercase()))
            || name.contains('_') && names::mention_in_key(name).is_none() && names::is_common(name)
    };
    if headers.iter().any(is_spelled) {
        for (name, _) in &mut headers {
            if let Some(mention) = names::mention_in_key(name).filter(|name| !name.hyphenated) {
                *name = mention.name;
            }
        }
    }
    headers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_only_changed_where_all_names_are_spelled_otherwise() {
        let names = |names: [&str; 2]| {
            let headers = names.map(|name| (name.to_owned(), Vec::new())).to_vec();
            with_hyphens(headers).pop().unwrap().0
        };
        for other in ["level", "REQUEST_METHOD", "HTTP_HOST", "content_type", "user_agent"] {
            assert_eq!(names([other, "webhook_id"]), "webhook-id", "{other}");
            assert_eq!(names([other, "HTTP_WEBHOOK_ID"]), "webhook-id", "{other}");
            assert_eq!(names([other, "x-webhook-id"]), "x-webhook-id", "{other}");
        }
        for other in ["content-type", "host", "webhook_timestamp"] {
            assert_eq!(names([other, "webhook_id"]), "webhook_id", "{other}");
        }
    }
}
