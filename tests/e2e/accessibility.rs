//! axe finds no problem on any kind of page, narrow and wide, light and dark; and no page scrolls horizontally.

use crate::browser::{Browser, HEADING, visit};
use std::{env, fs};

const PATHS: [&str; 20] = [
    "/",
    "/modalities",
    "/modalities/dry-needling",
    "/modalities/acupuncture?lens=east",
    "/complaints/low-back-pain",
    "/pairs/dry-needling-acupuncture",
    "/compare?compare=yoga",
    "/compare/dry-needling/acupuncture?pin=nothing,exercise",
    "/complaints",
    "/pairs",
    "/glossary",
    "/evidence",
    "/map",
    "/map?against=sham&cell=acupuncture.low-back-pain",
    "/method?sham=only",
    "/emergencies",
    "/privacy",
    "/cases",
    "/assessment",
    "/nowhere",
];

async fn check(browser: &Browser, page: &str) {
    let axe = env::var("ALLIUM_AXE").expect("ALLIUM_AXE is not set: run cargo xtask test, or set it to the path of axe.min.js");
    let axe = fs::read_to_string(&axe).unwrap_or_else(|error| panic!("{axe}: {error}"));
    browser.execute(&axe).await;
    browser.execute("window.found = null; axe.run().then(r => window.found = r.violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.target.join(' ')).join(', ')))").await;
    browser.wait_until("the checker is done", "return window.found !== null").await;
    assert_eq!(browser.execute("return window.found").await, serde_json::json!([]), "axe on {page}");
}

#[tokio::test]
async fn axe_finds_nothing() {
    visit(async |browser| {
        browser.expect_error("404");
        for width in [360, 1280] {
            browser.set_width(width).await;
            for path in PATHS {
                browser.open(path).await;
                check(browser, &format!("{path} at {width} px")).await;
            }
        }
        browser.set_dark_mode().await;
        for path in PATHS {
            browser.open(path).await;
            check(browser, &format!("{path} in dark")).await;
        }
    })
    .await;
}

#[tokio::test]
async fn axe_finds_nothing_in_an_open_popover_or_table() {
    visit(async |browser| {
        browser.set_width(360).await;
        browser.open("/modalities/dry-needling").await;
        browser.click_on(".evidence-table__summary").await;
        browser.click_on(".term-notes__term").await;
        browser
            .wait_until("the popover is open", "return document.querySelector(':popover-open') !== null")
            .await;
        check(browser, "an open popover").await;
    })
    .await;
}

#[tokio::test]
async fn axe_finds_nothing_in_the_assessment() {
    visit(async |browser| {
        browser.set_width(360).await;
        browser.open("/assessment").await;
        browser.click("Start").await;
        browser.click("None of these").await;
        check(browser, "a question").await;
        browser.click_on(".question-form__choice input").await;
        browser.click("Next").await;
        browser.see("What it can mean").await;
        check(browser, "a stop").await;
        browser.click("Change my answer").await;
        browser.click("None of these").await;
        browser.click("Next").await;
        for _ in 0..40 {
            if browser.execute(&format!("return {HEADING}.innerText")).await == "Review your answers" {
                break;
            }
            if browser.execute("return !!document.querySelector('.body-map')").await == true {
                check(browser, "the body map").await;
            }
            crate::assessment::answer(browser, &["Neck pain", "Neck", "A sore knot or a tight band can be felt"]).await;
        }
        check(browser, "the review").await;
        browser.click("See the result").await;
        browser.see_heading("What your answers point to").await;
        check(browser, "the result").await;
        for width in [320, 768, 1280] {
            browser.set_width(width).await;
            let overflow = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
            assert_eq!(browser.execute(overflow).await, 0, "the result at {width} px");
        }
    })
    .await;
}

#[tokio::test]
async fn no_page_scrolls_horizontally() {
    visit(async |browser| {
        browser.expect_error("404");
        for width in [320, 360, 768, 1280, 2560] {
            browser.set_width(width).await;
            for path in PATHS {
                browser.open(path).await;
                let overflow = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
                assert_eq!(browser.execute(overflow).await, 0, "{path} at {width} px");
            }
        }
    })
    .await;
}
