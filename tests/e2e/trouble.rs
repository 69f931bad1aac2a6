//! Bad addresses, missing and broken files, no storage: a written message, never a blank page, nothing lost.

use crate::browser::visit;

/// Answers each fetch of a file whose address holds `part` with `answer`, a JavaScript expression over the real response `r`.
fn intercept(part: &str, answer: &str) -> String {
    format!(
        "{{ const real = window.fetch; window.fetch = async (...a) => {{ const r = await real(...a); return (a[0].url || a[0]).includes('{part}') ? {answer} : r; }} }}"
    )
}

#[tokio::test]
async fn unknown_addresses_get_a_page_that_leads_on() {
    visit(async |browser| {
        browser.expect_error("404");
        for path in [
            "/nowhere",
            "/modalities/no-such-practice",
            "/a/b/c/d",
            "/complaints/%3Cscript%3E",
            "/pairs/x?lens=east",
        ] {
            browser.open(path).await;
            browser.see_heading("There is no page here").await;
        }
        browser.press("All practices").await;
        browser.see_heading("Practices").await;
    })
    .await;
}

#[tokio::test]
async fn a_text_that_cannot_be_had_is_told_and_can_be_tried_again() {
    visit(async |browser| {
        browser.expect_error("404");
        for (answer, heading) in [
            ("new Response('', { status: 404 })", "Page missing"),
            ("new Response((await r.text()).slice(0, 2000))", "This page couldn't be loaded"),
            (
                "new Response((await r.text()).replace('\"version\":1', '\"version\":99'))",
                "This page couldn't be loaded",
            ),
            ("Promise.reject(new TypeError('offline'))", "No connection"),
        ] {
            browser.open("/").await;
            let script = intercept("content/page/complaints", answer);
            browser.ask(&format!("window.kept = window.fetch; {script}")).await;
            browser.press("Neck pain").await;
            browser.see_heading(heading).await;
            browser.ask("window.fetch = window.kept").await;
            browser.press("Try again").await;
            browser.see_heading("Neck pain").await;
        }
    })
    .await;
}

#[tokio::test]
async fn without_its_data_a_page_can_still_be_read() {
    visit(async |browser| {
        browser
            .before_each_page(&intercept("content/index.json", "new Response('{\"form\":')"))
            .await;
        browser.load("/modalities/dry-needling").await;
        browser.see("The page's data could not be loaded").await;
        browser.see("Where they meet").await;
    })
    .await;
}

#[tokio::test]
async fn refused_storage_is_told_in_one_line_and_the_flow_goes_on() {
    visit(async |browser| {
        browser
            .before_each_page("Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('refused', 'SecurityError') } })")
            .await;
        browser.open("/assessment").await;
        browser.see("Your browser stores nothing for this page.").await;
        browser.press("Start").await;
        browser.press("None of these").await;
        browser.press("Next").await;
        browser.see("question 2 of").await;
    })
    .await;
}

#[tokio::test]
async fn answers_that_cannot_be_read_are_told_and_the_visit_starts_anew() {
    visit(async |browser| {
        browser.open("/").await;
        browser.ask("sessionStorage.setItem('allium.answers', '{\"answers\": {\"x\": tr')").await;
        browser.open("/assessment").await;
        browser.see("could not be read. You'll start over.").await;
        browser.press("Start").await;
        browser.see("question 1 of").await;
    })
    .await;
}

#[tokio::test]
async fn a_full_storage_is_told_in_one_line_and_the_flow_goes_on() {
    visit(async |browser| {
        browser
            .before_each_page("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }")
            .await;
        browser.open("/assessment").await;
        browser.press("Start").await;
        browser.press("None of these").await;
        browser.press("Next").await;
        browser.see("Your browser has no room left").await;
        browser.see("question 2 of").await;
    })
    .await;
}

#[tokio::test]
async fn an_assessment_without_its_data_can_be_read_and_a_reload_starts_it() {
    visit(async |browser| {
        browser.expect_error("404");
        browser
            .before_each_page("const get = window.fetch; window.fetch = (what, ...rest) => get(String(what.url ?? what).includes('content/assessment.json') && !sessionStorage.mended ? '/nowhere.json' : what, ...rest)")
            .await;
        browser.load("/assessment").await;
        browser.see("The page's data could not be loaded").await;
        browser.see("Which layer is it?").await;
        browser.ask("sessionStorage.mended = 1").await;
        browser.reload().await;
        browser.press("Start").await;
        browser.see("question 1 of").await;
    })
    .await;
}

#[tokio::test]
async fn a_page_rewritten_by_a_translator_still_works() {
    visit(async |browser| {
        browser.open("/modalities/dry-needling").await;
        // What translators do: each text becomes a nest of elements.
        let rewrite = "const w = document.createTreeWalker(document.querySelector('#app'), NodeFilter.SHOW_TEXT); const all = []; \
            while (w.nextNode()) if (w.currentNode.data.trim()) all.push(w.currentNode); \
            for (const t of all) { const f = document.createElement('font'); f.textContent = t.data; t.replaceWith(f); }";
        browser.ask(rewrite).await;
        browser.press("East").await;
        browser.be_at("/modalities/dry-needling?lens=east").await;
        browser.press("Practices").await;
        browser.see_heading("Practices").await;
    })
    .await;
}
