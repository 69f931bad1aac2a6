//! Glossary terms in running text. Each is a button that opens its entry in a popover, by click or keyboard and without JavaScript.
//!
//! The terms are marked on a page that is already rendered, so that no other part needs the glossary. The first occurrence of a term becomes a
//! button; its entry is a popover at the end of the page.

use super::script::scripts;
use crate::domain::content::{Bridge, Term};
use crate::domain::ids::TermId;
use crate::domain::library::Library;
use crate::domain::markup::{Markup, MarkupNode, element, text};
use crate::domain::page::TextPage;
use crate::domain::route::Route;
use crate::domain::terms::Terms;
use std::collections::BTreeMap;

/// Elements in which terms are not marked: links, names, and whatever is not running text.
const SKIPPED_TAGS: [&str; 13] = [
    "a", "button", "h1", "h2", "h3", "h4", "th", "dt", "caption", "summary", "nav", "svg", "strong",
];

/// Class prefixes of elements in which terms are not marked.
const SKIPPED_CLASSES: [&str; 9] = [
    "source-list",
    "term-notes",
    "page__kicker",
    "page__meet-kicker",
    "account__kicker",
    "grade-mark",
    "layer-list",
    "colophon",
    "effect-bar",
];

/// Punctuation that must stay on the same line as the word after it.
const OPENING_PUNCTUATION: [char; 5] = ['(', '\'', '"', '\u{2018}', '\u{201c}'];

/// Punctuation that must stay on the same line as the word before it.
const CLOSING_PUNCTUATION: [char; 10] = [',', '.', ';', ':', '!', '?', ')', '\'', '\u{2019}', '\u{201d}'];

/// Marks the glossary terms on a page and appends their entries. The term that is the title of the page is skipped.
pub fn mark_terms(page: &mut TextPage, library: &Library) {
    let terms = Terms::new(&library.terms);
    let mut seen: BTreeMap<TermId, &Term> = BTreeMap::new();
    let own = page.title.clone();
    let skip = |term: &Term| std::iter::once(&term.term).chain(&term.also).any(|name| name.eq_ignore_ascii_case(&own));
    for part in [&mut page.head, &mut page.before, &mut page.after] {
        for markup in part {
            *markup = mark_in(markup, &terms, &skip, &mut seen);
        }
    }
    let entries = seen.into_values().map(|term| entry(term, library));
    page.after.extend(entries);
}

/// Returns a copy of the tree with glossary terms as buttons.
fn mark_in<'a>(markup: &Markup, terms: &Terms<'a>, skip: &dyn Fn(&Term) -> bool, seen: &mut BTreeMap<TermId, &'a Term>) -> Markup {
    let class = markup.attribute("class").unwrap_or_default();
    if SKIPPED_TAGS.contains(&markup.tag.as_str()) || SKIPPED_CLASSES.iter().any(|start| class.starts_with(start)) {
        return markup.clone();
    }
    let node = MarkupNode {
        tag: markup.tag.clone(),
        attributes: markup.attributes.clone(),
        live: markup.live.clone(),
        ..MarkupNode::default()
    };
    let mut copy = Markup::from(node);
    for piece in split(&markup.text, terms, skip, seen) {
        copy = append(copy, piece);
    }
    for child in &markup.children {
        if child.tag.is_empty() && child.live.is_none() {
            for piece in split(&child.text, terms, skip, seen) {
                copy = append(copy, piece);
            }
        } else {
            copy = copy.child(mark_in(child, terms, skip, seen));
        }
    }
    copy
}

/// Appends a piece: text as text, a button as a child.
fn append(parent: Markup, piece: Markup) -> Markup {
    if piece.tag.is_empty() {
        parent.text(&piece.text)
    } else {
        parent.child(piece)
    }
}

/// Splits a text into pieces: text runs, and buttons for terms that occur for the first time.
fn split<'a>(input: &str, terms: &Terms<'a>, skip: &dyn Fn(&Term) -> bool, seen: &mut BTreeMap<TermId, &'a Term>) -> Vec<Markup> {
    let mut pieces = Vec::new();
    let mut from = 0;
    for (range, term) in terms.find(input) {
        if skip(term) || seen.contains_key(&term.id) {
            continue;
        }
        seen.insert(term.id.clone(), term);
        let (before, after) = (
            input.get(from..range.start).unwrap_or_default(),
            input.get(range.end..).unwrap_or_default(),
        );
        let run = before.trim_end_matches(OPENING_PUNCTUATION);
        let opening = before.get(run.len()..).unwrap_or_default();
        let closing = after
            .get(..after.len() - after.trim_start_matches(CLOSING_PUNCTUATION).len())
            .unwrap_or_default();
        pieces.extend(Some(run).filter(|run| !run.is_empty()).map(text));
        pieces.push(keep_together(
            opening,
            button(input.get(range.clone()).unwrap_or_default(), term),
            closing,
        ));
        from = range.end + closing.len();
    }
    pieces.extend(input.get(from..).filter(|run| !run.is_empty()).map(text));
    pieces
}

/// Wraps a button and the punctuation around it in an element that does not break across lines. Without punctuation the button is returned as is.
fn keep_together(opening: &str, button: Markup, closing: &str) -> Markup {
    if opening.is_empty() && closing.is_empty() {
        return button;
    }
    let wrapper = element("span").class("term-notes__held").text(opening).child(button);
    if closing.is_empty() { wrapper } else { wrapper.text(closing) }
}

fn button(name: &str, term: &Term) -> Markup {
    element("button")
        .class("term-notes__term")
        .attr("type", "button")
        .attr("popovertarget", &entry_id(term))
        .text(name)
}

fn entry(term: &Term, library: &Library) -> Markup {
    let close = element("button")
        .class("term-notes__close")
        .attr("type", "button")
        .attr("popovertarget", &entry_id(term))
        .attr("popovertargetaction", "hide")
        .text("Close");
    let glossary_link = element("a")
        .attr("href", &format!("{}#{}", Route::Document("glossary".into()).path(), term.id))
        .attr("rel", "external")
        .text("In the glossary");
    element("aside")
        .class("term-notes")
        .attr("id", &entry_id(term))
        .attr("popover", "auto")
        .attr("aria-label", &term.term)
        .child(element("p").class("term-notes__name").text(&term.term))
        .child_opt(scripts("term-notes__script", &term.script))
        .child(element("p").text(&term.plain))
        .children(counterparts(term, library))
        .child(element("p").class("term-notes__ways").child(glossary_link).text(" ").child(close))
}

fn entry_id(term: &Term) -> String {
    format!("term-{}", term.id)
}

/// Renders the corresponding terms of the other tradition, one line each.
pub fn counterparts(term: &Term, library: &Library) -> Vec<Markup> {
    let line = |bridge: &Bridge| {
        let other = if bridge.west == term.id { &bridge.east } else { &bridge.west };
        let other = library.terms.iter().find(|known| known.id == *other)?;
        let line = element("p").class("term-notes__bridge").child(element("b").text(bridge.relation.label()));
        Some(line.text(&format!(": {}. {}", other.term, bridge.note)))
    };
    let own = library.bridges.iter().filter(|bridge| bridge.west == term.id || bridge.east == term.id);
    own.filter_map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::split;
    use crate::domain::content::Term;
    use crate::domain::terms::Terms;
    use std::collections::BTreeMap;

    #[track_caller]
    fn check(input: &str, expected: &str) {
        let known = [Term {
            id: "qi".into(),
            term: "qi".to_owned(),
            also: Vec::new(),
            script: Vec::new(),
            who: None,
            tradition: None,
            plain: String::new(),
        }];
        let mut html = String::new();
        for piece in split(input, &Terms::new(&known), &|_| false, &mut BTreeMap::new()) {
            piece.write_html(&mut html);
        }
        let tag = "<button class=\"term-notes__term\" type=\"button\" popovertarget=\"term-qi\">";
        let html = html.replace(tag, "[").replace("</button>", "]");
        assert_eq!(html.replace("<span class=\"term-notes__held\">", "{").replace("</span>", "}"), expected);
    }

    #[test]
    fn punctuation_stays_with_its_word() {
        check("They say qi moves, and qi again.", "They say [qi] moves, and qi again.");
        check("Of qi, channels.", "Of {[qi],} channels.");
        check("A word (qi).", "A word {([qi]).}");
        check("qi: breath (qi again)", "{[qi]:} breath (qi again)");
        check("A word (qi moves)", "A word {([qi]} moves)");
        check("Nothing of it.", "Nothing of it.");
    }
}
