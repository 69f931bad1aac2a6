//! An effect size with its confidence interval, on an axis from worse to better.

use crate::domain::content::{Effect, Measure};
use crate::domain::figure::effect::{Scale, positions};
use crate::domain::figure::tenths;
use crate::domain::markup::{Markup, element};

/// Renders an axis from 'worse' to 'better' with the estimate as a mark and its confidence interval as a bar, and the numbers as text below it.
///
/// An effect whose scale is not shared has no axis here, because a single row gives nothing to compare it with.
pub fn effect_bar(effect: &Effect) -> Markup {
    let positions = Scale::for_effect(effect).and_then(|scale| positions(effect, scale.reach()));
    let figure = positions.map(|positions| {
        let (low, high) = positions.interval;
        let interval = path("effect-bar__interval", &format!("M{} 7H{}", tenths(low.at), tenths(high.at)));
        stretched_svg("effect-bar__figure", 14)
            .child(path("effect-bar__axis", "M2 7H98"))
            .child(path("effect-bar__zero", "M50 1V13"))
            .child(interval)
            .child(path("effect-bar__value", &format!("M{} 3V11", tenths(positions.value.at))))
    });
    let labels = figure.is_some().then(|| axis_labels("effect-bar__ends", &["worse", "better"]));
    element("span")
        .class("effect-bar")
        .child_opt(figure)
        .child_opt(labels)
        .child(element("span").class("effect-bar__words").text(&describe(effect)))
}

/// Creates an SVG element 100 units wide that stretches horizontally. It is decorative: the text beside it says the same.
pub fn stretched_svg(class: &str, height: u32) -> Markup {
    element("svg")
        .class(class)
        .attr("viewBox", &format!("0 0 100 {height}"))
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
}

/// Creates an SVG path.
pub fn path(class: &str, d: &str) -> Markup {
    element("path").class(class).attr("d", d)
}

/// Renders the labels along an axis, hidden from assistive technology.
pub fn axis_labels(class: &str, labels: &[&str]) -> Markup {
    let label = |text: &&str| element("span").text(text);
    element("span")
        .class(class)
        .attr("aria-hidden", "true")
        .children(labels.iter().map(label))
}

/// Describes an effect in words: '−0.45 standard deviations (95% interval −0.67 to −0.22)'.
pub fn describe(effect: &Effect) -> String {
    let interval = format!(" (95\u{a0}% interval {} to {})", number(effect.low), number(effect.high));
    let (measure, value) = (effect.measure.label(), number(effect.value));
    match effect.measure {
        Measure::RateRatio | Measure::RiskRatio | Measure::OddsRatio => format!("{measure} {value}{interval}"),
        Measure::RiskDifference => format!("{value} more of 100 people{interval}"),
        Measure::StandardisedMeanDifference => format!("{value} standard deviations{interval}"),
        Measure::MeanDifference => format!("{value} {}{interval}", effect.unit.label()),
    }
}

/// Formats a number as sources print it: rounded to hundredths, without trailing zeros, with a minus sign (U+2212) instead of a hyphen.
pub fn number(value: f64) -> String {
    let hundredths = (value * 100.0).round().clamp(-1e15, 1e15) as i64;
    let (whole, rest) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
    let sign = if hundredths < 0 { "\u{2212}" } else { "" };
    match rest {
        0 => format!("{sign}{whole}"),
        rest if rest % 10 == 0 => format!("{sign}{whole}.{}", rest / 10),
        rest => format!("{sign}{whole}.{rest:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::{Effect, Measure, describe, number};
    use crate::domain::content::Unit;

    #[test]
    fn the_description_has_interval_and_unit() {
        let effect = Effect {
            measure: Measure::StandardisedMeanDifference,
            value: -0.45,
            low: -0.67,
            high: -0.2,
            unit: Unit::StandardDeviations,
            lower_is_better: true,
        };
        assert_eq!(
            describe(&effect),
            "\u{2212}0.45 standard deviations (95\u{a0}% interval \u{2212}0.67 to \u{2212}0.2)"
        );
    }

    #[test]
    fn numbers_are_formatted_as_in_print() {
        let written = [0.0, 7.0, -0.05, 0.5, 14.05, -25.84, f64::NAN].map(number);
        assert_eq!(written, ["0", "7", "\u{2212}0.05", "0.5", "14.05", "\u{2212}25.84", "0"]);
    }
}
