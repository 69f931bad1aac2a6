//! Checks of the layers' results: each layer has one, and rules that point to it.

use super::Problem;
use super::context::LintContext;
use crate::domain::content::LayerId;
use std::ops::RangeInclusive;

const FILE: &str = "assessment/results.json";

/// Minimum number of rules of a layer.
const MIN_RULES: usize = 3;

/// Minimum number of rules of the whole-body layer; most of its signs are stops.
const MIN_RULES_WHOLE_BODY: usize = 1;

/// Valid weights of a rule.
const WEIGHTS: RangeInclusive<i8> = -3..=3;

/// Ensures that each of the six layers has one result and enough rules with a positive weight.
pub fn layer_rules(library: &LintContext, out: &mut Vec<Problem>) {
    let layers = &library.assessment.results.layers;
    for layer in LayerId::ALL {
        let count = layers.iter().filter(|listed| listed.layer == layer).count();
        if count != 1 {
            out.push(Problem::at(FILE, "/layers", layer.as_str(), format!("has {count} results: give it one")));
        }
    }
    for (i, listed) in layers.iter().enumerate() {
        let min = if listed.layer == LayerId::WholeBody {
            MIN_RULES_WHOLE_BODY
        } else {
            MIN_RULES
        };
        let count = listed.rules.iter().filter(|rule| rule.weight > 0).count();
        if count < min {
            let remedy = format!("has {count} rules that speak for it: write {min} or more");
            out.push(Problem::at(FILE, format!("/layers/{i}/rules"), listed.layer.as_str(), remedy));
        }
    }
}

/// Ensures that each rule has a weight other than 0, within the valid range.
pub fn rule_weight(library: &LintContext, out: &mut Vec<Problem>) {
    for (i, layer) in library.assessment.results.layers.iter().enumerate() {
        for (j, rule) in layer.rules.iter().enumerate() {
            if rule.weight == 0 || !WEIGHTS.contains(&rule.weight) {
                let path = format!("/layers/{i}/rules/{j}/weight");
                out.push(Problem::at(
                    FILE,
                    path,
                    rule.weight,
                    "is not a weight: 1 a hint, 2 a sign, 3 a strong sign, below 0 against",
                ));
            }
        }
    }
}
