//! Names with what holds for each.

use crate::domain::markup::{Markup, element};

/// A list of names and what stands beside each; `class` is the list's.
pub fn fact_list(class: &str, facts: impl IntoIterator<Item = (Markup, Markup)>) -> Markup {
    let fact = |(name, value): (Markup, Markup)| {
        element("div")
            .class("page__fact")
            .child(element("dt").child(name))
            .child(element("dd").child(value))
    };
    element("dl").class(class).children(facts.into_iter().map(fact))
}
