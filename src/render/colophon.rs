//! End of a page: dates, authors, funding, how to report a mistake; and the invitation to the assessment.

use super::link::link;
use crate::domain::content::{Dates, SiteFile};
use crate::domain::markup::{Markup, element};
use crate::domain::route::Route;

/// Renders the dates, authors, update policy, funding, how to report a mistake, and the medical disclaimer.
pub fn colophon(dates: &Dates, site: &SiteFile) -> Markup {
    let time = |day: &str| element("time").attr("datetime", day).text(day);
    let line = |text: &String| element("p").text(text);
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

/// Renders the invitation to the assessment.
pub fn assessment_invitation(site: &SiteFile) -> Markup {
    element("aside")
        .class("colophon colophon--call")
        .attr("aria-labelledby", "to-assessment")
        .child(element("h2").attr("id", "to-assessment").text("Does it fit your pattern?"))
        .child(element("p").text(&site.home.assessment))
        .child(element("p").child(link("home__way home__way--main", Route::Assessment, "Start the assessment")))
}
