//! Sizes of effects against a sham and against usual care or no treatment, as bars.

use super::direction_mark::direction_mark;
use super::effect_bar::{axis_labels, describe, number, path, stretched_svg};
use super::evidence_table::{measured, sample_size};
use super::icon_array::shares;
use crate::domain::content::{Certainty, Direction, Effect, EvidenceRow, Measures};
use crate::domain::figure::effect::{Position, Scale, own_reach, positions, ticks};
use crate::domain::figure::tenths;
use crate::domain::grade::{Control, Verdict};
use crate::domain::index::capitalize;
use crate::domain::library::Library;
use crate::domain::markup::{Markup, element};

/// Axis for effects: its scale if it is shared, its reach to either side of no difference, and the number of tick steps.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Axis {
    scale: Option<Scale>,
    reach: f64,
    steps: u32,
}

/// Renders a figure for each name whose rows have an effect size or a share, below a heading and a key. Returns an empty vector if there are none.
pub fn evidence_figures(library: &Library, named: &[(&str, &[&EvidenceRow])]) -> Vec<Markup> {
    let figure = |(name, rows): &(&str, &[&EvidenceRow])| {
        let grading = library.grading(rows);
        let bars = grading.and_then(|grading| evidence_bars(rows, [grading.sham.as_ref(), grading.care.as_ref()]));
        let shares: Vec<Markup> = rows.iter().filter_map(|row| shares(row)).collect();
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

/// Renders the comparison that speaks for each kind of control, the sham first, each as a bar with its interval and as text. Returns `None` if
/// neither has an effect size.
///
/// A comparison with an effect on the complaint itself represents its publication. Effects with the same scale share an axis.
pub fn evidence_bars(rows: &[&EvidenceRow], verdicts: [Option<&Verdict>; 2]) -> Option<Markup> {
    let [sham, care] = verdicts;
    let shown = [(sham, Control::Sham), (care, Control::Care)].map(|(verdict, control)| {
        let verdict = verdict?;
        let of_kind: Vec<&EvidenceRow> = rows.iter().copied().filter(|row| Control::of(row.comparator) == control).collect();
        let own = of_kind.iter().copied().filter(|row| row.source == verdict.source);
        let row = own.max_by_key(|row| (row.effect.is_some(), row.measures == Measures::Complaint, !row.late))?;
        Some((row, comparison_note(row, of_kind.len(), verdict.direction)))
    });
    let axes: Vec<Axis> = shown.iter().flatten().filter_map(|(row, _)| axis(row.effect.as_ref()?)).collect();
    let first = axes.first()?;
    let shared = axes.len() > 1 && first.scale.is_some() && axes.iter().all(|axis| axis.scale == first.scale);
    let bars = shown.iter().flatten().map(|(row, note)| bar(row, note, shared));
    let shared_scale = shared.then(|| scale_note(unit(rows, first), *first));
    let different_scales = (axes.len() > 1 && !shared).then(|| note("Two different scales: compare the sides, not the lengths."));
    Some(
        element("div")
            .class("evidence-bars")
            .child(element("ul").class("evidence-bars__rows").attr("role", "list").children(bars))
            .child_opt(shared_scale)
            .child_opt(different_scales),
    )
}

/// Renders the key to the shapes.
fn key() -> Markup {
    let kinds = [
        Certainty::High,
        Certainty::Moderate,
        Certainty::Low,
        Certainty::VeryLow,
        Certainty::NotStated,
    ];
    let swatch = |certainty: Certainty| {
        let swatch = stretched_svg("evidence-bars__swatch", 8).children(block(certainty, 20, 980));
        element("li").child(swatch).text(certainty.label())
    };
    let text = "Each bar runs from no difference to the estimate; the thin line under it is its 95% interval, where the true size most likely lies. \
                 A long line is not a sure one. The fuller the bar, the higher the certainty.";
    element("div").class("evidence-bars__key").child(element("p").text(text)).child(
        element("ul")
            .class("evidence-bars__kinds")
            .attr("role", "list")
            .children(kinds.map(swatch)),
    )
}

/// Renders one comparison: the comparator, the result, the bar, and the same as text.
fn bar(row: &EvidenceRow, comparison_note: &str, shared: bool) -> Markup {
    let head = element("p")
        .class("evidence-bars__head")
        .child(element("span").class("evidence-bars__against").text(&format!("Against {}", row.against)))
        .text(" ")
        .child(direction_mark(Some(row.direction())));
    let effect = row.effect.as_ref();
    let drawn = effect.and_then(|effect| Some((effect, axis(effect)?)));
    let size = effect.map_or_else(|| "size not given".to_owned(), describe);
    let text = format!(
        "{}: {size}. {}; {}{comparison_note}.",
        capitalize(&measured(row)),
        capitalize(row.certainty.label()),
        sample_size(row.trials, row.people)
    );
    element("li")
        .class("evidence-bars__row")
        .child(head)
        .child_opt(drawn.and_then(|(effect, axis)| drawing(effect, row.certainty, axis)))
        .child_opt(drawn.map(|_| axis_labels("evidence-bars__ends", &["worse", "no difference", "better"])))
        .child_opt(drawn.filter(|_| !shared).map(|(effect, axis)| scale_note(effect.unit.label(), axis)))
        .child(element("p").class("evidence-bars__words").text(&text))
}

/// Describes how a comparison represents its kind, and the combined result if it differs.
fn comparison_note(row: &EvidenceRow, count: usize, combined: Direction) -> String {
    let others = if combined == row.direction() {
        String::new()
    } else {
        format!(", and the grade counts {}", combined.label())
    };
    match count {
        0 | 1 => others,
        count => format!("; it speaks for {count} comparisons{others}"),
    }
}

/// Returns the axis for an effect: the shared axis of its scale, or an axis of its own.
fn axis(effect: &Effect) -> Option<Axis> {
    let scale = Scale::for_effect(effect);
    let (reach, steps) = match scale {
        Some(scale) => (scale.reach(), scale.steps()),
        None => (own_reach(effect)?, 1),
    };
    Some(Axis { scale, reach, steps })
}

fn drawing(effect: &Effect, certainty: Certainty, axis: Axis) -> Option<Markup> {
    let positions = positions(effect, axis.reach)?;
    let tick = |at: u32| path("evidence-bars__mark", &format!("M{} 0V14", tenths(at)));
    let (low, high) = positions.interval;
    let interval = format!(
        "M{} 11H{}{}{}",
        tenths(low.at),
        tenths(high.at),
        interval_end(low, false),
        interval_end(high, true)
    );
    let value = match positions.value.beyond {
        true => path("evidence-bars__beyond", &arrow(positions.value.at)),
        false => path("evidence-bars__value", &format!("M{} 0V8", tenths(positions.value.at))),
    };
    let drawing = stretched_svg("evidence-bars__drawing", 14)
        .children(ticks(axis.steps).into_iter().map(tick))
        .child(path("evidence-bars__zero", "M50 0V14"))
        .children(block(certainty, positions.value.at.min(500), positions.value.at.max(500)))
        .child(path("evidence-bars__interval", &interval))
        .child(value);
    Some(drawing)
}

/// Renders the bar: its frame, filled more the higher the certainty.
fn block(certainty: Certainty, from: u32, to: u32) -> [Markup; 2] {
    let (from, to) = (tenths(from), tenths(to));
    let ink = format!("evidence-bars__ink evidence-bars__ink--{}", certainty.dots());
    [
        path(&ink, &format!("M{from} 4H{to}")),
        path("evidence-bars__frame", &format!("M{from} 1V7H{to}V1Z")),
    ]
}

/// Returns the path data of an interval's end: a stop, or an open arrow if it extends past the axis.
fn interval_end(position: Position, right: bool) -> String {
    match (position.beyond, right) {
        (false, _) => format!("M{} 9V13", tenths(position.at)),
        (true, true) => "M96.5 8.5L98 11L96.5 13.5".to_owned(),
        (true, false) => "M3.5 8.5L2 11L3.5 13.5".to_owned(),
    }
}

/// Returns the path data of an arrowhead that points past the axis.
fn arrow(at: u32) -> String {
    if at > 500 { "M96 0L99 4L96 8" } else { "M4 0L1 4L4 8" }.to_owned()
}

/// Describes the tick steps of an axis.
fn scale_note(unit: &str, axis: Axis) -> Markup {
    let text = match axis.scale {
        Some(Scale::Standardised) => "One step is half a standard deviation.".to_owned(),
        Some(Scale::OfHundred) => format!("One step is 10 {unit}."),
        Some(Scale::OfTen) => format!("One step is 1 {}.", unit.replacen("points", "point", 1)),
        Some(Scale::Ratio) => "One step is twice or half as much.".to_owned(),
        None => format!("A scale of its own: each side is {} {unit}.", number(axis.reach)),
    };
    note(&text)
}

fn note(text: &str) -> Markup {
    element("p").class("evidence-bars__scale").text(text)
}

/// Returns the unit of the first effect on an axis.
fn unit<'a>(rows: &[&'a EvidenceRow], axis: &Axis) -> &'a str {
    let effects = rows.iter().filter_map(|row| row.effect.as_ref());
    let mut on_axis = effects.filter(|effect| Scale::for_effect(effect) == axis.scale);
    on_axis.next().map_or("", |effect| effect.unit.label())
}

#[cfg(test)]
mod tests {
    use super::evidence_bars;
    use crate::domain::content::{Certainty, Comparator, Direction, Effect, EvidenceRow, Measure, Measures, Unit};
    use crate::domain::grade::{Size, Verdict};

    fn row(source: &str, comparator: Comparator, effect: Option<(Measure, f64, Unit)>) -> EvidenceRow {
        EvidenceRow {
            id: "row".into(),
            modality: "a".into(),
            complaint: "b".into(),
            duration: None,
            comparator,
            against: comparator.label().to_owned(),
            outcome: "pain".to_owned(),
            measures: Measures::Complaint,
            when: None,
            late: false,
            direction: effect.is_none().then_some(Direction::Favours),
            effect: effect.map(|(measure, value, unit)| Effect {
                measure,
                value,
                low: 2.0 * value,
                high: 0.5 * value,
                unit,
                lower_is_better: true,
            }),
            of_100: None,
            authors_on_size: None,
            trials: None,
            people: None,
            certainty: Certainty::Low,
            aside: None,
            superseded_by: None,
            plain: String::new(),
            source: source.into(),
        }
    }

    fn verdict(source: &str, direction: Direction) -> Verdict {
        Verdict {
            direction,
            size: Size::Unknown,
            certainty: Certainty::Low,
            rated: false,
            people: None,
            firm_none: false,
            source: source.into(),
            year: 2000,
        }
    }

    #[track_caller]
    fn check(rows: &[EvidenceRow], verdicts: [Option<&Verdict>; 2], expected: &[&str], unexpected: &[&str]) {
        let mut html = String::new();
        let rows: Vec<&EvidenceRow> = rows.iter().collect();
        if let Some(figure) = evidence_bars(&rows, verdicts) {
            figure.write_html(&mut html);
        }
        assert!(expected.iter().all(|text| html.contains(text)), "{html}");
        assert!(!unexpected.iter().any(|text| html.contains(text)), "{html}");
    }

    const DIFFERENT_SCALES: &str = "Two different scales";

    #[test]
    fn effects_on_one_scale_share_an_axis() {
        use Comparator::{NoTreatment, Sham};
        use Measure::{MeanDifference, StandardisedMeanDifference};
        let deviations = |value| Some((StandardisedMeanDifference, value, Unit::StandardDeviations));
        let speaks = verdict("c-2000", Direction::Favours);
        let both = [Some(&speaks), Some(&speaks)];
        let shared = [row("c-2000", Sham, deviations(-0.2)), row("c-2000", NoTreatment, deviations(-0.7))];
        let expected = ["Against sham", "\u{2212}0.7 ", "half a standard deviation"];
        check(&shared, both, &expected, &[DIFFERENT_SCALES]);
        let minutes = Some((MeanDifference, -19.0, Unit::Minutes));
        let other = [row("c-2000", Sham, deviations(-0.2)), row("c-2000", NoTreatment, minutes)];
        check(&other, both, &[DIFFERENT_SCALES, "each side is 100 minutes"], &[]);
    }

    #[test]
    fn the_result_that_speaks_is_drawn() {
        use Comparator::{Active, Sham, UsualCare};
        let size = Some((Measure::MeanDifference, -10.0, Unit::PointsOf100));
        let (old, new) = (verdict("old-2000", Direction::Mixed), verdict("new-2020", Direction::Favours));
        let rows = [row("old-2000", Sham, None), row("new-2020", Sham, size), row("old-2000", UsualCare, size)];
        check(
            &rows,
            [Some(&new), None],
            &["\u{2212}10 ", "speaks for 2 comparisons"],
            &["Against usual care"],
        );
        let expected = ["size not given", "the grade counts mixed", "Against usual care"];
        check(&rows, [Some(&old), Some(&old)], &expected, &[]);
        check(&rows, [None, None], &[], &["li"]);
        check(&[row("old-2000", Active, size)], [None, Some(&old)], &[], &["li"]);
        check(&[row("old-2000", Sham, None)], [Some(&old), None], &[], &["li"]);
    }
}
