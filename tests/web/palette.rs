use crate::screen::{attribute, count, focused, key, key_composing, painted, press, settle, show, text, texts, type_into, value};
use allium::components::{Command, Palette};
use allium::domain::markup;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

const FIELD: &str = "#palette-field";
const NAMES: [&str; 4] = ["acupuncture", "massage", "meditation", "yoga"];

#[derive(Clone, Copy)]
struct Shown {
    open: RwSignal<bool>,
    query: RwSignal<String>,
    urgent: RwSignal<Option<String>>,
    ran: RwSignal<Vec<String>>,
}

impl Shown {
    /// An open palette that offers what begins with the query.
    async fn open() -> Self {
        let shown = Self {
            open: RwSignal::new(false),
            query: RwSignal::new(String::new()),
            urgent: RwSignal::new(None),
            ran: RwSignal::new(Vec::new()),
        };
        let Self { open, query, urgent, ran } = shown;
        show(move || {
            let commands = Memo::new(move |_| {
                let query = query.read();
                NAMES.into_iter().filter(|name| name.starts_with(&*query)).map(command).collect()
            });
            let urgent = Memo::new(move |_| urgent.get());
            view! { <Palette open query commands urgent on_run=move |id| ran.update(|ran| ran.push(id)) /> }
        });
        shown.open_again().await;
        shown
    }

    async fn open_again(self) {
        self.open.set(true);
        settle().await;
        assert_eq!(count("#palette:modal"), 1);
    }

    fn ran(self) -> Vec<String> {
        self.ran.get_untracked()
    }
}

fn command(name: &str) -> Command {
    Command {
        id: name.to_owned(),
        name: vec![markup::text(name)],
        kind: "Page",
    }
}

/// Asserts that this entry is the active one, for the eye and for a screen reader.
#[track_caller]
fn check_active(name: &str) {
    assert_eq!(attribute(FIELD, "aria-activedescendant"), Some(format!("palette-{name}")));
    assert_eq!(texts("[aria-selected=true] .palette__name"), [name]);
}

#[wasm_bindgen_test]
async fn an_open_palette_has_the_focus_and_offers_all() {
    Shown::open().await;
    assert_eq!(focused(), "palette-field");
    assert_eq!(texts(".palette__name"), NAMES);
    check_active("acupuncture");
}

#[wasm_bindgen_test]
async fn typing_narrows_the_list() {
    let shown = Shown::open().await;
    type_into(FIELD, "m").await;
    assert_eq!(shown.query.get_untracked(), "m");
    assert_eq!(texts(".palette__name"), ["massage", "meditation"]);
    check_active("massage");
    type_into(FIELD, "me").await;
    assert_eq!(texts(".palette__name"), ["meditation"]);
    check_active("meditation");
    type_into(FIELD, "x").await;
    assert_eq!(count("[role=option]"), 0);
    assert_eq!(attribute(FIELD, "aria-activedescendant"), None);
}

#[wasm_bindgen_test]
async fn typing_starts_again_at_the_first_entry() {
    Shown::open().await;
    key(FIELD, "ArrowDown").await;
    key(FIELD, "ArrowDown").await;
    check_active("meditation");
    type_into(FIELD, "m").await;
    check_active("massage");
}

#[wasm_bindgen_test]
async fn arrows_move_through_the_list_and_stop_at_its_ends() {
    Shown::open().await;
    key(FIELD, "ArrowUp").await;
    check_active("acupuncture");
    for name in ["massage", "meditation", "yoga", "yoga"] {
        key(FIELD, "ArrowDown").await;
        check_active(name);
    }
    key(FIELD, "ArrowUp").await;
    check_active("meditation");
    assert_eq!(focused(), "palette-field");
}

#[wasm_bindgen_test]
async fn enter_runs_the_active_entry_and_closes() {
    let shown = Shown::open().await;
    key(FIELD, "ArrowDown").await;
    key(FIELD, "Enter").await;
    painted().await;
    assert_eq!(shown.ran(), ["massage"]);
    assert!(!shown.open.get_untracked());
    assert_eq!(count("#palette[open]"), 0);
}

#[wasm_bindgen_test]
async fn enter_belongs_to_the_input_method_while_it_composes() {
    let shown = Shown::open().await;
    for is_webkit in [false, true] {
        key_composing(FIELD, "Enter", is_webkit).await;
        key_composing(FIELD, "ArrowDown", is_webkit).await;
        check_active("acupuncture");
    }
    assert_eq!(shown.ran(), Vec::<String>::new());
    assert!(shown.open.get_untracked());
    key(FIELD, "Enter").await;
    assert_eq!(shown.ran(), ["acupuncture"]);
}

#[wasm_bindgen_test]
async fn enter_on_an_empty_list_does_nothing() {
    let shown = Shown::open().await;
    type_into(FIELD, "x").await;
    key(FIELD, "ArrowDown").await;
    key(FIELD, "Enter").await;
    assert_eq!(shown.ran(), Vec::<String>::new());
    assert!(shown.open.get_untracked());
}

#[wasm_bindgen_test]
async fn a_click_runs_an_entry_and_closes() {
    let shown = Shown::open().await;
    press("#palette-yoga").await;
    painted().await;
    assert_eq!(shown.ran(), ["yoga"]);
    assert_eq!(count("#palette[open]"), 0);
}

#[wasm_bindgen_test]
async fn a_palette_that_opens_again_starts_anew() {
    let shown = Shown::open().await;
    type_into(FIELD, "m").await;
    key(FIELD, "ArrowDown").await;
    press(".palette__close").await;
    painted().await;
    assert!(!shown.open.get_untracked());
    assert_eq!(shown.ran(), Vec::<String>::new());
    shown.open_again().await;
    assert_eq!(value(FIELD), "");
    assert_eq!(texts(".palette__name"), NAMES);
    check_active("acupuncture");
    assert_eq!(focused(), "palette-field");
}

#[wasm_bindgen_test]
async fn how_many_entries_there_are_is_said_once_the_letters_settle() {
    Shown::open().await;
    let told = ".palette__told";
    painted().await;
    assert!(text(told).starts_with('4'));
    type_into(FIELD, "yo").await;
    assert!(text(told).starts_with('4'), "not before the paint");
    painted().await;
    assert!(text(told).starts_with('1'));
}

#[wasm_bindgen_test]
async fn an_urgent_sign_is_said_and_taken_back() {
    let shown = Shown::open().await;
    for words in ["Call for help.", ""] {
        shown.urgent.set((!words.is_empty()).then(|| words.to_owned()));
        settle().await;
        assert_eq!(text(".palette__urgent"), words);
    }
}
