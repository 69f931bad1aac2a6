//! Danger signs: those of one complaint, those that every page shows, and those that follow one kind of treatment.

use super::link::link;
use super::note_links::note_links;
use crate::domain::citations::CitationNumbering;
use crate::domain::content::{SafetyFile, Technique, Urgency, Warning};
use crate::domain::ids::ModalityId;
use crate::domain::markup::{Markup, element};
use crate::domain::route::Route;

/// Renders danger signs, each with what it can mean, under how soon they need a clinician.
pub fn warning_list(warnings: &[Warning], citations: &mut CitationNumbering) -> Markup {
    groups(warnings, &mut |warning| note_links(&citations.notes(&warning.cites)))
}

/// Renders the danger signs that any reader may have, without notes: they would fill the list of sources of every page.
pub fn emergencies(safety: &SafetyFile) -> [Markup; 3] {
    [
        element("h3").text("Whatever brought you here"),
        groups(&safety.emergencies, &mut |_| Vec::new()),
        element("p").class("page__aside").child(link(
            "page__method",
            Route::Document("emergencies".into()),
            "All of these on one page, with their sources",
        )),
    ]
}

/// Returns the kinds of treatment that a practice is.
pub fn techniques<'a>(safety: &'a SafetyFile, modality: &ModalityId) -> Vec<&'a Technique> {
    safety
        .techniques
        .iter()
        .filter(|technique| technique.practices.contains(modality))
        .collect()
}

/// Renders what to watch for after each kind of treatment.
pub fn afterwards(techniques: &[&Technique], citations: &mut CitationNumbering) -> Vec<Markup> {
    techniques
        .iter()
        .flat_map(|technique| {
            let heading = element("h3").text(&format!("Get help after {} if", technique.name));
            [heading, warning_list(&technique.afterwards, citations)]
        })
        .collect()
}

/// Renders a list for each run of warnings of the same urgency.
fn groups(warnings: &[Warning], notes: &mut dyn FnMut(&Warning) -> Vec<Markup>) -> Markup {
    let groups = warnings.chunk_by(|one, next| one.urgency == next.urgency).map(|group| {
        let urgency = group.first().map_or(Urgency::WithinDays, |warning| warning.urgency);
        let items = group.iter().map(|warning| {
            element("li")
                .text(&format!("{} ", warning.sign))
                .child(element("span").class("page__why").text(&warning.why))
                .children(notes(warning))
        });
        let items: Vec<Markup> = items.collect();
        element("div")
            .class(&format!("page__warning page__warning--{}", urgency.as_str()))
            .child(element("p").class("page__urgency").text(urgency.label()))
            .child(element("ul").attr("role", "list").children(items))
    });
    element("div").class("page__warnings").children(groups)
}
