//! The palette of pages and actions, and the list of keys: two dialogs that every page carries.

use crate::domain::markup::{Markup, element, text};

/// The two dialogs, closed.
pub fn dialogs() -> [Markup; 2] {
    [palette(), keys()]
}

fn palette() -> Markup {
    let field = element("input")
        .class("palette__field")
        .attr("id", "palette-field")
        .attr("type", "text")
        .attr("role", "combobox")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("aria-expanded", "true")
        .attr("aria-controls", "palette-list")
        .attr("aria-autocomplete", "list");
    let list = element("ul")
        .class("palette__list")
        .attr("id", "palette-list")
        .attr("role", "listbox")
        .attr("aria-label", "Pages and actions");
    element("dialog")
        .class("palette")
        .attr("id", "palette")
        .attr("aria-label", "Search and go")
        .child(
            element("label")
                .class("palette__label")
                .attr("for", "palette-field")
                .text("Search, or go to a page"),
        )
        .child(field)
        .child(element("p").class("palette__urgent").attr("role", "status"))
        .child(list)
        .child(element("p").class("palette__told visually-hidden").attr("role", "status"))
        .child(close())
}

/// Keys, and what each does.
const KEYS: [(&str, &str); 6] = [
    ("Ctrl K or ⌘ K", "Search, pages and actions"),
    ("/", "Go to the search"),
    ("?", "This list"),
    ("↓ ↑", "Through the results"),
    ("Enter", "Open"),
    ("Esc", "Step back: from a result to the search, from the search to all"),
];

fn keys() -> Markup {
    let row = |(key, what): (&str, &str)| {
        let name = element("dt").class("palette__key").child(element("kbd").text(key));
        element("div").class("palette__row").child(name).child(element("dd").text(what))
    };
    let switch = element("label")
        .class("palette__switch")
        .child(element("input").attr("type", "checkbox").attr("id", "single-keys").attr("checked", ""))
        .child(element("span").text("Single keys ( / and ? ) work. The choice is kept on this device."));
    element("dialog")
        .class("palette")
        .attr("id", "keys")
        .attr("aria-labelledby", "keys-heading")
        .child(element("h2").class("palette__heading").attr("id", "keys-heading").text("Keys"))
        .child(element("dl").class("palette__keys").children(KEYS.map(row)))
        .child(switch)
        .child(close())
}

fn close() -> Markup {
    element("form")
        .class("palette__ways")
        .attr("method", "dialog")
        .child(element("button").class("palette__close").attr("type", "submit").text("Close"))
}

/// One line of the palette: what it is, and what it leads to. Its place in the list is its id.
pub fn palette_item(at: usize, chosen: bool, name: Vec<Markup>, kind: &str) -> Markup {
    element("li")
        .class("palette__item")
        .attr("id", &format!("palette-{at}"))
        .attr("role", "option")
        .attr("data-at", &at.to_string())
        .attr("aria-selected", if chosen { "true" } else { "false" })
        .child(element("span").class("palette__name").children(name))
        .child(element("span").class("palette__kind").text(kind))
}

/// Runs of text, the found ones marked.
pub(super) fn marks(runs: &[(String, bool)]) -> Vec<Markup> {
    let run = |(words, found): &(String, bool)| if *found { element("mark").text(words) } else { text(words) };
    runs.iter().map(run).collect()
}
