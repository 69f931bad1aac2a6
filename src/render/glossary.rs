//! Glossary: terms of both traditions, and how they correspond.

use super::script::scripts;
use super::section::section;
use super::term_notes::counterparts;
use crate::domain::content::{Bridge, Relation, Term};
use crate::domain::ids::TermId;
use crate::domain::library::Library;
use crate::domain::markup::{Markup, element};

/// Renders the table of corresponding terms, then all terms by name.
pub fn glossary(library: &Library) -> [Markup; 2] {
    [
        section("bridge", "The bridge between the two", [bridges(library)]),
        section("terms", "All words", [terms(library)]),
    ]
}

fn bridges(library: &Library) -> Markup {
    let column = |name: &str| element("th").attr("scope", "col").attr("role", "columnheader").text(name);
    let columns = element("tr")
        .attr("role", "row")
        .children(["Western", "Eastern", "How they relate"].map(column));
    let ordered = Relation::ALL
        .iter()
        .flat_map(|kind| library.bridges.iter().filter(move |bridge| bridge.relation == *kind));
    element("table")
        .class("glossary__bridges")
        .attr("role", "table")
        .child(
            element("caption")
                .class("visually-hidden")
                .text("Words of the two traditions that answer to each other, or do not"),
        )
        .child(element("thead").attr("role", "rowgroup").child(columns))
        .child(
            element("tbody")
                .attr("role", "rowgroup")
                .children(ordered.map(|bridge| row(bridge, library))),
        )
}

// The ARIA roles repeat the native ones: narrow screens stack the cells, and some browsers then drop the native semantics.
fn row(bridge: &Bridge, library: &Library) -> Markup {
    let name = |id: &TermId| {
        let term = library.terms.iter().find(|term| term.id == *id);
        let name = term.map(|term| term.term.clone()).unwrap_or_default();
        element("a").attr("href", &format!("#{id}")).attr("rel", "external").text(&name)
    };
    let kind = element("b").class("glossary__relation").text(bridge.relation.label());
    element("tr")
        .class("glossary__bridge")
        .attr("role", "row")
        .child(element("th").attr("scope", "row").attr("role", "rowheader").child(name(&bridge.west)))
        .child(element("td").attr("role", "cell").child(name(&bridge.east)))
        .child(
            element("td")
                .attr("role", "cell")
                .child(kind)
                .text(" ")
                .child(element("span").text(&bridge.note)),
        )
}

fn terms(library: &Library) -> Markup {
    let mut terms: Vec<&Term> = library.terms.iter().collect();
    terms.sort_by_key(|term| term.term.to_lowercase());
    let entry = |term: &Term| {
        let tradition = term.tradition.map(|tradition| {
            element("span")
                .class(&format!("glossary__tradition glossary__tradition--{}", tradition.as_str()))
                .text(tradition.label())
        });
        let also = (!term.also.is_empty()).then(|| element("p").class("glossary__also").text(&format!("Also: {}", term.also.join(", "))));
        let name = element("dt")
            .class("glossary__term")
            .text(&format!("{} ", term.term))
            .child_opt(tradition);
        let description = element("dd")
            .class("glossary__words")
            .child_opt(scripts("glossary__script", &term.script))
            .child(element("p").text(&term.plain))
            .child_opt(
                term.who
                    .as_ref()
                    .map(|who| element("p").class("glossary__also").text(&format!("World Health Organization: {who}"))),
            )
            .child_opt(also)
            .children(counterparts(term, library));
        element("div")
            .class("glossary__entry")
            .attr("id", term.id.as_str())
            .child(name)
            .child(description)
    };
    element("dl").class("glossary").children(terms.into_iter().map(entry))
}
