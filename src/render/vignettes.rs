//! Results of the vignettes as a table: readers who run them see the same numbers as the tests.

use crate::domain::assessment::Assessment;
use crate::domain::assessment::vignettes::Tally;
use crate::domain::index::Index;
use crate::domain::markup::{Markup, element};

/// Renders the numbers of a suite, then the vignettes with a miss.
pub fn vignettes(tally: &Tally, assessment: &Assessment, index: &Index) -> Markup {
    let ratio = |(total, hits): (usize, usize)| format!("{hits} of {total}");
    let firm_from = assessment.results.firm_from;
    let ranked = tally.robustness.iter().filter(|(_, top)| *top >= firm_from).count();
    let median = |share: fn(&(u32, u32)) -> u32| -> u64 {
        let mut shares: Vec<u64> = tally.robustness.iter().map(|both| u64::from(share(both))).collect();
        shares.sort_unstable();
        shares.get(shares.len() / 2).copied().unwrap_or(0)
    };
    let mut rows = vec![
        ("Cases run".to_owned(), tally.count.to_string()),
        ("Cases with a miss".to_owned(), tally.failed.len().to_string()),
        (
            "People who must be stopped, and were, by the right card".to_owned(),
            ratio(tally.red_flags),
        ),
        (
            "People with ordinary answers who were stopped all the same".to_owned(),
            ratio(tally.over_caution),
        ),
        ("Practices that must not be suggested, and were".to_owned(), ratio(tally.must_not)),
        ("People with a sensible practice among the first five".to_owned(), ratio(tally.reasonable)),
        (
            "Complaints covered as the main one".to_owned(),
            ratio((index.complaints.len(), tally.complaints.len())),
        ),
        (
            "Cards that stop someone".to_owned(),
            ratio((assessment.flow.stops.stops.len(), tally.stops.len())),
        ),
    ];
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
        format!("{} in 100 runs", median(|(layer, _)| *layer)),
    ));
    rows.push((
        "Robustness, middle of all results: the same three practices".to_owned(),
        format!("{} in 100 runs", median(|(_, top)| *top)),
    ));
    rows.push((
        format!("Results firm enough to show an order, {firm_from} in 100 or more"),
        ratio((tally.robustness.len(), ranked)),
    ));
    let rows = rows.iter().map(|(label, value)| {
        element("tr")
            .child(element("th").class("cases__what").attr("scope", "row").text(label))
            .child(element("td").text(value))
    });
    let table = element("table")
        .class("cases__table")
        .child(element("caption").class("cases__caption").text("What came out"))
        .child(element("tbody").children(rows));
    let missed = tally.failed.iter().map(|(name, miss)| element("li").text(&format!("{name}: {miss}.")));
    element("div")
        .class("cases")
        .child(table)
        .child_opt((!tally.failed.is_empty()).then(|| element("ul").children(missed)))
}
