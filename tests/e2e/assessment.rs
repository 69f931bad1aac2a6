//! The assessment: to a result or a stop, with reloads, Back and changed answers; answers never appear in the URL.

use crate::browser::{Browser, HEADING, key, visit};
use serde_json::Value;

const REVIEW: &str = "Review your answers";

/// The choices of the question. Each contains an input, a label and a hint.
const CHOICES: &str =
    "[...document.querySelectorAll('.question-form__place:not(.question-form__place--ahead) :is(.question-form__choice, .question-form__number)')]";

/// Answers the question on the page with one of the wanted choices, else with 'None of these', else by skipping it.
pub async fn answer(browser: &Browser, wanted: &[&str]) {
    let before = browser.execute(&format!("return {HEADING}.innerText")).await;
    let entry = browser.execute("return history.state").await;
    let offered = browser
        .execute(&format!(
            "return {CHOICES}.map(choice => choice.childNodes[1].firstChild.textContent.trim())"
        ))
        .await;
    let offered: Vec<&str> = offered.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let choice = wanted.iter().chain(&["None of these"]).find(|words| offered.contains(words));
    match choice {
        Some(words) => {
            let script = format!(
                "{CHOICES}.find(choice => choice.childNodes[1].firstChild.textContent.trim() === {}).click()",
                serde_json::json!(words)
            );
            browser.execute(&script).await;
            browser.click("Next").await;
        }
        None => browser.click("Skip").await,
    }
    browser
        .wait_until(
            "the next step is rendered and has its history entry",
            &format!("return {HEADING}?.innerText !== {before} && history.state !== {entry}"),
        )
        .await;
}

/// Answers until the review is reached.
pub async fn answer_all(browser: &Browser, wanted: &[&str]) {
    for _ in 0..40 {
        if browser.execute(&format!("return {HEADING}.innerText")).await == REVIEW {
            return;
        }
        answer(browser, wanted).await;
    }
    panic!("the review was never reached");
}

pub async fn start(browser: &Browser) {
    browser.open("/assessment").await;
    browser.click("Start").await;
    browser
        .wait_until("the first question is shown", "return !!document.querySelector('.question-form')")
        .await;
}

#[tokio::test]
async fn answers_lead_to_a_result_from_both_traditions() {
    visit(async |browser| {
        start(browser).await;
        answer_all(
            browser,
            &["Neck pain", "Neck", "Dull, tight or heavy", "Warmth, such as a bath or a heat pad"],
        )
        .await;
        browser.click("See the result").await;
        browser.see_heading("What your answers point to").await;
        browser.see("Practices that fit").await;
        browser.see("When to see a clinician all the same").await;
        let columns = browser
            .execute("return [...document.querySelectorAll('.result__column')].map(c => c.querySelectorAll('.suggestion-card').length)")
            .await;
        assert!(
            columns
                .as_array()
                .is_some_and(|columns| columns.len() == 2 && columns.iter().all(|count| count.as_u64() > Some(0))),
            "{columns}"
        );
        for part in [
            "What guidelines put first for neck pain",
            "Always an option",
            "How firm this is",
            "What would change this",
            "Save or print",
            "Next steps",
        ] {
            browser.see(part).await;
        }
        browser.see_url("/assessment").await;
        browser.click("East").await;
        browser.see_url("/assessment?lens=east").await;
        browser.see_heading("What your answers point to").await;
    })
    .await;
}

#[tokio::test]
async fn an_emergency_sign_stops_the_assessment() {
    visit(async |browser| {
        start(browser).await;
        browser.click_on(".question-form__choice input").await;
        browser.click("Next").await;
        browser.see("Call your local emergency number").await;
        browser.see("What it does not mean").await;
        let can_continue = browser
            .execute("return [...document.querySelectorAll('button')].some(b => b.innerText.includes('go on'))")
            .await;
        assert_eq!(can_continue, false, "an emergency stop has no way to continue");
        browser.reload().await;
        browser.see("Call your local emergency number").await;
        browser.click("Change my answer").await;
        browser
            .wait_until(
                "the question is shown again",
                "return document.querySelectorAll('.question-form__place:not(.question-form__place--ahead) input:checked').length === 1",
            )
            .await;
    })
    .await;
}

#[tokio::test]
async fn reload_and_back_at_each_step_lose_nothing() {
    visit(async |browser| {
        start(browser).await;
        let heading = &format!("return {HEADING}.innerText");
        for _ in 0..7 {
            answer(browser, &["Head", "Migraine", "18 to 39"]).await;
            let current = browser.execute(heading).await;
            browser.reload().await;
            browser
                .wait_until("the same question is shown", &format!("return {HEADING}?.innerText === {current}"))
                .await;
            browser.back().await;
            browser
                .wait_until(
                    "the previous answer is still selected",
                    "return document.querySelectorAll('.question-form__place:not(.question-form__place--ahead) .question-form__input:checked').length === 1",
                )
                .await;
            browser.click("Next").await;
            browser
                .wait_until("the question is shown again", &format!("return {HEADING}?.innerText === {current}"))
                .await;
        }
        browser.open("/").await;
        browser.click("Assessment").await;
        browser.click("Continue where you stopped").await;
        browser
            .wait_until(
                "the eighth question is shown",
                "return document.querySelector('.progress-line__words').innerText.includes('question 8 ')",
            )
            .await;
    })
    .await;
}

#[tokio::test]
async fn an_answer_is_saved_if_the_page_is_hidden_before_the_next_paint() {
    visit(async |browser| {
        start(browser).await;
        browser.click_on(".question-form__choice:last-child input").await;
        let is_saved = browser
            .execute(
                "document.querySelector('.question-form button[type=submit]').click(); \
                 document.dispatchEvent(new Event('visibilitychange', { bubbles: true })); \
                 return (sessionStorage.getItem('allium.answers') ?? '').includes('none')",
            )
            .await;
        assert_eq!(is_saved, true);
    })
    .await;
}

#[tokio::test]
async fn an_answer_can_be_changed_from_the_review() {
    visit(async |browser| {
        start(browser).await;
        answer_all(browser, &["Neck pain"]).await;
        let change = "[...document.querySelectorAll('.review__item')].find(i => i.innerText.includes('Neck pain')).querySelector('button').click()";
        browser.execute(change).await;
        browser
            .wait_until("the question is shown", "return !!document.querySelector('.question-form')")
            .await;
        browser
            .execute(&format!("{CHOICES}.find(choice => choice.innerText.startsWith('Low back')).click()"))
            .await;
        browser.click("Next").await;
        // Another complaint can add a question.
        answer_all(browser, &[]).await;
        browser.see("Low back").await;
    })
    .await;
}

#[tokio::test]
async fn nothing_answered_is_in_an_address_or_left_after_erasing() {
    visit(async |browser| {
        start(browser).await;
        for _ in 0..6 {
            answer(browser, &[]).await;
            assert_eq!(
                browser.execute("return location.pathname + location.search + location.hash").await,
                "/assessment"
            );
            assert_eq!(browser.execute("return localStorage.length + document.cookie.length").await, 0);
        }
        browser.open("/").await;
        browser.click("Assessment").await;
        browser.click("Erase my answers").await;
        browser.wait_until("nothing is stored", "return sessionStorage.length === 0").await;
        browser
            .wait_until(
                "the start page is shown",
                "return [...document.querySelectorAll('button')].some(b => b.innerText === 'Start')",
            )
            .await;
    })
    .await;
}

#[tokio::test]
async fn a_question_about_safety_cannot_be_skipped() {
    visit(async |browser| {
        start(browser).await;
        browser.click("Next").await;
        browser.see("Choose an answer first.").await;
        browser
            .wait_until(
                "the error has the focus",
                "return document.activeElement.innerText === 'Choose an answer first.'",
            )
            .await;
        assert_eq!(
            browser
                .execute("return [...document.querySelectorAll('button:not([hidden])')].some(b => b.innerText === 'Skip')")
                .await,
            false
        );
    })
    .await;
}

#[tokio::test]
async fn a_fragment_and_the_lens_keep_the_step() {
    visit(async |browser| {
        start(browser).await;
        answer(browser, &[]).await;
        let second = browser.execute(&format!("return {HEADING}.innerText")).await;
        let is_second = format!("return {HEADING}?.innerText === {second}");
        browser.execute("location.hash = 'main'").await;
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
        browser.wait_until("the question stays after a jump to a fragment", &is_second).await;
        browser.click("West").await;
        browser
            .wait_until("the lens is in the URL", "return location.search === '?lens=west'")
            .await;
        browser.reload().await;
        browser
            .wait_until("the question stays after a lens change and a reload", &is_second)
            .await;
        browser.back().await;
        browser.wait_until("the question stays after Back", &is_second).await;
    })
    .await;
}

#[tokio::test]
async fn a_letter_chooses_and_enter_goes_on() {
    visit(async |browser| {
        start(browser).await;
        browser
            .wait_until("the heading has the focus", "return document.activeElement.tagName === 'H1'")
            .await;
        let first = browser.execute(&format!("return {HEADING}.innerText")).await;
        browser.press_key('q').await;
        browser
            .wait_until(
                "a choice is ticked",
                "return document.querySelectorAll('.question-form__input:checked').length === 1",
            )
            .await;
        browser.press_key(key::ENTER).await;
        browser
            .wait_until("the next step is rendered", &format!("return {HEADING}?.innerText !== {first}"))
            .await;
    })
    .await;
}

#[tokio::test]
async fn a_card_that_is_passed_opens_the_result_and_holds_practices_back() {
    visit(async |browser| {
        start(browser).await;
        for _ in 0..40 {
            let heading = browser.execute(&format!("return {HEADING}.innerText")).await;
            if heading == REVIEW {
                break;
            }
            if browser.execute("return !!document.querySelector('.stop-card')").await == true {
                browser.click("I will see a clinician, go on").await;
                browser
                    .wait_until("the next step is rendered", &format!("return {HEADING}?.innerText !== {heading}"))
                    .await;
                continue;
            }
            answer(
                browser,
                &[
                    "Calf or shin",
                    "Pain in the calf or shin",
                    "60 to 64",
                    "An ache in calf, thigh or buttock on walking that goes on standing still",
                ],
            )
            .await;
        }
        browser.click("See the result").await;
        browser.see("Book a visit: leg pain on walking that goes at rest").await;
        browser.see("Until somebody has looked").await;
        browser.see("We have no page on this complaint yet").await;
        let first = browser.execute("return document.querySelector('.result').children[1].id").await;
        assert_eq!(first, "clinician-first", "the card comes right after the heading");
    })
    .await;
}

#[tokio::test]
async fn answers_about_somebody_else_are_worded_for_them() {
    visit(async |browser| {
        browser.open("/assessment").await;
        browser.click_on("input[name=who][value=adult]").await;
        browser.click("Start").await;
        for _ in 0..3 {
            answer(browser, &["Neck", "Neck pain"]).await;
        }
        browser.see_heading("How old is that person?").await;
    })
    .await;
}

#[tokio::test]
async fn next_is_in_sight_on_a_small_screen_and_on_a_wide_one() {
    visit(async |browser| {
        start(browser).await;
        for width in [360, 1280] {
            browser.set_width(width).await;
            let is_in_sight = "const box = document.querySelector('.question-form button[type=submit]').getBoundingClientRect(); \
                return box.top >= 0 && box.bottom <= innerHeight";
            browser.wait_until(&format!("'Next' is in sight at {width} px"), is_in_sight).await;
        }
    })
    .await;
}
