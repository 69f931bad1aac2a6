//! The assessment's own program, fetched where the assessment is opened; `browser::desk` is the app's side of it.

use allium::browser::{notice, take};
use allium::desk;
use allium::domain::assessment::vignettes::{Vignette, tally};
use allium::domain::assessment::{Answers, outcome, replay_to_the_end, robustness};
use allium::domain::index::{FORMAT_VERSION, Index};
use allium::domain::lens::Lens;
use allium::domain::page::AssessmentPage;
use allium::domain::wire::read;
use allium::render;
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {
    notice::on_panic();
}

/// The assessment at work.
#[wasm_bindgen]
pub struct Desk {
    desk: desk::Desk,
    index: Index,
    page: AssessmentPage,
}

/// Opens it on the site's files; none where one of them is damaged or of another version.
#[wasm_bindgen]
pub fn open(index: &str, page: &str) -> Option<Desk> {
    let (index, page) = (read::<Index>(index)?, read::<AssessmentPage>(page)?);
    if [index.version, page.version] != [FORMAT_VERSION; 2] {
        return None;
    }
    // The browser makes a function ready when it is first called: better now than when the reader waits for it.
    let _ = outcome(&page.assessment, &replay_to_the_end(&page.assessment.flow, &Answers::default()), &index);
    Some(Desk {
        desk: desk::Desk::new(index.clone(), page.clone()),
        index,
        page,
    })
}

#[wasm_bindgen]
impl Desk {
    /// Takes over the frame on the page.
    pub fn attach(&self, lens: &str) {
        self.desk.attach(Lens::parse(lens));
    }

    /// Lets go of the frame.
    pub fn detach(&self) {
        self.desk.detach();
    }

    /// Turns the lens.
    pub fn turn(&self, lens: &str) {
        self.desk.turn(Lens::parse(lens));
    }

    /// Runs the cases in a list and tells what came out, as a still tree.
    pub fn cases(&self, cases: &str) -> String {
        let Ok(cases) = serde_json::from_str::<Vec<Vignette>>(cases) else {
            return String::new();
        };
        let assessment = &self.page.assessment;
        let tree = render::vignettes(&tally(&cases, assessment, &self.index), assessment, &self.index);
        serde_json::to_string(&tree).unwrap_or_default()
    }

    /// What it takes, in milliseconds: one outcome, and all perturbations of these answers.
    pub fn time(&self, answers: &str) -> Vec<f64> {
        let answers = Answers::from_json(answers).unwrap_or_default();
        let assessment = &self.page.assessment;
        let begin = take::now();
        let outcome = outcome(assessment, &replay_to_the_end(&assessment.flow, &answers), &self.index);
        let middle = take::now();
        let firm = robustness(assessment, &answers, &self.index, &outcome);
        vec![middle - begin, take::now() - middle, firm.tried as f64]
    }
}
