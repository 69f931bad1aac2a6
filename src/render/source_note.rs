//! What a source is and what it found, in a popover that its note numbers open, by click or keyboard and without JavaScript.

use super::source_name::source_name;
use crate::domain::content::{Certainty, Source, SourceKind};
use crate::domain::index::capitalize;
use crate::domain::markup::{Markup, element, text};

/// Renders the popover of a source.
pub fn source_note(number: usize, source: &Source) -> Markup {
    let id = source_note_id(number);
    let name = format!("{}. {}.", source_name(source), capitalize(source.kind.label()));
    let in_list = element("a")
        .attr("href", &format!("#source-{number}"))
        .attr("rel", "external")
        .text("In the list");
    let links = external_links(source);
    let close = element("button")
        .class("term-notes__close")
        .attr("type", "button")
        .attr("popovertarget", &id)
        .attr("popovertargetaction", "hide")
        .text("Close");
    element("aside")
        .class("term-notes")
        .attr("id", &id)
        .attr("popover", "auto")
        .attr("aria-label", &format!("Source {number}"))
        .child(element("p").class("term-notes__name").text(&name))
        .child(element("p").text(&source.finding))
        .child_opt(
            source
                .superseded_by
                .is_some()
                .then(|| element("p").text("A newer edition has replaced it.")),
        )
        .child_opt(certainty(source).map(|text| element("p").class("term-notes__bridge").text(&text)))
        .child_opt((!links.is_empty()).then(|| element("p").children(links)))
        .child(element("p").class("term-notes__ways").child(in_list).text(" ").child(close))
}

/// Returns the element id of the popover of a source.
pub fn source_note_id(number: usize) -> String {
    format!("about-source-{number}")
}

/// Renders links to the publication's own pages, each followed by a space.
pub fn external_links(source: &Source) -> Vec<Markup> {
    let external_link = |href: String, text: String| {
        element("a")
            .class("source-list__link")
            .attr("href", &href)
            .attr("rel", "external noreferrer")
            .text(&text)
    };
    let doi = source
        .doi
        .as_ref()
        .map(|doi| external_link(format!("https://doi.org/{doi}"), format!("doi:{doi}")));
    let pubmed = source
        .pmid
        .as_ref()
        .map(|pmid| external_link(format!("https://pubmed.ncbi.nlm.nih.gov/{pmid}/"), format!("PubMed {pmid}")));
    doi.into_iter().chain(pubmed).flat_map(spaced).collect()
}

/// Adds a space after an element.
pub fn spaced(element: Markup) -> [Markup; 2] {
    [element, text(" ")]
}

/// Describes how sure the authors are. Only publications that pool results are expected to say it.
fn certainty(source: &Source) -> Option<String> {
    let level = |certainty: &Certainty| certainty.label().trim_end_matches(" certainty").to_owned();
    let pools_results = source.kind.is_review() && source.kind != SourceKind::Guideline;
    Some(match source.certainty.as_slice() {
        [] if pools_results => "Its authors do not rate how sure they are.".to_owned(),
        [] => return None,
        [Certainty::NotRead] => "Its authors rate how sure they are; we could not read how.".to_owned(),
        [one] => format!("{} certainty, by its authors' own rating.", capitalize(&level(one))),
        [low, .., high] => format!("{} to {} certainty, by its authors' own rating.", capitalize(&level(low)), level(high)),
    })
}
