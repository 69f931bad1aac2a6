//! Checks against the International Patient Decision Aid Standards (IPDAS): one for each qualifying and certifying criterion.
//!
//! Equal detail of the options' benefits and drawbacks is checked by [`super::balance::equal_detail`].

use super::Problem;
use super::context::{LintContext, texts_in, value, words};
use super::words::contains_phrase;
use crate::domain::cites::Cites;
use crate::domain::content::Modality;

/// Minimum number of words of a description.
const MIN_WORDS: usize = 5;

/// Minimum number of publications cited by a page.
const MIN_SOURCES: usize = 3;

/// Phrases that express uncertainty about an outcome.
const UNCERTAINTY_PHRASES: [&str; 12] = [
    "not known",
    "unknown",
    "unclear",
    "uncertain",
    "unsure",
    "not sure",
    "certainty",
    "no trial",
    "no trials",
    "few trials",
    "small trials",
    "nobody knows",
];

/// Phrases that state that there is no sponsor.
const NO_SPONSOR: [&str; 3] = ["no one", "nobody", "no sponsor"];

/// Ensures that a page describes the complaint or problem it is for.
pub fn problem(library: &LintContext, out: &mut Vec<Problem>) {
    check_pages(library, out, |page| {
        let is_short = words(&texts_in(&value(&page.decision.problem)).join(" ")) < MIN_WORDS;
        let problem = (
            "/decision/problem",
            "problem",
            "does not say what the practice is for: describe it in a sentence or two",
        );
        is_short.then_some(problem)
    });
}

/// Ensures that a page states the decision to be made.
pub fn decision(library: &LintContext, out: &mut Vec<Problem>) {
    check_pages(library, out, |page| {
        let decision = &page.decision.decision;
        let problem = (
            "/decision/decision",
            "decision",
            "states no choice: say in one sentence what is to be chosen",
        );
        (words(decision) < MIN_WORDS || !decision.ends_with(['.', '?'])).then_some(problem)
    });
}

/// Ensures that the options are described, including doing nothing.
pub fn options(library: &LintContext, out: &mut Vec<Problem>) {
    check_pages(library, out, |page| {
        let problem = (
            "/decision/options",
            "Doing nothing",
            "is not among the options: add it, with what speaks for and against it",
        );
        (!page.decision.options.iter().any(|option| option.name.starts_with("Doing nothing"))).then_some(problem)
    });
}

/// Ensures that each option lists benefits.
pub fn benefits(library: &LintContext, out: &mut Vec<Problem>) {
    check_pages(library, out, |page| {
        let problem = ("/decision/options", "good", "is empty in an option: say what speaks for it");
        page.decision.options.iter().any(|option| option.good.is_empty()).then_some(problem)
    });
}

/// Ensures that each option lists drawbacks, and the practice its harms.
pub fn drawbacks(library: &LintContext, out: &mut Vec<Problem>) {
    check_pages(library, out, |page| {
        let problem = (
            "/decision/options",
            "bad",
            "is empty in an option, or the page names no harm: say what speaks against it",
        );
        let lacks_harms = page.safety.common.is_empty() || page.safety.serious.is_empty();
        (lacks_harms || page.decision.options.iter().any(|option| option.bad.is_empty())).then_some(problem)
    });
}

/// Ensures that a page describes the consequences for body, mind and daily life.
pub fn consequences(library: &LintContext, out: &mut Vec<Problem>) {
    check_pages(library, out, |page| {
        let living = [&page.living.body, &page.living.mind, &page.living.daily_life];
        let problem = (
            "/living",
            "living",
            "says too little of body, mind or daily life: describe what it is like",
        );
        living.into_iter().any(|text| words(text) < MIN_WORDS).then_some(problem)
    });
}

/// Ensures that a page cites enough evidence.
pub fn citations(library: &LintContext, out: &mut Vec<Problem>) {
    check_pages(library, out, |page| {
        let mut notes = page.notes();
        for row in library.evidence.iter().filter(|row| row.modality == page.id) {
            if !notes.contains(&row.source) {
                notes.push(row.source.clone());
            }
        }
        let problem = (
            "/",
            "cites",
            "are too few: cite three publications or more, in the text or in `evidence.json`",
        );
        (notes.len() < MIN_SOURCES).then_some(problem)
    });
}

/// Ensures that a page says when it was written.
pub fn date(library: &LintContext, out: &mut Vec<Problem>) {
    check_pages(library, out, |page| {
        let problem = ("/dates/written", "written", "is empty: give the day");
        page.dates.written.trim().is_empty().then_some(problem)
    });
}

/// Ensures that the site states its update policy.
pub fn update_policy(library: &LintContext, out: &mut Vec<Problem>) {
    if !contains_phrase(&library.site.update_policy, "year") {
        out.push(Problem::at(
            "site.json",
            "/update_policy",
            "update_policy",
            "names no time: say within which year pages are read again",
        ));
    }
}

/// Ensures that a page states how uncertain the outcomes are. Statements about harms don't count.
pub fn uncertainty(library: &LintContext, out: &mut Vec<Problem>) {
    check_pages(library, out, |page| {
        let mut outcomes = value(page);
        if let Some(fields) = outcomes.as_object_mut() {
            fields.remove("safety");
        }
        let texts = texts_in(&outcomes);
        let problem = (
            "/",
            "uncertainty",
            "is nowhere in words: say how sure the results are, as the sources' authors do",
        );
        (!texts
            .iter()
            .any(|text| UNCERTAINTY_PHRASES.iter().any(|phrase| contains_phrase(text, phrase))))
        .then_some(problem)
    });
}

/// Ensures that the site states its funding.
pub fn funding(library: &LintContext, out: &mut Vec<Problem>) {
    if !NO_SPONSOR.iter().any(|phrase| contains_phrase(&library.site.funding, phrase)) {
        out.push(Problem::at(
            "site.json",
            "/funding",
            "funding",
            "does not say that nobody pays: say who paid for the pages",
        ));
    }
}

/// Applies a check to each practice's page. A problem is a JSON path, a key or word, and the remedy.
fn check_pages(library: &LintContext, out: &mut Vec<Problem>, check: impl Fn(&Modality) -> Option<(&'static str, &'static str, &'static str)>) {
    for page in library.modalities.values() {
        if let Some((path, id, remedy)) = check(page) {
            out.push(Problem::at(format!("modalities/{}.json", page.id), path, id, remedy));
        }
    }
}
