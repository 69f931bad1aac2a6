//! How large the effects are: against a sham and against usual care or none, side by side.

use super::direction_mark::direction_mark;
use super::effect_bar::{ends, in_words, number, path, stretched};
use super::evidence_table::{behind, measured};
use super::icon_array::shares;
use crate::domain::content::{Certainty, Direction, Effect, EvidenceRow};
use crate::domain::figure::effect::{Scale, Spot, marks, own_reach, spots};
use crate::domain::figure::tenths;
use crate::domain::grade::{CARE, SHAM, largest, verdict};
use crate::domain::index::opening;
use crate::domain::markup::{Markup, element};

/// A line that effects stand on: how far it reaches, and in how many steps.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Line {
    scale: Option<Scale>,
    reach: f64,
    steps: u32,
}

/// One figure for each name with rows that carry a size or a share, under a heading and a key; nothing where none do.
pub fn evidence_figures(named: &[(String, Vec<EvidenceRow>)]) -> Vec<Markup> {
    let figure = |(name, rows): &(String, Vec<EvidenceRow>)| {
        let bars = evidence_bars(rows);
        let shares: Vec<Markup> = rows.iter().filter_map(shares).collect();
        let name = element("figcaption").class("evidence-bars__name").text(name);
        (bars.is_some() || !shares.is_empty()).then(|| {
            element("figure")
                .class("evidence-bars__figure")
                .child(name)
                .child_opt(bars)
                .children(shares)
        })
    };
    let figures: Vec<Markup> = named.iter().filter_map(figure).collect();
    if figures.is_empty() {
        return Vec::new();
    }
    vec![
        element("h3").text("How large the effects are"),
        key(),
        element("div").class("evidence-bars__figures").children(figures),
    ]
}

/// The largest comparison of each kind for one practice and one complaint, each as a bar with its interval and in words; `None` where neither
/// carries a size. Where nobody says how many took part, one that carries a size stands for the rest, with what they say together. Effects that
/// share a scale share the line.
pub fn evidence_bars(rows: &[EvidenceRow]) -> Option<Markup> {
    let rows: Vec<&EvidenceRow> = rows.iter().collect();
    let shown = [&SHAM[..], &CARE].map(|kind| {
        let count = rows.iter().filter(|row| kind.contains(&row.comparator)).count();
        let sized = rows.iter().rfind(|row| kind.contains(&row.comparator) && row.effect.is_some()).copied();
        let row = largest(&rows, kind).map(|row| if row.people.is_some() { row } else { sized.unwrap_or(row) })?;
        let together = verdict(rows.iter().copied(), kind)?.direction;
        Some((row, which(row, count, together)))
    });
    let lines: Vec<Line> = shown.iter().flatten().filter_map(|(row, _)| line(row.effect.as_ref()?)).collect();
    let first = lines.first()?;
    let shared = lines.len() > 1 && first.scale.is_some() && lines.iter().all(|line| line.scale == first.scale);
    let bars = shown.iter().flatten().map(|(row, which)| bar(row, which, shared));
    let together = shared.then(|| step(unit(&rows, first), *first));
    let apart = (lines.len() > 1 && !shared).then(|| note("Two different scales: compare the sides, not the lengths."));
    Some(
        element("div")
            .class("evidence-bars")
            .child(element("ul").class("evidence-bars__rows").attr("role", "list").children(bars))
            .child_opt(together)
            .child_opt(apart),
    )
}

/// What the shapes mean.
fn key() -> Markup {
    let kinds = [
        Certainty::High,
        Certainty::Moderate,
        Certainty::Low,
        Certainty::VeryLow,
        Certainty::NotStated,
    ];
    let swatch = |certainty: Certainty| {
        let swatch = stretched("evidence-bars__swatch", 8).children(block(certainty, 20, 980));
        element("li").child(swatch).text(certainty.label())
    };
    let words = "Each bar runs from no difference to the estimate; the thin line under it is its 95% interval, where the true size most likely lies. \
                 A long line is not a sure one. The fuller the bar, the higher the certainty.";
    element("div").class("evidence-bars__key").child(element("p").text(words)).child(
        element("ul")
            .class("evidence-bars__kinds")
            .attr("role", "list")
            .children(kinds.map(swatch)),
    )
}

/// One comparison: against what, what was found, the bar, and all of it in words.
fn bar(row: &EvidenceRow, which: &str, shared: bool) -> Markup {
    let head = element("p")
        .class("evidence-bars__head")
        .child(element("span").class("evidence-bars__against").text(&format!("Against {}", row.against)))
        .text(" ")
        .child(direction_mark(Some(row.direction)));
    let effect = row.effect.as_ref();
    let own = effect.and_then(|effect| Some((effect, line(effect)?)));
    let size = effect.map_or_else(|| "size not given".to_owned(), in_words);
    let words = format!(
        "{}: {size}. {}; {}{which}.",
        opening(&measured(row)),
        opening(row.certainty.label()),
        behind(row.trials, row.people)
    );
    element("li")
        .class("evidence-bars__row")
        .child(head)
        .child_opt(own.and_then(|(effect, line)| drawing(effect, row.certainty, line)))
        .child_opt(own.map(|_| ends("evidence-bars__ends", &["worse", "no difference", "better"])))
        .child_opt(own.filter(|_| !shared).map(|(effect, line)| step(&effect.unit, line)))
        .child(element("p").class("evidence-bars__words").text(&words))
}

/// Which of its kind a comparison is, and what they say together where that is something else.
fn which(row: &EvidenceRow, count: usize, together: Direction) -> String {
    let others = if together == row.direction {
        String::new()
    } else {
        format!(", together {}", together.label())
    };
    match (count, row.people) {
        (0 | 1, _) => String::new(),
        (count, Some(_)) => format!("; the largest of {count} comparisons{others}"),
        (count, None) => format!("; one of {count} comparisons{others}"),
    }
}

/// The line that an effect stands on: the one its scale shares, or one of its own.
fn line(effect: &Effect) -> Option<Line> {
    let scale = Scale::for_effect(effect);
    let (reach, steps) = match scale {
        Some(scale) => (scale.reach(), scale.steps()),
        None => (own_reach(effect)?, 1),
    };
    Some(Line { scale, reach, steps })
}

fn drawing(effect: &Effect, certainty: Certainty, line: Line) -> Option<Markup> {
    let spots = spots(effect, line.reach)?;
    let mark = |at: u32| path("evidence-bars__mark", &format!("M{} 0V14", tenths(at)));
    let interval = spots.interval.map(|(low, high)| {
        let d = format!("M{} 11H{}{}{}", tenths(low.at), tenths(high.at), end(low, false), end(high, true));
        path("evidence-bars__interval", &d)
    });
    let value = match spots.value.beyond {
        true => path("evidence-bars__beyond", &arrow(spots.value.at)),
        false => path("evidence-bars__value", &format!("M{} 0V8", tenths(spots.value.at))),
    };
    let drawing = stretched("evidence-bars__drawing", 14)
        .children(marks(line.steps).into_iter().map(mark))
        .child(path("evidence-bars__zero", "M50 0V14"))
        .children(block(certainty, spots.value.at.min(500), spots.value.at.max(500)))
        .child_opt(interval)
        .child(value);
    Some(drawing)
}

/// The bar: its frame, and within it as much ink as the certainty has.
fn block(certainty: Certainty, from: u32, to: u32) -> [Markup; 2] {
    let (from, to) = (tenths(from), tenths(to));
    let ink = format!("evidence-bars__ink evidence-bars__ink--{}", certainty.dots());
    [
        path(&ink, &format!("M{from} 4H{to}")),
        path("evidence-bars__frame", &format!("M{from} 1V7H{to}V1Z")),
    ]
}

/// The end of an interval: a stop, or an open arrow where it goes on past the line.
fn end(spot: Spot, right: bool) -> String {
    match (spot.beyond, right) {
        (false, _) => format!("M{} 9V13", tenths(spot.at)),
        (true, true) => "M96.5 8.5L98 11L96.5 13.5".to_owned(),
        (true, false) => "M3.5 8.5L2 11L3.5 13.5".to_owned(),
    }
}

/// A head that points past the line.
fn arrow(at: u32) -> String {
    if at > 500 { "M96 0L99 4L96 8" } else { "M4 0L1 4L4 8" }.to_owned()
}

/// What a step of the line is.
fn step(unit: &str, line: Line) -> Markup {
    let words = match line.scale {
        Some(Scale::Standardised) => "One step is half a standard deviation.".to_owned(),
        Some(Scale::OfHundred) => format!("One step is 10 {unit}."),
        Some(Scale::OfTen) => format!("One step is 1 {}.", unit.replacen("points", "point", 1)),
        Some(Scale::Ratio) => "One step is twice or half as much.".to_owned(),
        None => format!("A scale of its own: each side is {} {unit}.", number(line.reach)),
    };
    note(&words)
}

fn note(words: &str) -> Markup {
    element("p").class("evidence-bars__scale").text(words)
}

/// The unit of the first effect on this line.
fn unit<'a>(rows: &[&'a EvidenceRow], line: &Line) -> &'a str {
    let effects = rows.iter().filter_map(|row| row.effect.as_ref());
    let mut on_it = effects.filter(|effect| Scale::for_effect(effect) == line.scale);
    on_it.next().map_or("", |effect| effect.unit.as_str())
}

#[cfg(test)]
mod tests {
    use super::evidence_bars;
    use crate::domain::content::{Certainty, Comparator, Direction, Effect, EvidenceRow, Measure};

    fn row(comparator: Comparator, people: Option<u32>, effect: Option<(Measure, f64, &str)>) -> EvidenceRow {
        EvidenceRow {
            id: "row".into(),
            modality: "a".into(),
            complaint: "b".into(),
            comparator,
            against: comparator.label().to_owned(),
            outcome: "pain".to_owned(),
            when: None,
            direction: Direction::Favours,
            effect: effect.map(|(measure, value, unit)| Effect {
                measure,
                value,
                low: None,
                high: None,
                unit: unit.to_owned(),
                lower_is_better: true,
            }),
            of_100: None,
            trials: None,
            people,
            certainty: Certainty::Low,
            plain: String::new(),
            source: "c-2000".into(),
        }
    }

    #[track_caller]
    fn check(rows: &[EvidenceRow], says: &[&str], is_silent_on: &[&str]) {
        let mut html = String::new();
        if let Some(figure) = evidence_bars(rows) {
            figure.write_html(&mut html);
        }
        assert!(says.iter().all(|words| html.contains(words)), "{html}");
        assert!(!is_silent_on.iter().any(|words| html.contains(words)), "{html}");
    }

    const APART: &str = "Two different scales";

    #[test]
    fn one_scale_is_shared_and_two_are_told_apart() {
        use Comparator::{NoTreatment, Sham};
        use Measure::{MeanDifference, StandardisedMeanDifference};
        let deviations = |value| Some((StandardisedMeanDifference, value, "standard deviations"));
        let shared = [row(Sham, None, deviations(-0.2)), row(NoTreatment, None, deviations(-0.7))];
        check(&shared, &["Against sham", "\u{2212}0.7,", "half a standard deviation"], &[APART]);
        let minutes = Some((MeanDifference, -19.0, "minutes"));
        check(
            &[row(Sham, None, deviations(-0.2)), row(NoTreatment, None, minutes)],
            &[APART, "each side is 50 minutes"],
            &[],
        );
    }

    #[test]
    fn the_largest_stands_for_its_kind_whether_or_not_it_carries_a_size() {
        use Comparator::{Active, Sham, UsualCare};
        let size = Some((Measure::MeanDifference, -10.0, "points of 100"));
        let rows = [row(Sham, Some(90), None), row(Sham, Some(30), size), row(UsualCare, None, size)];
        check(&rows, &["size not given", "the largest of 2 comparisons"], &[]);
        check(
            &[row(UsualCare, None, size), row(UsualCare, None, None)],
            &["\u{2212}10,", "one of 2 comparisons"],
            &[],
        );
        check(&[row(Active, Some(9), size)], &[], &["li"]);
        check(&[row(Sham, Some(9), None)], &[], &["li"]);
        check(&[], &[], &["li"]);
    }
}
