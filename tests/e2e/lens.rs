//! The lens: which account comes first and which wording is used.

use crate::browser::visit;

#[tokio::test]
async fn the_lens_reorders_a_page_and_is_stored_in_the_url() {
    visit(async |browser| {
        let first_account = "return document.querySelector('.accounts .account__headline').innerText";
        browser.open("/modalities/dry-needling").await;
        let west = browser.execute(first_account).await;
        browser.click("East").await;
        browser.see_url("/modalities/dry-needling?lens=east").await;
        browser
            .wait_until(
                "the other account is first",
                &format!("return document.querySelector('.accounts .account__headline').innerText !== {west}"),
            )
            .await;
        browser
            .wait_until(
                "one account is collapsed",
                "return document.querySelectorAll('.accounts .account__body[hidden]').length === 1",
            )
            .await;
        browser.see("Where they meet").await;
        browser.reload().await;
        browser
            .wait_until(
                "the lens is still selected",
                "return document.querySelector('input[name=lens]:checked').value === 'east'",
            )
            .await;
        browser.click("Read this account").await;
        browser
            .wait_until(
                "both are expanded",
                "return document.querySelectorAll('.accounts .account__body[hidden]').length === 0",
            )
            .await;
        browser.back().await;
        browser.see_url("/modalities/dry-needling").await;
        browser
            .wait_until(
                "both traditions are selected",
                "return document.querySelector('input[name=lens]:checked').value === 'both'",
            )
            .await;
    })
    .await;
}

#[tokio::test]
async fn the_lens_sorts_and_rewords_the_explorer_and_follows_links() {
    visit(async |browser| {
        browser.open("/modalities?lens=west").await;
        browser.see("Eastern practices that match too").await;
        browser.see("taut bands and trigger points").await;
        browser.click("Dry needling").await;
        browser.see_url("/modalities/dry-needling?lens=west").await;
    })
    .await;
}
