//! What ends every text: dates, who wrote it, who paid, how to report a mistake; and the way to the assessment.

use crate::domain::content::{Dates, SiteFile};
use crate::domain::markup::{Markup, element};
use crate::domain::route::Route;

/// When, who, who paid, what next.
pub fn colophon(dates: &Dates, site: &SiteFile) -> Markup {
    let time = |day: &str| element("time").attr("datetime", day).text(day);
    let line = |words: &String| element("p").text(words);
    let when = element("p")
        .text("Written ")
        .child(time(&dates.written))
        .text(", to be reviewed by ")
        .child(time(&dates.next_review))
        .text(".");
    let rest = [
        &site.written_by,
        &site.update_policy,
        &site.funding,
        &site.report,
        &site.not_medical_advice,
    ]
    .map(line);
    element("footer").class("colophon").child(when).children(rest)
}

/// 'Does it fit your pattern?'
pub fn to_assessment(site: &SiteFile) -> Markup {
    element("aside")
        .class("colophon colophon--call")
        .attr("aria-labelledby", "to-assessment")
        .child(element("h2").attr("id", "to-assessment").text("Does it fit your pattern?"))
        .child(element("p").text(&site.home.assessment))
        .child(element("p").child(way("home__way home__way--main", Route::Assessment, "Start the assessment")))
}

/// A link that leads on.
pub fn way(class: &str, to: Route, words: &str) -> Markup {
    element("a").class(class).attr("href", &to.path()).text(words)
}
