//! What ends every text: dates, who wrote it, who paid, how to report a mistake; and the way to the assessment.

use crate::domain::content::{Dates, SiteFile};
use crate::domain::place::Place;
use crate::domain::still::{Still, el};

/// When, who, who paid, what next.
pub fn colophon(dates: &Dates, site: &SiteFile) -> Still {
    let time = |day: &str| el("time").attr("datetime", day).text(day);
    let line = |words: &String| el("p").text(words);
    let when = el("p")
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
    el("footer").class("colophon").child(when).children(rest)
}

/// 'Does it fit your pattern?'
pub fn to_assessment(site: &SiteFile) -> Still {
    el("aside")
        .class("colophon colophon--call")
        .attr("aria-labelledby", "to-assessment")
        .child(el("h2").attr("id", "to-assessment").text("Does it fit your pattern?"))
        .child(el("p").text(&site.home.assessment))
        .child(el("p").child(way("home__way home__way--main", Place::Assessment, "Start the assessment")))
}

/// A link that leads on.
pub fn way(class: &str, to: Place, words: &str) -> Still {
    el("a").class(class).attr("href", &to.path()).text(words)
}
