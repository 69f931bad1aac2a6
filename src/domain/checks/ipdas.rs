//! What a decision aid owes its reader: one check for each qualifying and certifying item of the International Patient Decision Aid Standards.
//!
//! The options' drawbacks and benefits in equal detail are [`super::balance::equal_detail`]'s.

use super::Problem;
use super::context::{LintContext, texts_in, value, words};
use super::words::finds;
use crate::domain::cites::Cites;
use crate::domain::content::Modality;

/// Fewest words that describe something.
const FEW_WORDS: usize = 5;

/// Fewest publications behind a page.
const FEW_SOURCES: usize = 3;

/// How a page says that an outcome is not sure.
const UNSURE: [&str; 12] = [
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

/// How the site says that it has no sponsor.
const NOBODY_PAYS: [&str; 3] = ["no one", "nobody", "no sponsor"];

/// Ensures that a page describes the complaint or problem it is for.
pub fn problem(library: &LintContext, out: &mut Vec<Problem>) {
    each(library, out, |page| {
        let few = words(&texts_in(&value(&page.decision.problem)).join(" ")) < FEW_WORDS;
        let at = (
            "/decision/problem",
            "problem",
            "does not say what the practice is for: describe it in a sentence or two",
        );
        few.then_some(at)
    });
}

/// Ensures that a page states the decision to be made.
pub fn decision(library: &LintContext, out: &mut Vec<Problem>) {
    each(library, out, |page| {
        let decision = &page.decision.decision;
        let at = (
            "/decision/decision",
            "decision",
            "states no choice: say in one sentence what is to be chosen",
        );
        (words(decision) < FEW_WORDS || !decision.ends_with(['.', '?'])).then_some(at)
    });
}

/// Ensures that the options are described, doing nothing among them.
pub fn options(library: &LintContext, out: &mut Vec<Problem>) {
    each(library, out, |page| {
        let at = (
            "/decision/options",
            "Doing nothing",
            "is not among the options: add it, with what speaks for and against it",
        );
        (!page.decision.options.iter().any(|option| option.name.starts_with("Doing nothing"))).then_some(at)
    });
}

/// Ensures that each option has its good sides.
pub fn benefits(library: &LintContext, out: &mut Vec<Problem>) {
    each(library, out, |page| {
        let at = ("/decision/options", "good", "is empty in an option: say what speaks for it");
        page.decision.options.iter().any(|option| option.good.is_empty()).then_some(at)
    });
}

/// Ensures that each option has its bad sides, and the practice its harms.
pub fn drawbacks(library: &LintContext, out: &mut Vec<Problem>) {
    each(library, out, |page| {
        let at = (
            "/decision/options",
            "bad",
            "is empty in an option, or the page names no harm: say what speaks against it",
        );
        let harmless = page.safety.common.is_empty() || page.safety.serious.is_empty();
        (harmless || page.decision.options.iter().any(|option| option.bad.is_empty())).then_some(at)
    });
}

/// Ensures that a page tells what the consequences feel like in body, mind and daily life.
pub fn consequences(library: &LintContext, out: &mut Vec<Problem>) {
    each(library, out, |page| {
        let living = [&page.living.body, &page.living.mind, &page.living.daily_life];
        let at = ("/living", "living", "says too little of body, mind or daily life: tell what it is like");
        living.into_iter().any(|text| words(text) < FEW_WORDS).then_some(at)
    });
}

/// Ensures that a page cites the evidence.
pub fn citations(library: &LintContext, out: &mut Vec<Problem>) {
    each(library, out, |page| {
        let mut notes = page.notes();
        for row in library.evidence.iter().filter(|row| row.modality == page.id) {
            if !notes.contains(&row.source) {
                notes.push(row.source.clone());
            }
        }
        let at = (
            "/",
            "cites",
            "are too few: stand on three publications or more, in the text or in `evidence.json`",
        );
        (notes.len() < FEW_SOURCES).then_some(at)
    });
}

/// Ensures that a page says when it was written.
pub fn date(library: &LintContext, out: &mut Vec<Problem>) {
    each(library, out, |page| {
        let at = ("/dates/written", "written", "is empty: give the day");
        page.dates.written.trim().is_empty().then_some(at)
    });
}

/// Ensures that the site states its update policy.
pub fn update_policy(library: &LintContext, out: &mut Vec<Problem>) {
    if !finds(&library.site.update_policy, "year") {
        out.push(Problem::at(
            "site.json",
            "/update_policy",
            "update_policy",
            "names no time: say within which year pages are read again",
        ));
    }
}

/// Ensures that a page says how uncertain the outcomes are; what is not known of harms is not counted.
pub fn uncertainty(library: &LintContext, out: &mut Vec<Problem>) {
    each(library, out, |page| {
        let mut outcomes = value(page);
        if let Some(fields) = outcomes.as_object_mut() {
            fields.remove("safety");
        }
        let texts = texts_in(&outcomes);
        let at = (
            "/",
            "uncertainty",
            "is nowhere in words: say how sure the results are, as the sources' authors do",
        );
        (!texts.iter().any(|text| UNSURE.iter().any(|phrase| finds(text, phrase)))).then_some(at)
    });
}

/// Ensures that the site says who paid.
pub fn funding(library: &LintContext, out: &mut Vec<Problem>) {
    if !NOBODY_PAYS.iter().any(|phrase| finds(&library.site.funding, phrase)) {
        out.push(Problem::at(
            "site.json",
            "/funding",
            "funding",
            "does not say that nobody pays: say who paid for the pages",
        ));
    }
}

/// Looks at each practice's page: a finding is a JSON path, a key or word, and the remedy.
fn each(library: &LintContext, out: &mut Vec<Problem>, look: impl Fn(&Modality) -> Option<(&'static str, &'static str, &'static str)>) {
    for page in library.modalities.values() {
        if let Some((path, id, remedy)) = look(page) {
            out.push(Problem::at(format!("modalities/{}.json", page.id), path, id, remedy));
        }
    }
}
