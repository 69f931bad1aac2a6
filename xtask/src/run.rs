//! Runs other programs; an error says in one line what to do about it.

use crate::paths;
use anyhow::{Context, Result, bail};
use std::ffi::OsStr;
use std::process::{Command, Stdio};

/// With less free space than this, a failure is blamed on the disk.
const LOW_DISK_SPACE: u64 = 300 * 1024 * 1024;

/// Prints what the task does next.
pub fn print_step(step: &str) {
    eprintln!("==> {step}");
}

/// A command that runs in the project's folder.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(paths::root());
    command
}

/// Runs a command to its end. On failure, the error is `advice`.
pub fn run(command: &mut Command, advice: &str) -> Result<()> {
    let name = command.get_program().to_string_lossy().into_owned();
    let status = command.status().with_context(|| format!("{name} could not be started: {advice}"))?;
    if !status.success() {
        let free = fs4::available_space(paths::root()).unwrap_or(u64::MAX);
        if free < LOW_DISK_SPACE {
            bail!(
                "the disk is nearly full ({} MB free): free about 3 GB and run the same command again",
                free / 1024 / 1024
            );
        }
        bail!("{advice}");
    }
    Ok(())
}

/// What a command prints; `None` if the program is missing or fails.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}
