//! The result's own program: what the answers lead to, drawn as still trees and handed over as JSON, and the files that the reader takes along.
//!
//! It is fetched when the assessment begins, so that no other page pays for it; `browser::desk` is its other side.

use allium::browser::take;
use allium::domain::assessment::cases::{Case, tally};
use allium::domain::assessment::plan::{day, plan};
use allium::domain::assessment::saved::{self, SavedProblem};
use allium::domain::assessment::{Answers, Assessment, firmness, outcome, replay_to_the_end};
use allium::domain::ids::ModalityId;
use allium::domain::index::{FORM, Index};
use allium::domain::lens::Lens;
use allium::domain::page::{AssessmentPage, ResultPage};
use allium::domain::still::Still;
use allium::domain::wire::read;
use allium::text::{PRACTICE, START, Told};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {}

/// All that results are told from. It keeps no answers: they come with each question to it.
#[wasm_bindgen]
pub struct Desk {
    assessment: Assessment,
    index: Index,
    page: ResultPage,
}

/// Opens the desk on the site's files; none where one of them is damaged or of another version.
#[wasm_bindgen]
pub fn open(index: &str, flow: &str, result: &str) -> Option<Desk> {
    let (index, flow, page) = (read::<Index>(index)?, read::<AssessmentPage>(flow)?, read::<ResultPage>(result)?);
    if [index.form, flow.form, page.form] != [FORM; 3] {
        return None;
    }
    let assessment = Assessment {
        flow: flow.flow,
        results: page.results.clone(),
    };
    // The browser makes a function ready when it is first called: better now than when the reader waits for it.
    let flow = &assessment.flow;
    let _ = outcome(&assessment, &replay_to_the_end(flow, &Answers::default()), &index);
    Some(Desk { assessment, index, page })
}

#[wasm_bindgen]
impl Desk {
    /// The result in two trees: before and after what is to take along.
    pub fn result(&self, answers: &str, lens: &str, earlier: &str, saved: &str) -> String {
        let (answers, earlier) = (answers_of(answers), (!earlier.is_empty()).then(|| answers_of(earlier)));
        let told = self.told(&answers, lens);
        json(&allium::text::result(&told, earlier.as_ref().map(|earlier| (earlier, saved))))
    }

    /// The form for what is to take along.
    pub fn take_along(&self, answers: &str, lens: &str) -> String {
        let answers = answers_of(answers);
        json(&[allium::text::take_along(&self.told(&answers, lens), &take::today())])
    }

    /// The sheet for the practice that the form names; nothing where it names none.
    pub fn sheet(&self, answers: &str, lens: &str) -> String {
        let answers = answers_of(answers);
        let told = self.told(&answers, lens);
        let practice = Some(take::field(PRACTICE)).filter(|practice| !practice.is_empty());
        let practice = practice.map(ModalityId::from).or_else(|| first(&told));
        let sheet = practice.and_then(|practice| allium::text::visit_sheet(&told, &practice));
        json(sheet.as_slice())
    }

    /// Writes a file, or prints the sheet; what to tell the reader.
    pub fn take(&self, what: &str, answers: &str) -> String {
        let told = match what {
            "print" => {
                take::print_sheet();
                return String::new();
            }
            "run" => {
                let text = saved::save(&answers_of(answers), &take::today());
                take::download(&format!("allium-{}.json", take::today()), "application/json", &text)
            }
            kind => {
                let Some(start) = day(&take::field(START)) else {
                    return "Choose the day of the first session, then try again.".to_owned();
                };
                let card = self.index.modality(&ModalityId::from(take::field(PRACTICE)));
                let Some(plan) = card.and_then(|card| plan(card, start)) else {
                    return "That day is too far off to plan from. Choose another.".to_owned();
                };
                match kind {
                    "ics" => take::download("allium-plan.ics", "text/calendar", &plan.to_ics()),
                    _ => take::download("allium-plan.csv", "text/csv", &plan.to_csv()),
                }
            }
        };
        if told {
            "The file is made. Look in your downloads.".to_owned()
        } else {
            "This browser would not make the file. Print the page instead.".to_owned()
        }
    }

    /// Runs the cases in a list and tells what came out.
    pub fn cases(&self, cases: &str) -> String {
        let Ok(cases) = serde_json::from_str::<Vec<Case>>(cases) else {
            return json(&[]);
        };
        let tally = tally(&cases, &self.assessment, &self.index);
        json(&[allium::text::cases(&tally, &self.assessment, &self.index)])
    }

    /// What it takes, in milliseconds: one outcome, and all variations of these answers.
    pub fn time(&self, answers: &str) -> Vec<f64> {
        let answers = answers_of(answers);
        let told = self.told(&answers, "both");
        let begin = take::now();
        let outcome = told.outcome();
        let middle = take::now();
        let firm = firmness(&self.assessment, &answers, &self.index, &outcome);
        vec![middle - begin, take::now() - middle, firm.tried as f64]
    }

    /// Opens the file that was chosen in a field: when it was saved, the answers, and what to tell the reader, as a list of three texts.
    pub async fn open(&self, field: JsValue) -> JsValue {
        let opened = match take::chosen(field, saved::LARGEST).await {
            None => Err("The file could not be read. Your answers here are as they were.".to_owned()),
            Some((_, size)) if size > saved::LARGEST => Err(SavedProblem::TooLarge.to_string()),
            Some((text, _)) => saved::open(&self.assessment.flow, &text).map_err(|problem| problem.to_string()),
        };
        let parts = match opened {
            Ok(run) => [run.saved.clone(), run.answers.to_json(), run.left_out_in_words()],
            Err(problem) => [String::new(), String::new(), problem],
        };
        serde_json::to_string(&parts).unwrap_or_default().into()
    }
}

impl Desk {
    fn told<'a>(&'a self, answers: &'a Answers, lens: &str) -> Told<'a> {
        Told {
            assessment: &self.assessment,
            index: &self.index,
            sources: &self.page.sources,
            found: &self.page.found,
            practitioners: &self.page.practitioners,
            guidelines: &self.page.guidelines,
            answers,
            lens: Lens::parse(lens),
        }
    }
}

fn first(told: &Told<'_>) -> Option<ModalityId> {
    let outcome = told.outcome();
    outcome.suggestions.first().map(|suggestion| suggestion.modality.clone())
}

/// The answers as the app hands them over; what is not of their form counts as none.
fn answers_of(text: &str) -> Answers {
    Answers::from_json(text).unwrap_or_default()
}

fn json(trees: &[Still]) -> String {
    serde_json::to_string(trees).unwrap_or_default()
}
