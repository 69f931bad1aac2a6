//! The form for what the reader takes along: a sheet to print, a plan for the calendar or a table, the run as a file.

use super::result_context::ResultContext;
use crate::domain::ids::ModalityId;
use crate::domain::markup::{Markup, element};

/// Ids of its fields: the practice, and the day of the first session.
pub const PRACTICE: &str = "take-practice";
/// See [`PRACTICE`].
pub const START: &str = "take-start";

/// The form; `today` is the earliest day to start. The buttons say in `data-take` what they make.
pub fn take_along(told: &ResultContext<'_>, today: &str) -> Markup {
    let outcome = told.outcome();
    let option = |id: &ModalityId| {
        let name = &told.index.modality(id)?.name;
        Some(element("option").attr("value", id.as_str()).text(name))
    };
    let options: Vec<Markup> = outcome.suggestions.iter().filter_map(|suggestion| option(&suggestion.modality)).collect();
    let button = |what: &str, words: &str| {
        let button = element("button").class("take-along__button").attr("type", "button");
        button.attr("data-take", what).text(words)
    };
    let save = element("p")
        .class("take-along__run")
        .child(button("run", "Save this run as a file"))
        .text(" StorageLocation it, and open it again on the first page of the assessment or below, to see what moved.");
    let heading = element("h2").attr("id", "take-along-heading").text("To take along");
    let made = "Everything is made in this browser. Nothing is sent.";
    let section = element("section")
        .class("take-along")
        .attr("id", "take-along")
        .attr("aria-labelledby", "take-along-heading")
        .child(heading)
        .child(element("p").text(made));
    if options.is_empty() {
        return section.child(save);
    }
    let list = element("select").class("take-along__field").attr("id", PRACTICE).children(options);
    let start = element("input")
        .class("take-along__field")
        .attr("id", START)
        .attr("type", "date")
        .attr("value", today)
        .attr("min", today);
    let field = |id: &str, words: &str, control: Markup| {
        element("p")
            .class("take-along__row")
            .child(element("label").attr("for", id).text(words))
            .child(control)
    };
    let ways = element("p")
        .class("take-along__ways")
        .child(button("print", "Print the sheet"))
        .child(button("ics", "Plan for my calendar (.ics)"))
        .child(button("csv", "Plan as a table (.csv)"));
    section
        .child(field(PRACTICE, "For which practice", list))
        .child(field(START, "First session on", start))
        .child(ways)
        .child(save)
}
