//! Where the reader stands, and the ways from there.
//!
//! The browser's history holds which step the reader is at, never what was answered; the address stays the same.

use super::kept::Kept;
use super::questions::Questions;
use super::take::Chosen;
use crate::browser::events::{self, Event};
use crate::browser::spot::Spot;
use crate::browser::{focus, frame, history, leave, scroll};
use crate::domain::assessment::{Answer, AnswerProblem, Answers, Flow, JourneyStep, StorageLocation, StorageStatus, View, after, replay, view};
use crate::domain::ids::QuestionId;
use crate::domain::index::Index;
use crate::domain::lens::Lens;
use crate::domain::markup::Markup;
use crate::domain::page::AssessmentPage;
use crate::render::{ELSEWHERE, ResultContext, Started, kept, result, result_screen, result_ways, review, start, stop_card, take_along, visit_sheet};

/// The heading of the step; the one that is drawn ahead stands beside it, out of sight.
const HEADING: &str = "main h1:not(.question-form__place--ahead h1)";

/// The state of the assessment, and the frame that shows it.
pub struct Steps {
    pub(super) index: Index,
    pub(super) page: AssessmentPage,
    pub(super) kept: Kept,
    at: JourneyStep,
    lens: Lens,
    /// An earlier run to compare with, and when it was saved.
    earlier: Option<(Answers, String)>,
    /// The entry of the history that the step in sight is still to get.
    entry: history::Later,
    /// How many presses in quick succession the last one ended.
    presses: i32,
    frame: Option<Frame>,
}

/// The parts of the frame.
struct Frame {
    kept: Spot,
    screen: Spot,
    told: Spot,
    /// What the line on keeping says now.
    keeping: StorageStatus,
    /// The questions, while one is shown.
    questions: Option<Questions>,
}

impl Steps {
    /// Before the first question, with the answers that the browser kept.
    pub fn new(index: Index, page: AssessmentPage) -> Self {
        Self {
            index,
            page,
            kept: Kept::take_up(),
            at: JourneyStep::Start,
            lens: Lens::default(),
            earlier: None,
            entry: history::Later::default(),
            presses: 0,
            frame: None,
        }
    }

    fn flow(&self) -> &Flow {
        &self.page.assessment.flow
    }

    /// Shows the step of the history's entry in a frame.
    pub fn attach(&mut self, frame: &Spot, lens: Lens) {
        let parts = [".assessment__kept", ".assessment__screen", ".assessment__told"].map(|part| frame.find(part));
        let [Some(kept), Some(screen), Some(told)] = parts else { return };
        self.lens = lens;
        self.frame = Some(Frame {
            kept,
            screen,
            told,
            keeping: StorageStatus::AsWanted,
            questions: None,
        });
        self.at = history::step().map(|step| JourneyStep::parse(&step)).unwrap_or_default();
        // What the reader chose before the program came counts.
        let chosen = frame.find("[name=keep]:checked").map(|field| field.value()).unwrap_or_default();
        if chosen != StorageLocation::Tab.as_str() {
            self.keep_in(&chosen);
        }
        match frame.find(".assessment__start") {
            // The words before the first question stand there already, and the reader may be in the midst of them.
            Some(start) if self.at == JourneyStep::Start && self.is_fresh() => {
                start.turn("disabled", false);
                self.show_keeping();
            }
            _ => self.show(),
        }
    }

    /// Whether nothing was answered or kept yet.
    fn is_fresh(&self) -> bool {
        self.kept.answers.is_empty() && self.kept.set_aside.is_none() && self.kept.keep != StorageLocation::Device
    }

    /// Looks through another lens: only the result is told in either tradition's words.
    pub fn look_through(&mut self, lens: Lens) {
        self.lens = lens;
        if matches!(view(self.flow(), &self.kept.answers, &self.at), View::Result) {
            self.tell_result();
        }
    }

    /// Moves on; Back returns here. The new step is painted before its entry in the history is made, for that takes the browser a while.
    pub fn go(&mut self, to: JourneyStep) {
        let step = to.to_history_state();
        self.entry.make(move || history::push(&step));
        self.arrive(to);
    }

    /// Shows the step that the reader moved to through the history.
    pub fn moved(&mut self) {
        self.entry.forget();
        match history::step() {
            Some(step) => self.arrive(JourneyStep::parse(&step)),
            // A jump within the page made this entry: the reader is where they were.
            None if history::is_jump() => history::replace(&self.at.to_history_state()),
            None => self.arrive(JourneyStep::Start),
        }
    }

    fn arrive(&mut self, to: JourneyStep) {
        self.at = to;
        self.tell("");
        self.show();
        scroll::to_top();
        // The new step is painted first.
        frame::after_paint(|| focus::on(HEADING));
    }

    /// Moves to where 'next' leads.
    pub fn next(&mut self) {
        self.go(after(self.flow(), &self.kept.answers, &self.at));
    }

    /// The last question on the path.
    fn last(&self) -> JourneyStep {
        let last = replay(self.flow(), &self.kept.answers)
            .path
            .last()
            .map(|(question, _)| question.id.clone());
        last.map(JourneyStep::Question).unwrap_or_default()
    }

    /// Goes to the first step that is still open.
    pub fn go_on(&mut self) {
        self.go(after(self.flow(), &self.kept.answers, &self.last()));
    }

    /// Goes to the last question on the path.
    pub fn go_to_last(&mut self) {
        self.go(self.last());
    }

    /// Goes on past a card of the lesser kind.
    pub fn pass(&mut self) {
        if let View::Stop(stop) = view(self.flow(), &self.kept.answers, &self.at) {
            let (id, from) = (stop.id.clone(), self.last());
            self.kept.answers.pass(id);
            self.kept.keep();
            self.go(after(self.flow(), &self.kept.answers, &from));
        }
    }

    /// Takes the answer that the form holds and moves on, or says why it does not fit.
    pub fn submit(&mut self) {
        let Some(questions) = self.frame.as_mut().and_then(|frame| frame.questions.as_mut()) else {
            return;
        };
        match questions.given() {
            Ok((question, answer)) => self.answered(question, answer),
            // The second half of a double click meets the next question, which has no answer yet.
            Err(AnswerProblem::Nothing) if self.presses > 1 => {}
            Err(problem) => {
                questions.refuse(&problem);
                frame::after_paint(|| focus::on("#question-error"));
            }
        }
    }

    /// Leaves the question open and moves on.
    pub fn skip(&mut self) {
        let id = self.frame.as_ref().and_then(|frame| frame.questions.as_ref()?.id());
        if let Some(id) = id {
            self.answered(id, Answer::Skipped);
        }
    }

    fn answered(&mut self, question: QuestionId, answer: Answer) {
        self.kept.answers.set(question, answer);
        self.kept.due = true;
        self.next();
    }

    /// Whether an answer was given that the browser is still to keep.
    pub fn is_due(&self) -> bool {
        self.kept.due
    }

    /// Keeps the answers where one is due.
    pub fn settle(&mut self) {
        if self.kept.due {
            self.kept.keep();
            self.show_keeping();
        }
    }

    /// Notes how quickly the reader presses.
    pub fn note_presses(&mut self, event: &Event) {
        self.presses = events::presses(event);
    }

    /// Lets a turned choice take its part.
    pub fn turn(&self, event: &Event) {
        if let Some(questions) = self.frame.as_ref().and_then(|frame| frame.questions.as_ref()) {
            questions.turn(event);
        }
    }

    /// Draws the question that the answer in the form would lead to.
    pub fn draw_ahead(&mut self) {
        let Some(questions) = self.frame.as_mut().and_then(|frame| frame.questions.as_mut()) else {
            return;
        };
        let Ok((id, answer)) = questions.given() else { return };
        let mut answers = self.kept.answers.clone();
        answers.set(id.clone(), answer);
        let flow = &self.page.assessment.flow;
        if let JourneyStep::Question(next) = after(flow, &answers, &JourneyStep::Question(id)) {
            questions.draw_ahead(flow, &answers, &next);
        }
    }

    /// Keeps the answers where the reader wants them from now on.
    pub fn keep_in(&mut self, name: &str) {
        if let Some(keep) = StorageLocation::ALL.into_iter().find(|keep| keep.as_str() == name) {
            self.kept.keep_in(keep);
            self.show_keeping();
        }
    }

    /// Forgets all answers, and the steps in the browser's history.
    pub fn erase(&mut self) {
        self.kept.erase();
        self.earlier = None;
        self.entry.forget();
        history::forget_steps(&JourneyStep::Start.to_history_state());
        self.arrive(JourneyStep::Start);
        self.tell("Your answers are erased.");
    }

    /// Forgets all answers and leaves the site.
    pub fn leave(&mut self) {
        self.kept.erase();
        leave::for_page(ELSEWHERE);
    }

    /// Takes back the answers that an opened file took the place of.
    pub fn bring_back(&mut self) {
        let before = self.kept.set_aside.take().unwrap_or_default();
        self.kept.replace(before);
        self.show_anew();
    }

    /// Notes that another tab changed what this device keeps.
    pub fn hear(&mut self) {
        self.kept.hear();
        self.show_keeping();
    }

    /// Goes on with what another tab keeps.
    pub fn take_over(&mut self) {
        self.kept.take_over();
        self.show_anew();
    }

    /// Goes on from an opened run, or compares with it; where the file is refused, the answers stay as they are and a sentence says why.
    pub fn opened(&mut self, chosen: Chosen, compares: bool) {
        let told = match chosen.open(self.flow()) {
            Err(problem) => problem,
            Ok(run) => {
                let note = run.left_out_in_words();
                if compares {
                    self.earlier = Some((run.answers, run.saved));
                    self.tell_result();
                    format!("The runs are compared above. {note}")
                } else {
                    self.kept.replace(run.answers);
                    self.show_anew();
                    format!("The saved run is open. {note}")
                }
            }
        };
        self.tell(&told);
    }

    /// Says something in the line that a screen reader reads out.
    pub fn tell(&self, words: &str) {
        if let Some(frame) = &self.frame {
            frame.told.set_text(words);
        }
    }

    /// All that the result is told from.
    pub fn told(&self) -> ResultContext<'_> {
        ResultContext {
            assessment: &self.page.assessment,
            index: &self.index,
            sources: &self.page.sources,
            found: &self.page.found,
            practitioners: &self.page.practitioners,
            guidelines: &self.page.guidelines,
            answers: &self.kept.answers,
            lens: self.lens,
        }
    }

    /// Shows the step although the question may be the same: its answer is another.
    fn show_anew(&mut self) {
        if let Some(frame) = &mut self.frame {
            frame.questions = None;
        }
        self.show();
    }

    fn show(&mut self) {
        self.show_keeping();
        let Some(frame) = &mut self.frame else { return };
        let (flow, answers) = (&self.page.assessment.flow, &self.kept.answers);
        let shown = view(flow, answers, &self.at);
        if let View::Question { question, position, of } = shown {
            if frame.questions.is_none() {
                frame.questions = Questions::draw(&frame.screen);
            }
            if let Some(questions) = &mut frame.questions {
                questions.show(flow, answers, question, position, of);
            }
            return;
        }
        frame.questions = None;
        let started = Started {
            keep: self.kept.keep,
            has_answers: !answers.is_empty(),
            has_older: self.kept.set_aside.is_some(),
            ready: true,
        };
        let is_result = matches!(shown, View::Result);
        let trees = match shown {
            View::Start | View::Question { .. } => start(flow, &started),
            View::Stop(stop) => vec![stop_card(stop)],
            View::Review => review(flow, answers),
            View::Result => result_screen(),
        };
        frame.screen.fill(&trees);
        if is_result {
            self.tell_result();
            self.fill("take", &[take_along(&self.told(), &crate::browser::take::today())]);
            self.draw_sheet();
        }
    }

    /// The result but for the form, which keeps what was chosen in it.
    fn tell_result(&self) {
        let told = self.told();
        let earlier = self.earlier.as_ref().map(|(answers, saved)| (answers, saved.as_str()));
        let [before, after] = result(&told, earlier);
        self.fill("before", &[before]);
        self.fill("after", &[after, result_ways(self.lens)]);
        self.draw_sheet();
    }

    /// The sheet for the practice that the form names.
    pub fn draw_sheet(&self) {
        let told = self.told();
        let sheet = self.practice().and_then(|practice| visit_sheet(&told, &practice));
        self.fill("sheet", sheet.as_slice());
    }

    fn fill(&self, part: &str, trees: &[Markup]) {
        let part = self.frame.as_ref().and_then(|frame| frame.screen.find(&format!(".result__{part}")));
        if let Some(part) = part {
            part.fill(trees);
        }
    }

    fn show_keeping(&mut self) {
        let keeping = self.kept.keeping;
        if let Some(frame) = self.frame.as_mut().filter(|frame| frame.keeping != keeping) {
            frame.keeping = keeping;
            frame.kept.fill(&kept(keeping));
        }
    }
}
