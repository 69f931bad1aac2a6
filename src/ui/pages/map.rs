//! The map of evidence, and the page where a reader turns the rule behind it. The address holds the whole view.

use super::working::{Changes, Work, left_out, reader, working};
use crate::browser::events::Event;
use crate::browser::fetch::FetchError;
use crate::browser::spot::Spot;
use crate::browser::{field, link};
use crate::domain::grade::GradeRule;
use crate::domain::index::Index;
use crate::domain::lens::Lens;
use crate::domain::map::MapView;
use crate::domain::page::{MapPage, TextPage};
use crate::domain::route::Route;
use crate::render::{MapContext, MapSize, evidence_map, map_article, map_panel, map_panel_head, map_status, rule_effect, rule_status};
use crate::ui::state::{Entry, File, MAP, Store};
use leptos::prelude::AnyView;
use std::sync::Arc;

/// The map, or the rule with its sliders.
pub fn page(store: &Store, page: TextPage, is_rule: bool) -> AnyView {
    let index = store.index();
    let (title, description) = (page.title.clone(), page.description.clone());
    let drawn = map_article(page);
    working(
        &title,
        &description,
        drawn,
        ".evidence-map__page",
        Box::new(move |frame| {
            Some(Box::new(Map {
                index: Arc::clone(&index),
                size: if is_rule { MapSize::Signs } else { MapSize::Full },
                view: MapView::default(),
                lens: Lens::Both,
                map: None,
                asked: false,
                rows: None,
                frame,
            }))
        }),
    )
}

struct Map {
    index: Arc<Index>,
    size: MapSize,
    view: MapView,
    lens: Lens,
    map: Option<Arc<MapPage>>,
    /// Whether the map's file was asked for.
    asked: bool,
    /// Path of the page whose rows the panel waits for.
    rows: Option<String>,
    frame: Spot,
}

impl Map {
    fn say(&self, part: &str, words: &str) {
        if let Some(part) = self.frame.find(&format!(".evidence-map__{part}")) {
            part.set_text(words);
        }
    }

    /// Draws the map, the fields and the panel as they should be now.
    fn draw(&mut self, view: MapView, lens: Lens) {
        for (name, value, words) in view.fields() {
            field::show(&format!("map-{name}"), &value, &words);
        }
        let opens = view.cell != self.view.cell;
        // Opening a place draws no map anew.
        let turns = MapView { cell: None, ..view.clone() }
            != MapView {
                cell: None,
                ..self.view.clone()
            }
            || lens != self.lens;
        (self.view, self.lens) = (view, lens);
        if turns {
            self.draw_map(true);
        }
        if opens {
            self.draw_panel();
        }
    }

    /// Tells how the map stands, and draws it anew where it is not the one on the page.
    fn draw_map(&self, redraw: bool) {
        let Some(map) = &self.map else { return };
        let told = MapContext {
            index: &self.index,
            map,
            view: &self.view,
            lens: self.lens,
            size: self.size,
        };
        let (drawn, status) = match self.size {
            MapSize::Full => (evidence_map(told), map_status(told)),
            MapSize::Signs => (rule_effect(told), rule_status(told)),
        };
        if redraw && let Some(place) = self.frame.find(".evidence-map__drawn") {
            place.fill(&[drawn]);
        }
        self.say("status", &status);
    }

    fn draw_panel(&mut self) {
        let Some(panel) = self.frame.find(".evidence-map__panel") else { return };
        match &self.view.cell {
            None => panel.close_dialog(),
            Some((modality, complaint)) => {
                if let Some(head) = panel.find(".evidence-map__opened") {
                    head.fill(&[map_panel_head(&self.index, modality, complaint)]);
                }
                self.rows = Route::Complaint(complaint.clone()).data_path();
                self.say("rows", "The results are on their way.");
                panel.open_dialog();
                if let Some(title) = panel.find("h2") {
                    title.focus();
                }
            }
        }
    }
}

impl Work for Map {
    fn show(&mut self, query: &str, lens: Lens) {
        let (view, unknown) = MapView::parse(&self.index, reader(query));
        self.say("unknown", &left_out(&unknown));
        self.draw(view, lens);
    }

    fn happened(&mut self, name: &str, event: &Event) -> Option<(Changes, Entry)> {
        let now = self.view.clone();
        let (next, entry) = match name {
            "input" => {
                let (name, value) = field::turned(event)?;
                // A slider on its way is one step of the history, a choice from a list is one of its own.
                let slides = ["sham", "people"].contains(&name.as_str());
                (now.turned(&self.index, &name, &value), if slides { Entry::Replace } else { Entry::Push })
            }
            "click" if link::attribute_under(event, "data-reset").is_some() => (
                MapView {
                    rule: GradeRule::default(),
                    ..now
                },
                Entry::Push,
            ),
            "click" if link::attribute_under(event, "data-cell").is_some() && link::is_plain(event) => {
                let place = link::attribute_under(event, "data-cell")?;
                event.prevent_default();
                (now.turned(&self.index, "cell", &place), Entry::Push)
            }
            "click" if link::attribute_under(event, "data-close").is_some() => (MapView { cell: None, ..now }, Entry::Replace),
            "close" if now.cell.is_some() => (MapView { cell: None, ..now }, Entry::Replace),
            _ => return None,
        };
        let query = next.query();
        let value = |name: &str| query.iter().find(|(key, _)| *key == name).map(|(_, value)| value.clone());
        let changes = MapView::NAMES.map(|name| (name, value(name))).into();
        self.draw(next, self.lens);
        Some((changes, entry))
    }

    fn wants(&mut self) -> Option<String> {
        if self.asked {
            return self.rows.take();
        }
        self.asked = true;
        Some(MAP.to_owned())
    }

    fn arrived(&mut self, file: Result<File, FetchError>) {
        match file {
            Ok(File::Map(map)) => {
                self.map = Some(map);
                // What was prerendered is the map as it stands at the start.
                let is_start = MapView {
                    cell: None,
                    ..self.view.clone()
                } == MapView::default()
                    && self.lens == Lens::Both;
                self.draw_map(self.size == MapSize::Signs || !is_start);
            }
            Ok(File::Text(page)) => {
                let rows = self.view.cell.as_ref().and_then(|(modality, _)| map_panel(&page, modality));
                match (rows, self.frame.find(".evidence-map__rows")) {
                    (Some(rows), Some(place)) => place.fill(&[rows]),
                    _ => self.say("rows", "There are no results here."),
                }
            }
            Ok(File::Column(_)) => {}
            Err(_) if self.map.is_none() => {
                self.asked = false;
                self.say(
                    "unknown",
                    "The map could not be fetched, so it stands as at the start. Check the connection, then try again.",
                );
            }
            Err(_) => self.say(
                "rows",
                "The results could not be fetched. Check the connection, then close this and try again.",
            ),
        }
    }
}
