//! The result: the layer profile, what to address first, practices from both traditions, what is held back, when to see a clinician.

use crate::domain::assessment::{Answers, LayerFinding, Outcome, Reason, Replay, Suggestion, outcome, replay};
use crate::domain::content::{Source, Tradition};
use crate::domain::ids::SourceId;
use crate::domain::index::{Index, in_a_sentence};
use crate::domain::lens::Lens;
use crate::domain::notes::Notebook;
use crate::domain::page::AssessmentPage;
use crate::domain::place::Place;
use crate::domain::still::{Still, el};
use crate::text::source_list;
use crate::ui::components::{SuggestionText, suggestion_card};
use crate::ui::figures::result_rings;
use crate::ui::state::with_lens;

/// What the answers point to, told through a lens. It is computed anew for each lens and never changes by itself.
pub fn result(page: &AssessmentPage, answers: &Answers, index: &Index, lens: Lens) -> Still {
    let words = &page.assessment.results;
    let replay = replay(&page.assessment, answers);
    let outcome = outcome(&page.assessment, &replay, index);
    let paragraphs = |texts: &[String]| texts.iter().map(|text| el("p").text(text)).collect::<Vec<_>>();
    let sources = cited(&outcome, page);
    let mut book = Notebook::new(&sources);
    let columns = columns(&outcome, index, lens, &mut book);
    let about = outcome.complaint.as_ref().and_then(|id| index.complaint(id)).map(|complaint| {
        let href = with_lens(&Place::Complaint(complaint.id.clone()).path(), lens);
        el("a")
            .attr("href", &href)
            .text(&format!("Read the page on {}", in_a_sentence(&complaint.name)))
    });
    let order = el("p")
        .class("result__order")
        .text(&order_in_words(&outcome, index))
        .text(" ")
        .maybe(about);
    let notes = (!sources.is_empty()).then(|| part("result__part", "sources", "Sources", [source_list(&sources, &book.places())]));
    let net = el("ul").children(words.safety_net.iter().map(|text| el("li").text(text)));
    el("div")
        .class("result")
        .child(el("h1").class("result__title").attr("tabindex", "-1").text("What your answers point to"))
        .child(el("div").class("result__intro").children(paragraphs(&words.intro)))
        .maybe(clinician(page, &replay))
        .maybe(
            outcome
                .layers
                .is_empty()
                .then(|| el("div").class("result__cannot").children(paragraphs(&words.cannot_say))),
        )
        .maybe(profile(&outcome.layers, page, index, lens))
        .child(part("result__part", "suggestions", "Practices that fit", [order, columns]))
        .maybe(held_back(&outcome, index, lens))
        .child(part("result__net", "safety-net", "When to see a clinician all the same", [net]))
        .maybe(notes)
}

fn part(class: &str, id: &str, heading: &str, children: impl IntoIterator<Item = Still>) -> Still {
    let label = format!("{id}-heading");
    let section = el("section").class(class).attr("id", id).attr("aria-labelledby", &label);
    section.child(el("h2").attr("id", &label).text(heading)).children(children)
}

/// The cards that the reader went on from: they come first.
fn clinician(page: &AssessmentPage, replay: &Replay<'_>) -> Option<Still> {
    let stops = page
        .assessment
        .stops
        .stops
        .iter()
        .filter(|stop| stop.when.iter().any(|condition| replay.holds(condition)));
    let items: Vec<Still> = stops
        .map(|stop| el("li").child(el("strong").text(&stop.title)).text(&format!(". {}", stop.can_mean)))
        .collect();
    (!items.is_empty()).then(|| {
        part(
            "result__clinician",
            "clinician-first",
            "See a clinician first",
            [el("ul").children(items)],
        )
    })
}

/// The rings, and beside them the same in words.
fn profile(layers: &[LayerFinding], page: &AssessmentPage, index: &Index, lens: Lens) -> Option<Still> {
    let strengths: Vec<_> = layers.iter().map(|finding| (finding.layer, finding.strength)).collect();
    let items = layers.iter().enumerate().filter_map(|(at, finding)| {
        let words = page.assessment.results.layers.iter().find(|rules| rules.layer == finding.layer)?;
        let name = index.layer(finding.layer)?.name.clone();
        let told = match lens {
            Lens::Both => &words.meaning,
            Lens::West => &words.west,
            Lens::East => &words.east,
        };
        let strength = el("span").class("result__strength").text(in_words(finding.strength));
        let first = || {
            el("p")
                .class("result__first")
                .child(el("strong").text("What to address first."))
                .text(&format!(" {}", words.first))
        };
        let because = finding.because.iter().map(|reason| el("li").text(&format!("You said {reason}.")));
        let because = el("details")
            .class("result__because")
            .child(el("summary").text("The answers that led here"))
            .child(el("ul").children(because));
        Some(
            el("li")
                .class("result__layer")
                .child(el("h3").class("result__layer-name").text(&name).text(" ").child(strength))
                .child(el("p").text(told))
                .maybe((at == 0).then(first))
                .child(because),
        )
    });
    let list = el("ol").class("result__layers").attr("role", "list").children(items);
    (!layers.is_empty()).then(|| {
        el("section")
            .class("result__profile")
            .attr("aria-labelledby", "layers-heading")
            .child(el("h2").class("visually-hidden").attr("id", "layers-heading").text("Layers"))
            .child(result_rings(&strengths))
            .child(list)
    })
}

fn in_words(strength: u8) -> &'static str {
    match strength {
        0 => "no sign",
        1 => "a hint",
        2 => "some signs",
        3 => "clear signs",
        _ => "strong signs",
    }
}

fn order_in_words(outcome: &Outcome, index: &Index) -> String {
    match outcome.complaint.as_ref().and_then(|id| index.complaint(id)) {
        Some(complaint) => format!(
            "In order of the evidence for {}, then of how well they meet the leading layers, then of what you prefer.",
            in_a_sentence(&complaint.name)
        ),
        None => "You named no complaint that has a page here, so the order follows the leading layers, then what you prefer.".to_owned(),
    }
}

/// The sources that the shown cautions cite, in order.
fn cited(outcome: &Outcome, page: &AssessmentPage) -> Vec<Source> {
    let mut ids: Vec<&SourceId> = Vec::new();
    for id in outcome
        .suggestions
        .iter()
        .flat_map(|suggestion| &suggestion.cautions)
        .flat_map(|caution| &caution.cites)
    {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids.into_iter()
        .filter_map(|id| page.sources.iter().find(|source| source.id == *id).cloned())
        .collect()
}

/// One column for each tradition, each practice with its place in the whole order. The lens's own column leads, else that of the first practice.
fn columns(outcome: &Outcome, index: &Index, lens: Lens, book: &mut Notebook) -> Still {
    let leads = lens
        .tradition()
        .or_else(|| outcome.suggestions.first().map(|suggestion| suggestion.tradition))
        .unwrap_or(Tradition::East);
    let columns = [leads, leads.other()].map(|tradition| {
        let own = outcome
            .suggestions
            .iter()
            .enumerate()
            .filter(|(_, suggestion)| suggestion.tradition == tradition);
        let cards: Vec<Still> = own.filter_map(|(at, suggestion)| card(at + 1, suggestion, index, lens, book)).collect();
        let none = cards.is_empty().then(|| {
            el("p")
                .class("result__none")
                .text("None fits these answers; see what is held back, and why.")
        });
        el("section")
            .class(&format!("result__column result__column--{}", tradition.as_str()))
            .child(el("h3").class("result__tradition").text(tradition.name()))
            .children(cards)
            .maybe(none)
    });
    el("div").class("result__columns").children(columns)
}

fn card(place: usize, suggestion: &Suggestion, index: &Index, lens: Lens, book: &mut Notebook) -> Option<Still> {
    let card = index.modality(&suggestion.modality)?;
    let text = SuggestionText {
        place,
        category: index.category(&card.category).map(|category| category.name.clone()).unwrap_or_default(),
        grade: suggestion.tier.grade(),
        // The grade stands above the reasons already.
        because: suggestion
            .because
            .iter()
            .filter(|reason| !matches!(reason, Reason::Evidence(..)))
            .map(Reason::words)
            .collect(),
        cautions: suggestion
            .cautions
            .iter()
            .map(|caution| (caution.level, caution.text.clone(), book.notes(&caution.cites)))
            .collect(),
    };
    Some(suggestion_card(card, &text, with_lens(&Place::Modality(card.id.clone()).path(), lens)))
}

/// Practices that are not suggested, and why.
fn held_back(outcome: &Outcome, index: &Index, lens: Lens) -> Option<Still> {
    let items: Vec<Still> = outcome
        .held_back
        .iter()
        .filter_map(|held| {
            let link = el("a")
                .attr("href", &with_lens(&Place::Modality(held.modality.clone()).path(), lens))
                .text(&index.modality(&held.modality)?.name.clone());
            let because = held.because.iter().map(Reason::words).collect::<Vec<_>>().join(" ");
            Some(
                el("div")
                    .class("result__held-item")
                    .child(el("dt").child(link))
                    .child(el("dd").text(&because)),
            )
        })
        .collect();
    (!items.is_empty()).then(|| part("result__held", "held-back", "Held back, and why", [el("dl").children(items)]))
}
