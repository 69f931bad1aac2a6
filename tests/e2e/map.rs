//! The map of evidence and the sliders of its rule; the address holds both.

use crate::browser::{Browser, key, visit};
use serde_json::json;

#[tokio::test]
async fn a_place_opens_by_keyboard_and_gives_the_focus_back() {
    visit(async |browser| {
        browser.open("/map").await;
        browser.see("places have results.").await;
        browser
            .ask("document.querySelector(\"[data-cell='acupuncture.low-back-pain']\").focus()")
            .await;
        browser.key(key::ENTER).await;
        browser.be_at("/map?cell=acupuncture.low-back-pain").await;
        browser
            .wait_until("the panel has the focus", "return document.activeElement.id === 'map-panel-title'")
            .await;
        browser
            .wait_until(
                "the rows are there with a source",
                "const p = document.querySelector('dialog[open]'); return p !== null && p.querySelectorAll('.evidence-table__row').length > 0 \
                 && p.querySelector('a[href^=\"https://doi.org/\"]') !== null",
            )
            .await;
        browser.key(key::ESCAPE).await;
        browser.be_at("/map").await;
        browser
            .wait_until(
                "the focus is where it was",
                "return document.activeElement.dataset.cell === 'acupuncture.low-back-pain'",
            )
            .await;
    })
    .await;
}

#[tokio::test]
async fn back_closes_the_panel_and_a_link_opens_it() {
    visit(async |browser| {
        browser.open("/map").await;
        browser.see("places have results.").await;
        browser.press_on("[data-cell='acupuncture.low-back-pain']").await;
        browser
            .wait_until("the panel is open", "return document.querySelector('dialog[open]') !== null")
            .await;
        browser.back().await;
        browser.be_at("/map").await;
        browser
            .wait_until("the panel is closed", "return document.querySelector('dialog[open]') === null")
            .await;
        browser.open("/map?cell=acupuncture.low-back-pain").await;
        browser
            .wait_until("the panel is open", "return document.querySelector('dialog[open]') !== null")
            .await;
        browser.press("Close").await;
        browser.be_at("/map").await;
    })
    .await;
}

#[tokio::test]
async fn what_is_asked_is_in_the_address_and_back_undoes_it() {
    visit(async |browser| {
        browser.open("/map").await;
        browser.see("places have results.").await;
        choose(browser, "map-against", "sham").await;
        browser.be_at("/map?against=sham").await;
        browser.see("places have results against a sham.").await;
        choose(browser, "map-only", "migraine").await;
        browser.be_at("/map?against=sham&only=migraine").await;
        browser
            .wait_until(
                "one column is left",
                "return document.querySelectorAll('.evidence-map__column').length === 1",
            )
            .await;
        browser.reload().await;
        browser.see("places have results against a sham.").await;
        holds(browser, "map-only", "migraine").await;
        browser.back().await;
        browser.be_at("/map?against=sham").await;
        holds(browser, "map-only", "").await;
    })
    .await;
}

#[tokio::test]
async fn the_lens_folds_the_other_tradition_and_says_so() {
    visit(async |browser| {
        browser.open("/map?lens=east").await;
        browser.see("12 Western practices are folded").await;
        browser
            .wait_until(
                "half of the rows are left",
                "return document.querySelectorAll('.evidence-map__practice').length === 12",
            )
            .await;
    })
    .await;
}

#[tokio::test]
async fn unknown_values_are_left_out_and_told() {
    visit(async |browser| {
        browser.open("/map?against=friends&sort=nose&people=7").await;
        browser
            .see("Some parts of this link aren't known here and were ignored: friends, nose, 7")
            .await;
    })
    .await;
}

#[tokio::test]
async fn a_place_leads_to_its_rows_without_scripts() {
    visit(async |browser| {
        browser.switch_scripts_off().await;
        browser.load("/map").await;
        browser.see("Filters, order and lens start with the app.").await;
        browser.press_on("[data-cell='acupuncture.low-back-pain']").await;
        browser.see_heading("Low back pain").await;
        browser
            .wait_until("the rows are what was asked for", "return location.hash === '#with-acupuncture'")
            .await;
    })
    .await;
}

#[tokio::test]
async fn a_slider_turns_the_grades_and_its_link_keeps_them() {
    visit(async |browser| {
        browser.open("/method").await;
        browser.see("This is our rule.").await;
        browser.ask("document.querySelector('#map-sham').focus()").await;
        browser.key(key::RIGHT).await;
        browser.be_at("/method?sham=alike").await;
        browser.see("grades change:").await;
        browser.see("both count alike").await;
        browser.reload().await;
        browser.see("grades change:").await;
        holds(browser, "map-sham", "2").await;
        browser.press("Back to our rule").await;
        browser.be_at("/method").await;
        browser.see("This is our rule.").await;
        holds(browser, "map-sham", "1").await;
    })
    .await;
}

#[tokio::test]
async fn a_file_that_comes_late_does_not_show_under_another_complaint() {
    visit(async |browser| {
        browser.open("/map").await;
        browser
            .ask(
                "const get = window.fetch; const held = new Promise(release => window.release = release); window.late = false; \
                 window.fetch = async (what, ...rest) => { const r = await get(what, ...rest); \
                 if (String(what.url ?? what).includes('complaints/low-back-pain')) { await held; setTimeout(() => window.late = true, 200); } return r; }",
            )
            .await;
        browser.press_on("[data-cell='acupuncture.low-back-pain']").await;
        browser.see("The results are loading.").await;
        browser.press("Close").await;
        browser.press_on("[data-cell='acupuncture.migraine']").await;
        let rows = "return document.querySelector('.evidence-map__rows').innerText";
        browser
            .wait_until("the rows are there", "return document.querySelectorAll('dialog[open] .evidence-table__row').length > 0")
            .await;
        let before = browser.ask(rows).await;
        browser.ask("window.release()").await;
        browser.wait_until("the other file is here", "return window.late").await;
        assert_eq!(browser.ask(rows).await, before);
        assert_eq!(
            browser.ask("return document.querySelector('#map-panel-title').innerText").await,
            "Acupuncture, migraine"
        );
    })
    .await;
}

/// Chooses from a list as a reader does.
async fn choose(browser: &Browser, id: &str, value: &str) {
    let script = format!(
        "const list = document.getElementById({}); list.value = {}; list.dispatchEvent(new Event('input', {{ bubbles: true }}))",
        json!(id),
        json!(value)
    );
    browser.ask(&script).await;
}

/// Waits until a field holds a value.
async fn holds(browser: &Browser, id: &str, value: &str) {
    let script = format!("return document.getElementById({}).value === {}", json!(id), json!(value));
    browser.wait_until(&format!("{id} holds '{value}'"), &script).await;
}
