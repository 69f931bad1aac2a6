//! File sizes, and timings in a browser by route. No test depends on them: timings differ between machines; only ratios within one run are comparable.

use crate::run::{command, print_step};
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

/// The routes to measure in the browser.
const ROUTES: [&str; 7] = [
    "/",
    "/modalities",
    "/modalities/dry-needling",
    "/complaints/low-back-pain",
    "/pairs/dry-needling-acupuncture",
    "/map",
    "/assessment",
];
/// Visits of each route; the median is printed.
const VISITS: usize = 5;

/// Records paints, layout shifts and when the app is live.
const OBSERVE_SCRIPT: &str = "window.seen = { shift: 0 }; const watch = (type, take) => new PerformanceObserver(list => list.getEntries().forEach(take)).observe({ type, buffered: true });\
    watch('largest-contentful-paint', e => { seen.lcp = e.startTime; seen.what = e.element ? e.element.tagName + '.' + e.element.className : '' });\
    watch('paint', e => { if (e.name === 'first-contentful-paint') seen.fcp = e.startTime });\
    watch('layout-shift', e => { seen.shift += e.value });\
    new MutationObserver(() => { if (document.documentElement.dataset.app === 'live' && !seen.live) seen.live = performance.now() })\
        .observe(document, { attributes: true, subtree: true, attributeFilter: ['data-app'] });";
/// Returns what was recorded, and the bytes of each file.
const READ_SCRIPT: &str = "return { ...seen, html: performance.getEntriesByType('navigation')[0].encodedBodySize, \
    files: performance.getEntriesByType('resource').map(e => [new URL(e.name).pathname, e.encodedBodySize]) }";

/// Prints the tables.
pub fn run() -> Result<()> {
    let dist = paths::dist();
    ensure!(dist.join("index.html").is_file(), "dist/ holds no site: run cargo xtask build first");
    bytes_by_kind(&dist)?;
    program_size::by_crate()?;
    tools::browser()?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let listener = runtime.block_on(server::listen(0))?;
    let site = server::address(&listener)?;
    thread::spawn(move || runtime.block_on(server::serve(listener, &paths::dist())));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let (mut driver, address) = start_driver()?;
    let measured = runtime.block_on(measure_routes(&site, &address));
    let _ = driver.kill();
    measured
}

/// Prints the bytes of all files by extension, raw and after brotli.
fn bytes_by_kind(dist: &Path) -> Result<()> {
    let mut kinds: BTreeMap<String, (usize, usize, usize)> = BTreeMap::new();
    for file in compress::files(dist)? {
        let kind = file.extension().and_then(|extension| extension.to_str()).unwrap_or("other").to_owned();
        if kind == "br" || kind == "gz" {
            continue;
        }
        let bytes = fs::read(&file)?;
        let compressed =
            fs::metadata(format!("{}.br", file.display())).map_or(bytes.len(), |compressed| usize::try_from(compressed.len()).unwrap_or(usize::MAX));
        let sum = kinds.entry(kind).or_default();
        *sum = (sum.0 + 1, sum.1 + bytes.len(), sum.2 + compressed);
    }
    println!("{:<14}{:>6}{:>12}{:>12}", "all of dist", "files", "raw", "brotli");
    for (kind, (files, raw, compressed)) in kinds {
        println!("{kind:<14}{files:>6}{raw:>12}{compressed:>12}");
    }
    Ok(())
}

async fn measure_routes(site: &str, driver: &str) -> Result<()> {
    print_step("visiting each route in headless Chromium, 4 times slower than this machine, with an empty cache");
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
        let bytes = |suffixes: &[&str]| -> u64 {
            let files = first["files"].as_array().into_iter().flatten();
            let wanted = files.filter(|file| file[0].as_str().is_some_and(|path| suffixes.iter().any(|suffix| path.ends_with(suffix))));
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
    measure_engine(site, driver).await
}

/// Times the assessment's engine in milliseconds: the outcome of every vignette and, if it has a result, of every perturbation of its answers.
const ENGINE_SCRIPT: &str = "const done = arguments[arguments.length - 1]; \
    const run = [...document.querySelectorAll('button')].find(button => button.className === 'cases__run'); \
    new MutationObserver(() => { const tables = [...document.querySelectorAll('.cases__table')]; \
        if (tables.length) done([performance.now() - start, String(tables.reduce((sum, table) => sum + Number(table.rows[0].cells[1].innerText), 0))]) }) \
        .observe(document.querySelector('main'), { childList: true, subtree: true }); \
    const start = performance.now(); run.click();";

/// Prints how long the engine takes, at full speed and 4 times slower; the time includes loading its data.
async fn measure_engine(site: &str, driver: &str) -> Result<()> {
    for slowdown in [1, 4] {
        let client = session(driver, slowdown).await?;
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
        let seen = client.execute_async(ENGINE_SCRIPT, Vec::new()).await?;
        client.close().await?;
        let milliseconds = seen.get(0).and_then(Value::as_f64).unwrap_or(f64::NAN);
        println!(
            "engine, CPU slowdown {slowdown}x: {} vignettes with all perturbations in {milliseconds:.0} ms, including loading",
            seen.get(1).and_then(Value::as_str).unwrap_or("?")
        );
    }
    Ok(())
}

/// A browser with an empty cache and the CPU throttled by a factor.
async fn session(driver: &str, slowdown: u32) -> Result<fantoccini::Client> {
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
        .context("chromedriver did not start a session")?;
    devtools(&client, "Emulation.setCPUThrottlingRate", json!({ "rate": slowdown })).await?;
    Ok(client)
}

async fn devtools(client: &fantoccini::Client, name: &str, parameters: Value) -> Result<()> {
    let body = json!({ "cmd": name, "params": parameters });
    client.issue_cmd(Devtools { body }).await.with_context(|| format!("{name} failed"))?;
    Ok(())
}

/// One visit with an empty cache.
async fn visit(site: &str, driver: &str, route: &str) -> Result<Value> {
    let client = session(driver, 4).await?;
    devtools(&client, "Page.addScriptToEvaluateOnNewDocument", json!({ "source": OBSERVE_SCRIPT })).await?;
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
    let seen = client.execute(READ_SCRIPT, Vec::new()).await?;
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
        .context("chromedriver did not start")?;
    let output = BufReader::new(driver.stdout.take().context("chromedriver has no output")?);
    let port = output
        .lines()
        .map_while(Result::ok)
        .find_map(|line| line.split("successfully on port ").nth(1)?.trim_end_matches('.').parse::<u16>().ok());
    Ok((
        driver,
        format!("http://127.0.0.1:{}", port.context("chromedriver did not print its port")?),
    ))
}

/// A Chrome DevTools Protocol command.
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
