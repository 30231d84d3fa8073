//! This module controls Chromium through WebDriver.

use std::{
    env, fs,
    net::SocketAddr,
    path::{Path, PathBuf},
    process::{self, Child, Command, Stdio},
    time::{Instant, UNIX_EPOCH},
};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde_json::{Value, json};

use crate::{
    http::{PATIENCE, exchange},
    installed::installed,
    tool::lines,
};

/// A browser with an empty profile. Both are removed when this value is dropped.
pub(crate) struct Browser {
    driver: Child,
    address: SocketAddr,
    session: String,
    profile: PathBuf,
}

impl Browser {
    pub(crate) fn start() -> Option<Self> {
        let driver = installed("chromedriver", find("chromedriver"))?;
        let chromium = installed("Chromium", find("chromium"))?;
        // Another process may take the port that the driver has chosen, and then the driver ends.
        let (driver, port) = retry("chromedriver", || {
            let mut driver =
                Command::new(&driver).arg("--port=0").stdout(Stdio::piped()).spawn().unwrap();
            let port = lines(&mut driver).iter().find_map(|line| {
                line.strip_suffix('.')?.split_once("successfully on port ")?.1.parse::<u16>().ok()
            });
            if port.is_none() {
                let _ = driver.wait();
            }
            Some((driver, port?))
        });
        let address = ([127, 0, 0, 1], port).into();
        let nanoseconds = UNIX_EPOCH.elapsed().unwrap().as_nanos();
        let profile =
            env::temp_dir().join(format!("portone-chromium-{}-{nanoseconds}", process::id()));
        fs::create_dir(&profile).unwrap();

        let mut browser = Self { driver, address, session: String::new(), profile };
        let profile = format!("--user-data-dir={}", browser.profile.display());
        let capabilities = json!({
            "goog:chromeOptions": {"binary": chromium, "args": [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                profile,
            ]},
            "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"},
        });
        let session =
            browser.call("POST", "", &json!({"capabilities": {"alwaysMatch": capabilities}}));
        browser.session = format!("/{}", session["sessionId"].as_str().unwrap());
        Some(browser)
    }

    pub(crate) fn open(&self, url: &str) {
        self.post("/url", &json!({"url": url}));
    }

    /// Runs a script, and returns its value.
    pub(crate) fn script(&self, script: &str) -> Value {
        self.post("/execute/sync", &json!({"script": script, "args": []}))
    }

    /// Returns the visible text of an element.
    pub(crate) fn text(&self, selector: &str) -> String {
        let script = format!("return document.querySelector({selector:?})?.innerText ?? ''");
        self.script(&script).as_str().unwrap().to_owned()
    }

    /// Waits until a script has this value.
    pub(crate) fn wait_until(&self, script: &str, expected: &Value) {
        retry(script, || (self.script(script) == *expected).then_some(()));
    }

    pub(crate) fn click(&self, selector: &str) {
        let found = self.post("/element", &json!({"using": "css selector", "value": selector}));
        let element = found.as_object().unwrap().values().next().unwrap().as_str().unwrap();
        self.post(&format!("/element/{element}/click"), &json!({}));
    }

    pub(crate) fn press(&self, key: char) {
        let actions = json!([{"type": "keyDown", "value": key}, {"type": "keyUp", "value": key}]);
        let keyboard = json!({"type": "key", "id": "keyboard", "actions": actions});
        self.post("/actions", &json!({"actions": [keyboard]}));
    }

    /// Waits until the clipboard has a text with this start, and returns the text.
    pub(crate) fn copied(&self, start: &str) -> String {
        let script = "navigator.clipboard.readText().then(arguments[0])";
        retry(start, || {
            let copied = self.post("/execute/async", &json!({"script": script, "args": []}));
            copied.as_str().filter(|copied| copied.starts_with(start)).map(str::to_owned)
        })
    }

    /// Sends a command of the Chrome DevTools Protocol.
    pub(crate) fn chromium(&self, command: &str, parameters: &Value) {
        self.post("/goog/cdp/execute", &json!({"cmd": command, "params": parameters}));
    }

    pub(crate) fn resize(&self, width: u32, height: u32, scheme: &str) {
        let size =
            json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
        self.chromium("Emulation.setDeviceMetricsOverride", &size);
        let scheme = json!({"features": [{"name": "prefers-color-scheme", "value": scheme}]});
        self.chromium("Emulation.setEmulatedMedia", &scheme);
    }

    pub(crate) fn screenshot(&self, file: &Path) {
        let image = self.call("GET", "/screenshot", &Value::Null);
        fs::write(file, STANDARD.decode(image.as_str().unwrap()).unwrap()).unwrap();
    }

    /// Returns the messages in the console.
    pub(crate) fn console(&self) -> Vec<Value> {
        self.log("browser")
    }

    /// Returns the URLs of all requests since the last call.
    pub(crate) fn requests(&self) -> Vec<String> {
        let requests = self.log("performance").into_iter().filter_map(|entry| {
            let message: Value = serde_json::from_str(entry["message"].as_str()?).ok()?;
            let message = &message["message"];
            let sent = message["method"] == "Network.requestWillBeSent";
            sent.then(|| message["params"]["request"]["url"].as_str().unwrap().to_owned())
        });
        requests.collect()
    }

    fn log(&self, kind: &str) -> Vec<Value> {
        self.post("/se/log", &json!({"type": kind})).as_array().unwrap().clone()
    }

    fn post(&self, path: &str, body: &Value) -> Value {
        self.call("POST", path, body)
    }

    fn call(&self, method: &str, path: &str, body: &Value) -> Value {
        let body = if body.is_null() { String::new() } else { body.to_string() };
        let (session, length) = (&self.session, body.len());
        let request = format!(
            "{method} /session{session}{path} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\n\
             content-type: application/json\r\ncontent-length: {length}\r\n\r\n{body}",
            self.address
        );
        let answer = exchange(self.address, request.as_bytes());
        let mut value: Value = serde_json::from_str(&answer.body).unwrap();
        assert_eq!(answer.status, 200, "{path}: {value:#}");
        value["value"].take()
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // This request ends the browser. Its panic is caught, because it would hide the panic of a failed
        // test.
        let request = format!(
            "DELETE /session{} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\n\r\n",
            self.session, self.address
        );
        let _ = std::panic::catch_unwind(|| exchange(self.address, request.as_bytes()));
        let _ = self.driver.kill();
        let _ = self.driver.wait();
        let _ = fs::remove_dir_all(&self.profile);
    }
}

/// Repeats an attempt until it succeeds. Panics if it takes longer than [`PATIENCE`].
fn retry<T>(what: &str, mut attempt: impl FnMut() -> Option<T>) -> T {
    let deadline = Instant::now() + PATIENCE;
    loop {
        if let Some(value) = attempt() {
            return value;
        }
        assert!(Instant::now() < deadline, "waited too long for {what}");
    }
}

/// Returns the path of an installed program. The result is none if the program is not installed.
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file())
}
