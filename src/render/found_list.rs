//! What a search found beside practices, what it may have meant, and why a practice was found.

use super::palette::marks;
use crate::domain::index::in_a_sentence;
use crate::domain::markup::{Markup, element};
use crate::domain::search::{Found, Hit, Kind, Reason, marked};

/// How many pages are listed at most.
const LISTED: usize = 6;

/// Complaints, words, pairs and pages that were found, under what the search may have meant.
pub fn found_list(found: &Found) -> Vec<Markup> {
    let instead = found.suggestion.as_ref().map(|words| {
        let button = element("button")
            .class("explorer__instead")
            .attr("type", "button")
            .attr("data-press", words);
        element("p")
            .class("explorer__meant")
            .text("Did you mean ")
            .child(button.text(words))
            .text("?")
    });
    let some = found.partial_match.then(|| {
        element("p")
            .class("explorer__meant")
            .text("Nothing holds all of these words. These hold some.")
    });
    let items: Vec<Markup> = found
        .hits
        .iter()
        .filter(|hit| hit.kind != Kind::Practice)
        .take(LISTED)
        .map(|hit| item(hit, &found.words))
        .collect();
    let list = (!items.is_empty()).then(|| {
        element("ul")
            .class("explorer__hits")
            .attr("role", "list")
            .attr("aria-label", "Other pages that match")
            .children(items)
    });
    [instead, some, list].into_iter().flatten().collect()
}

fn item(hit: &Hit, words: &[String]) -> Markup {
    let link = element("a").attr("href", &hit.place).children(marks(&marked(&hit.name, words)));
    element("li")
        .class("explorer__hit")
        .child(element("span").class("explorer__kind").text(&format!("{} ", kind(hit.kind))))
        .child(link)
        .children(reason(&hit.reason, words))
}

/// A practice's name with what was found in it marked, and why it was found where the name does not say it.
pub fn marked_name(name: &str, hit: Option<&Hit>, words: &[String]) -> (Vec<Markup>, Vec<Markup>) {
    let found = if hit.is_some() { words } else { &[] };
    (marks(&marked(name, found)), hit.map(|hit| reason(&hit.reason, words)).unwrap_or_default())
}

fn reason(reason: &Reason, words: &[String]) -> Vec<Markup> {
    let (why, text) = match reason {
        Reason::Name => return Vec::new(),
        Reason::AlsoCalled(name) => ("Also called ".to_owned(), name),
        Reason::TestedFor(complaint, name) if complaint == name => ("Tested for ".to_owned(), name),
        Reason::TestedFor(complaint, name) => (format!("Tested for {}, also called ", in_a_sentence(complaint)), name),
        Reason::Category(name) => ("Kind: ".to_owned(), name),
        Reason::Summary(words) => (String::new(), words),
    };
    vec![
        element("span")
            .class("explorer__why")
            .text(&format!(" {why}"))
            .children(marks(&marked(text, words))),
    ]
}

/// What something that was found is.
pub fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Practice => "Practice",
        Kind::Complaint => "Complaint",
        Kind::Pair => "Pair",
        Kind::Word => "Word",
        Kind::Document => "Page",
    }
}
