//! All tests, the quickest first.

use crate::run::{command, print_step, run};
use crate::{build, content, paths, server, tools};
use anyhow::Result;
use std::process::Command;
use std::thread;

const NATIVE_FEATURES: &str = "allium/ssr,allium/check";
const TARGET: &str = "wasm32-unknown-unknown";

/// A group of tests that can run alone.
#[derive(Clone, Copy, clap::ValueEnum)]
pub enum Group {
    /// Unit tests beside the code, and tests/suite
    Native,
    /// Components in a browser: tests/web
    Web,
    /// Readers' journeys in a browser: tests/e2e
    E2e,
}

/// Installs what is missing, then runs everything.
pub fn run_all() -> Result<()> {
    tools::for_build()?;
    tools::browser()?;
    tools::axe()?;
    print_step("format");
    run(
        cargo("fmt").args(["--all", "--check"]),
        "some files are not formatted: run cargo fmt --all",
    )?;
    print_step("lints");
    let deny = |clippy: &mut Command| run(clippy.args(["--", "-D", "warnings"]), "clippy found problems: see the output above");
    deny(cargo("clippy").args(["--workspace", "--all-targets", "--features", NATIVE_FEATURES]))?;
    let browser_targets = ["--lib", "--bin", "allium", "--test", "web"];
    deny(cargo("clippy").args(["--target", TARGET, "--features", "csr"]).args(browser_targets))?;
    run_group(Group::Native, None)?;
    print_step("content");
    content::run(None, false, false)?;
    run_group(Group::Web, None)?;
    build::release()?;
    run_group(Group::E2e, None)?;
    print_step("all tests passed");
    Ok(())
}

/// Runs a group: all of it, or the tests whose path contains `name`.
pub fn run_group(group: Group, name: Option<&str>) -> Result<()> {
    match group {
        Group::Native => {
            print_step("native tests");
            let mut tests = cargo("test");
            tests.args(["--workspace", "--features", NATIVE_FEATURES, "--lib", "--bins", "--test", "suite"]);
            run(tests.args(name), "a native test failed")
        }
        Group::Web => {
            print_step("wasm tests");
            tools::browser()?;
            let mut tests = cargo("test");
            tests
                .args(["--target", TARGET, "--features", "csr", "--test", "web"])
                .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", tools::wasm_test_runner()?)
                .env("CHROMEDRIVER", "chromedriver");
            run(tests.args(name), "a wasm test failed")
        }
        Group::E2e => end_to_end(name),
    }
}

/// Serves dist/ and runs the end-to-end tests against it.
fn end_to_end(name: Option<&str>) -> Result<()> {
    print_step("end-to-end tests");
    tools::browser()?;
    let axe = tools::axe()?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let listener = runtime.block_on(server::listen(0))?;
    let address = server::address(&listener)?;
    // Serves until the process ends.
    thread::spawn(move || runtime.block_on(server::serve(listener, &paths::dist())));
    let mut tests = cargo("test");
    tests.args(["--features", "e2e", "--test", "e2e", "--", "--test-threads", "2"]);
    let tests = tests.args(name).env("ALLIUM_SITE", address).env("ALLIUM_AXE", axe);
    run(tests, "an end-to-end test failed")
}

fn cargo(task: &str) -> Command {
    let mut cargo = command("cargo");
    cargo.arg(task);
    cargo
}
