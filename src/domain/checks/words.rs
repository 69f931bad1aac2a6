//! Words and signs that no text has.

use super::Problem;
use super::context::{LintContext, each_text, sentences, words};
use std::collections::BTreeMap;

/// Words of advertisements, and what to write instead. A form is matched as it stands here, as whole words.
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

/// Signs that a plain sentence does without, and what to write instead.
const BANNED_SIGNS: [(&str, &str); 2] = [
    ("!", "end the sentence with a full stop"),
    ("\u{2014}", "use a comma, a colon or two sentences instead of a long dash"),
];

/// What markup is made of. Text is shown as it stands.
const MARKUP: [&str; 7] = ["<", ">", "`", "**", "](", "&amp;", "&nbsp;"];

/// Folders whose files are pages of their own.
const PAGES: [&str; 3] = ["modalities/", "complaints/", "pairs/"];

/// Parts of a page that are about safety.
const SAFETY: [&str; 2] = ["/safety", "/warnings"];

/// A sentence of so many words is a page's own.
const OWN_WORDS: usize = 7;

/// Ensures that no text uses the words and signs of an advertisement.
pub fn banned_word(library: &LintContext, out: &mut Vec<Problem>) {
    each_text(library, &mut |place, text| {
        for (word, instead) in BANNED {
            if finds(text, word) {
                out.push(Problem::at(place.file, place.path, word, instead));
            }
        }
        for (sign, instead) in BANNED_SIGNS {
            if text.contains(sign) {
                out.push(Problem::at(place.file, place.path, sign, instead));
            }
        }
    });
}

/// Ensures that no text holds markup.
pub fn markup(library: &LintContext, out: &mut Vec<Problem>) {
    each_text(library, &mut |place, text| {
        for sign in MARKUP {
            if text.contains(sign) {
                out.push(Problem::at(
                    place.file,
                    place.path,
                    sign,
                    "looks like markup, which is shown as it stands: write plain words",
                ));
            }
        }
    });
}

/// Ensures that no text begins or ends with a space, breaks a line or has two spaces in a row.
pub fn stray_space(library: &LintContext, out: &mut Vec<Problem>) {
    each_text(library, &mut |place, text| {
        if text.trim() != text || text.contains("  ") || text.contains(['\n', '\t', '\r']) {
            let start: String = text.chars().take(30).collect();
            out.push(Problem::at(place.file, place.path, start, "has a stray space or line break: remove it"));
        }
    });
}

/// Ensures that no two pages share a sentence: each is written for its own subject. Signs of danger and cautions are left out: they should
/// read alike everywhere.
pub fn shared_sentence(library: &LintContext, out: &mut Vec<Problem>) {
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    each_text(library, &mut |place, text| {
        if !PAGES.iter().any(|start| place.file.starts_with(start)) || SAFETY.iter().any(|start| place.path.starts_with(start)) {
            return;
        }
        for sentence in sentences(text)
            .into_iter()
            .filter(|sentence| sentence.ends_with(['.', '?']) && words(sentence) >= OWN_WORDS)
        {
            match seen.get(sentence) {
                Some(file) if file != place.file => {
                    out.push(Problem::at(
                        place.file,
                        place.path,
                        sentence,
                        format!("stands in {file} too: find this page's own words"),
                    ));
                }
                Some(_) => {}
                None => drop(seen.insert(sentence.to_owned(), place.file.to_owned())),
            }
        }
    });
}

/// Whether a text has this phrase as whole words, in capitals or not.
pub fn finds(text: &str, phrase: &str) -> bool {
    let text = text.to_lowercase();
    text.match_indices(phrase).any(|(at, found)| {
        let before = text.get(..at).and_then(|text| text.chars().next_back());
        let after = text.get(at + found.len()..).and_then(|text| text.chars().next());
        ![before, after].into_iter().flatten().any(char::is_alphanumeric)
    })
}

#[cfg(test)]
mod tests {
    use super::finds;

    #[track_caller]
    fn check(text: &str, phrase: &str, expected: bool) {
        assert_eq!(finds(text, phrase), expected);
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
