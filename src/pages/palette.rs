//! The command palette, the list of keyboard shortcuts, and the shortcuts themselves.

use crate::components::{Command, Palette, Shortcuts};
use crate::domain::lens::Lens;
use crate::domain::markup::text;
use crate::domain::route::Route;
use crate::domain::search::{Found, tokens};
use crate::hooks::focus;
use crate::hooks::reactive::memo;
use crate::hooks::storage::{self, Area};
use crate::render;
use crate::state::{Catalog, Dialogs, HistoryEntry, use_lens};
use leptos::ev::{self, KeyboardEvent};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

/// Local storage key; it is set while single keys are off.
const SINGLE_KEYS: &str = "allium.single-keys";

/// A command that opens no page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Action {
    SetLens(Lens),
    ListShortcuts,
}

/// Id, name and action of each.
const ACTIONS: [(&str, &str, Action); 4] = [
    ("west", "Look through the Western lens", Action::SetLens(Lens::West)),
    ("east", "Look through the Eastern lens", Action::SetLens(Lens::East)),
    ("both", "Look at both traditions", Action::SetLens(Lens::Both)),
    ("keys", "List the keys", Action::ListShortcuts),
];

/// Maximum number of search results in the list.
const MAX_RESULTS: usize = 9;

/// The two dialogs, and the keys that open them.
#[component]
pub fn PaletteDialogs() -> impl IntoView {
    let catalog = Catalog::from_context();
    let dialogs = Dialogs::from_context();
    let (navigate, lens) = (use_navigate(), use_lens());
    let query = RwSignal::new(String::new());
    // Nothing is searched while the palette is closed.
    let found = {
        let catalog = catalog.clone();
        memo(move || dialogs.palette.get().then(|| catalog.search().find(&query.read())))
    };
    let commands = memo(move || {
        let found = found.read();
        found.as_ref().map(|found| commands(&catalog, &query.read(), found)).unwrap_or_default()
    });
    let run = move |id: String| match ACTIONS.into_iter().find(|(action, ..)| *action == id) {
        Some((.., Action::SetLens(tradition))) => lens.set(tradition, HistoryEntry::Push),
        Some((.., Action::ListShortcuts)) => dialogs.shortcuts.set(true),
        None => navigate(&id, NavigateOptions::default()),
    };
    let single_keys = RwSignal::new(cfg!(feature = "ssr") || !matches!(storage::read(Area::Device, SINGLE_KEYS), Ok(Some(_))));
    Effect::watch(
        move || single_keys.get(),
        |is_on, _, _| {
            // If the browser refuses, the choice lasts until the page is left.
            let _ = if *is_on {
                storage::erase(Area::Device, SINGLE_KEYS)
            } else {
                storage::write(Area::Device, SINGLE_KEYS, "off")
            };
        },
        false,
    );
    if !cfg!(feature = "ssr") {
        let listener = window_event_listener(ev::keydown, move |event| on_key(&event, dialogs, single_keys));
        on_cleanup(move || listener.remove());
    }
    view! {
        <Palette open=dialogs.palette query commands urgent=memo(move || found.read().as_ref()?.urgent.clone()) on_run=run />
        <Shortcuts open=dialogs.shortcuts single_keys />
    }
}

fn on_key(event: &KeyboardEvent, dialogs: Dialogs, single_keys: RwSignal<bool>) {
    let key = event.key();
    if !["k", "/", "?"].contains(&key.as_str()) || event.alt_key() || event.is_composing() {
        return;
    }
    let has_modifier = event.ctrl_key() || event.meta_key();
    let is_single = !has_modifier && single_keys.get_untracked() && !focus::is_typing(event);
    match key.as_str() {
        "k" if has_modifier => dialogs.palette.set(true),
        "/" if is_single => {
            focus::on("#search");
            if !focus::is_on("search") {
                dialogs.palette.set(true);
            }
        }
        "?" if is_single => dialogs.shortcuts.set(true),
        _ => return,
    }
    event.prevent_default();
}

/// The commands for a query: the site's own pages if it is empty, actions that match it, and search results.
fn commands(catalog: &Catalog, query: &str, found: &Found) -> Vec<Command> {
    let index = catalog.index();
    let typed = tokens(query);
    let mut commands = Vec::new();
    let page = |route: Route, name: &str| Command {
        id: route.path(),
        name: vec![text(name)],
        kind: "Page",
    };
    if typed.is_empty() {
        commands.extend([
            page(Route::Explorer, "Practices"),
            page(Route::Assessment, "Assessment"),
            page(Route::Document("complaints".into()), "Complaints"),
            page(Route::Home, "First page"),
        ]);
        let documents = index.documents.iter().filter(|(id, _)| id.as_str() != "complaints");
        commands.extend(documents.map(|(id, title)| page(Route::Document(id.clone()), title)));
    }
    let matches = |name: &str| {
        let words = tokens(name);
        typed.iter().all(|start| words.iter().any(|word| word.folded.starts_with(&start.folded)))
    };
    let actions = ACTIONS.iter().filter(|(_, name, _)| matches(name));
    commands.extend(actions.map(|(id, name, _)| Command {
        id: (*id).to_owned(),
        name: vec![text(name)],
        kind: "Action",
    }));
    commands.extend(found.hits.iter().take(MAX_RESULTS).map(|hit| {
        let (name, reason) = render::marked_name(&hit.name, Some(hit), &found.words);
        Command {
            id: hit.url.clone(),
            name: name.into_iter().chain(reason).collect(),
            kind: render::kind_label(hit.kind),
        }
    }));
    commands
}
