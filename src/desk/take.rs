//! What the reader takes along and brings back: files, the printed sheet.

use super::steps::Steps;
use crate::browser::spot::Spot;
use crate::browser::take::{self, today};
use crate::domain::assessment::Flow;
use crate::domain::assessment::plan::{day, plan};
use crate::domain::assessment::saved::{self, Saved, SavedProblem};
use crate::domain::ids::ModalityId;
use crate::render::{PRACTICE, START};

/// The file that was chosen in a field: its text and its size in bytes; none where it could not be read.
pub struct Chosen(Option<(String, usize)>);

/// Reads the file that was chosen in a field.
pub async fn chosen(field: &Spot) -> Chosen {
    Chosen(take::chosen(field, saved::LARGEST).await)
}

impl Chosen {
    /// The run in it.
    ///
    /// # Errors
    /// A sentence for the reader.
    pub fn open(self, flow: &Flow) -> Result<Saved, String> {
        match self.0 {
            None => Err("The file could not be read. Your answers here are as they were.".to_owned()),
            Some((_, size)) if size > saved::LARGEST => Err(SavedProblem::TooLarge.to_string()),
            Some((text, _)) => saved::open(flow, &text).map_err(|problem| problem.to_string()),
        }
    }
}

impl Steps {
    /// The practice that the form names, or the first that fits.
    pub(super) fn practice(&self) -> Option<ModalityId> {
        let named = take::field(PRACTICE);
        if named.is_empty() {
            let outcome = self.told().outcome();
            outcome.suggestions.first().map(|suggestion| suggestion.modality.clone())
        } else {
            Some(named.into())
        }
    }

    /// Writes a file, or prints the sheet, and tells what came of it.
    pub fn take(&self, what: &str) {
        let made = match what {
            "print" => return take::print_sheet(),
            "run" => {
                let text = saved::save(&self.kept.answers, &today());
                take::download(&format!("allium-{}.json", today()), "application/json", &text)
            }
            kind => {
                let Some(start) = day(&take::field(START)) else {
                    return self.tell("Choose the day of the first session, then try again.");
                };
                let card = self.practice().and_then(|practice| self.index.modality(&practice));
                let Some(plan) = card.and_then(|card| plan(card, start)) else {
                    return self.tell("That day is too far off to plan from. Choose another.");
                };
                match kind {
                    "ics" => take::download("allium-plan.ics", "text/calendar", &plan.to_ics()),
                    _ => take::download("allium-plan.csv", "text/csv", &plan.to_csv()),
                }
            }
        };
        self.tell(if made {
            "The file is made. Look in your downloads."
        } else {
            "This browser would not make the file. Print the page instead."
        });
    }
}
