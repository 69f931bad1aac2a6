//! The content: the real library has no problems, its schemas are those of the types, and each check finds what it is for.

mod cases;
pub mod files;

use allium::domain::checks::{CHECKS, Problem, problems};
use allium::domain::library::{Library, READING};
use allium::domain::schema::schemas;
use allium::domain::template::{Kind, template};
use cases::{Case, cases};
use files::{Files, fixture, real};
use std::collections::BTreeSet;

#[test]
fn the_real_library_has_no_problems() {
    let found = all_problems(&real());
    assert!(found.is_empty(), "{} problems under public/content:\n{}", found.len(), listed(&found));
}

#[test]
fn the_schemas_beside_the_content_are_those_of_the_types() {
    let files = real();
    let stale: Vec<&str> = schemas()
        .iter()
        .filter(|(name, text)| files.get(&format!("schema/{name}")) != Some(text))
        .map(|(name, _)| *name)
        .collect();
    assert!(stale.is_empty(), "public/content/schema is stale: generate {} again", stale.join(", "));
}

#[test]
fn the_miniature_library_has_no_problems() {
    let found = all_problems(&fixture());
    assert!(found.is_empty(), "{}", listed(&found));
}

#[test]
fn a_template_has_the_shape_of_its_kind_and_is_no_page_yet() {
    for kind in [Kind::Modality, Kind::Complaint, Kind::Pair] {
        let mut files = fixture();
        let library = Library::read(&files).unwrap();
        let text = template(kind, "new-page", "2026-11-25", "2027-11-25", &library).unwrap();
        files.insert(format!("{}new-page.json", kind.folder()), text);
        let found = all_problems(&files);
        assert!(found.iter().all(|problem| !READING.contains(&problem.check)), "{}", listed(&found));
        assert!(found.iter().any(|problem| problem.check == "unwritten"), "{kind:?}");
        let short: Vec<&str> = found.iter().map(|problem| problem.check).filter(|check| *check == "count").collect();
        assert!(short.is_empty(), "{}", listed(&found));
    }
}

#[test]
fn each_check_finds_what_it_is_for() {
    let missed: Vec<String> = cases().iter().filter_map(missed).collect();
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

#[test]
fn each_check_has_a_case() {
    let tried: BTreeSet<&str> = cases().iter().map(|case| case.check).collect();
    let untried: Vec<&str> = READING
        .into_iter()
        .chain(CHECKS.iter().map(|(name, _)| *name))
        .filter(|name| !tried.contains(name))
        .collect();
    assert!(
        untried.is_empty(),
        "add a case to tests/suite/content/cases.rs for: {}",
        untried.join(", ")
    );
}

#[test]
fn no_two_checks_share_a_name() {
    let names: Vec<&str> = READING.into_iter().chain(CHECKS.iter().map(|(name, _)| *name)).collect();
    assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len());
}

#[test]
fn a_problem_names_file_path_check_and_id() {
    let problem = Problem {
        file: "modalities/x.json".into(),
        path: "/works/2/cites/0".into(),
        check: "dangling-id",
        id: "nobody-1900".into(),
        remedy: "is no source".into(),
    };
    assert_eq!(
        problem.to_string(),
        "modalities/x.json /works/2/cites/0 [dangling-id] nobody-1900: is no source"
    );
}

/// What to say of a case whose problem was not found.
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
            case.place,
            case.file,
            case.path,
            case.check,
            listed(&found)
        )
    })
}

fn all_problems(files: &Files) -> Vec<Problem> {
    match Library::read(files) {
        Ok(library) => problems(&library),
        Err(unread) => unread,
    }
}

fn listed(problems: &[Problem]) -> String {
    problems.iter().map(|problem| format!("{problem}\n")).collect()
}
