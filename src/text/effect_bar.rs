//! An effect with its interval on a line that favours one side or the other.

use crate::domain::content::{Effect, Measure};
use crate::domain::still::{Still, el};

/// Where estimate and interval fall between 0 (much worse than the comparator) and 100 (much better); 50 is no difference.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Spots {
    value: f64,
    low: f64,
    high: f64,
}

/// Places an effect on the line. Ratios are placed by their logarithm; everything is cut off at the ends of the line.
fn spots(effect: &Effect) -> Option<Spots> {
    let half_width = match (effect.measure, effect.unit.contains("of 100")) {
        (Measure::StandardisedMeanDifference, _) => 1.5,
        (Measure::MeanDifference, true) => 40.0,
        // Other scales have no common line.
        (Measure::MeanDifference, false) if !effect.unit.contains("of 10") => return None,
        (Measure::MeanDifference, false) => 4.0,
        (Measure::RiskRatio | Measure::OddsRatio, _) => 2.0_f64.ln() * 2.0,
    };
    let place = |number: f64| {
        let distance = match effect.measure {
            Measure::RiskRatio | Measure::OddsRatio => number.max(0.01).ln(),
            Measure::MeanDifference | Measure::StandardisedMeanDifference => number,
        };
        let better = if effect.lower_is_better { -distance } else { distance };
        (50.0 + 50.0 * better / half_width).clamp(2.0, 98.0)
    };
    let ends = [place(effect.low.unwrap_or(effect.value)), place(effect.high.unwrap_or(effect.value))];
    Some(Spots {
        value: place(effect.value),
        low: ends[0].min(ends[1]),
        high: ends[0].max(ends[1]),
    })
}

/// The effect in words: '−0.45 (95 % interval −0.67 to −0.22) standard deviations'.
fn in_words(effect: &Effect) -> String {
    let interval = match (effect.low, effect.high) {
        (Some(low), Some(high)) => format!(" (95\u{a0}% interval {} to {})", number(low), number(high)),
        _ => String::new(),
    };
    format!("{} {}{interval}, {}", effect.measure.name(), number(effect.value), effect.unit)
}

/// A number with a true minus sign and no trailing zeros.
fn number(value: f64) -> String {
    format!("{value}").replace('-', "\u{2212}")
}

/// A line from 'worse' to 'better' with the estimate as a mark, its interval as a bar, and the numbers in words under it.
pub fn effect_bar(effect: &Effect) -> Still {
    let path = |class: &str, d: String| el("path").class(class).attr("d", &d);
    let end = |words: &str| el("span").text(words);
    let figure = spots(effect).map(|spots| {
        let svg = el("svg")
            .class("effect-bar__figure")
            .attr("viewBox", "0 0 100 14")
            .attr("preserveAspectRatio", "none");
        svg.attr("aria-hidden", "true")
            .attr("focusable", "false")
            .child(path("effect-bar__axis", "M2 7H98".to_owned()))
            .child(path("effect-bar__zero", "M50 1V13".to_owned()))
            .child(path("effect-bar__interval", format!("M{:.1} 7H{:.1}", spots.low, spots.high)))
            .child(path("effect-bar__value", format!("M{:.1} 3V11", spots.value)))
    });
    let ends = figure.is_some().then(|| {
        el("span")
            .class("effect-bar__ends")
            .attr("aria-hidden", "true")
            .child(end("worse"))
            .child(end("better"))
    });
    el("span")
        .class("effect-bar")
        .maybe(figure)
        .maybe(ends)
        .child(el("span").class("effect-bar__words").text(&in_words(effect)))
}

#[cfg(test)]
mod tests {
    use super::{Effect, Measure, in_words, spots};

    fn effect(measure: Measure, value: f64, low: f64, high: f64, unit: &str, lower_is_better: bool) -> Effect {
        Effect {
            measure,
            value,
            low: Some(low),
            high: Some(high),
            unit: unit.to_owned(),
            lower_is_better,
        }
    }

    #[track_caller]
    fn check(effect: &Effect, expected: Option<(f64, f64, f64)>) {
        let got = spots(effect).map(|spots| (spots.low.round(), spots.value.round(), spots.high.round()));
        assert_eq!(got, expected);
    }

    #[test]
    fn better_is_always_to_the_right() {
        use Measure::{MeanDifference, OddsRatio, StandardisedMeanDifference};
        check(
            &effect(StandardisedMeanDifference, -0.75, -1.5, 0.0, "standard deviations", true),
            Some((50.0, 75.0, 98.0)),
        );
        check(
            &effect(StandardisedMeanDifference, 0.75, 0.0, 1.5, "standard deviations", false),
            Some((50.0, 75.0, 98.0)),
        );
        check(
            &effect(MeanDifference, -10.0, -20.0, 0.0, "points of 100", true),
            Some((50.0, 63.0, 75.0)),
        );
        check(&effect(OddsRatio, 2.0, 1.0, 4.0, "odds", false), Some((50.0, 75.0, 98.0)));
        check(&effect(MeanDifference, -2.0, -3.0, -1.0, "days a month", true), None);
    }

    #[test]
    fn the_words_give_interval_and_unit() {
        let words = in_words(&effect(
            Measure::StandardisedMeanDifference,
            -0.45,
            -0.67,
            -0.2,
            "standard deviations",
            true,
        ));
        assert_eq!(
            words,
            "standardised mean difference \u{2212}0.45 (95\u{a0}% interval \u{2212}0.67 to \u{2212}0.2), standard deviations"
        );
    }
}
