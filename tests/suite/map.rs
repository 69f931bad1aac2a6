//! The grade rule with every setting, on the whole library and on random findings, and the evidence map.

use crate::content::files::real;
use allium::domain::content::{Certainty, Direction, Measures};
use allium::domain::grade::{Control, Finding, Gain, Grade, GradeRule, Grading, ShamWeight};
use allium::domain::index::Index;
use allium::domain::lens::Lens;
use allium::domain::library::Library;
use allium::domain::map::{Against, Cell, MapView};
use allium::domain::page::MapPage;
use allium::domain::route::Route;
use allium::render::{self, MapContext, MapSize};
use proptest::prelude::*;

fn grade_by(findings: &[Finding], rule: GradeRule) -> Option<Grade> {
    Grading::new(findings, rule).map(|grading| grading.grade)
}

fn library() -> Library {
    Library::read(&real()).unwrap()
}

#[test]
fn the_default_rule_gives_the_grades_of_the_site() {
    let library = library();
    let (index, map) = (Index::from_library(&library), MapPage::from_library(&library));
    let mut graded = 0;
    for card in &index.modalities {
        for complaint in &index.complaints {
            let by_rule = map
                .cell(&card.id, &complaint.id)
                .and_then(|cell| grade_by(&cell.findings, GradeRule::default()));
            assert_eq!(by_rule, card.grade_for(&complaint.id), "{}, {}", card.id, complaint.id);
            graded += usize::from(by_rule.is_some());
        }
    }
    assert_eq!(graded, map.cells.len());
    assert_eq!(map.cells.iter().map(|cell| cell.findings.len()).sum::<usize>(), library.evidence.len());
}

/// Asserts that a higher number of people required never gives a better grade.
#[track_caller]
fn check_more_people_never_raise(findings: &[Finding]) {
    for sham in ShamWeight::ALL {
        let grades = GradeRule::PEOPLE.map(|many_people| {
            let rule = GradeRule {
                sham,
                many_people,
                ..GradeRule::default()
            };
            grade_by(findings, rule)
        });
        assert!(grades.is_sorted(), "{sham:?}: {grades:?} of {findings:?}");
    }
}

#[test]
fn requiring_more_people_never_raises_a_grade_of_the_library() {
    for cell in MapPage::from_library(&library()).cells {
        check_more_people_never_raise(&cell.findings);
    }
}

#[test]
fn each_sham_weight_changes_some_grade() {
    let library = library();
    let map = MapPage::from_library(&library);
    for sham in ShamWeight::ALL {
        let rule = GradeRule {
            sham,
            ..GradeRule::default()
        };
        let changed = map
            .cells
            .iter()
            .filter(|cell| grade_by(&cell.findings, rule) != grade_by(&cell.findings, GradeRule::default()));
        assert_eq!(changed.count() > 0, sham != ShamWeight::First, "{sham:?}");
    }
}

fn any_finding() -> impl Strategy<Value = Finding> {
    let control = prop::sample::select(vec![Control::Sham, Control::Care, Control::Other]);
    let direction = prop::sample::select(vec![Direction::Favours, Direction::NoDifference, Direction::Mixed, Direction::Against]);
    let certainty = prop::sample::select(vec![Certainty::High, Certainty::Moderate, Certainty::Low, Certainty::VeryLow]);
    let measures = prop::sample::select(vec![Measures::Complaint, Measures::Function, Measures::Other]);
    let gain = prop::option::of((0_u32..200, 0_u32..200, 0_u32..200).prop_map(|(middle, near, far)| Gain { middle, near, far }));
    let numbers = (prop::option::of(1_u32..90), prop::option::of(0_u32..2000));
    let kind = (0..4_u8, 2005_u16..2026, any::<bool>(), any::<bool>(), any::<bool>());
    (control, direction, certainty, measures, gain, numbers, kind).prop_map(
        |(control, direction, certainty, measures, gain, (trials, people), (source, year, review, rated, late))| Finding {
            source: format!("source-{source}").as_str().into(),
            year,
            review,
            control,
            measures,
            late,
            direction,
            gain,
            certainty,
            rated,
            trials,
            people,
        },
    )
}

proptest! {
    #[test]
    fn requiring_more_people_never_raises_a_grade(findings in prop::collection::vec(any_finding(), 1..8)) {
        check_more_people_never_raise(&findings);
    }

    #[test]
    fn a_comparison_with_another_treatment_changes_no_grade(findings in prop::collection::vec(any_finding(), 1..8), many_people in 0_u32..2000) {
        let others: Vec<Finding> = findings.iter().filter(|finding| finding.control != Control::Other).cloned().collect();
        prop_assume!(!others.is_empty());
        for sham in ShamWeight::ALL {
            let rule = GradeRule { sham, many_people, ..GradeRule::default() };
            prop_assert_eq!(grade_by(&findings, rule), grade_by(&others, rule));
        }
    }
}

#[test]
fn every_graded_cell_of_the_map_is_a_link() {
    let library = library();
    let (index, map) = (Index::from_library(&library), MapPage::from_library(&library));
    let view = MapView::default();
    let markup = render::evidence_map(MapContext {
        index: &index,
        map: &map,
        view: &view,
        lens: Lens::Both,
        size: MapSize::Full,
    });
    let mut links = 0;
    markup.walk(&mut |node| links += usize::from(node.attribute("data-cell").is_some()));
    assert_eq!(links, map.cells.len());
}

#[test]
fn every_cell_with_rows_has_them_on_its_complaints_page() {
    let library = library();
    let index = Index::from_library(&library);
    for cell in MapPage::from_library(&library).cells {
        let page = render::page(&library, &index, &Route::Complaint(cell.complaint.clone())).unwrap();
        let panel = render::map_panel(&page, &cell.modality).unwrap_or_else(|| panic!("{} has no rows for {}", cell.complaint, cell.modality));
        let (mut rows, mut sources) = (0, 0);
        panel.walk(&mut |node| {
            rows += usize::from(node.attribute("class") == Some("evidence-table__row"));
            sources += usize::from(node.attribute("class") == Some("source-list__item"));
        });
        assert_eq!(rows, cell.findings.len(), "{}, {}", cell.modality, cell.complaint);
        assert!(sources > 0, "{}, {}: no source", cell.modality, cell.complaint);
    }
}

#[test]
fn the_lens_collapses_one_tradition_and_loses_no_practice() {
    let library = library();
    let (index, map) = (Index::from_library(&library), MapPage::from_library(&library));
    let complaint = index.complaints.first().map(|card| card.id.clone());
    for sort in [None, complaint] {
        let view = MapView { sort, ..MapView::default() };
        for lens in Lens::ALL {
            let (shown, collapsed) = view.practices(&index, &map, lens);
            assert_eq!(shown.len() + collapsed.len(), index.modalities.len());
            assert!(shown.iter().all(|card| lens.shows(card.tradition)));
            assert_eq!(collapsed.is_empty(), lens == Lens::Both);
        }
    }
}

#[test]
fn a_narrower_comparator_finds_fewer_cells() {
    let library = library();
    let (index, map) = (Index::from_library(&library), MapPage::from_library(&library));
    let found = |against| {
        let view = MapView {
            against,
            ..MapView::default()
        };
        let cells = index
            .modalities
            .iter()
            .flat_map(|card| index.complaints.iter().map(move |complaint| (card, complaint)));
        cells
            .filter(|(card, complaint)| matches!(view.cell(&map, &card.id, &complaint.id), Cell::Found(_)))
            .count()
    };
    let all = found(Against::All);
    assert_eq!(all, map.cells.len());
    assert!(found(Against::Sham) < all && found(Against::Care) < all);
}
