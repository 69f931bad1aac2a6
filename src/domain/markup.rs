//! Static markup: an immutable tree of elements and text.
//!
//! Most of every page is static. It is built natively and written both to the prerendered HTML and to the page's JSON. The app adopts the
//! prerendered elements, or creates them from JSON when it navigates to another page. So a longer page, or a new kind of page, adds no code to
//! the wasm bundle.
//!
//! There are no event handlers, no raw HTML and no void elements. Interactive parts of a page are [`Live`] nodes: they hold the name of a
//! component and its props, never the component itself.

use crate::domain::content::Tradition;
use crate::domain::ids::ModalityId;
use serde::{Deserialize, Serialize};
use std::ops::Deref;

/// An element or a text node. Boxed so that builder calls move a pointer, which keeps the rendering code small.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Markup(Box<MarkupNode>);

/// Content of an element or a text node.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct MarkupNode {
    /// Tag name; empty for a text node.
    #[serde(rename = "t", default, skip_serializing_if = "String::is_empty")]
    pub tag: String,
    /// Attribute names and values.
    #[serde(rename = "a", default, skip_serializing_if = "Vec::is_empty")]
    pub attributes: Vec<(String, String)>,
    /// Text before the children.
    #[serde(rename = "s", default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// Child nodes after the text.
    #[serde(rename = "c", default, skip_serializing_if = "Vec::is_empty")]
    pub children: Vec<Markup>,
    /// The component mounted here; the children are its static parts.
    #[serde(rename = "l", default, skip_serializing_if = "Option::is_none")]
    pub live: Option<Live>,
}

/// A component within static markup.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Live {
    /// Button that adds a practice to the comparison.
    CompareButton {
        /// The practice.
        modality: ModalityId,
        /// Its name.
        name: String,
    },
    /// Accounts of both traditions as children, the Western one first. The last child of each is its body.
    Accounts {
        /// Tradition whose account comes first under the lens 'both'.
        first: Tradition,
    },
    /// Sliders for the grade rule, and the content that depends on them.
    RuleSliders,
    /// Button that runs the assessment's vignettes, and the table of results.
    Vignettes,
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

/// Creates an element without attributes or children.
#[inline(never)]
pub fn element(tag: &str) -> Markup {
    MarkupNode {
        tag: tag.to_owned(),
        ..MarkupNode::default()
    }
    .into()
}

/// Creates a mount point for a component, with its static parts as children.
pub fn live(live: Live, children: impl IntoIterator<Item = Markup>) -> Markup {
    MarkupNode {
        children: children.into_iter().collect(),
        live: Some(live),
        ..MarkupNode::default()
    }
    .into()
}

/// Creates a text node.
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

    /// Appends text.
    #[must_use]
    #[inline(never)]
    pub fn text(mut self, words: &str) -> Self {
        if self.0.children.is_empty() && self.0.text.is_empty() {
            words.clone_into(&mut self.0.text);
            return self;
        }
        self.child(text(words))
    }

    /// Appends a child.
    #[must_use]
    #[inline(never)]
    pub fn child(mut self, child: Markup) -> Self {
        self.0.children.push(child);
        self
    }

    /// Appends children.
    #[must_use]
    pub fn children(mut self, children: impl IntoIterator<Item = Markup>) -> Self {
        for child in children {
            self = self.child(child);
        }
        self
    }

    /// Appends a child if there is one.
    #[must_use]
    #[inline(never)]
    pub fn child_opt(self, child: Option<Markup>) -> Self {
        match child {
            Some(child) => self.child(child),
            None => self,
        }
    }

    /// Returns the value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// Finds the first node in document order, including `self`, whose attribute `name` equals `value`.
    pub fn find(&self, name: &str, value: &str) -> Option<&Self> {
        if self.attribute(name) == Some(value) {
            return Some(self);
        }
        self.children.iter().find_map(|child| child.find(name, value))
    }

    /// Calls `visit` with each node of the tree in document order, including `self`.
    pub fn walk<'a>(&'a self, visit: &mut dyn FnMut(&'a Self)) {
        visit(self);
        for child in &self.children {
            child.walk(visit);
        }
    }

    /// Returns `true` if the tree contains a component.
    pub fn is_live(&self) -> bool {
        self.live.is_some() || self.children.iter().any(Self::is_live)
    }

    /// Returns the number of nodes in the tree.
    pub fn size(&self) -> usize {
        1 + self.children.iter().map(Self::size).sum::<usize>()
    }

    /// Returns a hash of the whole tree (64-bit FNV-1a, hexadecimal). Trees with equal hashes are treated as equal.
    ///
    /// <http://www.isthe.com/chongo/tech/comp/fnv/>
    pub fn digest(&self) -> String {
        fn feed(hash: u64, bytes: &[u8]) -> u64 {
            // 0xff never occurs in UTF-8, so it separates the parts.
            bytes
                .iter()
                .chain(&[0xff])
                .fold(hash, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
        }
        fn walk(markup: &Markup, mut hash: u64) -> u64 {
            hash = feed(hash, markup.tag.as_bytes());
            for (name, value) in &markup.attributes {
                hash = feed(feed(hash, name.as_bytes()), value.as_bytes());
            }
            hash = feed(hash, markup.text.as_bytes());
            let hash = markup.children.iter().fold(hash, |hash, child| walk(child, hash));
            feed(hash, b"/")
        }
        format!("{:x}", walk(self, 0xcbf2_9ce4_8422_2325))
    }

    /// Appends the tree as HTML to `out`.
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

    #[track_caller]
    fn check(markup: &Markup, html: &str) {
        let mut out = String::new();
        markup.write_html(&mut out);
        assert_eq!(out, html);
        let json = serde_json::to_string(markup).unwrap();
        assert_eq!(serde_json::from_str::<Markup>(&json).unwrap(), *markup, "it round-trips through JSON");
    }

    #[test]
    fn text_is_escaped_and_kept_in_order() {
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

    #[test]
    fn digests_distinguish_trees() {
        let one = element("p").text("ab").child(element("b").text("c"));
        assert_eq!(one.digest(), one.clone().digest());
        let others = [
            element("p").text("a").child(element("b").text("bc")),
            element("p").text("abc").child(element("b")),
            element("p").class("x").text("ab").child(element("b").text("c")),
            element("p").text("ab").child(element("b")).text("c"),
        ];
        for other in others {
            assert_ne!(one.digest(), other.digest());
        }
    }
}
