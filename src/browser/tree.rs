//! Makes elements from still trees.

use crate::domain::markup::Markup;
use web_sys::{Document, Element, Node};

const SVG: &str = "http://www.w3.org/2000/svg";

/// Builds the element with everything in it; none where the browser refuses.
pub fn build(markup: &Markup) -> Option<Element> {
    element(&web_sys::window()?.document()?, markup, false)
}

/// Puts trees and runs of text in the place of what an element holds, at one stroke.
pub fn replace(within: &Element, trees: &[Markup]) {
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        let fragment = document.create_document_fragment();
        add_all(&document, &fragment, trees, false);
        within.replace_children_with_node_1(&fragment);
    }
}

fn add_all(document: &Document, to: &Node, trees: &[Markup], in_svg: bool) {
    for markup in trees {
        if markup.tag.is_empty() {
            let _ = to.append_child(&document.create_text_node(&markup.text));
        } else if let Some(built) = element(document, markup, in_svg) {
            let _ = to.append_child(&built);
        }
    }
}

fn element(document: &Document, markup: &Markup, in_svg: bool) -> Option<Element> {
    let in_svg = in_svg || markup.tag == "svg";
    let built = if in_svg {
        document.create_element_ns(Some(SVG), &markup.tag)
    } else {
        document.create_element(&markup.tag)
    };
    let built = built.ok()?;
    for (name, value) in &markup.attributes {
        let _ = built.set_attribute(name, value);
    }
    if !markup.text.is_empty() {
        let _ = built.append_child(&document.create_text_node(&markup.text));
    }
    add_all(document, &built, &markup.children, in_svg);
    Some(built)
}
