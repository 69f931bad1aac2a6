//! Checks of sources: each finding cites one, and each one is cited.

use super::Problem;
use super::context::{LintContext, for_each_value, words};
use super::words::contains_phrase;
use serde_json::Value;
use std::collections::BTreeSet;

/// Words that indicate a research finding.
const FINDING_WORDS: [&str; 20] = [
    "trial",
    "trials",
    "review",
    "reviews",
    "meta-analysis",
    "meta-analyses",
    "survey",
    "surveys",
    "study",
    "studies",
    "cohort",
    "guideline",
    "guidelines",
    "low certainty",
    "moderate certainty",
    "high certainty",
    "standard deviation",
    "standard deviations",
    "randomised",
    "placebo",
];

/// How `how_often` may begin if the frequency of a harm is unknown.
const UNKNOWN_FREQUENCY: [&str; 5] = ["Not known", "Not counted", "Nobody", "No count", "No figure"];

/// Most words of a source's finding.
const FINDING_WORDS_MAX: usize = 45;

/// Earliest plausible year of publication.
const OLDEST_YEAR: u16 = 1800;

/// Ensures that a text that reports a finding cites a source or is marked as typical.
///
/// The site's own pages are exempt: they explain how findings are judged, and name the source of any that they report.
pub fn uncited_claim(library: &LintContext, out: &mut Vec<Problem>) {
    for_each_value(library, &mut |node| {
        if node.file == "site.json" {
            return;
        }
        let Some(text) = node.value.get("text").and_then(Value::as_str) else {
            return;
        };
        let is_supported = has_cites(node.value) || node.value.get("typically").is_some();
        if let Some(word) = finding_word(text).filter(|_| !is_supported) {
            out.push(Problem::at(
                node.file,
                node.path,
                word,
                "reports a finding: cite its source, or say it without the finding",
            ));
        }
    });
}

/// Ensures that a harm cites a source for its frequency, or says that it is unknown.
pub fn uncited_harm(library: &LintContext, out: &mut Vec<Problem>) {
    for modality in library.modalities.values() {
        for (list, harms) in [("common", &modality.safety.common), ("serious", &modality.safety.serious)] {
            for (i, harm) in harms.iter().enumerate() {
                if harm.cites.is_empty() && !UNKNOWN_FREQUENCY.iter().any(|start| harm.how_often.starts_with(start)) {
                    let path = format!("/safety/{list}/{i}");
                    out.push(Problem::at(
                        format!("modalities/{}.json", modality.id),
                        path,
                        &harm.what,
                        "has no source: cite who counted it, or begin `how_often` with 'Not known'",
                    ));
                }
            }
        }
    }
}

/// Ensures that each publication is cited.
pub fn unused_source(library: &LintContext, out: &mut Vec<Problem>) {
    let mut used = BTreeSet::new();
    for_each_value(library, &mut |node| {
        if let ("cites" | "source", Some(id)) = (node.key, node.value.as_str()) {
            used.insert(id.to_owned());
        }
    });
    let unused = library.sources.keys().filter(|id| !used.contains(id.as_str()));
    out.extend(unused.map(|id| Problem::at("sources.json", "/sources", id, "is cited nowhere: cite it or remove it")));
}

/// Ensures that a publication has authors, title, journal and a short finding, a plausible year, and bare identifiers.
pub fn source_facts(library: &LintContext, out: &mut Vec<Problem>) {
    let newest = newest_page_year(library);
    for source in library.sources.values() {
        let mut report = |remedy: String| out.push(Problem::at("sources.json", "/sources", &source.id, remedy));
        if [&source.authors, &source.title, &source.journal]
            .into_iter()
            .any(|text| text.trim().is_empty())
        {
            report("lacks authors, title or journal: fill them in as printed".to_owned());
        }
        if !(OLDEST_YEAR..=newest).contains(&source.year) {
            report(format!(
                "is of {}, outside {OLDEST_YEAR} to {newest}, the year of the newest page: fix the year",
                source.year
            ));
        }
        if source.finding.trim().is_empty() || words(&source.finding) > FINDING_WORDS_MAX {
            report(format!(
                "has no finding, or one of more than {FINDING_WORDS_MAX} words: say what it did and found"
            ));
        }
        if source
            .doi
            .as_ref()
            .is_some_and(|doi| !doi.starts_with("10.") || !doi.contains('/') || doi.contains(char::is_whitespace))
        {
            report("has a DOI that does not begin with `10.`: leave out the resolver's address".to_owned());
        }
        if source
            .pmid
            .as_ref()
            .is_some_and(|pmid| pmid.is_empty() || !pmid.chars().all(|digit| digit.is_ascii_digit()))
        {
            report("has a PubMed number that is not a number: write its digits alone, or null".to_owned());
        }
    }
}

/// Returns the word that indicates a finding in a text, if any.
fn finding_word(text: &str) -> Option<&'static str> {
    FINDING_WORDS
        .into_iter()
        .find(|word| contains_phrase(text, word))
        .or_else(|| text.contains('%').then_some("%"))
}

fn has_cites(value: &Value) -> bool {
    value.get("cites").and_then(Value::as_array).is_some_and(|cites| !cites.is_empty())
}

/// Returns the year in which the newest page was written; no source can be newer.
fn newest_page_year(library: &LintContext) -> u16 {
    let modalities = library.modalities.values().map(|modality| &modality.dates);
    let complaints = library.complaints.values().map(|complaint| &complaint.dates);
    let pairs = library.pairs.values().map(|pair| &pair.dates);
    let years = modalities
        .chain(complaints)
        .chain(pairs)
        .filter_map(|dates| dates.written.get(..4)?.parse().ok());
    years.max().unwrap_or(u16::MAX)
}
