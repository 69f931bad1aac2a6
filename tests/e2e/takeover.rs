//! The app replaces the prerendered page even if it was changed, and keeps what the reader did before.

use crate::browser::{Browser, visit};

/// Delays the index until `window.release` is called.
const DELAY_INDEX: &str = "const get = window.fetch; const held = new Promise(release => window.release = release); \
    window.fetch = async (what, ...rest) => { if (String(what.url ?? what).includes('content/index.json')) await held; return get(what, ...rest); }";

/// Runs a script once the page is parsed, before the app starts.
fn when_parsed(script: &str) -> String {
    format!("document.addEventListener('DOMContentLoaded', () => {{ {script} }})")
}

const LIVE: &str = "return document.documentElement.dataset.app === 'live'";

async fn release(browser: &Browser) {
    browser.execute("window.release()").await;
    browser.wait_until("the app is live", LIVE).await;
}

#[tokio::test]
async fn input_before_the_app_starts_is_kept() {
    visit(async |browser| {
        browser.add_init_script(DELAY_INDEX).await;
        browser.load("/modalities").await;
        browser.click_on("input[name=tradition][value=east]").await;
        // The field is hidden until it works, but the browser or an extension may fill it.
        browser.execute("document.querySelector('#search').value = 'needl'").await;
        release(browser).await;
        browser.see("1 of 24 practices").await;
        browser.see_url("/modalities?q=needl&tradition=east").await;
        let kept = "return document.querySelector('#search').value === 'needl' && document.activeElement.value === 'east'";
        browser.wait_until("the text and the focus are kept", kept).await;
        browser.click_on("input[name=tradition][value=east]").await;
        browser.see("2 of 24 practices").await;
    })
    .await;
}

#[tokio::test]
async fn a_complaint_chosen_before_the_app_starts_is_kept() {
    visit(async |browser| {
        browser.add_init_script(DELAY_INDEX).await;
        browser.load("/modalities").await;
        browser.execute("document.querySelector('#for').value = 'neck-pain'").await;
        release(browser).await;
        browser.see_url("/modalities?for=neck-pain").await;
        browser.see("Evidence for my complaint").await;
    })
    .await;
}

#[tokio::test]
async fn scroll_selection_details_and_popovers_are_kept() {
    visit(async |browser| {
        browser.add_init_script(DELAY_INDEX).await;
        browser.load("/complaints/low-back-pain").await;
        browser
            .execute(
                "document.querySelector('.evidence-table__summary').click(); scrollTo(0, 3000); \
                 const p = [...document.querySelectorAll('.page__text section p')].filter(p => p.checkVisibility() && p.firstChild.nodeType === 3); \
                 getSelection().setBaseAndExtent(p[0].firstChild, 0, p[1].firstChild, 3); document.querySelector('.term-notes__term').click(); \
                 window.before = [scrollY, getSelection().toString(), document.querySelector(':popover-open').id, document.querySelectorAll('details[open]').length]",
            )
            .await;
        release(browser).await;
        browser
            .wait_until(
                "the state is unchanged",
                "return JSON.stringify(before) === JSON.stringify([scrollY, getSelection().toString(), document.querySelector(':popover-open')?.id, \
                 document.querySelectorAll('details[open]').length])",
            )
            .await;
    })
    .await;
}

#[tokio::test]
async fn the_app_runs_on_a_changed_page() {
    let changes = [
        (
            "a foreign element first",
            "document.querySelector('#app').prepend(document.createElement('x-extension'))",
        ),
        (
            "a foreign element in the header",
            "document.querySelector('.header__row').prepend(document.createElement('div'))",
        ),
        (
            "a foreign element in the text",
            "document.querySelector('main').prepend(document.createElement('div'))",
        ),
        ("a missing footer", "document.querySelector('footer').remove()"),
        ("a missing heading", "document.querySelector('h1').remove()"),
        (
            "no comments",
            "const w = document.createTreeWalker(document, NodeFilter.SHOW_COMMENT); const all = []; while (w.nextNode()) all.push(w.currentNode); all.forEach(c => c.remove())",
        ),
        (
            "a translator's wrappers",
            "const w = document.createTreeWalker(document.querySelector('#app'), NodeFilter.SHOW_TEXT); const all = []; while (w.nextNode()) all.push(w.currentNode); \
             for (const t of all) { const f = document.createElement('font'); f.textContent = t.data; t.replaceWith(f); }",
        ),
        ("merged texts", "document.querySelector('#app').normalize()"),
    ];
    visit(async |browser| {
        browser.add_init_script(DELAY_INDEX).await;
        for (name, change) in changes {
            browser.load("/modalities").await;
            browser.execute(change).await;
            release(browser).await;
            browser.type_into("#search", "needl").await;
            browser.see("2 of 24 practices").await;
            browser.load("/modalities/dry-needling").await;
            browser.execute(change).await;
            release(browser).await;
            browser.click("East").await;
            browser
                .wait_until(&format!("the lens works with {name}"), "return location.search === '?lens=east'")
                .await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_translation_made_before_the_app_starts_is_kept() {
    visit(async |browser| {
        let translate = "for (const p of document.querySelectorAll('.page__text p')) for (const t of [...p.childNodes]) if (t.nodeType === 3) \
            { const f = document.createElement('font'); f.textContent = 'translated'; t.replaceWith(f); }";
        browser.add_init_script(&when_parsed(translate)).await;
        browser.open("/modalities/dry-needling").await;
        browser.see("translated").await;
    })
    .await;
}

#[tokio::test]
async fn a_refused_history_ends_nothing() {
    visit(async |browser| {
        // Like WebKit: after a number of calls, every further one throws.
        browser
            .add_init_script(
                "for (const name of ['pushState', 'replaceState']) { const own = history[name]; let left = 8; \
                 history[name] = function (...a) { if (left-- <= 0) throw new DOMException('too many', 'SecurityError'); return own.apply(this, a); }; }",
            )
            .await;
        browser.open("/modalities").await;
        for letter in "acupunctureyogatens".chars() {
            browser.type_into("#search", &letter.to_string()).await;
        }
        for _ in 0..6 {
            browser.click("East").await;
            browser.click("West").await;
        }
        browser.click("Clear all").await;
        browser.see("24 practices").await;
        browser.execute("document.querySelector('.explorer__item:not([hidden]) .modality-card__link').click()").await;
        browser.wait_until("a page opens", "return document.querySelector('h1')?.innerText !== 'Practices'").await;
    })
    .await;
}
