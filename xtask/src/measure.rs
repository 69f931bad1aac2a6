//! Bytes by kind and timings in a browser, by route, in one table. No test depends on it: machines differ, ratios within one run carry over.

use crate::run::{command, say};
use crate::{compress, paths, program_size, server, tools};
use anyhow::{Context, Result, ensure};
use fantoccini::ClientBuilder;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Stdio};
use std::thread;

/// What is measured in the browser; later work adds rows.
const ROUTES: [&str; 7] = [
    "/",
    "/modalities",
    "/modalities/dry-needling",
    "/complaints/low-back-pain",
    "/pairs/dry-needling-acupuncture",
    "/map",
    "/assessment",
];
/// Visits of each route; the median is told.
const VISITS: usize = 5;

/// Collects paints and shifts from the page's start.
const WATCH: &str = "window.seen = { shift: 0 }; const watch = (type, take) => new PerformanceObserver(list => list.getEntries().forEach(take)).observe({ type, buffered: true });\
    watch('largest-contentful-paint', e => { seen.lcp = e.startTime; seen.what = e.element ? e.element.tagName + '.' + e.element.className : '' });\
    watch('paint', e => { if (e.name === 'first-contentful-paint') seen.fcp = e.startTime });\
    watch('layout-shift', e => { seen.shift += e.value });\
    new MutationObserver(() => { if (document.documentElement.dataset.app === 'live' && !seen.live) seen.live = performance.now() })\
        .observe(document, { attributes: true, subtree: true, attributeFilter: ['data-app'] });";
const READ: &str = "return { ...seen, html: performance.getEntriesByType('navigation')[0].encodedBodySize, \
    files: performance.getEntriesByType('resource').map(e => [new URL(e.name).pathname, e.encodedBodySize]) }";

/// Prints the tables.
pub fn run() -> Result<()> {
    let dist = paths::dist();
    ensure!(
        dist.join("index.html").is_file(),
        "there is no built site in dist/: run cargo xtask build first"
    );
    bytes_by_kind(&dist)?;
    program_size::by_crate()?;
    tools::browser()?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let listener = runtime.block_on(server::listen(0))?;
    let site = server::address(&listener)?;
    thread::spawn(move || runtime.block_on(server::serve(listener, &paths::dist())));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let (mut driver, address) = start_driver()?;
    let measured = runtime.block_on(visits(&site, &address));
    let _ = driver.kill();
    measured
}

/// All files of the site by kind, as they are and after brotli.
fn bytes_by_kind(dist: &Path) -> Result<()> {
    let mut kinds: BTreeMap<String, (usize, usize, usize)> = BTreeMap::new();
    for file in compress::files(dist)? {
        let kind = file.extension().and_then(|extension| extension.to_str()).unwrap_or("other").to_owned();
        if kind == "br" || kind == "gz" {
            continue;
        }
        let bytes = fs::read(&file)?;
        let packed = fs::metadata(format!("{}.br", file.display())).map_or(bytes.len(), |packed| usize::try_from(packed.len()).unwrap_or(usize::MAX));
        let sum = kinds.entry(kind).or_default();
        *sum = (sum.0 + 1, sum.1 + bytes.len(), sum.2 + packed);
    }
    println!("{:<14}{:>6}{:>12}{:>12}", "all of dist", "files", "raw", "brotli");
    for (kind, (files, raw, packed)) in kinds {
        println!("{kind:<14}{files:>6}{raw:>12}{packed:>12}");
    }
    Ok(())
}

async fn visits(site: &str, driver: &str) -> Result<()> {
    say("visiting each route in headless Chromium, 4 times slower than this machine, with an empty cache");
    println!(
        "\n{:<34}{:>8}{:>8}{:>8}{:>8}{:>9}{:>8}{:>8}{:>8}{:>8}",
        "route (bytes over the wire; ms)", "html", "css", "js", "wasm", "json", "font", "fcp", "lcp", "live"
    );
    for route in ROUTES {
        let mut runs = Vec::new();
        for _ in 0..VISITS {
            runs.push(visit(site, driver, route).await?);
        }
        let first = runs.first().context("no visit was made")?;
        let bytes = |ending: &[&str]| -> u64 {
            let files = first["files"].as_array().into_iter().flatten();
            let wanted = files.filter(|file| file[0].as_str().is_some_and(|path| ending.iter().any(|ending| path.ends_with(ending))));
            wanted.filter_map(|file| file[1].as_u64()).sum()
        };
        println!(
            "{route:<34}{:>8}{:>8}{:>8}{:>8}{:>9}{:>8}{:>8.0}{:>8.0}{:>8.0}   largest: {}, shift {:.3}",
            first["html"].as_u64().unwrap_or_default(),
            bytes(&[".css"]),
            bytes(&[".js"]),
            bytes(&[".wasm"]),
            bytes(&[".json"]),
            bytes(&[".woff2"]),
            median(&runs, "fcp"),
            median(&runs, "lcp"),
            median(&runs, "live"),
            first["what"].as_str().unwrap_or_default(),
            median(&runs, "shift"),
        );
    }
    engine(site, driver).await
}

/// What the assessment's engine takes, in milliseconds: the outcome of every vignette, and for each that has a result the outcome of every
/// perturbation of its answers.
const ENGINE: &str = "const done = arguments[arguments.length - 1]; \
    const run = [...document.querySelectorAll('button')].find(button => button.className === 'cases__run'); \
    new MutationObserver(() => { const table = document.querySelector('.cases__table'); if (table) done([performance.now() - start, table.rows[0].cells[1].innerText]) }) \
        .observe(document.querySelector('main'), { childList: true, subtree: true }); \
    const start = performance.now(); run.click();";

/// Prints what the engine takes, on this machine and 4 times slower; the first run also loads its data.
async fn engine(site: &str, driver: &str) -> Result<()> {
    for rate in [1, 4] {
        let client = session(driver, rate).await?;
        client.goto(&format!("{site}/cases")).await.context("/cases does not open")?;
        for _ in 0..200 {
            if client
                .execute("return document.documentElement.dataset.app === 'live'", Vec::new())
                .await?
                == json!(true)
            {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        let seen = client.execute_async(ENGINE, Vec::new()).await?;
        client.close().await?;
        let milliseconds = seen.get(0).and_then(Value::as_f64).unwrap_or(f64::NAN);
        println!(
            "engine, {rate}x: {} vignettes with all perturbations in {milliseconds:.0} ms, loading included",
            seen.get(1).and_then(Value::as_str).unwrap_or("?")
        );
    }
    Ok(())
}

/// A browser with an empty cache, so many times slower than this machine.
async fn session(driver: &str, rate: u32) -> Result<fantoccini::Client> {
    let arguments = json!({
        "args": [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--window-size=412,915"
        ]
    });
    let capabilities = json!({ "browserName": "chrome", "goog:chromeOptions": arguments, "timeouts": { "script": 120_000 } });
    let capabilities = capabilities.as_object().cloned().unwrap_or_default();
    let connector = hyper_util::client::legacy::connect::HttpConnector::new();
    let client = ClientBuilder::new(connector)
        .capabilities(capabilities)
        .connect(driver)
        .await
        .context("chromedriver starts no session")?;
    devtools(&client, "Emulation.setCPUThrottlingRate", json!({ "rate": rate })).await?;
    Ok(client)
}

async fn devtools(client: &fantoccini::Client, name: &str, parameters: Value) -> Result<()> {
    let body = json!({ "cmd": name, "params": parameters });
    client.issue_cmd(Devtools { body }).await.with_context(|| format!("{name} is refused"))?;
    Ok(())
}

/// One visit with an empty cache.
async fn visit(site: &str, driver: &str, route: &str) -> Result<Value> {
    let client = session(driver, 4).await?;
    devtools(&client, "Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH })).await?;
    client
        .goto(&format!("{site}{route}"))
        .await
        .with_context(|| format!("{route} does not open"))?;
    for _ in 0..200 {
        if client.execute("return !!(window.seen && seen.live && seen.lcp)", Vec::new()).await? == json!(true) {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    let seen = client.execute(READ, Vec::new()).await?;
    client.close().await?;
    Ok(seen)
}

fn median(runs: &[Value], name: &str) -> f64 {
    let mut values: Vec<f64> = runs.iter().filter_map(|run| run[name].as_f64()).collect();
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

fn start_driver() -> Result<(Child, String)> {
    let mut driver = command("chromedriver")
        .arg("--port=0")
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .context("chromedriver does not start")?;
    let output = BufReader::new(driver.stdout.take().context("chromedriver has no output")?);
    let port = output
        .lines()
        .map_while(Result::ok)
        .find_map(|line| line.split("successfully on port ").nth(1)?.trim_end_matches('.').parse::<u16>().ok());
    Ok((
        driver,
        format!("http://127.0.0.1:{}", port.context("chromedriver does not say its port")?),
    ))
}

/// A command of the browser's developer tools.
#[derive(Debug)]
struct Devtools {
    body: Value,
}

impl fantoccini::wd::WebDriverCompatibleCommand for Devtools {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}
