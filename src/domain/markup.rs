//! Markup text: a tree of elements that is drawn once and never changes.
//!
//! Most of every page is still. It is built natively, written into the prerendered HTML and into the page's JSON; the browser steps over it
//! when it takes a page over, and hangs it in when it opens another. So a longer page, or a further kind of page, costs no program code.
//!
//! It offers no handlers, no raw markup and no element without an end tag.

use serde::Serialize;
use std::ops::Deref;

/// An element, or a run of text. Boxed, so that a tree is built by passing addresses: that keeps the code that draws small.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Markup(Box<MarkupNode>);

/// What an element or a run of text holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct MarkupNode {
    /// Name of the element; empty for text.
    #[serde(rename = "t", skip_serializing_if = "String::is_empty")]
    pub tag: String,
    /// Names and values.
    #[serde(rename = "a", skip_serializing_if = "Vec::is_empty")]
    pub attributes: Vec<(String, String)>,
    /// Text before the children.
    #[serde(rename = "s", skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// Elements and further text.
    #[serde(rename = "c", skip_serializing_if = "Vec::is_empty")]
    pub children: Vec<Markup>,
}

impl Deref for Markup {
    type Target = MarkupNode;

    fn deref(&self) -> &MarkupNode {
        &self.0
    }
}

impl From<MarkupNode> for Markup {
    fn from(node: MarkupNode) -> Self {
        Self(Box::new(node))
    }
}

/// An element without attributes or children.
#[inline(never)]
pub fn element(tag: &str) -> Markup {
    MarkupNode {
        tag: tag.to_owned(),
        ..MarkupNode::default()
    }
    .into()
}

/// A run of text.
#[inline(never)]
pub fn text(words: &str) -> Markup {
    MarkupNode {
        text: words.to_owned(),
        ..MarkupNode::default()
    }
    .into()
}

impl Markup {
    /// Sets the class.
    #[must_use]
    #[inline(never)]
    pub fn class(self, class: &str) -> Self {
        self.attr("class", class)
    }

    /// Sets an attribute.
    #[must_use]
    #[inline(never)]
    pub fn attr(mut self, name: &str, value: &str) -> Self {
        self.0.attributes.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Adds text after what is there.
    #[must_use]
    #[inline(never)]
    pub fn text(mut self, words: &str) -> Self {
        if self.0.children.is_empty() && self.0.text.is_empty() {
            words.clone_into(&mut self.0.text);
            return self;
        }
        self.child(text(words))
    }

    /// Adds an element.
    #[must_use]
    #[inline(never)]
    pub fn child(mut self, child: Markup) -> Self {
        self.0.children.push(child);
        self
    }

    /// Adds elements.
    #[must_use]
    pub fn children(mut self, children: impl IntoIterator<Item = Markup>) -> Self {
        for child in children {
            self = self.child(child);
        }
        self
    }

    /// Adds an element where there is one.
    #[must_use]
    #[inline(never)]
    pub fn child_opt(self, child: Option<Markup>) -> Self {
        match child {
            Some(child) => self.child(child),
            None => self,
        }
    }

    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// The first element, itself or within, whose attribute has this value.
    pub fn find(&self, name: &str, value: &str) -> Option<&Self> {
        if self.attribute(name) == Some(value) {
            return Some(self);
        }
        self.children.iter().find_map(|child| child.find(name, value))
    }

    /// Hands itself and everything within to `visit`, in reading order.
    pub fn walk<'a>(&'a self, visit: &mut dyn FnMut(&'a Self)) {
        visit(self);
        for child in &self.children {
            child.walk(visit);
        }
    }

    /// Writes it as HTML.
    pub fn write_html(&self, out: &mut String) {
        if self.tag.is_empty() {
            escape(&self.text, out);
            return;
        }
        out.push('<');
        out.push_str(&self.tag);
        for (name, value) in &self.attributes {
            out.push(' ');
            out.push_str(name);
            out.push_str("=\"");
            escape(value, out);
            out.push('"');
        }
        out.push('>');
        escape(&self.text, out);
        for child in &self.children {
            child.write_html(out);
        }
        out.push_str("</");
        out.push_str(&self.tag);
        out.push('>');
    }
}

fn escape(text: &str, out: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            other => out.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Markup, element};
    use crate::domain::wire::read;

    #[track_caller]
    fn check(markup: &Markup, html: &str) {
        let mut out = String::new();
        markup.write_html(&mut out);
        assert_eq!(out, html);
        let json = serde_json::to_string(markup).unwrap();
        assert_eq!(read::<Markup>(&json).unwrap(), *markup, "it survives the way through JSON");
    }

    #[test]
    fn text_is_escaped_and_stands_in_order() {
        check(
            &element("p").class("a").text("x < y & \"z\""),
            "<p class=\"a\">x &lt; y &amp; &quot;z&quot;</p>",
        );
        check(
            &element("p").text("one ").child(element("b").text("two")).text(" three"),
            "<p>one <b>two</b> three</p>",
        );
        check(&element("a").attr("href", "\"><script>"), "<a href=\"&quot;&gt;&lt;script&gt;\"></a>");
    }
}
