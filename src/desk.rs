//! The assessment in the browser, from the first words to what the reader takes along: a program of its own (`src/bin/assessment.rs`), drawn with
//! still trees and without Leptos, so that the next question is on the screen at once and no other page pays for it.
//!
//! It fills the frame that stands prerendered at `/assessment`. Buttons say in `data-way` where they lead, fields in `data-turn` what they are for.
//!
//! - `kept`: the answers, and where they are kept.
//! - `steps`: where the reader stands, and the ways from there.
//! - `questions`: the questions, the next drawn ahead.
//! - `take`: files and the sheet.

mod kept;
mod questions;
mod steps;
mod take;

use crate::browser::events::{self, Event, Listener, Phase};
use crate::browser::spot::Spot;
use crate::browser::{focus, frame, history, leave, link, mount, storage};
use crate::domain::assessment::JourneyStep;
use crate::domain::index::Index;
use crate::domain::lens::Lens;
use crate::domain::page::AssessmentPage;
use std::cell::RefCell;
use std::rc::Rc;
use steps::Steps;

/// The frame's class.
const FRAME: &str = ".assessment";

/// The program at work: one for as long as the page lives.
pub struct Desk {
    steps: Shared,
    listeners: RefCell<Option<Listeners>>,
}

type Shared = Rc<RefCell<Steps>>;
type Listeners = ([Listener; 3], [Option<Listener>; 3]);

impl Desk {
    /// Takes up what the browser kept.
    pub fn new(index: Index, page: AssessmentPage) -> Self {
        let steps = Rc::new(RefCell::new(Steps::new(index, page)));
        let hearing = Rc::clone(&steps);
        if let Some(listener) = storage::on_change_elsewhere(move || hearing.borrow_mut().hear()) {
            listener.stay();
        }
        Self {
            steps,
            listeners: RefCell::new(None),
        }
    }

    /// Takes over the frame on the page, if one is there.
    pub fn attach(&self, lens: Lens) {
        let Some(frame) = Spot::on_page(FRAME) else { return };
        let on = |names, handle: fn(&Shared, Event)| {
            let steps = Rc::clone(&self.steps);
            events::within(&frame, names, Phase::Bubble, move |event| {
                handle(&steps, event);
                keep(&steps);
            })
        };
        let within = [on(&["click"], press), on(&["change"], turn), on(&["submit"], submit)];
        let [moving, leaving, unloading] = [(); 3].map(|()| Rc::clone(&self.steps));
        let moved = history::on_move(move || moving.borrow_mut().moved());
        let left = leave::on_key("Shift", 3, move || leaving.borrow_mut().leave());
        // No frame comes while the page is out of sight, and a phone may end it there. It may be told of that in the midst of printing.
        let unloaded = events::anywhere(&["pagehide", "visibilitychange"], Phase::Bubble, move |_| {
            if let Ok(mut steps) = unloading.try_borrow_mut() {
                steps.settle();
            }
        });
        *self.listeners.borrow_mut() = Some((within, [moved, left, unloaded]));
        self.steps.borrow_mut().attach(&frame, lens);
    }

    /// Lets go of the frame.
    pub fn detach(&self) {
        self.listeners.borrow_mut().take();
    }

    /// Turns the lens.
    pub fn turn(&self, lens: Lens) {
        self.steps.borrow_mut().look_through(lens);
    }
}

/// Lets the browser keep an answer as soon as the question after it is painted, or the page is left before that: writing it down takes longer than
/// finding the next question, for which the reader waits.
fn keep(steps: &Shared) {
    if steps.try_borrow().is_ok_and(|steps| steps.is_due()) {
        let steps = Rc::clone(steps);
        frame::after_paint(move || steps.borrow_mut().settle());
    }
}

// What the steps' own doings bring about is no news to them: moving the focus ends a change of a field, for one.
fn press(steps: &Shared, event: Event) {
    let Ok(mut steps) = steps.try_borrow_mut() else { return };
    let Some(pressed) = events::nearest(&event, "[data-way], [data-take], [data-change]") else {
        return steps.note_presses(&event);
    };
    if let Some(what) = pressed.get("data-take") {
        return steps.take(&what);
    }
    if let Some(question) = pressed.get("data-change") {
        return steps.go(JourneyStep::Change(question.as_str().into()));
    }
    match pressed.get("data-way").as_deref() {
        Some("next") => steps.next(),
        Some("skip") => steps.skip(),
        Some("back") => history::back(),
        Some("continue") => steps.go_on(),
        Some("go-on") => steps.pass(),
        Some("last") => steps.go_to_last(),
        Some("review") => steps.go(JourneyStep::Review),
        Some("result") => steps.go(JourneyStep::Result),
        Some("erase") => steps.erase(),
        Some("bring-back") => steps.bring_back(),
        Some("other-tab") => steps.take_over(),
        Some("leave") => {
            event.prevent_default();
            steps.leave();
        }
        _ => {}
    }
}

fn turn(shared: &Shared, event: Event) {
    if shared.try_borrow_mut().is_err() {
        return;
    }
    let field = events::field(&event);
    match link::attribute_under(&event, "data-turn").as_deref() {
        Some("answer") => {
            shared.borrow().turn(&event);
            let ahead = Rc::clone(shared);
            // What was chosen is shown first; by then the reader may be elsewhere.
            frame::after_paint(move || {
                focus::drop_caret();
                ahead.borrow_mut().draw_ahead();
            });
        }
        Some("keep") => shared.borrow_mut().keep_in(&field.map(|field| field.value()).unwrap_or_default()),
        Some("sheet") => shared.borrow().draw_sheet(),
        Some(purpose @ ("go-on" | "compare")) => {
            let (Some(field), steps, compares) = (field, Rc::clone(shared), purpose == "compare") else {
                return;
            };
            mount::spawn(async move {
                let chosen = take::chosen(&field).await;
                steps.borrow_mut().opened(chosen, compares);
            });
        }
        _ => {}
    }
}

fn submit(steps: &Shared, event: Event) {
    event.prevent_default();
    if let Ok(mut steps) = steps.try_borrow_mut() {
        steps.submit();
    }
}
