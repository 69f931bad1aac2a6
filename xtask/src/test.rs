//! All tests, the quickest first.

use crate::run::{command, print_step, run};
use crate::{budget, build, content, paths, server, tools};
use anyhow::Result;
use std::path::Path;
use std::process::Command;
use std::thread;

const NATIVE_FEATURES: &str = "allium/ssr,allium/check";
const TARGET: &str = "wasm32-unknown-unknown";

/// Installs what is missing, then runs everything.
pub fn run_all() -> Result<()> {
    tools::for_build()?;
    tools::browser()?;
    let axe = tools::axe()?;
    print_step("format");
    run(
        &mut cargo(&["fmt", "--all", "--check"]),
        "some files are not formatted: run cargo fmt --all",
    )?;
    print_step("lints");
    let advice = "clippy found problems: see the output above";
    run(
        &mut cargo(&[
            "clippy",
            "--workspace",
            "--all-targets",
            "--features",
            NATIVE_FEATURES,
            "--",
            "-D",
            "warnings",
        ]),
        advice,
    )?;
    run(
        &mut cargo(&[
            "clippy",
            "--target",
            TARGET,
            "--features",
            "csr",
            "--lib",
            "--bin",
            "allium",
            "--test",
            "web",
            "--",
            "-D",
            "warnings",
        ]),
        advice,
    )?;
    print_step("native tests");
    run(
        &mut cargo(&["test", "--workspace", "--features", NATIVE_FEATURES, "--lib", "--bins", "--test", "suite"]),
        "a native test failed",
    )?;
    print_step("content");
    content::run(None, false, false)?;
    print_step("wasm tests");
    let runner = tools::wasm_test_runner()?;
    let mut wasm = command("cargo");
    wasm.args(["test", "--target", TARGET, "--features", "csr", "--test", "web"]);
    wasm.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
        .env("CHROMEDRIVER", "chromedriver");
    run(&mut wasm, "a wasm test failed")?;
    build::release()?;
    print_step("budgets");
    budget::check()?;
    print_step("end-to-end tests");
    end_to_end(&axe)?;
    print_step("all tests passed");
    Ok(())
}

/// Serves dist/ and runs the end-to-end tests against it.
fn end_to_end(axe: &Path) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let listener = runtime.block_on(server::listen(0))?;
    let address = server::address(&listener)?;
    // Serves until the process ends.
    thread::spawn(move || runtime.block_on(server::serve(listener, &paths::dist())));
    let mut tests = cargo(&["test", "--features", "e2e", "--test", "e2e", "--", "--test-threads", "2"]);
    run(tests.env("ALLIUM_SITE", address).env("ALLIUM_AXE", axe), "an end-to-end test failed")
}

fn cargo(arguments: &[&str]) -> Command {
    let mut cargo = command("cargo");
    cargo.args(arguments);
    cargo
}
