//! Builds the site and serves it.

use crate::run::print_step;
use crate::{build, paths, server};
use anyhow::{Result, ensure};

/// Serves dist/ on a local port. Binds the port first, so that a port in use is reported before the build.
pub fn run(port: u16, no_build: bool) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = server::listen(port).await?;
        if no_build {
            ensure!(
                paths::dist().join("index.html").is_file(),
                "dist/ holds no site: run cargo xtask serve without --no-build"
            );
        } else {
            build::release()?;
        }
        print_step("serving dist/ with the production headers; stop with Ctrl C");
        println!("{}", server::address(&listener)?);
        server::serve(listener, &paths::dist()).await
    })
}
