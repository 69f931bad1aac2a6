//! A page that works: still text, and a worker that answers to the reader on it.
//!
//! One component serves every such page, so that a further one costs little program: its text is data, and its worker is plain code without views.

use crate::browser::events::{self, Event, Listener, Phase};
use crate::browser::fetch::FetchError;
use crate::browser::history::{self, Later};
use crate::browser::query;
use crate::browser::spot::Spot;
use crate::domain::lens::Lens;
use crate::domain::markup::Markup;
use crate::ui::state::{Address, Entry, File, Live, fetch_file};
use leptos::prelude::*;
use leptos_meta::{Meta, Title};
use std::cell::RefCell;
use std::rc::Rc;
use std::slice;

/// What answers to the reader on a page.
pub trait Work {
    /// Shows what the address's query names, seen through a lens.
    fn show(&mut self, query: &str, lens: Lens);

    /// Something happened on the page: its name in the browser, and what. What the address should now say comes back.
    fn happened(&mut self, name: &str, event: &Event) -> Option<(Changes, Entry)>;

    /// Where on the page presses are heard; everywhere where it names nothing.
    fn presses(&self) -> Vec<Spot> {
        Vec::new()
    }

    /// A file that the page wants now, beyond those of its place.
    fn wants(&mut self) -> Option<String> {
        None
    }

    /// The file that was wanted is here, or is not to be had.
    fn arrived(&mut self, file: Result<File, FetchError>) {
        let _ = file;
    }
}

/// Names of the query with their new values; none removes.
pub type Changes = Vec<(&'static str, Option<String>)>;

/// Makes the worker for the element that the page was drawn as.
pub type Hire = Box<dyn Fn(Spot) -> Option<Box<dyn Work>>>;

struct Worker {
    work: Box<dyn Work>,
    entry: Later,
}

type Shared = Rc<RefCell<Worker>>;

/// A page's content under its title.
pub fn titled(title: &str, description: &str, content: AnyView) -> AnyView {
    view! {
        <Title text=format!("{title} · Allium") />
        <Meta name="description" content=description.to_owned() />
        {content}
    }
    .into_any()
}

/// A page that works under its title.
pub fn working(title: &str, description: &str, page: Markup, frame: &'static str, hire: Hire) -> AnyView {
    titled(title, description, view! { <Working page frame hire /> }.into_any())
}

/// The page with its worker.
#[component]
fn Working(
    /// What it shows before anything is asked of it.
    page: Markup,
    /// Selector of the page's element.
    frame: &'static str,
    /// Makes the worker.
    hire: Hire,
) -> impl IntoView {
    let address = Address::here();
    let lens = Memo::new(move |_| address.lens());
    let live = Live::from_context();
    let worker = StoredValue::new_local(None::<(Shared, Vec<Listener>, Option<Listener>)>);
    Effect::new(move |_| {
        let lens = lens.get();
        if !live.0.get() {
            return;
        }
        if worker.with_value(Option::is_none)
            && let Some(frame) = Spot::on_page(frame)
            && let Some(work) = hire(frame.clone())
        {
            let mut presses = work.presses();
            if presses.is_empty() {
                presses.push(frame.clone());
            }
            let shared = Rc::new(RefCell::new(Worker {
                work,
                entry: Later::default(),
            }));
            let mut listeners: Vec<Listener> = presses.iter().map(|spot| listen(spot, &"click", Phase::Bubble, &shared)).collect();
            listeners.extend([&"input", &"keydown", &"submit"].map(|name| listen(&frame, name, Phase::Bubble, &shared)));
            // That a dialog closes is heard on the way in only.
            listeners.push(listen(&frame, &"close", Phase::Capture, &shared));
            let moving = Rc::clone(&shared);
            worker.set_value(Some((shared, listeners, history::on_move(move || show(&moving, None)))));
        }
        worker.with_value(|worker| {
            if let Some((shared, ..)) = worker {
                show(shared, Some(lens));
            }
        });
    });
    page
}

fn listen(spot: &Spot, name: &'static &'static str, phase: Phase, shared: &Shared) -> Listener {
    let shared = Rc::clone(shared);
    events::within(spot, slice::from_ref(name), phase, move |event| {
        // What the worker's own doings bring about is no news to it.
        let Ok(mut worker) = shared.try_borrow_mut() else { return };
        if let Some((changes, entry)) = worker.work.happened(name, &event) {
            worker.entry.make(move || write(&changes, entry));
        }
        drop(worker);
        fetch(&shared);
    })
}

/// Shows what the address says. A lens that was just turned is told: the router writes it into the address a moment later.
fn show(shared: &Shared, lens: Option<Lens>) {
    let query = query::current();
    let lens = lens.unwrap_or_else(|| Lens::parse(&query::value(&query, "lens").unwrap_or_default()));
    {
        let mut worker = shared.borrow_mut();
        worker.entry.forget();
        worker.work.show(&query, lens);
    }
    fetch(shared);
}

fn fetch(shared: &Shared) {
    let Some(path) = shared.borrow_mut().work.wants() else { return };
    let shared = Rc::clone(shared);
    leptos::task::spawn_local(async move {
        let file = fetch_file(&path).await;
        shared.borrow_mut().work.arrived(file);
    });
}

fn write(changes: &Changes, entry: Entry) {
    let query = query::with(&query::current(), changes);
    match entry {
        Entry::Push => history::push_query(&query),
        Entry::Replace => history::replace_query(&query),
    }
}

/// Reads the values of a query by name.
pub fn reader(query: &str) -> impl Fn(&str) -> Option<String> {
    move |name| query::value(query, name)
}

/// Says which words of the address nobody knows; nothing where all are known.
pub fn left_out(unknown: &[String]) -> String {
    if unknown.is_empty() {
        return String::new();
    }
    format!("The address asks for what we do not know, and it was left out: {}", unknown.join(", "))
}
