//! Page for selecting practices to compare.

use super::ring_mark::ring_mark;
use super::section::section;
use crate::domain::content::{Pair, Tradition};
use crate::domain::ids::ModalityId;
use crate::domain::index::{FORMAT_VERSION, Index};
use crate::domain::library::Library;
use crate::domain::markup::{Live, Markup, element, live};
use crate::domain::page::TextPage;
use crate::domain::route::Route;

/// Renders the page: every practice with a button to add it to the comparison, and links to the comparisons of the pairs.
pub fn page(library: &Library, index: &Index) -> TextPage {
    let text = &library.comparison;
    let titles = element("div")
        .class("page__titles")
        .child(element("h1").class("page__title").attr("tabindex", "-1").text(&text.title))
        .child(element("p").class("page__lede").text(&text.lede));
    let pairs = element("ul")
        .class("compare__pairs")
        .attr("role", "list")
        .children(library.pairs.values().map(|pair| element("li").child(pair_link(pair, index))));
    let note = element("p")
        .class("page__aside needs-app")
        .text("Picking starts with the app. The pairs below work without it.");
    let sides = [Tradition::East, Tradition::West].map(|tradition| side(index, tradition));
    TextPage {
        version: FORMAT_VERSION,
        title: text.title.clone(),
        description: text.lede.clone(),
        class: "page page--document".to_owned(),
        head: vec![element("header").class("page__head").child(titles)],
        contents: None,
        before: vec![
            section(
                "pick",
                "Pick from all practices",
                [note, element("div").class("compare__sides").children(sides)],
            ),
            section("pairs", "Pairs on the same ground", [pairs]),
        ],
        after: Vec::new(),
        questions: Vec::new(),
    }
}

/// Creates the mount point of the button that adds a practice to the comparison.
pub fn compare_button(id: &ModalityId, name: &str) -> Markup {
    let button = Live::CompareButton {
        modality: id.clone(),
        name: name.to_owned(),
    };
    live(button, [])
}

/// Renders a link to the comparison of a pair.
fn pair_link(pair: &Pair, index: &Index) -> Markup {
    let ids = [&pair.modalities.west, &pair.modalities.east];
    let names: Vec<&str> = ids.iter().filter_map(|id| Some(index.modality(id)?.name.as_str())).collect();
    element("a")
        .attr("href", &Route::Compare(ids.map(Clone::clone).to_vec()).path())
        .text(&names.join(" and "))
}

/// Renders the practices of one tradition.
fn side(index: &Index, tradition: Tradition) -> Markup {
    let id = format!("pick-{}", tradition.as_str());
    let own = index.modalities.iter().filter(|card| card.tradition == tradition);
    let practices = own.map(|card| {
        element("li")
            .class("compare__practice")
            .child(ring_mark(&card.layers))
            .child(element("a").attr("href", &Route::Modality(card.id.clone()).path()).text(&card.name))
            .child(compare_button(&card.id, &card.name))
    });
    element("section")
        .attr("aria-labelledby", &id)
        .child(element("h3").attr("id", &id).text(tradition.label()))
        .child(element("ul").attr("role", "list").children(practices))
}
