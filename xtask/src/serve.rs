//! Builds the site and serves it.

use crate::run::say;
use crate::{build, paths, server};
use anyhow::{Result, ensure};

/// Serves dist/ on a port of this machine. The port is taken first, so that a taken one is told before the build.
pub fn run(port: u16, no_build: bool) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = server::listen(port).await?;
        if no_build {
            ensure!(
                paths::dist().join("index.html").is_file(),
                "there is no built site in dist/: run cargo xtask serve without --no-build"
            );
        } else {
            build::release()?;
        }
        say("serving dist/ with the production headers; stop with Ctrl C");
        println!("{}", server::address(&listener)?);
        server::serve(listener, &paths::dist()).await
    })
}
