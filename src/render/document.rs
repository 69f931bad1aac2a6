//! Page about the site itself: how evidence is judged, the glossary, all complaints, about, privacy.

use super::glossary::glossary;
use super::grade_table::grade_table;
use super::listing::{complaint_listing, pair_listing};
use super::paragraph::paragraphs;
use super::section::section;
use super::source_list::source_list;
use super::warning_list::{afterwards, warning_list};
use crate::domain::citations::CitationNumbering;
use crate::domain::cites::Cites;
use crate::domain::content::{Document, Listing, Technique};
use crate::domain::ids::SourceId;
use crate::domain::index::{FORMAT_VERSION, Index};
use crate::domain::library::Library;
use crate::domain::markup::{Live, Markup, element, live};
use crate::domain::page::TextPage;
use crate::domain::route::Route;

/// Renders the page of a document: title, lede and sections.
pub fn page(library: &Library, index: &Index, document: &Document) -> TextPage {
    let mut notes: Vec<SourceId> = document.sections.iter().flat_map(|section| section.paragraphs.notes()).collect();
    if document.lists == Some(Listing::Emergencies) {
        notes.extend(library.safety.notes());
    }
    let sources = super::sources(library, notes);
    let mut citations = CitationNumbering::new(&sources);
    let mut sections: Vec<Markup> = document
        .sections
        .iter()
        .map(|part| {
            let list = element("ul")
                .class("paragraph__list")
                .children(part.list.iter().map(|item| element("li").text(item)));
            let list = (!part.list.is_empty()).then_some(list);
            let heading = element("h2").class("section__heading").text(&part.heading);
            element("section")
                .class("section")
                .child(heading)
                .children(paragraphs(&citations.paragraphs(&part.paragraphs)))
                .child_opt(list)
        })
        .collect();
    match document.lists {
        Some(Listing::Complaints) => sections.push(complaint_listing(library, index)),
        Some(Listing::Pairs) => sections.push(pair_listing(library, index)),
        Some(Listing::Glossary) => sections.extend(glossary(library)),
        Some(Listing::Grades) => sections.push(section("rule", "The whole rule", grade_table().into_iter().chain([rule_links()]))),
        Some(Listing::Rule) => sections.push(live(Live::RuleSliders, [])),
        Some(Listing::Vignettes) => sections.push(live(Live::Vignettes, [])),
        Some(Listing::Emergencies) => {
            let signs = warning_list(&library.safety.emergencies, &mut citations);
            sections.push(section("signs", "Signs that anyone may have", [signs]));
            let techniques: Vec<&Technique> = library.safety.techniques.iter().collect();
            sections.push(section("afterwards", "After a treatment", afterwards(&techniques, &mut citations)));
        }
        None => {}
    }
    if !sources.is_empty() {
        sections.push(section("sources", "Sources", source_list(&sources, &citations.counts())));
    }
    let titles = element("div")
        .class("page__titles")
        .child(element("h1").class("page__title").attr("tabindex", "-1").text(&document.title))
        .child(element("p").class("page__lede").text(&document.lede));
    TextPage {
        version: FORMAT_VERSION,
        title: document.title.clone(),
        description: document.lede.clone(),
        class: "page page--document".to_owned(),
        head: vec![element("header").class("page__head").child(titles)],
        contents: None,
        before: sections,
        after: Vec::new(),
        questions: Vec::new(),
    }
}

/// Renders links to the pages that show the rule applied.
fn rule_links() -> Markup {
    let link = |route: Route, text: &str| element("a").attr("href", &route.path()).text(text);
    element("p")
        .class("page__ways")
        .child(link(Route::Map, "All grades on a map"))
        .child(link(Route::method(), "Change the rule yourself"))
}
