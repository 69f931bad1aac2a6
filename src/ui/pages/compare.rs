//! Two or three practices side by side. The path names them, the query how they are seen.

use super::working::{Changes, Work, left_out, reader, working};
use crate::browser::events::{self, Event};
use crate::browser::spot::Spot;
use crate::domain::comparison::{Pin, View};
use crate::domain::index::Index;
use crate::domain::lens::Lens;
use crate::domain::page::Column;
use crate::render::{compare_page, compare_scroll, compare_table};
use crate::ui::state::{Entry, Store};
use leptos::prelude::AnyView;
use std::sync::Arc;

/// The comparison of these practices.
pub fn page(store: &Store, columns: Vec<Arc<Column>>) -> AnyView {
    let index = store.index();
    let all: Vec<&Column> = columns.iter().map(|column| &**column).collect();
    let names: Vec<&str> = all
        .iter()
        .filter_map(|column| index.modality(&column.modality))
        .map(|card| card.name.as_str())
        .collect();
    let names = names.join(", ");
    let drawn = compare_page(&all, &index);
    working(
        &format!("{names} compared"),
        &format!("{names}: session, evidence, harm, money and time, side by side."),
        drawn,
        ".compare",
        Box::new(move |frame| {
            Some(Box::new(Comparison {
                index: Arc::clone(&index),
                columns: columns.clone(),
                shown: View::default(),
                frame,
            }))
        }),
    )
}

struct Comparison {
    index: Arc<Index>,
    columns: Vec<Arc<Column>>,
    shown: View,
    frame: Spot,
}

impl Comparison {
    fn draw(&mut self, view: View) {
        if let Some(list) = self.frame.find("#compare-for") {
            list.set_value(view.complaint.as_ref().map_or("", |id| id.as_str()));
        }
        let ticks = Pin::ALL.map(|pin| (pin.as_str(), view.has(pin)));
        for (name, on) in ticks.into_iter().chain([("differences", view.differences)]) {
            if let Some(field) = self.frame.find(&format!("[name={name}]")) {
                field.tick(on);
            }
        }
        if self.shown != view {
            let columns: Vec<&Column> = self.columns.iter().map(|column| &**column).collect();
            if let Some(place) = self.frame.find(".compare-table__scroll") {
                place.set("class", &compare_scroll(&columns, &view));
                place.fill(&[compare_table(&columns, &self.index, &view)]);
            }
            self.shown = view;
        }
    }
}

impl Work for Comparison {
    // The lens names the rows by style alone.
    fn show(&mut self, query: &str, _lens: Lens) {
        let (view, unknown) = View::parse(&self.index, reader(query));
        if let Some(place) = self.frame.find(".compare__unknown") {
            place.set_text(&left_out(&unknown));
        }
        self.draw(view);
    }

    fn happened(&mut self, name: &str, event: &Event) -> Option<(Changes, Entry)> {
        if name == "submit" {
            event.prevent_default();
        }
        let field = events::field(event).filter(|_| name == "input")?;
        let mut view = self.shown.clone();
        match field.get("name")?.as_str() {
            "for" => view.complaint = Some(field.value()).filter(|id| !id.is_empty()).map(|id| id.as_str().into()),
            "differences" => view.differences = field.is_ticked(),
            pin => view.toggle(Pin::ALL.into_iter().find(|known| known.as_str() == pin)?),
        }
        let changes = View::NAMES.map(|name| (name, view.query(name))).into();
        self.draw(view);
        Some((changes, Entry::Push))
    }
}
