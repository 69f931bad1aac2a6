//! Results of the vignettes as a table: readers who run them see the same numbers as the tests.

use crate::domain::assessment::Assessment;
use crate::domain::assessment::vignettes::{LEVELS, LevelTally, Tally, median};
use crate::domain::index::Index;
use crate::domain::markup::{Markup, element};

/// What the table calls each of [`LEVELS`].
const LEVEL_NAMES: [&str; LEVELS.len()] = [
    "Emergency number",
    "Emergency department",
    "Be seen today",
    "Be seen within days",
    "A clinician first",
    "Self-care",
];

/// Renders the numbers of a suite, then the vignettes with a miss.
pub fn vignettes(name: &str, tally: &Tally, assessment: &Assessment, index: &Index) -> Markup {
    let rows = vignette_lines(tally, assessment, index);
    let rows = rows.iter().map(|(label, value)| {
        element("tr")
            .child(element("th").class("cases__what").attr("scope", "row").text(label))
            .child(element("td").text(value))
    });
    let table = element("table")
        .class("cases__table")
        .child(element("caption").class("cases__caption").text(name))
        .child(element("tbody").children(rows));
    let missed = tally.failed.iter().map(|(name, miss)| element("li").text(&format!("{name}: {miss}.")));
    element("div")
        .class("cases")
        .child(table)
        .child_opt((!tally.failed.is_empty()).then(|| element("ul").children(missed)))
}

/// Returns the numbers of a suite, each with its label. Lines about what a suite does not have are left out.
pub fn vignette_lines(tally: &Tally, assessment: &Assessment, index: &Index) -> Vec<(String, String)> {
    let ratio = |(total, hits): (usize, usize)| format!("{hits} of {total}");
    let firm_from = assessment.results.firm_from;
    let ranked = tally.robustness.iter().filter(|(_, top)| *top >= firm_from).count();
    let median_share = |share: fn(&(u32, u32)) -> u32| median(tally.robustness.iter().map(|both| u64::from(share(both))));
    let mut rows = vec![
        ("Cases run".to_owned(), tally.count.to_string()),
        ("Cases with a miss".to_owned(), tally.failed.len().to_string()),
        (
            "Questions on a whole path, middle of all".to_owned(),
            median(tally.lengths.iter().copied()).to_string(),
        ),
    ];
    let ratios = [
        ("People who must be stopped, and were, by the right card", tally.red_flags),
        ("People with ordinary answers who were stopped all the same", tally.over_caution),
        ("Practices that must not be suggested, and were", tally.must_not),
        ("People with a sensible practice among the first five", tally.reasonable),
    ];
    rows.extend(
        ratios
            .into_iter()
            .filter(|(_, (total, _))| *total > 0)
            .map(|(label, counts)| (label.to_owned(), ratio(counts))),
    );
    let levels = LEVEL_NAMES.iter().zip(&tally.levels).filter(|(_, level)| level.count > 0);
    rows.extend(levels.map(|(name, level)| {
        let LevelTally {
            count,
            right,
            too_low,
            too_high,
        } = level;
        (
            format!("At the right level: {name}"),
            format!("{right} of {count} ({too_low} too low, {too_high} too high)"),
        )
    }));
    let all = tally.levels_in(0..LEVELS.len());
    if all.count > 0 {
        rows.push(("Too low, of all".to_owned(), ratio((all.count, all.too_low))));
        rows.push(("Too high, of all".to_owned(), ratio((all.count, all.too_high))));
        rows.push(("People to whom a forbidden practice is suggested".to_owned(), ratio(tally.forbidden)));
    }
    rows.extend([
        (
            "Complaints covered as the main one".to_owned(),
            ratio((index.complaints.len(), tally.complaints.len())),
        ),
        (
            "Cards that stop someone".to_owned(),
            ratio((assessment.flow.stops.stops.len(), tally.stops.len())),
        ),
    ]);
    let mean_rank = |name: &str, mean: f64, count: usize| {
        // To one decimal; formatting a float would bring some 10 KB of code.
        let tenths = (mean * 10.0).round() as u32;
        let mean = format!("{}.{}", tenths / 10, tenths % 10);
        (format!("Mean place of suggestions: {name}"), format!("{mean} ({count} suggestions)"))
    };
    rows.extend(
        tally
            .traditions
            .iter()
            .map(|(tradition, mean, count)| mean_rank(tradition.label(), *mean, *count)),
    );
    rows.extend(tally.prices.iter().map(|(name, mean, count)| mean_rank(name, *mean, *count)));
    rows.push((
        "Robustness, middle of all results: the same layer leads".to_owned(),
        format!("{} in 100 runs", median_share(|(layer, _)| *layer)),
    ));
    rows.push((
        "Robustness, middle of all results: the same three practices".to_owned(),
        format!("{} in 100 runs", median_share(|(_, top)| *top)),
    ));
    rows.push((
        format!("Results firm enough to show an order, {firm_from} in 100 or more"),
        ratio((tally.robustness.len(), ranked)),
    ));
    rows
}
