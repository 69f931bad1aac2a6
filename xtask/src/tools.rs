//! Pinned tools. A missing one is installed once, for all checkouts.

use crate::paths;
use crate::run::{command, output, print_step, run};
use anyhow::{Context, Result, bail};
use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

/// The newest Trunk that the pinned toolchain builds; the same as in Trunk.toml.
const TRUNK: &str = "0.21.14";
/// The npm package that contains wasm-opt.
const BINARYEN: &str = "132.0.0";
/// The crate that builds an older wasm-opt from source, used without npm.
const WASM_OPT_CRATE: &str = "0.116.1";
/// The accessibility checker of the end-to-end tests.
const AXE: &str = "4.14.1";
const TARGET: &str = "wasm32-unknown-unknown";
const NETWORK_ADVICE: &str = "check the network and run the same command again; finished installations are kept";

/// The installed tools that the build needs.
pub struct BuildTools {
    folders: Vec<PathBuf>,
    /// Path of Trunk.
    pub trunk: PathBuf,
}

impl BuildTools {
    /// `PATH` with the tools first, so that Trunk finds them and downloads nothing.
    pub fn path(&self) -> Result<OsString> {
        let rest = env::var_os("PATH").unwrap_or_default();
        Ok(env::join_paths(self.folders.iter().cloned().chain(env::split_paths(&rest)))?)
    }
}

/// Installs the tools that the build needs.
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

/// The runner for wasm tests under `cargo test`.
pub fn wasm_test_runner() -> Result<PathBuf> {
    Ok(wasm_bindgen()?.join("wasm-bindgen-test-runner"))
}

/// The accessibility checker's script.
pub fn axe() -> Result<PathBuf> {
    npm_package("axe-core", AXE, "axe-core/axe.min.js")?
        .context("the end-to-end tests need npm: install Node.js (Debian: apt-get install -y nodejs npm)")
}

/// Installs Chromium and its driver from Debian's packages, if run as root.
pub fn browser() -> Result<()> {
    let installed = || {
        ["chromium", "chromedriver"]
            .into_iter()
            .all(|program| output(command(program).arg("--version")).is_some())
    };
    if installed() {
        return Ok(());
    }
    let install = "sudo apt-get update && sudo apt-get install -y --no-install-recommends chromium chromium-driver";
    let is_root = output(command("id").arg("-u")).as_deref() == Some("0");
    if !is_root {
        bail!("the tests need Chromium and its driver; install them with: {install}");
    }
    print_step("installing chromium and chromium-driver from Debian's packages");
    let advice = format!("Debian's packages could not be installed; try: {install}");
    run(command("apt-get").args(["update", "-qq"]), &advice)?;
    let packages = ["install", "-y", "-qq", "--no-install-recommends", "chromium", "chromium-driver"];
    run(command("apt-get").args(packages).env("DEBIAN_FRONTEND", "noninteractive"), &advice)?;
    if installed() {
        Ok(())
    } else {
        bail!("chromium and chromedriver are still missing; install them with: {install}")
    }
}

fn wasm_target() -> Result<()> {
    let Some(installed) = output(command("rustup").args(["target", "list", "--installed"])) else {
        bail!("rustup is missing: install it from https://rustup.rs, then run the same command again");
    };
    if installed.lines().any(|target| target == TARGET) {
        return Ok(());
    }
    print_step("adding the wasm target");
    run(
        command("rustup").args(["target", "add", TARGET]),
        &format!("the target {TARGET} could not be added: {NETWORK_ADVICE}"),
    )
}

fn wasm_bindgen() -> Result<PathBuf> {
    let version = wasm_bindgen_version()?;
    cargo_tool("wasm-bindgen-cli", "wasm-bindgen", &version, &version, "about 3 minutes")
}

/// The version in Cargo.lock: the wasm-bindgen crate and CLI must have the same version.
fn wasm_bindgen_version() -> Result<String> {
    let lock = fs::read_to_string(paths::root().join("Cargo.lock")).context("Cargo.lock can't be read: run git checkout Cargo.lock")?;
    let mut lines = lock.lines().skip_while(|line| *line != "name = \"wasm-bindgen\"").skip(1);
    let version = lines.next().and_then(|line| line.strip_prefix("version = \"")?.strip_suffix('"'));
    Ok(version.context("Cargo.lock has no wasm-bindgen: run git checkout Cargo.lock")?.to_owned())
}

/// The folder of a program: on `PATH` if the version there is right, else installed by cargo.
///
/// `reported` is the version that `--version` prints, `duration` how long the installation takes.
fn cargo_tool(package: &str, program: &str, version: &str, reported: &str, duration: &str) -> Result<PathBuf> {
    let has_version =
        |program: &Path| output(command(program).arg("--version")).is_some_and(|line| line.split_whitespace().any(|word| word == reported));
    let found = env::split_paths(&env::var_os("PATH").unwrap_or_default()).find(|folder| folder.join(program).is_file());
    if let Some(folder) = found.filter(|folder| has_version(&folder.join(program))) {
        return Ok(folder);
    }
    let root = paths::tools()?.join(format!("{package}-{version}"));
    let folder = root.join("bin");
    if has_version(&folder.join(program)) {
        return Ok(folder);
    }
    print_step(&format!("installing {package} {version} ({duration}, once)"));
    let mut install = command("cargo");
    install
        .args(["install", "--locked", "--force", "--version", version, "--root"])
        .arg(&root)
        .arg(package);
    run(&mut install, &format!("{package} {version} could not be installed: {NETWORK_ADVICE}"))?;
    if has_version(&folder.join(program)) {
        Ok(folder)
    } else {
        bail!(
            "{} is not {package} {version}: delete {} and run the same command again",
            folder.join(program).display(),
            root.display()
        )
    }
}

/// The folder of wasm-opt: from npm, or built from source if npm is missing.
fn wasm_opt() -> Result<PathBuf> {
    match npm_package("binaryen", BINARYEN, ".bin/wasm-opt")?.as_deref().and_then(Path::parent) {
        Some(folder) => Ok(folder.to_path_buf()),
        None => cargo_tool(
            "wasm-opt",
            "wasm-opt",
            WASM_OPT_CRATE,
            "116",
            "from source because npm is missing; needs a C++ compiler; about 15 minutes",
        ),
    }
}

/// The path of a file in an npm package, which is installed if missing; `None` without npm.
fn npm_package(package: &str, version: &str, file: &str) -> Result<Option<PathBuf>> {
    let root = paths::tools()?.join(format!("{package}-{version}"));
    let path = root.join("node_modules").join(file);
    if path.exists() {
        return Ok(Some(path));
    }
    if output(command("npm").arg("--version")).is_none() {
        return Ok(None);
    }
    print_step(&format!("installing {package} {version} from npm (once)"));
    // A failed npm leaves an incomplete folder, so it installs into a temporary one.
    let partial = paths::tools()?.join(format!("{package}-{version}.part"));
    let _ = fs::remove_dir_all(&partial);
    fs::create_dir_all(&partial).with_context(|| format!("{} can't be written", partial.display()))?;
    let mut install = command("npm");
    install
        .args(["install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix"])
        .arg(&partial)
        .arg(format!("{package}@{version}"));
    run(&mut install, &format!("{package} {version} could not be installed: {NETWORK_ADVICE}"))?;
    fs::rename(&partial, &root).with_context(|| format!("{} can't be written: delete it and run the same command again", root.display()))?;
    Ok(Some(path))
}
