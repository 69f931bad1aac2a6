//! Static parts of both traditions' accounts. A component collapses and orders them.

use super::paragraph::paragraphs;
use crate::domain::citations::Cited;
use crate::domain::content::Tradition;
use crate::domain::markup::{Live, Markup, element, live};

/// Renders one tradition's account: kicker, headline and, as the last child, the body.
pub fn account(kicker: &str, headline: &str, text: &[Vec<Cited>], closing: Option<&str>) -> Markup {
    let closing = closing.map(|closing| element("p").class("account__closing").text(closing));
    element("div")
        .child(element("p").class("account__kicker").text(kicker))
        .child(element("h3").class("account__headline").text(headline))
        .child(element("div").children(paragraphs(text)).child_opt(closing))
}

/// Renders both accounts; `first` is the tradition whose account comes first under the lens 'both'.
pub fn accounts(west: Markup, east: Markup, first: Tradition) -> Markup {
    live(Live::Accounts { first }, [west, east])
}
