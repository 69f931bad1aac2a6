//! Result of the assessment: the cards that say to see a clinician first, the layer profile, what to address first, practices from both traditions, what is held
//! back, how robust the result is and what would change it, and when to see a clinician in any case.

use super::compared_runs::compared_runs;
use super::first_choices::first_lists;
use super::grade_mark::grade_mark;
use super::note_links::note_links;
use super::result_context::{ResultContext, strength_label};
use super::result_rings::result_rings;
use super::robustness_note::{changes, robustness_note};
use super::source_list::source_list;
use super::suggestion_card::{SuggestionText, cautions, suggestion_card};
use crate::domain::assessment::{Answers, Caution, CautionLevel, LayerFinding, Outcome, Reason, Suggestion, robustness};
use crate::domain::citations::{CitationNumbering, Note};
use crate::domain::content::{Source, Tradition};
use crate::domain::ids::{ModalityId, SourceId};
use crate::domain::index::uncapitalize;
use crate::domain::lens::Lens;
use crate::domain::markup::{Markup, element};
use crate::domain::order::by_rank;
use crate::domain::route::Route;

/// Renders the result under the selected lens. `earlier` holds the answers of an earlier run to compare with, and the day it was saved.
///
/// The result depends on `context` and `earlier` only, and is rendered again for each lens. Returns two trees; the app inserts the downloads and the
/// visit sheet between them.
pub fn result(context: &ResultContext<'_>, earlier: Option<(&Answers, &str)>) -> [Markup; 2] {
    let results = &context.assessment.results;
    let outcome = context.outcome();
    let robustness = robustness(context.assessment, context.answers, context.index, &outcome);
    let is_ranked = robustness.top_share() >= results.firm_from;
    let sources = cited_sources(&outcome, context.sources);
    let mut citations = CitationNumbering::new(&sources);
    let always = always(context, &outcome, &mut citations);
    let columns = columns(context, &outcome, is_ranked, &mut citations);
    let held_back = held_back(context, &outcome, &mut citations);
    let order = element("p").class("result__order").text(&order_text(context, &outcome, is_ranked));
    let limits = [
        (is_gentle_only(context, &outcome), &results.gentle_only),
        (outcome.has_no_page, &results.no_page),
    ];
    let limits = limits.into_iter().filter(|(applies, _)| *applies);
    let limits = limits.map(|(_, texts)| element("div").class("result__cannot").children(paragraphs(texts)));
    let notes = (!sources.is_empty()).then(|| part("result__part", "sources", "Sources", source_list(&sources, &citations.counts())));
    let safety_net = element("ul").children(results.safety_net.iter().map(|text| element("li").text(text)));
    let cannot = || element("div").class("result__cannot").children(paragraphs(&results.cannot_say));
    let before = element("div")
        .class("result")
        .child(
            element("h1")
                .class("result__title")
                .attr("tabindex", "-1")
                .text("What your answers point to"),
        )
        .child_opt(cards(context, &outcome))
        .child(element("div").class("result__intro").children(paragraphs(&results.intro)))
        .child_opt(outcome.layers.is_empty().then(cannot))
        .child_opt(profile(context, &outcome.layers))
        .child_opt(address_first(context, &outcome))
        .child_opt(put_first(context, &outcome))
        .child(part("result__part", "always", "Always an option", [always]))
        .child(part("result__part", "suggestions", "Practices that fit", limits.chain([order, columns])))
        .child_opt(held_back)
        .child_opt(guidelines(context, &outcome))
        .child(part(
            "result__part",
            "firmness",
            "How firm this is",
            [robustness_note(&robustness, results.firm_from)],
        ))
        .child_opt(changes(context, &robustness).map(|list| part("result__part", "changes", "What would change this", [list])))
        .child_opt(earlier.map(|(answers, saved)| {
            let list = compared_runs(context, &outcome, answers, saved);
            part("result__part", "compared", "Compared with your earlier run", [list])
        }));
    let after = element("div")
        .class("result")
        .child(part("result__net", "safety-net", "When to see a clinician all the same", [safety_net]))
        .child(part("result__part", "next", "Next steps", [next_steps(context, &outcome)]))
        .child_opt(notes);
    [before, after]
}

/// Returns `true` if a card leaves less than half of the practices, the gentle and general ones.
fn is_gentle_only(context: &ResultContext<'_>, outcome: &Outcome) -> bool {
    !outcome.cards.is_empty() && outcome.suggestions.len() * 2 < context.index.modalities.len()
}

fn paragraphs(texts: &[String]) -> Vec<Markup> {
    texts.iter().map(|text| element("p").text(text)).collect()
}

fn part(class: &str, id: &str, heading: &str, children: impl IntoIterator<Item = Markup>) -> Markup {
    let label = format!("{id}-heading");
    let section = element("section").class(class).attr("id", id).attr("aria-labelledby", &label);
    section.child(element("h2").attr("id", &label).text(heading)).children(children)
}

/// Renders the stop cards after which the reader continued, each with what to do. They come first.
fn cards(context: &ResultContext<'_>, outcome: &Outcome) -> Option<Markup> {
    let stops = &context.assessment.flow.stops.stops;
    let held = outcome.cards.iter().filter_map(|id| stops.iter().find(|stop| stop.id == *id));
    let items: Vec<Markup> = held
        .map(|stop| {
            element("li")
                .child(element("strong").text(&stop.title))
                .text(&format!(". {}", stop.can_mean))
                .child(element("ul").children(stop.steps.iter().map(|step| element("li").text(step))))
        })
        .collect();
    (!items.is_empty()).then(|| {
        let list = element("ul").attr("role", "list").children(items);
        part("result__clinician", "clinician-first", "See a clinician first", [list])
    })
}

/// Renders the rings, and beside them the same as text.
fn profile(context: &ResultContext<'_>, layers: &[LayerFinding]) -> Option<Markup> {
    let strengths: Vec<_> = layers.iter().map(|finding| (finding.layer, finding.strength)).collect();
    let items = layers.iter().filter_map(|finding| {
        let rules = context.assessment.results.layers.iter().find(|rules| rules.layer == finding.layer)?;
        let name = context.index.layer(finding.layer)?.name.clone();
        let meaning = match context.lens {
            Lens::Both => &rules.meaning,
            Lens::West => &rules.west,
            Lens::East => &rules.east,
        };
        let strength = element("span").class("result__strength").text(strength_label(finding.strength));
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

/// Maximum number of layers to address.
const MAX_ADDRESSED: usize = 3;

/// Renders what to address first, and why in that order. What a card says comes before all layers, and a whole-body sign before all others, however
/// few answers point to it.
fn address_first(context: &ResultContext<'_>, outcome: &Outcome) -> Option<Markup> {
    use crate::domain::content::LayerId::WholeBody;
    let layers = &outcome.layers;
    if !outcome.cards.is_empty() {
        return Some(part(
            "result__part",
            "first",
            "What to address first",
            paragraphs(&context.assessment.results.card_first),
        ));
    }
    let (first, then): (Vec<&LayerFinding>, Vec<&LayerFinding>) = layers.iter().partition(|finding| finding.layer == WholeBody);
    let items = first.into_iter().chain(then).take(MAX_ADDRESSED).filter_map(|finding| {
        let rules = context.assessment.results.layers.iter().find(|rules| rules.layer == finding.layer)?;
        let name = uncapitalize(&context.index.layer(finding.layer)?.name);
        let why = if finding.layer == WholeBody {
            "An illness comes before any layer, so this stands first.".to_owned()
        } else {
            format!("Here because your answers show {} of {name}.", strength_label(finding.strength))
        };
        Some(
            element("li")
                .class("result__step")
                .text(&rules.first)
                .text(" ")
                .child(element("span").class("result__why").text(&why)),
        )
    });
    let list = element("ol").class("result__steps").children(items);
    (!layers.is_empty()).then(|| part("result__part", "first", "What to address first", [list]))
}

/// Renders the two options that are in every result: exercise and time, and a clinician.
fn always(context: &ResultContext<'_>, outcome: &Outcome, citations: &mut CitationNumbering) -> Markup {
    let text = &context.assessment.results.always;
    let card = |title: &str| element("article").class("result__option").child(element("h3").text(title));
    let grade = grade_mark(outcome.exercise.grade());
    let link = element("a")
        .attr("href", &context.href(Route::Modality(text.exercise.modality.clone())))
        .text("What trials of exercise found");
    let trials = context.complaint(outcome).map(|complaint| {
        let name = uncapitalize(&complaint.name);
        element("p").child(grade).text(&format!(" for {name}"))
    });
    let basis = context
        .found(outcome, &text.exercise.modality)
        .map(|found| element("p").class("suggestion-card__against").text(&found.basis));
    let exercise = card(&text.exercise.title)
        .child_opt(trials)
        .child_opt(basis)
        .child_opt(cautions(&with_notes(&outcome.exercise_cautions, citations)))
        .children(paragraphs(&text.exercise.text))
        .child(element("p").child(link));
    let reasons = outcome.clinician.iter().map(|reason| element("li").text(&format!("You said {reason}.")));
    let reasons = if outcome.clinician.is_empty() {
        element("p").text(&text.clinician.otherwise)
    } else {
        element("ul").children(reasons)
    };
    let clinician = card(&text.clinician.title).child(reasons).children(paragraphs(&text.clinician.text));
    let both = if outcome.clinician.is_empty() {
        [exercise, clinician]
    } else {
        [clinician, exercise]
    };
    element("div").class("result__options").children(both)
}

fn order_text(context: &ResultContext<'_>, outcome: &Outcome, is_ranked: bool) -> String {
    let order = match context.complaint(outcome) {
        Some(complaint) => format!(
            "the evidence for {}, then of how well they meet the leading layers, then of what you prefer",
            uncapitalize(&complaint.name)
        ),
        None => "how well they meet the leading layers, then of what you prefer; you named no complaint that has a page here".to_owned(),
    };
    if is_ranked {
        format!("In order of {order}. Where all is equal the traditions take turns.")
    } else {
        format!("By name and without a rank, because the order would not be firm. It would follow {order}.")
    }
}

/// Returns the sources cited by the shown cautions and by the reasons for holding practices back, in order.
fn cited_sources(outcome: &Outcome, sources: &[Source]) -> Vec<Source> {
    let mut ids: Vec<&SourceId> = Vec::new();
    let suggested = outcome.suggestions.iter().flat_map(|suggestion| &suggestion.cautions);
    let cautioned = outcome.exercise_cautions.iter().chain(suggested).flat_map(|caution| &caution.cites);
    let held = outcome.held_back.iter().flat_map(|held| &held.because).flat_map(Reason::cites);
    for id in cautioned.chain(held) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    let listed = ids.into_iter().filter_map(|id| sources.iter().find(|source| source.id == *id));
    listed.cloned().collect()
}

/// Maximum number of practices of each tradition that are not collapsed.
const MAX_VISIBLE: usize = 4;

/// Renders a column for each tradition, each practice with its rank in the whole order. The column of the lens's tradition comes first, or else that
/// of the first practice.
fn columns(context: &ResultContext<'_>, outcome: &Outcome, is_ranked: bool, citations: &mut CitationNumbering) -> Markup {
    let first_tradition = context
        .lens
        .tradition()
        .or_else(|| outcome.suggestions.first().map(|suggestion| suggestion.tradition))
        .unwrap_or(Tradition::East);
    let columns = [first_tradition, first_tradition.other()].map(|tradition| {
        let placed = outcome.suggestions.iter().enumerate();
        let mut own: Vec<(usize, &Suggestion)> = placed.filter(|(_, suggestion)| suggestion.tradition == tradition).collect();
        if !is_ranked {
            let by_name = |modality: &ModalityId| context.index.modalities.iter().position(|card| card.id == *modality);
            own = by_rank(own, |(_, suggestion)| by_name(&suggestion.modality).unwrap_or_default() as u32);
        }
        let cards: Vec<Markup> = own
            .into_iter()
            .filter_map(|(i, suggestion)| card(context, outcome, is_ranked.then_some(i + 1), suggestion, citations))
            .collect();
        let mut cards = cards.into_iter();
        let first: Vec<Markup> = cards.by_ref().take(MAX_VISIBLE).collect();
        let rest: Vec<Markup> = cards.collect();
        let none = first.is_empty().then(|| {
            let text = "None fits these answers; see what is held back, and why.";
            element("p").class("result__none").text(text)
        });
        element("section")
            .class(&format!("result__column result__column--{}", tradition.as_str()))
            .child(element("h3").class("result__tradition").text(tradition.label()))
            .children(first)
            .child_opt((!rest.is_empty()).then(|| {
                let text = format!("{} more that fit less well or have less evidence", rest.len());
                element("details")
                    .class("result__more")
                    .child(element("summary").text(&text))
                    .children(rest)
            }))
            .child_opt(none)
    });
    element("div").class("result__columns").children(columns)
}

fn card(
    context: &ResultContext<'_>,
    outcome: &Outcome,
    rank: Option<usize>,
    suggestion: &Suggestion,
    citations: &mut CitationNumbering,
) -> Option<Markup> {
    let card = context.index.modality(&suggestion.modality)?;
    let category = context.index.category(&card.category).map(|category| category.name.clone());
    // The grade is already shown above the reasons.
    let because = suggestion.because.iter().filter(|reason| !matches!(reason, Reason::Evidence(..)));
    let text = SuggestionText {
        rank,
        category: category.unwrap_or_default(),
        grade: suggestion.tier.grade(),
        found: context.found(outcome, &suggestion.modality),
        because: because.map(Reason::text).collect(),
        cautions: with_notes(&suggestion.cautions, citations),
    };
    Some(suggestion_card(
        card,
        &text,
        &context.index.layers,
        &context.href(Route::Modality(card.id.clone())),
    ))
}

fn with_notes(cautions: &[Caution], citations: &mut CitationNumbering) -> Vec<(CautionLevel, String, Vec<Note>)> {
    let cautions = cautions.iter();
    cautions
        .map(|caution| (caution.level, caution.text.clone(), citations.notes(&caution.cites)))
        .collect()
}

/// Renders the practices that are not suggested, and why.
fn held_back(context: &ResultContext<'_>, outcome: &Outcome, citations: &mut CitationNumbering) -> Option<Markup> {
    let items: Vec<Markup> = outcome
        .held_back
        .iter()
        .filter_map(|held| {
            let link = element("a")
                .attr("href", &context.href(Route::Modality(held.modality.clone())))
                .text(&context.index.modality(&held.modality)?.name);
            let because = held.because.iter().fold(element("dd"), |reasons, reason| {
                let notes = note_links(&citations.notes(reason.cites()));
                reasons.text(&reason.text()).children(notes).text(" ")
            });
            Some(element("div").class("result__held-item").child(element("dt").child(link)).child(because))
        })
        .collect();
    (!items.is_empty()).then(|| part("result__held", "held-back", "Held back, and why", [element("dl").children(items)]))
}

/// Renders what guidelines put first for the main complaint, so that nobody takes the best of our list for the best that is known.
fn put_first(context: &ResultContext<'_>, outcome: &Outcome) -> Option<Markup> {
    let complaint = context.complaint(outcome)?;
    let lines: Vec<_> = context.guidance(outcome)?.first.iter().map(|line| (line.clone(), Vec::new())).collect();
    let heading = format!("What guidelines put first for {}", uncapitalize(&complaint.name));
    let intro = "Some of these are not among the practices of this site.";
    let lists = first_lists(&lines, &|route| context.href(route));
    Some(part(
        "result__part",
        "put-first",
        &heading,
        std::iter::once(element("p").text(intro)).chain(lists),
    ))
}

/// Renders what guidelines say on the main complaint. They consider more than the trials of one practice, and may differ from the suggested order.
fn guidelines(context: &ResultContext<'_>, outcome: &Outcome) -> Option<Markup> {
    let complaint = context.complaint(outcome)?;
    let says = &context.guidance(outcome)?.says;
    let heading = format!("What guidelines say on {}", uncapitalize(&complaint.name));
    let intro = "Guidelines weigh harm, cost and habit as well as trials, so they can differ from the order above. Where they do, ask a clinician.";
    let list = element("ul").children(says.iter().map(|says| element("li").text(says)));
    let link = element("a")
        .attr("href", &context.href(Route::Complaint(complaint.id.clone())))
        .text("Their sources stand on the complaint's page");
    Some(part(
        "result__part",
        "guidelines",
        &heading,
        [element("p").text(intro), list, element("p").child(link)],
    ))
}

/// Renders the next steps.
fn next_steps(context: &ResultContext<'_>, outcome: &Outcome) -> Markup {
    let link = |route: Route, text: &str| element("a").attr("href", &context.href(route)).text(text);
    let complaint = context.complaint(outcome).map(|complaint| {
        let text = format!("Read the page on {}", uncapitalize(&complaint.name));
        let about = ": its own danger signs, how it runs untreated, and what guidelines say.";
        element("li").child(link(Route::Complaint(complaint.id.clone()), &text)).text(about)
    });
    let first = outcome
        .suggestions
        .first()
        .and_then(|suggestion| context.index.modality(&suggestion.modality))
        .map(|card| {
            let text = format!("Read the page on {}", uncapitalize(&card.name));
            let about = " before you book: what a session is like, what can go wrong, and whom to choose.";
            element("li").child(link(Route::Modality(card.id.clone()), &text)).text(about)
        });
    let choose =
        "Choose one thing, take the sheet below along, and set the day on which you stop unless it helped. One change at a time shows what helps.";
    element("ol")
        .class("result__steps")
        .child_opt(complaint)
        .child_opt(first)
        .child(element("li").text(choose))
        .child(element("li").text("Save the run and answer again in some weeks: the page then shows what moved."))
}
