//! The pages of text as they are drawn: every link leads somewhere, every id is given once, and the method page states the rule.

use crate::content::files::real;
use allium::domain::comparison::View;
use allium::domain::grade::MANY_PEOPLE;
use allium::domain::index::Index;
use allium::domain::library::Library;
use allium::domain::markup::Markup;
use allium::domain::page::TextPage;
use allium::domain::route::Route;
use allium::render;
use std::collections::BTreeMap;

#[test]
fn every_link_leads_to_a_place_and_a_part_of_it() {
    let pages = pages();
    let index = Index::from_library(&library());
    let ids: BTreeMap<String, Vec<String>> = pages.iter().map(|(path, page)| (path.clone(), attributes(page, "id"))).collect();
    let mut broken = Vec::new();
    for (path, page) in &pages {
        for href in attributes(page, "href") {
            if href.starts_with("https://") {
                continue;
            }
            let (to, part) = href.split_once('#').unwrap_or((&href, ""));
            let to = to.split('?').next().unwrap_or_default();
            let to = if to.is_empty() { path.as_str() } else { to };
            let is_place = Route::parse(to).is_some_and(|place| place.exists(&index));
            let has_part = part.is_empty() || ids.get(to).is_some_and(|ids| ids.iter().any(|id| id == part));
            if !is_place || !has_part {
                broken.push(format!("{path}: {href}"));
            }
        }
    }
    assert!(broken.is_empty(), "links to nowhere:\n{}", broken.join("\n"));
}

#[test]
fn every_answer_of_a_comparison_leads_to_where_it_comes_from() {
    let library = library();
    let index = Index::from_library(&library);
    let ids: BTreeMap<String, Vec<String>> = pages().iter().map(|(path, page)| (path.clone(), attributes(page, "id"))).collect();
    let columns: Vec<_> = library
        .modalities
        .values()
        .map(|modality| render::compare_column(&library, &index, modality))
        .collect();
    for complaint in index.complaints.iter().map(|card| Some(card.id.clone())).chain([None]) {
        let view = View {
            complaint,
            differences: false,
            pins: [true, true],
        };
        for pair in columns.windows(2) {
            let table = render::compare_table(&pair.iter().collect::<Vec<_>>(), &index, &view);
            let mut hrefs = Vec::new();
            collect(&table, "href", &mut hrefs);
            assert!(hrefs.len() > 20, "{}", pair[0].modality);
            for href in hrefs {
                let (to, part) = href.split_once('#').unwrap_or((&href, ""));
                assert!(ids[to].iter().any(|id| part.is_empty() || id == part), "{}: {href}", pair[0].modality);
            }
        }
    }
}

#[test]
fn every_id_is_given_once_on_its_page() {
    for (path, page) in pages() {
        let mut ids = attributes(&page, "id");
        ids.sort();
        let twice: Vec<_> = ids.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0].clone()).collect();
        assert!(twice.is_empty(), "{path}: {}", twice.join(", "));
    }
}

#[test]
fn every_entry_that_a_word_opens_is_on_its_page() {
    for (path, page) in pages() {
        let ids = attributes(&page, "id");
        let missing: Vec<_> = attributes(&page, "popovertarget").into_iter().filter(|id| !ids.contains(id)).collect();
        assert!(missing.is_empty(), "{path}: {}", missing.join(", "));
    }
}

#[test]
fn the_method_page_names_the_number_that_the_rule_uses() {
    let site = serde_json::to_string(&library().site.documents).unwrap();
    assert!(
        site.contains(&format!("{MANY_PEOPLE} people")),
        "the method page should say {MANY_PEOPLE} people"
    );
}

fn library() -> Library {
    Library::read(&real()).unwrap()
}

fn pages() -> Vec<(String, TextPage)> {
    let library = library();
    let index = Index::from_library(&library);
    let places = Route::all(&index).into_iter();
    places
        .filter_map(|place| Some((place.path(), render::page(&library, &index, &place)?)))
        .collect()
}

/// Values of an attribute, and the ids that the page itself gives to the section of its accounts.
fn attributes(page: &TextPage, name: &str) -> Vec<String> {
    let mut found = Vec::new();
    let parts = [&page.head, &page.before, &page.after].into_iter().flatten().chain(&page.contents);
    parts.for_each(|markup| collect(markup, name, &mut found));
    found
}

fn collect(markup: &Markup, name: &str, found: &mut Vec<String>) {
    found.extend(markup.attributes.iter().filter(|(key, _)| key == name).map(|(_, value)| value.clone()));
    markup.children.iter().for_each(|child| collect(child, name, found));
}
