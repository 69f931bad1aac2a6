//! Makes the program small: takes out what this app never calls but the linker can't know of, then optimises for size.

use crate::run::{command, run};
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::{Path, PathBuf};
use walrus::ir::Value;
use walrus::{ConstExpr, DataKind, FunctionBuilder, FunctionId, FunctionKind, Module, ModuleConfig};

/// Addresses below are never read or written, says wasm-opt's `--low-memory-unused`.
const LOW: i32 = 1024;

/// The bodies of Leptos's asynchronous taking over: every view carries one, and only an app with lazily loaded code runs them.
/// Should one be called after all, the program stops there, the console tells and the page stays readable.
/// Only these bodies: the compiler merges equal functions, so what they call may serve others under their name.
fn is_never_called(name: &str) -> bool {
    name.contains("::hydrate_async::{{closure}}::h")
}

/// The features that the toolchain's output uses; more would be emitted than browsers read.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Shrinks the site's program in place.
pub fn program(site: &Path) -> Result<()> {
    let program = find(site)?;
    let bytes = fs::read(&program).with_context(|| format!("{} can't be read", program.display()))?;
    let mut module = ModuleConfig::new()
        .generate_producers_section(false)
        .parse(&bytes)
        .context("the program can't be parsed")?;
    let unused: Vec<FunctionId> = module
        .funcs
        .iter()
        .filter(|function| matches!(function.kind, FunctionKind::Local(_)))
        .filter(|function| function.name.as_deref().is_some_and(is_never_called))
        .map(|function| function.id())
        .collect();
    ensure!(
        !unused.is_empty(),
        "the program names no function that could be taken out: has Leptos changed, or were the names stripped?"
    );
    for id in unused {
        let (parameters, results) = module.types.params_results(module.funcs.get(id).ty());
        let (parameters, results) = (parameters.to_vec(), results.to_vec());
        let mut empty = FunctionBuilder::new(&mut module.types, &parameters, &results);
        empty.func_body().unreachable();
        let arguments = parameters.iter().map(|parameter| module.locals.add(*parameter)).collect();
        module.funcs.get_mut(id).kind = FunctionKind::Local(empty.local_func(arguments));
    }
    walrus::passes::gc::run(&mut module);
    fs::write(&program, module.emit_wasm()).with_context(|| format!("{} can't be written", program.display()))?;
    optimise(&program, "-Oz")
}

/// Optimises a program in place; `level` is wasm-opt's.
///
/// It may take the lowest addresses as unused, which shortens most reads and writes: at its lowest lies the end of the stack, which is never reached.
pub fn optimise(program: &Path, level: &str) -> Result<()> {
    ensure!(
        lowest_data(program)? >= LOW,
        "the program's data begins below {LOW}, which wasm-opt takes as unused: has the linker changed?"
    );
    let mut optimise = command("wasm-opt");
    optimise
        .args([level, "--low-memory-unused", "--strip-debug", "--strip-producers"])
        .args(FEATURES)
        .arg(program)
        .arg("-o")
        .arg(program);
    run(&mut optimise, "wasm-opt failed: the lines above say why")
}

/// The lowest address that the program fills at its start.
fn lowest_data(program: &Path) -> Result<i32> {
    let module = Module::from_file(program).with_context(|| format!("{} can't be parsed", program.display()))?;
    let starts = module.data.iter().filter_map(|data| match data.kind {
        DataKind::Active {
            offset: ConstExpr::Value(Value::I32(start)),
            ..
        } => Some(start),
        _ => None,
    });
    starts.min().context("the program holds no data")
}

fn find(site: &Path) -> Result<PathBuf> {
    let files = fs::read_dir(site).with_context(|| format!("{} can't be read", site.display()))?;
    let mut programs = files
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "wasm"));
    programs.next().context("the build holds no program")
}
