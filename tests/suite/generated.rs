//! The app can read every file that the build writes, for the whole library.

use crate::content::files::real;
use allium::domain::index::Index;
use allium::domain::json::from_json as read;
use allium::domain::library::Library;
use allium::domain::page::{AssessmentPage, Column, MapPage, TextPage};
use allium::domain::route::Route;
use allium::render;

fn library() -> Library {
    Library::read(&real()).unwrap_or_else(|problems| panic!("the content can't be read: {problems:?}"))
}

#[test]
fn the_index_round_trips() {
    let index = Index::from_library(&library());
    assert!(index.modalities.len() >= 4);
    assert_eq!(read::<Index>(&serde_json::to_string(&index).unwrap()), Some(index));
}

#[test]
fn every_page_round_trips() {
    let library = library();
    let index = Index::from_library(&library);
    let pages: Vec<TextPage> = Route::all(&index)
        .iter()
        .filter_map(|route| render::page(&library, &index, route))
        .collect();
    assert!(pages.len() >= 16);
    for page in pages {
        let page = TextPage {
            questions: Vec::new(),
            ..page
        };
        assert_eq!(read::<TextPage>(&serde_json::to_string(&page).unwrap()), Some(page));
    }
}

#[test]
fn every_column_round_trips_and_has_the_same_lines() {
    let library = library();
    let index = Index::from_library(&library);
    let columns: Vec<Column> = library
        .modalities
        .values()
        .map(|modality| render::compare_column(&library, &index, modality))
        .collect();
    let shape = |column: &Column| column.groups.iter().map(|group| (group.tested, group.lines.len())).collect::<Vec<_>>();
    for column in &columns {
        assert_eq!(shape(column), shape(&columns[0]), "{}", column.modality);
        let tested = column.groups.iter().find(|group| group.tested).map_or(0, |group| group.lines.len());
        assert!(column.tested.iter().all(|group| group.lines.len() == tested), "{}", column.modality);
        assert_eq!(read::<Column>(&serde_json::to_string(column).unwrap()).as_ref(), Some(column));
    }
}

#[test]
fn the_assessment_round_trips() {
    let library = library();
    let page = render::assessment_page(&library);
    assert!(!page.sources.is_empty() && !page.found.is_empty() && page.practitioners.len() == library.modalities.len());
    assert_eq!(read::<AssessmentPage>(&serde_json::to_string(&page).unwrap()), Some(page));
}

#[test]
fn the_map_round_trips() {
    let page = MapPage::from_library(&library());
    assert!(page.cells.len() > 100);
    assert_eq!(read::<MapPage>(&serde_json::to_string(&page).unwrap()), Some(page));
}

#[test]
fn truncated_or_unexpected_json_is_rejected() {
    let json = serde_json::to_string(&Index::from_library(&library())).unwrap();
    for end in (0..json.len()).step_by(97).filter(|end| json.is_char_boundary(*end)) {
        assert_eq!(read::<Index>(&json[..end]), None);
    }
    assert_eq!(read::<Index>("[]"), None);
    assert_eq!(read::<Index>("{\"version\": \"1\"}"), None);
    assert_eq!(read::<TextPage>(&json), None);
}

#[test]
fn a_route_has_a_page_exactly_if_it_has_a_text_path() {
    let library = library();
    let index = Index::from_library(&library);
    for route in Route::all(&index) {
        let has_page = render::page(&library, &index, &route).is_some();
        assert_eq!(has_page, route.text_path().is_some(), "{route:?}");
    }
}
