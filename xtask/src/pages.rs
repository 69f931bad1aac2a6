//! What Trunk's build lacks: the JSON that the app fetches, the loader as a file, every route as HTML, the headers for hosts.

use crate::run::{command, run};
use crate::{boot, compress, content, desk, headers, paths, shrink};
use allium::domain::index::Index;
use allium::domain::page::MapPage;
use allium::domain::route::{Route, column_path};
use allium::render;
use anyhow::{Context, Result};
use serde_json::json;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// Fills the folder that Trunk names in `TRUNK_STAGING_DIR`.
pub fn run_hook() -> Result<()> {
    let site = env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .context("TRUNK_STAGING_DIR is not set: this task is run by Trunk after a build")?;
    let library = content::library()?;
    let index = Index::from_library(&library);
    write(&site.join("content/index.json"), &serde_json::to_string(&index)?)?;
    let places = Route::all(&index);
    for place in &places {
        let Some(file) = place.data_path() else { continue };
        let page = render::page(&library, &index, place).context("a place with a file has no page of text")?;
        write(&site.join(file), &serde_json::to_string(&page)?)?;
    }
    for modality in library.modalities.values() {
        let column = render::compare_column(&library, &index, modality);
        write(&site.join(column_path(&modality.id)), &serde_json::to_string(&column)?)?;
    }
    write(
        &site.join("content/assessment.json"),
        &serde_json::to_string(&render::assessment_page(&library))?,
    )?;
    write(&site.join("content/map.json"), &serde_json::to_string(&MapPage::from_library(&library))?)?;
    write(&site.join("content/cases.json"), &serde_json::to_string(&cases()?)?)?;
    let release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    if release {
        shrink::program(&site)?;
    }
    let program = desk::program(&site, release)?;
    boot::to_file(&site, &program)?;
    let mut prerender = command("cargo");
    prerender
        .args(["run", "--quiet", "--bin", "prerender", "--features", "ssr", "--"])
        .arg(&site);
    run(&mut prerender, "the pages could not be prerendered: the lines above say why")?;
    for place in &places {
        if let Some(page) = render::page(&library, &index, place).filter(|page| !page.questions.is_empty()) {
            publish_questions(&site.join(format!("{}.html", place.path().trim_start_matches('/'))), &page.questions)?;
        }
    }
    preload_assessment(&site.join("assessment.html"), &program)?;
    let files = compress::files(&site)?;
    let names: Vec<String> = files
        .iter()
        .map(|file| file.strip_prefix(&site).unwrap_or(file).to_string_lossy().replace('\\', "/"))
        .collect();
    write(
        &site.join("_headers"),
        &headers::for_hosts(names.iter().map(String::as_str).filter(|name| headers::is_hashed(name))),
    )
}

/// Every case of tests/vignettes in one list.
fn cases() -> Result<Vec<serde_json::Value>> {
    let mut all = Vec::new();
    for file in compress::files(&paths::root().join("tests/vignettes"))? {
        let text = fs::read_to_string(&file).with_context(|| format!("{} can't be read", file.display()))?;
        let cases: Vec<serde_json::Value> = serde_json::from_str(&text).with_context(|| format!("{} is no list of cases", file.display()))?;
        all.extend(cases);
    }
    Ok(all)
}

/// Has the browser fetch the assessment's program and data at once, not only when the app runs; behind what the app itself needs.
fn preload_assessment(page: &Path, program: &str) -> Result<()> {
    let html = fs::read_to_string(page).with_context(|| format!("{} can't be read", page.display()))?;
    let fetched = |file: &str| format!("<link rel=\"preload\" href=\"/{file}\" as=\"fetch\" crossorigin=\"anonymous\" fetchpriority=\"low\">\n");
    let links = [
        fetched("content/assessment.json"),
        format!("<link rel=\"modulepreload\" href=\"/{program}.js\" crossorigin=\"anonymous\" fetchpriority=\"low\">\n"),
        fetched(&format!("{program}.wasm")),
    ];
    write(page, &html.replacen("</head>", &format!("{}</head>", links.concat()), 1))
}

/// Puts a page's common questions into its head, in the vocabulary that search engines read.
fn publish_questions(page: &Path, questions: &[(String, String)]) -> Result<()> {
    let html = fs::read_to_string(page).with_context(|| format!("{} can't be read", page.display()))?;
    let entry = |(question, answer): &(String, String)| json!({ "@type": "Question", "name": question, "acceptedAnswer": { "@type": "Answer", "text": answer } });
    let data = json!({ "@context": "https://schema.org", "@type": "FAQPage", "mainEntity": questions.iter().map(entry).collect::<Vec<_>>() });
    // `<` can't end the script early.
    let script = format!(
        "<script type=\"application/ld+json\">{}</script><!--HEAD-->",
        data.to_string().replace('<', "\\u003c")
    );
    write(page, &html.replacen("<!--HEAD-->", &script, 1))
}

fn write(path: &Path, text: &str) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).with_context(|| format!("{} can't be written", folder.display()))?;
    }
    fs::write(path, text).with_context(|| format!("{} can't be written", path.display()))
}
