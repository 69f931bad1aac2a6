//! The command palette: a search field and the list of pages and actions that it filters.

use super::dialog::Dialog;
use crate::domain::markup::Markup;
use crate::hooks::reactive::{effect, memo};
use crate::hooks::{after_paint, focus};
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;

/// Something the palette offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Command {
    /// Its id in the list: a path or an action.
    pub id: String,
    /// Its name, with the match marked.
    pub name: Vec<Markup>,
    /// What it is.
    pub kind: &'static str,
}

/// A combobox in a dialog (WAI-ARIA Authoring Practices, "Combobox").
#[component]
pub fn Palette(
    /// Whether it is open.
    open: RwSignal<bool>,
    /// The typed query.
    query: RwSignal<String>,
    /// The commands for that query.
    commands: Memo<Vec<Command>>,
    /// The warning, if the query names an urgent sign.
    urgent: Memo<Option<String>>,
    /// Called with the id of the chosen command.
    #[prop(into)]
    on_run: Callback<String>,
) -> impl IntoView {
    let field = NodeRef::<html::Input>::new();
    let index = RwSignal::new(0_usize);
    let active = memo(move || commands.read().get(index.get()).map(|command| command.id.clone()));
    // The count is set after the paint, so that letters typed within one frame announce it once.
    let message = RwSignal::new(String::new());
    effect(move || {
        let count = commands.read().len();
        after_paint(move || {
            message.try_set(match count {
                0 => "Nothing found".to_owned(),
                1 => "1 entry".to_owned(),
                _ => format!("{count} entries"),
            });
        });
    });
    effect(move || {
        if open.get() {
            query.set(String::new());
            index.set(0);
            if let Some(field) = field.get_untracked() {
                let _ = field.focus();
            }
        }
    });
    let run = move |id: Option<String>| {
        if let Some(id) = id {
            open.set(false);
            on_run.run(id);
        }
    };
    let move_to = move |target: usize| {
        index.set(target.min(commands.read_untracked().len().saturating_sub(1)));
        if let Some(id) = active.get_untracked() {
            focus::reveal(&option_id(&id));
        }
    };
    let on_key = move |event: KeyboardEvent| {
        // Enter and arrows belong to the input method while it composes; WebKit sends the last one with key code 229.
        if event.is_composing() || event.key_code() == 229 {
            return;
        }
        match event.key().as_str() {
            "ArrowDown" => move_to(index.get_untracked() + 1),
            "ArrowUp" => move_to(index.get_untracked().saturating_sub(1)),
            "Enter" => run(active.get_untracked()),
            _ => return,
        }
        event.prevent_default();
    };
    let item = move |(i, command): (usize, Command)| {
        let id = command.id.clone();
        view! {
            <li
                class="palette__item"
                id=option_id(&command.id)
                role="option"
                aria-selected=move || (index.get() == i).to_string()
                on:click=move |_| run(Some(id.clone()))
            >
                <span class="palette__name">{command.name}</span>
                <span class="palette__kind">{command.kind}</span>
            </li>
        }
    };
    view! {
        <Dialog class="palette" id="palette" label="Search and go" open=open.into() on_close=Callback::new(move |()| open.set(false))>
            <label class="palette__label" for="palette-field">
                "Search, or go to a page"
            </label>
            <input
                class="palette__field"
                id="palette-field"
                type="text"
                role="combobox"
                autocomplete="off"
                spellcheck="false"
                aria-expanded="true"
                aria-controls="palette-list"
                aria-autocomplete="list"
                aria-activedescendant=move || active.get().map(|id| option_id(&id))
                node_ref=field
                prop:value=move || query.get()
                on:input=move |event| {
                    index.set(0);
                    query.set(event_target_value(&event));
                }
                on:keydown=on_key
            />
            <p class="palette__urgent" role="status">
                {move || urgent.get()}
            </p>
            <ul class="palette__list" id="palette-list" role="listbox" aria-label="Pages and actions">
                {move || commands.get().into_iter().enumerate().map(item).collect_view()}
            </ul>
            <p class="palette__told visually-hidden" role="status">
                {move || message.get()}
            </p>
            <form class="palette__ways" method="dialog">
                <button class="palette__close" type="submit">
                    "Close"
                </button>
            </form>
        </Dialog>
    }
}

fn option_id(id: &str) -> String {
    format!("palette-{id}")
}
