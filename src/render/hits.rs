//! Search results: pages other than practices, and why a page matches.

use crate::domain::index::uncapitalize;
use crate::domain::markup::{Markup, element, text};
use crate::domain::search::{Found, Hit, Kind, Reason, marked};

/// Maximum number of pages in the list.
const MAX_LISTED: usize = 6;

/// Renders the complaints, glossary terms, pairs and documents that match. Returns `None` if there are none.
pub fn hit_list(found: &Found) -> Option<Markup> {
    let others = found.hits.iter().filter(|hit| hit.kind != Kind::Practice);
    let items: Vec<Markup> = others.take(MAX_LISTED).map(|hit| item(hit, &found.words)).collect();
    (!items.is_empty()).then(|| {
        element("ul")
            .class("explorer__hits")
            .attr("role", "list")
            .attr("aria-label", "Other pages that match")
            .children(items)
    })
}

fn item(hit: &Hit, words: &[String]) -> Markup {
    let link = element("a").attr("href", &hit.url).children(marks(&marked(&hit.name, words)));
    element("li")
        .class("explorer__hit")
        .child(element("span").class("explorer__kind").text(&format!("{} ", kind_label(hit.kind))))
        .child(link)
        .children(reason(&hit.reason, words))
}

/// Renders a practice's name with its matches marked, and the reason for the match if it is not in the name.
pub fn marked_name(name: &str, hit: Option<&Hit>, words: &[String]) -> (Vec<Markup>, Vec<Markup>) {
    let marked_words = if hit.is_some() { words } else { &[] };
    (
        marks(&marked(name, marked_words)),
        hit.map(|hit| reason(&hit.reason, words)).unwrap_or_default(),
    )
}

fn reason(reason: &Reason, words: &[String]) -> Vec<Markup> {
    let (prefix, value) = match reason {
        Reason::Name => return Vec::new(),
        Reason::AlsoCalled(name) => ("Also called ".to_owned(), name),
        Reason::TestedFor(complaint, name) if complaint == name => ("Tested for ".to_owned(), name),
        Reason::TestedFor(complaint, name) => (format!("Tested for {}, also called ", uncapitalize(complaint)), name),
        Reason::Category(name) => ("Kind: ".to_owned(), name),
        Reason::Summary(summary) => (String::new(), summary),
    };
    vec![
        element("span")
            .class("explorer__why")
            .text(&format!(" {prefix}"))
            .children(marks(&marked(value, words))),
    ]
}

/// Returns the label for a kind of search result.
pub fn kind_label(kind: Kind) -> &'static str {
    match kind {
        Kind::Practice => "Practice",
        Kind::Complaint => "Complaint",
        Kind::Pair => "Pair",
        Kind::Term => "Word",
        Kind::Document => "Page",
    }
}

/// Renders text runs, with matches in `mark` elements.
fn marks(runs: &[(String, bool)]) -> Vec<Markup> {
    let run = |(run, is_match): &(String, bool)| if *is_match { element("mark").text(run) } else { text(run) };
    runs.iter().map(run).collect()
}

/// Describes the number of results: '3 of 4 practices, and 2 other pages'.
pub fn result_count(shown: usize, total: usize, others: usize) -> String {
    let practices = match shown {
        0 => "No practice matches".to_owned(),
        _ if shown == total => format!("{total} practices"),
        _ => format!("{shown} of {total} practices"),
    };
    match others {
        0 => practices,
        1 => format!("{practices}, and 1 other page"),
        _ => format!("{practices}, and {others} other pages"),
    }
}
