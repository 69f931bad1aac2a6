//! Search and facets; the URL stores the view.

use crate::browser::visit;

#[tokio::test]
async fn a_search_and_a_facet_filter_the_list_and_the_url_stores_both() {
    visit(async |browser| {
        browser.open("/modalities").await;
        browser.see("24 practices").await;
        browser.type_into("#search", "needl").await;
        browser.see("2 of 24 practices").await;
        browser.see_url("/modalities?q=needl").await;
        browser.click_on("input[name=tradition][value=east]").await;
        browser.see("1 of 24 practices").await;
        browser.reload().await;
        browser.see("1 of 24 practices").await;
        browser.click("Clear all").await;
        browser.see("24 practices").await;
        browser.see_url("/modalities").await;
        browser.back().await;
        browser.see("1 of 24 practices").await;
    })
    .await;
}

#[tokio::test]
async fn back_undoes_one_step_at_a_time() {
    visit(async |browser| {
        browser.open("/modalities").await;
        browser.click_on("input[name=tradition][value=west]").await;
        browser.see("12 of 24 practices").await;
        browser.click_on("input[name=tradition][value=east]").await;
        browser.see("24 practices").await;
        browser.back().await;
        browser.see("12 of 24 practices").await;
        browser.back().await;
        browser.see_url("/modalities").await;
        browser.see("24 practices").await;
    })
    .await;
}

#[tokio::test]
async fn an_empty_result_says_so_and_offers_to_clear_the_filters() {
    visit(async |browser| {
        browser.open("/modalities?q=zzzz").await;
        browser.see("Nothing matches").await;
        browser.click("Clear all").await;
        browser.see("24 practices").await;
    })
    .await;
}

#[tokio::test]
async fn unknown_filters_and_lens_are_ignored_and_named() {
    visit(async |browser| {
        browser.open("/modalities?tradition=north&layer=%3Cb%3E&lens=sideways").await;
        browser
            .see("Some parts of this link aren't known here and were ignored: north, <b>")
            .await;
        browser.see("24 practices").await;
    })
    .await;
}

#[tokio::test]
async fn any_text_can_be_searched() {
    visit(async |browser| {
        browser.open("/modalities").await;
        for text in ["<script>alert(1)</script>", "针灸 अक्यूपंक्चर", "%00%", "&lens=east#x"] {
            browser
                .execute("const s = document.querySelector('#search'); s.value = ''; s.dispatchEvent(new Event('input', { bubbles: true }))")
                .await;
            browser.type_into("#search", text).await;
            browser
                .wait_until(
                    "the field contains the text",
                    &format!("return document.querySelector('#search').value === {}", serde_json::json!(text)),
                )
                .await;
            browser.reload().await;
            browser
                .wait_until(
                    "the field still contains the text",
                    &format!("return document.querySelector('#search').value === {}", serde_json::json!(text)),
                )
                .await;
        }
    })
    .await;
}

const NAMES: &str = "[...document.querySelectorAll('.explorer__item:not([hidden]) .modality-card__name')].map(name => name.textContent)";

#[tokio::test]
async fn a_complaint_adds_its_grades_and_updates_the_counts() {
    visit(async |browser| {
        browser.open("/modalities").await;
        let choose =
            "const list = document.querySelector('#for'); list.value = 'neck-pain'; list.dispatchEvent(new Event('input', { bubbles: true }))";
        browser.execute(choose).await;
        browser.see_url("/modalities?for=neck-pain").await;
        browser.see("Evidence for my complaint").await;
        let label = "return document.querySelector('input[name=needles][value=yes]').closest('label').innerText";
        let label = browser.execute(label).await;
        browser.click_on("input[name=needles][value=yes]").await;
        browser.see("2 of 24 practices").await;
        assert!(
            label.as_str().is_some_and(|words| words.contains('2')),
            "the label shows the count: {label}"
        );
        browser.click("Remove filter Neck pain").await;
        browser.see_url("/modalities?needles=yes").await;
        browser.back().await;
        browser.see_url("/modalities?for=neck-pain&needles=yes").await;
        browser
            .wait_until("both tags are back", "return document.querySelectorAll('.explorer__tag').length === 2")
            .await;
    })
    .await;
}

#[tokio::test]
async fn an_order_can_be_chosen_and_linked_to() {
    visit(async |browser| {
        browser.open("/modalities?sort=name").await;
        browser
            .wait_until(
                "the list is sorted by name",
                &format!("const names = {NAMES}; return names.length === 24 && names.join() === names.toSorted().join()"),
            )
            .await;
        browser.open("/modalities").await;
        let default_order = browser.execute(&format!("return {NAMES}")).await;
        let choose = "const list = document.querySelector('#sort'); list.value = 'cost'; list.dispatchEvent(new Event('input', { bubbles: true }))";
        browser.execute(choose).await;
        browser.see_url("/modalities?sort=cost").await;
        browser
            .wait_until("the cheapest is first", &format!("return {NAMES}[0] === 'TENS'"))
            .await;
        browser.back().await;
        browser
            .wait_until("the default order is back", &format!("return {NAMES}.join() === {default_order}.join()"))
            .await;
    })
    .await;
}

#[tokio::test]
async fn a_typo_is_corrected_and_matches_on_other_pages_are_marked() {
    visit(async |browser| {
        browser.open("/modalities").await;
        browser.type_into("#search", "acupunkture").await;
        browser.see("Did you mean").await;
        browser.click("acupuncture").await;
        browser.see_url("/modalities?q=acupuncture").await;
        browser
            .wait_until(
                "the name is marked",
                "return document.querySelector('.explorer__item:not([hidden]) .modality-card__name mark')?.innerText === 'Acupuncture'",
            )
            .await;
        browser
            .execute("const s = document.querySelector('#search'); s.value = 'slipped disc'; s.dispatchEvent(new Event('input', { bubbles: true }))")
            .await;
        browser
            .wait_until(
                "a complaint is found by a lay word",
                "return [...document.querySelectorAll('.explorer__hit a')].some(a => a.innerText === 'Sciatica')",
            )
            .await;
        browser.click("Sciatica").await;
        browser.see_heading("Sciatica").await;
    })
    .await;
}

#[tokio::test]
async fn the_link_to_all_practices_ends_a_search() {
    visit(async |browser| {
        browser.open("/modalities").await;
        browser.type_into("#search", "needl").await;
        browser.see("2 of 24 practices").await;
        browser.see_url("/modalities?q=needl").await;
        browser.click("Practices").await;
        browser.see("24 practices").await;
        browser.see_url("/modalities").await;
        browser.back().await;
        browser.see("2 of 24 practices").await;
        browser.see_url("/modalities?q=needl").await;
    })
    .await;
}

#[tokio::test]
async fn a_link_followed_after_back_and_forward_has_its_address() {
    visit(async |browser| {
        browser.open("/modalities").await;
        browser.click("Evidence").await;
        browser.see_heading("How we judge evidence").await;
        browser.back().await;
        browser.see_heading("Practices").await;
        browser.execute("history.forward()").await;
        browser.see_heading("How we judge evidence").await;
        browser.click("Practices").await;
        browser.see_heading("Practices").await;
        browser.see_url("/modalities").await;
    })
    .await;
}
