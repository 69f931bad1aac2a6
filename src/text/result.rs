//! The result: a clinician before anything, the layer profile, what to address first, practices from both traditions, what is held back, how firm
//! it is and what would change it, what to take along, and when to see a clinician all the same.

use super::compared_runs::compared_runs;
use super::firmness_note::{changes, firmness_note};
use super::note_links::note_links;
use super::result_rings::result_rings;
use super::source_list::source_list;
use super::suggestion_card::{SuggestionText, cautions, suggestion_card};
use super::told::{Told, strength_in_words};
use crate::domain::assessment::{Answers, Caution, CautionLevel, LayerFinding, Outcome, Reason, Suggestion, firmness, replay_to_the_end};
use crate::domain::content::{Source, Tradition};
use crate::domain::ids::SourceId;
use crate::domain::index::in_a_sentence;
use crate::domain::lens::Lens;
use crate::domain::notes::{Note, Notebook};
use crate::domain::page::Found;
use crate::domain::place::Place;
use crate::domain::still::{Still, el};

/// What the answers point to, told through a lens, beside an earlier run where there is one. It is computed anew for each lens and never changes
/// by itself. Two trees: what is to take along stands between them.
pub fn result(told: &Told<'_>, earlier: Option<(&Answers, &str)>) -> [Still; 2] {
    let words = &told.assessment.results;
    let outcome = told.outcome();
    let firm = firmness(told.assessment, told.answers, told.index, &outcome);
    let ranks = firm.top_share() >= words.firm_from;
    let sources = cited(&outcome, told.sources);
    let mut book = Notebook::new(&sources);
    let always = always(told, &outcome, &mut book);
    let columns = columns(told, &outcome, ranks, &mut book);
    let held_back = held_back(told, &outcome, &mut book);
    let order = el("p").class("result__order").text(&order_in_words(told, &outcome, ranks));
    let notes = (!sources.is_empty()).then(|| part("result__part", "sources", "Sources", [source_list(&sources, &book.places())]));
    let net = el("ul").children(words.safety_net.iter().map(|text| el("li").text(text)));
    let cannot = || el("div").class("result__cannot").children(paragraphs(&words.cannot_say));
    let before = el("div")
        .class("result")
        .child(el("h1").class("result__title").attr("tabindex", "-1").text("What your answers point to"))
        .child(el("div").class("result__intro").children(paragraphs(&words.intro)))
        .maybe(clinician(told))
        .maybe(outcome.layers.is_empty().then(cannot))
        .maybe(profile(told, &outcome.layers))
        .maybe(address_first(told, &outcome.layers))
        .child(part("result__part", "always", "Always an option", [always]))
        .child(part("result__part", "suggestions", "Practices that fit", [order, columns]))
        .maybe(held_back)
        .maybe(guidelines(told, &outcome))
        .child(part(
            "result__part",
            "firmness",
            "How firm this is",
            [firmness_note(&firm, words.firm_from)],
        ))
        .maybe(changes(told, &firm).map(|list| part("result__part", "changes", "What would change this", [list])))
        .maybe(earlier.map(|(answers, saved)| {
            let list = compared_runs(told, &outcome, answers, saved);
            part("result__part", "compared", "Compared with your earlier run", [list])
        }));
    let after = el("div")
        .class("result")
        .child(part("result__net", "safety-net", "When to see a clinician all the same", [net]))
        .child(part("result__part", "next", "Next steps", [next_steps(told, &outcome)]))
        .maybe(notes);
    [before, after]
}

fn paragraphs(texts: &[String]) -> Vec<Still> {
    texts.iter().map(|text| el("p").text(text)).collect()
}

fn part(class: &str, id: &str, heading: &str, children: impl IntoIterator<Item = Still>) -> Still {
    let label = format!("{id}-heading");
    let section = el("section").class(class).attr("id", id).attr("aria-labelledby", &label);
    section.child(el("h2").attr("id", &label).text(heading)).children(children)
}

/// The cards that the reader went on from: they come first.
fn clinician(told: &Told<'_>) -> Option<Still> {
    let replay = replay_to_the_end(&told.assessment.flow, told.answers);
    let items: Vec<Still> = replay
        .stops(&told.assessment.flow)
        .into_iter()
        .map(|stop| el("li").child(el("strong").text(&stop.title)).text(&format!(". {}", stop.can_mean)))
        .collect();
    (!items.is_empty()).then(|| {
        let list = el("ul").children(items);
        part("result__clinician", "clinician-first", "See a clinician first", [list])
    })
}

/// The rings, and beside them the same in words.
fn profile(told: &Told<'_>, layers: &[LayerFinding]) -> Option<Still> {
    let strengths: Vec<_> = layers.iter().map(|finding| (finding.layer, finding.strength)).collect();
    let items = layers.iter().filter_map(|finding| {
        let words = told.assessment.results.layers.iter().find(|rules| rules.layer == finding.layer)?;
        let name = told.index.layer(finding.layer)?.name.clone();
        let meaning = match told.lens {
            Lens::Both => &words.meaning,
            Lens::West => &words.west,
            Lens::East => &words.east,
        };
        let strength = el("span").class("result__strength").text(strength_in_words(finding.strength));
        let because = finding.because.iter().map(|reason| el("li").text(&format!("You said {reason}.")));
        let because = el("details")
            .class("result__because")
            .child(el("summary").text("The answers that led here"))
            .child(el("ul").children(because));
        Some(
            el("li")
                .class("result__layer")
                .child(el("h3").class("result__layer-name").text(&name).text(" ").child(strength))
                .child(el("p").text(meaning))
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

/// How many layers are told in order.
const ADDRESSED: usize = 3;

/// What to address first, and why in that order. A whole-body sign comes before all others, however few answers led there.
fn address_first(told: &Told<'_>, layers: &[LayerFinding]) -> Option<Still> {
    use crate::domain::content::LayerId::WholeBody;
    let (first, then): (Vec<&LayerFinding>, Vec<&LayerFinding>) = layers.iter().partition(|finding| finding.layer == WholeBody);
    let items = first.into_iter().chain(then).take(ADDRESSED).filter_map(|finding| {
        let words = told.assessment.results.layers.iter().find(|rules| rules.layer == finding.layer)?;
        let name = in_a_sentence(&told.index.layer(finding.layer)?.name);
        let why = if finding.layer == WholeBody {
            "An illness comes before any layer, so this stands first.".to_owned()
        } else {
            format!("Here because your answers show {} of {name}.", strength_in_words(finding.strength))
        };
        Some(
            el("li")
                .class("result__step")
                .text(&words.first)
                .text(" ")
                .child(el("span").class("result__why").text(&why)),
        )
    });
    let list = el("ol").class("result__steps").children(items);
    (!layers.is_empty()).then(|| part("result__part", "first", "What to address first", [list]))
}

/// Exercise and time, and a clinician first: both stand in every result.
fn always(told: &Told<'_>, outcome: &Outcome, book: &mut Notebook) -> Still {
    let words = &told.assessment.results.always;
    let card = |title: &str| el("article").class("result__option").child(el("h3").text(title));
    let grade = super::grade_mark(outcome.exercise.grade());
    let link = el("a")
        .attr("href", &told.href(Place::Modality(words.exercise.modality.clone())))
        .text("What trials of exercise found");
    let trials = told.complaint(outcome).map(|complaint| {
        let name = in_a_sentence(&complaint.name);
        el("p").child(grade).text(&format!(" for {name}"))
    });
    let exercise = card(&words.exercise.title)
        .maybe(trials)
        .maybe(cautions(&noted(&outcome.exercise_cautions, book)))
        .children(paragraphs(&words.exercise.text))
        .child(el("p").child(link));
    let reasons = outcome.clinician.iter().map(|reason| el("li").text(&format!("You said {reason}.")));
    let reasons = if outcome.clinician.is_empty() {
        el("p").text(&words.clinician.otherwise)
    } else {
        el("ul").children(reasons)
    };
    let clinician = card(&words.clinician.title).child(reasons).children(paragraphs(&words.clinician.text));
    let both = if outcome.clinician.is_empty() {
        [exercise, clinician]
    } else {
        [clinician, exercise]
    };
    el("div").class("result__options").children(both)
}

fn order_in_words(told: &Told<'_>, outcome: &Outcome, ranks: bool) -> String {
    let order = match told.complaint(outcome) {
        Some(complaint) => format!(
            "the evidence for {}, then of how well they meet the leading layers, then of what you prefer",
            in_a_sentence(&complaint.name)
        ),
        None => "how well they meet the leading layers, then of what you prefer; you named no complaint that has a page here".to_owned(),
    };
    if ranks {
        format!("In order of {order}. Where all is equal the traditions take turns.")
    } else {
        format!("By name and without a rank, because the order would not be firm. It would follow {order}.")
    }
}

/// The sources that the shown cautions cite, in order.
fn cited(outcome: &Outcome, sources: &[Source]) -> Vec<Source> {
    let mut ids: Vec<&SourceId> = Vec::new();
    let suggested = outcome.suggestions.iter().flat_map(|suggestion| &suggestion.cautions);
    let minded = outcome.exercise_cautions.iter().chain(suggested).flat_map(|caution| &caution.cites);
    let held = outcome.held_back.iter().flat_map(|held| &held.because).flat_map(Reason::cites);
    for id in minded.chain(held) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    let listed = ids.into_iter().filter_map(|id| sources.iter().find(|source| source.id == *id));
    listed.cloned().collect()
}

/// How many practices of each tradition are open to the eye; the others are folded.
const SHOWN: usize = 4;

/// One column for each tradition, each practice with its place in the whole order. The lens's own column leads, else that of the first practice.
fn columns(told: &Told<'_>, outcome: &Outcome, ranks: bool, book: &mut Notebook) -> Still {
    let leads = told
        .lens
        .tradition()
        .or_else(|| outcome.suggestions.first().map(|suggestion| suggestion.tradition))
        .unwrap_or(Tradition::East);
    let columns = [leads, leads.other()].map(|tradition| {
        let placed = outcome.suggestions.iter().enumerate();
        let mut own: Vec<(usize, &Suggestion)> = placed.filter(|(_, suggestion)| suggestion.tradition == tradition).collect();
        if !ranks {
            // Ids follow the names.
            own.sort_by(|(_, one), (_, other)| one.modality.cmp(&other.modality));
        }
        let cards: Vec<Still> = own
            .into_iter()
            .filter_map(|(at, suggestion)| card(told, outcome, ranks.then_some(at + 1), suggestion, book))
            .collect();
        let mut cards = cards.into_iter();
        let first: Vec<Still> = cards.by_ref().take(SHOWN).collect();
        let rest: Vec<Still> = cards.collect();
        let none = first.is_empty().then(|| {
            let words = "None fits these answers; see what is held back, and why.";
            el("p").class("result__none").text(words)
        });
        el("section")
            .class(&format!("result__column result__column--{}", tradition.as_str()))
            .child(el("h3").class("result__tradition").text(tradition.name()))
            .children(first)
            .maybe((!rest.is_empty()).then(|| {
                let words = format!("{} more that fit less well or have less evidence", rest.len());
                el("details").class("result__more").child(el("summary").text(&words)).children(rest)
            }))
            .maybe(none)
    });
    el("div").class("result__columns").children(columns)
}

fn card(told: &Told<'_>, outcome: &Outcome, place: Option<usize>, suggestion: &Suggestion, book: &mut Notebook) -> Option<Still> {
    let card = told.index.modality(&suggestion.modality)?;
    let found = outcome.complaint.as_ref().and_then(|complaint| {
        let about = |found: &&Found| found.modality == suggestion.modality && found.complaint == *complaint;
        told.found.iter().find(about)
    });
    let category = told.index.category(&card.category).map(|category| category.name.clone());
    // The grade stands above the reasons already.
    let because = suggestion.because.iter().filter(|reason| !matches!(reason, Reason::Evidence(..)));
    let text = SuggestionText {
        place,
        category: category.unwrap_or_default(),
        grade: suggestion.tier.grade(),
        found,
        because: because.map(Reason::words).collect(),
        cautions: noted(&suggestion.cautions, book),
    };
    Some(suggestion_card(
        card,
        &text,
        &told.index.layers,
        &told.href(Place::Modality(card.id.clone())),
    ))
}

fn noted(cautions: &[Caution], book: &mut Notebook) -> Vec<(CautionLevel, String, Vec<Note>)> {
    let cautions = cautions.iter();
    cautions
        .map(|caution| (caution.level, caution.text.clone(), book.notes(&caution.cites)))
        .collect()
}

/// Practices that are not suggested, and why.
fn held_back(told: &Told<'_>, outcome: &Outcome, book: &mut Notebook) -> Option<Still> {
    let items: Vec<Still> = outcome
        .held_back
        .iter()
        .filter_map(|held| {
            let link = el("a")
                .attr("href", &told.href(Place::Modality(held.modality.clone())))
                .text(&told.index.modality(&held.modality)?.name);
            let because = held.because.iter().fold(el("dd"), |said, reason| {
                let notes = note_links(&book.notes(reason.cites()));
                said.text(&reason.words()).children(notes).text(" ")
            });
            Some(el("div").class("result__held-item").child(el("dt").child(link)).child(because))
        })
        .collect();
    (!items.is_empty()).then(|| part("result__held", "held-back", "Held back, and why", [el("dl").children(items)]))
}

/// What guidelines say on the main complaint: they weigh more than trials of one practice, and may differ from the order above.
fn guidelines(told: &Told<'_>, outcome: &Outcome) -> Option<Still> {
    let complaint = told.complaint(outcome)?;
    let (_, says) = told.guidelines.iter().find(|(id, says)| *id == complaint.id && !says.is_empty())?;
    let heading = format!("What guidelines say on {}", in_a_sentence(&complaint.name));
    let intro = "Guidelines weigh harm, cost and habit as well as trials, so they can differ from the order above. Where they do, ask a clinician.";
    let list = el("ul").children(says.iter().map(|says| el("li").text(says)));
    let link = el("a")
        .attr("href", &told.href(Place::Complaint(complaint.id.clone())))
        .text("Their sources stand on the complaint's page");
    Some(part(
        "result__part",
        "guidelines",
        &heading,
        [el("p").text(intro), list, el("p").child(link)],
    ))
}

/// Where to go from here.
fn next_steps(told: &Told<'_>, outcome: &Outcome) -> Still {
    let link = |place: Place, words: &str| el("a").attr("href", &told.href(place)).text(words);
    let complaint = told.complaint(outcome).map(|complaint| {
        let words = format!("Read the page on {}", in_a_sentence(&complaint.name));
        let about = ": its own danger signs, how it runs untreated, and what guidelines say.";
        el("li").child(link(Place::Complaint(complaint.id.clone()), &words)).text(about)
    });
    let first = outcome
        .suggestions
        .first()
        .and_then(|suggestion| told.index.modality(&suggestion.modality))
        .map(|card| {
            let words = format!("Read the page on {}", in_a_sentence(&card.name));
            let about = " before you book: what a session is like, what can go wrong, and whom to choose.";
            el("li").child(link(Place::Modality(card.id.clone()), &words)).text(about)
        });
    let take =
        "Choose one thing, take the sheet below along, and set the day on which you stop unless it helped. One change at a time shows what helps.";
    el("ol")
        .class("result__steps")
        .maybe(complaint)
        .maybe(first)
        .child(el("li").text(take))
        .child(el("li").text("Save the run and answer again in some weeks: the page then shows what moved."))
}
