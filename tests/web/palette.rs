use crate::screen::{
    attribute, click, count, focused_id, press_key, press_key_composing, settle, show, text, texts, type_into, value, wait_for_paint,
};
use allium::components::{Command, Palette};
use allium::domain::markup;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

const FIELD: &str = "#palette-field";
const NAMES: [&str; 4] = ["acupuncture", "massage", "meditation", "yoga"];

#[derive(Clone, Copy)]
struct TestPalette {
    open: RwSignal<bool>,
    query: RwSignal<String>,
    urgent: RwSignal<Option<String>>,
    ran: RwSignal<Vec<String>>,
}

impl TestPalette {
    /// Shows an open palette that lists the names that start with the query.
    async fn open() -> Self {
        let palette = Self {
            open: RwSignal::new(false),
            query: RwSignal::new(String::new()),
            urgent: RwSignal::new(None),
            ran: RwSignal::new(Vec::new()),
        };
        let Self { open, query, urgent, ran } = palette;
        show(move || {
            let commands = Memo::new(move |_| {
                let query = query.read();
                NAMES.into_iter().filter(|name| name.starts_with(&*query)).map(command).collect()
            });
            let urgent = Memo::new(move |_| urgent.get());
            view! { <Palette open query commands urgent on_run=move |id| ran.update(|ran| ran.push(id)) /> }
        });
        palette.reopen().await;
        palette
    }

    async fn reopen(self) {
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

/// Asserts that this entry is the active one, visually and for screen readers.
#[track_caller]
fn check_active(name: &str) {
    assert_eq!(attribute(FIELD, "aria-activedescendant"), Some(format!("palette-{name}")));
    assert_eq!(texts("[aria-selected=true] .palette__name"), [name]);
}

#[wasm_bindgen_test]
async fn an_open_palette_has_the_focus_and_lists_all() {
    TestPalette::open().await;
    assert_eq!(focused_id(), "palette-field");
    assert_eq!(texts(".palette__name"), NAMES);
    check_active("acupuncture");
}

#[wasm_bindgen_test]
async fn typing_filters_the_list() {
    let palette = TestPalette::open().await;
    type_into(FIELD, "m").await;
    assert_eq!(palette.query.get_untracked(), "m");
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
async fn typing_activates_the_first_entry() {
    TestPalette::open().await;
    press_key(FIELD, "ArrowDown").await;
    press_key(FIELD, "ArrowDown").await;
    check_active("meditation");
    type_into(FIELD, "m").await;
    check_active("massage");
}

#[wasm_bindgen_test]
async fn arrows_move_through_the_list_and_stop_at_its_ends() {
    TestPalette::open().await;
    press_key(FIELD, "ArrowUp").await;
    check_active("acupuncture");
    for name in ["massage", "meditation", "yoga", "yoga"] {
        press_key(FIELD, "ArrowDown").await;
        check_active(name);
    }
    press_key(FIELD, "ArrowUp").await;
    check_active("meditation");
    assert_eq!(focused_id(), "palette-field");
}

#[wasm_bindgen_test]
async fn enter_runs_the_active_entry_and_closes() {
    let palette = TestPalette::open().await;
    press_key(FIELD, "ArrowDown").await;
    press_key(FIELD, "Enter").await;
    wait_for_paint().await;
    assert_eq!(palette.ran(), ["massage"]);
    assert!(!palette.open.get_untracked());
    assert_eq!(count("#palette[open]"), 0);
}

#[wasm_bindgen_test]
async fn enter_during_ime_composition_is_ignored() {
    let palette = TestPalette::open().await;
    for is_webkit in [false, true] {
        press_key_composing(FIELD, "Enter", is_webkit).await;
        press_key_composing(FIELD, "ArrowDown", is_webkit).await;
        check_active("acupuncture");
    }
    assert_eq!(palette.ran(), Vec::<String>::new());
    assert!(palette.open.get_untracked());
    press_key(FIELD, "Enter").await;
    assert_eq!(palette.ran(), ["acupuncture"]);
}

#[wasm_bindgen_test]
async fn enter_on_an_empty_list_does_nothing() {
    let palette = TestPalette::open().await;
    type_into(FIELD, "x").await;
    press_key(FIELD, "ArrowDown").await;
    press_key(FIELD, "Enter").await;
    assert_eq!(palette.ran(), Vec::<String>::new());
    assert!(palette.open.get_untracked());
}

#[wasm_bindgen_test]
async fn a_click_runs_an_entry_and_closes() {
    let palette = TestPalette::open().await;
    click("#palette-yoga").await;
    wait_for_paint().await;
    assert_eq!(palette.ran(), ["yoga"]);
    assert_eq!(count("#palette[open]"), 0);
}

#[wasm_bindgen_test]
async fn a_reopened_palette_is_reset() {
    let palette = TestPalette::open().await;
    type_into(FIELD, "m").await;
    press_key(FIELD, "ArrowDown").await;
    click(".palette__close").await;
    wait_for_paint().await;
    assert!(!palette.open.get_untracked());
    assert_eq!(palette.ran(), Vec::<String>::new());
    palette.reopen().await;
    assert_eq!(value(FIELD), "");
    assert_eq!(texts(".palette__name"), NAMES);
    check_active("acupuncture");
    assert_eq!(focused_id(), "palette-field");
}

#[wasm_bindgen_test]
async fn the_number_of_entries_is_announced_after_the_paint() {
    TestPalette::open().await;
    let status = ".palette__told";
    wait_for_paint().await;
    assert!(text(status).starts_with('4'));
    type_into(FIELD, "yo").await;
    assert!(text(status).starts_with('4'), "not before the paint");
    wait_for_paint().await;
    assert!(text(status).starts_with('1'));
}

#[wasm_bindgen_test]
async fn an_urgent_message_is_shown_and_removed() {
    let palette = TestPalette::open().await;
    for words in ["Call for help.", ""] {
        palette.urgent.set((!words.is_empty()).then(|| words.to_owned()));
        settle().await;
        assert_eq!(text(".palette__urgent"), words);
    }
}
