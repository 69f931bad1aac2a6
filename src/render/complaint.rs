//! Page of a complaint: what it is, its course, and what was tried.

use super::accounts::{account, accounts};
use super::breadcrumbs::breadcrumbs;
use super::colophon::{assessment_invitation, colophon};
use super::evidence_bars::evidence_figures;
use super::evidence_table::evidence_table;
use super::fact_list::fact_list;
use super::first_choices::first_choices;
use super::layer_list::lens_wordings;
use super::note_links::note_links;
use super::paragraph::{claim_list, paragraphs};
use super::section::{contents, section};
use super::source_list::source_list;
use super::source_name::source_name;
use super::tried_table::tried_table;
use super::warning_list::{emergencies, warning_list};
use crate::domain::citations::CitationNumbering;
use crate::domain::cites::Cites;
use crate::domain::content::{Claim, Complaint, EvidenceRow, Source, Tradition};
use crate::domain::index::{FORMAT_VERSION, Index, ModalityCard};
use crate::domain::library::Library;
use crate::domain::markup::{Markup, element, text};
use crate::domain::page::TextPage;
use crate::domain::route::Route;

/// Sections in reading order: id and heading.
const SECTIONS: [(&str, &str); 9] = [
    ("warnings", "See a clinician first if"),
    ("first", "What guidelines put first"),
    ("without-treatment", "Without any treatment"),
    ("self-care", "What you can do yourself"),
    ("layers", "Where it can come from"),
    ("same-ground", "How each tradition sees it"),
    ("evidence", "What was tried, and what trials found"),
    ("guidelines", "What guidelines say"),
    ("sources", "Sources"),
];

/// Renders the page of a complaint.
pub fn page(library: &Library, index: &Index, complaint: &Complaint) -> TextPage {
    let mut notes = complaint.notes();
    notes.extend(super::rows(library, |row| row.complaint == complaint.id).notes());
    let sources = super::sources(library, notes);
    let mut citations = CitationNumbering::new(&sources);
    let in_short = claim_list(&citations.claims(&complaint.in_short), "page__short");
    let warnings = std::iter::once(warning_list(&complaint.warnings, &mut citations)).chain(emergencies(&library.safety));
    let warnings: Vec<Markup> = warnings.collect();
    let first = first_choices(library, &complaint.first, &mut citations);
    let without_treatment = paragraphs(&citations.paragraphs(&complaint.without_treatment));
    let self_care = claim_list(&citations.claims(&complaint.self_care), "");
    let guidelines = guidelines(complaint, &sources, &mut citations);
    let mut side = |tradition: Tradition, paragraph: &[Claim]| {
        let headline = format!("How {} practices see it", tradition.label());
        account(tradition.label(), &headline, &[citations.claims(paragraph)], None)
    };
    let (west, east) = (side(Tradition::West, &complaint.west), side(Tradition::East, &complaint.east));
    let evidence = evidence(library, complaint, index, &mut citations);
    let [s_warn, s_first, s_without, s_self, s_layers, s_ground, s_evidence, s_guide, s_sources] = SECTIONS;
    let titles = element("div")
        .class("page__titles")
        .child(element("p").class("page__kicker").text("Complaint"))
        .child(element("h1").class("page__title").attr("tabindex", "-1").text(&complaint.name))
        .child(in_short);
    TextPage {
        version: FORMAT_VERSION,
        title: complaint.name.clone(),
        description: complaint.in_short.first().map(|claim| claim.text.clone()).unwrap_or_default(),
        class: "page page--complaint".to_owned(),
        head: vec![
            breadcrumbs("Complaints", Route::Document("complaints".into()), &complaint.name),
            element("header").class("page__head").child(titles),
        ],
        contents: Some(contents(&SECTIONS)),
        before: vec![
            section(s_warn.0, s_warn.1, warnings),
            section(s_first.0, s_first.1, first),
            section(s_without.0, s_without.1, without_treatment),
            section(s_self.0, s_self.1, [self_care]),
            section(s_layers.0, s_layers.1, [layers(complaint, index)]),
            section(s_ground.0, s_ground.1, [accounts(west, east, Tradition::East)]),
        ],
        after: vec![
            section(s_evidence.0, s_evidence.1, evidence),
            section(s_guide.0, s_guide.1, [guidelines]),
            section(s_sources.0, s_sources.1, source_list(&sources, &citations.counts())),
            colophon(&complaint.dates, &library.site),
            assessment_invitation(&library.site),
        ],
        questions: Vec::new(),
    }
}

fn layers(complaint: &Complaint, index: &Index) -> Markup {
    let facts = complaint.layers.iter().filter_map(|possible| {
        let layer = index.layer(possible.layer)?;
        Some((
            text(&layer.name),
            element("div").child(element("p").text(&possible.shows_as)).children(lens_wordings(layer)),
        ))
    });
    fact_list("page__living", facts)
}

fn guidelines(complaint: &Complaint, sources: &[Source], citations: &mut CitationNumbering) -> Markup {
    let facts = complaint.guidelines.iter().filter_map(|view| {
        let source = sources.iter().find(|source| source.id == view.source)?;
        let says = element("span")
            .text(&format!("{} ", view.says))
            .children(note_links(&citations.notes(std::slice::from_ref(&view.source))));
        Some((text(&source_name(source)), says))
    });
    fact_list("page__living", facts)
}

/// Renders the table of what was tried, followed by the rows from which each practice's grade is computed.
fn evidence(library: &Library, complaint: &Complaint, index: &Index, citations: &mut CitationNumbering) -> Vec<Markup> {
    let tried: Vec<(&ModalityCard, Vec<&EvidenceRow>)> = index
        .modalities
        .iter()
        .map(|card| (card, library.rows(&card.id, &complaint.id)))
        .filter(|(_, own)| !own.is_empty())
        .collect();
    let named: Vec<(&str, &[&EvidenceRow])> = tried.iter().map(|(card, own)| (card.name.as_str(), own.as_slice())).collect();
    let first = element("a")
        .attr("href", "#first")
        .attr("rel", "external")
        .text("What guidelines put first");
    let reminder = element("p")
        .class("page__aside")
        .child(first)
        .text(" may not be in this table: it holds the practices of this site alone.");
    let mut parts = vec![
        reminder,
        tried_table(library, complaint, index, citations),
        related_links(complaint, index),
    ];
    parts.extend(evidence_figures(library, &named));
    parts.push(element("h3").text("Every comparison"));
    for (card, own) in &tried {
        parts.push(evidence_table(
            library,
            &format!("with-{}", card.id),
            &card.name,
            &Route::Modality(card.id.clone()).path(),
            own,
            citations,
        ));
    }
    parts
}

/// Renders links to the comparison of the practices with the highest grade of each tradition, and to the map. On ties the first practice in the
/// index is selected. The two practices keep the order of the index.
fn related_links(complaint: &Complaint, index: &Index) -> Markup {
    let best = |tradition: Tradition| {
        let own = index.modalities.iter().filter(|card| card.tradition == tradition);
        let graded = own.filter_map(|card| Some((card.grade_for(&complaint.id)?, card)));
        graded.min_by_key(|(grade, _)| *grade).map(|(_, card)| card)
    };
    let best_cards = [best(Tradition::West), best(Tradition::East)];
    let sides: Vec<&ModalityCard> = index
        .modalities
        .iter()
        .filter(|card| best_cards.iter().flatten().any(|one| one.id == card.id))
        .collect();
    let compare = match sides.as_slice() {
        [one, other] => {
            let link_text = format!(
                "{} and {} side by side: none of their tradition has a higher grade here",
                one.name, other.name
            );
            Some(
                element("a")
                    .attr("href", &Route::Compare(vec![one.id.clone(), other.id.clone()]).path())
                    .text(&link_text),
            )
        }
        _ => None,
    };
    element("p").class("page__ways").child_opt(compare).text(" ").child(
        element("a")
            .attr("href", &Route::Map.path())
            .text("See all practices and complaints on the map"),
    )
}
