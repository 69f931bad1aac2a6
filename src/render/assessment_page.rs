//! Content that the assessment needs in addition to the index.

use super::first_choices::first_line;
use super::grade_basis::grade_basis_text;
use crate::domain::cites::Cites;
use crate::domain::content::{Claim, Complaint, EvidenceRow, Modality};
use crate::domain::grade::Control;
use crate::domain::index::FORMAT_VERSION;
use crate::domain::library::Library;
use crate::domain::page::{AssessmentPage, Guidance, PractitionerChecklist, TrialSummary};

/// Collects the questions, stop cards and rules with their sources, the trial results, and how to choose a practitioner.
pub fn assessment_page(library: &Library) -> AssessmentPage {
    let found = library.modalities.keys().flat_map(|modality| {
        library
            .complaints
            .keys()
            .filter_map(move |complaint| summarize(library, &library.rows(modality, complaint)))
    });
    AssessmentPage {
        version: FORMAT_VERSION,
        assessment: library.assessment.clone(),
        sources: super::sources(library, library.assessment.notes()),
        found: found.collect(),
        practitioners: library.modalities.values().map(checklist).collect(),
        guidance: library.complaints.values().map(|complaint| guidance(library, complaint)).collect(),
    }
}

/// Summarizes the rows of one practice and one complaint. The plain sentence is that of the result that decided the grade, otherwise of the first
/// row.
fn summarize(library: &Library, rows: &[&EvidenceRow]) -> Option<TrialSummary> {
    let grading = library.grading(rows)?;
    let other = match grading.by {
        Some(Control::Sham) => grading.care.as_ref().map(|verdict| ("usual care or nothing", verdict)),
        _ => grading.sham.as_ref().map(|verdict| ("sham or equal attention", verdict)),
    };
    let other = other.map(|(against, verdict)| format!(" Against {against}: {}.", verdict.direction.label()));
    let first = *rows.first()?;
    let speaks = |row: &&&EvidenceRow| {
        grading.deciding().is_some_and(|verdict| verdict.source == row.source) && grading.by == Some(Control::of(row.comparator))
    };
    Some(TrialSummary {
        modality: first.modality.clone(),
        complaint: first.complaint.clone(),
        basis: grade_basis_text(library, &grading) + &other.unwrap_or_default(),
        plain: rows.iter().find(speaks).unwrap_or(&first).plain.clone(),
    })
}

fn guidance(library: &Library, complaint: &Complaint) -> Guidance {
    Guidance {
        complaint: complaint.id.clone(),
        first: complaint.first.iter().map(|choice| first_line(library, choice)).collect(),
        says: complaint.guidelines.iter().map(|view| view.says.clone()).collect(),
    }
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
