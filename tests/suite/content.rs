//! The content: the real library has no problems, its schemas are up to date, and each check finds the problem it is for.

mod cases;
pub mod files;

use allium::domain::checks::{CHECKS, Problem, problems};
use allium::domain::library::{LOAD_PROBLEMS, Library};
use allium::domain::schema::schemas;
use allium::domain::template::{Kind, template};
use cases::{Case, cases};
use files::{Files, fixture, real};
use std::collections::BTreeSet;

#[test]
fn the_real_library_has_no_problems() {
    let found = all_problems(&real());
    assert!(found.is_empty(), "{} problems under public/content:\n{}", found.len(), list(&found));
}

#[test]
fn the_schemas_are_up_to_date() {
    let files = real();
    let stale: Vec<&str> = schemas()
        .iter()
        .filter(|(name, text)| files.get(&format!("schema/{name}")) != Some(text))
        .map(|(name, _)| *name)
        .collect();
    assert!(
        stale.is_empty(),
        "public/content/schema is stale: run cargo xtask content --schemas to update {}",
        stale.join(", ")
    );
}

#[test]
fn the_miniature_library_has_no_problems() {
    let found = all_problems(&fixture());
    assert!(found.is_empty(), "{}", list(&found));
}

#[test]
fn a_template_has_the_shape_of_its_kind_and_only_unwritten_text() {
    for kind in [Kind::Modality, Kind::Complaint, Kind::Pair] {
        let mut files = fixture();
        let library = Library::read(&files).unwrap();
        let text = template(kind, "new-page", "2026-11-25", "2027-11-25", &library).unwrap();
        files.insert(format!("{}new-page.json", kind.folder()), text);
        let found = all_problems(&files);
        assert!(found.iter().all(|problem| !LOAD_PROBLEMS.contains(&problem.check)), "{}", list(&found));
        assert!(found.iter().any(|problem| problem.check == "unwritten"), "{kind:?}");
        let short: Vec<&str> = found.iter().map(|problem| problem.check).filter(|check| *check == "count").collect();
        assert!(short.is_empty(), "{}", list(&found));
    }
}

#[test]
fn each_check_finds_its_problem() {
    let missed: Vec<String> = cases().iter().filter_map(missed).collect();
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

#[test]
fn each_check_has_a_case() {
    let tested: BTreeSet<&str> = cases().iter().map(|case| case.check).collect();
    let untested: Vec<&str> = LOAD_PROBLEMS
        .into_iter()
        .chain(CHECKS.iter().map(|(name, _)| *name))
        .filter(|name| !tested.contains(name))
        .collect();
    assert!(
        untested.is_empty(),
        "add a case to tests/suite/content/cases.rs for: {}",
        untested.join(", ")
    );
}

#[test]
fn no_two_checks_share_a_name() {
    let names: Vec<&str> = LOAD_PROBLEMS.into_iter().chain(CHECKS.iter().map(|(name, _)| *name)).collect();
    assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len());
}

#[test]
fn a_problem_names_file_path_check_and_id() {
    let problem = Problem {
        file: "modalities/x.json".into(),
        path: "/works/2/cites/0".into(),
        check: "dangling-id",
        id: "unknown-1900".into(),
        remedy: "is no source".into(),
    };
    assert_eq!(
        problem.to_string(),
        "modalities/x.json /works/2/cites/0 [dangling-id] unknown-1900: is no source"
    );
}

/// A failure message if the problem of a case was not found.
fn missed(case: &Case) -> Option<String> {
    let mut files = fixture();
    case.edit.apply(&mut files);
    let found = all_problems(&files);
    let expected = (case.check, case.file, case.path);
    let is_found = found
        .iter()
        .any(|problem| (problem.check, problem.file.as_str(), problem.path.as_str()) == expected);
    (!is_found).then(|| {
        format!(
            "{}: expected {} {} [{}] among\n{}",
            case.location,
            case.file,
            case.path,
            case.check,
            list(&found)
        )
    })
}

fn all_problems(files: &Files) -> Vec<Problem> {
    match Library::read(files) {
        Ok(library) => problems(&library),
        Err(problems) => problems,
    }
}

fn list(problems: &[Problem]) -> String {
    problems.iter().map(|problem| format!("{problem}\n")).collect()
}
