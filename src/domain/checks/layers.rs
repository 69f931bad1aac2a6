//! The layers' results: each layer has one, and answers that lead there.

use super::Problem;
use super::context::LintContext;
use crate::domain::content::LayerId;
use std::ops::RangeInclusive;

const FILE: &str = "assessment/results.json";

/// How many rules a layer has, at least.
const ENOUGH: usize = 3;

/// How many the whole-body layer has, at least: most of its signs are stops.
const ENOUGH_WHOLE_BODY: usize = 1;

/// How much an answer can count.
const WEIGHTS: RangeInclusive<i8> = -3..=3;

/// Ensures that each of the six layers has one result and enough rules that speak for it.
pub fn layer_rules(library: &LintContext, out: &mut Vec<Problem>) {
    let layers = &library.assessment.results.layers;
    for layer in LayerId::ALL {
        let count = layers.iter().filter(|listed| listed.layer == layer).count();
        if count != 1 {
            out.push(Problem::at(FILE, "/layers", layer.as_str(), format!("has {count} results: give it one")));
        }
    }
    for (at, listed) in layers.iter().enumerate() {
        let least = if listed.layer == LayerId::WholeBody { ENOUGH_WHOLE_BODY } else { ENOUGH };
        let count = listed.rules.iter().filter(|rule| rule.weight > 0).count();
        if count < least {
            let remedy = format!("has {count} rules that speak for it: write {least} or more");
            out.push(Problem::at(FILE, format!("/layers/{at}/rules"), listed.layer.as_str(), remedy));
        }
    }
}

/// Ensures that each rule counts for something, and for no more than a strong sign.
pub fn rule_weight(library: &LintContext, out: &mut Vec<Problem>) {
    for (at, layer) in library.assessment.results.layers.iter().enumerate() {
        for (place, rule) in layer.rules.iter().enumerate() {
            if rule.weight == 0 || !WEIGHTS.contains(&rule.weight) {
                let path = format!("/layers/{at}/rules/{place}/weight");
                out.push(Problem::at(
                    FILE,
                    path,
                    rule.weight,
                    "is no weight: 1 a hint, 2 a sign, 3 a strong sign, below 0 against",
                ));
            }
        }
    }
}
