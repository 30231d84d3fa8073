//! This module reads curl commands, as documents print them and as browsers and proxies copy them.

use std::path::Path;

use portone_webhook_core::testing::RawRequest;

use super::{
    builder::{Builder, unexpanded, unreadable},
    clients, command,
    error::PastedError,
    powershell, script,
    shell::{Command, Commands},
    windows,
    word::{Input, Word},
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
    let cannot = || unreadable("it does not begin with curl");
    if script::is_script(&text) {
        return script::request(&text).ok_or_else(cannot);
    }
    if powershell::is_cmdlet(&text) {
        let why = "its headers or its -Body cannot be found";
        return powershell::request(&text).ok_or_else(|| unreadable(why));
    }
    let command = match find_command(&text) {
        Ok(Some(command)) => command,
        // A program may send it in whatever language.
        other => {
            let error = other.err().unwrap_or_else(cannot);
            return script::request(&text).ok_or(error);
        }
    };
    let mut builder = Builder::new(&read, command.input);
    let mut words = command.words.into_iter();
    match words.next() {
        Some(word) if clients::is_wget(&word.text) => clients::wget(&mut builder, words)?,
        Some(word) if clients::is_httpie(&word.text) => clients::httpie(&mut builder, words)?,
        _ => {
            while let Some(word) = words.next() {
                option(&mut builder, &word, &mut words)?;
            }
        }
    }
    builder.into_request()
}

/// Returns the first command that sends a request. Its first word is the program.
fn find_command(text: &str) -> Result<Option<Command>, PastedError> {
    if windows::is_command_line(text) {
        let words = windows::words(text).map_err(unreadable)?;
        return Ok(program(Command { words, ..Command::default() }));
    }
    let shell_text = powershell::in_shell_quotes(text);
    let mut commands = Commands::new(&shell_text);
    let mut output = None;
    while let Some(mut command) = commands.next().map_err(unreadable)? {
        let before = output.take();
        command.input = command.input.or(before);
        let is_piped = command.is_piped;
        let written = is_piped.then(|| written_by(&command)).flatten();
        if let Some(mut found) = program(command) {
            if powershell::is_prompt(text) {
                found.words.iter_mut().for_each(powershell::remove_backslashes);
            }
            return Ok(Some(found));
        }
        output = written;
    }
    Ok(None)
}

/// Removes what precedes the program: a prompt, an assignment such as `NAME=value`, or a command such as
/// `sudo`.
fn program(mut command: Command) -> Option<Command> {
    let is_program = |word: &Word| {
        is_curl(&word.text) || clients::is_wget(&word.text) || clients::is_httpie(&word.text)
    };
    let place =
        command.words.iter().position(|word| is_program(word) || word.text.starts_with(b"-"));
    let rest = command.words.split_off(place?);
    let found = rest.first().is_some_and(is_program);
    found.then_some(Command { words: rest, ..command })
}

/// Returns what `echo`, `printf` or `cat` writes.
fn written_by(command: &Command) -> Option<Input> {
    let name =
        |word: &Word| ["echo", "printf", "cat"].iter().find(|name| word.text == name.as_bytes());
    let (place, name) = command
        .words
        .iter()
        .enumerate()
        .find_map(|(place, word)| name(word).map(|name| (place, *name)))?;
    let mut words: Vec<Word> =
        command.words.iter().skip(place.saturating_add(1)).cloned().collect();
    match name {
        "cat" => command.input.clone().or_else(|| words.first().cloned().map(Input::File)),
        "echo" => {
            let flags = words.iter().take_while(|word| word.text.starts_with(b"-")).count();
            let options: Vec<_> = words.drain(..flags).collect();
            let mut written = joined(&words);
            if !options.iter().any(|option| option.text == b"-n") {
                written.text.push(b'\n');
            }
            Some(Input::Text(written))
        }
        _ => {
            let format = words.first()?.text.clone();
            match format.as_slice() {
                b"%s" | b"%s\\n" => {
                    let mut written = joined(words.get(1..)?);
                    if format.len() > 2 {
                        written.text.push(b'\n');
                    }
                    Some(Input::Text(written))
                }
                format if format.contains(&b'%') || format.contains(&b'\\') => None,
                _ => words.pop().map(Input::Text),
            }
        }
    }
}

fn joined(words: &[Word]) -> Word {
    let texts: Vec<_> = words.iter().map(|word| word.text.as_slice()).collect();
    Word { text: texts.join(&b' '), expanded: words.iter().any(|word| word.expanded) }
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

/// Reads an option of curl. Its value is in the same word, or is the first word of `rest`.
fn option(
    builder: &mut Builder<'_>,
    word: &Word,
    rest: &mut impl Iterator<Item = Word>,
) -> Result<(), PastedError> {
    let Ok(option) = str::from_utf8(&word.text) else { return Ok(()) };
    let (option, attached) = split_option(option);
    let mut next = || match attached {
        Some(value) => Ok(Word { text: value.as_bytes().to_vec(), expanded: word.expanded }),
        None => rest.next().ok_or_else(|| unreadable("its last option has no value")),
    };
    let mut value = || unexpanded(next()?);
    match option {
        "--header" => builder.header(&value()?)?,
        "--data" | "--data-ascii" => builder.data(&value()?, b"&", |data| {
            data.retain(|byte| !matches!(byte, b'\r' | b'\n' | 0));
        })?,
        "--data-binary" => builder.data(&value()?, b"&", |_| ())?,
        "--data-raw" => builder.append(&value()?, b"&"),
        "--json" => builder.data(&value()?, b"", |_| ())?,
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
            ("send -H a:b", "does not begin with curl"),
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
