//! Page of a pair: a Western and an Eastern practice on the same ground.

use super::accounts::{account, accounts};
use super::breadcrumbs::breadcrumbs;
use super::colophon::{assessment_invitation, colophon};
use super::link::link;
use super::near_list::near_list;
use super::paragraph::{claim_list, lede};
use super::section::section;
use super::source_list::source_list;
use crate::domain::citations::CitationNumbering;
use crate::domain::cites::Cites;
use crate::domain::content::{Account, Pair, Tradition};
use crate::domain::index::{FORMAT_VERSION, Index};
use crate::domain::library::Library;
use crate::domain::markup::element;
use crate::domain::page::TextPage;
use crate::domain::route::Route;

/// Renders the page of a pair.
pub fn page(library: &Library, index: &Index, pair: &Pair) -> TextPage {
    let sources = super::sources(library, pair.notes());
    let mut citations = CitationNumbering::new(&sources);
    let ground = citations.claims(&pair.ground);
    let mut side = |tradition: Tradition, side: &Account| account(tradition.label(), &side.headline, &citations.paragraphs(&side.paragraphs), None);
    let (west, east) = (side(Tradition::West, &pair.west), side(Tradition::East, &pair.east));
    let lists = [
        ("both-observe", "What both observe", &pair.both_observe),
        ("disagree", "Where they truly disagree", &pair.disagree),
        ("would-settle", "What would settle it", &pair.would_settle),
    ];
    let mut after: Vec<_> = lists
        .map(|(id, heading, claims)| section(id, heading, [claim_list(&citations.claims(claims), "")]))
        .to_vec();
    after.push(section("sources", "Sources", source_list(&sources, &citations.counts())));
    after.push(colophon(&pair.dates, &library.site));
    after.push(assessment_invitation(&library.site));
    let ids = [&pair.modalities.west, &pair.modalities.east];
    let comparison = Route::Compare(ids.map(Clone::clone).to_vec());
    let practices = ids.into_iter().filter_map(|id| index.modality(id)).map(|card| (card, None));
    let titles = element("div")
        .class("page__titles")
        .child(element("p").class("page__kicker").text("On the same ground"))
        .child(element("h1").class("page__title").attr("tabindex", "-1").text(&pair.title))
        .child(lede(&ground))
        .child(element("p").child(link("page__pair", comparison, "Compare them question by question")));
    TextPage {
        version: FORMAT_VERSION,
        title: pair.title.clone(),
        description: pair.ground.first().map(|claim| claim.text.clone()).unwrap_or_default(),
        class: "page page--pair".to_owned(),
        head: vec![
            breadcrumbs("Pairs", Route::Document("pairs".into()), &pair.title),
            element("header")
                .class("page__head page__head--two")
                .child(titles)
                .child(near_list(practices, index, "p")),
        ],
        contents: None,
        before: vec![section("accounts", "Each in its own words", [accounts(west, east, Tradition::East)])],
        after,
        questions: Vec::new(),
    }
}
