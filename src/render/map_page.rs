//! Page around the evidence map: title, and key to the symbols.

use super::evidence_map::grade_label;
use super::section::section;
use crate::domain::content::MapText;
use crate::domain::grade::Grade;
use crate::domain::index::FORMAT_VERSION;
use crate::domain::library::Library;
use crate::domain::markup::{Markup, element};
use crate::domain::page::TextPage;
use crate::domain::route::Route;

/// Renders the page without the map, which a component of the app adds.
pub fn page(library: &Library) -> TextPage {
    let text = &library.site.map;
    let titles = element("div")
        .class("page__titles")
        .child(element("h1").class("page__title").attr("tabindex", "-1").text(&text.title))
        .child(element("p").class("page__lede").text(&text.lede));
    TextPage {
        version: FORMAT_VERSION,
        title: text.title.clone(),
        description: text.lede.clone(),
        class: "page page--map".to_owned(),
        head: vec![element("header").class("page__head").child(titles)],
        contents: None,
        before: vec![note(
            "Filters, order and lens start with the app. The whole map stands below, and its links work without it.",
        )],
        after: vec![section("signs", "What the signs mean", symbol_key(text))],
        questions: Vec::new(),
    }
}

fn note(text: &str) -> Markup {
    element("p").class("evidence-map__note needs-app").text(text)
}

/// Renders each symbol with its meaning, and a link to the rule.
fn symbol_key(text: &MapText) -> [Markup; 4] {
    let symbol = |kind: &str, symbol: &str| {
        let symbol = element("b").class("evidence-map__sign").text(symbol);
        element("span").class(&format!("evidence-map__cell--{kind}")).child(symbol)
    };
    let line = |mark: Markup, name: &str| {
        let mark = element("dt").attr("aria-hidden", "true").child(mark);
        element("div").class("evidence-map__meaning").child(mark).child(element("dd").text(name))
    };
    let grades = Grade::ALL.map(|grade| {
        let (kind, mark, _, name) = grade_label(grade);
        line(symbol(kind, mark), if grade == Grade::Unclear { &text.unclear } else { name })
    });
    let dots = element("span").text("\u{25cf}\u{25cf}\u{25cb}\u{25cb}");
    let rest = [
        line(dots, &text.certainty),
        line(symbol("searched", "\u{2205}"), &text.no_trials),
        line(element("span").class("evidence-map__cell--empty"), &text.not_reviewed),
    ];
    let list = element("dl").class("evidence-map__signs").children(grades).children(rest);
    let method = element("a")
        .attr("href", &Route::method().path())
        .text("How a grade is made, and what another rule would change");
    [
        list,
        element("p").text(&text.one_kind),
        element("p").text(&text.opens),
        element("p").child(method),
    ]
}
