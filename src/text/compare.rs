//! Where practices are picked for comparison.

use super::compare_tray::compare_toggle;
use super::ring_mark::ring_mark;
use super::section::section;
use crate::domain::content::{Pair, Tradition};
use crate::domain::index::{FORM, Index};
use crate::domain::library::Library;
use crate::domain::page::TextPage;
use crate::domain::place::Place;
use crate::domain::still::{Still, el};

/// The pairs, whose comparisons are ready, and every practice with a button to pick it.
pub fn page(library: &Library, index: &Index) -> TextPage {
    let words = &library.comparison;
    let titles = el("div")
        .class("page__titles")
        .child(el("h1").class("page__title").attr("tabindex", "-1").text(&words.title))
        .child(el("p").class("page__lede").text(&words.lede));
    let pairs = el("ul")
        .class("compare__pairs")
        .attr("role", "list")
        .children(library.pairs.values().map(|pair| el("li").child(ready(pair, index))));
    let note = el("p")
        .class("page__aside needs-app")
        .text("Picking starts with the app. The pairs below work without it.");
    let sides = [Tradition::East, Tradition::West].map(|tradition| side(index, tradition));
    TextPage {
        form: FORM,
        title: words.title.clone(),
        description: words.lede.clone(),
        class: "page page--document".to_owned(),
        head: vec![el("header").class("page__head").child(titles)],
        contents: None,
        before: vec![
            section(
                "pick",
                "Pick from all practices",
                [note, el("div").class("compare__sides").children(sides)],
            ),
            section("pairs", "Pairs on the same ground", [pairs]),
        ],
        after: Vec::new(),
        questions: Vec::new(),
    }
}

/// The way to the comparison of a pair.
fn ready(pair: &Pair, index: &Index) -> Still {
    let ids = [&pair.modalities.west, &pair.modalities.east];
    let names: Vec<&str> = ids.iter().filter_map(|id| Some(index.modality(id)?.name.as_str())).collect();
    el("a")
        .attr("href", &Place::Compare(ids.map(Clone::clone).to_vec()).path())
        .text(&names.join(" and "))
}

/// The practices of one tradition.
fn side(index: &Index, tradition: Tradition) -> Still {
    let id = format!("pick-{}", tradition.as_str());
    let own = index.modalities.iter().filter(|card| card.tradition == tradition);
    let practices = own.map(|card| {
        el("li")
            .class("compare__practice")
            .child(ring_mark(&card.layers))
            .child(el("a").attr("href", &Place::Modality(card.id.clone()).path()).text(&card.name))
            .child(compare_toggle(&card.id, &card.name, false))
    });
    el("section")
        .attr("aria-labelledby", &id)
        .child(el("h3").attr("id", &id).text(tradition.name()))
        .child(el("ul").attr("role", "list").children(practices))
}
