//! Checks of wording: banned words and characters, markup, stray spaces and shared sentences.

use super::Problem;
use super::context::{LintContext, for_each_text, sentences, words};
use std::collections::BTreeMap;

/// Advertising words, and what to write instead. Each form is matched literally, as whole words.
const BANNED: [(&str, &str); 11] = [
    ("proven", "say what was found, against what, and how sure its authors are"),
    ("detox", "name the effect that was measured, or leave it out"),
    ("detoxify", "name the effect that was measured, or leave it out"),
    ("detoxification", "name the effect that was measured, or leave it out"),
    ("toxins", "name the substance, or leave it out"),
    ("miracle", "say how large the effect was"),
    ("miracles", "say how large the effect was"),
    ("miraculous", "say how large the effect was"),
    ("balance your energy", "say what the practice teaches, as its teaching"),
    ("balances your energy", "say what the practice teaches, as its teaching"),
    ("balancing your energy", "say what the practice teaches, as its teaching"),
];

/// Characters that a plain sentence does not need, and what to write instead.
const BANNED_CHARACTERS: [(&str, &str); 2] = [
    ("!", "end the sentence with a full stop"),
    ("\u{2014}", "use a comma, a colon or two sentences instead of a long dash"),
];

/// Character sequences that indicate markup. Text is displayed verbatim.
const MARKUP_SEQUENCES: [&str; 7] = ["<", ">", "`", "**", "](", "&amp;", "&nbsp;"];

/// Folders whose files are pages.
const PAGES: [&str; 3] = ["modalities/", "complaints/", "pairs/"];

/// JSON paths of safety sections.
const SAFETY: [&str; 2] = ["/safety", "/warnings"];

/// Sentences with at least this many words must be unique to a page.
const MIN_UNIQUE_WORDS: usize = 7;

/// Ensures that no text contains banned words or characters.
pub fn banned_word(library: &LintContext, out: &mut Vec<Problem>) {
    for_each_text(library, &mut |node, text| {
        for (word, instead) in BANNED {
            if contains_phrase(text, word) {
                out.push(Problem::at(node.file, node.path, word, instead));
            }
        }
        for (sign, instead) in BANNED_CHARACTERS {
            if text.contains(sign) {
                out.push(Problem::at(node.file, node.path, sign, instead));
            }
        }
    });
}

/// Ensures that no text contains markup.
pub fn markup(library: &LintContext, out: &mut Vec<Problem>) {
    for_each_text(library, &mut |node, text| {
        for sign in MARKUP_SEQUENCES {
            if text.contains(sign) {
                out.push(Problem::at(
                    node.file,
                    node.path,
                    sign,
                    "looks like markup, which is shown verbatim: write plain words",
                ));
            }
        }
    });
}

/// Ensures that no text has leading or trailing spaces, line breaks or consecutive spaces.
pub fn stray_space(library: &LintContext, out: &mut Vec<Problem>) {
    for_each_text(library, &mut |node, text| {
        if text.trim() != text || text.contains("  ") || text.contains(['\n', '\t', '\r']) {
            let start: String = text.chars().take(30).collect();
            out.push(Problem::at(node.file, node.path, start, "has a stray space or line break: remove it"));
        }
    });
}

/// Ensures that no two pages share a sentence, because each is written for its own subject.
///
/// Warning signs and cautions are exempt, because they should read the same everywhere.
pub fn shared_sentence(library: &LintContext, out: &mut Vec<Problem>) {
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    for_each_text(library, &mut |node, text| {
        if !PAGES.iter().any(|start| node.file.starts_with(start)) || SAFETY.iter().any(|start| node.path.starts_with(start)) {
            return;
        }
        for sentence in sentences(text)
            .into_iter()
            .filter(|sentence| sentence.ends_with(['.', '?']) && words(sentence) >= MIN_UNIQUE_WORDS)
        {
            match seen.get(sentence) {
                Some(file) if file != node.file => {
                    out.push(Problem::at(
                        node.file,
                        node.path,
                        sentence,
                        format!("is in {file} too: find this page's own words"),
                    ));
                }
                Some(_) => {}
                None => drop(seen.insert(sentence.to_owned(), node.file.to_owned())),
            }
        }
    });
}

/// Returns `true` if a text contains a phrase as whole words, ignoring case.
pub fn contains_phrase(text: &str, phrase: &str) -> bool {
    let text = text.to_lowercase();
    text.match_indices(phrase).any(|(i, found)| {
        let before = text.get(..i).and_then(|text| text.chars().next_back());
        let after = text.get(i + found.len()..).and_then(|text| text.chars().next());
        ![before, after].into_iter().flatten().any(char::is_alphanumeric)
    })
}

#[cfg(test)]
mod tests {
    use super::contains_phrase;

    #[track_caller]
    fn check(text: &str, phrase: &str, expected: bool) {
        assert_eq!(contains_phrase(text, phrase), expected);
    }

    #[test]
    fn phrases_are_found_as_whole_words() {
        check("Two trials were small.", "trials", true);
        check("Trials", "trials", true);
        check("It is unproven.", "proven", false);
        check("It is proven.", "proven", true);
        check("Die Prüfung: proven", "proven", true);
        check("A low certainty.", "low certainty", true);
    }
}
