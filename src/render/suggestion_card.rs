//! A practice that fits the answers, with reasons and cautions.

use crate::domain::assessment::CautionLevel;
use crate::domain::citations::Note;
use crate::domain::content::Layer;
use crate::domain::grade::Grade;
use crate::domain::index::ModalityCard;
use crate::domain::markup::{Markup, element};
use crate::domain::page::Found;
use crate::render::amounts::{minutes, money, sessions};
use crate::render::layer_list::in_a_line;
use crate::render::{grade_mark, note_links, ring_mark};

/// What a card says about one reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SuggestionText<'a> {
    /// Its place among all suggestions, from 1; none where the order is not firm.
    pub place: Option<usize>,
    /// Its category's name.
    pub category: String,
    /// Its grade for the main complaint; none where no trials are on file.
    pub grade: Option<Grade>,
    /// What trials found for the main complaint; none where none are on file.
    pub found: Option<&'a Found>,
    /// Why it is here.
    pub because: Vec<String>,
    /// What to mind, the strictest first, with notes.
    pub cautions: Vec<(CautionLevel, String, Vec<Note>)>,
}

/// A suggested practice; `layers` are the words for its ring mark. Cautions stand above reasons: they are read first.
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
                .text(&text.place.map(|place| format!("{place}. ")).unwrap_or_default())
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
        .child(in_a_line(&card.layers, layers))
        .child(body)
}

/// The effect in words: what the most telling comparison means, then both kinds of comparison in short.
fn found(found: &Found) -> [Markup; 2] {
    let plain = element("p").class("suggestion-card__found").text(&found.plain);
    let short = format!("Against a sham: {}. Against usual care or no treatment: {}.", found.sham, found.care);
    [plain, element("p").class("suggestion-card__against").text(&short)]
}

/// What to mind, the strictest first, with notes; none where there is nothing.
pub fn cautions(cautions: &[(CautionLevel, String, Vec<Note>)]) -> Option<Markup> {
    let item = |(level, words, notes): &(CautionLevel, String, Vec<Note>)| {
        element("li")
            .class(&format!("suggestion-card__caution suggestion-card__caution--{}", level.as_str()))
            .child(element("strong").class("suggestion-card__level").text(&format!("{}.", level.label())))
            .text(&format!(" {words}"))
            .children(note_links(notes))
    };
    (!cautions.is_empty()).then(|| {
        element("ul")
            .class("suggestion-card__cautions")
            .attr("role", "list")
            .children(cautions.iter().map(item))
    })
}
