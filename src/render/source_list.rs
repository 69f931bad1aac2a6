//! Numbered sources at the end of a page, with links back to the citations.

use super::source_note::{external_links, source_note, spaced};
use crate::domain::citations::Note;
use crate::domain::content::Source;
use crate::domain::index::capitalize;
use crate::domain::markup::{Markup, element};

/// Renders the sources in order of their numbers, and the popover of each; `counts` are the numbers of citations of each.
pub fn source_list(sources: &[Source], counts: &[usize]) -> Vec<Markup> {
    let items = sources
        .iter()
        .zip(counts)
        .enumerate()
        .map(|(i, (source, count))| item(i + 1, source, *count));
    let list = element("ol").class("source-list").attr("role", "list").children(items);
    let notes = sources.iter().enumerate().map(|(i, source)| source_note(i + 1, source));
    std::iter::once(list).chain(notes).collect()
}

fn item(number: usize, source: &Source, count: usize) -> Markup {
    let back = (1..=count).map(|ordinal| {
        let note = Note { number, ordinal };
        let label = format!("Back to note {number}, place {ordinal} of {count}");
        let link = element("a")
            .class("source-list__back")
            .attr("href", &format!("#{}", note.id()))
            .attr("rel", "external");
        link.attr("aria-label", &label).text(&format!("\u{21a9}{ordinal}"))
    });
    let text = element("div")
        .class("source-list__text")
        .child(element("span").text(&format!("{} ", authors(source))))
        .child(element("cite").class("source-list__title").text(&source.title))
        .text(&format!(". {} {}. ", publication(source), capitalize(source.kind.label())))
        .text(if source.superseded_by.is_some() {
            "A newer edition has replaced it. "
        } else {
            ""
        })
        .children(external_links(source))
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

/// Formats authors and year: 'Kietrys and others (2013).'
fn authors(source: &Source) -> String {
    format!("{} ({}).", source.authors.trim_end_matches('.'), source.year)
}

/// Formats journal, volume, issue and pages as far as they are known.
fn publication(source: &Source) -> String {
    let issue = source.issue.as_ref().map(|issue| format!("({issue})")).unwrap_or_default();
    let volume = source.volume.as_ref().map(|volume| format!(" {volume}{issue}")).unwrap_or_default();
    let pages = source.pages.as_ref().map(|pages| format!(": {pages}")).unwrap_or_default();
    format!("{}{volume}{pages}.", source.journal.trim_end_matches('.'))
}
