//! Practices side by side: picking them, seeing them, and the address that holds both.

use crate::browser::visit;

/// Heads of the table's columns.
const HEADS: &str = "return [...document.querySelectorAll('.compare-table__name')].map(e => e.innerText).join(', ')";

#[tokio::test]
async fn practices_are_picked_on_pages_and_compared() {
    visit(async |browser| {
        browser.open("/modalities/yoga").await;
        browser.press("Compare Yoga").await;
        browser.see("Pick one or two more.").await;
        browser
            .wait_until(
                "the button is pressed",
                "return document.querySelector('[aria-label=\"Compare Yoga\"]').getAttribute('aria-pressed') === 'true'",
            )
            .await;
        browser.press("Practices").await;
        browser.see_heading("Practices").await;
        browser.see("Pick one or two more.").await;
        browser.press("Allium").await;
        // The tray may lie over a link at the foot of the window; a reader scrolls on.
        browser.ask("document.querySelector('a.home__way[href=\"/compare\"]').click()").await;
        browser.see_heading("Compare practices").await;
        for name in ["TENS", "Cupping"] {
            browser.press(&format!("Compare {name}")).await;
        }
        browser.be_at("/compare?compare=yoga%2Ctens%2Ccupping").await;
        browser.press("Compare Shiatsu").await;
        browser.see("Three at most: remove one first.").await;
        browser.press("Remove Cupping").await;
        browser.be_at("/compare?compare=yoga%2Ctens").await;
        browser.reload().await;
        browser.see("One more can join.").await;
        browser.press_on(".compare-tray__way").await;
        browser.be_at("/compare/yoga/tens").await;
        browser.wait_until("both stand side by side", &format!("{HEADS} === 'Yoga, TENS'")).await;
    })
    .await;
}

#[tokio::test]
async fn the_view_lives_in_the_address() {
    visit(async |browser| {
        let rows = "return document.querySelectorAll('.compare-table__question').length";
        browser.open("/compare/dry-needling/acupuncture").await;
        browser.see("What speaks against it?").await;
        browser.see("Do I have to undress?").await;
        let all = browser.ask(rows).await.as_u64().unwrap();
        browser.press("Only what differs").await;
        browser.be_at("/compare/dry-needling/acupuncture?only=differences").await;
        browser.wait_until("fewer rows stand", &format!("{rows} < {all}")).await;
        browser.press("Doing nothing beside them").await;
        browser.press("Exercise alone beside them").await;
        browser
            .wait_until(
                "all columns stand",
                &format!("{HEADS} === 'Dry needling, Acupuncture, Doing nothing, Exercise alone'"),
            )
            .await;
        browser
            .ask("const s = document.querySelector('#compare-for'); s.value = 'neck-pain'; s.dispatchEvent(new Event('input', { bubbles: true }))")
            .await;
        browser.see("What does it do against a sham?").await;
        browser.reload().await;
        browser.see("What does it do against a sham?").await;
        browser
            .wait_until(
                "the complaint is still chosen",
                "return document.querySelector('#compare-for').value === 'neck-pain'",
            )
            .await;
        browser.back().await;
        browser.wait_until("one step is undone", "return !location.search.includes('for=')").await;
    })
    .await;
}

#[tokio::test]
async fn the_lens_names_the_rows() {
    visit(async |browser| {
        browser.open("/compare/acupuncture/dry-needling").await;
        browser.see("What is it thought to do?").await;
        browser.press("West").await;
        browser.see("How do Western words explain it?").await;
        browser.press("East").await;
        browser.see("How do Eastern words explain it?").await;
    })
    .await;
}

#[tokio::test]
async fn any_three_can_be_compared_and_what_cannot_leads_on() {
    visit(async |browser| {
        browser.expect_error("404");
        browser.open("/compare/yoga/tens/cupping").await;
        browser
            .wait_until("three stand side by side", &format!("{HEADS} === 'Yoga, TENS, Cupping'"))
            .await;
        browser.open("/compare/yoga").await;
        browser.see_heading("Compare practices").await;
        browser.see("Pick one or two more.").await;
        browser.open("/compare/yoga/yoga").await;
        browser.see_heading("Compare practices").await;
        browser
            .wait_until(
                "it is picked, once",
                "return document.querySelectorAll('.compare-tray__entry').length === 1",
            )
            .await;
        browser.open("/compare/yoga/nothing-we-know").await;
        browser.see_heading("There is no page here").await;
    })
    .await;
}

#[tokio::test]
async fn unknown_words_of_the_address_are_left_out_and_told() {
    visit(async |browser| {
        browser.open("/compare/acupuncture/dry-needling?for=sadness&pin=money").await;
        browser
            .see("Some parts of this link aren't known here and were ignored: sadness, money")
            .await;
    })
    .await;
}

#[tokio::test]
async fn two_practices_print_on_one_sheet() {
    visit(async |browser| {
        // Two of the longest.
        browser.open("/compare/osteopathic-manipulation/shiatsu").await;
        assert_eq!(browser.sheets(0.7).await, 1);
        browser.open("/modalities/shiatsu").await;
        assert!(browser.sheets(0.7).await > 1, "sheets are counted");
    })
    .await;
}
