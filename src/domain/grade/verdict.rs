//! The one result that speaks for a practice, a complaint and a kind of control.

use super::{Control, Finding, GradeRule};
use crate::domain::content::{Certainty, Direction, Measures};
use crate::domain::ids::SourceId;

/// Rated reviews of this many years, counted from the newest, are of the same age.
const YEARS: u16 = 5;

/// Fewest people with whom a result of low certainty can show that there is no benefit.
const FIRM_PEOPLE: u32 = 200;

/// How large a difference is, the least known first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Size {
    /// Not known.
    Unknown,
    /// Neither the estimate nor the whole interval is worth having.
    Small,
    /// The estimate is worth having, but not the whole interval.
    Perhaps,
    /// The whole interval is worth having.
    Clear,
}

impl Size {
    /// Returns the label shown on pages.
    pub fn label(self) -> &'static str {
        match self {
            Self::Unknown => "size not known",
            Self::Small => "small",
            Self::Perhaps => "perhaps worth having",
            Self::Clear => "clearly worth having",
        }
    }

    /// Returns the size of a finding; a gain of `worth` percent is worth having.
    pub fn of(finding: &Finding, worth: u32) -> Self {
        match finding.gain {
            None => Self::Unknown,
            Some(gain) if gain.near >= worth => Self::Clear,
            Some(gain) if gain.middle >= worth => Self::Perhaps,
            Some(_) => Self::Small,
        }
    }
}

/// The result that speaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The result; mixed if an older rated review was surer and says the opposite.
    pub direction: Direction,
    /// How large the difference is.
    pub size: Size,
    /// How sure.
    pub certainty: Certainty,
    /// Whether the authors rated their certainty.
    pub rated: bool,
    /// Number of people, if known.
    pub people: Option<u32>,
    /// Whether it is sure enough to say that there is no benefit.
    pub firm_none: bool,
    /// The publication.
    pub source: SourceId,
    /// Its year.
    pub year: u16,
}

impl Verdict {
    /// Chooses the result that speaks for comparisons with one kind of control. Returns `None` if there are none.
    pub fn new(findings: &[Finding], control: Control, rule: GradeRule) -> Option<Self> {
        let all: Vec<&Finding> = findings.iter().filter(|finding| finding.control == control).collect();
        let pool = pool(&all);
        let speaker = speaker(&pool)?.source.clone();
        let (lead, others): (Vec<&Finding>, Vec<&Finding>) = pool.iter().partition(|finding| finding.source == speaker);
        let main = main_outcome(&lead)?;
        let best = best_outcome(&lead, main, rule);
        let is_none = matches!(main.direction, Direction::NoDifference | Direction::Against);
        let about_complaint = lead.iter().any(|finding| finding.measures == Measures::Complaint);
        let people = best.people.or_else(|| lead.iter().filter_map(|finding| finding.people).max());
        let is_contradicted = others.iter().any(|other| contradicts(other, main, best));
        let own_size = Size::of(best, rule.worth);
        let size = match own_size {
            Size::Unknown if main.direction == Direction::Favours => borrowed_size(&all, best, rule).unwrap_or(own_size),
            _ => own_size,
        };
        let is_sure_of_none = match best.certainty {
            Certainty::High | Certainty::Moderate => true,
            Certainty::Low => people.is_some_and(|people| people >= FIRM_PEOPLE) && main.gain.is_some_and(|gain| gain.far < rule.worth),
            _ => false,
        };
        Some(Self {
            direction: if is_contradicted { Direction::Mixed } else { main.direction },
            size,
            certainty: best.certainty,
            rated: best.rated,
            people,
            firm_none: is_none && about_complaint && is_sure_of_none && !is_contradicted,
            source: best.source.clone(),
            year: best.year,
        })
    }
}

/// Returns the findings among which one speaks: rated reviews, otherwise reviews, otherwise trials.
///
/// Trials come before reviews if one of them is newer than every review and holds more people than each.
fn pool<'a>(all: &[&'a Finding]) -> Vec<&'a Finding> {
    let of = |is_wanted: &dyn Fn(&Finding) -> bool| all.iter().copied().filter(|finding| is_wanted(finding)).collect::<Vec<_>>();
    let (reviews, trials) = (of(&|finding| finding.review), of(&|finding| !finding.review));
    let newest = reviews.iter().map(|finding| finding.year).max();
    let most_people = reviews
        .iter()
        .map(|finding| finding.people)
        .try_fold(0, |most: u32, people| Some(most.max(people?)));
    let outdoes = |trial: &&Finding| {
        let is_newer = newest.is_some_and(|newest| trial.year > newest);
        is_newer && most_people.is_some_and(|most| trial.people.is_some_and(|people| people > most))
    };
    if reviews.is_empty() || trials.iter().any(outdoes) {
        return trials;
    }
    let rated = of(&|finding| finding.review && finding.rated);
    if rated.is_empty() { reviews } else { rated }
}

/// Returns the finding whose publication speaks: of reviews the one with most people among the newest, of trials the one with most people.
fn speaker<'a>(pool: &[&'a Finding]) -> Option<&'a Finding> {
    let newest = pool.iter().map(|finding| finding.year).max()?;
    let is_recent = |finding: &&&Finding| !finding.review || finding.year + YEARS >= newest;
    let mut recent = pool.iter().filter(is_recent).copied();
    let first = recent.next()?;
    // The first of equals speaks.
    let rank = |finding: &Finding| {
        let trials = if finding.review { finding.trials.unwrap_or_default() } else { 0 };
        let year = if finding.review { finding.year } else { 0 };
        (finding.people.unwrap_or_default(), trials, year)
    };
    Some(recent.fold(first, |best, next| if rank(next) > rank(best) { next } else { best }))
}

/// Returns the finding on the complaint itself, measured by three months, as far as there is one.
fn main_outcome<'a>(lead: &[&'a Finding]) -> Option<&'a Finding> {
    let about_complaint = |finding: &&&Finding| finding.measures == Measures::Complaint;
    let own: Vec<&Finding> = match lead.iter().any(|finding| about_complaint(&finding)) {
        true => lead.iter().filter(about_complaint).copied().collect(),
        false => lead.to_vec(),
    };
    own.iter().find(|finding| !finding.late).or_else(|| own.first()).copied()
}

/// Returns the surest and largest benefit of the publication that speaks, or its main outcome if that shows none.
fn best_outcome<'a>(lead: &[&'a Finding], main: &'a Finding, rule: GradeRule) -> &'a Finding {
    if main.direction != Direction::Favours {
        return main;
    }
    let rank = |finding: &Finding| (std::cmp::Reverse(finding.certainty), Size::of(finding, rule.worth));
    let better = lead.iter().filter(|finding| finding.direction == Direction::Favours);
    better.fold(main, |best, next| if rank(next) > rank(best) { next } else { best })
}

/// Returns `true` if another finding says the opposite and is surer; between trials, as sure is enough.
fn contradicts(other: &Finding, main: &Finding, best: &Finding) -> bool {
    use Direction::{Against, Favours, NoDifference};
    let is_opposite = matches!(
        (other.direction, main.direction),
        (Favours, NoDifference | Against) | (NoDifference | Against, Favours)
    );
    // The variants of `Certainty` are ordered from highest to lowest.
    let is_surer = other.certainty < best.certainty || (!main.review && other.certainty == best.certainty);
    other.measures == Measures::Complaint && is_opposite && is_surer
}

/// Returns the size that the newest other publication of the same kind gives for the complaint; of several, the largest.
fn borrowed_size(all: &[&Finding], best: &Finding, rule: GradeRule) -> Option<Size> {
    let sizes = all.iter().filter(|finding| {
        finding.review == best.review
            && finding.source != best.source
            && finding.direction == Direction::Favours
            && finding.measures == Measures::Complaint
    });
    let known = sizes.filter(|finding| finding.gain.is_some());
    known
        .max_by_key(|finding| (finding.year, Size::of(finding, rule.worth)))
        .map(|finding| Size::of(finding, rule.worth))
}
