//! Allium's tasks: one small file each, listed here.

mod assess;
mod boot;
mod budget;
mod build;
mod compress;
mod content;
mod dev;
mod headers;
mod measure;
mod pages;
mod paths;
mod program_size;
mod run;
mod search;
mod serve;
mod server;
mod style;
mod test;
mod tools;

use clap::{Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;

/// Allium's tasks.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Set up what is missing, build the release site into dist/ and serve it with the production headers
    Serve {
        /// Port on 127.0.0.1
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// Serve dist/ as it is, without building
        #[arg(long)]
        no_build: bool,
    },
    /// Install what the tests need, then run them all: format, lints, native, content, wasm, build with its budgets, end to end
    Test {
        /// Run only this group; end-to-end tests then run on dist/ as it is
        #[arg(value_enum)]
        group: Option<test::Group>,
        /// Of that group, only the tests whose path contains this
        name: Option<String>,
    },
    /// Serve a debug build that reloads when a file changes
    Dev {
        /// Port on 127.0.0.1
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Set up what is missing and build the release site into dist/
    Build,
    /// Check every file under public/content and report all problems at once
    Content {
        /// Check this folder instead of public/content
        #[arg(long)]
        folder: Option<PathBuf>,
        /// Regenerate the JSON Schemas from the Rust types
        #[arg(long)]
        schemas: bool,
        /// Also print word count and reading grade of each page
        #[arg(long)]
        figures: bool,
        /// Instead list the guidelines older than 5 years and the reviews older than 8, with the files that cite them
        #[arg(long)]
        due: bool,
        #[command(subcommand)]
        task: Option<ContentTask>,
    },
    /// Print the assessment's result for a file of answers, as JSON
    Assess {
        /// Answers by question: a list of choices, a number, or null
        #[arg(required_unless_present = "suite")]
        file: Option<PathBuf>,
        /// Print what comes out of all cases instead: ours, and those that others published
        #[arg(long)]
        suite: bool,
    },
    /// Print what the site's search finds, best first, one path per line
    Search {
        /// What to search for
        query: String,
    },
    /// Print bytes by kind and timings in a browser, by route; dist/ must be built
    Measure,
    /// Join the style sheets (run by Trunk before each build)
    #[command(hide = true)]
    Style,
    /// Write the app's JSON and prerender every route (run by Trunk after each build)
    #[command(hide = true)]
    Pages,
}

#[derive(Subcommand)]
enum ContentTask {
    /// Create a page: write a file with every field, each saying what to fill in
    New {
        /// What it is about: a practice, a complaint, or a Western and an Eastern practice
        #[arg(value_enum)]
        kind: content::PageKind,
        /// Its id and the name of its file: lower case, with hyphens
        id: String,
    },
}

fn main() -> ExitCode {
    let result = match Arguments::parse().task {
        Task::Serve { port, no_build } => serve::run(port, no_build),
        Task::Test { group: Some(group), name } => test::run_group(group, name.as_deref()),
        Task::Test { group: None, .. } => test::run_all(),
        Task::Dev { port } => dev::run_dev(port),
        Task::Build => build::release(),
        Task::Content {
            folder,
            task: Some(ContentTask::New { kind, id }),
            ..
        } => content::create_page(folder, kind, &id),
        Task::Content { folder, due: true, .. } => content::print_due(folder),
        Task::Content {
            folder, schemas, figures, ..
        } => content::run(folder, schemas, figures),
        Task::Assess { file, .. } => file.map_or_else(assess::run_suites, |file| assess::run(&file)),
        Task::Search { query } => search::run(&query),
        Task::Measure => measure::run(),
        Task::Style => style::run(),
        Task::Pages => pages::run_hook(),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
