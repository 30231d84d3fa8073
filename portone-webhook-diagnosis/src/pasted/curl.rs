//! A curl command, as guides print it, and browsers and proxies copy it.

use std::path::Path;

use portone_webhook_core::testing::RawRequest;

use super::{
    command,
    error::PastedError,
    headers,
    shell::{self, Word},
};

/// The short options that take a value, which can stand in the same word.
const SHORT: &str = "AbCcdEeFHKmoPQrTtUuwXxYyz";

/// The long ones that do, and say nothing about the headers or the body.
const LONG: &str = "--cacert --cert --connect-timeout --cookie --key --max-time --output --proxy \
                    --referer --request --resolve --url --user --user-agent --write-out";

/// Those that carry a part of the request in ways that are not read here, and those that begin so, such
/// as `--data-bin` and `--data=..`
const UNREAD: [&str; 7] =
    ["--config", "--data", "--form", "--header=", "--json", "--next", "--upload-file"];

/// Reads the request that a curl command sends, or that `fetch(..)` does as browsers copy it.
///
/// `read` gives the content of a file that the command names behind `@`, or says why there is none.
///
/// # Errors
///
/// [`PastedError`] if it is no such command, has an option that is not understood, or needs a shell to put
/// something in place of a part of it; or what `read` says.
pub fn curl(
    text: &str,
    read: impl Fn(&Path) -> Result<Vec<u8>, String>,
) -> Result<RawRequest, PastedError> {
    let wrong = |why: &str| PastedError::new(format!("the curl command cannot be read: {why}"));
    let text = command::plain(text);
    if let Some(delivery) = command::fetch(&text) {
        return Ok(delivery);
    }
    let words = shell::words(&text).map_err(wrong)?;
    let named = |word: &[u8]| word == b"curl" || word.ends_with(b"/curl") || word == b"curl.exe";
    // In front may stand a prompt, `NAME=value`, or what starts other commands.
    let is_in_front = |word: &Word| !named(&word.text) && !word.text.starts_with(b"-");
    let mut words = words.into_iter().skip_while(is_in_front);
    if !words.next().is_some_and(|word| named(&word.text)) {
        return Err(wrong("it does not begin with curl"));
    }
    let mut command = Command { read: &read, headers: Vec::new(), body: None };
    while let Some(word) = words.next() {
        let Ok(option) = str::from_utf8(&word.text) else { continue };
        let (option, attached) = split(option);
        let mut next = || match attached {
            Some(value) => Ok((value.as_bytes().to_vec(), word.expanded)),
            None => {
                let next = words.next().ok_or_else(|| wrong("its last option has no value"))?;
                Ok((next.text, next.expanded))
            }
        };
        let mut value = || match next()? {
            (value, false) => Ok(value),
            _ => Err(wrong(
                "a shell puts something in place of $.. or `..` in a header or the body: give the command with that in its place",
            )),
        };
        match option {
            "--header" => command.header(&value()?),
            "--data" | "--data-ascii" => command.data(&value()?, |data| {
                data.retain(|byte| !matches!(byte, b'\r' | b'\n' | 0));
            })?,
            "--data-binary" => command.data(&value()?, |_| ())?,
            "--data-raw" => command.append(&value()?, b"&"),
            "--json" => command.json(&value()?)?,
            _ if UNREAD.iter().any(|unread| option.starts_with(unread)) => {
                let option = option.split('=').next().unwrap_or(option);
                return Err(wrong(&format!(
                    "{option} is not understood so; -d, --data-raw and -H are, with a space behind"
                )));
            }
            _ if LONG.split(' ').any(|long| long == option) => drop(next()?),
            _ => {}
        }
    }
    if command.headers.is_empty() {
        return Err(wrong("it has no header (-H)"));
    }
    let body = command.body.ok_or_else(|| wrong("it has no body (-d)"))?;
    Ok(RawRequest { headers: command.headers, body })
}

/// The long form of an option, with the value that is written together with it: `-Hname: value`.
fn split(word: &str) -> (&str, Option<&str>) {
    let letters = word.strip_prefix('-').filter(|letters| !letters.starts_with('-'));
    let option = letters.and_then(|letters| letters.split_once(|letter| SHORT.contains(letter)));
    let (Some(letters), Some((flags, value))) = (letters, option) else { return (word, None) };
    let long = match letters.get(flags.len()..).and_then(|rest| rest.chars().next()) {
        Some('d') => "--data",
        Some('F') => "--form",
        Some('H') => "--header",
        Some('K') => "--config",
        Some('T') => "--upload-file",
        // As good as any other that says nothing here
        _ => "--url",
    };
    (long, Some(value).filter(|value| !value.is_empty()))
}

struct Command<'a> {
    read: &'a dyn Fn(&Path) -> Result<Vec<u8>, String>,
    headers: Vec<(String, Vec<u8>)>,
    body: Option<Vec<u8>>,
}

impl Command<'_> {
    fn header(&mut self, text: &[u8]) {
        // `Name;` is how curl is told to send an empty one, and `Name:` to leave out its own.
        match text.strip_suffix(b";") {
            Some(name) if !name.contains(&b':') => {
                self.headers.push((String::from_utf8_lossy(name).into_owned(), Vec::new()));
            }
            _ => {
                let line = headers::line(text);
                self.headers.extend(line.filter(|(_, value)| !value.is_empty()));
            }
        }
    }

    /// `@file` stands for the file's content.
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
    fn each_way_to_write_it_is_the_same_request() {
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
    fn what_is_no_such_command_is_an_error() {
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
