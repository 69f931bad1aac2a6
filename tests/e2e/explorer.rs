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
        browser.press_on("input[name=tradition][value=east]").await;
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
        browser.press_on("input[name=tradition][value=west]").await;
        browser.see("12 of 24 practices").await;
        browser.press_on("input[name=tradition][value=east]").await;
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
                .ask("const s = document.querySelector('#search'); s.value = ''; s.dispatchEvent(new Event('input', { bubbles: true }))")
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

const NAMES: &str = "[...document.querySelectorAll('.explorer__item:not([hidden]) .modality-card__name')].map(name => name.textContent)";

#[tokio::test]
async fn a_complaint_brings_its_grades_its_order_and_its_counts() {
    visit(async |browser| {
        browser.open("/modalities").await;
        let choose =
            "const list = document.querySelector('#for'); list.value = 'neck-pain'; list.dispatchEvent(new Event('input', { bubbles: true }))";
        browser.ask(choose).await;
        browser.be_at("/modalities?for=neck-pain").await;
        browser.see("Evidence for my complaint").await;
        let leaves = "return document.querySelector('input[name=needles][value=yes]').closest('label').innerText";
        let leaves = browser.ask(leaves).await;
        browser.press_on("input[name=needles][value=yes]").await;
        browser.see("2 of 24 practices").await;
        assert!(
            leaves.as_str().is_some_and(|words| words.contains('2')),
            "the count told it before: {leaves}"
        );
        browser.press("Remove filter Neck pain").await;
        browser.be_at("/modalities?needles=yes").await;
        browser.back().await;
        browser.be_at("/modalities?for=neck-pain&needles=yes").await;
        browser
            .wait_until("both tags are back", "return document.querySelectorAll('.explorer__tag').length === 2")
            .await;
    })
    .await;
}

#[tokio::test]
async fn an_order_can_be_chosen_and_a_link_opens_it() {
    visit(async |browser| {
        browser.open("/modalities?sort=name").await;
        browser
            .wait_until(
                "they stand by name",
                &format!("const names = {NAMES}; return names.length === 24 && names.join() === names.toSorted().join()"),
            )
            .await;
        browser.open("/modalities").await;
        let usual = browser.ask(&format!("return {NAMES}")).await;
        let choose = "const list = document.querySelector('#sort'); list.value = 'cost'; list.dispatchEvent(new Event('input', { bubbles: true }))";
        browser.ask(choose).await;
        browser.be_at("/modalities?sort=cost").await;
        browser
            .wait_until("the cheapest stands first", &format!("return {NAMES}[0] === 'TENS'"))
            .await;
        browser.back().await;
        browser
            .wait_until("the usual order again", &format!("return {NAMES}.join() === {usual}.join()"))
            .await;
    })
    .await;
}

#[tokio::test]
async fn a_typo_is_forgiven_and_other_pages_are_found_with_the_words_marked() {
    visit(async |browser| {
        browser.open("/modalities").await;
        browser.write("#search", "acupunkture").await;
        browser.see("Did you mean").await;
        browser.press("acupuncture").await;
        browser.be_at("/modalities?q=acupuncture").await;
        browser
            .wait_until(
                "the name is marked",
                "return document.querySelector('.explorer__item:not([hidden]) .modality-card__name mark')?.innerText === 'Acupuncture'",
            )
            .await;
        browser
            .ask("const s = document.querySelector('#search'); s.value = 'slipped disc'; s.dispatchEvent(new Event('input', { bubbles: true }))")
            .await;
        browser
            .wait_until(
                "a complaint is found by a lay word",
                "return [...document.querySelectorAll('.explorer__hit a')].some(a => a.innerText === 'Sciatica')",
            )
            .await;
        browser.press("Sciatica").await;
        browser.see_heading("Sciatica").await;
    })
    .await;
}

#[tokio::test]
async fn the_link_to_all_practices_ends_a_search() {
    visit(async |browser| {
        browser.open("/modalities").await;
        browser.write("#search", "needl").await;
        browser.see("2 of 24 practices").await;
        browser.be_at("/modalities?q=needl").await;
        browser.press("Practices").await;
        browser.see("24 practices").await;
        browser.be_at("/modalities").await;
        browser.back().await;
        browser.see("2 of 24 practices").await;
        browser.be_at("/modalities?q=needl").await;
    })
    .await;
}

#[tokio::test]
async fn a_link_followed_after_back_and_forward_has_its_address() {
    visit(async |browser| {
        browser.open("/modalities").await;
        browser.press("Evidence").await;
        browser.see_heading("How we judge evidence").await;
        browser.back().await;
        browser.see_heading("Practices").await;
        browser.ask("history.forward()").await;
        browser.see_heading("How we judge evidence").await;
        browser.press("Practices").await;
        browser.see_heading("Practices").await;
        browser.be_at("/modalities").await;
    })
    .await;
}
