//! The palette of pages and actions: one field, and a list that its letters narrow.

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
    /// Names it in the list: its path or its action.
    pub id: String,
    /// Its name, with what the search found in it marked.
    pub name: Vec<Markup>,
    /// What it is.
    pub kind: &'static str,
}

/// A combobox in a dialog (WAI-ARIA Authoring Practices, "Combobox").
#[component]
pub fn Palette(
    /// Whether it is open.
    open: RwSignal<bool>,
    /// What was typed.
    query: RwSignal<String>,
    /// What is offered for that.
    commands: Memo<Vec<Command>>,
    /// What is to be said before all else, for the query names an urgent sign.
    urgent: Memo<Option<String>>,
    /// Called with the id of what was chosen.
    #[prop(into)]
    on_run: Callback<String>,
) -> impl IntoView {
    let field = NodeRef::<html::Input>::new();
    let at = RwSignal::new(0_usize);
    let active = memo(move || commands.read().get(at.get()).map(|command| command.id.clone()));
    // The count is announced after the paint, so that it is said once the letters settle.
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
            at.set(0);
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
    let move_to = move |to: usize| {
        at.set(to.min(commands.read_untracked().len().saturating_sub(1)));
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
            "ArrowDown" => move_to(at.get_untracked() + 1),
            "ArrowUp" => move_to(at.get_untracked().saturating_sub(1)),
            "Enter" => run(active.get_untracked()),
            _ => return,
        }
        event.prevent_default();
    };
    let item = move |(place, command): (usize, Command)| {
        let id = command.id.clone();
        view! {
            <li
                class="palette__item"
                id=option_id(&command.id)
                role="option"
                aria-selected=move || (at.get() == place).to_string()
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
                    at.set(0);
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
