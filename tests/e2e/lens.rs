//! The lens: whose account comes first and whose words are used.

use crate::browser::visit;

#[tokio::test]
async fn the_lens_turns_a_page_and_lives_in_the_address() {
    visit(async |browser| {
        let first_account = "return document.querySelector('.accounts .account__headline').innerText";
        browser.open("/modalities/dry-needling").await;
        let west = browser.ask(first_account).await;
        browser.press("East").await;
        browser.be_at("/modalities/dry-needling?lens=east").await;
        browser
            .wait_until(
                "the other account leads",
                &format!("return document.querySelector('.accounts .account__headline').innerText !== {west}"),
            )
            .await;
        browser
            .wait_until(
                "one account is folded",
                "return document.querySelectorAll('.accounts .account__body[hidden]').length === 1",
            )
            .await;
        browser.see("Where they meet").await;
        browser.reload().await;
        browser
            .wait_until(
                "the lens is kept",
                "return document.querySelector('input[name=lens]:checked').value === 'east'",
            )
            .await;
        browser.press("Read this account").await;
        browser
            .wait_until(
                "both are open",
                "return document.querySelectorAll('.accounts .account__body[hidden]').length === 0",
            )
            .await;
        browser.back().await;
        browser.be_at("/modalities/dry-needling").await;
        browser
            .wait_until("both again", "return document.querySelector('input[name=lens]:checked').value === 'both'")
            .await;
    })
    .await;
}

#[tokio::test]
async fn the_lens_sorts_and_rewords_the_explorer_and_goes_along() {
    visit(async |browser| {
        browser.open("/modalities?lens=west").await;
        browser.see("Eastern practices that match too").await;
        browser.see("taut bands and trigger points").await;
        browser.press("Dry needling").await;
        browser.be_at("/modalities/dry-needling?lens=west").await;
    })
    .await;
}
