//! Sources: a finding has one, and each is used.

use super::Problem;
use super::context::{LintContext, each_value};
use super::words::finds;
use serde_json::Value;
use std::collections::BTreeSet;

/// Words that tell a finding.
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

/// How a harm may begin that nobody has counted.
const NOT_COUNTED: [&str; 5] = ["Not known", "Not counted", "Nobody", "No count", "No figure"];

/// The oldest publication that can be meant.
const OLDEST_YEAR: u16 = 1800;

/// Ensures that a text that tells a finding cites a source or is marked as typical.
///
/// The site's own pages are left out: they explain how findings are judged and tell none without naming it.
pub fn uncited_claim(library: &LintContext, out: &mut Vec<Problem>) {
    each_value(library, &mut |place| {
        if place.file == "site.json" {
            return;
        }
        let Some(text) = place.value.get("text").and_then(Value::as_str) else {
            return;
        };
        let carried = has_cites(place.value) || place.value.get("typically").is_some();
        if let Some(word) = tells_finding(text).filter(|_| !carried) {
            out.push(Problem::at(
                place.file,
                place.path,
                word,
                "tells a finding: cite its source, or say it without the finding",
            ));
        }
    });
}

/// Ensures that a harm cites who counted it, or says that nobody did.
pub fn uncited_harm(library: &LintContext, out: &mut Vec<Problem>) {
    for modality in library.modalities.values() {
        for (list, harms) in [("common", &modality.safety.common), ("serious", &modality.safety.serious)] {
            for (at, harm) in harms.iter().enumerate() {
                if harm.cites.is_empty() && !NOT_COUNTED.iter().any(|start| harm.how_often.starts_with(start)) {
                    let path = format!("/safety/{list}/{at}");
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

/// Ensures that each publication is cited somewhere.
pub fn unused_source(library: &LintContext, out: &mut Vec<Problem>) {
    let mut used = BTreeSet::new();
    each_value(library, &mut |place| {
        if let ("cites" | "source", Some(id)) = (place.key, place.value.as_str()) {
            used.insert(id.to_owned());
        }
    });
    let unused = library.sources.keys().filter(|id| !used.contains(id.as_str()));
    out.extend(unused.map(|id| Problem::at("sources.json", "/sources", id, "is cited nowhere: cite it or remove it")));
}

/// Ensures that a publication has its words, a year that can be true, and bare identifiers.
pub fn source_facts(library: &LintContext, out: &mut Vec<Problem>) {
    let newest = newest_page(library);
    for source in library.sources.values() {
        let mut found = |remedy: String| out.push(Problem::at("sources.json", "/sources", &source.id, remedy));
        if [&source.authors, &source.title, &source.journal]
            .into_iter()
            .any(|text| text.trim().is_empty())
        {
            found("lacks authors, title or journal: fill them in as printed".to_owned());
        }
        if !(OLDEST_YEAR..=newest).contains(&source.year) {
            found(format!(
                "is of {}, outside {OLDEST_YEAR} to {newest}, the year of the newest page: mend the year",
                source.year
            ));
        }
        if source
            .doi
            .as_ref()
            .is_some_and(|doi| !doi.starts_with("10.") || !doi.contains('/') || doi.contains(char::is_whitespace))
        {
            found("has a DOI that does not begin with `10.`: leave out the resolver's address".to_owned());
        }
        if source
            .pmid
            .as_ref()
            .is_some_and(|pmid| pmid.is_empty() || !pmid.chars().all(|digit| digit.is_ascii_digit()))
        {
            found("has a PubMed number that is no number: write its digits alone, or null".to_owned());
        }
    }
}

/// The finding that a text tells, if any.
fn tells_finding(text: &str) -> Option<&'static str> {
    FINDING_WORDS
        .into_iter()
        .find(|word| finds(text, word))
        .or_else(|| text.contains('%').then_some("%"))
}

fn has_cites(value: &Value) -> bool {
    value.get("cites").and_then(Value::as_array).is_some_and(|cites| !cites.is_empty())
}

/// The year in which the newest page was written: no source can be newer.
fn newest_page(library: &LintContext) -> u16 {
    let modalities = library.modalities.values().map(|modality| &modality.dates);
    let complaints = library.complaints.values().map(|complaint| &complaint.dates);
    let pairs = library.pairs.values().map(|pair| &pair.dates);
    let years = modalities
        .chain(complaints)
        .chain(pairs)
        .filter_map(|dates| dates.written.get(..4)?.parse().ok());
    years.max().unwrap_or(u16::MAX)
}
