//! What the cases show, as a table: who runs them reads the same numbers as the tests.

use crate::domain::assessment::Assessment;
use crate::domain::assessment::vignettes::Tally;
use crate::domain::index::Index;
use crate::domain::markup::{Markup, element};

/// The way to run them: the button says so in `data-run`.
pub fn run_cases() -> [Markup; 2] {
    let button = element("button").class("cases__run").attr("type", "button").attr("data-run", "cases");
    let without_app = "The cases need the app, which is not running yet.";
    [
        element("p").child(button.text("Run all cases")),
        element("p").class("needs-app").text(without_app),
    ]
}

/// The numbers of a suite, then the cases that missed.
pub fn vignettes(tally: &Tally, assessment: &Assessment, index: &Index) -> Markup {
    let of = |(all, hit): (usize, usize)| format!("{hit} of {all}");
    let firm_from = assessment.results.firm_from;
    let ranked = tally.firm.iter().filter(|(_, top)| *top >= firm_from).count();
    let middle = |share: fn(&(u32, u32)) -> u32| {
        let mut all: Vec<u32> = tally.firm.iter().map(share).collect();
        all.sort_unstable();
        all.get(all.len() / 2).copied().unwrap_or(0)
    };
    let mut rows = vec![
        ("Cases run".to_owned(), tally.cases.to_string()),
        ("Cases with a miss".to_owned(), tally.missed.len().to_string()),
        ("People who must be stopped, and were, by the right card".to_owned(), of(tally.red_flags)),
        (
            "People with ordinary answers who were stopped all the same".to_owned(),
            of(tally.over_caution),
        ),
        ("Practices that must not be suggested, and were".to_owned(), of(tally.must_not)),
        ("People with a sensible practice among the first five".to_owned(), of(tally.reasonable)),
        (
            "Complaints covered as the main one".to_owned(),
            of((index.complaints.len(), tally.complaints.len())),
        ),
        (
            "Cards that stop someone".to_owned(),
            of((assessment.flow.stops.stops.len(), tally.stops.len())),
        ),
    ];
    let placed = |name: &str, mean: f64, count: usize| (format!("Mean place of suggestions: {name}"), format!("{mean:.1} ({count} suggestions)"));
    rows.extend(
        tally
            .traditions
            .iter()
            .map(|(tradition, mean, count)| placed(tradition.label(), *mean, *count)),
    );
    rows.extend(tally.prices.iter().map(|(name, mean, count)| placed(name, *mean, *count)));
    rows.push((
        "Robustness, middle of all results: the same layer leads".to_owned(),
        format!("{} in 100 runs", middle(|(layer, _)| *layer)),
    ));
    rows.push((
        "Robustness, middle of all results: the same three practices".to_owned(),
        format!("{} in 100 runs", middle(|(_, top)| *top)),
    ));
    rows.push((
        format!("Results firm enough to show an order, {firm_from} in 100 or more"),
        of((tally.firm.len(), ranked)),
    ));
    let rows = rows.iter().map(|(what, value)| {
        element("tr")
            .child(element("th").class("cases__what").attr("scope", "row").text(what))
            .child(element("td").text(value))
    });
    let table = element("table")
        .class("cases__table")
        .child(element("caption").class("cases__caption").text("What came out"))
        .child(element("tbody").children(rows));
    let missed = tally.missed.iter().map(|(name, what)| element("li").text(&format!("{name}: {what}.")));
    element("div")
        .class("cases")
        .child(table)
        .child_opt((!tally.missed.is_empty()).then(|| element("ul").children(missed)))
}
