//! The pinned tools: each is looked for, else installed once and kept for all checkouts.

use crate::paths;
use crate::run::{command, output, run, say};
use anyhow::{Context, Result, bail};
use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

/// The newest Trunk that the pinned toolchain builds; Trunk.toml names the same.
const TRUNK: &str = "0.21.14";
/// The npm package that carries wasm-opt.
const BINARYEN: &str = "132.0.0";
/// The crate that builds an older wasm-opt from source, where there is no npm.
const WASM_OPT_CRATE: &str = "0.116.1";
/// The accessibility checker that the end-to-end tests put on each page.
const AXE: &str = "4.14.1";
const TARGET: &str = "wasm32-unknown-unknown";
const NO_NETWORK: &str = "check the network and run the same command again; what is installed already is kept";

/// What building the site needs, ready to run.
pub struct BuildTools {
    folders: Vec<PathBuf>,
    /// Trunk itself.
    pub trunk: PathBuf,
}

impl BuildTools {
    /// `PATH` with the tools before everything else, so that Trunk finds them and downloads nothing.
    pub fn path(&self) -> Result<OsString> {
        let rest = env::var_os("PATH").unwrap_or_default();
        Ok(env::join_paths(self.folders.iter().cloned().chain(env::split_paths(&rest)))?)
    }
}

/// Sets up what building the site needs.
pub fn for_build() -> Result<BuildTools> {
    wasm_target()?;
    let trunk = cargo_tool("trunk", "trunk", TRUNK, TRUNK, "about 8 minutes")?;
    let bindgen = wasm_bindgen()?;
    let mut folders = vec![trunk.clone(), bindgen];
    folders.push(wasm_opt()?);
    Ok(BuildTools {
        folders,
        trunk: trunk.join("trunk"),
    })
}

/// The runner that `cargo test` hands wasm tests to.
pub fn wasm_test_runner() -> Result<PathBuf> {
    Ok(wasm_bindgen()?.join("wasm-bindgen-test-runner"))
}

/// The accessibility checker's script.
pub fn axe() -> Result<PathBuf> {
    npm_package("axe-core", AXE, "axe-core/axe.min.js")?
        .context("the end-to-end tests need npm: install Node.js (Debian: apt-get install -y nodejs npm)")
}

/// Sets up Chromium and its driver, from Debian's packages where this user may install them.
pub fn browser() -> Result<()> {
    let installed = || {
        ["chromium", "chromedriver"]
            .into_iter()
            .all(|program| output(command(program).arg("--version")).is_some())
    };
    if installed() {
        return Ok(());
    }
    let by_hand = "sudo apt-get update && sudo apt-get install -y --no-install-recommends chromium chromium-driver";
    let is_root = output(command("id").arg("-u")).as_deref() == Some("0");
    if !is_root {
        bail!("the tests need Chromium and its driver; install them with: {by_hand}");
    }
    say("installing chromium and chromium-driver from Debian's packages");
    let advice = format!("Debian's packages could not be installed; try by hand: {by_hand}");
    run(command("apt-get").args(["update", "-qq"]), &advice)?;
    let packages = ["install", "-y", "-qq", "--no-install-recommends", "chromium", "chromium-driver"];
    run(command("apt-get").args(packages).env("DEBIAN_FRONTEND", "noninteractive"), &advice)?;
    if installed() {
        Ok(())
    } else {
        bail!("chromium and chromedriver are still missing; install them with: {by_hand}")
    }
}

fn wasm_target() -> Result<()> {
    let Some(installed) = output(command("rustup").args(["target", "list", "--installed"])) else {
        bail!("rustup is missing: install it from https://rustup.rs, then run the same command again");
    };
    if installed.lines().any(|target| target == TARGET) {
        return Ok(());
    }
    say("adding the wasm target");
    run(
        command("rustup").args(["target", "add", TARGET]),
        &format!("the target {TARGET} could not be added: {NO_NETWORK}"),
    )
}

fn wasm_bindgen() -> Result<PathBuf> {
    let version = wasm_bindgen_version()?;
    cargo_tool("wasm-bindgen-cli", "wasm-bindgen", &version, &version, "about 3 minutes")
}

/// The version in Cargo.lock: wasm-bindgen and its command line must be equal.
fn wasm_bindgen_version() -> Result<String> {
    let lock = fs::read_to_string(paths::root().join("Cargo.lock")).context("Cargo.lock can't be read: run git checkout Cargo.lock")?;
    let mut lines = lock.lines().skip_while(|line| *line != "name = \"wasm-bindgen\"").skip(1);
    let version = lines.next().and_then(|line| line.strip_prefix("version = \"")?.strip_suffix('"'));
    Ok(version
        .context("Cargo.lock names no wasm-bindgen: run git checkout Cargo.lock")?
        .to_owned())
}

/// The folder that holds the program in this version, in which it `says` its own: one on `PATH` that does is taken, else it is installed.
fn cargo_tool(package: &str, program: &str, version: &str, says: &str, takes: &str) -> Result<PathBuf> {
    let is_it = |program: &Path| output(command(program).arg("--version")).is_some_and(|line| line.split_whitespace().any(|word| word == says));
    let found = env::split_paths(&env::var_os("PATH").unwrap_or_default()).find(|folder| folder.join(program).is_file());
    if let Some(folder) = found.filter(|folder| is_it(&folder.join(program))) {
        return Ok(folder);
    }
    let root = paths::tools()?.join(format!("{package}-{version}"));
    let folder = root.join("bin");
    if is_it(&folder.join(program)) {
        return Ok(folder);
    }
    say(&format!("installing {package} {version} ({takes}, once)"));
    let mut install = command("cargo");
    install
        .args(["install", "--locked", "--force", "--version", version, "--root"])
        .arg(&root)
        .arg(package);
    run(&mut install, &format!("{package} {version} could not be installed: {NO_NETWORK}"))?;
    if is_it(&folder.join(program)) {
        Ok(folder)
    } else {
        bail!(
            "{} is not {package} {version}: delete {} and run again",
            folder.join(program).display(),
            root.display()
        )
    }
}

/// The folder of wasm-opt: from npm, or built from source where npm is missing.
fn wasm_opt() -> Result<PathBuf> {
    match npm_package("binaryen", BINARYEN, ".bin/wasm-opt")?.as_deref().and_then(Path::parent) {
        Some(folder) => Ok(folder.to_path_buf()),
        None => cargo_tool(
            "wasm-opt",
            "wasm-opt",
            WASM_OPT_CRATE,
            "116",
            "about 15 minutes, for want of npm; it needs a C++ compiler",
        ),
    }
}

/// A file of an npm package in this version, installed where it is missing; none where npm is.
fn npm_package(package: &str, version: &str, file: &str) -> Result<Option<PathBuf>> {
    let root = paths::tools()?.join(format!("{package}-{version}"));
    let wanted = root.join("node_modules").join(file);
    if wanted.exists() {
        return Ok(Some(wanted));
    }
    if output(command("npm").arg("--version")).is_none() {
        return Ok(None);
    }
    say(&format!("installing {package} {version} from npm (once)"));
    // npm leaves a half-filled folder where it fails, so it fills another one first.
    let filling = paths::tools()?.join(format!("{package}-{version}.part"));
    let _ = fs::remove_dir_all(&filling);
    fs::create_dir_all(&filling).with_context(|| format!("{} can't be written", filling.display()))?;
    let mut install = command("npm");
    install
        .args(["install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix"])
        .arg(&filling)
        .arg(format!("{package}@{version}"));
    run(&mut install, &format!("{package} {version} could not be installed: {NO_NETWORK}"))?;
    fs::rename(&filling, &root).with_context(|| format!("{} can't be written: delete it and run again", root.display()))?;
    Ok(Some(wanted))
}
