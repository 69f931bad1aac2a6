//! The grades of the whole library.

use crate::content::files::real;
use allium::domain::grade::{Control, Grade};
use allium::domain::index::Index;
use allium::domain::library::Library;

/// Number of grades of the library, strongest first. A change of content or rule that changes them is meant to be noticed here.
const COUNTS: [usize; 5] = [2, 18, 50, 70, 4];

#[test]
fn the_library_has_the_grades_that_were_reviewed() {
    let library = Library::read(&real()).unwrap();
    let index = Index::from_library(&library);
    let mut lines = Vec::new();
    for card in &index.modalities {
        for (complaint, grade) in &card.grades {
            lines.push((*grade, format!("{complaint} {} {}", card.id, grade.as_str())));
        }
    }
    let count = |grade| lines.iter().filter(|(own, _)| *own == grade).count();
    let text: Vec<&str> = lines.iter().map(|(_, line)| line.as_str()).collect();
    assert_eq!(Grade::ALL.map(count), COUNTS, "{}", text.join("\n"));
}

#[test]
fn every_grade_but_unclear_rests_on_a_result_that_counts() {
    let library = Library::read(&real()).unwrap();
    for modality in library.modalities.keys() {
        for complaint in library.complaints.keys() {
            let Some(grading) = library.grading(&library.rows(modality, complaint)) else {
                continue;
            };
            if grading.grade != Grade::Unclear {
                assert!(grading.deciding().is_some(), "{modality}, {complaint}");
                assert_ne!(grading.by, Some(Control::Other));
            }
        }
    }
}
