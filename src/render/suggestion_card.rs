//! Card of a suggested practice, with reasons and cautions.

use super::amounts::{minutes, money, sessions};
use super::grade_mark::grade_mark;
use super::layer_list::layer_summary;
use super::note_links::note_links;
use super::ring_mark::ring_mark;
use crate::domain::assessment::CautionLevel;
use crate::domain::citations::Note;
use crate::domain::content::Layer;
use crate::domain::grade::Grade;
use crate::domain::index::ModalityCard;
use crate::domain::markup::{Markup, element};
use crate::domain::page::TrialSummary;

/// Content of a card that depends on the reader's answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SuggestionText<'a> {
    /// Rank among all suggestions, starting at 1; `None` if the order is not firm.
    pub rank: Option<usize>,
    /// Name of the category.
    pub category: String,
    /// Grade for the main complaint; `None` if no trials are on file.
    pub grade: Option<Grade>,
    /// Trial results for the main complaint; `None` if there are none.
    pub found: Option<&'a TrialSummary>,
    /// Reasons for the suggestion.
    pub because: Vec<String>,
    /// Cautions with notes, strictest first.
    pub cautions: Vec<(CautionLevel, String, Vec<Note>)>,
}

/// Renders a suggested practice. `layers` are the definitions of all layers, for the text alternative to the ring mark. Cautions come before reasons
/// so that they are read first.
pub fn suggestion_card(card: &ModalityCard, text: &SuggestionText<'_>, layers: &[Layer], href: &str) -> Markup {
    let name = element("h4")
        .class("suggestion-card__name")
        .child(element("a").attr("href", href).text(&card.name));
    let because = element("ul")
        .class("suggestion-card__because")
        .children(text.because.iter().map(|reason| element("li").text(reason)));
    let (course, session) = (&card.course, &card.session);
    let time = format!("{} of {}", sessions(course), minutes(session));
    let cost = card.cost.as_ref().map(|cost| format!(", {} each", money(cost))).unwrap_or_default();
    let stop = course
        .review_after
        .map(|sessions| format!("No change after {sessions} sessions: stop and think again."));
    let body = element("div")
        .class("suggestion-card__text")
        .child(
            element("p")
                .class("suggestion-card__kicker")
                .text(&text.rank.map(|rank| format!("{rank}. ")).unwrap_or_default())
                .text(&text.category),
        )
        .child(name)
        .child(element("p").class("suggestion-card__tier").child(grade_mark(text.grade)))
        .child_opt(cautions(&text.cautions))
        .children(text.found.into_iter().flat_map(found))
        .child(because)
        .child(element("p").class("suggestion-card__facts").text(&format!("Typically {time}{cost}.")))
        .child_opt(stop.map(|stop| element("p").class("suggestion-card__stop").text(&stop)))
        .child(
            element("p").class("suggestion-card__more").child(
                element("a")
                    .attr("href", &format!("{href}#what-to-expect"))
                    .text("What a session is like"),
            ),
        );
    element("article")
        .class(&format!("suggestion-card suggestion-card--{}", card.tradition.as_str()))
        .child(ring_mark(&card.layers))
        .child(layer_summary(&card.layers, layers))
        .child(body)
}

/// Renders the trial results: what the result that decided the grade means, then what the grade rests on.
fn found(found: &TrialSummary) -> [Markup; 2] {
    let plain = element("p").class("suggestion-card__found").text(&found.plain);
    [plain, element("p").class("suggestion-card__against").text(&found.basis)]
}

/// Renders cautions with notes, strictest first. Returns `None` if there are none.
pub fn cautions(cautions: &[(CautionLevel, String, Vec<Note>)]) -> Option<Markup> {
    let item = |(level, text, notes): &(CautionLevel, String, Vec<Note>)| {
        element("li")
            .class(&format!("suggestion-card__caution suggestion-card__caution--{}", level.as_str()))
            .child(element("strong").class("suggestion-card__level").text(&format!("{}.", level.label())))
            .text(&format!(" {text}"))
            .children(note_links(notes))
    };
    (!cautions.is_empty()).then(|| {
        element("ul")
            .class("suggestion-card__cautions")
            .attr("role", "list")
            .children(cautions.iter().map(item))
    })
}
