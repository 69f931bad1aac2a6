//! One test for each sentence of the rule, and for each line of its table.

use super::{Control, Finding, Gain, Grade, GradeRule, Grading, ShamWeight, Size};
use crate::domain::content::{Certainty, Direction, Measures};
use Certainty::{High, Low, Moderate, VeryLow};
use Direction::{Against, Favours, Mixed, NoDifference};

/// Gains that are clearly, perhaps and not worth having.
const CLEAR: Option<Gain> = Some(Gain {
    middle: 150,
    near: 120,
    far: 180,
});
const PERHAPS: Option<Gain> = Some(Gain {
    middle: 110,
    near: 60,
    far: 160,
});
const SMALL: Option<Gain> = Some(Gain {
    middle: 50,
    near: 20,
    far: 80,
});

/// A rated review of 2020 on the complaint itself, in many people.
fn review(control: Control, direction: Direction, certainty: Certainty) -> Finding {
    Finding {
        source: "review-2020".into(),
        year: 2020,
        review: true,
        control,
        measures: Measures::Complaint,
        late: false,
        direction,
        gain: CLEAR,
        certainty,
        rated: true,
        trials: Some(9),
        people: Some(500),
    }
}

fn sham(direction: Direction, certainty: Certainty) -> Finding {
    review(Control::Sham, direction, certainty)
}

fn care(direction: Direction, certainty: Certainty) -> Finding {
    review(Control::Care, direction, certainty)
}

fn with(finding: Finding, change: impl FnOnce(&mut Finding)) -> Finding {
    let mut finding = finding;
    change(&mut finding);
    finding
}

fn gain(finding: Finding, gain: Option<Gain>) -> Finding {
    with(finding, |finding| finding.gain = gain)
}

fn people(finding: Finding, people: Option<u32>) -> Finding {
    with(finding, |finding| finding.people = people)
}

fn of(finding: Finding, source: &str, year: u16) -> Finding {
    with(finding, |finding| {
        finding.source = source.into();
        finding.year = year;
    })
}

fn trial(finding: Finding, source: &str, year: u16) -> Finding {
    with(of(finding, source, year), |finding| finding.review = false)
}

fn grading(findings: &[Finding]) -> Grading {
    Grading::new(findings, GradeRule::default()).unwrap()
}

#[track_caller]
fn check(findings: &[Finding], expected: Grade) {
    assert_eq!(grading(findings).grade, expected, "{findings:?}");
}

#[test]
fn good_needs_certainty_people_and_a_clear_gain() {
    check(&[sham(Favours, Moderate)], Grade::Good);
    check(&[people(sham(Favours, Moderate), Some(399))], Grade::Fair);
    check(&[gain(sham(Favours, High), PERHAPS)], Grade::Fair);
    check(&[people(sham(Favours, High), None)], Grade::Fair);
    check(&[care(Favours, High)], Grade::Good);
    check(&[gain(care(Favours, High), PERHAPS)], Grade::Fair);
}

#[test]
fn fair_needs_moderate_certainty_and_some_people() {
    check(&[gain(sham(Favours, Moderate), SMALL)], Grade::Fair);
    check(&[people(gain(sham(Favours, Moderate), SMALL), Some(99))], Grade::Weak);
    check(&[gain(care(Favours, Moderate), PERHAPS)], Grade::Fair);
    check(&[people(care(Favours, Moderate), None)], Grade::Fair);
}

#[test]
fn weak_is_low_certainty_little_or_few() {
    check(&[sham(Favours, Low)], Grade::Weak);
    check(&[care(Favours, Low)], Grade::Weak);
    check(&[gain(care(Favours, Moderate), SMALL)], Grade::Weak);
    check(&[people(care(Favours, Moderate), Some(399))], Grade::Weak);
    check(&[sham(NoDifference, Moderate), care(Favours, High)], Grade::Weak);
    check(&[sham(Mixed, Moderate), care(Favours, High)], Grade::Weak);
}

#[test]
fn no_benefit_must_be_sure() {
    check(&[sham(NoDifference, Moderate)], Grade::NoBenefit);
    check(&[sham(Against, Moderate), care(NoDifference, Low)], Grade::NoBenefit);
    check(&[care(NoDifference, High)], Grade::NoBenefit);
    check(&[sham(NoDifference, Low)], Grade::Unclear);
    check(&[gain(sham(NoDifference, Low), SMALL)], Grade::NoBenefit);
    check(&[people(gain(sham(NoDifference, Low), SMALL), Some(199))], Grade::Unclear);
}

#[test]
fn unclear_is_very_unsure_contradictory_or_uncounted() {
    check(&[sham(Favours, VeryLow)], Grade::Unclear);
    check(&[sham(Mixed, High)], Grade::Unclear);
    check(&[review(Control::Other, Favours, High)], Grade::Unclear);
    assert_eq!(grading(&[review(Control::Other, Favours, High)]).by, None);
    assert_eq!(Grading::new(&[], GradeRule::default()), None);
}

#[test]
fn a_very_unsure_sham_leaves_the_decision_to_usual_care() {
    check(&[sham(NoDifference, VeryLow), care(Favours, Moderate)], Grade::Fair);
    check(&[sham(Favours, VeryLow), care(Favours, Low)], Grade::Weak);
}

#[test]
fn if_both_show_a_benefit_the_better_grade_counts() {
    let both = [gain(sham(Favours, Moderate), SMALL), care(Favours, High)];
    check(&both, Grade::Good);
    assert_eq!(grading(&both).by, Some(Control::Care));
}

#[test]
fn rated_reviews_come_first_then_reviews_then_trials() {
    let unrated = with(of(sham(Favours, Low), "other-2022", 2022), |finding| finding.rated = false);
    check(&[unrated.clone(), sham(NoDifference, Moderate)], Grade::NoBenefit);
    check(&[trial(sham(NoDifference, Low), "trial-2010", 2010), unrated], Grade::Weak);
}

#[test]
fn among_rated_reviews_of_five_years_the_largest_speaks() {
    let large = people(of(sham(NoDifference, Moderate), "large-2017", 2017), Some(900));
    check(&[sham(Favours, Moderate), large.clone()], Grade::NoBenefit);
    check(&[of(sham(Favours, Moderate), "new-2023", 2023), large], Grade::Good);
}

#[test]
fn a_trial_speaks_for_a_review_only_if_newer_and_larger() {
    let newer = |people| with(trial(sham(NoDifference, Moderate), "trial-2024", 2024), |finding| finding.people = people);
    check(&[sham(Favours, Moderate), newer(Some(501))], Grade::NoBenefit);
    check(&[sham(Favours, Moderate), newer(Some(500))], Grade::Good);
    check(&[people(sham(Favours, Moderate), None), newer(Some(501))], Grade::Fair);
}

#[test]
fn an_older_surer_review_that_says_the_opposite_makes_it_unclear() {
    let older = of(sham(NoDifference, High), "older-2010", 2010);
    check(&[sham(Favours, Moderate), older.clone()], Grade::Unclear);
    check(&[sham(Favours, High), older], Grade::Good);
}

#[test]
fn the_complaint_itself_decides_by_three_months() {
    let function = |direction| with(sham(direction, Moderate), |finding| finding.measures = Measures::Function);
    check(&[function(NoDifference), sham(Favours, Moderate)], Grade::Good);
    check(&[function(NoDifference)], Grade::Unclear);
    check(&[function(Favours), sham(Favours, Low)], Grade::Good);
    let late = with(sham(NoDifference, Moderate), |finding| finding.late = true);
    check(&[late, sham(Favours, Moderate)], Grade::Good);
}

#[test]
fn certainty_and_people_may_stand_in_different_rows_of_a_review() {
    let numbers = with(sham(Favours, Low), |finding| finding.late = true);
    check(&[people(sham(Favours, Moderate), None), numbers], Grade::Good);
}

#[test]
fn a_missing_size_is_lent_by_the_newest_other_review() {
    let unknown = gain(sham(Favours, Moderate), None);
    check(std::slice::from_ref(&unknown), Grade::Fair);
    let lender = with(of(sham(Favours, Low), "lender-2015", 2015), |finding| finding.rated = false);
    let both = grading(&[unknown, lender]);
    assert_eq!((both.grade, both.sham.map(|verdict| verdict.size)), (Grade::Good, Some(Size::Clear)));
}

#[test]
fn each_weight_of_a_sham_has_its_own_grade() {
    let by = |findings: &[Finding]| {
        ShamWeight::ALL.map(|sham| {
            let rule = GradeRule {
                sham,
                ..GradeRule::default()
            };
            Grading::new(findings, rule).unwrap().grade
        })
    };
    use Grade::{Fair, Good, NoBenefit, Unclear, Weak};
    assert_eq!(by(&[care(Favours, Moderate)]), [Unclear, Fair, Good, Fair]);
    assert_eq!(
        by(&[sham(NoDifference, Moderate), care(Favours, Moderate)]),
        [NoBenefit, Weak, Unclear, Fair]
    );
    assert_eq!(
        by(&[sham(Favours, Moderate), care(NoDifference, Moderate)]),
        [Good, Good, Unclear, NoBenefit]
    );
}

#[test]
fn people_and_worth_are_the_readers_choice() {
    let by = |findings: &[Finding], many_people, worth| {
        let rule = GradeRule {
            many_people,
            worth,
            ..GradeRule::default()
        };
        Grading::new(findings, rule).unwrap().grade
    };
    let few = [people(sham(Favours, Moderate), Some(150))];
    assert_eq!([by(&few, 100, 100), by(&few, 200, 100)], [Grade::Good, Grade::Fair]);
    assert_eq!(
        by(&[people(sham(Favours, Moderate), None)], 0, 100),
        Grade::Good,
        "at 0 the number is not asked"
    );
    let small = [gain(sham(Favours, Moderate), PERHAPS)];
    assert_eq!([by(&small, 400, 50), by(&small, 400, 100)], [Grade::Good, Grade::Fair]);
}
