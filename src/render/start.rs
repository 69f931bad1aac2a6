//! The words before the first question: what it is, where answers are kept, and the ways in.

use super::assessment::{title, way};
use crate::domain::assessment::{Flow, StorageLocation};
use crate::domain::markup::{Markup, element};
use crate::domain::route::Route;

/// How things stand before the first question.
#[derive(Clone, Copy, Debug)]
pub struct Started {
    /// Where the answers are kept.
    pub keep: StorageLocation,
    /// Whether there are answers to go on from.
    pub has_answers: bool,
    /// Whether there are answers from before that can be brought back.
    pub has_older: bool,
    /// Whether the questions can be asked.
    pub ready: bool,
}

fn words(keep: StorageLocation) -> &'static str {
    match keep {
        StorageLocation::Tab => "In this tab: a reload loses nothing, closing the tab forgets them",
        StorageLocation::Nowhere => "Nowhere: leave no trace, a reload starts anew",
        StorageLocation::Device => "On this device, until I erase them: others who use it may find them",
    }
}

/// The words before the first question.
pub fn start(flow: &Flow, started: &Started) -> Vec<Markup> {
    let intro = element("div")
        .class("assessment__intro")
        .children(flow.questions.intro.iter().map(|text| element("p").text(text)));
    let without_app = "The questions need the app, which is not running yet. Without it, read your complaint's page: it begins with the signs that \
                       belong with a clinician.";
    let keeps = element("fieldset")
        .class("assessment__keeps")
        .attr("data-turn", "keep")
        .child(element("legend").text("Where your answers are kept"))
        .children(StorageLocation::ALL.map(|keep| choice(keep, started.keep)));
    let begin = if started.has_answers {
        "Go through from the first question"
    } else {
        "Start"
    };
    let begin = way("assessment__start", "next", begin);
    let begin = if started.ready { begin } else { begin.attr("disabled", "") };
    let quiet = |shown: bool, name: &str, words: &str| shown.then(|| way("assessment__quiet", name, words));
    let ways = element("div")
        .class("assessment__ways")
        .child(begin)
        .child_opt(quiet(started.has_answers, "continue", "Continue where you stopped"))
        .child_opt(quiet(started.has_answers, "erase", "Erase my answers"))
        .child_opt(quiet(started.has_older, "bring-back", "Bring back the answers from before"));
    let logic = element("a")
        .attr("href", &Route::Document("cases".into()).path())
        .text("Test this logic yourself");
    let mut screen = vec![title("Which layer is it?"), intro];
    if !started.ready {
        screen.push(element("p").class("needs-app").text(without_app));
    }
    screen.extend([
        keeps,
        ways,
        saved_run("go-on", "Open a saved run"),
        element("p").class("assessment__logic").child(logic),
    ]);
    screen
}

fn choice(keep: StorageLocation, kept: StorageLocation) -> Markup {
    let input = element("input")
        .class("assessment__input")
        .attr("type", "radio")
        .attr("name", "keep")
        .attr("value", keep.as_str());
    let input = if keep == kept { input.attr("checked", "") } else { input };
    element("label")
        .class("assessment__keep")
        .child(input)
        .child(element("span").text(words(keep)))
}

/// A field for a saved run; what it is for stands in `data-turn`.
pub fn saved_run(purpose: &str, words: &str) -> Markup {
    let field = element("input")
        .class("assessment__file-input")
        .attr("type", "file")
        .attr("accept", ".json,application/json")
        .attr("data-turn", purpose);
    element("p")
        .class("assessment__file")
        .child(element("label").class("assessment__file-label").text(&format!("{words} ")).child(field))
}
