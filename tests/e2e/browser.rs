//! The verbs that the tests are told in.

use fantoccini::actions::{InputSource, KeyAction, KeyActions, MouseActions, PointerAction};
use fantoccini::wd::{PrintConfiguration, PrintMargins, PrintSize, WebDriverCompatibleCommand};
use fantoccini::{Client, ClientBuilder, Locator};
use futures::FutureExt;
use http::Method;
use serde_json::{Value, json};
use std::env;
use std::io::{BufRead, BufReader};
use std::panic::{AssertUnwindSafe, resume_unwind};
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::time::{Duration, Instant};
use url::{ParseError, Url};

/// The heading that is seen: another may be drawn ahead.
pub const HEADING: &str = "[...document.querySelectorAll('h1')].find(h => !h.closest('[inert]') && h.checkVisibility())";

/// How long to wait for something to be seen.
const PATIENCE: Duration = Duration::from_secs(15);

/// Keys by their WebDriver code points.
pub mod key {
    pub const TAB: char = '\u{e004}';
    pub const ENTER: char = '\u{e007}';
    pub const SPACE: char = ' ';
    pub const RIGHT: char = '\u{e014}';
    pub const ESCAPE: char = '\u{e00c}';
    pub const DOWN: char = '\u{e015}';
}

/// A browser at the site.
pub struct Browser {
    client: Client,
    site: String,
    expected: Mutex<Vec<&'static str>>,
    left_for: Mutex<Vec<&'static str>>,
}

/// Opens a browser, runs the test, reads the browser's records, and closes it whatever happened.
pub async fn visit(test: impl AsyncFnOnce(&Browser)) {
    let site = env::var("ALLIUM_SITE").expect("ALLIUM_SITE is not set: run cargo xtask test, or set it to the address of a served dist/");
    let (mut driver, address) = start_driver();
    let capabilities = json!({
        "browserName": "chrome",
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
        "goog:chromeOptions": {
            "args": [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--window-size=1280,900"
            ]
        }
    });
    let capabilities = capabilities.as_object().cloned().unwrap_or_default();
    let client = ClientBuilder::new(hyper_util::client::legacy::connect::HttpConnector::new())
        .capabilities(capabilities)
        .connect(&address)
        .await;
    let browser = Browser {
        client: client.expect("chromedriver starts a session"),
        site,
        expected: Mutex::default(),
        left_for: Mutex::default(),
    };
    let outcome = AssertUnwindSafe(async {
        test(&browser).await;
        browser.check_records().await;
    })
    .catch_unwind()
    .await;
    let _ = browser.client.close().await;
    let _ = driver.kill();
    let _ = driver.wait();
    if let Err(panic) = outcome {
        resume_unwind(panic);
    }
}

/// Starts chromedriver on a free port. Two that start at once can choose the same one; the second then ends, and is started again.
fn start_driver() -> (Child, String) {
    for _ in 0..10 {
        let mut driver = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver starts");
        let output = BufReader::new(driver.stdout.take().expect("chromedriver's output is piped"));
        let port = output.lines().map_while(Result::ok).find_map(|line| {
            let port = line.split("successfully on port ").nth(1)?;
            port.trim_end_matches('.').parse::<u16>().ok()
        });
        if let Some(port) = port {
            return (driver, format!("http://127.0.0.1:{port}"));
        }
        let _ = driver.kill();
        let _ = driver.wait();
    }
    panic!("chromedriver never says its port");
}

impl Browser {
    /// Opens a path of the site and waits until the app has taken over.
    pub async fn open(&self, path: &str) {
        self.load(path).await;
        self.wait_until("the app is live", "return document.documentElement.dataset.app === 'live'")
            .await;
    }

    /// Opens a path without waiting for the app.
    pub async fn load(&self, path: &str) {
        self.client.goto(&format!("{}{path}", self.site)).await.expect("the page opens");
    }

    /// Loads the page anew.
    pub async fn reload(&self) {
        self.client.refresh().await.expect("the page reloads");
        self.wait_until("the app is live", "return document.documentElement.dataset.app === 'live'")
            .await;
    }

    /// One step back in the history.
    pub async fn back(&self) {
        self.client.back().await.expect("the browser goes back");
    }

    /// Sets the width of the window's inside, in CSS pixels.
    pub async fn be_wide(&self, width: u32) {
        let size = json!({ "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", size).await;
    }

    /// Asks the page for the dark colours.
    pub async fn be_dark(&self) {
        self.devtools(
            "Emulation.setEmulatedMedia",
            json!({ "features": [{ "name": "prefers-color-scheme", "value": "dark" }] }),
        )
        .await;
    }

    /// Switches scripts off for pages opened from now on.
    pub async fn switch_scripts_off(&self) {
        self.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await;
    }

    /// Runs a script in every page opened from now on, before the page's own.
    pub async fn before_each_page(&self, script: &str) {
        self.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await;
    }

    /// Says that the console may hold an error with these words.
    pub fn expect_error(&self, words: &'static str) {
        self.expected.lock().expect("no test panicked here").push(words);
    }

    /// Says that the reader leaves for this address.
    pub fn expect_leaving(&self, address: &'static str) {
        self.left_for.lock().expect("no test panicked here").push(address);
    }

    /// Opens a tab and goes on in it; the others stay as they are.
    pub async fn open_tab(&self) {
        let tab = self.client.new_window(true).await.expect("a tab opens");
        self.client.switch_to_window(tab.handle).await.expect("the tab is there");
    }

    /// The tab that the test is in.
    pub async fn client_window(&self) -> fantoccini::wd::WindowHandle {
        self.client.window().await.expect("a tab is open")
    }

    /// Goes on in another tab.
    pub async fn switch(&self, tab: &fantoccini::wd::WindowHandle) {
        self.client.switch_to_window(tab.clone()).await.expect("the tab is there");
    }

    /// Closes this tab and goes on in the first one left.
    pub async fn close_tab(&self) {
        self.client.close_window().await.expect("the tab closes");
        let left = self.client.windows().await.expect("tabs are left");
        let first = left.into_iter().next().expect("a tab is left");
        self.client.switch_to_window(first).await.expect("the tab is there");
    }

    /// Gives the file field that the selector matches a file with this text, as if the reader had chosen it.
    pub async fn choose_file(&self, selector: &str, text: &str) {
        let script = format!(
            "const field = document.querySelector({}); const files = new DataTransfer(); \
             files.items.add(new File([{}], 'run.json', {{ type: 'application/json' }})); field.files = files.files; \
             field.dispatchEvent(new Event('change', {{ bubbles: true }}))",
            json!(selector),
            json!(text)
        );
        self.ask(&script).await;
    }

    /// Waits until the page's text holds these words.
    #[track_caller]
    pub fn see<'a>(&'a self, words: &'a str) -> impl Future<Output = ()> + 'a {
        let script = format!("return document.body.innerText.replace(/\\s+/g, ' ').includes({})", json!(words));
        async move { self.wait_until(&format!("the page says '{words}'"), &script).await }
    }

    /// Waits until the first heading is this.
    pub async fn see_heading(&self, words: &str) {
        let script = format!("return {HEADING}?.innerText.trim() === {}", json!(words));
        self.wait_until(&format!("the heading is '{words}'"), &script).await;
    }

    /// Waits until the address, from the path on, is this.
    pub async fn be_at(&self, address: &str) {
        self.wait_until(
            &format!("the address is {address}"),
            &format!("return location.pathname + location.search === {}", json!(address)),
        )
        .await;
    }

    /// Waits until the script returns true.
    pub async fn wait_until(&self, what: &str, script: &str) {
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            if self
                .client
                .execute(script, Vec::new())
                .await
                .is_ok_and(|value| value == Value::Bool(true))
            {
                return;
            }
            tokio::time::sleep(Duration::from_millis(40)).await;
        }
        let text = self.ask("return location.href + '\\n' + document.body.innerText.slice(0, 1500)").await;
        panic!("waited in vain until {what}; the page: {text}");
    }

    /// What the script returns.
    pub async fn ask(&self, script: &str) -> Value {
        self.client
            .execute(script, Vec::new())
            .await
            .unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// Clicks the first visible link, button or label with exactly these words.
    pub async fn press(&self, words: &str) {
        let quoted = format!("\"{words}\"");
        let path = format!("//*[self::a or self::button or self::label or self::summary][normalize-space(.)={quoted} or @aria-label={quoted}]");
        self.click(Locator::XPath(&path), words).await;
    }

    /// Clicks the first element that the selector matches.
    pub async fn press_on(&self, selector: &str) {
        self.click(Locator::Css(selector), selector).await;
    }

    async fn click(&self, locator: Locator<'_>, name: &str) {
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            for element in self.client.find_all(locator).await.unwrap_or_default() {
                if element.is_displayed().await.unwrap_or(false) && element.is_enabled().await.unwrap_or(false) {
                    if element.click().await.is_err() {
                        // Something lies over it, such as the tray: a reader scrolls on.
                        let there = serde_json::to_value(&element).expect("an element has a name");
                        let scroll = "arguments[0].scrollIntoView({ block: 'center' })";
                        let _ = self.client.execute(scroll, vec![there]).await;
                        element.click().await.unwrap_or_else(|error| panic!("'{name}' can't be pressed: {error}"));
                    }
                    return;
                }
            }
            tokio::time::sleep(Duration::from_millis(40)).await;
        }
        panic!("there is no '{name}' to press");
    }

    /// Moves the pointer over the link with these words.
    pub async fn point_at(&self, words: &str) {
        let element = self.client.find(Locator::LinkText(words)).await.expect("the link is there");
        let (duration, x, y) = (None, 0.0, 0.0);
        let over = MouseActions::new("mouse".into()).then(PointerAction::MoveToElement { element, duration, x, y });
        self.client.perform_actions(over).await.expect("the pointer moves");
    }

    /// How many sheets of A4 the page prints on, with a margin in centimetres.
    pub async fn sheets(&self, margin: f64) -> usize {
        let margins = PrintMargins {
            top: margin,
            bottom: margin,
            left: margin,
            right: margin,
        };
        let asked = PrintConfiguration::builder()
            .size(PrintSize::A4)
            .margins(margins)
            .build()
            .expect("such a sheet exists");
        let printed = self.client.print(asked).await.expect("the page prints");
        let text = String::from_utf8_lossy(&printed);
        text.matches("/Type /Page\n").count()
    }

    /// Types into the element that the selector matches.
    pub async fn write(&self, selector: &str, text: &str) {
        let element = self
            .client
            .find(Locator::Css(selector))
            .await
            .unwrap_or_else(|_| panic!("there is no {selector}"));
        element.send_keys(text).await.expect("the field takes keys");
    }

    /// Presses one key where the focus is.
    pub async fn key(&self, value: char) {
        let actions = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value })
            .then(KeyAction::Up { value });
        self.client.perform_actions(actions).await.expect("the key is pressed");
    }

    /// Presses Tab until the focus is on something whose text, label or value begins with these words.
    pub async fn tab_to(&self, words: &str) {
        let mut passed = Vec::new();
        for _ in 0..500 {
            self.key(key::TAB).await;
            let name = self.focus().await;
            if name.starts_with(words) {
                return;
            }
            passed.push(name);
        }
        panic!("no way by Tab to '{words}'; passed: {passed:?}");
    }

    /// What has the focus, in words.
    pub async fn focus(&self) -> String {
        let script = "const e = document.activeElement; const l = e.labels && e.labels[0]; \
            return (e.getAttribute('aria-label') || (l || e).innerText || e.value || e.tagName).trim().replace(/\\s+/g, ' ')";
        self.ask(script).await.as_str().unwrap_or_default().to_owned()
    }

    /// Sends a command of the browser's developer tools.
    pub async fn devtools(&self, command: &str, parameters: Value) {
        let body = json!({ "cmd": command, "params": parameters });
        self.client
            .issue_cmd(Extra {
                path: "goog/cdp/execute",
                body,
            })
            .await
            .unwrap_or_else(|error| panic!("{command}: {error}"));
    }

    async fn log(&self, kind: &str) -> Vec<Value> {
        let body = json!({ "type": kind });
        let log = self
            .client
            .issue_cmd(Extra { path: "se/log", body })
            .await
            .expect("chromedriver hands out its logs");
        log.as_array().cloned().unwrap_or_default()
    }

    /// No error on the console, no request to another origin.
    async fn check_records(&self) {
        let expected = self.expected.lock().expect("no test panicked here").clone();
        let errors: Vec<String> = self
            .log("browser")
            .await
            .iter()
            .filter(|entry| entry["level"] == "SEVERE")
            .map(|entry| entry["message"].to_string())
            .collect();
        let unexpected: Vec<_> = errors
            .iter()
            .filter(|error| !expected.iter().any(|words| error.contains(words)))
            .collect();
        assert!(unexpected.is_empty(), "errors on the console: {unexpected:#?}");
        let left_for = self.left_for.lock().expect("no test panicked here").clone();
        let requests = self.log("performance").await.into_iter().filter_map(|entry| {
            let message: Value = serde_json::from_str(entry["message"].as_str()?).ok()?;
            let is_request = message["message"]["method"] == "Network.requestWillBeSent";
            is_request.then(|| message["message"]["params"]["request"]["url"].as_str().unwrap_or_default().to_owned())
        });
        let foreign: Vec<_> = requests
            .filter(|url| {
                ![self.site.as_str(), "data:", "about:", "blob:"]
                    .iter()
                    .any(|start| url.starts_with(start))
            })
            .filter(|url| !left_for.contains(&url.as_str()))
            .collect();
        assert!(foreign.is_empty(), "requests to another origin: {foreign:#?}");
    }
}

/// A command beyond the standard ones.
#[derive(Debug)]
struct Extra {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Extra {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}
