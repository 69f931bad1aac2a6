//! The assessment: one question on a page, cards that stop it, a look over the answers, the result.
//!
//! The browser's history holds which question the reader is at, never what was answered; the address stays the same.

use super::loaded::Loaded;
use super::result::result;
use crate::browser::{focus, history, scroll};
use crate::domain::assessment::{Answer, Answers, Assessment, At, Question, View, after, replay, view};
use crate::domain::ids::{QuestionId, StopId};
use crate::domain::page::AssessmentPage;
use crate::domain::place::Place;
use crate::domain::still::{Still, el};
use crate::ui::components::{Button, QuestionForm, StopCard, progress_line};
use crate::ui::state::{Address, File, Keeping, Live, Store, Visit, with_lens};
use leptos::prelude::*;
use leptos_meta::{Meta, Title};
use std::sync::Arc;

/// The assessment.
#[component]
pub fn AssessmentRoute() -> impl IntoView {
    view! { <Loaded draw=draw /> }
}

fn draw(file: File) -> Option<AnyView> {
    match file {
        File::Assessment(page) => Some(view! { <Flow page /> }.into_any()),
        File::Text(_) => None,
    }
}

/// What is on the page, by id.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Shown {
    Start,
    Question { id: QuestionId, position: usize, of: usize },
    Stop(StopId),
    Review,
    Result,
}

impl Shown {
    fn of(view: &View<'_>) -> Self {
        match view {
            View::Start => Self::Start,
            View::Question { question, position, of } => Self::Question {
                id: question.id.clone(),
                position: *position,
                of: *of,
            },
            View::Stop(stop) => Self::Stop(stop.id.clone()),
            View::Review => Self::Review,
            View::Result => Self::Result,
        }
    }
}

/// Where the reader stands, and the ways from there.
#[derive(Clone)]
struct Steps {
    page: Arc<AssessmentPage>,
    visit: Visit,
    at: RwSignal<At>,
}

impl Steps {
    fn assessment(&self) -> &Assessment {
        &self.page.assessment
    }

    /// Moves on; Back returns here.
    fn go(&self, to: At) {
        history::push(&to.to_step());
        self.arrive(to);
    }

    fn arrive(&self, to: At) {
        self.at.set(to);
        // The new step is drawn by the next frame.
        request_animation_frame(|| {
            scroll::to_top();
            focus::on("main h1");
        });
    }

    /// Moves to where 'next' leads.
    fn next(&self) {
        let to = self
            .visit
            .answers
            .with_untracked(|answers| after(self.assessment(), answers, &self.at.get_untracked()));
        self.go(to);
    }

    fn answer(&self, question: &QuestionId, answer: Answer) {
        self.change(|answers| answers.set(question.clone(), answer));
        self.next();
    }

    fn change(&self, change: impl FnOnce(&mut Answers)) {
        self.visit.answers.update(change);
        self.visit.keep();
    }

    fn erase(&self) {
        self.visit.erase();
        self.go(At::Start);
    }
}

/// The flow from the first words to the result.
#[component]
fn Flow(
    /// Questions, cards, rules and sources.
    page: Arc<AssessmentPage>,
) -> impl IntoView {
    let steps = Steps {
        page,
        visit: Visit::from_context(),
        at: RwSignal::new(At::Start),
    };
    let live = Live::from_context();
    let listener = StoredValue::new_local(None::<history::Listener>);
    {
        let steps = steps.clone();
        Effect::new(move |_| {
            if live.0.get() && listener.with_value(Option::is_none) {
                steps.at.set(history::step().map(|step| At::parse(&step)).unwrap_or_default());
                let steps = steps.clone();
                listener.set_value(Some(history::on_move(move || match history::step() {
                    Some(step) => steps.arrive(At::parse(&step)),
                    // A jump within the page made this entry: the reader is where they were.
                    None if history::is_jump() => history::replace(&steps.at.get_untracked().to_step()),
                    None => steps.arrive(At::Start),
                })));
            }
        });
    }
    let shown = {
        let steps = steps.clone();
        Memo::new(move |_| {
            steps
                .visit
                .answers
                .with(|answers| Shown::of(&view(steps.assessment(), answers, &steps.at.get())))
        })
    };
    let steps_kept = steps.visit.kept;
    view! {
        <Title text="Assessment · Allium" />
        <Meta name="description" content="Which layer does your complaint point to, and what suits it? Your answers stay in your browser." />
        <div class="assessment">
            {move || kept(steps_kept.get())}
            {move || match shown.get() {
                Shown::Start => view! { <Start steps=steps.clone() live=live.0 /> }.into_any(),
                Shown::Question { id, position, of } => view! { <Asked steps=steps.clone() id position of /> }.into_any(),
                Shown::Stop(id) => view! { <Stopped steps=steps.clone() id /> }.into_any(),
                Shown::Review => view! { <Review steps=steps.clone() /> }.into_any(),
                Shown::Result => view! { <Outcome steps=steps.clone() /> }.into_any(),
            }}
        </div>
    }
}

/// A line where this tab could not keep the answers.
fn kept(kept: Keeping) -> Option<Still> {
    let words = match kept {
        Keeping::InThisTab => return None,
        Keeping::OnlyInMemory => "Your browser keeps nothing for this page. The assessment works, but a reload starts it anew.",
        Keeping::Unreadable => "The answers this tab had kept could not be read. You start anew.",
    };
    Some(el("p").class("assessment__notice").attr("role", "status").text(words))
}

fn title(words: &str) -> Still {
    el("h1").class("assessment__title").attr("tabindex", "-1").text(words)
}

/// The words before the first question.
#[component]
fn Start(
    /// The ways on.
    steps: Steps,
    /// Whether the app runs.
    live: RwSignal<bool>,
) -> impl IntoView {
    let intro = el("div")
        .class("assessment__intro")
        .children(steps.assessment().questions.intro.iter().map(|text| el("p").text(text)));
    let answers = steps.visit.answers;
    let none = Signal::derive(move || answers.with(Answers::is_empty));
    let (resume, erase) = (steps.clone(), steps.clone());
    let resume = move |()| {
        let furthest = resume.visit.answers.with_untracked(|answers| {
            let replay = replay(resume.assessment(), answers);
            let last = replay
                .path
                .last()
                .map(|(question, _)| At::Question(question.id.clone()))
                .unwrap_or_default();
            after(resume.assessment(), answers, &last)
        });
        resume.go(furthest);
    };
    let start = Signal::derive(move || if none.get() { "Start" } else { "Go through from the first question" }.to_owned());
    let without_app = "The questions need the app, which is not running yet. Without it, read your complaint's page: it begins with the signs that \
                       belong with a clinician.";
    view! {
        {title("Which layer is it?")}
        {intro}
        {el("p").class("needs-app").text(without_app)}
        <div class="assessment__ways">
            <Button class="assessment__start" words=start disabled=Signal::derive(move || !live.get()) on_press=move |()| steps.next() />
            <Button class="assessment__quiet" words="Continue where you stopped" hidden=none on_press=resume />
            <Button class="assessment__quiet" words="Erase my answers" hidden=none on_press=move |()| erase.erase() />
        </div>
    }
}

/// One question.
#[component]
fn Asked(
    /// The ways on.
    steps: Steps,
    /// The question.
    id: QuestionId,
    /// Its place on the path, from 1.
    position: usize,
    /// How many the path has.
    of: usize,
) -> impl IntoView {
    let question: Option<Question> = steps.assessment().questions.questions.iter().find(|question| question.id == id).cloned();
    question.map(|question| {
        let answer = steps.visit.answers.with_untracked(|answers| answers.get(&id).cloned());
        view! {
            {progress_line(question.section.name(), position, of)}
            <QuestionForm question answer on_answer=move |answer| steps.answer(&id, answer) on_back=|()| history::back() />
        }
    })
}

/// A card that stops the flow.
#[component]
fn Stopped(
    /// The ways on.
    steps: Steps,
    /// The card.
    id: StopId,
) -> impl IntoView {
    let stop = steps.assessment().stops.stops.iter().find(|stop| stop.id == id).cloned();
    stop.map(|stop| {
        let on = steps.clone();
        let last = steps
            .visit
            .answers
            .with_untracked(|answers| replay(steps.assessment(), answers).path.last().map(|(question, _)| question.id.clone()));
        let go_on = move |()| {
            on.change(|answers| answers.pass(id.clone()));
            let from = last.clone().map(At::Question).unwrap_or_default();
            let to = on.visit.answers.with_untracked(|answers| after(on.assessment(), answers, &from));
            on.go(to);
        };
        let change = move |()| {
            let last = steps
                .visit
                .answers
                .with_untracked(|answers| replay(steps.assessment(), answers).path.last().map(|(question, _)| question.id.clone()));
            steps.go(last.map(At::Question).unwrap_or_default());
        };
        view! { <StopCard stop on_continue=go_on on_change=change /> }
    })
}

/// All answers, each with the way to change it.
#[component]
fn Review(
    /// The ways on.
    steps: Steps,
) -> impl IntoView {
    let answers = steps.visit.answers.get_untracked();
    let items: Vec<_> = replay(steps.assessment(), &answers)
        .path
        .into_iter()
        .map(|(question, answer)| (question.id.clone(), question.prompt.clone(), in_words(question, answer)))
        .collect();
    let items = items.into_iter().map(|(id, prompt, answer)| {
        let steps = steps.clone();
        let label = format!("Change the answer to: {prompt}");
        view! {
            <li class="review__item">
                {el("p").class("review__question").text(&prompt)} {el("p").class("review__answer").text(&answer)}
                <Button class="review__change" words="Change" label on_press=move |()| steps.go(At::Change(id.clone())) />
            </li>
        }
    });
    let items = items.collect_view();
    let (result, erase) = (steps.clone(), steps.clone());
    view! {
        {title("Look over your answers")}
        <ol class="review" role="list">
            {items}
        </ol>
        <div class="assessment__ways">
            <Button class="assessment__start" words="See the result" on_press=move |()| result.go(At::Result) />
            <Button class="assessment__quiet" words="Erase my answers" on_press=move |()| erase.erase() />
        </div>
    }
}

/// What the answers point to, and the ways from there.
#[component]
fn Outcome(
    /// The ways on.
    steps: Steps,
) -> impl IntoView {
    let index = Store::from_context().index();
    let address = Address::here();
    let lens = Memo::new(move |_| address.lens());
    let answers = steps.visit.answers.get_untracked();
    let (page, review, erase) = (Arc::clone(&steps.page), steps.clone(), steps);
    view! {
        {move || result(&page, &answers, &index, lens.get())}
        <div class="assessment__ways">
            <Button class="assessment__start" words="Look over my answers" on_press=move |()| review.go(At::Review) />
            <Button class="assessment__quiet" words="Erase my answers" on_press=move |()| erase.erase() />
            {move || el("a").class("assessment__quiet").attr("href", &with_lens(&Place::Explorer.path(), lens.get())).text("All practices")}
        </div>
    }
}

/// An answer as the reader chose it.
fn in_words(question: &Question, answer: &Answer) -> String {
    match answer {
        Answer::Skipped => "Skipped".to_owned(),
        Answer::Number(number) => format!("{number} of 10"),
        Answer::Choices(chosen) => {
            let labels = question
                .choices
                .iter()
                .filter(|choice| chosen.contains(&choice.id))
                .map(|choice| choice.label.as_str());
            labels.collect::<Vec<_>>().join("; ")
        }
    }
}
