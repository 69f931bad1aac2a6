//! Checks of relations: traditions, pairs, adjacent practices, evidence and the pages that show it.

use super::Problem;
use super::context::LintContext;
use crate::domain::content::{EvidenceRow, LayerId, Tradition};
use crate::domain::ids::{ModalityId, TermId};
use std::collections::BTreeSet;

/// Ensures that the category of a modality belongs to its tradition.
pub fn category_tradition(library: &LintContext, out: &mut Vec<Problem>) {
    for modality in library.modalities.values() {
        let category = library.categories.iter().find(|category| category.id == modality.category);
        if let Some(category) = category.filter(|category| category.tradition != modality.tradition) {
            let remedy = format!(
                "is a category of the other tradition: choose a {} one, or fix `tradition`",
                modality.tradition.label()
            );
            out.push(Problem::at(format!("modalities/{}.json", modality.id), "/category", &category.id, remedy));
        }
    }
}

/// Ensures that each side of a pair is a modality of the matching tradition.
pub fn pair_sides(library: &LintContext, out: &mut Vec<Problem>) {
    for pair in library.pairs.values() {
        let sides: [(&ModalityId, Tradition); 2] = [(&pair.modalities.west, Tradition::West), (&pair.modalities.east, Tradition::East)];
        for (id, side) in sides {
            if library.modalities.get(id).is_some_and(|modality| modality.tradition != side) {
                let path = format!("/modalities/{}", side.as_str());
                out.push(Problem::at(
                    format!("pairs/{}.json", pair.id),
                    path,
                    id,
                    format!("is not {}: put a modality of that tradition here", side.label()),
                ));
            }
        }
    }
}

/// Ensures that a bridge leads from a term that is not Eastern to one that is not Western.
pub fn bridge_sides(library: &LintContext, out: &mut Vec<Problem>) {
    for (i, bridge) in library.bridges.iter().enumerate() {
        let sides: [(&TermId, Tradition); 2] = [(&bridge.west, Tradition::West), (&bridge.east, Tradition::East)];
        for (id, side) in sides {
            let path = format!("/bridges/{i}/{}", side.as_str());
            match library.terms.iter().find(|term| term.id == *id) {
                None => out.push(Problem::at("glossary.json", path, id, "is not a term: add it to `terms` or fix the id")),
                Some(term) if term.tradition == Some(side.other()) => {
                    out.push(Problem::at(
                        "glossary.json",
                        path,
                        id,
                        format!("is a word of the other tradition: put a {} term here", side.label()),
                    ));
                }
                Some(_) => {}
            }
        }
    }
}

/// Ensures that the adjacent practices are other practices without duplicates.
pub fn adjacent(library: &LintContext, out: &mut Vec<Problem>) {
    for modality in library.modalities.values() {
        let mut seen = BTreeSet::from([&modality.id]);
        for (i, adjacent) in modality.adjacent.iter().enumerate() {
            if !seen.insert(&adjacent.modality) {
                let path = format!("/adjacent/{i}/modality");
                out.push(Problem::at(
                    format!("modalities/{}.json", modality.id),
                    path,
                    &adjacent.modality,
                    "is this page's own practice or is listed twice: name another",
                ));
            }
        }
    }
}

/// Ensures that each practice is part of a pair, and is listed as adjacent by another practice.
pub fn reachable(library: &LintContext, out: &mut Vec<Problem>) {
    for id in library.modalities.keys() {
        let paired = library
            .pairs
            .values()
            .any(|pair| [&pair.modalities.west, &pair.modalities.east].contains(&id));
        let near = library
            .modalities
            .values()
            .any(|other| other.adjacent.iter().any(|near| near.modality == *id));
        if !paired || !near {
            let remedy = "is in no pair, or no other practice names it as adjacent: write the pair, or name it where it is near";
            out.push(Problem::at(format!("modalities/{id}.json"), "/id", id, remedy));
        }
    }
}

/// Ensures that each complaint in `evidence_for` has evidence rows for the practice.
pub fn evidence_for(library: &LintContext, out: &mut Vec<Problem>) {
    for modality in library.modalities.values() {
        for (i, complaint) in modality.evidence_for.iter().enumerate() {
            if !library
                .evidence
                .iter()
                .any(|row| row.modality == modality.id && row.complaint == *complaint)
            {
                let remedy = format!(
                    "has no rows with `{}` in `evidence.json`: add one or leave the complaint out",
                    modality.id
                );
                out.push(Problem::at(
                    format!("modalities/{}.json", modality.id),
                    format!("/evidence_for/{i}"),
                    complaint,
                    remedy,
                ));
            }
        }
    }
}

/// Ensures that each evidence row is shown on the page of its practice.
pub fn row_not_shown(library: &LintContext, out: &mut Vec<Problem>) {
    for (i, row) in library.evidence.iter().enumerate() {
        if library
            .modalities
            .get(&row.modality)
            .is_some_and(|modality| !modality.evidence_for.contains(&row.complaint))
        {
            let remedy = format!("is not in the `evidence_for` of `{}`: list it there or remove the row", row.modality);
            out.push(Problem::at("evidence.json", format!("/rows/{i}/complaint"), &row.complaint, remedy));
        }
    }
}

/// Ensures that a practice and complaint listed as having no trials have no evidence rows.
pub fn searched(library: &LintContext, out: &mut Vec<Problem>) {
    for (i, pair) in library.searched.iter().enumerate() {
        let is_pair = |row: &&EvidenceRow| row.modality == pair.modality && row.complaint == pair.complaint;
        if let Some(row) = library.evidence.iter().find(is_pair) {
            let remedy = format!("has the row `{}`, so trials were found: take the pair out of `searched`", row.id);
            out.push(Problem::at("evidence.json", format!("/searched/{i}"), &pair.modality, remedy));
        }
    }
}

/// Ensures that the taxonomy lists all six layers, outermost first.
pub fn six_layers(library: &LintContext, out: &mut Vec<Problem>) {
    let listed: Vec<LayerId> = library.layers.iter().map(|layer| layer.id).collect();
    if listed != LayerId::ALL {
        let order = LayerId::ALL.map(LayerId::as_str).join(", ");
        out.push(Problem::at(
            "taxonomy.json",
            "/layers",
            "layers",
            format!("are not the six in their order: list {order}"),
        ));
    }
}
