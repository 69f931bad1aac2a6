//! Names with what holds for each.

use crate::domain::still::{Still, el};

/// A list of names and what stands beside each; `class` is the list's.
pub fn fact_list(class: &str, facts: impl IntoIterator<Item = (Still, Still)>) -> Still {
    let fact = |(name, value): (Still, Still)| el("div").class("page__fact").child(el("dt").child(name)).child(el("dd").child(value));
    el("dl").class(class).children(facts.into_iter().map(fact))
}
