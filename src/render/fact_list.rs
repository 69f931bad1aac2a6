//! Description list of names and values.

use crate::domain::markup::{Markup, element};

/// Renders a description list; `class` is the class of the list.
pub fn fact_list(class: &str, facts: impl IntoIterator<Item = (Markup, Markup)>) -> Markup {
    let fact = |(name, value): (Markup, Markup)| {
        element("div")
            .class("page__fact")
            .child(element("dt").child(name))
            .child(element("dd").child(value))
    };
    element("dl").class(class).children(facts.into_iter().map(fact))
}
