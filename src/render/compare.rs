//! Where practices are picked for comparison.

use super::compare_tray::compare_toggle;
use super::ring_mark::ring_mark;
use super::section::section;
use crate::domain::content::{Pair, Tradition};
use crate::domain::index::{FORMAT_VERSION, Index};
use crate::domain::library::Library;
use crate::domain::markup::{Markup, element};
use crate::domain::page::TextPage;
use crate::domain::route::Route;

/// The pairs, whose comparisons are ready, and every practice with a button to pick it.
pub fn page(library: &Library, index: &Index) -> TextPage {
    let words = &library.comparison;
    let titles = element("div")
        .class("page__titles")
        .child(element("h1").class("page__title").attr("tabindex", "-1").text(&words.title))
        .child(element("p").class("page__lede").text(&words.lede));
    let pairs = element("ul")
        .class("compare__pairs")
        .attr("role", "list")
        .children(library.pairs.values().map(|pair| element("li").child(ready(pair, index))));
    let note = element("p")
        .class("page__aside needs-app")
        .text("Picking starts with the app. The pairs below work without it.");
    let sides = [Tradition::East, Tradition::West].map(|tradition| side(index, tradition));
    TextPage {
        version: FORMAT_VERSION,
        title: words.title.clone(),
        description: words.lede.clone(),
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

/// The way to the comparison of a pair.
fn ready(pair: &Pair, index: &Index) -> Markup {
    let ids = [&pair.modalities.west, &pair.modalities.east];
    let names: Vec<&str> = ids.iter().filter_map(|id| Some(index.modality(id)?.name.as_str())).collect();
    element("a")
        .attr("href", &Route::Compare(ids.map(Clone::clone).to_vec()).path())
        .text(&names.join(" and "))
}

/// The practices of one tradition.
fn side(index: &Index, tradition: Tradition) -> Markup {
    let id = format!("pick-{}", tradition.as_str());
    let own = index.modalities.iter().filter(|card| card.tradition == tradition);
    let practices = own.map(|card| {
        element("li")
            .class("compare__practice")
            .child(ring_mark(&card.layers))
            .child(element("a").attr("href", &Route::Modality(card.id.clone()).path()).text(&card.name))
            .child(compare_toggle(&card.id, &card.name, false))
    });
    element("section")
        .attr("aria-labelledby", &id)
        .child(element("h3").attr("id", &id).text(tradition.label()))
        .child(element("ul").attr("role", "list").children(practices))
}
