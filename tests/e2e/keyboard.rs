//! Using the site by keyboard alone.

use crate::browser::{HEADING, key, visit};

#[tokio::test]
async fn from_the_first_page_to_a_result_without_a_mouse() {
    visit(async |browser| {
        browser.open("/").await;
        browser.press_key(key::TAB).await;
        assert_eq!(browser.focus().await, "Skip to the text");
        browser.tab_to("Practices").await;
        browser.press_key(key::ENTER).await;
        browser.see_heading("Practices").await;
        browser.tab_to("Search practices").await;
        for letter in "needl".chars() {
            browser.press_key(letter).await;
        }
        browser.see("2 of 24 practices").await;
        // Pairs and other pages come before the practices.
        for _ in 0..12 {
            browser.press_key(key::DOWN).await;
            if browser.execute("return document.activeElement.matches('.modality-card__link')").await == true {
                break;
            }
        }
        assert_eq!(browser.focus().await, "Dry needling");
        browser.press_key(key::ENTER).await;
        browser.see_heading("Dry needling").await;
        browser.execute("document.querySelector('.header__name').focus()").await;
        browser.tab_to("Both").await;
        browser.press_key(key::RIGHT).await;
        browser.see_url("/modalities/dry-needling?lens=east").await;
        browser.tab_to("Start the assessment").await;
        browser.press_key(key::ENTER).await;
        browser.see_heading("Which layer is it?").await;
        browser.tab_to("Start").await;
        browser.press_key(key::ENTER).await;
        for _ in 0..40 {
            browser
                .wait_until("the focus is on the heading", "return document.activeElement.tagName === 'H1'")
                .await;
            let heading = browser.execute(&format!("return {HEADING}.innerText")).await;
            if heading == "Review your answers" {
                break;
            }
            let can_skip = browser
                .execute("return [...document.querySelectorAll('button:not([hidden])')].some(b => b.innerText === 'Skip')")
                .await
                == true;
            if can_skip {
                browser.tab_to("Skip").await;
            } else {
                browser.tab_to("None of these").await;
                browser.press_key(key::SPACE).await;
                browser.tab_to("Next").await;
            }
            browser.press_key(key::ENTER).await;
            browser
                .wait_until("the next step is rendered", &format!("return {HEADING}?.innerText !== {heading}"))
                .await;
        }
        browser.tab_to("See the result").await;
        browser.press_key(key::ENTER).await;
        browser.see_heading("What your answers point to").await;
    })
    .await;
}

#[tokio::test]
async fn every_focused_element_is_visible() {
    visit(async |browser| {
        for path in ["/", "/modalities", "/modalities/dry-needling", "/assessment"] {
            browser.open(path).await;
            for _ in 0..30 {
                browser.press_key(key::TAB).await;
                let hidden = "const e = document.activeElement; if (e === document.body) return null; const r = (e.closest('label') || e).getBoundingClientRect(); \
                    const seen = r.width > 0 && r.height > 0 && r.bottom > 0 && r.top < innerHeight; return seen ? null : e.outerHTML.slice(0, 200)";
                assert_eq!(browser.execute(hidden).await, serde_json::Value::Null, "not visible on {path}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_glossary_term_opens_its_popover() {
    visit(async |browser| {
        let open = "return document.querySelector(':popover-open .term-notes__name')?.innerText ?? ''";
        browser.open("/complaints/neck-pain").await;
        browser.execute("document.querySelector('.term-notes__term').focus()").await;
        let term = browser.focus().await;
        browser.press_key(key::ENTER).await;
        browser
            .wait_until("the popover is open", "return document.querySelector(':popover-open') !== null")
            .await;
        assert_ne!(browser.execute(open).await, "");
        browser.press_key(key::TAB).await;
        assert_eq!(browser.focus().await, "In the glossary", "the popover is next in the focus order");
        browser.press_key(key::ESCAPE).await;
        browser
            .wait_until("the popover is closed", "return document.querySelector(':popover-open') === null")
            .await;
        assert_eq!(browser.focus().await, term, "the focus is back on the term");
        browser.click_on(".term-notes__term").await;
        browser
            .wait_until("a tap opens it too", "return document.querySelector(':popover-open') !== null")
            .await;
    })
    .await;
}

#[tokio::test]
async fn a_popover_opens_on_a_page_that_the_router_opened() {
    visit(async |browser| {
        browser.open("/").await;
        browser.click("Neck pain").await;
        browser.see_heading("Neck pain").await;
        browser.click_on(".term-notes__term").await;
        browser
            .wait_until("the popover is open", "return document.querySelector(':popover-open') !== null")
            .await;
        browser.click_on(":popover-open a").await;
        browser.see_heading("Glossary").await;
        browser
            .wait_until(
                "the term is in view",
                "const t = document.querySelector(':target')?.getBoundingClientRect().top; return t > -50 && t < 400",
            )
            .await;
    })
    .await;
}

#[tokio::test]
async fn arrows_move_through_the_results_and_escape_returns_to_the_search() {
    visit(async |browser| {
        browser.open("/modalities").await;
        browser.press_key('/').await;
        for letter in "yoga".chars() {
            browser.press_key(letter).await;
        }
        browser.see_url("/modalities?q=yoga").await;
        browser.press_key(key::DOWN).await;
        browser
            .wait_until("a result has the focus", "return document.activeElement.matches('.explorer__results a')")
            .await;
        browser.press_key(key::ESCAPE).await;
        browser
            .wait_until(
                "the focus is back in the search field",
                "return document.activeElement.id === 'search' && document.activeElement.value === 'yoga'",
            )
            .await;
        browser.press_key(key::ESCAPE).await;
        browser.see_url("/modalities").await;
        browser.see("24 practices").await;
    })
    .await;
}

#[tokio::test]
async fn the_palette_opens_any_page_and_single_key_shortcuts_can_be_disabled() {
    visit(async |browser| {
        browser.open("/about").await;
        browser.press_key('/').await;
        browser
            .wait_until("the palette is open", "return document.querySelector('#palette').open")
            .await;
        for letter in "migraine".chars() {
            browser.press_key(letter).await;
        }
        browser.see("Complaint").await;
        browser.press_key(key::ENTER).await;
        browser.see_heading("Migraine").await;
        browser.press_key('?').await;
        browser
            .wait_until("the shortcuts are listed", "return document.querySelector('#keys').open")
            .await;
        browser.click_on("#single-keys").await;
        browser.press_key(key::ESCAPE).await;
        browser
            .wait_until("the list is closed", "return !document.querySelector('#keys').open")
            .await;
        browser.press_key('/').await;
        browser.reload().await;
        browser.press_key('?').await;
        assert_eq!(browser.execute("return document.querySelectorAll('dialog[open]').length").await, 0);
        browser.click("Search").await;
        for letter in "western lens".chars() {
            browser.press_key(letter).await;
        }
        browser.see("Look through the Western lens").await;
        browser.press_key(key::ENTER).await;
        browser.see_url("/complaints/migraine?lens=west").await;
    })
    .await;
}

#[tokio::test]
async fn enter_that_ends_ime_composition_opens_nothing() {
    visit(async |browser| {
        browser.open("/about").await;
        browser.click("Search").await;
        for letter in "yoga".chars() {
            browser.press_key(letter).await;
        }
        browser.see("Practice").await;
        let press = "const field = document.querySelector('#palette-field'); const press = options => \
            field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...options }));";
        browser
            .execute(&format!("{press} press({{ isComposing: true }}); press({{ keyCode: 229 }})"))
            .await;
        assert_eq!(browser.execute("return document.querySelector('#palette').open").await, true);
        browser.see_url("/about").await;
        browser.execute(&format!("{press} press({{}})")).await;
        browser.see_heading("Yoga").await;
    })
    .await;
}
