//! What the reader takes along and brings back: files, the sheet, an earlier run; and where answers are kept.

use crate::assessment::{answer, answer_all, start};
use crate::browser::{Browser, HEADING, visit};

/// Keeps the texts of all files that the page makes.
const WATCH_FILES: &str = "window.made = []; const make = URL.createObjectURL; \
    URL.createObjectURL = blob => { blob.text().then(text => made.push(text)); return make(blob); };";

async fn to_the_result(browser: &Browser) {
    start(browser).await;
    answer_all(browser, &["Neck pain", "Neck", "I can feel a sore knot or a tight band"]).await;
    browser.press("See the result").await;
    browser.see_heading("What your answers point to").await;
}

async fn made(browser: &Browser, count: usize) -> String {
    browser.wait_until("the file is made", &format!("return made.length === {count}")).await;
    browser.ask("return made.at(-1)").await.as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_plan_and_the_run_are_made_as_files() {
    visit(async |browser| {
        browser.before_each_page(WATCH_FILES).await;
        to_the_result(browser).await;
        browser.ask("document.querySelector('#take-start').value = '2030-03-01'").await;
        browser.press("Plan for my calendar (.ics)").await;
        let calendar = made(browser, 1).await;
        assert!(calendar.starts_with("BEGIN:VCALENDAR") && calendar.contains("20300301"), "{calendar}");
        browser.press("Plan as a table (.csv)").await;
        let table = made(browser, 2).await;
        assert!(table.starts_with("Date,What,") && table.contains("2030-03-01"), "{table}");
        browser.press("Save this run as a file").await;
        let run = made(browser, 3).await;
        assert!(run.starts_with("{\"allium\":\"assessment\",\"version\":1,"), "{run}");
        browser.ask("document.querySelector('#take-start').value = ''").await;
        browser.press("Plan as a table (.csv)").await;
        browser.see("Choose the day of the first session").await;
    })
    .await;
}

#[tokio::test]
async fn the_sheet_is_for_the_practice_that_was_chosen() {
    visit(async |browser| {
        to_the_result(browser).await;
        let title = "return document.querySelector('.visit-sheet__title').innerText";
        let before = browser.ask(title).await;
        browser
            .ask("const list = document.querySelector('#take-practice'); list.selectedIndex = 2; list.dispatchEvent(new Event('change', { bubbles: true }))")
            .await;
        browser
            .wait_until("another sheet is shown", &format!("{title} !== {before}"))
            .await;
        browser.see("Licence to check, and where").await;
    })
    .await;
}

#[tokio::test]
async fn a_saved_run_is_opened_compared_or_refused_and_nothing_is_lost() {
    visit(async |browser| {
        browser.before_each_page(WATCH_FILES).await;
        to_the_result(browser).await;
        browser.press("Save this run as a file").await;
        let run = made(browser, 1).await;
        let field = ".assessment__file-input";
        let later = run.replace("\"version\":1", "\"version\":9");
        let large = "x".repeat(300_000);
        for (text, told) in [
            (&run[..run.len() / 2], "This file is damaged or cut short"),
            ("{\"photos\": []}", "This file was not saved by this assessment"),
            (later.as_str(), "This file was saved by a later version"),
            (large.as_str(), "This file is too large"),
        ] {
            browser.choose_file(field, text).await;
            browser.see(told).await;
            browser.see_heading("What your answers point to").await;
        }
        let older = run.replace("\"answers\":{", "\"answers\":{\"no-longer-asked\":[\"a\"],");
        browser.choose_file(field, &older).await;
        browser.see("One answer in it fits no question of today and was left out.").await;
        let other = run.replace("\"neck\"", "\"knee\"");
        browser.choose_file(field, &other).await;
        browser.see("Compared with your earlier run").await;
        browser.press("Erase my answers").await;
        browser.see("Your answers are erased.").await;
        browser.choose_file(field, &run).await;
        browser.see("The saved run is open.").await;
        browser.press("Continue where you stopped").await;
        browser.see_heading("Review your answers").await;
        browser.see("Neck pain").await;
    })
    .await;
}

#[tokio::test]
async fn a_tab_killed_at_each_step_leaves_everything_on_the_device() {
    visit(async |browser| {
        browser.open("/assessment").await;
        browser.press("On this device, until I erase them: others who use it may find them").await;
        browser.press("Start").await;
        let heading = &format!("return {HEADING}.innerText");
        for step in 1..40 {
            let words = ["Neck pain", "Neck", "Once in this test"];
            answer(browser, &words).await;
            let here = browser.ask(heading).await;
            let first = browser.client_window().await;
            browser.open_tab().await;
            browser.open("/assessment").await;
            let second = browser.client_window().await;
            browser.switch(&first).await;
            browser.close_tab().await;
            browser.switch(&second).await;
            browser.press("Continue where you stopped").await;
            browser
                .wait_until(&format!("step {step} is found again"), &format!("{heading} === {here}"))
                .await;
            if here == "Review your answers" {
                browser.press("See the result").await;
                browser.see_heading("What your answers point to").await;
                browser.press("Erase my answers").await;
                browser
                    .wait_until("nothing is kept", "return localStorage.length + sessionStorage.length === 0")
                    .await;
                return;
            }
        }
        panic!("the review was never reached");
    })
    .await;
}

#[tokio::test]
async fn leaving_no_trace_keeps_nothing() {
    visit(async |browser| {
        browser.open("/assessment").await;
        browser.press("Nowhere: leave no trace; if you reload the page, you'll start over").await;
        browser.press("Start").await;
        answer(browser, &[]).await;
        assert_eq!(browser.ask("return localStorage.length + sessionStorage.length").await, 0);
        browser.reload().await;
        browser.see("question 1 of").await;
    })
    .await;
}

#[tokio::test]
async fn another_tab_that_changes_the_answers_is_told_of() {
    visit(async |browser| {
        browser.open("/assessment").await;
        browser.press("On this device, until I erase them: others who use it may find them").await;
        browser.press("Start").await;
        answer(browser, &[]).await;
        let first = browser.client_window().await;
        browser.open_tab().await;
        browser.open("/assessment").await;
        browser.press("Continue where you stopped").await;
        answer(browser, &[]).await;
        browser.close_tab().await;
        browser.switch(&first).await;
        browser.see("Another tab changed the answers stored on this device.").await;
        browser.see("question 2 of").await;
        browser.press("Use the other tab's answers").await;
        browser
            .wait_until("the line is gone", "return !document.body.innerText.includes('Another tab changed')")
            .await;
    })
    .await;
}

#[tokio::test]
async fn leaving_erases_everything_first() {
    visit(async |browser| {
        browser.expect_leaving("https://www.wikipedia.org/");
        browser.expect_error("wikipedia");
        start(browser).await;
        answer(browser, &[]).await;
        browser.press("Leave this site now").await;
        browser
            .wait_until("the site is left", "return !document.querySelector('.assessment')")
            .await;
        browser.open("/assessment").await;
        assert_eq!(browser.ask("return localStorage.length + sessionStorage.length").await, 0);
        browser.see("Start").await;
    })
    .await;
}

#[tokio::test]
async fn a_number_out_of_range_is_refused_in_words() {
    visit(async |browser| {
        start(browser).await;
        answer_all_but_money(browser).await;
        for text in ["-3", "many", "99999999999999", "2001"] {
            browser.ask("document.querySelector('.question-form__typed').value = ''").await;
            browser.write(".question-form__typed", text).await;
            browser.press("Next").await;
            browser.see("Give a whole number within the range below").await;
        }
        browser.ask("document.querySelector('.question-form__typed').value = ''").await;
        browser.write(".question-form__typed", " 120 ").await;
        browser.press("Next").await;
        browser.see("120 US dollars a month").await;
    })
    .await;
}

/// Answers until the question on money.
async fn answer_all_but_money(browser: &Browser) {
    for _ in 0..40 {
        if browser.ask("return !!document.querySelector('.question-form__typed')").await == true {
            return;
        }
        answer(browser, &["Neck pain", "Neck", "The price decides"]).await;
    }
    panic!("the question on money never came");
}

#[tokio::test]
async fn a_region_of_the_figure_ticks_its_place_in_the_list() {
    visit(async |browser| {
        start(browser).await;
        for _ in 0..20 {
            if browser.ask("return !!document.querySelector('.body-map')").await == true {
                break;
            }
            answer(browser, &[]).await;
        }
        browser
            .ask("document.querySelector('.body-map input[aria-label=\"Knee, front\"]').click()")
            .await;
        browser
            .wait_until(
                "the list and both knees are ticked",
                "return document.querySelector('.question-form__fields--map .question-form__choices input[value=knee]').checked \
                 && [...document.querySelectorAll('.body-map input[value=knee]')].every(region => region.checked)",
            )
            .await;
        browser
            .ask("document.querySelector('.question-form__fields--map .question-form__choices input[value=knee]').click()")
            .await;
        browser
            .wait_until("no region is ticked", "return !document.querySelector('.body-map :checked')")
            .await;
    })
    .await;
}

#[tokio::test]
async fn the_cases_run_in_the_browser() {
    visit(async |browser| {
        browser.open("/cases").await;
        browser.press("Run all cases").await;
        browser
            .wait_until(
                "every case came out as it must",
                "const rows = [...document.querySelectorAll('.cases__table tr')].map(row => row.innerText.replace(/\\s+/g, ' ')); \
                 return rows.includes('Cases with a miss 0')",
            )
            .await;
    })
    .await;
}
