//! The assessment: to a result, to a card, through reload, Back and a change of mind; nothing answered shows in an address.

use crate::browser::{Browser, HEADING, visit};
use serde_json::Value;

const REVIEW: &str = "Review your answers";

/// The choices of the question: in each, after its input, its words and then its hint.
const CHOICES: &str =
    "[...document.querySelectorAll('.question-form__place:not(.question-form__place--ahead) :is(.question-form__choice, .question-form__number)')]";

/// Answers the question on the page: the choice with these words where it is offered, else 'none', else it is skipped. Then goes on.
pub async fn answer(browser: &Browser, wanted: &[&str]) {
    let before = browser.ask(&format!("return {HEADING}.innerText")).await;
    let entry = browser.ask("return history.state").await;
    let offered = browser
        .ask(&format!(
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
            browser.ask(&script).await;
            browser.press("Next").await;
        }
        None => browser.press("Skip").await,
    }
    browser
        .wait_until(
            "the next step is drawn and has its entry in the history",
            &format!("return {HEADING}?.innerText !== {before} && history.state !== {entry}"),
        )
        .await;
}

/// Answers until the review is reached.
pub async fn answer_all(browser: &Browser, wanted: &[&str]) {
    for _ in 0..40 {
        if browser.ask(&format!("return {HEADING}.innerText")).await == REVIEW {
            return;
        }
        answer(browser, wanted).await;
    }
    panic!("the review was never reached");
}

pub async fn start(browser: &Browser) {
    browser.open("/assessment").await;
    browser.press("Start").await;
    browser
        .wait_until("the first question is there", "return !!document.querySelector('.question-form')")
        .await;
}

#[tokio::test]
async fn answers_lead_to_a_result_from_both_traditions() {
    visit(async |browser| {
        start(browser).await;
        answer_all(
            browser,
            &[
                "Neck pain",
                "Neck",
                "It feels dull, tight or pressing",
                "Warmth, such as a bath or a heat pack",
            ],
        )
        .await;
        browser.press("See the result").await;
        browser.see_heading("What your answers point to").await;
        browser.see("Practices that fit").await;
        browser.see("When to see a clinician all the same").await;
        let columns = browser
            .ask("return [...document.querySelectorAll('.result__column')].map(c => c.querySelectorAll('.suggestion-card').length)")
            .await;
        assert!(
            columns
                .as_array()
                .is_some_and(|columns| columns.len() == 2 && columns.iter().all(|count| count.as_u64() > Some(0))),
            "{columns}"
        );
        for part in [
            "Always an option",
            "How firm this is",
            "What would change this",
            "Save or print",
            "Next steps",
        ] {
            browser.see(part).await;
        }
        browser.be_at("/assessment").await;
        browser.press("East").await;
        browser.be_at("/assessment?lens=east").await;
        browser.see_heading("What your answers point to").await;
    })
    .await;
}

#[tokio::test]
async fn a_sign_of_danger_stops_everything() {
    visit(async |browser| {
        start(browser).await;
        browser.press_on(".question-form__choice input").await;
        browser.press("Next").await;
        browser.see("Call your local emergency number").await;
        browser.see("What it does not mean").await;
        let may_go_on = browser
            .ask("return [...document.querySelectorAll('button')].some(b => b.innerText.includes('go on'))")
            .await;
        assert_eq!(may_go_on, false, "an emergency lets nobody go on");
        browser.reload().await;
        browser.see("Call your local emergency number").await;
        browser.press("Change my answer").await;
        browser
            .wait_until(
                "the question is there again",
                "return document.querySelectorAll('.question-form__place:not(.question-form__place--ahead) input:checked').length === 1",
            )
            .await;
    })
    .await;
}

#[tokio::test]
async fn a_reload_and_back_at_each_step_lose_nothing() {
    visit(async |browser| {
        start(browser).await;
        let heading = &format!("return {HEADING}.innerText");
        for _ in 0..7 {
            answer(browser, &[]).await;
            let here = browser.ask(heading).await;
            browser.reload().await;
            browser
                .wait_until("the same question is there", &format!("return {HEADING}?.innerText === {here}"))
                .await;
            browser.back().await;
            browser
                .wait_until(
                    "the answer before is kept",
                    "return document.querySelectorAll('.question-form__place:not(.question-form__place--ahead) input:checked').length === 1",
                )
                .await;
            browser.press("Next").await;
            browser.wait_until("on again", &format!("return {HEADING}?.innerText === {here}")).await;
        }
        browser.open("/").await;
        browser.press("Assessment").await;
        browser.press("Continue where you stopped").await;
        browser
            .wait_until(
                "at the eighth question",
                "return document.querySelector('.progress-line__words').innerText.includes('question 8 ')",
            )
            .await;
    })
    .await;
}

#[tokio::test]
async fn an_answer_is_kept_though_the_page_goes_out_of_sight_before_it_is_painted() {
    visit(async |browser| {
        start(browser).await;
        browser.press_on(".question-form__choice:last-child input").await;
        let kept = browser
            .ask(
                "document.querySelector('.question-form button[type=submit]').click(); \
                 document.dispatchEvent(new Event('visibilitychange', { bubbles: true })); \
                 return (sessionStorage.getItem('allium.answers') ?? '').includes('none')",
            )
            .await;
        assert_eq!(kept, true);
    })
    .await;
}

#[tokio::test]
async fn an_answer_can_be_changed_from_the_review() {
    visit(async |browser| {
        start(browser).await;
        answer_all(browser, &["Neck pain"]).await;
        let change = "[...document.querySelectorAll('.review__item')].find(i => i.innerText.includes('Neck pain')).querySelector('button').click()";
        browser.ask(change).await;
        browser
            .wait_until("the question is there", "return !!document.querySelector('.question-form')")
            .await;
        browser
            .ask(&format!("{CHOICES}.find(choice => choice.innerText.startsWith('Low back')).click()"))
            .await;
        browser.press("Next").await;
        // Another complaint can bring a further question.
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
                browser.ask("return location.pathname + location.search + location.hash").await,
                "/assessment"
            );
            assert_eq!(browser.ask("return localStorage.length + document.cookie.length").await, 0);
        }
        browser.open("/").await;
        browser.press("Assessment").await;
        browser.press("Erase my answers").await;
        browser.wait_until("nothing is kept", "return sessionStorage.length === 0").await;
        browser
            .wait_until(
                "it starts anew",
                "return [...document.querySelectorAll('button')].some(b => b.innerText === 'Start')",
            )
            .await;
    })
    .await;
}

#[tokio::test]
async fn a_question_about_safety_cannot_be_left_open() {
    visit(async |browser| {
        start(browser).await;
        browser.press("Next").await;
        browser.see("Choose an answer first.").await;
        browser
            .wait_until(
                "the reason has the focus",
                "return document.activeElement.innerText === 'Choose an answer first.'",
            )
            .await;
        assert_eq!(
            browser
                .ask("return [...document.querySelectorAll('button:not([hidden])')].some(b => b.innerText === 'Skip')")
                .await,
            false
        );
    })
    .await;
}

#[tokio::test]
async fn a_jump_within_the_page_and_a_turned_lens_keep_the_step() {
    visit(async |browser| {
        start(browser).await;
        answer(browser, &[]).await;
        let second = browser.ask(&format!("return {HEADING}.innerText")).await;
        let is_second = format!("return {HEADING}?.innerText === {second}");
        browser.ask("location.hash = 'main'").await;
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
        browser.wait_until("the question stays through a jump", &is_second).await;
        browser.press("West").await;
        browser
            .wait_until("the lens is in the address", "return location.search === '?lens=west'")
            .await;
        browser.reload().await;
        browser.wait_until("the question stays through lens and reload", &is_second).await;
        browser.back().await;
        browser.wait_until("the question stays on the way back", &is_second).await;
    })
    .await;
}
