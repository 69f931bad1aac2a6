//! Both traditions' accounts. They stand side by side and in full; seen through one lens, the app puts that tradition's first and folds the other to
//! its headline.

use super::paragraph::paragraphs;
use crate::domain::citations::Cited;
use crate::domain::content::Tradition;
use crate::domain::markup::{Markup, element};

/// One tradition's account. Its button says in `data-fold` whose it folds; it is out of sight while the account can't be folded.
pub fn account(tradition: Tradition, kicker: &str, headline: &str, text: &[Vec<Cited>], closing: Option<&str>) -> Markup {
    let id = format!("account-{}", tradition.as_str());
    let closing = closing.map(|closing| element("p").class("account__closing").text(closing));
    let toggle = element("button")
        .class("account__toggle")
        .attr("type", "button")
        .attr("data-fold", tradition.as_str())
        .attr("aria-controls", &id)
        .attr("aria-expanded", "true")
        .attr("hidden", "")
        .text(fold_words(true));
    element("div")
        .class(&format!("account account--{}", tradition.as_str()))
        .child(element("p").class("account__kicker").text(kicker))
        .child(element("h3").class("account__headline").text(headline))
        .child(
            element("div")
                .class("account__body")
                .attr("id", &id)
                .children(paragraphs(text))
                .child_opt(closing),
        )
        .child(toggle)
}

/// What the button of an open or a folded account says.
pub fn fold_words(open: bool) -> &'static str {
    if open { "Fold this account" } else { "Read this account" }
}

/// Both, `first` leading: `data-first` says who leads where both are shown.
pub fn accounts(west: Markup, east: Markup, first: Tradition) -> Markup {
    let both = match first {
        Tradition::West => [west, east],
        Tradition::East => [east, west],
    };
    element("div")
        .class("accounts accounts--both")
        .attr("data-first", first.as_str())
        .children(both)
}
