//! The explorer at work: it searches, hides, orders and counts on the page that `text::explorer` drew, and touches nothing that stays as it is.

use crate::browser::events::{self, Event};
use crate::browser::link;
use crate::browser::spot::Spot;
use crate::browser::tree;
use crate::domain::explore::{Facets, FilterResult, Filters, MAX_OPTIONS, Sort, TOP_RANKED, truncate_query};
use crate::domain::index::Index;
use crate::domain::lens::Lens;
use crate::domain::markup::{Markup, element, text};
use crate::domain::moves::{moved, moves};
use crate::domain::search::{Found, Hit, Kind, Search};
use crate::render::{count, found_list, marked_name, tags};
use crate::ui::pages::working::{Changes, Work, left_out, reader};
use crate::ui::state::{Entry, Store};
use std::sync::Arc;

/// What the page shows, and the elements that show it.
pub struct Board {
    store: Store,
    index: Arc<Index>,
    facets: Facets,
    choices: Filters,
    lens: Lens,
    frame: Spot,
    field: Spot,
    complaint: Spot,
    sort: Spot,
    list: Spot,
    parts: Parts,
    cards: Vec<Card>,
    /// The cards' order on the page.
    order: Vec<usize>,
    options: Vec<Vec<Choice>>,
    /// What is shown as chosen.
    tags: Vec<(usize, usize)>,
    /// What is shown beside the practices.
    found: Vec<Markup>,
    /// What is said of an urgent sign.
    urgent: Option<String>,
}

/// Further elements of the page that its results change, and what they say now.
struct Parts {
    count: Spot,
    counted: String,
    other: Spot,
    is_other: Option<bool>,
    chosen: Spot,
    is_chosen: Option<bool>,
    empty: Spot,
    is_empty: Option<bool>,
}

impl Parts {
    fn of(frame: &Spot) -> Option<Self> {
        Some(Self {
            count: frame.find(".explorer__count")?,
            counted: String::new(),
            other: frame.find(".explorer__other")?,
            is_other: None,
            chosen: frame.find(".explorer__chosen")?,
            is_chosen: None,
            empty: frame.find(".explorer__empty")?,
            is_empty: None,
        })
    }
}

/// Searches for nobody, so that the first letter finds the words in order and the code for them ready to run: browsers compile a function when it is
/// first called. A word with a typo leads through most of it.
pub fn rehearse(search: &Search) {
    let found = search.find("massge");
    search.find_all(Kind::Practice, "n");
    if let Some(hit) = found.hits.first() {
        marked_name(&hit.name, Some(hit), &found.words);
    }
    tree::build(&element("div").children(found_list(&found)));
}

/// For each of so many cards, whether it is listed.
fn among(listed: &[usize], size: usize) -> Vec<bool> {
    let mut is_listed = vec![false; size];
    for at in listed {
        if let Some(is_listed) = is_listed.get_mut(*at) {
            *is_listed = true;
        }
    }
    is_listed
}

/// Hides an element or shows it, where that is new.
fn hide(spot: &Spot, is: &mut Option<bool>, hidden: bool) {
    if *is != Some(hidden) {
        *is = Some(hidden);
        spot.hide(hidden);
    }
}

/// A practice in the list, and in the short list of the tradition that the lens leaves aside.
struct Card {
    item: Spot,
    hidden: bool,
    short: Spot,
    short_hidden: bool,
    is_found: bool,
    /// Its name, with marks where the search found something in it.
    name: Vec<Markup>,
    /// Why it was found.
    reason: Vec<Markup>,
    /// Where both stand, once something was found.
    places: Option<(Spot, Spot)>,
}

/// An option of a group: its box, and the number beside it.
struct Choice {
    input: Spot,
    number: Spot,
    shown: Option<usize>,
    ticked: bool,
}

/// The links among the results.
const LINKS: &str = ".explorer__found a, .explorer__item:not([hidden]) .modality-card__link, .explorer__other:not([hidden]) li:not([hidden]) a";

impl Board {
    /// Takes over the page; none where it is not the explorer's.
    pub fn attach(store: Store, facets: Facets, frame: Spot) -> Option<Self> {
        let index = store.index();
        let shorts = frame.find_all(".explorer__other li");
        let items = frame.find_all(".explorer__item").into_iter().zip(shorts);
        let cards = items.zip(&index.modalities).map(|((item, short), card)| Card {
            item,
            hidden: false,
            short,
            short_hidden: true,
            is_found: false,
            name: vec![text(&card.name)],
            reason: Vec::new(),
            places: None,
        });
        let cards: Vec<Card> = cards.collect();
        let choices = |panel: Spot| {
            let numbers = panel.find_all(".facet-panel__number");
            let of = |(input, number)| Choice {
                input,
                number,
                shown: None,
                ticked: false,
            };
            panel.find_all(".facet-panel__input").into_iter().zip(numbers).map(of).collect()
        };
        // The complaint, first of the groups, is a list and not a panel.
        let options = std::iter::once(Vec::new())
            .chain(frame.find_all(".facet-panel").into_iter().map(choices))
            .collect();
        Some(Self {
            choices: Filters::default(),
            lens: Lens::default(),
            field: frame.find("#search")?,
            complaint: frame.find("#for")?,
            sort: frame.find("#sort")?,
            list: frame.find(".cards")?,
            parts: Parts::of(&frame)?,
            order: (0..cards.len()).collect(),
            cards,
            options,
            tags: Vec::new(),
            found: Vec::new(),
            urgent: None,
            frame,
            index,
            store,
            facets,
        })
    }

    /// Shows the results of another search.
    fn type_in(&mut self) -> Entry {
        // The first letter is a step of its own, the letters after it belong to the same one.
        let first = self.choices.query.is_empty();
        self.choices.query = truncate_query(&self.field.value());
        self.show_results();
        if first { Entry::Push } else { Entry::Replace }
    }

    /// Takes up what was turned in the panel.
    fn turn(&mut self, field: &Spot) -> Option<Entry> {
        let group_of = |name: &str| self.facets.groups.iter().position(|group| group.name == name);
        let (id, value) = (field.get("id").unwrap_or_default(), field.value());
        if id == "sort" {
            self.choices.sort = Sort::ALL.into_iter().find(|sort| sort.as_str() == value).unwrap_or_default();
        } else {
            let name = field.get("name").unwrap_or(id);
            let group = group_of(&name)?;
            let of = |at: &usize| {
                self.facets
                    .groups
                    .get(group)
                    .and_then(|group| group.options.get(*at))
                    .is_some_and(|(option, _)| *option == value)
            };
            let option = (0..MAX_OPTIONS).find(of).or_else(|| self.choices.complaint());
            self.choices.toggle(group, option?);
        }
        self.draw();
        Some(Entry::Push)
    }

    /// Does what a button says.
    fn press(&mut self, what: &str) -> Option<Entry> {
        match what {
            "filters" => {
                let opens = self.part("filters").and_then(|filters| filters.get("data-open")).as_deref() != Some("true");
                for (part, name) in [("filters", "data-open"), ("open", "aria-expanded")] {
                    if let Some(part) = self.part(part) {
                        part.set(name, &opens.to_string());
                    }
                }
                return None;
            }
            "clear" => {
                self.choices.clear();
                self.field.set_value("");
                // The button is about to go.
                self.field.focus();
            }
            tag => match tag.split_once(':').map(|(group, option)| (group.parse(), option.parse())) {
                Some((Ok(group), Ok(option))) => {
                    self.choices.toggle(group, option);
                    self.field.focus();
                }
                _ => {
                    self.choices.query = truncate_query(tag);
                    self.field.set_value(tag);
                    self.field.focus();
                }
            },
        }
        self.draw();
        Some(Entry::Push)
    }

    /// Moves through the results by key.
    fn key(&mut self, event: &Event) -> Option<Entry> {
        let key = events::key(event);
        if !["ArrowDown", "ArrowUp", "Escape"].contains(&key.as_str())
            || events::field(event).is_some_and(|field| field.get("type").as_deref() == Some("checkbox"))
        {
            return None;
        }
        let links = self.frame.find_all(LINKS);
        let here = links.iter().position(Spot::has_focus);
        let in_field = self.field.has_focus();
        let next = match (key.as_str(), here) {
            ("ArrowDown", None) if in_field => links.first(),
            ("ArrowDown", Some(at)) => links.get(at + 1),
            ("ArrowUp", Some(0)) | ("Escape", Some(_)) => Some(&self.field),
            ("ArrowUp", Some(at)) => links.get(at - 1),
            ("Escape", None) if in_field && !self.choices.query.is_empty() => {
                event.prevent_default();
                self.field.set_value("");
                return Some(self.type_in());
            }
            _ => None,
        };
        if let Some(next) = next {
            event.prevent_default();
            next.focus();
        }
        None
    }

    fn part(&self, name: &str) -> Option<Spot> {
        self.frame.find(&format!(".explorer__{name}"))
    }

    fn say(&self, part: &str, words: &str) {
        if let Some(part) = self.part(part) {
            part.set_text(words);
        }
    }

    fn draw(&mut self) {
        self.show_lists();
        self.show_results();
    }

    fn show_results(&mut self) {
        let found = self.find();
        let ranked = found
            .as_ref()
            .map(|_| self.store.search().find_all(Kind::Practice, &self.choices.query).positions);
        let shown = self.facets.apply(&self.index, &self.choices, ranked.as_deref());
        let shows = |at: &usize| self.index.modalities.get(*at).is_some_and(|card| self.lens.shows(card.tradition));
        let (full, folded): (Vec<usize>, Vec<usize>) = shown.order.iter().copied().partition(shows);
        self.show_cards(&full);
        self.show_folded(&folded);
        self.mark(&full, found.as_ref());
        self.show_counts(&shown);
        let others = found
            .as_ref()
            .map_or(0, |found| found.hits.iter().filter(|hit| hit.kind != Kind::Practice).count());
        let counted = count(shown.order.len(), self.index.modalities.len(), others);
        if self.parts.counted != counted {
            self.parts.count.set_text(&counted);
            self.parts.counted = counted;
        }
        let chosen = self.choices.tags();
        if chosen != self.tags {
            if let Some(part) = self.part("tags") {
                part.fill(&tags(&self.facets, &chosen));
            }
            self.tags = chosen;
        }
        let parts = &mut self.parts;
        hide(&parts.chosen, &mut parts.is_chosen, self.choices.is_empty());
        hide(&parts.empty, &mut parts.is_empty, !shown.order.is_empty() || others > 0);
        let urgent = found.as_ref().and_then(|found| found.urgent.clone());
        if urgent != self.urgent {
            self.say("urgent", urgent.as_deref().unwrap_or_default());
            self.urgent = urgent;
        }
        let found = found.map(|found| found_list(&found)).unwrap_or_default();
        if found != self.found {
            if let Some(part) = self.part("found") {
                part.fill(&found);
            }
            self.found = found;
        }
    }

    fn find(&self) -> Option<Found> {
        let words = self.choices.query.trim();
        (!words.is_empty()).then(|| self.store.search().find(words))
    }

    fn show_cards(&mut self, full: &[usize]) {
        for (card, shows) in self.cards.iter_mut().zip(among(full, self.order.len())) {
            if card.hidden == shows {
                card.hidden = !shows;
                card.item.hide(!shows);
            }
        }
        let moves = moves(&self.order, full);
        self.order = moved(&self.order, &moves);
        let item = |at: usize| self.cards.get(at).map(|card| &card.item);
        for (at, next) in moves {
            if let Some(moving) = item(at) {
                moving.move_before(&self.list, next.and_then(item));
            }
        }
    }

    fn show_folded(&mut self, folded: &[usize]) {
        for (card, shows) in self.cards.iter_mut().zip(among(folded, self.order.len())) {
            if card.short_hidden == shows {
                card.short_hidden = !shows;
                card.short.hide(!shows);
            }
        }
        let other = self.lens.tradition().filter(|_| !folded.is_empty()).map(|tradition| tradition.other());
        if let (Some(other), Some(heading)) = (other, self.frame.find("#other-tradition")) {
            heading.set_text(&format!("{} practices that match too", other.label()));
        }
        let parts = &mut self.parts;
        hide(&parts.other, &mut parts.is_other, other.is_none());
    }

    /// Marks in the cards what the search found there, and says why they were found.
    fn mark(&mut self, full: &[usize], found: Option<&Found>) {
        let telling: Vec<usize> = full.iter().copied().take(TOP_RANKED).collect();
        for (at, card) in self.cards.iter_mut().enumerate() {
            let is_this = |hit: &&Hit| hit.kind == Kind::Practice && hit.position == at;
            let hit = found.filter(|_| telling.contains(&at)).and_then(|found| found.hits.iter().find(is_this));
            if hit.is_none() && !card.is_found {
                continue;
            }
            card.is_found = hit.is_some();
            let Some(name) = self.index.modalities.get(at).map(|card| card.name.as_str()) else {
                continue;
            };
            let (name, reason) = marked_name(name, hit, found.map_or(&[], |found| found.words.as_slice()));
            if card.places.is_none() {
                let place = |class: &str| card.item.find(class);
                card.places = place(".modality-card__link").zip(place(".modality-card__reason"));
            }
            let Some((link, line)) = &card.places else { continue };
            if name != card.name {
                link.fill(&name);
                card.name = name;
            }
            if reason != card.reason {
                line.fill(&reason);
                card.reason = reason;
            }
        }
    }

    fn show_counts(&mut self, shown: &FilterResult) {
        for (group, options) in self.options.iter_mut().enumerate() {
            for (at, option) in options.iter_mut().enumerate() {
                let count = shown.counts.get(group).and_then(|counts| counts.get(at)).copied();
                if option.shown != count {
                    option.shown = count;
                    option.number.set_text(&count.unwrap_or_default().to_string());
                }
                let ticked = self.choices.has(group, at);
                if option.ticked != ticked {
                    option.ticked = ticked;
                    option.input.tick(ticked);
                }
            }
        }
    }

    /// Shows what is chosen in the lists; grades are offered for a complaint only.
    fn show_lists(&self) {
        let complaint = self.choices.complaint();
        let value = complaint
            .and_then(|at| self.index.complaints.get(at))
            .map(|complaint| complaint.id.as_str())
            .unwrap_or_default();
        if self.complaint.value() != value {
            self.complaint.set_value(value);
        }
        if self.sort.value() != self.choices.sort.as_str() {
            self.sort.set_value(self.choices.sort.as_str());
        }
        if let Some(panel) = self.frame.find("[data-group=grade]") {
            panel.hide(complaint.is_none());
        }
    }
}

impl Work for Board {
    fn show(&mut self, query: &str, lens: Lens) {
        let (choices, unknown) = Filters::parse(&self.facets, reader(query));
        self.lens = lens;
        self.choices = choices;
        self.say("unknown", &left_out(&unknown));
        if self.field.value() != self.choices.query {
            self.field.set_value(&self.choices.query);
        }
        self.draw();
    }

    fn presses(&self) -> Vec<Spot> {
        // Not the boxes: each press on one is heard twice, once for its label.
        ["open", "found", "chosen"].into_iter().filter_map(|name| self.part(name)).collect()
    }

    fn happened(&mut self, name: &str, event: &Event) -> Option<(Changes, Entry)> {
        let entry = match name {
            "input" => match events::field(event)? {
                field if field == self.field => Some(self.type_in()),
                field => self.turn(&field),
            },
            "click" => self.press(&link::attribute_under(event, "data-press")?),
            "keydown" => self.key(event),
            "submit" => {
                event.prevent_default();
                None
            }
            _ => None,
        };
        let entry = entry?;
        Some((self.choices.to_query(&self.facets), entry))
    }
}
