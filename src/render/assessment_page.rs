//! Content that the assessment needs in addition to the index.

use crate::domain::cites::Cites;
use crate::domain::content::{Claim, Comparator, Direction, EvidenceRow, Modality};
use crate::domain::grade::{CARE, SHAM, largest, verdict};
use crate::domain::index::FORMAT_VERSION;
use crate::domain::library::Library;
use crate::domain::page::{AssessmentPage, PractitionerChecklist, TrialSummary};

/// Collects the questions, stop cards and rules with their sources, the trial results, and how to choose a practitioner.
pub fn assessment_page(library: &Library) -> AssessmentPage {
    let found = library.modalities.keys().flat_map(|modality| {
        library.complaints.keys().filter_map(move |complaint| {
            let matches = |row: &&EvidenceRow| row.modality == *modality && row.complaint == *complaint;
            summarize(&library.evidence.iter().filter(matches).collect::<Vec<_>>())
        })
    });
    AssessmentPage {
        version: FORMAT_VERSION,
        assessment: library.assessment.clone(),
        sources: super::sources(library, library.assessment.results.notes()),
        found: found.collect(),
        practitioners: library.modalities.values().map(checklist).collect(),
        guidelines: library
            .complaints
            .values()
            .map(|complaint| (complaint.id.clone(), complaint.guidelines.iter().map(|view| view.says.clone()).collect()))
            .collect(),
    }
}

/// Summarizes the rows of one practice and one complaint. The plain sentence is that of the largest comparison of the most informative kind.
fn summarize(rows: &[&EvidenceRow]) -> Option<TrialSummary> {
    let direction =
        |comparators| verdict(rows.iter().copied(), comparators).map_or("no result on file", |verdict| Direction::label(verdict.direction));
    let most_informative = [&SHAM[..], &CARE, &Comparator::ALL].into_iter().find_map(|kind| largest(rows, kind))?;
    let first = rows.first()?;
    Some(TrialSummary {
        modality: first.modality.clone(),
        complaint: first.complaint.clone(),
        sham: direction(&SHAM).to_owned(),
        care: direction(&CARE).to_owned(),
        plain: most_informative.plain.clone(),
    })
}

fn checklist(modality: &Modality) -> PractitionerChecklist {
    let texts = |claims: &[Claim]| claims.iter().map(|claim| claim.text.clone()).collect();
    let credential = &modality.practitioner.credential;
    PractitionerChecklist {
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
