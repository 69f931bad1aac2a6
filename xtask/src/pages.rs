//! The steps after Trunk's build: writes the JSON that the app fetches, the loader as a file, every route as HTML, and the headers for hosts.

use crate::run::{command, run};
use crate::{boot, compress, content, headers, paths};
use allium::domain::index::Index;
use allium::domain::page::MapPage;
use allium::domain::route::{ASSESSMENT_PATH, MAP_PATH, Route, column_path};
use allium::render;
use anyhow::{Context, Result};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use std::{env, fs};

/// Writes to the folder that Trunk names in `TRUNK_STAGING_DIR`.
pub fn run_hook() -> Result<()> {
    let start = Instant::now();
    // Trunk compiled the program between its first hook and this one.
    let program = fs::metadata(paths::build_start()).and_then(|file| file.modified()).ok();
    let program = program.and_then(|began| began.elapsed().ok()).unwrap_or_default();
    let site = env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .context("TRUNK_STAGING_DIR is not set: Trunk runs this task after a build")?;
    let library = content::library()?;
    let index = Index::from_library(&library);
    write(&site.join("content/index.json"), &serde_json::to_string(&index)?)?;
    let routes = Route::all(&index);
    let mut questions_by_path = BTreeMap::new();
    for route in &routes {
        let Some(file) = route.text_path() else { continue };
        let page = render::page(&library, &index, route).context("a route with a text path has no page")?;
        write(&site.join(file), &serde_json::to_string(&page)?)?;
        questions_by_path.insert(route.path(), page.questions);
    }
    for modality in library.modalities.values() {
        let column = render::compare_column(&library, &index, modality);
        write(&site.join(column_path(&modality.id)), &serde_json::to_string(&column)?)?;
    }
    write(&site.join(ASSESSMENT_PATH), &serde_json::to_string(&render::assessment_page(&library))?)?;
    write(&site.join(MAP_PATH), &serde_json::to_string(&MapPage::from_library(&library))?)?;
    write(&site.join("content/cases.json"), &serde_json::to_string(&crate::assess::suites()?)?)?;
    boot::extract_loader(&site)?;
    // Only the prerenderer needs these, for structured data.
    let questions = paths::root().join("target/site/questions.json");
    write(&questions, &serde_json::to_string(&questions_by_path)?)?;
    let mut prerender = command("cargo");
    prerender
        .args(["run", "--quiet", "--bin", "prerender", "--features", "ssr", "--"])
        .args([&site, &questions]);
    run(&mut prerender, "prerendering failed: see the output above")?;
    let files = compress::files(&site)?;
    let names: Vec<String> = files
        .iter()
        .map(|file| file.strip_prefix(&site).unwrap_or(file).to_string_lossy().replace('\\', "/"))
        .collect();
    write(
        &site.join("_headers"),
        &headers::for_hosts(names.iter().map(String::as_str).filter(|name| headers::is_hashed(name))),
    )?;
    let pages = start.elapsed();
    let seconds = |time: Duration| time.as_secs_f64();
    println!(
        "built in {:.1} s: {:.1} s for the program, {:.1} s for the pages",
        seconds(program + pages),
        seconds(program),
        seconds(pages)
    );
    Ok(())
}

fn write(path: &Path, text: &str) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).with_context(|| format!("{} can't be written", folder.display()))?;
    }
    fs::write(path, text).with_context(|| format!("{} can't be written", path.display()))
}
