//! Home page.

use super::layer_list::layer_summary;
use super::link::link;
use super::onion::onion;
use super::ring_mark::ring_mark;
use crate::domain::content::Tradition;
use crate::domain::index::{FORMAT_VERSION, Index};
use crate::domain::library::Library;
use crate::domain::markup::{Markup, element};
use crate::domain::page::TextPage;
use crate::domain::route::Route;

/// Renders the page: what Allium is, the complaints, the six layers, the practices, and links to the assessment.
pub fn page(library: &Library, index: &Index) -> TextPage {
    let site = &library.site;
    let text = &site.home;
    let opening = element("div")
        .child(element("h1").class("home__title").attr("tabindex", "-1").text(&text.title))
        .child(element("p").class("home__lede").text(&text.lede))
        .child(
            element("p")
                .class("home__ways")
                .child(start_link())
                .text(" ")
                .child(link("home__way", Route::Explorer, "See all practices")),
        );
    let layers = index.layers.iter().map(|layer| {
        let href = format!("{}?layer={}", Route::Explorer.path(), layer.id.as_str());
        let name = element("a").class("home__layer-name").attr("href", &href).text(&layer.name);
        element("li")
            .class("home__layer")
            .child(name)
            .text(" ")
            .child(element("span").class("home__layer-covers").text(&layer.covers))
    });
    let complaints = index
        .complaints
        .iter()
        .map(|complaint| element("li").child(link("home__link", Route::Complaint(complaint.id.clone()), &complaint.name)));
    let sides = [Tradition::East, Tradition::West].map(|tradition| side(index, tradition));
    TextPage {
        version: FORMAT_VERSION,
        title: format!("{}: {}", site.name, site.tagline.trim_end_matches('.')),
        description: text.lede.clone(),
        class: "home".to_owned(),
        head: vec![
            element("div").class("home__opening").child(opening).child(onion()),
            part(
                "home-complaints",
                "What hurts?",
                [element("ul").class("home__list").attr("role", "list").children(complaints)],
            ),
            part(
                "home-layers",
                "Six layers",
                [intro(&text.layers), element("ol").class("home__layers").children(layers)],
            ),
            part(
                "home-practices",
                "Two traditions",
                [intro(&text.traditions), element("div").class("home__sides").children(sides), more_links()],
            ),
            part(
                "home-assessment",
                "Which layer is it?",
                [intro(&text.assessment), element("p").child(start_link())],
            ),
        ],
        contents: None,
        before: Vec::new(),
        after: Vec::new(),
        questions: Vec::new(),
    }
}

fn start_link() -> Markup {
    link("home__way home__way--main", Route::Assessment, "Start the assessment")
}

fn part(id: &str, heading: &str, children: impl IntoIterator<Item = Markup>) -> Markup {
    element("section")
        .class("home__part")
        .attr("aria-labelledby", id)
        .child(element("h2").attr("id", id).text(heading))
        .children(children)
}

fn intro(text: &str) -> Markup {
    element("p").class("home__intro").text(text)
}

/// Renders the practices of one tradition by name.
fn side(index: &Index, tradition: Tradition) -> Markup {
    let id = format!("home-{}", tradition.as_str());
    let practices = index.modalities.iter().filter(|card| card.tradition == tradition).map(|card| {
        element("li")
            .class("home__practice")
            .child(ring_mark(&card.layers))
            .child(link("home__link", Route::Modality(card.id.clone()), &card.name))
            .child(layer_summary(&card.layers, &index.layers))
    });
    element("section")
        .class(&format!("home__side home__side--{}", tradition.as_str()))
        .attr("aria-labelledby", &id)
        .child(element("h3").attr("id", &id).text(tradition.label()))
        .child(element("ul").class("home__list").attr("role", "list").children(practices))
}

/// Renders links to other views of the practices.
fn more_links() -> Markup {
    element("p")
        .class("home__ways")
        .child(link("home__way", Route::Explorer, "Search and filter all practices"))
        .text(" ")
        .child(link("home__way", Route::Document("pairs".into()), "See them in pairs"))
        .text(" ")
        .child(link("home__way", Route::Compare(Vec::new()), "Compare two or three"))
        .text(" ")
        .child(link("home__way", Route::Map, "See all evidence on a map"))
}
