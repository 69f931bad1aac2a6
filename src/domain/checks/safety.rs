//! Checks of safety texts: every practice has its shared signs, and practices that reach the same tissue warn alike.

use super::Problem;
use super::context::LintContext;
use crate::domain::content::{Modality, Tradition, Urgency};

/// Maximum difference in percent between the average Western and Eastern practice.
const TRADITION_PERCENT: usize = 25;

/// How many times heavier or lighter a practice's list may be than the middle one of its technique.
const TECHNIQUE_FACTOR: usize = 2;

/// Ensures that each practice is of some technique, so that its page says what to watch for afterwards.
pub fn technique(library: &LintContext, out: &mut Vec<Problem>) {
    for id in library.modalities.keys() {
        if !library.safety.techniques.iter().any(|technique| technique.practices.contains(id)) {
            let remedy = "is of no technique: add it to the `practices` of one, so that its page says what to watch for afterwards";
            out.push(Problem::at("safety.json", "/techniques", id, remedy));
        }
    }
}

/// Ensures that dangers are told at similar count and weight in both traditions, and by practices of the same technique.
///
/// One tradition's page must not look several times as risky as the other's because its author listed more.
pub fn danger_balance(library: &LintContext, out: &mut Vec<Problem>) {
    let dangers = |modality: &Modality| Dangers::of(library, modality);
    let average = |tradition: Tradition| {
        let of_side: Vec<Dangers> = library
            .modalities
            .values()
            .filter(|modality| modality.tradition == tradition)
            .map(dangers)
            .collect();
        let mean = |part: fn(&Dangers) -> usize| of_side.iter().map(part).sum::<usize>() / of_side.len().max(1);
        [mean(|dangers| dangers.lines), mean(|dangers| dangers.weight)]
    };
    let [west, east] = [Tradition::West, Tradition::East].map(average);
    for (what, west, east) in [("lines", west[0], east[0]), ("weight", west[1], east[1])] {
        if 100 * west.abs_diff(east) > TRADITION_PERCENT * west.max(east) {
            let remedy = format!(
                "of dangers are {west} for an average Western practice and {east} for an Eastern one: bring them within {TRADITION_PERCENT} percent"
            );
            out.push(Problem::at("modalities", "/safety", what, remedy));
        }
    }
    for technique in &library.safety.techniques {
        let practices = technique.practices.iter().filter_map(|id| library.modalities.get(id));
        let lists: Vec<(&Modality, Dangers)> = practices.map(|modality| (modality, dangers(modality))).collect();
        let mut weights: Vec<usize> = lists.iter().map(|(_, dangers)| dangers.weight).collect();
        weights.sort_unstable();
        let middle = weights.get(weights.len() / 2).copied().unwrap_or_default();
        for (modality, dangers) in lists {
            let [lighter, heavier] = [middle.min(dangers.weight), middle.max(dangers.weight)];
            if heavier > TECHNIQUE_FACTOR * lighter {
                let remedy = format!(
                    "tells dangers of weight {}, the middle practice of '{}' of {middle}: add what is missing or drop what is too much",
                    dangers.weight, technique.name
                );
                let file = format!("modalities/{}.json", modality.id);
                out.push(Problem::at(file, "/safety", &modality.id, remedy));
            }
        }
    }
}

/// How much of a page warns.
struct Dangers {
    /// Who should not have it, who should ask first, serious harms, and what to watch for afterwards.
    lines: usize,
    /// The same, counting twice what forbids, harms seriously or is an emergency.
    weight: usize,
}

impl Dangers {
    fn of(library: &LintContext, modality: &Modality) -> Self {
        let techniques = library
            .safety
            .techniques
            .iter()
            .filter(|technique| technique.practices.contains(&modality.id));
        let afterwards: Vec<Urgency> = techniques
            .flat_map(|technique| &technique.afterwards)
            .map(|warning| warning.urgency)
            .collect();
        let emergencies = afterwards.iter().filter(|urgency| urgency.is_emergency()).count();
        let safety = &modality.safety;
        let lines = safety.avoid.len() + safety.ask_first.len() + safety.serious.len() + afterwards.len();
        Self {
            lines,
            weight: lines + safety.avoid.len() + safety.serious.len() + emergencies,
        }
    }
}
