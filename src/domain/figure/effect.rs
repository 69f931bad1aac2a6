//! Where an effect and its interval fall on a line from worse to better.

use crate::domain::content::{Effect, Measure};

/// A scale that several effects share, so that they can stand on one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// Standard deviations.
    Standardised,
    /// Points of 100.
    OfHundred,
    /// Points of 10.
    OfTen,
    /// Times as likely, or times as often.
    Ratio,
}

impl Scale {
    /// The scale of an effect; `None` where its unit is one that no other effect need share.
    pub fn for_effect(effect: &Effect) -> Option<Self> {
        match effect.measure {
            Measure::StandardisedMeanDifference => Some(Self::Standardised),
            Measure::RiskRatio | Measure::OddsRatio => Some(Self::Ratio),
            Measure::MeanDifference if effect.unit.ends_with("of 100") => Some(Self::OfHundred),
            Measure::MeanDifference if effect.unit.ends_with("of 10") => Some(Self::OfTen),
            Measure::MeanDifference => None,
        }
    }

    /// How far the line reaches to either side of no difference, in the effect's own numbers; logarithms for ratios.
    pub fn reach(self) -> f64 {
        match self {
            Self::Standardised => 1.5,
            Self::OfHundred => 40.0,
            Self::OfTen => 4.0,
            Self::Ratio => 2.0_f64.ln() * 2.0,
        }
    }

    /// How many steps there are to either side.
    pub fn steps(self) -> u32 {
        match self {
            Self::Standardised => 3,
            Self::OfHundred | Self::OfTen => 4,
            Self::Ratio => 2,
        }
    }
}

/// A place on the line in tenths: 0 is much worse, 1000 much better, 500 no difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    /// Where.
    pub at: u32,
    /// Whether the number lies past this end of the line.
    pub beyond: bool,
}

/// Where an effect falls on its line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spots {
    /// The estimate.
    pub value: Spot,
    /// The ends of its interval, the worse first; none where no interval is given.
    pub interval: Option<(Spot, Spot)>,
}

/// Places an effect on a line with this reach; `None` where a number is none or the line has no length. Ratios are placed by their logarithm.
pub fn spots(effect: &Effect, reach: f64) -> Option<Spots> {
    let place = |number: f64| {
        let distance = match Scale::for_effect(effect) {
            Some(Scale::Ratio) => number.max(0.01).ln(),
            _ => number,
        };
        spot(if effect.lower_is_better { -distance } else { distance }, reach)
    };
    let interval = match (effect.low, effect.high) {
        (Some(low), Some(high)) => {
            let (low, high) = (place(low)?, place(high)?);
            Some(if low.at <= high.at { (low, high) } else { (high, low) })
        }
        _ => None,
    };
    Some(Spots {
        value: place(effect.value)?,
        interval,
    })
}

/// A place that lies this much on the better side.
fn spot(better: f64, reach: f64) -> Option<Spot> {
    let known = better.is_finite() && reach.is_finite() && reach > 0.0;
    let at = 500.0 + 480.0 * (better / reach).clamp(-1.0, 1.0);
    known.then_some(Spot {
        at: at.round() as u32,
        beyond: better.abs() > reach,
    })
}

/// The marks of a line with so many steps to either side, in tenths, no difference among them.
pub fn marks(steps: u32) -> Vec<u32> {
    let steps = steps.clamp(1, 10);
    (0..=2 * steps).map(|step| 20 + 960 * step / (2 * steps)).collect()
}

/// The reach of a line for one effect alone: half as far again as its furthest number, rounded up to 1, 2 or 5 and noughts, so that nothing on it
/// looks as large as can be; `None` where that is nothing.
pub fn own_reach(effect: &Effect) -> Option<f64> {
    let furthest = [Some(effect.value), effect.low, effect.high]
        .into_iter()
        .flatten()
        .fold(0.0_f64, |furthest, number| furthest.max(number.abs()));
    let wide = (0..12).flat_map(|power| [1.0, 2.0, 5.0].map(|lead| lead * 10_f64.powi(power - 2)));
    (furthest > 0.0)
        .then(|| wide.into_iter().find(|reach| *reach >= furthest * 1.5))
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::{Scale, Spots, marks, own_reach, spots};
    use crate::domain::content::{Effect, Measure};
    use proptest::option;
    use proptest::prelude::*;

    fn effect(measure: Measure, value: f64, ends: Option<(f64, f64)>, unit: &str, lower_is_better: bool) -> Effect {
        Effect {
            measure,
            value,
            low: ends.map(|ends| ends.0),
            high: ends.map(|ends| ends.1),
            unit: unit.to_owned(),
            lower_is_better,
        }
    }

    fn placed(effect: &Effect) -> Option<Spots> {
        spots(effect, Scale::for_effect(effect)?.reach())
    }

    #[track_caller]
    fn check(effect: &Effect, expected: Option<(u32, u32, u32)>) {
        let got = placed(effect).and_then(|spots| Some((spots.interval?.0.at, spots.value.at, spots.interval?.1.at)));
        assert_eq!(got, expected);
    }

    #[test]
    fn better_is_always_to_the_right() {
        use Measure::{MeanDifference, OddsRatio, RiskRatio, StandardisedMeanDifference};
        let deviations = "standard deviations";
        check(
            &effect(StandardisedMeanDifference, -0.75, Some((-1.5, 0.0)), deviations, true),
            Some((500, 740, 980)),
        );
        check(
            &effect(StandardisedMeanDifference, 0.75, Some((0.0, 1.5)), deviations, false),
            Some((500, 740, 980)),
        );
        check(
            &effect(MeanDifference, -10.0, Some((-20.0, 0.0)), "points of 100", true),
            Some((500, 620, 740)),
        );
        check(&effect(OddsRatio, 2.0, Some((1.0, 4.0)), "odds", false), Some((500, 740, 980)));
        check(&effect(RiskRatio, 0.5, Some((0.25, 1.0)), "risk", true), Some((500, 740, 980)));
        check(&effect(MeanDifference, -2.0, Some((-3.0, -1.0)), "days a month", true), None);
        check(&effect(MeanDifference, -2.0, Some((-3.0, -1.0)), "points of 1000", true), None);
    }

    #[test]
    fn ends_in_the_wrong_order_are_put_right() {
        let reversed = effect(Measure::StandardisedMeanDifference, -0.75, Some((0.0, -1.5)), "standard deviations", true);
        check(&reversed, Some((500, 740, 980)));
    }

    #[test]
    fn half_an_interval_is_none() {
        let mut half = effect(Measure::StandardisedMeanDifference, -0.75, Some((-1.0, 0.0)), "standard deviations", true);
        half.high = None;
        assert_eq!(placed(&half).unwrap().interval, None);
    }

    #[test]
    fn what_lies_past_the_line_is_cut_off_and_said() {
        let far = placed(&effect(
            Measure::StandardisedMeanDifference,
            -1.86,
            Some((-2.06, -1.4)),
            "standard deviations",
            true,
        ));
        let far = far.unwrap();
        assert_eq!((far.value.at, far.value.beyond), (980, true));
        assert!(!far.interval.unwrap().0.beyond && far.interval.unwrap().1.beyond);
        let never = placed(&effect(Measure::RiskRatio, 0.0, None, "risk", false)).unwrap();
        assert_eq!((never.value.at, never.value.beyond), (20, true));
    }

    #[test]
    fn what_is_no_number_has_no_place() {
        let unknown = effect(Measure::StandardisedMeanDifference, f64::NAN, None, "standard deviations", true);
        assert_eq!(placed(&unknown), None);
        assert_eq!(spots(&effect(Measure::MeanDifference, 1.0, None, "days", true), 0.0), None);
    }

    #[test]
    fn a_line_of_its_own_reaches_to_a_round_number() {
        let own = |value, ends| own_reach(&effect(Measure::MeanDifference, value, ends, "minutes", true));
        assert_eq!(own(-19.0, Some((-24.0, -14.0))), Some(50.0));
        assert_eq!(own(-3.41, None), Some(10.0));
        assert_eq!(own(0.0, None), None);
        assert_eq!(own(f64::MAX, None), None);
    }

    #[test]
    fn marks_stand_evenly_about_the_middle() {
        assert_eq!(marks(3), [20, 180, 340, 500, 660, 820, 980]);
        assert_eq!(marks(0), [20, 500, 980]);
    }

    fn any_number() -> impl Strategy<Value = f64> {
        use prop::num::f64::{NEGATIVE, NORMAL, POSITIVE, SUBNORMAL, ZERO};
        POSITIVE | NEGATIVE | NORMAL | SUBNORMAL | ZERO
    }

    proptest! {
        #[test]
        fn any_numbers_fall_within_the_box(value in any_number(), low in option::of(any_number()), high in option::of(any_number()), kind in 0..4_usize, lower: bool) {
            use Measure::{MeanDifference, OddsRatio, RiskRatio, StandardisedMeanDifference};
            let measure = [MeanDifference, StandardisedMeanDifference, RiskRatio, OddsRatio][kind];
            let effect = Effect { measure, value, low, high, unit: "points of 10".to_owned(), lower_is_better: lower };
            let reach = own_reach(&effect).unwrap_or(1.0);
            for reach in [reach, Scale::for_effect(&effect).unwrap().reach()] {
                let spots = spots(&effect, reach).unwrap();
                let ends = spots.interval.map_or([spots.value; 2], |ends| [ends.0, ends.1]);
                prop_assert!([spots.value, ends[0], ends[1]].iter().all(|spot| (20..=980).contains(&spot.at)));
                prop_assert!(ends[0].at <= ends[1].at);
            }
        }
    }
}
