//! The development server.

use crate::run::{command, print_step, run};
use crate::tools;
use anyhow::Result;

/// Serves a debug build with Trunk, which rebuilds and reloads on change.
pub fn run_dev(port: u16) -> Result<()> {
    let tools = tools::for_build()?;
    print_step(&format!(
        "serving a debug build on http://127.0.0.1:{port}, reloading on change; stop with Ctrl C"
    ));
    let mut trunk = command(&tools.trunk);
    trunk
        .args(["serve", "--dist", "target/dev", "--address", "127.0.0.1", "--port", &port.to_string()])
        .env("PATH", tools.path()?)
        .env_remove("NO_COLOR");
    run(
        &mut trunk,
        "the development server stopped: see the output above (if the port is in use, choose another with --port)",
    )
}
