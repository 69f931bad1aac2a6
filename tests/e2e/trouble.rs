//! Unknown URLs, missing and damaged files, no storage: a message, never a blank page, and nothing lost.

use crate::browser::visit;

/// Replaces responses to URLs that contain `part` by `response`, a JavaScript expression over the real response `r`.
fn intercept(part: &str, response: &str) -> String {
    format!(
        "{{ const real = window.fetch; window.fetch = async (...a) => {{ const r = await real(...a); return (a[0].url || a[0]).includes('{part}') ? {response} : r; }} }}"
    )
}

#[tokio::test]
async fn unknown_urls_show_a_page_with_links() {
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
        browser.click("All practices").await;
        browser.see_heading("Practices").await;
    })
    .await;
}

#[tokio::test]
async fn a_failed_page_load_shows_an_error_and_can_be_retried() {
    visit(async |browser| {
        browser.expect_error("404");
        for (response, heading) in [
            ("new Response('', { status: 404 })", "Page missing"),
            ("new Response((await r.text()).slice(0, 2000))", "This page couldn't be loaded"),
            (
                "new Response((await r.text()).replace(/\"version\":\\d+/, '\"version\":99'))",
                "This page couldn't be loaded",
            ),
            ("Promise.reject(new TypeError('offline'))", "No connection"),
        ] {
            browser.open("/").await;
            let script = intercept("content/page/complaints", response);
            browser.execute(&format!("window.realFetch = window.fetch; {script}")).await;
            browser.click("Neck pain").await;
            browser.see_heading(heading).await;
            browser.execute("window.fetch = window.realFetch").await;
            browser.click("Try again").await;
            browser.see_heading("Neck pain").await;
        }
    })
    .await;
}

#[tokio::test]
async fn without_its_data_a_page_can_still_be_read() {
    visit(async |browser| {
        browser
            .add_init_script(&intercept("content/index.json", "new Response('{\"version\":')"))
            .await;
        browser.load("/modalities/dry-needling").await;
        browser.see("The page's data could not be loaded").await;
        browser.see("Where they meet").await;
    })
    .await;
}

#[tokio::test]
async fn blocked_storage_shows_a_notice_and_the_assessment_goes_on() {
    visit(async |browser| {
        browser
            .add_init_script("Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('refused', 'SecurityError') } })")
            .await;
        browser.open("/assessment").await;
        browser.see("Your browser stores nothing for this page.").await;
        browser.click("Start").await;
        browser.click("None of these").await;
        browser.click("Next").await;
        browser.see("question 2").await;
    })
    .await;
}

#[tokio::test]
async fn unreadable_answers_show_a_notice_and_the_assessment_starts_over() {
    visit(async |browser| {
        browser.open("/").await;
        browser
            .execute("sessionStorage.setItem('allium.answers', '{\"answers\": {\"x\": tr')")
            .await;
        browser.open("/assessment").await;
        browser.see("could not be read. You'll start over.").await;
        browser.click("Start").await;
        browser.see("question 1").await;
    })
    .await;
}

#[tokio::test]
async fn full_storage_shows_a_notice_and_the_assessment_goes_on() {
    visit(async |browser| {
        browser
            .add_init_script("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }")
            .await;
        browser.open("/assessment").await;
        browser.click("Start").await;
        browser.click("None of these").await;
        browser.click("Next").await;
        browser.see("Your browser has no room left").await;
        browser.see("question 2").await;
    })
    .await;
}

#[tokio::test]
async fn an_assessment_without_its_data_can_be_read_and_works_after_a_reload() {
    visit(async |browser| {
        browser.expect_error("404");
        browser
            .add_init_script("const get = window.fetch; window.fetch = (what, ...rest) => get(String(what.url ?? what).includes('content/assessment.json') && !sessionStorage.fixed ? '/nowhere.json' : what, ...rest)")
            .await;
        browser.load("/assessment").await;
        browser.see("The page's data could not be loaded").await;
        browser.see("Which layer is it?").await;
        browser.execute("sessionStorage.fixed = 1").await;
        browser.reload().await;
        browser.click("Start").await;
        browser.see("question 1").await;
    })
    .await;
}

#[tokio::test]
async fn a_page_rewritten_by_a_translator_still_works() {
    visit(async |browser| {
        browser.open("/modalities/dry-needling").await;
        // Like a translator: wrap each text node in elements.
        let rewrite = "const w = document.createTreeWalker(document.querySelector('#app'), NodeFilter.SHOW_TEXT); const all = []; \
            while (w.nextNode()) if (w.currentNode.data.trim()) all.push(w.currentNode); \
            for (const t of all) { const f = document.createElement('font'); f.textContent = t.data; t.replaceWith(f); }";
        browser.execute(rewrite).await;
        browser.click("East").await;
        browser.see_url("/modalities/dry-needling?lens=east").await;
        browser.click("Practices").await;
        browser.see_heading("Practices").await;
    })
    .await;
}
