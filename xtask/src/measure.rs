//! Stub.
use anyhow::Result;
/// Measures.
pub fn run() -> Result<()> {
    Ok(())
}
