//! Pages: titles, scroll positions, notes and sources, prefetching, and reading without scripts.

use crate::browser::visit;

#[tokio::test]
async fn a_card_opens_its_page_and_back_returns_to_the_list() {
    visit(async |browser| {
        browser.open("/modalities").await;
        browser.click("Massage therapy").await;
        browser.see_heading("Massage therapy").await;
        browser.see_url("/modalities/massage-therapy").await;
        browser
            .wait_until("the title is updated", "return document.title === 'Massage therapy · Allium'")
            .await;
        browser.wait_until("the page starts at its top", "return scrollY === 0").await;
        browser
            .wait_until("the heading has the focus", "return document.activeElement.tagName === 'H1'")
            .await;
        browser.back().await;
        browser.see_heading("Practices").await;
        browser.see_url("/modalities").await;
    })
    .await;
}

#[tokio::test]
async fn back_restores_the_scroll_position() {
    visit(async |browser| {
        browser.set_width(360).await;
        browser.open("/modalities?layer=muscle-fascia").await;
        browser.execute("window.scrollTo(0, 700)").await;
        browser.wait_until("the list is scrolled", "return scrollY === 700").await;
        browser
            .execute("[...document.querySelectorAll('.modality-card__link')].at(-1).click()")
            .await;
        browser
            .wait_until(
                "a page opens at its top",
                "return document.title.includes('Allium') && location.pathname !== '/modalities' && scrollY === 0",
            )
            .await;
        browser
            .wait_until("its heading is shown", "return document.querySelector('h1')?.innerText !== 'Practices'")
            .await;
        browser.back().await;
        browser.see_heading("Practices").await;
        browser
            .wait_until("the scroll position is restored", "return Math.abs(scrollY - 700) < 5")
            .await;
        browser.see_url("/modalities?layer=muscle-fascia").await;
    })
    .await;
}

#[tokio::test]
async fn a_note_opens_its_source_in_place_which_links_to_the_list_and_back() {
    visit(async |browser| {
        browser.open("/modalities/dry-needling").await;
        browser.click_on("#note-1-1").await;
        let finding = "const note = document.querySelector('#about-source-1:popover-open'); return (note?.innerText.length ?? 0) > 80";
        browser.wait_until("what the source found is told in place", finding).await;
        assert_eq!(browser.execute("return location.hash").await, "");
        browser.click_on("#about-source-1 a[href='#source-1']").await;
        browser.wait_until("the source is reached", "return location.hash === '#source-1'").await;
        browser.click_on("#source-1 .source-list__back").await;
        browser.wait_until("the note is reached", "return location.hash === '#note-1-1'").await;
    })
    .await;
}

#[tokio::test]
async fn every_note_links_to_a_source_and_every_source_to_a_note() {
    visit(async |browser| {
        for path in ["dry-needling", "acupuncture", "physical-therapy", "massage-therapy"].map(|id| format!("/modalities/{id}")) {
            browser.open(&path).await;
            let broken = "return [...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.getAttribute('href').slice(1)).filter(id => !document.getElementById(id))";
            assert_eq!(browser.execute(broken).await, serde_json::json!([]), "broken links on {path}");
            let unopened = "return [...document.querySelectorAll('.note-links__link')].filter(note => !note.popoverTargetElement?.textContent.length).length";
            assert_eq!(browser.execute(unopened).await, 0, "notes without a source on {path}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_text_is_fetched_when_the_pointer_reaches_its_link_and_not_before() {
    visit(async |browser| {
        let fetched = "return performance.getEntriesByType('resource').some(e => e.name.endsWith('/content/page/complaints/neck-pain.json'))";
        browser.open("/").await;
        browser.tab_to("Neck pain").await;
        assert_eq!(browser.execute(fetched).await, false, "focus alone does not prefetch");
        browser.hover("Neck pain").await;
        browser.wait_until("the text is requested", fetched).await;
    })
    .await;
}

#[tokio::test]
async fn a_fragment_in_the_url_is_scrolled_to() {
    visit(async |browser| {
        browser.open("/modalities/acupuncture#safety").await;
        browser
            .wait_until(
                "the section is in view",
                "const t = document.getElementById('safety').getBoundingClientRect().top; return t > -50 && t < 400",
            )
            .await;
    })
    .await;
}

#[tokio::test]
async fn every_kind_of_page_opens_by_link_and_by_url() {
    visit(async |browser| {
        for (path, heading) in [
            ("/", "What hurts has layers"),
            ("/complaints/neck-pain", "Neck pain"),
            ("/pairs/dry-needling-acupuncture", "One needle, two maps"),
            ("/complaints", "All complaints"),
            ("/pairs", "On the same ground"),
            ("/glossary", "Glossary"),
            ("/evidence", "How we judge evidence"),
            ("/about", "About Allium"),
            ("/privacy", "Privacy"),
            ("/assessment", "Which layer is it?"),
        ] {
            browser.open(path).await;
            browser.see_heading(heading).await;
        }
        browser.open("/").await;
        for (link, heading) in [
            ("Neck pain", "Neck pain"),
            ("See them in pairs", "On the same ground"),
            ("Glossary", "Glossary"),
            ("Privacy", "Privacy"),
            ("Practices", "Practices"),
        ] {
            browser.click(link).await;
            browser.see_heading(heading).await;
            browser.back().await;
            browser.see_heading("What hurts has layers").await;
        }
    })
    .await;
}

#[tokio::test]
async fn the_text_and_links_work_without_scripts() {
    visit(async |browser| {
        browser.disable_scripts().await;
        browser.load("/modalities").await;
        browser.see("Search, filters and lens start with the app.").await;
        browser.click("Acupuncture").await;
        browser.see_heading("Acupuncture").await;
        browser.see("Where they meet").await;
        browser.click("Assessment").await;
        browser.see_heading("Which layer is it?").await;
        browser.see("The questions need the app").await;
    })
    .await;
}

#[tokio::test]
async fn mounting_the_app_shifts_no_layout() {
    visit(async |browser| {
        let observer = "window.shifts = []; new PerformanceObserver(list => list.getEntries().forEach(e => window.shifts.push([e.value, e.startTime, \
            ...e.sources.map(s => `${s.node?.className || s.node?.nodeName} ${s.previousRect.y} to ${s.currentRect.y}`)])))\
            .observe({ type: 'layout-shift', buffered: true });";
        browser.add_init_script(observer).await;
        for width in [360, 1280] {
            browser.set_width(width).await;
            for path in ["/", "/modalities", "/modalities/dry-needling", "/complaints/neck-pain", "/assessment"] {
                // On a busy machine a page can be painted before it has loaded, and shift. What the app shifts, it shifts every time.
                let mut shifts = Vec::new();
                for _ in 0..2 {
                    browser.open(path).await;
                    let sum = browser
                        .execute("return window.shifts.reduce((a, b) => a + b[0], 0)")
                        .await
                        .as_f64()
                        .unwrap_or(1.0);
                    if sum < 0.01 {
                        shifts.clear();
                        break;
                    }
                    shifts.push(browser.execute("return JSON.stringify(window.shifts)").await);
                }
                assert!(shifts.is_empty(), "{path} at {width} px shifts twice: {shifts:?}");
            }
        }
    })
    .await;
}
