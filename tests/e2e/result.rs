//! Files, the printed sheet, an earlier run, and where answers are stored.

use crate::assessment::{answer, answer_all, start};
use crate::browser::{Browser, HEADING, visit};

/// Records the texts of all files that the page creates.
const RECORD_FILES: &str = "window.files = []; const make = URL.createObjectURL; \
    URL.createObjectURL = blob => { blob.text().then(text => files.push(text)); return make(blob); };";

async fn go_to_result(browser: &Browser) {
    start(browser).await;
    answer_all(browser, &["Neck pain", "Neck", "A sore knot or a tight band can be felt"]).await;
    browser.click("See the result").await;
    browser.see_heading("What your answers point to").await;
}

/// The text of the latest file, once there are this many.
async fn saved_file(browser: &Browser, count: usize) -> String {
    browser
        .wait_until("the file is created", &format!("return files.length === {count}"))
        .await;
    browser.execute("return files.at(-1)").await.as_str().unwrap().to_owned()
}

#[tokio::test]
async fn the_plan_and_the_run_are_saved_as_files() {
    visit(async |browser| {
        browser.add_init_script(RECORD_FILES).await;
        go_to_result(browser).await;
        browser.execute("document.querySelector('#take-start').value = '2030-03-01'").await;
        browser.click("Plan for my calendar (.ics)").await;
        let calendar = saved_file(browser, 1).await;
        assert!(calendar.starts_with("BEGIN:VCALENDAR") && calendar.contains("20300301"), "{calendar}");
        browser.click("Plan as a table (.csv)").await;
        let table = saved_file(browser, 2).await;
        assert!(table.starts_with("Date,What,") && table.contains("2030-03-01"), "{table}");
        browser.click("Save this run as a file").await;
        let run = saved_file(browser, 3).await;
        assert!(run.starts_with("{\"allium\":\"assessment\",\"version\":1,"), "{run}");
        browser.execute("document.querySelector('#take-start').value = ''").await;
        browser.click("Plan as a table (.csv)").await;
        browser.see("Choose the day of the first session").await;
    })
    .await;
}

#[tokio::test]
async fn the_sheet_is_for_the_chosen_practice() {
    visit(async |browser| {
        go_to_result(browser).await;
        let title = "return document.querySelector('.visit-sheet__title').innerText";
        let before = browser.execute(title).await;
        browser
            .execute("const list = document.querySelector('#take-practice'); list.selectedIndex = 2; list.dispatchEvent(new Event('change', { bubbles: true }))")
            .await;
        browser
            .wait_until("another sheet is shown", &format!("{title} !== {before}"))
            .await;
        browser.see("Licence to check, and where").await;
    })
    .await;
}

#[tokio::test]
async fn a_saved_run_is_opened_compared_or_rejected_and_nothing_is_lost() {
    visit(async |browser| {
        browser.add_init_script(RECORD_FILES).await;
        go_to_result(browser).await;
        browser.click("Save this run as a file").await;
        let run = saved_file(browser, 1).await;
        let field = ".assessment__file-input";
        let later = run.replace("\"version\":1", "\"version\":9");
        let large = "x".repeat(300_000);
        for (text, message) in [
            (&run[..run.len() / 2], "This file is damaged or cut short"),
            ("{\"photos\": []}", "This file was not saved by this assessment"),
            (later.as_str(), "This file was saved by a later version"),
            (large.as_str(), "This file is too large"),
        ] {
            browser.choose_file(field, text).await;
            browser.see(message).await;
            browser.see_heading("What your answers point to").await;
        }
        let older = run.replace("\"answers\":{", "\"answers\":{\"no-longer-asked\":[\"a\"],");
        browser.choose_file(field, &older).await;
        browser.see("One answer in it fits no question of today and was left out.").await;
        let other = run.replace("\"neck\"", "\"knee\"");
        browser.choose_file(field, &other).await;
        browser.see("Compared with your earlier run").await;
        browser.click("Erase my answers").await;
        browser.see("Your answers are erased.").await;
        browser.choose_file(field, &run).await;
        browser.see("The saved run is open.").await;
        browser.click("Continue where you stopped").await;
        browser.see_heading("Review your answers").await;
        browser.see("Neck pain").await;
    })
    .await;
}

#[tokio::test]
async fn closing_the_tab_at_any_step_keeps_the_stored_answers() {
    visit(async |browser| {
        browser.open("/assessment").await;
        browser.click("On this device, until I erase them: others who use it may find them").await;
        browser.click("Start").await;
        let heading = &format!("return {HEADING}.innerText");
        for step in 1..40 {
            let words = ["Neck pain", "Neck", "Once in this test"];
            answer(browser, &words).await;
            let current = browser.execute(heading).await;
            let first = browser.current_tab().await;
            browser.open_tab().await;
            browser.open("/assessment").await;
            let second = browser.current_tab().await;
            browser.switch_tab(&first).await;
            browser.close_tab().await;
            browser.switch_tab(&second).await;
            browser.click("Continue where you stopped").await;
            browser
                .wait_until(&format!("step {step} is shown again"), &format!("{heading} === {current}"))
                .await;
            if current == "Review your answers" {
                browser.click("See the result").await;
                browser.see_heading("What your answers point to").await;
                browser.click("Erase my answers").await;
                browser
                    .wait_until("nothing is stored", "return localStorage.length + sessionStorage.length === 0")
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
        browser.click("Nowhere: leave no trace; if you reload the page, you'll start over").await;
        browser.click("Start").await;
        answer(browser, &[]).await;
        assert_eq!(browser.execute("return localStorage.length + sessionStorage.length").await, 0);
        browser.reload().await;
        browser.see("question 1").await;
    })
    .await;
}

#[tokio::test]
async fn changes_in_another_tab_are_announced() {
    visit(async |browser| {
        browser.open("/assessment").await;
        browser.click("On this device, until I erase them: others who use it may find them").await;
        browser.click("Start").await;
        answer(browser, &[]).await;
        let first = browser.current_tab().await;
        browser.open_tab().await;
        browser.open("/assessment").await;
        browser.click("Continue where you stopped").await;
        answer(browser, &[]).await;
        browser.close_tab().await;
        browser.switch_tab(&first).await;
        browser.see("Another tab changed the answers stored on this device.").await;
        browser.see("question 2").await;
        browser.click("Use the other tab's answers").await;
        browser
            .wait_until("the notice is gone", "return !document.body.innerText.includes('Another tab changed')")
            .await;
    })
    .await;
}

#[tokio::test]
async fn leaving_erases_everything_first() {
    visit(async |browser| {
        browser.allow_request("https://www.wikipedia.org/");
        browser.expect_error("wikipedia");
        start(browser).await;
        answer(browser, &[]).await;
        browser.click("Leave this site now").await;
        browser
            .wait_until("the reader has left the site", "return !document.querySelector('.assessment')")
            .await;
        browser.open("/assessment").await;
        assert_eq!(browser.execute("return localStorage.length + sessionStorage.length").await, 0);
        browser.see("Start").await;
    })
    .await;
}

#[tokio::test]
async fn a_region_of_the_body_map_checks_its_choice_in_the_list() {
    visit(async |browser| {
        start(browser).await;
        for _ in 0..20 {
            if browser.execute("return !!document.querySelector('.body-map')").await == true {
                break;
            }
            answer(browser, &[]).await;
        }
        browser
            .execute("document.querySelector('.body-map input[aria-label=\"Knee, front\"]').click()")
            .await;
        browser
            .wait_until(
                "the choice and both knees are checked",
                "return document.querySelector('.question-form__fields--map .question-form__choices input[value=knee]').checked \
                 && [...document.querySelectorAll('.body-map input[value=knee]')].every(region => region.checked)",
            )
            .await;
        browser
            .execute("document.querySelector('.question-form__fields--map .question-form__choices input[value=knee]').click()")
            .await;
        browser
            .wait_until("no region is checked", "return !document.querySelector('.body-map :checked')")
            .await;
    })
    .await;
}

#[tokio::test]
async fn the_vignettes_run_in_the_browser() {
    visit(async |browser| {
        browser.open("/cases").await;
        browser.click("Run all cases").await;
        browser
            .wait_until(
                "every vignette has its expected outcome",
                "const rows = [...document.querySelectorAll('.cases__table tr')].map(row => row.innerText.replace(/\\s+/g, ' ')); \
                 return rows.includes('Cases with a miss 0')",
            )
            .await;
    })
    .await;
}
