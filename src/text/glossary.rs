//! Words of both traditions, and how they answer to each other.

use super::section::section;
use super::term_notes::counterparts;
use crate::domain::content::{Bridge, Relation, Term};
use crate::domain::ids::TermId;
use crate::domain::library::Library;
use crate::domain::still::{Still, el};

/// The bridge, then every term by name.
pub fn glossary(library: &Library) -> [Still; 2] {
    [
        section("bridge", "The bridge between the two", [bridges(library)]),
        section("terms", "All words", [terms(library)]),
    ]
}

fn bridges(library: &Library) -> Still {
    let column = |name: &str| el("th").attr("scope", "col").attr("role", "columnheader").text(name);
    let columns = el("tr")
        .attr("role", "row")
        .children(["Western", "Eastern", "How they relate"].map(column));
    let ordered = Relation::ALL
        .iter()
        .flat_map(|kind| library.bridges.iter().filter(move |bridge| bridge.relation == *kind));
    el("table")
        .class("glossary__bridges")
        .attr("role", "table")
        .child(
            el("caption")
                .class("visually-hidden")
                .text("Words of the two traditions that answer to each other, or do not"),
        )
        .child(el("thead").attr("role", "rowgroup").child(columns))
        .child(el("tbody").attr("role", "rowgroup").children(ordered.map(|bridge| row(bridge, library))))
}

// The roles are the elements' own; they are spelled out because narrow screens stack the cells, and some browsers then forget them.
fn row(bridge: &Bridge, library: &Library) -> Still {
    let name = |id: &TermId| {
        let term = library.terms.iter().find(|term| term.id == *id);
        let words = term.map(|term| term.term.clone()).unwrap_or_default();
        el("a").attr("href", &format!("#{id}")).attr("rel", "external").text(&words)
    };
    let kind = el("b").class("glossary__relation").text(bridge.relation.name());
    el("tr")
        .class("glossary__bridge")
        .attr("role", "row")
        .child(el("th").attr("scope", "row").attr("role", "rowheader").child(name(&bridge.west)))
        .child(el("td").attr("role", "cell").child(name(&bridge.east)))
        .child(el("td").attr("role", "cell").child(kind).text(" ").child(el("span").text(&bridge.note)))
}

fn terms(library: &Library) -> Still {
    let mut terms: Vec<&Term> = library.terms.iter().collect();
    terms.sort_by_key(|term| term.term.to_lowercase());
    let entry = |term: &Term| {
        let whose = term.tradition.map(|tradition| {
            el("span")
                .class(&format!("glossary__tradition glossary__tradition--{}", tradition.as_str()))
                .text(tradition.name())
        });
        let also = (!term.also.is_empty()).then(|| el("p").class("glossary__also").text(&format!("Also: {}", term.also.join(", "))));
        let name = el("dt").class("glossary__term").text(&format!("{} ", term.term)).maybe(whose);
        let words = el("dd")
            .class("glossary__words")
            .child(el("p").text(&term.plain))
            .maybe(also)
            .children(counterparts(term, library));
        el("div").class("glossary__entry").attr("id", term.id.as_str()).child(name).child(words)
    };
    el("dl").class("glossary").children(terms.into_iter().map(entry))
}
