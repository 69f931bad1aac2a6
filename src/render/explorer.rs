//! All practices: search, facets, cards. Drawn once, with everything that any view of it can show; the app then only hides, orders and counts.

use super::facet_panel::facet_panel;
use super::modality_card::modality_card;
use crate::domain::explore::{Facets, Group, Sort};
use crate::domain::index::{Index, ModalityCard};
use crate::domain::markup::{Markup, element};
use crate::domain::route::Route;

/// The page as it stands before anything is searched or chosen.
pub fn explorer(index: &Index, facets: &Facets) -> Markup {
    let without_app = "Search, filters and lens start with the app. All practices stand below; their links work without it.";
    element("div")
        .class("explorer")
        .child(element("h1").class("explorer__title").attr("tabindex", "-1").text("Practices"))
        .child(element("p").class("explorer__note needs-app").text(without_app))
        .child(element("div").class("explorer__columns").child(panel(facets)).child(results(index)))
}

fn panel(facets: &Facets) -> Markup {
    let search = element("input")
        .class("explorer__search")
        .attr("id", "search")
        .attr("type", "search")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("aria-describedby", "search-keys");
    let keys = element("p")
        .class("visually-hidden")
        .attr("id", "search-keys")
        .text("Arrow down goes to the results, Escape clears.");
    // On a narrow screen the filters would push the practices out of sight, so there they start folded.
    let open = button("explorer__open", "filters", "Filters")
        .attr("aria-controls", "filters")
        .attr("aria-expanded", "false");
    let (complaints, others) = facets.groups.split_at(1.min(facets.groups.len()));
    let complaint = complaints.iter().map(complaint_field);
    let panels = others.iter().map(facet_panel);
    let sort = element("select").class("explorer__list").attr("id", "sort").children(
        Sort::ALL
            .iter()
            .map(|sort| element("option").attr("value", sort.as_str()).text(sort.label())),
    );
    let filters = element("div")
        .class("explorer__filters")
        .attr("id", "filters")
        .attr("data-open", "false")
        .children(complaint)
        .child(labelled("sort", "Order", sort))
        .child(
            element("p")
                .class("explorer__numbers")
                .text("Beside each choice stands how many practices it leaves."),
        )
        .children(panels);
    element("form")
        .class("explorer__panel")
        .attr("role", "search")
        .attr("aria-label", "Practices")
        .child(label("search", "Search practices, complaints and words"))
        .child(search)
        .child(keys)
        .child(open)
        .child(filters)
}

fn complaint_field(group: &Group) -> Markup {
    let options = group
        .options
        .iter()
        .map(|(value, name)| element("option").attr("value", value).text(name));
    let list = element("select")
        .class("explorer__list")
        .attr("id", "for")
        .child(element("option").attr("value", "").text("Any complaint"));
    labelled("for", "For my complaint", list.children(options))
}

fn labelled(id: &str, words: &str, control: Markup) -> Markup {
    element("p").class("explorer__field").child(label(id, words)).child(control)
}

fn label(id: &str, words: &str) -> Markup {
    element("label").class("explorer__search-label").attr("for", id).text(words)
}

/// A button that says in `data-press` what it does.
fn button(class: &str, press: &str, words: &str) -> Markup {
    element("button")
        .class(class)
        .attr("type", "button")
        .attr("data-press", press)
        .text(words)
}

fn results(index: &Index) -> Markup {
    let href = |card: &ModalityCard| Route::Modality(card.id.clone()).path();
    let status = element("div")
        .attr("role", "status")
        .child(element("p").class("explorer__urgent"))
        .child(element("p").class("explorer__unknown"))
        .child(
            element("p")
                .class("explorer__count")
                .text(&count(index.modalities.len(), index.modalities.len(), 0)),
        );
    let tags = element("div")
        .class("explorer__chosen")
        .attr("hidden", "")
        .child(
            element("ul")
                .class("explorer__tags")
                .attr("role", "list")
                .attr("aria-label", "Chosen filters"),
        )
        .child(button("explorer__clear", "clear", "Clear all"));
    let cards = index
        .modalities
        .iter()
        .map(|card| element("li").class("explorer__item").child(modality_card(card, index, href(card))));
    let others = index.modalities.iter().map(|card| {
        let link = element("a").attr("href", &href(card)).text(&card.name);
        element("li").attr("hidden", "").child(link)
    });
    let other = element("section")
        .class("explorer__other")
        .attr("aria-labelledby", "other-tradition")
        .attr("hidden", "")
        .child(element("h2").attr("id", "other-tradition"))
        .child(element("ul").class("explorer__other-list").children(others));
    let empty = element("div")
        .class("explorer__empty")
        .attr("hidden", "")
        .child(element("h2").text("Nothing matches"))
        .child(element("p").text("Try fewer filters, or another word: a complaint, a practice, a part of the body."));
    element("div")
        .class("explorer__results")
        .child(element("h2").class("visually-hidden").text("Practices that match"))
        .child(status)
        .child(tags)
        .child(element("div").class("explorer__found"))
        .child(element("ul").class("cards").attr("role", "list").children(cards))
        .child(other)
        .child(empty)
}

/// '3 of 4 practices, and 2 other pages'.
pub fn count(shown: usize, all: usize, others: usize) -> String {
    let practices = match shown {
        0 => "No practice matches".to_owned(),
        _ if shown == all => format!("{all} practices"),
        _ => format!("{shown} of {all} practices"),
    };
    match others {
        0 => practices,
        1 => format!("{practices}, and 1 other page"),
        _ => format!("{practices}, and {others} other pages"),
    }
}

/// What is chosen, each with the way to take it back: the button says in `data-press` which.
pub fn tags(facets: &Facets, chosen: &[(usize, usize)]) -> Vec<Markup> {
    let tag = |(group, option): &(usize, usize)| {
        let (_, name) = facets.groups.get(*group)?.options.get(*option)?;
        let cross = element("span").class("explorer__cross").attr("aria-hidden", "true").text("\u{d7}");
        let press = element("button")
            .class("explorer__tag")
            .attr("type", "button")
            .attr("data-press", &format!("{group}:{option}"))
            .attr("aria-label", &format!("Take back the filter {name}"));
        Some(element("li").child(press.text(name).child(cross)))
    };
    chosen.iter().filter_map(tag).collect()
}
