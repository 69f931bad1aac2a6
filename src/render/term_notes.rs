//! Words of the glossary in running text open their entry in place: by tap and by key, without a program.
//!
//! It goes over a page that is already drawn, so that no part needs to know the glossary. The first time a page uses a word, the word becomes
//! a button; its entry is a popover at the foot of the page.

use crate::domain::content::{Bridge, Term};
use crate::domain::ids::TermId;
use crate::domain::library::Library;
use crate::domain::markup::{Markup, MarkupNode, element, text};
use crate::domain::page::TextPage;
use crate::domain::route::Route;
use crate::domain::terms::Terms;
use std::collections::BTreeMap;

/// Elements whose words stay as they are: they lead somewhere, name something, or are no running text.
const LEFT_ALONE: [&str; 13] = [
    "a", "button", "h1", "h2", "h3", "h4", "th", "dt", "caption", "summary", "nav", "svg", "strong",
];

/// Beginnings of classes whose words stay as they are.
const PARTS_LEFT_ALONE: [&str; 8] = [
    "source-list",
    "page__kicker",
    "page__meet-kicker",
    "account__kicker",
    "grade-mark",
    "layer-list",
    "colophon",
    "effect-bar",
];

/// Marks that stay with the word after them.
const OPENING: [char; 5] = ['(', '\'', '"', '\u{2018}', '\u{201c}'];

/// Marks that stay with the word before them.
const CLOSING: [char; 10] = [',', '.', ';', ':', '!', '?', ')', '\'', '\u{2019}', '\u{201d}'];

/// Marks the glossary's words on a page and adds their entries; what the page is about needs none.
pub fn mark_terms(page: &mut TextPage, library: &Library) {
    let terms = Terms::new(&library.terms);
    let mut seen: BTreeMap<TermId, &Term> = BTreeMap::new();
    let own = page.title.clone();
    let skip = |term: &Term| std::iter::once(&term.term).chain(&term.also).any(|name| name.eq_ignore_ascii_case(&own));
    for part in [&mut page.head, &mut page.before, &mut page.after] {
        for still in part {
            *still = marked(still, &terms, &skip, &mut seen);
        }
    }
    let entries = seen.into_values().map(|term| entry(term, library));
    page.after.extend(entries);
}

/// The same tree, the glossary's words in it as buttons.
fn marked<'a>(markup: &Markup, terms: &Terms<'a>, skip: &dyn Fn(&Term) -> bool, seen: &mut BTreeMap<TermId, &'a Term>) -> Markup {
    let class = markup
        .attributes
        .iter()
        .find(|(name, _)| name == "class")
        .map_or("", |(_, class)| class.as_str());
    if LEFT_ALONE.contains(&markup.tag.as_str()) || PARTS_LEFT_ALONE.iter().any(|start| class.starts_with(start)) {
        return markup.clone();
    }
    let node = MarkupNode {
        tag: markup.tag.clone(),
        attributes: markup.attributes.clone(),
        ..MarkupNode::default()
    };
    let mut marked_node = Markup::from(node);
    for piece in pieces(&markup.text, terms, skip, seen) {
        marked_node = add(marked_node, piece);
    }
    for child in &markup.children {
        if child.tag.is_empty() {
            for piece in pieces(&child.text, terms, skip, seen) {
                marked_node = add(marked_node, piece);
            }
        } else {
            marked_node = marked_node.child(marked(child, terms, skip, seen));
        }
    }
    marked_node
}

/// Adds a piece; a run of text joins what stands before it.
fn add(to: Markup, piece: Markup) -> Markup {
    if piece.tag.is_empty() { to.text(&piece.text) } else { to.child(piece) }
}

/// A text in pieces: runs of text, and buttons for terms met for the first time.
fn pieces<'a>(words: &str, terms: &Terms<'a>, skip: &dyn Fn(&Term) -> bool, seen: &mut BTreeMap<TermId, &'a Term>) -> Vec<Markup> {
    let mut pieces = Vec::new();
    let mut from = 0;
    for (range, term) in terms.find(words) {
        if skip(term) || seen.contains_key(&term.id) {
            continue;
        }
        seen.insert(term.id.clone(), term);
        let (before, after) = (
            words.get(from..range.start).unwrap_or_default(),
            words.get(range.end..).unwrap_or_default(),
        );
        let run = before.trim_end_matches(OPENING);
        let opening = before.get(run.len()..).unwrap_or_default();
        let closing = after.get(..after.len() - after.trim_start_matches(CLOSING).len()).unwrap_or_default();
        pieces.extend(Some(run).filter(|run| !run.is_empty()).map(text));
        pieces.push(held(opening, button(words.get(range.clone()).unwrap_or_default(), term), closing));
        from = range.end + closing.len();
    }
    pieces.extend(words.get(from..).filter(|run| !run.is_empty()).map(text));
    pieces
}

/// A button on one line with the marks around it; by itself where there are none.
fn held(opening: &str, button: Markup, closing: &str) -> Markup {
    if opening.is_empty() && closing.is_empty() {
        return button;
    }
    let held = element("span").class("term-notes__held").text(opening).child(button);
    if closing.is_empty() { held } else { held.text(closing) }
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
    let all = element("a")
        .attr("href", &format!("{}#{}", Route::Document("glossary".into()).path(), term.id))
        .attr("rel", "external")
        .text("In the glossary");
    element("aside")
        .class("term-notes")
        .attr("id", &entry_id(term))
        .attr("popover", "auto")
        .attr("aria-label", &term.term)
        .child(element("p").class("term-notes__name").text(&term.term))
        .child(element("p").text(&term.plain))
        .children(counterparts(term, library))
        .child(element("p").class("term-notes__ways").child(all).text(" ").child(close))
}

fn entry_id(term: &Term) -> String {
    format!("term-{}", term.id)
}

/// How the other tradition's words answer to a term, one line each.
pub fn counterparts(term: &Term, library: &Library) -> Vec<Markup> {
    let line = |bridge: &Bridge| {
        let other = if bridge.west == term.id { &bridge.east } else { &bridge.west };
        let other = library.terms.iter().find(|known| known.id == *other)?;
        let words = element("p").class("term-notes__bridge").child(element("b").text(bridge.relation.label()));
        Some(words.text(&format!(": {}. {}", other.term, bridge.note)))
    };
    let own = library.bridges.iter().filter(|bridge| bridge.west == term.id || bridge.east == term.id);
    own.filter_map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::pieces;
    use crate::domain::content::Term;
    use crate::domain::terms::Terms;
    use std::collections::BTreeMap;

    #[track_caller]
    fn check(words: &str, expected: &str) {
        let known = [Term {
            id: "qi".into(),
            term: "qi".to_owned(),
            also: Vec::new(),
            tradition: None,
            plain: String::new(),
        }];
        let mut html = String::new();
        for piece in pieces(words, &Terms::new(&known), &|_| false, &mut BTreeMap::new()) {
            piece.write_html(&mut html);
        }
        let tag = "<button class=\"term-notes__term\" type=\"button\" popovertarget=\"term-qi\">";
        let html = html.replace(tag, "[").replace("</button>", "]");
        assert_eq!(html.replace("<span class=\"term-notes__held\">", "{").replace("</span>", "}"), expected);
    }

    #[test]
    fn marks_stay_with_their_word() {
        check("They say qi moves, and qi again.", "They say [qi] moves, and qi again.");
        check("Of qi, channels.", "Of {[qi],} channels.");
        check("A word (qi).", "A word {([qi]).}");
        check("qi: breath (qi again)", "{[qi]:} breath (qi again)");
        check("A word (qi moves)", "A word {([qi]} moves)");
        check("Nothing of it.", "Nothing of it.");
    }
}
