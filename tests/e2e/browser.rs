//! The actions and expectations that the tests are written with.

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

/// The visible heading; another may be rendered ahead.
pub const HEADING: &str = "[...document.querySelectorAll('h1')].find(h => !h.closest('[inert]') && h.checkVisibility())";

/// How long to wait for something to happen.
const TIMEOUT: Duration = Duration::from_secs(15);

/// Keys by their WebDriver code points.
pub mod key {
    pub const TAB: char = '\u{e004}';
    pub const ENTER: char = '\u{e007}';
    pub const SPACE: char = ' ';
    pub const RIGHT: char = '\u{e014}';
    pub const ESCAPE: char = '\u{e00c}';
    pub const DOWN: char = '\u{e015}';
}

/// A browser that visits the site.
pub struct Browser {
    client: Client,
    site: String,
    expected_errors: Mutex<Vec<&'static str>>,
    allowed_requests: Mutex<Vec<&'static str>>,
}

/// Opens a browser, runs the test, checks the browser's logs, and closes it even if the test fails.
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
        expected_errors: Mutex::default(),
        allowed_requests: Mutex::default(),
    };
    let outcome = AssertUnwindSafe(async {
        test(&browser).await;
        browser.check_logs().await;
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

/// Starts chromedriver on a free port. Two that start at once can choose the same one; the second then exits and is started again.
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
    panic!("chromedriver did not print its port");
}

impl Browser {
    /// Opens a path of the site and waits until the app is live.
    pub async fn open(&self, path: &str) {
        self.load(path).await;
        self.wait_until("the app is live", "return document.documentElement.dataset.app === 'live'")
            .await;
    }

    /// Opens a path without waiting for the app.
    pub async fn load(&self, path: &str) {
        self.client.goto(&format!("{}{path}", self.site)).await.expect("the page opens");
    }

    /// Reloads the page and waits until the app is live.
    pub async fn reload(&self) {
        self.client.refresh().await.expect("the page reloads");
        self.wait_until("the app is live", "return document.documentElement.dataset.app === 'live'")
            .await;
    }

    /// Goes one step back in the history.
    pub async fn back(&self) {
        self.client.back().await.expect("the browser goes back");
    }

    /// Sets the width of the viewport, in CSS pixels.
    pub async fn set_width(&self, width: u32) {
        let size = json!({ "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", size).await;
    }

    /// Emulates a preference for dark mode.
    pub async fn set_dark_mode(&self) {
        self.devtools(
            "Emulation.setEmulatedMedia",
            json!({ "features": [{ "name": "prefers-color-scheme", "value": "dark" }] }),
        )
        .await;
    }

    /// Disables scripts on pages opened from now on.
    pub async fn disable_scripts(&self) {
        self.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await;
    }

    /// Runs a script on every page opened from now on, before the page's own scripts.
    pub async fn add_init_script(&self, script: &str) {
        self.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await;
    }

    /// Allows errors on the console that contain these words.
    pub fn expect_error(&self, words: &'static str) {
        self.expected_errors.lock().expect("no test panicked here").push(words);
    }

    /// Allows a request to this URL.
    pub fn allow_request(&self, url: &'static str) {
        self.allowed_requests.lock().expect("no test panicked here").push(url);
    }

    /// Opens a tab and switches to it.
    pub async fn open_tab(&self) {
        let tab = self.client.new_window(true).await.expect("a tab opens");
        self.client.switch_to_window(tab.handle).await.expect("the tab exists");
    }

    /// The current tab.
    pub async fn current_tab(&self) -> fantoccini::wd::WindowHandle {
        self.client.window().await.expect("a tab is open")
    }

    /// Switches to another tab.
    pub async fn switch_tab(&self, tab: &fantoccini::wd::WindowHandle) {
        self.client.switch_to_window(tab.clone()).await.expect("the tab exists");
    }

    /// Closes the current tab and switches to the first of the others.
    pub async fn close_tab(&self) {
        self.client.close_window().await.expect("the tab closes");
        let tabs = self.client.windows().await.expect("tabs remain");
        let first = tabs.into_iter().next().expect("a tab remains");
        self.client.switch_to_window(first).await.expect("the tab exists");
    }

    /// Chooses a file with this text in the file input that the selector matches.
    pub async fn choose_file(&self, selector: &str, text: &str) {
        let script = format!(
            "const field = document.querySelector({}); const files = new DataTransfer(); \
             files.items.add(new File([{}], 'run.json', {{ type: 'application/json' }})); field.files = files.files; \
             field.dispatchEvent(new Event('change', {{ bubbles: true }}))",
            json!(selector),
            json!(text)
        );
        self.execute(&script).await;
    }

    /// Waits until the page's text contains these words.
    #[track_caller]
    pub fn see<'a>(&'a self, words: &'a str) -> impl Future<Output = ()> + 'a {
        let script = format!("return document.body.innerText.replace(/\\s+/g, ' ').includes({})", json!(words));
        async move { self.wait_until(&format!("the page shows '{words}'"), &script).await }
    }

    /// Waits until the visible heading has this text.
    pub async fn see_heading(&self, words: &str) {
        let script = format!("return {HEADING}?.innerText.trim() === {}", json!(words));
        self.wait_until(&format!("the heading is '{words}'"), &script).await;
    }

    /// Waits until the URL, from the path on, is this.
    pub async fn see_url(&self, url: &str) {
        self.wait_until(
            &format!("the URL is {url}"),
            &format!("return location.pathname + location.search === {}", json!(url)),
        )
        .await;
    }

    /// Waits until the script returns true.
    pub async fn wait_until(&self, what: &str, script: &str) {
        let start = Instant::now();
        while start.elapsed() < TIMEOUT {
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
        let text = self
            .execute("return location.href + '\\n' + document.body.innerText.slice(0, 1500)")
            .await;
        panic!("timed out waiting until {what}; the page: {text}");
    }

    /// Executes a script and returns its result.
    pub async fn execute(&self, script: &str) -> Value {
        self.client
            .execute(script, Vec::new())
            .await
            .unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// Clicks the first visible link, button or label with exactly these words.
    pub async fn click(&self, words: &str) {
        let quoted = format!("\"{words}\"");
        let path = format!("//*[self::a or self::button or self::label or self::summary][normalize-space(.)={quoted} or @aria-label={quoted}]");
        self.click_first(Locator::XPath(&path), words).await;
    }

    /// Clicks the first element that the selector matches.
    pub async fn click_on(&self, selector: &str) {
        self.click_first(Locator::Css(selector), selector).await;
    }

    async fn click_first(&self, locator: Locator<'_>, name: &str) {
        let start = Instant::now();
        while start.elapsed() < TIMEOUT {
            for element in self.client.find_all(locator).await.unwrap_or_default() {
                if element.is_displayed().await.unwrap_or(false) && element.is_enabled().await.unwrap_or(false) {
                    if element.click().await.is_err() {
                        // Something covers it, such as the tray: scroll, as a reader would.
                        let target = serde_json::to_value(&element).expect("an element can be serialized");
                        let scroll = "arguments[0].scrollIntoView({ block: 'center' })";
                        let _ = self.client.execute(scroll, vec![target]).await;
                        element.click().await.unwrap_or_else(|error| panic!("'{name}' can't be clicked: {error}"));
                    }
                    return;
                }
            }
            tokio::time::sleep(Duration::from_millis(40)).await;
        }
        panic!("there is no '{name}' to click");
    }

    /// Moves the pointer over the link with these words.
    pub async fn hover(&self, words: &str) {
        let element = self.client.find(Locator::LinkText(words)).await.expect("the link is there");
        let (duration, x, y) = (None, 0.0, 0.0);
        let over = MouseActions::new("mouse".into()).then(PointerAction::MoveToElement { element, duration, x, y });
        self.client.perform_actions(over).await.expect("the pointer moves");
    }

    /// How many A4 pages the page prints on, with a margin in centimetres.
    pub async fn count_printed_pages(&self, margin: f64) -> usize {
        let margins = PrintMargins {
            top: margin,
            bottom: margin,
            left: margin,
            right: margin,
        };
        let configuration = PrintConfiguration::builder()
            .size(PrintSize::A4)
            .margins(margins)
            .build()
            .expect("the page size is valid");
        let printed = self.client.print(configuration).await.expect("the page prints");
        let text = String::from_utf8_lossy(&printed);
        text.matches("/Type /Page\n").count()
    }

    /// Types into the element that the selector matches.
    pub async fn type_into(&self, selector: &str, text: &str) {
        let element = self
            .client
            .find(Locator::Css(selector))
            .await
            .unwrap_or_else(|_| panic!("there is no {selector}"));
        element.send_keys(text).await.expect("the element accepts keys");
    }

    /// Presses a key in the focused element.
    pub async fn press_key(&self, value: char) {
        let actions = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value })
            .then(KeyAction::Up { value });
        self.client.perform_actions(actions).await.expect("the key is pressed");
    }

    /// Presses Tab until the focus is on something whose text, label or value begins with these words.
    pub async fn tab_to(&self, words: &str) {
        let mut passed = Vec::new();
        for _ in 0..500 {
            self.press_key(key::TAB).await;
            let name = self.focus().await;
            if name.starts_with(words) {
                return;
            }
            passed.push(name);
        }
        panic!("Tab does not reach '{words}'; passed: {passed:?}");
    }

    /// The label or text of the focused element.
    pub async fn focus(&self) -> String {
        let script = "const e = document.activeElement; const l = e.labels && e.labels[0]; \
            return (e.getAttribute('aria-label') || (l || e).innerText || e.value || e.tagName).trim().replace(/\\s+/g, ' ')";
        self.execute(script).await.as_str().unwrap_or_default().to_owned()
    }

    /// Sends a Chrome DevTools Protocol command.
    pub async fn devtools(&self, command: &str, parameters: Value) {
        let body = json!({ "cmd": command, "params": parameters });
        self.client
            .issue_cmd(VendorCommand {
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
            .issue_cmd(VendorCommand { path: "se/log", body })
            .await
            .expect("chromedriver returns its logs");
        log.as_array().cloned().unwrap_or_default()
    }

    /// Asserts that there is no error on the console and no request to another origin.
    async fn check_logs(&self) {
        let expected_errors = self.expected_errors.lock().expect("no test panicked here").clone();
        let errors: Vec<String> = self
            .log("browser")
            .await
            .iter()
            .filter(|entry| entry["level"] == "SEVERE")
            .map(|entry| entry["message"].to_string())
            .collect();
        let unexpected: Vec<_> = errors
            .iter()
            .filter(|error| !expected_errors.iter().any(|words| error.contains(words)))
            .collect();
        assert!(unexpected.is_empty(), "errors on the console: {unexpected:#?}");
        let allowed_requests = self.allowed_requests.lock().expect("no test panicked here").clone();
        let requests = self.log("performance").await.into_iter().filter_map(|entry| {
            let message: Value = serde_json::from_str(entry["message"].as_str()?).ok()?;
            let is_request = message["message"]["method"] == "Network.requestWillBeSent";
            is_request.then(|| message["message"]["params"]["request"]["url"].as_str().unwrap_or_default().to_owned())
        });
        let foreign: Vec<_> = requests
            .filter(|url| {
                ![self.site.as_str(), "data:", "about:", "blob:"]
                    .iter()
                    .any(|prefix| url.starts_with(prefix))
            })
            .filter(|url| !allowed_requests.contains(&url.as_str()))
            .collect();
        assert!(foreign.is_empty(), "requests to another origin: {foreign:#?}");
    }
}

/// A WebDriver command specific to Chrome.
#[derive(Debug)]
struct VendorCommand {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for VendorCommand {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}
