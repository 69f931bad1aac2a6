use crate::screen::{click, count, find, settle, show, wait_for_paint};
use allium::components::Dialog;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlDialogElement;
use wasm_bindgen_test::wasm_bindgen_test;

/// Shows a closed dialog; returns its `open` signal and the number of calls of `on_close`.
fn show_dialog() -> (RwSignal<bool>, RwSignal<u32>) {
    let (open, closed) = (RwSignal::new(false), RwSignal::new(0));
    let on_close = Callback::new(move |()| {
        closed.update(|closed| *closed += 1);
        open.set(false);
    });
    show(move || {
        view! {
            <Dialog class="box" id="box" label="Box" open=open.into() on_close>
                <form method="dialog">
                    <button type="submit">"Close"</button>
                </form>
            </Dialog>
        }
    });
    (open, closed)
}

async fn open_dialog(open: RwSignal<bool>) {
    open.set(true);
    settle().await;
    assert_eq!(count("dialog:modal"), 1);
}

#[wasm_bindgen_test]
async fn a_signal_opens_and_closes_the_dialog() {
    let (open, closed) = show_dialog();
    settle().await;
    assert_eq!(count("dialog[open]"), 0);
    for _ in 0..2 {
        open_dialog(open).await;
        open.set(false);
        wait_for_paint().await;
        assert_eq!(count("dialog[open]"), 0);
    }
    assert_eq!(closed.get_untracked(), 0, "the signal does not call back");
}

#[wasm_bindgen_test]
async fn a_dialog_that_the_browser_closes_calls_back_once() {
    let (open, closed) = show_dialog();
    for times in 1..=2 {
        open_dialog(open).await;
        // As the browser does on Escape.
        find("dialog").dyn_into::<HtmlDialogElement>().unwrap().close();
        wait_for_paint().await;
        assert_eq!(closed.get_untracked(), times);
        assert!(!open.get_untracked());
    }
}

#[wasm_bindgen_test]
async fn a_form_in_the_dialog_closes_it() {
    let (open, closed) = show_dialog();
    open_dialog(open).await;
    click("dialog button").await;
    wait_for_paint().await;
    assert_eq!(count("dialog[open]"), 0);
    assert_eq!((open.get_untracked(), closed.get_untracked()), (false, 1));
}

#[wasm_bindgen_test]
async fn a_dialog_reopened_at_once_stays_open() {
    let (open, closed) = show_dialog();
    open_dialog(open).await;
    open.set(false);
    settle().await;
    open_dialog(open).await;
    wait_for_paint().await;
    assert_eq!(count("dialog:modal"), 1);
    assert_eq!((open.get_untracked(), closed.get_untracked()), (true, 0));
}
