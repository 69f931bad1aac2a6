//! The code size of each crate in the program.

use crate::paths;
use crate::run::{command, print_step, run};
use anyhow::{Context, Result};
use std::collections::{BTreeMap, HashMap};
use std::fs;
use wasmparser::{KnownCustom, Name, Parser, Payload};

/// Crates with fewer bytes of code are summed up as others.
const MIN_SIZE: usize = 5_000;

/// Builds the release program with function names and prints the bytes of code by crate, before wasm-opt and brotli.
///
/// A generic function counts for the crate that defines it, so `core` and `alloc` include what others instantiate.
pub fn by_crate() -> Result<()> {
    print_step("building the program with function names, to measure each crate");
    let mut build = command("cargo");
    build
        .args([
            "build",
            "--quiet",
            "--release",
            "--target",
            "wasm32-unknown-unknown",
            "--bin",
            "allium",
            "--features",
            "csr",
        ])
        .args(["--config", "profile.release.strip=false", "--target-dir"])
        .arg(paths::root().join("target/named"));
    run(&mut build, "the build failed: see the output above")?;
    let file = paths::root().join("target/named/wasm32-unknown-unknown/release/allium.wasm");
    let bytes = fs::read(&file).with_context(|| format!("{} can't be read", file.display()))?;
    let mut crates: BTreeMap<String, usize> = BTreeMap::new();
    for (name, size) in functions(&bytes)? {
        *crates.entry(crate_of(&name)).or_default() += size;
    }
    let mut crates: Vec<(String, usize)> = crates.into_iter().collect();
    crates.sort_by_key(|(_, size)| std::cmp::Reverse(*size));
    let total: usize = crates.iter().map(|(_, size)| size).sum();
    println!("\n{:<34}{:>10}{:>8}", "code by crate (before wasm-opt)", "bytes", "%");
    let print_row = |name: &str, size: usize| println!("{name:<34}{size:>10}{:>8.1}", size as f64 * 100.0 / total as f64);
    for (name, size) in crates.iter().filter(|(_, size)| *size >= MIN_SIZE) {
        print_row(name, *size);
    }
    print_row("others", crates.iter().filter(|(_, size)| *size < MIN_SIZE).map(|(_, size)| size).sum());
    print_row("total", total);
    Ok(())
}

/// Demangled name and size of each function.
fn functions(bytes: &[u8]) -> Result<Vec<(String, usize)>> {
    let (mut imported, mut sizes, mut names) = (0, Vec::new(), HashMap::new());
    for payload in Parser::new(0).parse_all(bytes) {
        match payload.context("the program can't be parsed")? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += u32::from(matches!(import?.ty, wasmparser::TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => sizes.push(body.range().len()),
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(section) = section.as_known() {
                    for name in section {
                        if let Name::Function(functions) = name? {
                            for function in functions {
                                let function = function?;
                                names.insert(function.index, format!("{:#}", rustc_demangle::demangle(function.name)));
                            }
                        }
                    }
                }
            }
            _ => {}
        }
    }
    let named = sizes.into_iter().zip(imported..);
    Ok(named.map(|(size, index)| (names.remove(&index).unwrap_or_default(), size)).collect())
}

/// `<alloc::vec::Vec<T> as core::ops::Drop>::drop` belongs to `alloc`.
fn crate_of(name: &str) -> String {
    let path = name
        .trim_start_matches(['<', '&', '(', '[', '*'])
        .trim_start_matches("mut ")
        .trim_start_matches("dyn ");
    let first = path.split("::").next().unwrap_or_default();
    let is_crate = !first.is_empty() && first.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_');
    if is_crate && path.contains("::") {
        first.to_owned()
    } else {
        "(glue)".to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::crate_of;

    #[test]
    fn a_function_belongs_to_the_first_crate_in_its_path() {
        assert_eq!(crate_of("allium::pages::explorer::Explorer"), "allium");
        assert_eq!(crate_of("<alloc::vec::Vec<T> as core::ops::drop::Drop>::drop"), "alloc");
        assert_eq!(crate_of("<dyn core::any::Any>::type_id"), "core");
        assert_eq!(crate_of("memcpy"), "(glue)");
    }
}
