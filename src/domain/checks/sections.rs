//! Checks of sections: none is missing, empty, too short or too long.

use super::Problem;
use super::context::{LintContext, for_each_text, for_each_value, page_words, words};
use serde_json::Value;
use std::ops::RangeInclusive;

/// Prefix of the placeholder texts in a template.
pub const UNWRITTEN: &str = "Write:";

const NO_LIMIT: usize = usize::MAX;

/// File prefix, JSON path of a list, and minimum and maximum number of items.
/// Lists that merely must not be empty are covered by [`empty_list`].
const COUNTS: [(&str, &str, usize, usize); 20] = [
    ("modalities/", "/lede", 1, 3),
    ("modalities/", "/in_short", 3, 5),
    ("modalities/", "/decision/options", 3, NO_LIMIT),
    ("modalities/", "/what_it_is", 3, 3),
    ("modalities/", "/works", 4, 6),
    ("modalities/", "/falls_short", 4, 6),
    ("modalities/", "/same_ground/intro", 1, 3),
    ("modalities/", "/what_to_expect", 3, NO_LIMIT),
    ("modalities/", "/practitioner/look_for", 3, 6),
    ("modalities/", "/practitioner/walk_away", 3, 6),
    ("modalities/", "/adjacent", 2, 5),
    ("modalities/", "/questions", 3, 6),
    ("complaints/", "/in_short", 3, 5),
    ("complaints/", "/warnings", 2, NO_LIMIT),
    ("pairs/", "/ground", 1, 4),
    ("pairs/", "/west/paragraphs", 1, 3),
    ("pairs/", "/east/paragraphs", 1, 3),
    ("pairs/", "/both_observe", 3, 5),
    ("pairs/", "/disagree", 2, 4),
    ("pairs/", "/would_settle", 2, 4),
];

/// Number of words on a practice's page.
const PAGE_WORDS: RangeInclusive<usize> = 1_100..=1_800;

/// File prefix, key, and maximum number of words.
const WORD_COUNTS: [(&str, &str, usize); 4] = [
    ("modalities/", "summary", 20),
    ("modalities/", "lead", 8),
    ("evidence.json", "plain", 35),
    ("taxonomy.json", "name", 5),
];

/// Ensures that no text is empty.
pub fn empty_text(library: &LintContext, out: &mut Vec<Problem>) {
    for_each_text(library, &mut |node, text| {
        if text.trim().is_empty() {
            out.push(Problem::at(node.file, node.path, node.key, "is empty: write it"));
        }
    });
}

/// Ensures that no placeholder of a template is left.
pub fn unwritten(library: &LintContext, out: &mut Vec<Problem>) {
    for_each_text(library, &mut |node, text| {
        if text.starts_with(UNWRITTEN) {
            out.push(Problem::at(node.file, node.path, node.key, "is not written yet: put your own words here"));
        }
    });
}

/// Returns the minimum number of items of a list, or 0 if there is none. `start` is the file prefix.
pub fn min_items(start: &str, path: &str) -> usize {
    let count = COUNTS.into_iter().find(|(file, list, ..)| *file == start && *list == path);
    count.map_or(0, |(_, _, min, _)| min)
}

/// Ensures that no list is empty, except secondary layers and paragraphs on the site's own pages.
pub fn empty_list(library: &LintContext, out: &mut Vec<Problem>) {
    for_each_value(library, &mut |node| {
        if node.value.as_array().is_some_and(Vec::is_empty)
            && node.path != "/layers/secondary"
            && !(node.file == "site.json" && node.key == "paragraphs")
        {
            out.push(Problem::at(node.file, node.path, node.key, "has nothing in it: write it"));
        }
    });
}

/// Ensures that the number of items in each list is within its limits.
pub fn count(library: &LintContext, out: &mut Vec<Problem>) {
    for (file, value) in &library.files {
        for (_, path, min, max) in COUNTS.into_iter().filter(|(start, ..)| file.starts_with(start)) {
            let items = value.pointer(path).and_then(Value::as_array).map_or(0, Vec::len);
            if !(min..=max).contains(&items) {
                let range = match max {
                    NO_LIMIT => format!("{min} or more"),
                    _ if min == max => min.to_string(),
                    _ => format!("{min} to {max}"),
                };
                let key = path.trim_start_matches('/');
                out.push(Problem::at(file, path, key, format!("has {items} items: make it {range}")));
            }
        }
    }
}

/// Ensures that short texts are within their maximum number of words.
pub fn word_count(library: &LintContext, out: &mut Vec<Problem>) {
    for_each_text(library, &mut |node, text| {
        let limit = WORD_COUNTS
            .into_iter()
            .find(|(start, key, _)| node.file.starts_with(start) && *key == node.key);
        if let Some((_, key, max)) = limit.filter(|(_, _, max)| words(text) > *max) {
            out.push(Problem::at(
                node.file,
                node.path,
                key,
                format!("has {} words: make it {max} or fewer", words(text)),
            ));
        }
    });
}

/// Ensures that the length of a practice's page is within its limits.
pub fn page_length(library: &LintContext, out: &mut Vec<Problem>) {
    for (file, value) in library.files.iter().filter(|(file, _)| file.starts_with("modalities/")) {
        let words = page_words(value);
        if !PAGE_WORDS.contains(&words) {
            let remedy = format!("has {words} words: bring it within {} to {}", PAGE_WORDS.start(), PAGE_WORDS.end());
            out.push(Problem::at(file, "/", "page", remedy));
        }
    }
}

/// Ensures that each section of the site's own pages has a paragraph or a list.
pub fn empty_section(library: &LintContext, out: &mut Vec<Problem>) {
    for (i, document) in library.site.documents.iter().enumerate() {
        for (j, section) in document.sections.iter().enumerate() {
            if section.paragraphs.is_empty() && section.list.is_empty() {
                out.push(Problem::at(
                    "site.json",
                    format!("/documents/{i}/sections/{j}"),
                    &section.heading,
                    "has no words: write a paragraph or a list",
                ));
            }
        }
    }
}
