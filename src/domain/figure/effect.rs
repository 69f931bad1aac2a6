//! Positions of an effect and its interval on an axis from worse to better.

use crate::domain::content::{Effect, Measure, Unit};

/// A scale shared by several effects, so that they can be drawn on one axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// Standard deviations.
    Standardised,
    /// Points of 100.
    OfHundred,
    /// Points of 10.
    OfTen,
    /// Risk ratio or odds ratio.
    Ratio,
}

impl Scale {
    /// Returns the scale of an effect, or `None` if its unit is not a shared one.
    pub fn for_effect(effect: &Effect) -> Option<Self> {
        match effect.measure {
            Measure::StandardisedMeanDifference => Some(Self::Standardised),
            Measure::RateRatio | Measure::RiskRatio | Measure::OddsRatio => Some(Self::Ratio),
            Measure::MeanDifference | Measure::RiskDifference => match effect.unit {
                Unit::PointsOf100 | Unit::PeopleOf100 => Some(Self::OfHundred),
                Unit::PointsOf10 => Some(Self::OfTen),
                _ => None,
            },
        }
    }

    /// Returns how far the axis extends to either side of no difference, in the effect's unit. For ratios this is a natural logarithm.
    pub fn reach(self) -> f64 {
        match self {
            Self::Standardised => 1.5,
            Self::OfHundred => 40.0,
            Self::OfTen => 4.0,
            Self::Ratio => 2.0_f64.ln() * 2.0,
        }
    }

    /// Returns the number of tick steps to either side of no difference.
    pub fn steps(self) -> u32 {
        match self {
            Self::Standardised => 3,
            Self::OfHundred | Self::OfTen => 4,
            Self::Ratio => 2,
        }
    }
}

/// A position on the axis in tenths: 0 is much worse, 500 no difference, 1000 much better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// The position.
    pub at: u32,
    /// Whether the value lies beyond this end of the axis.
    pub beyond: bool,
}

/// Positions of an effect on its axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Positions {
    /// The estimate.
    pub value: Position,
    /// The bounds of its interval, the worse one first.
    pub interval: (Position, Position),
}

/// Places an effect on an axis that extends `reach` to either side of no difference. Ratios are placed by their logarithm.
///
/// Returns `None` if a value is not finite or `reach` is not positive.
pub fn positions(effect: &Effect, reach: f64) -> Option<Positions> {
    let place = |number: f64| {
        let distance = match Scale::for_effect(effect) {
            Some(Scale::Ratio) => number.max(0.01).ln(),
            _ => number,
        };
        position(if effect.lower_is_better { -distance } else { distance }, reach)
    };
    let (low, high) = (place(effect.low)?, place(effect.high)?);
    Some(Positions {
        value: place(effect.value)?,
        interval: if low.at <= high.at { (low, high) } else { (high, low) },
    })
}

/// Places a value that is `better` units on the better side of no difference.
fn position(better: f64, reach: f64) -> Option<Position> {
    let is_valid = better.is_finite() && reach.is_finite() && reach > 0.0;
    let at = 500.0 + 480.0 * (better / reach).clamp(-1.0, 1.0);
    is_valid.then_some(Position {
        at: at.round() as u32,
        beyond: better.abs() > reach,
    })
}

/// Returns the tick positions of an axis with `steps` steps to either side, in tenths, including no difference.
pub fn ticks(steps: u32) -> Vec<u32> {
    let steps = steps.clamp(1, 10);
    (0..=2 * steps).map(|step| 20 + 960 * step / (2 * steps)).collect()
}

/// Returns the reach of an axis for a single effect: 1.5 times its largest absolute value, rounded up to 1, 2 or 5 times a power of ten.
///
/// The margin keeps a value from looking like the largest possible one. Returns `None` if all values are zero or no such number is large enough.
pub fn own_reach(effect: &Effect) -> Option<f64> {
    let furthest = [effect.value, effect.low, effect.high]
        .into_iter()
        .fold(0.0_f64, |furthest, number| furthest.max(number.abs()));
    let candidates = (0..12).flat_map(|power| [1.0, 2.0, 5.0].map(|lead| lead * 10_f64.powi(power - 2)));
    (furthest > 0.0)
        .then(|| candidates.into_iter().find(|reach| *reach >= furthest * 1.5))
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::{Positions, Scale, own_reach, positions, ticks};
    use crate::domain::content::{Effect, Measure, Unit};
    use proptest::prelude::*;

    fn effect(measure: Measure, value: f64, ends: (f64, f64), unit: Unit, lower_is_better: bool) -> Effect {
        Effect {
            measure,
            value,
            low: ends.0,
            high: ends.1,
            unit,
            lower_is_better,
        }
    }

    fn placed(effect: &Effect) -> Option<Positions> {
        positions(effect, Scale::for_effect(effect)?.reach())
    }

    #[track_caller]
    fn check(effect: &Effect, expected: Option<(u32, u32, u32)>) {
        let got = placed(effect).map(|positions| (positions.interval.0.at, positions.value.at, positions.interval.1.at));
        assert_eq!(got, expected);
    }

    #[test]
    fn better_is_always_to_the_right() {
        use Measure::{MeanDifference, OddsRatio, RiskRatio, StandardisedMeanDifference};
        let deviations = Unit::StandardDeviations;
        check(
            &effect(StandardisedMeanDifference, -0.75, (-1.5, 0.0), deviations, true),
            Some((500, 740, 980)),
        );
        check(
            &effect(StandardisedMeanDifference, 0.75, (0.0, 1.5), deviations, false),
            Some((500, 740, 980)),
        );
        check(
            &effect(MeanDifference, -10.0, (-20.0, 0.0), Unit::PointsOf100, true),
            Some((500, 620, 740)),
        );
        check(&effect(OddsRatio, 2.0, (1.0, 4.0), Unit::Times, false), Some((500, 740, 980)));
        check(&effect(RiskRatio, 0.5, (0.25, 1.0), Unit::Times, true), Some((500, 740, 980)));
        check(&effect(MeanDifference, -2.0, (-3.0, -1.0), Unit::DaysAMonth, true), None);
        check(&effect(MeanDifference, -2.0, (-3.0, -1.0), Unit::Points, true), None);
    }

    #[test]
    fn reversed_bounds_are_sorted() {
        let reversed = effect(Measure::StandardisedMeanDifference, -0.75, (0.0, -1.5), Unit::StandardDeviations, true);
        check(&reversed, Some((500, 740, 980)));
    }

    #[test]
    fn values_beyond_the_axis_are_clamped_and_flagged() {
        let far = placed(&effect(
            Measure::StandardisedMeanDifference,
            -1.86,
            (-2.06, -1.4),
            Unit::StandardDeviations,
            true,
        ));
        let far = far.unwrap();
        assert_eq!((far.value.at, far.value.beyond), (980, true));
        assert!(!far.interval.0.beyond && far.interval.1.beyond);
        let never = placed(&effect(Measure::RiskRatio, 0.0, (0.0, 0.0), Unit::Times, false)).unwrap();
        assert_eq!((never.value.at, never.value.beyond), (20, true));
    }

    #[test]
    fn non_finite_values_have_no_position() {
        let unknown = effect(Measure::StandardisedMeanDifference, f64::NAN, (0.0, 1.0), Unit::StandardDeviations, true);
        assert_eq!(placed(&unknown), None);
        assert_eq!(
            positions(&effect(Measure::MeanDifference, 1.0, (0.0, 2.0), Unit::DaysAMonth, true), 0.0),
            None
        );
    }

    #[test]
    fn an_own_axis_extends_to_a_round_number() {
        let own = |value, ends| own_reach(&effect(Measure::MeanDifference, value, ends, Unit::Minutes, true));
        assert_eq!(own(-19.0, (-24.0, -14.0)), Some(50.0));
        assert_eq!(own(-3.41, (-3.41, 0.0)), Some(10.0));
        assert_eq!(own(0.0, (0.0, 0.0)), None);
        assert_eq!(own(f64::MAX, (0.0, f64::MAX)), None);
    }

    #[test]
    fn ticks_are_evenly_spaced_around_the_middle() {
        assert_eq!(ticks(3), [20, 180, 340, 500, 660, 820, 980]);
        assert_eq!(ticks(0), [20, 500, 980]);
    }

    fn any_number() -> impl Strategy<Value = f64> {
        use prop::num::f64::{NEGATIVE, NORMAL, POSITIVE, SUBNORMAL, ZERO};
        POSITIVE | NEGATIVE | NORMAL | SUBNORMAL | ZERO
    }

    proptest! {
        #[test]
        fn any_numbers_fall_within_the_box(value in any_number(), low in any_number(), high in any_number(), kind in 0..4_usize, lower: bool) {
            use Measure::{MeanDifference, OddsRatio, RiskRatio, StandardisedMeanDifference};
            let measure = [MeanDifference, StandardisedMeanDifference, RiskRatio, OddsRatio][kind];
            let effect = Effect { measure, value, low, high, unit: Unit::PointsOf10, lower_is_better: lower };
            let reach = own_reach(&effect).unwrap_or(1.0);
            for reach in [reach, Scale::for_effect(&effect).unwrap().reach()] {
                let positions = positions(&effect, reach).unwrap();
                let ends = [positions.interval.0, positions.interval.1];
                prop_assert!([positions.value, ends[0], ends[1]].iter().all(|position| (20..=980).contains(&position.at)));
                prop_assert!(ends[0].at <= ends[1].at);
            }
        }
    }
}
