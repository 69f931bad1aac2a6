//! The assessment's frame: the way out, what is said about keeping, the screen, what is said about files. The screen changes, the frame stays.

use super::start::{Started, start};
use crate::domain::assessment::{Keep, Keeping};
use crate::domain::index::FORM;
use crate::domain::library::Library;
use crate::domain::page::TextPage;
use crate::domain::still::{Still, el};

/// Where somebody who has to leave at once is sent: a page that anyone may be reading.
pub const ELSEWHERE: &str = "https://www.wikipedia.org/";

/// The page before its program is here: the words before the first question, which can be read but not started from.
pub fn page(library: &Library) -> TextPage {
    let started = Started {
        keep: Keep::Tab,
        has_answers: false,
        has_older: false,
        ready: false,
    };
    TextPage {
        form: FORM,
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

fn frame(screen: Vec<Still>) -> Still {
    let leave = el("a")
        .attr("href", ELSEWHERE)
        .attr("rel", "external noreferrer")
        .attr("data-way", "leave")
        .text("Leave this site now");
    let hint = el("span")
        .class("assessment__exit-hint")
        .text(" It erases your answers first. Or press Shift three times.");
    el("div")
        .class("assessment")
        .child(el("p").class("assessment__exit").child(leave).child(hint))
        .child(el("div").class("assessment__kept"))
        .child(el("div").class("assessment__screen").children(screen))
        .child(el("p").class("assessment__told").attr("role", "status"))
}

/// A button of the assessment that says in `data-way` where it leads.
pub fn way(class: &str, way: &str, words: &str) -> Still {
    el("button").class(class).attr("type", "button").attr("data-way", way).text(words)
}

/// A heading that takes the focus when its screen is shown.
pub fn title(words: &str) -> Still {
    el("h1").class("assessment__title").attr("tabindex", "-1").text(words)
}

/// What is said where the browser does not keep the answers as the reader wants.
pub fn kept(keeping: Keeping) -> Vec<Still> {
    let words = match keeping {
        Keeping::AsWanted => return Vec::new(),
        Keeping::OnlyInMemory => "Your browser keeps nothing for this page. The assessment works, but a reload starts it anew.",
        Keeping::Full => "Your browser has no room left, so your last answer is not kept. The assessment works; a reload may lose that answer.",
        Keeping::Unreadable => "The answers kept here are damaged or from another version, so they could not be read. You start anew.",
        Keeping::ChangedElsewhere => "Another tab changed the answers kept on this device. This tab goes on with its own.",
    };
    let line = el("p").class("assessment__notice").attr("role", "status").text(words);
    let take_over = (keeping == Keeping::ChangedElsewhere).then(|| way("assessment__quiet", "other-tab", "Use the other tab's answers"));
    [Some(line), take_over].into_iter().flatten().collect()
}
