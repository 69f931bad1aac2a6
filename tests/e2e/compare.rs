//! Comparing practices: picking them, the table, and the URL that stores both.

use crate::browser::visit;

/// Headers of the table's columns.
const COLUMN_HEADERS: &str = "return [...document.querySelectorAll('.compare-table__name')].map(e => e.innerText).join(', ')";

#[tokio::test]
async fn practices_are_picked_on_pages_and_compared() {
    visit(async |browser| {
        browser.open("/modalities/yoga").await;
        browser.click("Compare Yoga").await;
        browser.see("Pick one or two more.").await;
        browser
            .wait_until(
                "the button is pressed",
                "return document.querySelector('[aria-label=\"Compare Yoga\"]').getAttribute('aria-pressed') === 'true'",
            )
            .await;
        browser.click("Practices").await;
        browser.see_heading("Practices").await;
        browser.see("Pick one or two more.").await;
        browser.click("Allium").await;
        // The tray may cover a link at the bottom of the window.
        browser.execute("document.querySelector('a.home__way[href=\"/compare\"]').click()").await;
        browser.see_heading("Compare practices").await;
        for name in ["TENS", "Cupping"] {
            browser.click(&format!("Compare {name}")).await;
        }
        browser.see_url("/compare?compare=yoga%2Ctens%2Ccupping").await;
        browser.click("Compare Shiatsu").await;
        browser.see("Three at most: remove one first.").await;
        browser.click("Remove Cupping").await;
        browser.see_url("/compare?compare=yoga%2Ctens").await;
        browser.reload().await;
        browser.see("One more can join.").await;
        browser.click_on(".compare-tray__way").await;
        browser.see_url("/compare/yoga/tens").await;
        browser
            .wait_until("both are columns", &format!("{COLUMN_HEADERS} === 'Yoga, TENS'"))
            .await;
    })
    .await;
}

#[tokio::test]
async fn the_view_is_stored_in_the_url() {
    visit(async |browser| {
        let rows = "return document.querySelectorAll('.compare-table__question').length";
        browser.open("/compare/dry-needling/acupuncture").await;
        browser.see("What speaks against it?").await;
        browser.see("Do I have to undress?").await;
        let all = browser.execute(rows).await.as_u64().unwrap();
        browser.click("Only what differs").await;
        browser.see_url("/compare/dry-needling/acupuncture?only=differences").await;
        browser.wait_until("fewer rows are shown", &format!("{rows} < {all}")).await;
        browser.click("Doing nothing beside them").await;
        browser.click("Exercise alone beside them").await;
        browser
            .wait_until(
                "all columns are shown",
                &format!("{COLUMN_HEADERS} === 'Dry needling, Acupuncture, Doing nothing, Exercise alone'"),
            )
            .await;
        browser
            .execute(
                "const s = document.querySelector('#compare-for'); s.value = 'neck-pain'; s.dispatchEvent(new Event('input', { bubbles: true }))",
            )
            .await;
        browser.see("What does it do against usual care or no treatment?").await;
        browser.reload().await;
        browser.see("What does it do against usual care or no treatment?").await;
        browser
            .wait_until(
                "the complaint is still selected",
                "return document.querySelector('#compare-for').value === 'neck-pain'",
            )
            .await;
        browser.back().await;
        browser
            .wait_until("the last change is undone", "return !location.search.includes('for=')")
            .await;
    })
    .await;
}

#[tokio::test]
async fn the_lens_changes_the_wording_of_rows() {
    visit(async |browser| {
        browser.open("/compare/acupuncture/dry-needling").await;
        browser.see("What is it thought to do?").await;
        browser.click("West").await;
        browser.see("How do Western words explain it?").await;
        browser.click("East").await;
        browser.see("How do Eastern words explain it?").await;
    })
    .await;
}

#[tokio::test]
async fn any_three_can_be_compared_and_other_numbers_open_the_picker() {
    visit(async |browser| {
        browser.expect_error("404");
        browser.open("/compare/yoga/tens/cupping").await;
        browser
            .wait_until("all three are columns", &format!("{COLUMN_HEADERS} === 'Yoga, TENS, Cupping'"))
            .await;
        browser.open("/compare/yoga").await;
        browser.see_heading("Compare practices").await;
        browser.see("Pick one or two more.").await;
        browser.open("/compare/yoga/yoga").await;
        browser.see_heading("Compare practices").await;
        browser
            .wait_until(
                "it is picked once",
                "return document.querySelectorAll('.compare-tray__entry').length === 1",
            )
            .await;
        browser.open("/compare/yoga/nothing-we-know").await;
        browser.see_heading("There is no page here").await;
    })
    .await;
}

#[tokio::test]
async fn unknown_url_values_are_ignored_and_named() {
    visit(async |browser| {
        browser.open("/compare/acupuncture/dry-needling?for=sadness&pin=money").await;
        browser
            .see("Some parts of this link aren't known here and were ignored: sadness, money")
            .await;
    })
    .await;
}

#[tokio::test]
async fn two_practices_print_on_one_page() {
    visit(async |browser| {
        // Two of the longest.
        browser.open("/compare/osteopathic-manipulation/shiatsu").await;
        assert_eq!(browser.count_printed_pages(0.7).await, 1);
        browser.open("/modalities/shiatsu").await;
        assert!(browser.count_printed_pages(0.7).await > 1, "pages are counted");
    })
    .await;
}
