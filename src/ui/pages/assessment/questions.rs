//! The questions, one on the page at a time. Once the reader has chosen an answer the next question is drawn ahead, out of sight, so that going on
//! only has to show it.

use super::steps::Steps;
use crate::browser::{focus, history};
use crate::domain::assessment::{Answer, Answers, At, Flow, Question, Section, after, near_first};
use crate::domain::ids::QuestionId;
use crate::ui::components::{QuestionForm, progress_line};
use leptos::prelude::*;
use std::sync::Arc;

/// The question the reader is at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Its id.
    pub id: QuestionId,
    /// The part of the assessment it belongs to.
    pub section: Section,
    /// Its place on the path, from 1.
    pub position: usize,
    /// How many the path has, as it looks now.
    pub of: usize,
}

/// A question that is drawn, shown or ahead of the reader, with the answer so far.
#[derive(Clone, PartialEq)]
struct Drawn(Arc<(Question, Option<Answer>)>);

impl Drawn {
    fn new(flow: &Flow, answers: &Answers, id: &QuestionId) -> Option<Self> {
        let question = near_first(flow, answers, id)?;
        Some(Self(Arc::new((question, answers.get(id).cloned()))))
    }

    fn id(&self) -> &QuestionId {
        &self.0.0.id
    }
}

/// The question the reader is at.
#[component]
pub fn Questions(
    /// The ways on.
    steps: Steps,
    /// Which one that is; none once the reader is elsewhere.
    asked: Memo<Option<Asked>>,
) -> impl IntoView {
    let visit = steps.visit;
    // Two places take turns: one shows the question, the other holds the one drawn ahead.
    let (zeroth, first) = (RwSignal::new(None::<Drawn>), RwSignal::new(None::<Drawn>));
    let front = RwSignal::new(0_usize);
    let place = move |at: usize| if at == 0 { zeroth } else { first };
    let showing = steps.clone();
    Effect::new(move |_| {
        let Some(id) = asked.with(|asked| asked.as_ref().map(|asked| asked.id.clone())) else {
            return;
        };
        let (here, other) = (place(front.get_untracked()), place(1 - front.get_untracked()));
        // Giving an answer does not draw its question anew.
        if here.with_untracked(|here| here.as_ref().is_some_and(|here| *here.id() == id)) {
            return;
        }
        let fits = |answers: &Answers| {
            other.with_untracked(|ahead| {
                ahead
                    .as_ref()
                    .is_some_and(|ahead| *ahead.id() == id && ahead.0.1.as_ref() == answers.get(&id))
            })
        };
        if visit.answers.with_untracked(fits) {
            front.update(|front| *front = 1 - *front);
            here.set(None);
        } else {
            here.set(visit.answers.with_untracked(|answers| Drawn::new(showing.flow(), answers, &id)));
            other.set(None);
        }
    });
    let choosing = steps.clone();
    let choose = move |question: QuestionId, answer: Answer| {
        let mut answers = visit.answers.get_untracked();
        answers.set(question.clone(), answer);
        let next = match after(choosing.flow(), &answers, &At::Question(question.clone())) {
            At::Question(id) => Drawn::new(choosing.flow(), &answers, &id),
            _ => None,
        };
        // What was chosen is shown first; by then the reader may be elsewhere.
        let draw = move || {
            if asked.with_untracked(|asked| asked.as_ref().is_some_and(|asked| asked.id == question)) {
                place(1 - front.get_untracked()).set(next);
            }
        };
        request_animation_frame(move || set_timeout(draw, std::time::Duration::ZERO));
    };
    let form = move |drawn: Drawn| {
        let (question, answer) = (*drawn.0).clone();
        let (id, chosen) = (question.id.clone(), question.id.clone());
        let (steps, choose) = (steps.clone(), choose.clone());
        view! {
            <QuestionForm
                question
                answer
                on_answer=move |answer| steps.answer(&id, answer)
                on_choose=move |answer| choose(chosen.clone(), answer)
                on_refuse=|()| request_animation_frame(|| focus::on(".assessment__question:not(.assessment__question--ahead) #question-error"))
                on_back=|()| history::back()
            />
        }
    };
    let progress = move || asked.get().map(|asked| progress_line(asked.section.name(), asked.position, asked.of));
    let views = [0, 1].map(|at| {
        let (form, drawn) = (form.clone(), place(at));
        view! {
            <div class=move || if front.get() == at { "assessment__question" } else { "assessment__question assessment__question--ahead" }>
                {move || drawn.get().map(form.clone())}
            </div>
        }
    });
    view! { {progress} {Vec::from(views)} }
}
