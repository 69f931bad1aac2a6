//! The questions, one on the page at a time. Once the reader has chosen an answer the next question is drawn ahead, out of sight, so that going on
//! only has to show it.

use crate::browser::events::Event;
use crate::browser::spot::Spot;
use crate::browser::{form, frame};
use crate::domain::assessment::{Answer, AnswerProblem, Answers, Flow, Question, Section, check_answer, question_by_proximity};
use crate::domain::ids::QuestionId;
use crate::render::{question_fields, question_form};

/// A question that is drawn, with the answer it was drawn with.
#[derive(PartialEq)]
struct Drawn {
    question: Question,
    answer: Option<Answer>,
}

impl Drawn {
    fn new(flow: &Flow, answers: &Answers, id: &QuestionId) -> Option<Self> {
        Some(Self {
            question: question_by_proximity(flow, answers, id)?,
            answer: answers.get(id).cloned(),
        })
    }
}

/// The elements of the screen, and what they show.
pub struct Questions {
    bar: Spot,
    section: Spot,
    count: Spot,
    /// How many questions the bar stands for.
    of: usize,
    /// The section that is named.
    named: Option<Section>,
    error: Spot,
    /// Whether the line under the progress says something.
    refused: bool,
    skip: Spot,
    /// The place that shows the question, then the one out of sight.
    front: Spot,
    back: Spot,
    here: Option<Drawn>,
    ahead: Option<Drawn>,
}

const FRONT: &str = "question-form__place";
const BACK: &str = "question-form__place question-form__place--ahead";

impl Questions {
    /// Draws the screen, still without a question.
    pub fn draw(screen: &Spot) -> Option<Self> {
        screen.fill(&question_form());
        Some(Self {
            bar: screen.find(".progress-line__bar")?,
            section: screen.find(".progress-line__section")?,
            count: screen.find(".progress-line__count")?,
            of: 0,
            named: None,
            error: screen.find(".question-form__error")?,
            refused: false,
            skip: screen.find("[data-way=skip]")?,
            front: screen.find(".question-form__place")?,
            back: screen.find(".question-form__place--ahead")?,
            here: None,
            ahead: None,
        })
    }

    /// Shows a question: the one drawn ahead where it is that one.
    pub fn show(&mut self, flow: &Flow, answers: &Answers, asked: &Question, position: usize, of: usize) {
        if self.of != of {
            self.of = of;
            self.bar.set("max", &of.to_string());
        }
        self.bar.set("value", &position.saturating_sub(1).to_string());
        if self.named != Some(asked.section) {
            self.named = Some(asked.section);
            self.section.set_text(asked.section.label());
            self.skip.hide(asked.section.is_safety());
        }
        self.count.set_text(&format!(" · question {position} of about {of}"));
        if std::mem::take(&mut self.refused) {
            self.error.set_text("");
        }
        if self.is_at(&asked.id) {
            return;
        }
        let fits = |drawn: &Drawn| drawn.question.id == asked.id && drawn.answer.as_ref() == answers.get(&asked.id);
        if self.ahead.as_ref().is_some_and(fits) {
            // The old question leaves the screen whole; its elements go when the next one is drawn into their place.
            self.front.set("class", BACK);
            self.back.set("class", FRONT);
            std::mem::swap(&mut self.front, &mut self.back);
            let (front, back) = (self.front.clone(), self.back.clone());
            frame::after_paint(move || {
                front.turn("inert", false);
                back.turn("inert", true);
            });
            self.here = self.ahead.take();
        } else {
            self.here = Drawn::new(flow, answers, &asked.id);
            self.ahead = None;
            Self::fill(&self.front, self.here.as_ref());
        }
    }

    fn fill(place: &Spot, drawn: Option<&Drawn>) {
        match drawn {
            Some(drawn) => place.fill(&question_fields(&drawn.question, drawn.answer.as_ref())),
            None => place.fill(&[]),
        }
    }

    /// Whether the reader is at this question.
    pub fn is_at(&self, id: &QuestionId) -> bool {
        self.here.as_ref().is_some_and(|here| here.question.id == *id)
    }

    /// Draws the question that comes next if the answer stays as it is now.
    pub fn draw_ahead(&mut self, flow: &Flow, answers: &Answers, id: &QuestionId) {
        let next = Drawn::new(flow, answers, id);
        if self.ahead != next {
            Self::fill(&self.back, next.as_ref());
            self.ahead = next;
        }
    }

    /// The question and the answer that its form holds now.
    ///
    /// # Errors
    /// Why the answer does not fit.
    pub fn given(&self) -> Result<(QuestionId, Answer), AnswerProblem> {
        let question = &self.here.as_ref().ok_or(AnswerProblem::Nothing)?.question;
        let answer = question.answer_of(form::given(&self.front));
        check_answer(question, &answer).map(|()| (question.id.clone(), answer))
    }

    /// Lets a choice that was turned take its part among the others.
    pub fn turn(&self, event: &Event) {
        if let Some(here) = &self.here {
            form::turn(&self.front, event, |value| here.question.stands_alone(value));
        }
    }

    /// The question's id; none before the first is shown.
    pub fn id(&self) -> Option<QuestionId> {
        self.here.as_ref().map(|here| here.question.id.clone())
    }

    /// Says why an answer does not fit. It stays until the reader goes on: taking it away earlier would move what the finger is about to press.
    pub fn refuse(&mut self, problem: &AnswerProblem) {
        self.refused = true;
        self.error.set_text(&problem.to_string());
    }
}
