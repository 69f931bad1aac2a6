//! The rendered pages: links resolve, ids are unique, and the method page states the rule.

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
fn every_link_leads_to_a_route_and_an_id_on_its_page() {
    let pages = pages();
    let index = Index::from_library(&library());
    let ids: BTreeMap<String, Vec<String>> = pages.iter().map(|(path, page)| (path.clone(), attributes(page, "id"))).collect();
    let mut broken = Vec::new();
    for (path, page) in &pages {
        for href in attributes(page, "href") {
            if href.starts_with("https://") {
                continue;
            }
            let (to, fragment) = href.split_once('#').unwrap_or((&href, ""));
            let to = to.split('?').next().unwrap_or_default();
            let to = if to.is_empty() { path.as_str() } else { to };
            let has_route = Route::parse(to).is_some_and(|route| route.exists(&index));
            let has_fragment = fragment.is_empty() || ids.get(to).is_some_and(|ids| ids.iter().any(|id| id == fragment));
            if !has_route || !has_fragment {
                broken.push(format!("{path}: {href}"));
            }
        }
    }
    assert!(broken.is_empty(), "broken links:\n{}", broken.join("\n"));
}

#[test]
fn every_answer_of_a_comparison_links_to_its_origin() {
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
                let (to, fragment) = href.split_once('#').unwrap_or((&href, ""));
                assert!(
                    ids[to].iter().any(|id| fragment.is_empty() || id == fragment),
                    "{}: {href}",
                    pair[0].modality
                );
            }
        }
    }
}

#[test]
fn ids_are_unique_on_each_page() {
    for (path, page) in pages() {
        let mut ids = attributes(&page, "id");
        ids.sort();
        let duplicates: Vec<_> = ids.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0].clone()).collect();
        assert!(duplicates.is_empty(), "{path}: {}", duplicates.join(", "));
    }
}

#[test]
fn every_glossary_popover_is_on_its_page() {
    for (path, page) in pages() {
        let ids = attributes(&page, "id");
        let missing: Vec<_> = attributes(&page, "popovertarget").into_iter().filter(|id| !ids.contains(id)).collect();
        assert!(missing.is_empty(), "{path}: {}", missing.join(", "));
    }
}

#[test]
fn the_method_page_states_the_number_that_the_rule_uses() {
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
    let routes = Route::all(&index).into_iter();
    routes
        .filter_map(|route| Some((route.path(), render::page(&library, &index, &route)?)))
        .collect()
}

/// All values of an attribute on a page.
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
