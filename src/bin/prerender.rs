//! Natively: the same App, every route to HTML, from the same JSON that the app fetches.
//!
//! usage: `prerender SITE_DIR QUESTIONS_FILE`. `SITE_DIR/content` holds the index and the pages' files; `SITE_DIR/index.html` is the shell that Trunk
//! filled: it is read first, then overwritten with the first page. `QUESTIONS_FILE` holds each path's common questions, for search engines.

use allium::app::App;
use allium::domain::ids::DocumentId;
use allium::domain::index::{FORMAT_VERSION, Index};
use allium::domain::route::Route;
use allium::state::{Catalog, File, PageCache};
use futures::StreamExt;
use hydration_context::SsrSharedContext;
use leptos::prelude::*;
use leptos_meta::ServerMetaContext;
use leptos_router::location::RequestUrl;
use std::collections::HashMap;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::{env, fs};

/// The shell's empty mount point.
const MOUNT_POINT: &str = "<div id=\"app\"></div>";

/// Questions and answers by path.
type Questions = HashMap<String, Vec<(String, String)>>;

fn main() -> ExitCode {
    let arguments: Vec<PathBuf> = env::args_os().skip(1).map(PathBuf::from).collect();
    let [site, questions] = arguments.as_slice() else {
        eprintln!("usage: prerender SITE_DIR QUESTIONS_FILE");
        return ExitCode::from(2);
    };
    match run(site, questions) {
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

fn run(site: &Path, questions: &Path) -> Result<usize, Box<dyn Error>> {
    let shell = Shell::read(&site.join("index.html"))?;
    let index: Index = serde_json::from_str(&read(&site.join("content/index.json"))?)?;
    if index.version != FORMAT_VERSION {
        return Err(format!("the index has format version {}, not {FORMAT_VERSION}", index.version).into());
    }
    let mut questions: Questions = serde_json::from_str(&read(questions)?)?;
    // Leptos expects an executor, although no effects run natively.
    any_spawner::Executor::init_tokio()?;
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let routes = Route::all(&index);
    let not_found = Route::Document(DocumentId::from("not-found"));
    for (route, output) in routes
        .iter()
        .map(|route| (route, output_path(route)))
        .chain([(&not_found, "404.html".to_owned())])
    {
        let mut files = Vec::new();
        if route.exists(&index) {
            for path in route.data_paths() {
                let questions = questions.remove(&route.path()).unwrap_or_default();
                let file = File::read(&path, &read(&site.join(&path))?).ok_or_else(|| format!("{path}: not of this version"))?;
                files.push((path, with_questions(file, questions)));
            }
        }
        let html = runtime.block_on(tokio::task::LocalSet::new().run_until(render(&shell, &index, route, files)));
        write(&site.join(output), &html)?;
    }
    Ok(routes.len() + 1)
}

/// `/modalities/x` is written to `modalities/x.html`: common static hosts serve it without a redirect.
fn output_path(route: &Route) -> String {
    match route {
        Route::Home => "index.html".to_owned(),
        route => format!("{}.html", route.path().trim_start_matches('/')),
    }
}

/// Adds a text page's common questions, which the file that the app fetches leaves out.
fn with_questions(file: File, questions: Vec<(String, String)>) -> File {
    match file {
        File::Text(page) => File::Text(Arc::new(allium::domain::page::TextPage {
            questions,
            ..Arc::unwrap_or_clone(page)
        })),
        other => other,
    }
}

fn read(path: &Path) -> Result<String, Box<dyn Error>> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()).into())
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
        let text = read(path)?;
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

    /// The start of the shell for one route: preloads of its data, and the marker where leptos_meta puts titles and descriptions.
    fn before(&self, files: &[(String, File)]) -> String {
        let files = ["content/index.json"].into_iter().chain(files.iter().map(|(path, _)| path.as_str()));
        let preloads: String = files
            .map(|file| format!("<link rel=\"preload\" href=\"/{file}\" as=\"fetch\" crossorigin=\"anonymous\">\n"))
            .collect();
        self.before.replacen("</head>", &format!("{preloads}<!--HEAD--></head>"), 1)
    }
}

async fn render(shell: &Shell, index: &Index, route: &Route, files: Vec<(String, File)>) -> String {
    let before = shell.before(&files) + "<div id=\"app\">";
    let after = format!("</div>{}", shell.after);
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new())));
    let (meta, output) = ServerMetaContext::new();
    let app = owner.with(|| {
        provide_context(RequestUrl::new(&route.path()));
        provide_context(meta);
        view! { <App catalog=Catalog::new(index.clone()) pages=PageCache::new(files) /> }.to_html_stream_in_order()
    });
    let chunks = futures::stream::once(async move { before })
        .chain(app)
        .chain(futures::stream::once(async move { after }));
    // Head and body must be one chunk: titles are collected while the body is rendered.
    let page: String = chunks.collect().await;
    let html = output.inject_meta_context(futures::stream::iter([page])).await.collect().await;
    owner.unset_with_forced_cleanup();
    html
}
