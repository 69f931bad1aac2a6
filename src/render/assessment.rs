//! The assessment's frame: the way out, what is said about keeping, the screen, what is said about files. The screen changes, the frame stays.

use super::start::{Started, start};
use crate::domain::assessment::{StorageLocation, StorageStatus};
use crate::domain::index::FORMAT_VERSION;
use crate::domain::library::Library;
use crate::domain::markup::{Markup, element};
use crate::domain::page::TextPage;

/// Where somebody who has to leave at once is sent: a page that anyone may be reading.
pub const ELSEWHERE: &str = "https://www.wikipedia.org/";

/// The page before its program is here: the words before the first question, which can be read but not started from.
pub fn page(library: &Library) -> TextPage {
    let started = Started {
        keep: StorageLocation::Tab,
        has_answers: false,
        has_older: false,
        ready: false,
    };
    TextPage {
        version: FORMAT_VERSION,
        title: "Assessment".to_owned(),
        description: "Which layer does your complaint point to, and what suits it? Your answers stay in your browser.".to_owned(),
        class: "assessment".to_owned(),
        head: Vec::new(),
        contents: None,
        before: vec![frame(start(&library.assessment.flow, &started))],
        after: Vec::new(),
        questions: Vec::new(),
    }
}

fn frame(screen: Vec<Markup>) -> Markup {
    let leave = element("a")
        .attr("href", ELSEWHERE)
        .attr("rel", "external noreferrer")
        .attr("data-way", "leave")
        .text("Leave this site now");
    let hint = element("span")
        .class("assessment__exit-hint")
        .text(" It erases your answers first. Or press Shift three times.");
    element("div")
        .class("assessment")
        .child(element("p").class("assessment__exit").child(leave).child(hint))
        .child(element("div").class("assessment__kept"))
        .child(element("div").class("assessment__screen").children(screen))
        .child(element("p").class("assessment__told").attr("role", "status"))
}

/// A button of the assessment that says in `data-way` where it leads.
pub fn way(class: &str, way: &str, words: &str) -> Markup {
    element("button").class(class).attr("type", "button").attr("data-way", way).text(words)
}

/// A heading that takes the focus when its screen is shown.
pub fn title(words: &str) -> Markup {
    element("h1").class("assessment__title").attr("tabindex", "-1").text(words)
}

/// What is said where the browser does not keep the answers as the reader wants.
pub fn kept(keeping: StorageStatus) -> Vec<Markup> {
    let words = match keeping {
        StorageStatus::AsWanted => return Vec::new(),
        StorageStatus::OnlyInMemory => "Your browser keeps nothing for this page. The assessment works, but a reload starts it anew.",
        StorageStatus::Full => "Your browser has no room left, so your last answer is not kept. The assessment works; a reload may lose that answer.",
        StorageStatus::Unreadable => "The answers kept here are damaged or from another version, so they could not be read. You start anew.",
        StorageStatus::ChangedElsewhere => "Another tab changed the answers kept on this device. This tab goes on with its own.",
    };
    let line = element("p").class("assessment__notice").attr("role", "status").text(words);
    let take_over = (keeping == StorageStatus::ChangedElsewhere).then(|| way("assessment__quiet", "other-tab", "Use the other tab's answers"));
    [Some(line), take_over].into_iter().flatten().collect()
}
