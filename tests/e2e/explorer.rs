//! Search and facets; the address holds the view.

use crate::browser::visit;

#[tokio::test]
async fn a_search_and_a_facet_narrow_the_list_and_the_address_keeps_both() {
    visit(async |browser| {
        browser.open("/modalities").await;
        browser.see("24 practices").await;
        browser.write("#search", "needl").await;
        browser.see("2 of 24 practices").await;
        browser.be_at("/modalities?q=needl").await;
        browser
            .press_on("input[type=checkbox][aria-label^='Eastern'], .facet-panel__choice input")
            .await;
        browser.see("1 of 24 practices").await;
        browser.reload().await;
        browser.see("1 of 24 practices").await;
        browser.press("Clear all").await;
        browser.see("24 practices").await;
        browser.be_at("/modalities").await;
        browser.back().await;
        browser.see("1 of 24 practices").await;
    })
    .await;
}

#[tokio::test]
async fn back_undoes_one_step_at_a_time() {
    visit(async |browser| {
        browser.open("/modalities").await;
        browser.press_on("fieldset:nth-of-type(1) .facet-panel__choice input").await;
        browser.see("12 of 24 practices").await;
        browser
            .press_on("fieldset:nth-of-type(1) li:nth-child(2) .facet-panel__choice input")
            .await;
        browser.see("24 practices").await;
        browser.back().await;
        browser.see("12 of 24 practices").await;
        browser.back().await;
        browser.be_at("/modalities").await;
        browser.see("24 practices").await;
    })
    .await;
}

#[tokio::test]
async fn nothing_found_says_so_and_offers_a_way_out() {
    visit(async |browser| {
        browser.open("/modalities?q=zzzz").await;
        browser.see("Nothing matches").await;
        browser.press("Clear all").await;
        browser.see("24 practices").await;
    })
    .await;
}

#[tokio::test]
async fn unknown_filters_and_lens_are_left_out_and_told() {
    visit(async |browser| {
        browser.open("/modalities?tradition=north&layer=%3Cb%3E&lens=sideways").await;
        browser
            .see("The address names filters that we do not know, and they were left out: north, <b>")
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
                .ask("const s = document.querySelector('#search'); s.value = ''; s.dispatchEvent(new Event('input'))")
                .await;
            browser.write("#search", text).await;
            browser
                .wait_until(
                    "the field holds the text",
                    &format!("return document.querySelector('#search').value === {}", serde_json::json!(text)),
                )
                .await;
            browser.reload().await;
            browser
                .wait_until(
                    "the field still holds it",
                    &format!("return document.querySelector('#search').value === {}", serde_json::json!(text)),
                )
                .await;
        }
    })
    .await;
}
