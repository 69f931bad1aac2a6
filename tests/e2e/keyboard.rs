//! The whole way by keyboard alone.

use crate::browser::{HEADING, key, visit};

#[tokio::test]
async fn from_the_first_page_to_a_result_without_a_mouse() {
    visit(async |browser| {
        browser.open("/").await;
        browser.key(key::TAB).await;
        assert_eq!(browser.focus().await, "Skip to the text");
        browser.tab_to("Practices").await;
        browser.key(key::ENTER).await;
        browser.see_heading("Practices").await;
        browser.tab_to("Search practices").await;
        for letter in "needl".chars() {
            browser.key(letter).await;
        }
        browser.see("2 of 24 practices").await;
        // Pairs and other pages stand before the practices.
        for _ in 0..12 {
            browser.key(key::DOWN).await;
            if browser.ask("return document.activeElement.matches('.modality-card__link')").await == true {
                break;
            }
        }
        assert_eq!(browser.focus().await, "Dry needling");
        browser.key(key::ENTER).await;
        browser.see_heading("Dry needling").await;
        browser.ask("document.querySelector('.header__name').focus()").await;
        browser.tab_to("Both").await;
        browser.key(key::RIGHT).await;
        browser.be_at("/modalities/dry-needling?lens=east").await;
        browser.tab_to("Start the assessment").await;
        browser.key(key::ENTER).await;
        browser.see_heading("Which layer is it?").await;
        browser.tab_to("Start").await;
        browser.key(key::ENTER).await;
        for _ in 0..40 {
            browser
                .wait_until("the focus is on the heading", "return document.activeElement.tagName === 'H1'")
                .await;
            let heading = browser.ask(&format!("return {HEADING}.innerText")).await;
            if heading == "Review your answers" {
                break;
            }
            let can_skip = browser
                .ask("return [...document.querySelectorAll('button:not([hidden])')].some(b => b.innerText === 'Skip')")
                .await
                == true;
            if can_skip {
                browser.tab_to("Skip").await;
            } else {
                browser.tab_to("None of these").await;
                browser.key(key::SPACE).await;
                browser.tab_to("Next").await;
            }
            browser.key(key::ENTER).await;
            browser
                .wait_until("the next step is drawn", &format!("return {HEADING}?.innerText !== {heading}"))
                .await;
        }
        browser.tab_to("See the result").await;
        browser.key(key::ENTER).await;
        browser.see_heading("What your answers point to").await;
    })
    .await;
}

#[tokio::test]
async fn every_stop_of_the_focus_is_seen() {
    visit(async |browser| {
        for path in ["/", "/modalities", "/modalities/dry-needling", "/assessment"] {
            browser.open(path).await;
            for _ in 0..30 {
                browser.key(key::TAB).await;
                let hidden = "const e = document.activeElement; if (e === document.body) return null; const r = (e.closest('label') || e).getBoundingClientRect(); \
                    const seen = r.width > 0 && r.height > 0 && r.bottom > 0 && r.top < innerHeight; return seen ? null : e.outerHTML.slice(0, 200)";
                assert_eq!(browser.ask(hidden).await, serde_json::Value::Null, "out of sight on {path}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_word_of_the_glossary_opens_its_entry_in_place() {
    visit(async |browser| {
        let open = "return document.querySelector(':popover-open .term-notes__name')?.innerText ?? ''";
        browser.open("/complaints/neck-pain").await;
        browser.ask("document.querySelector('.term-notes__term').focus()").await;
        let word = browser.focus().await;
        browser.key(key::ENTER).await;
        browser
            .wait_until("the entry is open", "return document.querySelector(':popover-open') !== null")
            .await;
        assert_ne!(browser.ask(open).await, "");
        browser.key(key::TAB).await;
        assert_eq!(browser.focus().await, "In the glossary", "the entry comes next");
        browser.key(key::ESCAPE).await;
        browser
            .wait_until("the entry is closed", "return document.querySelector(':popover-open') === null")
            .await;
        assert_eq!(browser.focus().await, word, "the focus is back at the word");
        browser.press_on(".term-notes__term").await;
        browser
            .wait_until("a tap opens it too", "return document.querySelector(':popover-open') !== null")
            .await;
    })
    .await;
}

#[tokio::test]
async fn the_entry_opens_on_a_page_that_was_opened_within_the_app() {
    visit(async |browser| {
        browser.open("/").await;
        browser.press("Neck pain").await;
        browser.see_heading("Neck pain").await;
        browser.press_on(".term-notes__term").await;
        browser
            .wait_until("the entry is open", "return document.querySelector(':popover-open') !== null")
            .await;
        browser.press_on(":popover-open a").await;
        browser.see_heading("Glossary").await;
        browser
            .wait_until(
                "the word is in view",
                "const t = document.querySelector(':target')?.getBoundingClientRect().top; return t > -50 && t < 400",
            )
            .await;
    })
    .await;
}

#[tokio::test]
async fn the_results_are_walked_by_arrows_and_escape_steps_back() {
    visit(async |browser| {
        browser.open("/modalities").await;
        browser.key('/').await;
        for letter in "yoga".chars() {
            browser.key(letter).await;
        }
        browser.be_at("/modalities?q=yoga").await;
        browser.key(key::DOWN).await;
        browser
            .wait_until("a result has the focus", "return document.activeElement.matches('.explorer__results a')")
            .await;
        browser.key(key::ESCAPE).await;
        browser
            .wait_until(
                "back in the search",
                "return document.activeElement.id === 'search' && document.activeElement.value === 'yoga'",
            )
            .await;
        browser.key(key::ESCAPE).await;
        browser.be_at("/modalities").await;
        browser.see("24 practices").await;
    })
    .await;
}

#[tokio::test]
async fn the_palette_leads_anywhere_and_single_keys_can_be_switched_off() {
    visit(async |browser| {
        browser.open("/about").await;
        browser.key('/').await;
        browser
            .wait_until("the palette is open", "return document.querySelector('#palette').open")
            .await;
        for letter in "migraine".chars() {
            browser.key(letter).await;
        }
        browser.see("Complaint").await;
        browser.key(key::ENTER).await;
        browser.see_heading("Migraine").await;
        browser.key('?').await;
        browser
            .wait_until("the keys are listed", "return document.querySelector('#keys').open")
            .await;
        browser.press_on("#single-keys").await;
        browser.key(key::ESCAPE).await;
        browser
            .wait_until("the list is closed", "return !document.querySelector('#keys').open")
            .await;
        browser.key('/').await;
        browser.reload().await;
        browser.key('?').await;
        assert_eq!(browser.ask("return document.querySelectorAll('dialog[open]').length").await, 0);
        browser.press("Search").await;
        for letter in "western lens".chars() {
            browser.key(letter).await;
        }
        browser.see("Look through the Western lens").await;
        browser.key(key::ENTER).await;
        browser.be_at("/complaints/migraine?lens=west").await;
    })
    .await;
}

#[tokio::test]
async fn enter_that_ends_an_input_method_word_opens_nothing() {
    visit(async |browser| {
        browser.open("/about").await;
        browser.press("Search").await;
        for letter in "yoga".chars() {
            browser.key(letter).await;
        }
        browser.see("Practice").await;
        let press = "const field = document.querySelector('#palette-field'); const press = options => \
            field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...options }));";
        browser
            .ask(&format!("{press} press({{ isComposing: true }}); press({{ keyCode: 229 }})"))
            .await;
        assert_eq!(browser.ask("return document.querySelector('#palette').open").await, true);
        browser.be_at("/about").await;
        browser.ask(&format!("{press} press({{}})")).await;
        browser.see_heading("Yoga").await;
    })
    .await;
}
