//! Shows still text. Taken over from the prerendered page it is stepped over as a whole; anywhere else it is built once.

use crate::browser::tree;
use crate::domain::markup::Markup;
use leptos::attr::Attribute;
use leptos::attr::any_attribute::AnyAttribute;
use leptos::prelude::AddAnyAttr;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::types::Element;
use leptos::tachys::renderer::{CastFrom, Rndr};
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};

/// The element on the page, and the tree it shows.
pub struct StillState {
    shown: Markup,
    element: Element,
}

impl Render for Markup {
    type State = StillState;

    fn build(self) -> StillState {
        StillState {
            element: built(&self),
            shown: self,
        }
    }

    fn rebuild(self, state: &mut StillState) {
        if self != state.shown {
            let mut element = built(&self);
            state.element.insert_before_this(&mut element);
            state.element.unmount();
            *state = StillState { shown: self, element };
        }
    }
}

/// The element with everything in it; an empty one where the browser refuses.
fn built(markup: &Markup) -> Element {
    tree::build(markup).unwrap_or_else(|| Rndr::create_element("span", None))
}

impl Mountable for StillState {
    fn unmount(&mut self) {
        self.element.unmount();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&leptos::tachys::renderer::types::Node>) {
        self.element.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.element.insert_before_this(child)
    }

    fn elements(&self) -> Vec<Element> {
        vec![self.element.clone()]
    }
}

/// Markup text takes no attributes from outside: they would be forgotten where it is taken over.
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

    fn to_html_with_buf(self, buf: &mut String, position: &mut Position, _escape: bool, _mark_branches: bool, _extra_attrs: Vec<AnyAttribute>) {
        self.write_html(buf);
        *position = Position::NextChild;
    }

    fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, position: &PositionState) -> StillState {
        match position.get() {
            Position::FirstChild => cursor.child(),
            Position::Current => {}
            _ => cursor.sibling(),
        }
        position.set(Position::NextChild);
        // A page that does not fit its data is built anew instead of ending the app.
        let element = Element::cast_from(cursor.current()).unwrap_or_else(|| built(&self));
        StillState { shown: self, element }
    }

    fn into_owned(self) -> Self {
        self
    }
}
