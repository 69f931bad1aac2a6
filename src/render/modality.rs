//! Page of a practice.

use super::accounts::{account, accounts};
use super::amounts::{minutes, money, sessions};
use super::breadcrumbs::breadcrumbs;
use super::colophon::{assessment_invitation, colophon};
use super::compare::compare_button;
use super::decision_table::decision_table;
use super::evidence_bars::evidence_figures;
use super::evidence_table::evidence_table;
use super::fact_list::fact_list;
use super::icon_array::harm_share;
use super::layer_list::layer_list;
use super::link::link;
use super::near_list::near_list;
use super::note_links::note_links;
use super::paragraph::{claim_list, lede, paragraph, paragraphs};
use super::point_list::{Mark, point_list};
use super::ring_mark::ring_mark;
use super::script::scripts;
use super::section::{contents, section};
use super::source_list::source_list;
use super::warning_list::{afterwards, emergencies, techniques};
use super::week_line::week_line;
use crate::domain::citations::{CitationNumbering, Cited};
use crate::domain::cites::Cites;
use crate::domain::content::{EvidenceRow, Exclusion, Facts, Harm, Modality, Point, Side, Technique};
use crate::domain::index::{FORMAT_VERSION, Index};
use crate::domain::library::Library;
use crate::domain::markup::{Markup, element, text};
use crate::domain::page::TextPage;
use crate::domain::route::Route;

/// Renders the page of a practice. Citations are numbered in reading order, so the sections are rendered in reading order.
pub fn page(library: &Library, index: &Index, modality: &Modality) -> TextPage {
    let mut rows = super::rows(library, |row| row.modality == modality.id);
    rows.sort_by_key(|row| modality.evidence_for.iter().position(|complaint| *complaint == row.complaint));
    let mut notes = modality.notes();
    let techniques = techniques(&library.safety, &modality.id);
    for technique in &techniques {
        notes.extend(technique.notes());
    }
    notes.extend(rows.notes());
    let sources = super::sources(library, notes);
    let mut citations = CitationNumbering::new(&sources);
    let ground_heading = modality.same_ground.heading.as_str();

    let head = head(modality, index, &mut citations);
    let mut before = vec![
        section("in-short", "In short", [claim_list(&citations.claims(&modality.in_short), "page__short")]),
        section("decision", "The decision", decision(modality, &mut citations)),
        section(
            "what-it-is",
            "What it actually is",
            paragraphs(&citations.paragraphs(&modality.what_it_is)),
        ),
        section(
            "where-it-works",
            "Where it works, where it does not",
            [halves([
                point_list("Where it works", &points(&modality.works, &mut citations), Mark::For),
                point_list("Where it falls short", &points(&modality.falls_short, &mut citations), Mark::Against),
            ])],
        ),
        section("evidence", "What trials found", evidence(library, modality, index, &mut citations)),
    ];
    before.push(ground(modality, &mut citations));
    let mut after = vec![
        section(
            "without-treatment",
            "Without any treatment",
            paragraphs(&citations.paragraphs(&modality.without_treatment)),
        ),
        section("what-to-expect", "What to expect", expect(modality, &mut citations)),
        section("safety", "Who should take care", safety(library, modality, &techniques, &mut citations)),
        section("practitioner", "How to tell a good practitioner", practitioner(modality, &mut citations)),
        section("adjacent", "Practices near it", adjacent(library, modality, index)),
        section("questions", "Common questions", questions(modality, &mut citations)),
    ];
    after.push(section("sources", "Sources", source_list(&sources, &citations.counts())));
    after.push(colophon(&modality.dates, &library.site));
    after.push(assessment_invitation(&library.site));
    TextPage {
        version: FORMAT_VERSION,
        title: modality.name.clone(),
        description: modality.summary.clone(),
        class: format!("page page--{}", modality.tradition.as_str()),
        head,
        contents: Some(contents(&[
            ("in-short", "In short"),
            ("decision", "The decision"),
            ("what-it-is", "What it actually is"),
            ("where-it-works", "Where it works, where it does not"),
            ("evidence", "What trials found"),
            ("same-ground", ground_heading),
            ("without-treatment", "Without any treatment"),
            ("what-to-expect", "What to expect"),
            ("safety", "Who should take care"),
            ("practitioner", "How to tell a good practitioner"),
            ("adjacent", "Practices near it"),
            ("questions", "Common questions"),
            ("sources", "Sources"),
        ])),
        before,
        after,
        questions: modality
            .questions
            .iter()
            .map(|entry| (entry.question.clone(), join_text(&entry.answer)))
            .collect(),
    }
}

fn join_text(claims: &[crate::domain::content::Claim]) -> String {
    claims.iter().map(|claim| claim.text.as_str()).collect::<Vec<_>>().join(" ")
}

fn head(modality: &Modality, index: &Index, citations: &mut CitationNumbering) -> Vec<Markup> {
    let category = index
        .category(&modality.category)
        .map(|category| category.name.clone())
        .unwrap_or_default();
    let tradition = element("span").class("page__tradition").text(modality.tradition.label());
    let titles = element("div")
        .class("page__titles")
        .child(element("p").class("page__kicker").child(tradition).text(&format!(" · {category}")))
        .child(element("h1").class("page__title").attr("tabindex", "-1").text(&modality.name))
        .child_opt(scripts("page__script", &modality.script))
        .child(lede(&citations.claims(&modality.lede)))
        .child(element("p").child(compare_button(&modality.id, &modality.name)));
    let mark = element("div")
        .class("page__mark")
        .child(ring_mark(&modality.layers))
        .child(layer_list(&modality.layers, &index.layers));
    vec![
        breadcrumbs("Practices", Route::Explorer, &modality.name),
        element("header").class("page__head page__head--two").child(titles).child(mark),
        facts(&modality.facts),
    ]
}

/// Renders the facts at a glance.
fn facts(facts: &Facts) -> Markup {
    let sentence = |note: &str| note.trim_end_matches('.').to_owned();
    let course = format!("{}. {}", sessions(&facts.course), sentence(&facts.course.note));
    let session = minutes(&facts.session);
    let cost = match &facts.cost {
        Some(cost) => format!("{}. {}", money(cost), sentence(&cost.note)),
        None => "Not on file".to_owned(),
    };
    let rows = [
        ("Framework", facts.framework.clone()),
        ("Given by", facts.given_by.clone()),
        ("Typical course", course),
        ("Typical session", session),
        ("Typical cost of a session", cost),
    ];
    fact_list("page__facts", rows.map(|(name, value)| (text(name), text(&value))))
}

fn halves(halves: [Markup; 2]) -> Markup {
    element("div").class("page__halves").children(halves)
}

fn points(points: &[Point], citations: &mut CitationNumbering) -> Vec<(String, Cited)> {
    points
        .iter()
        .map(|point| (point.lead.clone(), citations.text(&point.text, &point.cites)))
        .collect()
}

fn decision(modality: &Modality, citations: &mut CitationNumbering) -> [Markup; 3] {
    let problem = paragraph(&citations.claims(&modality.decision.problem));
    let question = element("p").class("page__question").text(&modality.decision.decision);
    [problem, question, decision_table(&modality.decision.options, citations)]
}

fn evidence(library: &Library, modality: &Modality, index: &Index, citations: &mut CitationNumbering) -> Vec<Markup> {
    let method = link("page__method", Route::Document("evidence".into()), "How we judge evidence");
    let mut parts = vec![
        element("p")
            .class("page__aside")
            .text("Each grade is computed from the comparisons folded under it. ")
            .child(method),
    ];
    let found: Vec<(&str, Vec<&EvidenceRow>)> = modality
        .evidence_for
        .iter()
        .map(|complaint| {
            let name = index.complaint(complaint).map_or("", |card| card.name.as_str());
            (name, library.rows(&modality.id, complaint))
        })
        .collect();
    let named: Vec<(&str, &[&EvidenceRow])> = found.iter().map(|(name, own)| (*name, own.as_slice())).collect();
    parts.extend(evidence_figures(library, &named));
    parts.push(element("h3").text("Every comparison"));
    for (complaint, (name, own)) in modality.evidence_for.iter().zip(&named) {
        parts.push(evidence_table(
            library,
            &format!("for-{complaint}"),
            name,
            &Route::Complaint(complaint.clone()).path(),
            own,
            citations,
        ));
    }
    parts
}

fn ground(modality: &Modality, citations: &mut CitationNumbering) -> Markup {
    let ground = &modality.same_ground;
    let intro = paragraph(&citations.claims(&ground.intro));
    let mut side = |side: &Side| account(&side.kicker, &side.headline, &[citations.claims(&side.paragraph)], Some(&side.closing));
    let (west, east) = (side(&ground.west), side(&ground.east));
    let meet = element("div")
        .class("page__meet")
        .child(element("p").class("page__meet-kicker").text("Where they meet"))
        .child(element("h3").class("page__meet-headline").text(&ground.meet.headline))
        .child(paragraph(&citations.claims(&ground.meet.paragraph)));
    section("same-ground", &ground.heading, [intro, accounts(west, east, modality.tradition), meet])
}

fn expect(modality: &Modality, citations: &mut CitationNumbering) -> [Markup; 4] {
    let steps = modality.what_to_expect.iter().map(|step| {
        element("li")
            .class("page__step")
            .child(element("h3").class("page__step-lead").text(&step.lead))
            .child(paragraph(&citations.claims(&step.text)))
    });
    let steps = element("ol").class("page__steps").attr("role", "list").children(steps);
    let living = &modality.living;
    let living = [
        ("In the body", &living.body),
        ("In the mind", &living.mind),
        ("In daily life", &living.daily_life),
    ];
    let living = fact_list("page__living", living.map(|(name, value)| (text(name), text(value))));
    let course = week_line(&modality.facts.course, &modality.facts.pace.unwrap_or_default());
    [course, steps, element("h3").text("Living with it"), living]
}

fn safety(library: &Library, modality: &Modality, techniques: &[&Technique], citations: &mut CitationNumbering) -> Vec<Markup> {
    let safety = &modality.safety;
    let mut exclusions = |list: &[Exclusion]| {
        list.iter()
            .map(|item| (item.condition.clone(), citations.text(&item.advice, &item.cites)))
            .collect::<Vec<_>>()
    };
    let avoid = point_list("Should not have it", &exclusions(&safety.avoid), Mark::Against);
    let ask_first = point_list("Should ask a clinician first", &exclusions(&safety.ask_first), Mark::Plain);
    let mut parts = vec![
        avoid,
        ask_first,
        element("h3").text("What can go wrong"),
        harms("Common and mild", &safety.common, citations),
        harms("Rare and serious", &safety.serious, citations),
    ];
    parts.extend(afterwards(techniques, citations));
    parts.extend(emergencies(&library.safety));
    parts
}

fn harms(name: &str, harms: &[Harm], citations: &mut CitationNumbering) -> Markup {
    let row = |harm: &Harm| {
        let how_often = element("td")
            .text(&format!("{} ", harm.how_often))
            .children(note_links(&citations.notes(&harm.cites)))
            .child_opt(harm.of_100.as_ref().map(harm_share));
        element("tr").child(element("th").attr("scope", "row").text(&harm.what)).child(how_often)
    };
    let column = |name: &str| element("th").attr("scope", "col").text(name);
    let columns = element("thead")
        .class("visually-hidden")
        .child(element("tr").child(column("What happens")).child(column("How often")));
    element("table")
        .class("page__harms")
        .child(element("caption").text(name))
        .child(columns)
        .child(element("tbody").children(harms.iter().map(row)))
}

fn practitioner(modality: &Modality, citations: &mut CitationNumbering) -> Vec<Markup> {
    let practitioner = &modality.practitioner;
    let heading = |title: &str| element("h3").text(title);
    let look_for = element("div")
        .child(heading("Look for"))
        .child(claim_list(&citations.claims(&practitioner.look_for), "paragraph__list--for"));
    let walk_away = element("div")
        .child(heading("Walk away if"))
        .child(claim_list(&citations.claims(&practitioner.walk_away), "paragraph__list--against"));
    let price = paragraph(&citations.claims(&practitioner.price));
    let credential = paragraph(&citations.claims(&practitioner.credential.text));
    let registers = practitioner
        .credential
        .registers
        .iter()
        .map(|register| element("li").text(&format!("{} ({})", register.name, register.place)));
    let registers = element("ul").class("paragraph__list").children(registers);
    vec![
        halves([look_for, walk_away]),
        heading("What it costs"),
        price,
        heading("What to check"),
        credential,
        registers,
    ]
}

fn adjacent(library: &Library, modality: &Modality, index: &Index) -> Vec<Markup> {
    let near = modality
        .adjacent
        .iter()
        .filter_map(|near| Some((index.modality(&near.modality)?, Some(near.relation.as_str()))));
    let near = near_list(near, index, "h3");
    // Links to a comparison with the first adjacent practice of the other tradition.
    let nearest = modality
        .adjacent
        .iter()
        .filter_map(|near| index.modality(&near.modality))
        .find(|card| card.tradition != modality.tradition);
    let compare = nearest.map(|card| {
        let link_text = format!("{} and {} side by side", modality.name, card.name);
        element("p").class("page__ways").child(
            element("a")
                .attr("href", &Route::Compare(vec![modality.id.clone(), card.id.clone()]).path())
                .text(&link_text),
        )
    });
    let pairs = library
        .pairs
        .values()
        .filter(|pair| pair.modalities.west == modality.id || pair.modalities.east == modality.id);
    let pairs: Vec<Markup> = pairs
        .map(|pair| element("li").child(link("page__pair", Route::Pair(pair.id.clone()), &pair.title)))
        .collect();
    let mut parts: Vec<Markup> = [near].into_iter().chain(compare).collect();
    if !pairs.is_empty() {
        parts.extend([
            element("h3").text("On the same ground"),
            element("ul").class("paragraph__list").children(pairs),
        ]);
    }
    parts
}

fn questions(modality: &Modality, citations: &mut CitationNumbering) -> Vec<Markup> {
    let entry = |entry: &crate::domain::content::Question| {
        element("div")
            .class("page__entry")
            .child(element("h3").text(&entry.question))
            .child(paragraph(&citations.claims(&entry.answer)))
    };
    modality.questions.iter().map(entry).collect()
}
