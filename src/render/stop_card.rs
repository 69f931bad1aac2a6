//! Stop card: interrupts the assessment when answers include a warning sign.

use crate::domain::assessment::{OfficialPage, Stop};
use crate::domain::markup::{Markup, element};

/// Renders what to do now, what to say, what it can mean and what it does not mean.
pub fn stop_card(stop: &Stop) -> Vec<Markup> {
    let heading = |text: &str| element("h2").class("stop-card__heading").text(text);
    let path = |class: &str, d: &str| element("path").class(class).attr("d", d);
    let icon = element("svg")
        .class("stop-card__sign")
        .attr("viewBox", "0 0 24 24")
        .attr("width", "24")
        .attr("height", "24")
        .attr("aria-hidden", "true");
    let icon = icon
        .child(path("stop-card__frame", "M8 2h8l6 6v8l-6 6H8l-6-6V8Z"))
        .child(path("stop-card__bang", "M12 7v6m0 3v1"));
    vec![
        element("p").class("stop-card__urgency").child(icon).text(stop.urgency.label()),
        element("h1").class("stop-card__title").attr("tabindex", "-1").text(&stop.title),
        element("ol")
            .class("stop-card__steps")
            .children(stop.steps.iter().map(|step| element("li").text(step))),
        heading("What to say"),
        element("blockquote").class("stop-card__say").text(&stop.say),
        heading("What it can mean"),
        element("p").text(&stop.can_mean),
        heading("What it does not mean"),
        element("p").text(&stop.does_not_mean),
        basis(&stop.guidance),
    ]
}

/// Renders who says how soon to act.
fn basis(guidance: &[OfficialPage]) -> Markup {
    guidance.iter().enumerate().fold(
        element("p").class("stop-card__basis").text("How soon, according to: "),
        |line, (i, page)| {
            let line = if i == 0 { line } else { line.text("; ") };
            let line = line.text(&format!("{}, ", page.body));
            match &page.url {
                Some(url) => line.child(element("a").attr("href", url).attr("rel", "external noreferrer").text(&page.page)),
                None => line.child(element("cite").text(&page.page)),
            }
        },
    )
}
