//! Natively: the same App, every route to HTML, from the same JSON that the app fetches.
//!
//! usage: `prerender SITE_DIR`. `SITE_DIR/content` holds the index and the pages' files; `SITE_DIR/index.html` is the shell that Trunk filled:
//! it is read first and then becomes the first page.

#![recursion_limit = "512"]

use allium::domain::ids::DocumentId;
use allium::domain::index::Index;
use allium::domain::route::Route;
use allium::domain::wire::{self, Wire};
use allium::ui::app::App;
use allium::ui::state::{File, Store, read_file};
use futures::StreamExt;
use hydration_context::SsrSharedContext;
use leptos::prelude::*;
use leptos_meta::ServerMetaContext;
use leptos_router::location::RequestUrl;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::{env, fs};

/// The shell's empty mount point.
const MOUNT_POINT: &str = "<div id=\"app\"></div>";

fn main() -> ExitCode {
    let Some(site) = env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("usage: prerender SITE_DIR");
        return ExitCode::from(2);
    };
    match run(&site) {
        Ok(pages) => {
            println!("prerendered {pages} pages");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("prerender: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(site: &Path) -> Result<usize, Box<dyn Error>> {
    let shell = Shell::read(&site.join("index.html"))?;
    let index: Index = read(&site.join("content/index.json"))?;
    // The executor is Leptos's own way to run effects; natively none run.
    any_spawner::Executor::init_tokio()?;
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let places = Route::all(&index);
    for place in &places {
        let files = place
            .data_paths()
            .into_iter()
            .map(|path| read_page(site, path))
            .collect::<Result<Vec<_>, _>>()?;
        let html = runtime.block_on(tokio::task::LocalSet::new().run_until(render(&shell, &index, place, files)));
        write(&site.join(file_of(place)), &html)?;
    }
    let nowhere = Route::Document(DocumentId::from("not-found"));
    let html = runtime.block_on(tokio::task::LocalSet::new().run_until(render(&shell, &index, &nowhere, Vec::new())));
    write(&site.join("404.html"), &html)?;
    Ok(places.len() + 1)
}

/// `/modalities/x` stands in `modalities/x.html`: common static hosts serve it without a redirect.
fn file_of(place: &Route) -> String {
    match place {
        Route::Home => "index.html".to_owned(),
        place => format!("{}.html", place.path().trim_start_matches('/')),
    }
}

fn read<T: Wire>(path: &Path) -> Result<T, Box<dyn Error>> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    wire::read(&text).ok_or_else(|| format!("{}: not of this version", path.display()).into())
}

/// A file that a place needs, with its path under the site's root.
fn read_page(site: &Path, path: String) -> Result<(String, File), Box<dyn Error>> {
    let text = fs::read_to_string(site.join(&path)).map_err(|error| format!("{path}: {error}"))?;
    let file = read_file(&path, &text).ok_or_else(|| format!("{path}: not of this version"))?;
    Ok((path, file))
}

fn write(path: &Path, text: &str) -> Result<(), Box<dyn Error>> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()).into())
}

/// The shell around every page.
struct Shell {
    before: String,
    after: String,
}

impl Shell {
    fn read(path: &Path) -> Result<Self, Box<dyn Error>> {
        let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
        let (before, after) = text
            .split_once(MOUNT_POINT)
            .ok_or_else(|| format!("{}: no mount point {MOUNT_POINT}", path.display()))?;
        if !before.contains("</head>") {
            return Err(format!("{}: no </head> before the mount point", path.display()).into());
        }
        Ok(Self {
            before: before.to_owned(),
            after: after.to_owned(),
        })
    }

    /// The shell's beginning for one place: preloads of its data, and the mark where titles and descriptions go.
    fn before(&self, files: &[(String, File)]) -> String {
        let files = ["content/index.json"].into_iter().chain(files.iter().map(|(path, _)| path.as_str()));
        let preloads: String = files
            .map(|file| format!("<link rel=\"preload\" href=\"/{file}\" as=\"fetch\" crossorigin=\"anonymous\">\n"))
            .collect();
        self.before.replacen("</head>", &format!("{preloads}<!--HEAD--></head>"), 1)
    }
}

async fn render(shell: &Shell, index: &Index, place: &Route, files: Vec<(String, File)>) -> String {
    let path = place.path();
    let before = shell.before(&files);
    let before = format!("{before}<div id=\"app\" data-path=\"{path}\">");
    let after = format!("</div>{}", shell.after);
    let store = Store::new(index.clone(), files);
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new())));
    let (meta, output) = ServerMetaContext::new();
    let app = owner.with(|| {
        provide_context(RequestUrl::new(&path));
        provide_context(meta);
        view! { <App store /> }.to_html_stream_in_order()
    });
    let around = futures::stream::once(async move { before })
        .chain(app)
        .chain(futures::stream::once(async move { after }));
    // Head and body must be one chunk: titles are collected while the body is drawn.
    let whole: String = around.collect().await;
    let html = output.inject_meta_context(futures::stream::iter([whole])).await.collect().await;
    owner.unset_with_forced_cleanup();
    html
}
