//! The result: a clinician before anything, the layer profile, what to address first, practices from both traditions, what is held back, how firm
//! it is and what would change it, what to take along, and when to see a clinician all the same.

use super::compared_runs::compared_runs;
use super::note_links::note_links;
use super::result_context::{ResultContext, strength_in_words};
use super::result_rings::result_rings;
use super::robustness_note::{changes, robustness_note};
use super::source_list::source_list;
use super::suggestion_card::{SuggestionText, cautions, suggestion_card};
use crate::domain::assessment::{Answers, Caution, CautionLevel, LayerFinding, Outcome, Reason, Suggestion, replay_to_the_end, robustness};
use crate::domain::citations::{CitationNumbering, Note};
use crate::domain::content::{Source, Tradition};
use crate::domain::ids::SourceId;
use crate::domain::index::in_a_sentence;
use crate::domain::lens::Lens;
use crate::domain::markup::{Markup, element};
use crate::domain::page::Found;
use crate::domain::route::Route;

/// What the answers point to, told through a lens, beside an earlier run where there is one. It is computed anew for each lens and never changes
/// by itself. Two trees: what is to take along stands between them.
pub fn result(told: &ResultContext<'_>, earlier: Option<(&Answers, &str)>) -> [Markup; 2] {
    let words = &told.assessment.results;
    let outcome = told.outcome();
    let firm = robustness(told.assessment, told.answers, told.index, &outcome);
    let ranks = firm.top_share() >= words.firm_from;
    let sources = cited(&outcome, told.sources);
    let mut book = CitationNumbering::new(&sources);
    let always = always(told, &outcome, &mut book);
    let columns = columns(told, &outcome, ranks, &mut book);
    let held_back = held_back(told, &outcome, &mut book);
    let order = element("p").class("result__order").text(&order_in_words(told, &outcome, ranks));
    let notes = (!sources.is_empty()).then(|| part("result__part", "sources", "Sources", [source_list(&sources, &book.places())]));
    let net = element("ul").children(words.safety_net.iter().map(|text| element("li").text(text)));
    let cannot = || element("div").class("result__cannot").children(paragraphs(&words.cannot_say));
    let before = element("div")
        .class("result")
        .child(
            element("h1")
                .class("result__title")
                .attr("tabindex", "-1")
                .text("What your answers point to"),
        )
        .child(element("div").class("result__intro").children(paragraphs(&words.intro)))
        .child_opt(clinician(told))
        .child_opt(outcome.layers.is_empty().then(cannot))
        .child_opt(profile(told, &outcome.layers))
        .child_opt(address_first(told, &outcome.layers))
        .child(part("result__part", "always", "Always an option", [always]))
        .child(part("result__part", "suggestions", "Practices that fit", [order, columns]))
        .child_opt(held_back)
        .child_opt(guidelines(told, &outcome))
        .child(part(
            "result__part",
            "firmness",
            "How firm this is",
            [robustness_note(&firm, words.firm_from)],
        ))
        .child_opt(changes(told, &firm).map(|list| part("result__part", "changes", "What would change this", [list])))
        .child_opt(earlier.map(|(answers, saved)| {
            let list = compared_runs(told, &outcome, answers, saved);
            part("result__part", "compared", "Compared with your earlier run", [list])
        }));
    let after = element("div")
        .class("result")
        .child(part("result__net", "safety-net", "When to see a clinician all the same", [net]))
        .child(part("result__part", "next", "Next steps", [next_steps(told, &outcome)]))
        .child_opt(notes);
    [before, after]
}

fn paragraphs(texts: &[String]) -> Vec<Markup> {
    texts.iter().map(|text| element("p").text(text)).collect()
}

fn part(class: &str, id: &str, heading: &str, children: impl IntoIterator<Item = Markup>) -> Markup {
    let label = format!("{id}-heading");
    let section = element("section").class(class).attr("id", id).attr("aria-labelledby", &label);
    section.child(element("h2").attr("id", &label).text(heading)).children(children)
}

/// The cards that the reader went on from: they come first.
fn clinician(told: &ResultContext<'_>) -> Option<Markup> {
    let replay = replay_to_the_end(&told.assessment.flow, told.answers);
    let items: Vec<Markup> = replay
        .stops(&told.assessment.flow)
        .into_iter()
        .map(|stop| {
            element("li")
                .child(element("strong").text(&stop.title))
                .text(&format!(". {}", stop.can_mean))
        })
        .collect();
    (!items.is_empty()).then(|| {
        let list = element("ul").children(items);
        part("result__clinician", "clinician-first", "See a clinician first", [list])
    })
}

/// The rings, and beside them the same in words.
fn profile(told: &ResultContext<'_>, layers: &[LayerFinding]) -> Option<Markup> {
    let strengths: Vec<_> = layers.iter().map(|finding| (finding.layer, finding.strength)).collect();
    let items = layers.iter().filter_map(|finding| {
        let words = told.assessment.results.layers.iter().find(|rules| rules.layer == finding.layer)?;
        let name = told.index.layer(finding.layer)?.name.clone();
        let meaning = match told.lens {
            Lens::Both => &words.meaning,
            Lens::West => &words.west,
            Lens::East => &words.east,
        };
        let strength = element("span").class("result__strength").text(strength_in_words(finding.strength));
        let because = finding.because.iter().map(|reason| element("li").text(&format!("You said {reason}.")));
        let because = element("details")
            .class("result__because")
            .child(element("summary").text("The answers that led here"))
            .child(element("ul").children(because));
        Some(
            element("li")
                .class("result__layer")
                .child(element("h3").class("result__layer-name").text(&name).text(" ").child(strength))
                .child(element("p").text(meaning))
                .child(because),
        )
    });
    let list = element("ol").class("result__layers").attr("role", "list").children(items);
    (!layers.is_empty()).then(|| {
        element("section")
            .class("result__profile")
            .attr("aria-labelledby", "layers-heading")
            .child(element("h2").class("visually-hidden").attr("id", "layers-heading").text("Layers"))
            .child(result_rings(&strengths))
            .child(list)
    })
}

/// How many layers are told in order.
const ADDRESSED: usize = 3;

/// What to address first, and why in that order. A whole-body sign comes before all others, however few answers led there.
fn address_first(told: &ResultContext<'_>, layers: &[LayerFinding]) -> Option<Markup> {
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
            element("li")
                .class("result__step")
                .text(&words.first)
                .text(" ")
                .child(element("span").class("result__why").text(&why)),
        )
    });
    let list = element("ol").class("result__steps").children(items);
    (!layers.is_empty()).then(|| part("result__part", "first", "What to address first", [list]))
}

/// Exercise and time, and a clinician first: both stand in every result.
fn always(told: &ResultContext<'_>, outcome: &Outcome, book: &mut CitationNumbering) -> Markup {
    let words = &told.assessment.results.always;
    let card = |title: &str| element("article").class("result__option").child(element("h3").text(title));
    let grade = super::grade_mark(outcome.exercise.grade());
    let link = element("a")
        .attr("href", &told.href(Route::Modality(words.exercise.modality.clone())))
        .text("What trials of exercise found");
    let trials = told.complaint(outcome).map(|complaint| {
        let name = in_a_sentence(&complaint.name);
        element("p").child(grade).text(&format!(" for {name}"))
    });
    let exercise = card(&words.exercise.title)
        .child_opt(trials)
        .child_opt(cautions(&noted(&outcome.exercise_cautions, book)))
        .children(paragraphs(&words.exercise.text))
        .child(element("p").child(link));
    let reasons = outcome.clinician.iter().map(|reason| element("li").text(&format!("You said {reason}.")));
    let reasons = if outcome.clinician.is_empty() {
        element("p").text(&words.clinician.otherwise)
    } else {
        element("ul").children(reasons)
    };
    let clinician = card(&words.clinician.title).child(reasons).children(paragraphs(&words.clinician.text));
    let both = if outcome.clinician.is_empty() {
        [exercise, clinician]
    } else {
        [clinician, exercise]
    };
    element("div").class("result__options").children(both)
}

fn order_in_words(told: &ResultContext<'_>, outcome: &Outcome, ranks: bool) -> String {
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
fn columns(told: &ResultContext<'_>, outcome: &Outcome, ranks: bool, book: &mut CitationNumbering) -> Markup {
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
        let cards: Vec<Markup> = own
            .into_iter()
            .filter_map(|(at, suggestion)| card(told, outcome, ranks.then_some(at + 1), suggestion, book))
            .collect();
        let mut cards = cards.into_iter();
        let first: Vec<Markup> = cards.by_ref().take(SHOWN).collect();
        let rest: Vec<Markup> = cards.collect();
        let none = first.is_empty().then(|| {
            let words = "None fits these answers; see what is held back, and why.";
            element("p").class("result__none").text(words)
        });
        element("section")
            .class(&format!("result__column result__column--{}", tradition.as_str()))
            .child(element("h3").class("result__tradition").text(tradition.label()))
            .children(first)
            .child_opt((!rest.is_empty()).then(|| {
                let words = format!("{} more that fit less well or have less evidence", rest.len());
                element("details")
                    .class("result__more")
                    .child(element("summary").text(&words))
                    .children(rest)
            }))
            .child_opt(none)
    });
    element("div").class("result__columns").children(columns)
}

fn card(told: &ResultContext<'_>, outcome: &Outcome, place: Option<usize>, suggestion: &Suggestion, book: &mut CitationNumbering) -> Option<Markup> {
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
        &told.href(Route::Modality(card.id.clone())),
    ))
}

fn noted(cautions: &[Caution], book: &mut CitationNumbering) -> Vec<(CautionLevel, String, Vec<Note>)> {
    let cautions = cautions.iter();
    cautions
        .map(|caution| (caution.level, caution.text.clone(), book.notes(&caution.cites)))
        .collect()
}

/// Practices that are not suggested, and why.
fn held_back(told: &ResultContext<'_>, outcome: &Outcome, book: &mut CitationNumbering) -> Option<Markup> {
    let items: Vec<Markup> = outcome
        .held_back
        .iter()
        .filter_map(|held| {
            let link = element("a")
                .attr("href", &told.href(Route::Modality(held.modality.clone())))
                .text(&told.index.modality(&held.modality)?.name);
            let because = held.because.iter().fold(element("dd"), |said, reason| {
                let notes = note_links(&book.notes(reason.cites()));
                said.text(&reason.words()).children(notes).text(" ")
            });
            Some(element("div").class("result__held-item").child(element("dt").child(link)).child(because))
        })
        .collect();
    (!items.is_empty()).then(|| part("result__held", "held-back", "Held back, and why", [element("dl").children(items)]))
}

/// What guidelines say on the main complaint: they weigh more than trials of one practice, and may differ from the order above.
fn guidelines(told: &ResultContext<'_>, outcome: &Outcome) -> Option<Markup> {
    let complaint = told.complaint(outcome)?;
    let (_, says) = told.guidelines.iter().find(|(id, says)| *id == complaint.id && !says.is_empty())?;
    let heading = format!("What guidelines say on {}", in_a_sentence(&complaint.name));
    let intro = "Guidelines weigh harm, cost and habit as well as trials, so they can differ from the order above. Where they do, ask a clinician.";
    let list = element("ul").children(says.iter().map(|says| element("li").text(says)));
    let link = element("a")
        .attr("href", &told.href(Route::Complaint(complaint.id.clone())))
        .text("Their sources stand on the complaint's page");
    Some(part(
        "result__part",
        "guidelines",
        &heading,
        [element("p").text(intro), list, element("p").child(link)],
    ))
}

/// Where to go from here.
fn next_steps(told: &ResultContext<'_>, outcome: &Outcome) -> Markup {
    let link = |place: Route, words: &str| element("a").attr("href", &told.href(place)).text(words);
    let complaint = told.complaint(outcome).map(|complaint| {
        let words = format!("Read the page on {}", in_a_sentence(&complaint.name));
        let about = ": its own danger signs, how it runs untreated, and what guidelines say.";
        element("li").child(link(Route::Complaint(complaint.id.clone()), &words)).text(about)
    });
    let first = outcome
        .suggestions
        .first()
        .and_then(|suggestion| told.index.modality(&suggestion.modality))
        .map(|card| {
            let words = format!("Read the page on {}", in_a_sentence(&card.name));
            let about = " before you book: what a session is like, what can go wrong, and whom to choose.";
            element("li").child(link(Route::Modality(card.id.clone()), &words)).text(about)
        });
    let take =
        "Choose one thing, take the sheet below along, and set the day on which you stop unless it helped. One change at a time shows what helps.";
    element("ol")
        .class("result__steps")
        .child_opt(complaint)
        .child_opt(first)
        .child(element("li").text(take))
        .child(element("li").text("Save the run and answer again in some weeks: the page then shows what moved."))
}
