//! Runs other programs, and says in one line what to do where one fails.

use crate::paths;
use anyhow::{Context, Result, bail};
use std::ffi::OsStr;
use std::process::{Command, Stdio};

/// Less free space than this is taken for the reason of a failure.
const NEARLY_FULL: u64 = 300 * 1024 * 1024;

/// Says what is being done.
pub fn say(what: &str) {
    eprintln!("==> {what}");
}

/// A program to run in the project's folder.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(paths::root());
    command
}

/// Runs to the end; a failure is told with `advice`.
pub fn run(command: &mut Command, advice: &str) -> Result<()> {
    let name = command.get_program().to_string_lossy().into_owned();
    let status = command.status().with_context(|| format!("{name} could not be started: {advice}"))?;
    if !status.success() {
        let free = fs4::available_space(paths::root()).unwrap_or(u64::MAX);
        if free < NEARLY_FULL {
            bail!(
                "the disk is nearly full ({} MB free): free about 3 GB and run the same command again",
                free / 1024 / 1024
            );
        }
        bail!("{advice}");
    }
    Ok(())
}

/// What a program prints; none where it is missing or fails.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}
