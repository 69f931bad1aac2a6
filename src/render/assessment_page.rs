//! What the assessment needs beyond the index, gathered from the library.

use crate::domain::cites::Cites;
use crate::domain::content::{Claim, Comparator, Direction, EvidenceRow, Modality};
use crate::domain::grade::{CARE, SHAM, largest, verdict};
use crate::domain::index::FORMAT_VERSION;
use crate::domain::library::Library;
use crate::domain::page::{AskFor, AssessmentPage, Found};

/// Questions, cards and rules with their sources, what trials found, and what to ask whom.
pub fn assessment_page(library: &Library) -> AssessmentPage {
    let found = library.modalities.keys().flat_map(|modality| {
        library.complaints.keys().filter_map(move |complaint| {
            let about = |row: &&EvidenceRow| row.modality == *modality && row.complaint == *complaint;
            found(&library.evidence.iter().filter(about).collect::<Vec<_>>())
        })
    });
    AssessmentPage {
        version: FORMAT_VERSION,
        assessment: library.assessment.clone(),
        sources: super::sources(library, library.assessment.results.notes()),
        found: found.collect(),
        practitioners: library.modalities.values().map(ask_for).collect(),
        guidelines: library
            .complaints
            .values()
            .map(|complaint| (complaint.id.clone(), complaint.guidelines.iter().map(|view| view.says.clone()).collect()))
            .collect(),
    }
}

/// What rows on one practice and one complaint say; the plain sentence is that of the largest comparison of the most telling kind.
fn found(rows: &[&EvidenceRow]) -> Option<Found> {
    let direction =
        |comparators| verdict(rows.iter().copied(), comparators).map_or("no result on file", |verdict| Direction::label(verdict.direction));
    let telling = [&SHAM[..], &CARE, &Comparator::ALL].into_iter().find_map(|kind| largest(rows, kind))?;
    let first = rows.first()?;
    Some(Found {
        modality: first.modality.clone(),
        complaint: first.complaint.clone(),
        sham: direction(&SHAM).to_owned(),
        care: direction(&CARE).to_owned(),
        plain: telling.plain.clone(),
    })
}

fn ask_for(modality: &Modality) -> AskFor {
    let texts = |claims: &[Claim]| claims.iter().map(|claim| claim.text.clone()).collect();
    let credential = &modality.practitioner.credential;
    AskFor {
        modality: modality.id.clone(),
        look_for: texts(&modality.practitioner.look_for),
        credential: texts(&credential.text),
        registers: credential
            .registers
            .iter()
            .map(|register| (register.name.clone(), register.place.clone()))
            .collect(),
    }
}
