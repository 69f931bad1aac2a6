//! Shows static markup: an equal element of the prerendered page is adopted, else one is built.

use crate::domain::markup::Markup;
use crate::hooks::{adopt, elements};
use leptos::attr::Attribute;
use leptos::attr::any_attribute::AnyAttribute;
use leptos::prelude::AddAnyAttr;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::Rndr;
use leptos::tachys::renderer::types::{Element, Node};
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};

/// The markup that is shown, and its node on the page.
pub struct MarkupState {
    shown: Markup,
    node: Node,
}

impl Render for Markup {
    type State = MarkupState;

    fn build(self) -> MarkupState {
        // An empty text node, if the browser refuses to create an element.
        let node = elements::build(&self).unwrap_or_else(|| Rndr::create_text_node("").into());
        MarkupState { shown: self, node }
    }

    fn rebuild(self, state: &mut MarkupState) {
        if self != state.shown {
            let mut next = self.build();
            state.node.insert_before_this(&mut next);
            elements::remove(&state.node);
            *state = next;
        }
    }
}

impl Mountable for MarkupState {
    fn unmount(&mut self) {
        elements::remove(&self.node);
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        self.node.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.node.insert_before_this(child)
    }

    fn elements(&self) -> Vec<Element> {
        Vec::new()
    }
}

/// Static markup takes no attributes from outside.
impl AddAnyAttr for Markup {
    type Output<SomeNewAttr: Attribute> = Self;

    fn add_any_attr<NewAttr: Attribute>(self, _attr: NewAttr) -> Self {
        self
    }
}

impl RenderHtml for Markup {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    /// Writes it with its digest, by which the app finds it on the page.
    fn to_html_with_buf(mut self, buf: &mut String, position: &mut Position, _escape: bool, _mark_branches: bool, _extra_attrs: Vec<AnyAttribute>) {
        if let Some(digest) = adopt::digest(&self) {
            self = self.attr(adopt::DIGEST_ATTRIBUTE, &digest);
        }
        self.write_html(buf);
        *position = Position::NextChild;
    }

    /// Never called: the app is mounted over the prerendered page, not hydrated from it.
    fn hydrate<const FROM_SERVER: bool>(self, _cursor: &Cursor, _position: &PositionState) -> MarkupState {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}
