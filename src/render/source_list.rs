//! The numbered sources at the end of a page, with links back into the text.

use crate::domain::citations::Note;
use crate::domain::content::Source;
use crate::domain::markup::{Markup, element};

/// Sources in order of their notes; `places` says how many times each is cited.
pub fn source_list(sources: &[Source], places: &[usize]) -> Markup {
    let items = sources
        .iter()
        .zip(places)
        .enumerate()
        .map(|(at, (source, places))| item(at + 1, source, *places));
    element("ol").class("source-list").attr("role", "list").children(items)
}

fn item(number: usize, source: &Source, places: usize) -> Markup {
    let outward = |address: String, words: String| {
        element("a")
            .class("source-list__link")
            .attr("href", &address)
            .attr("rel", "external noreferrer")
            .text(&words)
    };
    let doi = source
        .doi
        .as_ref()
        .map(|doi| outward(format!("https://doi.org/{doi}"), format!("doi:{doi}")));
    let pubmed = source
        .pmid
        .as_ref()
        .map(|pmid| outward(format!("https://pubmed.ncbi.nlm.nih.gov/{pmid}/"), format!("PubMed {pmid}")));
    let back = (1..=places).map(|place| {
        let note = Note { number, place };
        let label = format!("Back to note {number}, place {place} of {places}");
        let link = element("a")
            .class("source-list__back")
            .attr("href", &format!("#{}", note.id()))
            .attr("rel", "external");
        link.attr("aria-label", &label).text(&format!("\u{21a9}{place}"))
    });
    let text = element("div")
        .class("source-list__text")
        .child(element("span").text(&format!("{} ", authors(source))))
        .child(element("cite").class("source-list__title").text(&source.title))
        .text(&format!(". {} {}. ", place_in_print(source), sentence_case(source.kind.label())))
        .children(doi.into_iter().chain(pubmed).flat_map(spaced))
        .child(element("span").class("source-list__backs").children(back.flat_map(spaced)));
    element("li")
        .class("source-list__item")
        .attr("id", &format!("source-{number}"))
        .attr("tabindex", "-1")
        .child(
            element("span")
                .class("source-list__number")
                .attr("aria-hidden", "true")
                .text(&number.to_string()),
        )
        .child(text)
}

fn spaced(element: Markup) -> [Markup; 2] {
    [element, crate::domain::markup::text(" ")]
}

/// Authors with the year: 'Kietrys and others (2013).'
fn authors(source: &Source) -> String {
    format!("{} ({}).", source.authors.trim_end_matches('.'), source.year)
}

/// Journal, volume, issue and pages as far as they are known.
fn place_in_print(source: &Source) -> String {
    let issue = source.issue.as_ref().map(|issue| format!("({issue})")).unwrap_or_default();
    let volume = source.volume.as_ref().map(|volume| format!(" {volume}{issue}")).unwrap_or_default();
    let pages = source.pages.as_ref().map(|pages| format!(": {pages}")).unwrap_or_default();
    format!("{}{volume}{pages}.", source.journal.trim_end_matches('.'))
}

fn sentence_case(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}
