//! The palette of pages and actions, the list of keys, and the keys themselves.

use crate::browser::events::{self, Event, Listener, Phase};
use crate::browser::spot::Spot;
use crate::browser::storage::{self, Area};
use crate::browser::{frame, keys, link};
use crate::domain::lens::Lens;
use crate::domain::markup::text;
use crate::domain::route::Route;
use crate::domain::search::tokens;
use crate::render::{dialogs, kind, marked_name, palette_item};
use crate::ui::state::{Entry, Live, Store, use_change_query};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use std::cell::RefCell;
use std::rc::Rc;

/// Name under which the device keeps that single keys are off; nothing is kept while they are on.
const SINGLE_KEYS: &str = "allium.single-keys";

/// Something the palette offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Action {
    Look(Lens),
    ListKeys,
}

/// Where an entry of the palette leads.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Way {
    Go(String),
    Do(Action),
}

const ACTIONS: [(&str, Action); 4] = [
    ("Look through the Western lens", Action::Look(Lens::West)),
    ("Look through the Eastern lens", Action::Look(Lens::East)),
    ("Look at both traditions", Action::Look(Lens::Both)),
    ("List the keys", Action::ListKeys),
];

/// How many pages are offered at most.
const OFFERED: usize = 9;

struct Palette {
    store: Store,
    dialog: Spot,
    keys: Spot,
    field: Spot,
    list: Spot,
    urgent: Spot,
    told: Spot,
    ways: Vec<Way>,
    chosen: usize,
    single_keys: bool,
}

type Shared = Rc<RefCell<Palette>>;

/// The two dialogs, and the keys that open them.
#[component]
pub fn PaletteDialogs() -> impl IntoView {
    let store = Store::from_context();
    let live = Live::from_context();
    let (navigate, change) = (use_navigate(), use_change_query());
    let go: Rc<dyn Fn(Way)> = Rc::new(move |way: Way| match way {
        Way::Go(path) => navigate(&path, NavigateOptions::default()),
        Way::Do(Action::Look(lens)) => change(&[("lens", lens.tradition().map(|_| lens.as_str().to_owned()))], Entry::Push),
        Way::Do(Action::ListKeys) => {
            if let Some(keys) = Spot::on_page("#keys") {
                keys.open_dialog();
            }
        }
    });
    let listeners = StoredValue::new_local(Vec::<Listener>::new());
    Effect::new(move |_| {
        if live.0.get()
            && let Some(palette) = Palette::attach(store.clone())
        {
            listeners.set_value(listen(palette, Rc::clone(&go)));
        }
    });
    Vec::from(dialogs())
}

fn listen(palette: Palette, go: Rc<dyn Fn(Way)>) -> Vec<Listener> {
    let (dialog, keys_dialog) = (palette.dialog.clone(), palette.keys.clone());
    let shared: Shared = Rc::new(RefCell::new(palette));
    let pressing = Rc::clone(&shared);
    let keys = keys::on_press(move |press| {
        let Ok(mut palette) = pressing.try_borrow_mut() else { return false };
        match press.key.as_str() {
            "k" if press.command => palette.open(),
            "/" if !press.command && !press.typing && palette.single_keys => match Spot::on_page("#search") {
                Some(search) => search.focus(),
                None => palette.open(),
            },
            "?" if !press.command && !press.typing && palette.single_keys => palette.keys.open_dialog(),
            _ => return false,
        }
        true
    });
    // The button in the head is for those without keys.
    let opening = Rc::clone(&shared);
    let opener =
        Spot::on_page("[data-open=palette]").map(|button| events::within(&button, &["click"], Phase::Bubble, move |_| opening.borrow_mut().open()));
    let (typing, moving, clicking, switching) = (Rc::clone(&shared), Rc::clone(&shared), Rc::clone(&shared), shared);
    let run = move |shared: &Shared, at: usize| {
        let way = {
            let palette = shared.borrow();
            palette.dialog.close_dialog();
            palette.ways.get(at).cloned()
        };
        if let Some(way) = way {
            go(way);
        }
    };
    let run_key = run.clone();
    let listeners = vec![
        events::within(&dialog, &["input"], Phase::Bubble, move |_| {
            let mut palette = typing.borrow_mut();
            palette.chosen = 0;
            palette.draw();
        }),
        events::within(&dialog, &["keydown"], Phase::Bubble, move |event: Event| {
            let key = events::key(&event);
            let at = moving.borrow().chosen;
            match key.as_str() {
                "ArrowDown" => moving.borrow_mut().choose(at + 1),
                "ArrowUp" => moving.borrow_mut().choose(at.saturating_sub(1)),
                "Enter" if moving.borrow().field.has_focus() => run_key(&moving, at),
                _ => return,
            }
            event.prevent_default();
        }),
        events::within(&dialog, &["click"], Phase::Bubble, move |event: Event| {
            if let Some(at) = link::attribute_under(&event, "data-at").and_then(|at| at.parse().ok()) {
                run(&clicking, at);
            }
        }),
        events::within(&keys_dialog, &["change"], Phase::Bubble, move |event: Event| {
            let mut palette = switching.borrow_mut();
            palette.single_keys = events::field(&event).is_some_and(|field| field.is_ticked());
            // Where the browser refuses, the choice lasts until the page is left.
            let _ = if palette.single_keys {
                storage::erase(Area::Device, SINGLE_KEYS)
            } else {
                storage::write(Area::Device, SINGLE_KEYS, "off")
            };
        }),
    ];
    listeners.into_iter().chain(opener).chain(keys).collect()
}

impl Palette {
    fn attach(store: Store) -> Option<Self> {
        let dialog = Spot::on_page("#palette")?;
        let single_keys = !matches!(storage::read(Area::Device, SINGLE_KEYS), Ok(Some(_)));
        let keys = Spot::on_page("#keys")?;
        keys.find("#single-keys")?.tick(single_keys);
        Some(Self {
            store,
            keys,
            field: dialog.find("#palette-field")?,
            list: dialog.find("#palette-list")?,
            urgent: dialog.find(".palette__urgent")?,
            told: dialog.find(".palette__told")?,
            dialog,
            ways: Vec::new(),
            chosen: 0,
            single_keys,
        })
    }

    fn open(&mut self) {
        self.field.set_value("");
        self.chosen = 0;
        self.draw();
        self.dialog.open_dialog();
        self.field.focus();
    }

    fn choose(&mut self, at: usize) {
        self.chosen = at.min(self.ways.len().saturating_sub(1));
        self.draw();
    }

    fn draw(&mut self) {
        let query = self.field.value();
        let wanted = tokens(&query);
        let index = self.store.index();
        let mut entries = Vec::new();
        if wanted.is_empty() {
            let pages = [
                ("Practices", Route::Explorer),
                ("Assessment", Route::Assessment),
                ("Complaints", Route::Document("complaints".into())),
                ("First page", Route::Home),
            ];
            entries.extend(pages.map(|(name, place)| (Way::Go(place.path()), vec![text(name)], "Page")));
            let documents = index.documents.iter().filter(|(id, _)| id.as_str() != "complaints");
            entries.extend(documents.map(|(id, title)| (Way::Go(Route::Document(id.clone()).path()), vec![text(title)], "Page")));
        }
        let starts = |name: &str| {
            let own = tokens(name);
            wanted.iter().all(|wanted| own.iter().any(|own| own.folded.starts_with(&wanted.folded)))
        };
        let actions = ACTIONS.iter().filter(|(name, _)| starts(name));
        entries.extend(actions.map(|(name, action)| (Way::Do(*action), vec![text(name)], "Action")));
        let found = self.store.search().find(&query);
        self.urgent.set_text(found.urgent.as_deref().unwrap_or_default());
        let hits = found.hits.iter().take(OFFERED);
        entries.extend(hits.map(|hit| {
            let (name, reason) = marked_name(&hit.name, Some(hit), &found.words);
            (Way::Go(hit.place.clone()), name.into_iter().chain(reason).collect(), kind(hit.kind))
        }));
        let count = entries.len();
        let chosen = self.chosen;
        let items: Vec<_> = entries
            .iter()
            .enumerate()
            .map(|(at, (_, name, kind))| palette_item(at, at == chosen, name.clone(), kind))
            .collect();
        self.list.fill(&items);
        self.ways = entries.into_iter().map(|(way, ..)| way).collect();
        self.field.set(
            "aria-activedescendant",
            &if count == 0 { String::new() } else { format!("palette-{chosen}") },
        );
        if let Some(item) = self.list.find("[aria-selected=true]") {
            item.show();
        }
        let told = match count {
            0 => "Nothing found".to_owned(),
            1 => "1 entry".to_owned(),
            _ => format!("{count} entries"),
        };
        let line = self.told.clone();
        frame::after_paint(move || line.set_text(&told));
    }
}
