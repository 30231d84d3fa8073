//! This module reads curl commands, as documents print them and as browsers and proxies copy them.

use std::path::Path;

use portone_webhook_core::testing::RawRequest;

use super::{
    command,
    error::PastedError,
    headers,
    shell::{self, Word},
};

/// The letters of the short options that take a value. The value may follow the letter in the same word.
const SHORT_WITH_VALUE: &str = "AbCcdEeFHKmoPQrTtUuwXxYyz";

/// The long options that take a value and do not change the headers or the body.
const LONG_WITH_VALUE: &str = "--cacert --cert --connect-timeout --cookie --key --max-time --output --proxy \
                    --referer --request --resolve --url --user --user-agent --write-out";

/// The options that change the request in a way that is not supported. Options that begin with one of them,
/// such as `--data-bin` and `--data=..`, are not supported either.
const UNSUPPORTED: [&str; 7] =
    ["--config", "--data", "--form", "--header=", "--json", "--next", "--upload-file"];

/// Reads the request that a curl command sends, or the request of a `fetch(..)` call that a browser has
/// copied.
///
/// `read` returns the content of a file that the command names after `@`, or the reason why it cannot be
/// read.
///
/// ```
/// use portone_webhook_diagnosis::pasted;
///
/// let command = "curl -H 'webhook-id: msg-1' --data-binary @body.json http://127.0.0.1:3000/webhook";
/// let request = pasted::curl(command, |path| {
///     std::fs::read(path).or(Ok(b"{}".to_vec()))
/// })?;
/// assert_eq!(request.body, b"{}");
/// # Ok::<(), pasted::PastedError>(())
/// ```
///
/// # Errors
///
/// Returns [`PastedError`] if the text is not such a command, if an option is not supported, if a header or
/// the body depends on a shell expansion, or if `read` fails.
pub fn curl(
    text: &str,
    read: impl Fn(&Path) -> Result<Vec<u8>, String>,
) -> Result<RawRequest, PastedError> {
    let text = command::normalise(text);
    if let Some(delivery) = command::parse_fetch(&text) {
        return Ok(delivery);
    }
    let words = shell::words(&text).map_err(unreadable)?;
    // A prompt, an assignment such as `NAME=value`, or a command such as `sudo` may precede curl.
    let precedes_curl = |word: &Word| !is_curl(&word.text) && !word.text.starts_with(b"-");
    let mut words = words.into_iter().skip_while(precedes_curl);
    if !words.next().is_some_and(|word| is_curl(&word.text)) {
        return Err(unreadable("it does not begin with curl"));
    }
    let mut command = Command { read: &read, headers: Vec::new(), body: None };
    while let Some(word) = words.next() {
        command.option(&word, &mut words)?;
    }
    command.into_request()
}

fn unreadable(why: &str) -> PastedError {
    PastedError::new(format!("the curl command cannot be read: {why}"))
}

fn is_curl(word: &[u8]) -> bool {
    word == b"curl" || word.ends_with(b"/curl") || word == b"curl.exe"
}

/// Returns the long form of an option, and the value that follows it in the same word, as in `-Hname: value`.
fn split_option(word: &str) -> (&str, Option<&str>) {
    let letters = word.strip_prefix('-').filter(|letters| !letters.starts_with('-'));
    let option =
        letters.and_then(|letters| letters.split_once(|letter| SHORT_WITH_VALUE.contains(letter)));
    let (Some(letters), Some((flags, value))) = (letters, option) else { return (word, None) };
    let long = match letters.get(flags.len()..).and_then(|rest| rest.chars().next()) {
        Some('d') => "--data",
        Some('F') => "--form",
        Some('H') => "--header",
        Some('K') => "--config",
        Some('T') => "--upload-file",
        // The other options are ignored, as `--url` is.
        _ => "--url",
    };
    (long, Some(value).filter(|value| !value.is_empty()))
}

/// The parts of a command that have been read.
struct Command<'a> {
    /// The function that returns the content of a file.
    read: &'a dyn Fn(&Path) -> Result<Vec<u8>, String>,
    headers: Vec<(String, Vec<u8>)>,
    body: Option<Vec<u8>>,
}

impl Command<'_> {
    /// Reads an option. Its value is in the same word, or is the first word of `rest`.
    fn option(
        &mut self,
        word: &Word,
        rest: &mut impl Iterator<Item = Word>,
    ) -> Result<(), PastedError> {
        let Ok(option) = str::from_utf8(&word.text) else { return Ok(()) };
        let (option, attached) = split_option(option);
        let mut next = || match attached {
            Some(value) => Ok((value.as_bytes().to_vec(), word.expanded)),
            None => {
                let next = rest.next().ok_or_else(|| unreadable("its last option has no value"))?;
                Ok((next.text, next.expanded))
            }
        };
        let mut value = || match next()? {
            (value, false) => Ok(value),
            _ => Err(unreadable(
                "a shell puts something in place of $.. or `..` in a header or the body: give the command with that in its place",
            )),
        };
        match option {
            "--header" => self.header(&value()?),
            "--data" | "--data-ascii" => self.data(&value()?, |data| {
                data.retain(|byte| !matches!(byte, b'\r' | b'\n' | 0));
            })?,
            "--data-binary" => self.data(&value()?, |_| ())?,
            "--data-raw" => self.append(&value()?, b"&"),
            "--json" => self.json(&value()?)?,
            _ if UNSUPPORTED.iter().any(|prefix| option.starts_with(prefix)) => {
                let option = option.split('=').next().unwrap_or(option);
                return Err(unreadable(&format!(
                    "{option} is not understood so; -d, --data-raw and -H are, with a space behind"
                )));
            }
            _ if LONG_WITH_VALUE.split(' ').any(|long| long == option) => drop(next()?),
            _ => {}
        }
        Ok(())
    }

    /// Returns the request, which needs at least one header and a body.
    fn into_request(self) -> Result<RawRequest, PastedError> {
        if self.headers.is_empty() {
            return Err(unreadable("it has no header (-H)"));
        }
        let body = self.body.ok_or_else(|| unreadable("it has no body (-d)"))?;
        Ok(RawRequest { headers: self.headers, body })
    }

    /// Adds the header of a `--header` option.
    fn header(&mut self, text: &[u8]) {
        // In curl, `Name;` sends an empty header, and `Name:` removes a header that curl would send by
        // itself.
        match text.strip_suffix(b";") {
            Some(name) if !name.contains(&b':') => {
                self.headers.push((String::from_utf8_lossy(name).into_owned(), Vec::new()));
            }
            _ => {
                let line = headers::parse_line(text);
                self.headers.extend(line.filter(|(_, value)| !value.is_empty()));
            }
        }
    }

    /// Adds the data of an option such as `--data`, where `@file` is replaced by the file's content.
    fn data(&mut self, text: &[u8], change: fn(&mut Vec<u8>)) -> Result<(), PastedError> {
        let content = self.content(text, change)?;
        self.append(&content, b"&");
        Ok(())
    }

    fn json(&mut self, text: &[u8]) -> Result<(), PastedError> {
        let content = self.content(text, |_| ())?;
        self.append(&content, b"");
        Ok(())
    }

    fn content(&self, text: &[u8], change: fn(&mut Vec<u8>)) -> Result<Vec<u8>, PastedError> {
        let Some(path) = text.strip_prefix(b"@") else { return Ok(text.to_vec()) };
        let path =
            str::from_utf8(path).map_err(|_| PastedError::new("a file's name is not UTF-8"))?;
        let mut content = (self.read)(Path::new(path)).map_err(PastedError::new)?;
        change(&mut content);
        Ok(content)
    }

    fn append(&mut self, data: &[u8], separator: &[u8]) {
        match &mut self.body {
            Some(body) => body.extend([separator, data].concat()),
            None => self.body = Some(data.to_vec()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<RawRequest, String> {
        let file = |path: &Path| match path.to_str() {
            Some("body.json") => Ok(b"{\r\n}\n".to_vec()),
            _ => Err("no such file".to_owned()),
        };
        curl(text, file).map_err(|error| error.to_string())
    }

    #[test]
    fn each_form_of_the_command_is_the_same_request() {
        let expected = read("curl -H 'webhook-id: a' -d '{}'").unwrap();
        assert_eq!(expected.headers, [("webhook-id".to_owned(), b"a".to_vec())]);
        assert_eq!(expected.body, b"{}");
        for text in [
            "$ curl -i -X POST http://localhost/ \\\n  -H \"webhook-id: a\" \\\n  --data-raw '{}'\n",
            "/usr/bin/curl -sSiHwebhook-id:a -d{} http://localhost/ | jq .",
            "curl http://localhost/ -XPOST -u -H:-d --header $'webhook-id: a' --json '{}'",
            "# sent by hand\nTZ=UTC sudo time curl -H 'webhook-id: a' -d {} \"http://$HOST/\"",
            "curl.exe -H 'webhook-id: a' -d {}",
            "user@host:~$ curl -H 'webhook-id: a' -d '{}'",
            "\u{279c}  ~ curl -H 'webhook-id: a' -d '{}'",
            "PS C:\\> curl.exe -H 'webhook-id: a' `\r\n  -d '{}'",
            "root@host:~# curl -H 'webhook-id: a' -d '{}'",
            "```bash\ncurl -H 'webhook-id: a' -d '{}'\n```\n",
            "curl http://localhost/ -H \u{201c}webhook-id: a\u{201d} -d \u{2018}{}\u{2019}",
            "curl ^\"http://localhost/^\" ^\r\n  -H ^\"webhook-id: a^\" ^\r\n  --data-raw ^\"^{^}^\"",
            "fetch(\"http://localhost/\", {\n  \"headers\": {\"webhook-id\": \"a\"},\n  \"body\": \"{}\",\n  \"method\": \"POST\"\n});",
            "curl --data @body.json --header 'webhook-id: a' -H 'accept:'",
        ] {
            assert_eq!(read(text).unwrap(), expected, "{text}");
        }
    }

    #[test]
    fn bodies_are_joined_and_files_read_as_curl_does() {
        let body = |options: &str| read(&format!("curl -H 'a;' {options}")).unwrap().body;
        assert_eq!(body("-d a -d b"), b"a&b");
        assert_eq!(body("--json a --json b"), b"ab");
        assert_eq!(body("--data-binary @body.json"), b"{\r\n}\n");
        assert_eq!(body("--data-raw @body.json"), b"@body.json");
        assert_eq!(body("-d ''"), b"");
    }

    #[test]
    fn other_commands_are_errors() {
        for (text, why) in [
            ("", "does not begin with curl"),
            ("wget -H a:b", "does not begin with curl"),
            ("curl http://localhost/", "no header"),
            ("curl -H", "no value"),
            ("curl -H 'a: b", "quotes"),
            ("curl -H a:b", "no body"),
            ("curl -H a:b -F x=y", "--form is not understood"),
            ("curl -H a:b -d {} -K more", "--config is not understood"),
            ("curl -H a:b --data-bin @body.json", "--data-bin is not understood"),
            ("curl -H a:b --data='{}'", "--data is not understood"),
            ("curl -H a:b --data-urlencode a", "--data-urlencode is not understood"),
            ("curl -H \"a: $B\" -d {}", "in place of"),
            ("curl -H a:b -d \"$(cat body.json)\"", "in place of"),
            ("curl -H a:b -d`cat body.json`", "in place of"),
            ("curl -H a:b -d @absent", "no such file"),
        ] {
            let error = read(text).unwrap_err();
            assert!(error.contains(why), "{text}: {error}");
        }
    }
}
