//! The evidence map and the sliders of the grade rule; the URL stores both.

use crate::browser::{Browser, key, visit};
use serde_json::json;

#[tokio::test]
async fn a_cell_opens_by_keyboard_and_gets_the_focus_back() {
    visit(async |browser| {
        browser.open("/map").await;
        browser.see("places have results.").await;
        browser
            .execute("document.querySelector(\"[data-cell='acupuncture.low-back-pain']\").focus()")
            .await;
        browser.press_key(key::ENTER).await;
        browser.see_url("/map?cell=acupuncture.low-back-pain").await;
        browser
            .wait_until("the panel has the focus", "return document.activeElement.id === 'map-panel-title'")
            .await;
        browser
            .wait_until(
                "the rows and a source are shown",
                "const p = document.querySelector('dialog[open]'); return p !== null && p.querySelectorAll('.evidence-table__row').length > 0 \
                 && p.querySelector('a[href^=\"https://doi.org/\"]') !== null",
            )
            .await;
        browser.press_key(key::ESCAPE).await;
        browser.see_url("/map").await;
        browser
            .wait_until(
                "the focus is back on the cell",
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
        browser.click_on("[data-cell='acupuncture.low-back-pain']").await;
        browser
            .wait_until("the panel is open", "return document.querySelector('dialog[open]') !== null")
            .await;
        browser.back().await;
        browser.see_url("/map").await;
        browser
            .wait_until("the panel is closed", "return document.querySelector('dialog[open]') === null")
            .await;
        browser.open("/map?cell=acupuncture.low-back-pain").await;
        browser
            .wait_until("the panel is open", "return document.querySelector('dialog[open]') !== null")
            .await;
        browser.click("Close").await;
        browser.see_url("/map").await;
    })
    .await;
}

#[tokio::test]
async fn the_view_is_stored_in_the_url_and_back_undoes_changes() {
    visit(async |browser| {
        browser.open("/map").await;
        browser.see("places have results.").await;
        choose(browser, "map-against", "sham").await;
        browser.see_url("/map?against=sham").await;
        browser.see("places have results against a sham.").await;
        choose(browser, "map-only", "migraine").await;
        browser.see_url("/map?against=sham&only=migraine").await;
        browser
            .wait_until(
                "one column is left",
                "return document.querySelectorAll('.evidence-map__column').length === 1",
            )
            .await;
        browser.reload().await;
        browser.see("places have results against a sham.").await;
        see_value(browser, "map-only", "migraine").await;
        browser.back().await;
        browser.see_url("/map?against=sham").await;
        see_value(browser, "map-only", "").await;
    })
    .await;
}

#[tokio::test]
async fn the_lens_collapses_the_other_tradition_and_says_so() {
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
async fn unknown_values_are_ignored_and_named() {
    visit(async |browser| {
        browser.open("/map?against=friends&sort=nose&people=7").await;
        browser
            .see("Some parts of this link aren't known here and were ignored: friends, nose, 7")
            .await;
    })
    .await;
}

#[tokio::test]
async fn a_cell_links_to_its_rows_without_scripts() {
    visit(async |browser| {
        browser.disable_scripts().await;
        browser.load("/map").await;
        browser.see("Filters, order and lens start with the app.").await;
        browser.click_on("[data-cell='acupuncture.low-back-pain']").await;
        browser.see_heading("Low back pain").await;
        browser
            .wait_until("the URL points to the rows", "return location.hash === '#with-acupuncture'")
            .await;
    })
    .await;
}

#[tokio::test]
async fn a_slider_changes_the_grades_and_the_url_stores_it() {
    visit(async |browser| {
        browser.open("/method").await;
        browser.see("This is our rule.").await;
        browser.execute("document.querySelector('#map-sham').focus()").await;
        browser.press_key(key::RIGHT).await;
        browser.see_url("/method?sham=alike").await;
        browser.see("grades change:").await;
        browser.see("both count alike").await;
        browser.reload().await;
        browser.see("grades change:").await;
        see_value(browser, "map-sham", "2").await;
        browser.click("Back to our rule").await;
        browser.see_url("/method").await;
        browser.see("This is our rule.").await;
        see_value(browser, "map-sham", "1").await;
    })
    .await;
}

#[tokio::test]
async fn a_late_response_is_not_shown_under_another_complaint() {
    visit(async |browser| {
        browser.open("/map").await;
        browser
            .execute(
                "const get = window.fetch; const held = new Promise(release => window.release = release); window.late = false; \
                 window.fetch = async (what, ...rest) => { const r = await get(what, ...rest); \
                 if (String(what.url ?? what).includes('complaints/low-back-pain')) { await held; setTimeout(() => window.late = true, 200); } return r; }",
            )
            .await;
        browser.click_on("[data-cell='acupuncture.low-back-pain']").await;
        browser.see("The results are loading.").await;
        browser.click("Close").await;
        browser.click_on("[data-cell='acupuncture.migraine']").await;
        let rows = "return document.querySelector('.evidence-map__rows').innerText";
        browser
            .wait_until("the rows are shown", "return document.querySelectorAll('dialog[open] .evidence-table__row').length > 0")
            .await;
        let before = browser.execute(rows).await;
        browser.execute("window.release()").await;
        browser.wait_until("the late response has arrived", "return window.late").await;
        assert_eq!(browser.execute(rows).await, before);
        assert_eq!(
            browser.execute("return document.querySelector('#map-panel-title').innerText").await,
            "Acupuncture, migraine"
        );
    })
    .await;
}

/// Chooses an option of a select element.
async fn choose(browser: &Browser, id: &str, value: &str) {
    let script = format!(
        "const list = document.getElementById({}); list.value = {}; list.dispatchEvent(new Event('input', {{ bubbles: true }}))",
        json!(id),
        json!(value)
    );
    browser.execute(&script).await;
}

/// Waits until a field has a value.
async fn see_value(browser: &Browser, id: &str, value: &str) {
    let script = format!("return document.getElementById({}).value === {}", json!(id), json!(value));
    browser.wait_until(&format!("{id} has the value '{value}'"), &script).await;
}
