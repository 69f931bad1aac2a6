//! An effect with its interval on a line that favours one side or the other.

use crate::domain::content::{Effect, Measure};
use crate::domain::figure::effect::{Scale, spots};
use crate::domain::figure::tenths;
use crate::domain::markup::{Markup, element};

/// A line from 'worse' to 'better' with the estimate as a mark, its interval as a bar, and the numbers in words under it. Effects on scales of
/// their own have no line here: one row alone gives them nothing to be read against.
pub fn effect_bar(effect: &Effect) -> Markup {
    let placed = Scale::for_effect(effect).and_then(|scale| spots(effect, scale.reach()));
    let figure = placed.map(|spots| {
        let interval = spots
            .interval
            .map(|(low, high)| path("effect-bar__interval", &format!("M{} 7H{}", tenths(low.at), tenths(high.at))));
        stretched("effect-bar__figure", 14)
            .child(path("effect-bar__axis", "M2 7H98"))
            .child(path("effect-bar__zero", "M50 1V13"))
            .child_opt(interval)
            .child(path("effect-bar__value", &format!("M{} 3V11", tenths(spots.value.at))))
    });
    let ends = figure.is_some().then(|| ends("effect-bar__ends", &["worse", "better"]));
    element("span")
        .class("effect-bar")
        .child_opt(figure)
        .child_opt(ends)
        .child(element("span").class("effect-bar__words").text(&in_words(effect)))
}

/// A drawing 100 wide that stretches along its line. It is ornament beside words that say the same.
pub fn stretched(class: &str, height: u32) -> Markup {
    element("svg")
        .class(class)
        .attr("viewBox", &format!("0 0 100 {height}"))
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
}

/// A stroke.
pub fn path(class: &str, d: &str) -> Markup {
    element("path").class(class).attr("d", d)
}

/// What the ends of a line stand for.
pub fn ends(class: &str, words: &[&str]) -> Markup {
    let end = |words: &&str| element("span").text(words);
    element("span").class(class).attr("aria-hidden", "true").children(words.iter().map(end))
}

/// The effect in words: '−0.45 (95 % interval −0.67 to −0.22) standard deviations'.
pub fn in_words(effect: &Effect) -> String {
    let interval = match (effect.low, effect.high) {
        (Some(low), Some(high)) => format!(" (95\u{a0}% interval {} to {})", number(low), number(high)),
        _ => String::new(),
    };
    let value = number(effect.value);
    match effect.measure {
        // The unit says 'risk ratio' or 'times as many people' already.
        Measure::RiskRatio | Measure::OddsRatio if effect.unit.ends_with("ratio") => format!("{} {value}{interval}", effect.unit),
        _ => format!("{} {value}{interval}, {}", effect.measure.label(), effect.unit),
    }
}

/// A number with a true minus sign and no trailing noughts, to the hundredth, as sources print them.
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
    use super::{Effect, Measure, in_words, number};

    #[test]
    fn the_words_give_interval_and_unit() {
        let effect = Effect {
            measure: Measure::StandardisedMeanDifference,
            value: -0.45,
            low: Some(-0.67),
            high: Some(-0.2),
            unit: "standard deviations".to_owned(),
            lower_is_better: true,
        };
        assert_eq!(
            in_words(&effect),
            "standardised mean difference \u{2212}0.45 (95\u{a0}% interval \u{2212}0.67 to \u{2212}0.2), standard deviations"
        );
    }

    #[test]
    fn numbers_are_written_as_printed() {
        let written = [0.0, 7.0, -0.05, 0.5, 14.05, -25.84, f64::NAN].map(number);
        assert_eq!(written, ["0", "7", "\u{2212}0.05", "0.5", "14.05", "\u{2212}25.84", "0"]);
    }
}
