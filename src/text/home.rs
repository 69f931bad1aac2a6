//! The first page.

use super::colophon::way;
use super::modality_card::modality_card;
use super::onion::onion;
use crate::domain::index::{FORM, Index};
use crate::domain::library::Library;
use crate::domain::page::TextPage;
use crate::domain::place::Place;
use crate::domain::still::{Still, el};

/// What Allium is, the six layers, the practices, the complaints, and the way to the assessment.
pub fn page(library: &Library, index: &Index) -> TextPage {
    let site = &library.site;
    let words = &site.home;
    let opening = el("div")
        .child(el("h1").class("home__title").attr("tabindex", "-1").text(&words.title))
        .child(el("p").class("home__lede").text(&words.lede))
        .child(
            el("p")
                .class("home__ways")
                .child(start())
                .text(" ")
                .child(way("home__way", Place::Explorer, "See all practices")),
        );
    let layers = index.layers.iter().map(|layer| {
        let href = format!("{}?layer={}", Place::Explorer.path(), layer.id.as_str());
        let name = el("a").class("home__layer-name").attr("href", &href).text(&layer.name);
        el("li")
            .class("home__layer")
            .child(name)
            .text(" ")
            .child(el("span").class("home__layer-covers").text(&layer.covers))
    });
    let cards = index
        .modalities
        .iter()
        .map(|card| el("li").child(modality_card(card, index, Place::Modality(card.id.clone()).path())));
    let complaints = index
        .complaints
        .iter()
        .map(|complaint| (Place::Complaint(complaint.id.clone()), complaint.name.clone()));
    let pairs = library.pairs.values().map(|pair| (Place::Pair(pair.id.clone()), pair.title.clone()));
    let lists = el("div")
        .class("home__lists")
        .child(part("home-complaints", "By complaint", [links(complaints)]))
        .child(part("home-pairs", "On the same ground", [links(pairs)]));
    TextPage {
        form: FORM,
        title: format!("{}: {}", site.name, site.tagline.trim_end_matches('.')),
        description: words.lede.clone(),
        class: "home".to_owned(),
        head: vec![
            el("div").class("home__opening").child(opening).child(onion()),
            part(
                "home-layers",
                "Six layers",
                [intro(&words.layers), el("ol").class("home__layers").children(layers)],
            ),
            part(
                "home-practices",
                "Two traditions",
                [intro(&words.traditions), el("ul").class("cards").attr("role", "list").children(cards)],
            ),
            lists,
            part(
                "home-assessment",
                "Which layer is it?",
                [intro(&words.assessment), el("p").child(start())],
            ),
        ],
        contents: None,
        before: Vec::new(),
        ground: None,
        after: Vec::new(),
        questions: Vec::new(),
    }
}

fn start() -> Still {
    way("home__way home__way--main", Place::Assessment, "Start the assessment")
}

fn part(id: &str, heading: &str, children: impl IntoIterator<Item = Still>) -> Still {
    el("section")
        .class("home__part")
        .attr("aria-labelledby", id)
        .child(el("h2").attr("id", id).text(heading))
        .children(children)
}

fn intro(words: &str) -> Still {
    el("p").class("home__intro").text(words)
}

fn links(places: impl Iterator<Item = (Place, String)>) -> Still {
    el("ul")
        .class("home__list")
        .children(places.map(|(place, name)| el("li").child(way("home__link", place, &name))))
}
