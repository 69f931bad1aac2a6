//! The two traditions' accounts, ready for the lens.

use super::paragraph::paragraphs;
use crate::domain::notes::Noted;
use crate::domain::page::Account;
use crate::domain::still::el;

/// One tradition's account.
pub fn account(kicker: &str, headline: &str, text: &[Vec<Noted>], closing: Option<&str>) -> Account {
    let closing = closing.map(|closing| el("p").class("account__closing").text(closing));
    Account {
        kicker: kicker.to_owned(),
        headline: headline.to_owned(),
        body: paragraphs(text).into_iter().chain(closing).collect(),
    }
}
