//! The explorer: which practices a search and a choice of facets leave, in which order, and what each further choice would leave.
//!
//! The state is the address's query and nothing else: [`Choices::parse`] reads it, [`Choices::query`] writes it.

use crate::domain::content::{LayerId, Tradition};
use crate::domain::ids::CategoryId;
use crate::domain::index::{Index, ModalityCard};
use crate::domain::order::by_rank;
use crate::domain::search::tokens;

/// What the reader searched and chose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// The search, as typed.
    pub search: String,
    /// Traditions; none chosen means all.
    pub traditions: Vec<Tradition>,
    /// Categories; none chosen means all.
    pub categories: Vec<CategoryId>,
    /// Layers; none chosen means all.
    pub layers: Vec<LayerId>,
}

/// One thing that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Facet {
    /// A tradition.
    Tradition(Tradition),
    /// A category.
    Category(CategoryId),
    /// A layer.
    Layer(LayerId),
}

/// The longest search that is read; the rest of a longer one is left out.
const LONGEST_SEARCH: usize = 200;

impl Choices {
    /// Reads the values of an address's query by name; also returns the values that it does not know.
    pub fn parse(index: &Index, value: impl Fn(&str) -> Option<String>) -> (Self, Vec<String>) {
        let mut choices = Self {
            search: value("q").unwrap_or_default().chars().take(LONGEST_SEARCH).collect(),
            ..Self::default()
        };
        let mut unknown = Vec::new();
        for name in ["tradition", "category", "layer"] {
            let values = value(name).unwrap_or_default();
            for word in values.split(',').filter(|word| !word.is_empty()) {
                match Facet::parse(index, name, word) {
                    Some(facet) if !choices.has(&facet) => choices.toggle(facet),
                    Some(_) => {}
                    None => unknown.push(word.chars().take(40).collect()),
                }
            }
        }
        (choices, unknown)
    }

    /// The names and values of the address's query; nothing for what is not chosen.
    pub fn query(&self) -> Vec<(&'static str, String)> {
        let join = |words: Vec<&str>| words.join(",");
        let all = [
            ("q", self.search.clone()),
            ("tradition", join(self.traditions.iter().map(|tradition| tradition.as_str()).collect())),
            ("category", join(self.categories.iter().map(CategoryId::as_str).collect())),
            ("layer", join(self.layers.iter().map(|layer| layer.as_str()).collect())),
        ];
        all.into_iter().filter(|(_, value)| !value.is_empty()).collect()
    }

    /// Whether nothing is searched or chosen.
    pub fn is_empty(&self) -> bool {
        self.search.trim().is_empty() && self.facets().is_empty()
    }

    /// Everything chosen, in the order of the panel.
    pub fn facets(&self) -> Vec<Facet> {
        let traditions = self.traditions.iter().copied().map(Facet::Tradition);
        let categories = self.categories.iter().cloned().map(Facet::Category);
        let layers = self.layers.iter().copied().map(Facet::Layer);
        traditions.chain(categories).chain(layers).collect()
    }

    /// Whether this is chosen.
    pub fn has(&self, facet: &Facet) -> bool {
        match facet {
            Facet::Tradition(tradition) => self.traditions.contains(tradition),
            Facet::Category(category) => self.categories.contains(category),
            Facet::Layer(layer) => self.layers.contains(layer),
        }
    }

    /// Chooses it, or takes it back.
    pub fn toggle(&mut self, facet: Facet) {
        match facet {
            Facet::Tradition(tradition) => toggle(&mut self.traditions, tradition),
            Facet::Category(category) => toggle(&mut self.categories, category),
            Facet::Layer(layer) => toggle(&mut self.layers, layer),
        }
    }

    /// The practices that remain: best match first where something is searched, else in the index's order.
    pub fn results<'a>(&self, index: &'a Index) -> Vec<&'a ModalityCard> {
        let ranked: Vec<(u32, &ModalityCard)> = index
            .modalities
            .iter()
            .filter(|card| self.keeps(card, None))
            .filter_map(|card| Some((score(index, card, &self.search)?, card)))
            .collect();
        // Equal scores keep the order in which the traditions take turns.
        by_rank(ranked, |(score, _)| u32::MAX - score).into_iter().map(|(_, card)| card).collect()
    }

    /// How many practices choosing this facet alone within its group would leave, all else as it is.
    pub fn count(&self, index: &Index, facet: &Facet) -> usize {
        let remains = |card: &&ModalityCard| facet.keeps(card) && self.keeps(card, Some(facet)) && score(index, card, &self.search).is_some();
        index.modalities.iter().filter(remains).count()
    }

    /// Whether a practice passes every group of facets, leaving out the group of `except`.
    fn keeps(&self, card: &ModalityCard, except: Option<&Facet>) -> bool {
        let chosen = self.facets();
        let group_passes = |in_group: fn(&Facet) -> bool| {
            let mut group = chosen.iter().filter(|facet| in_group(facet)).peekable();
            except.is_some_and(in_group) || group.peek().is_none() || group.any(|facet| facet.keeps(card))
        };
        group_passes(|facet| matches!(facet, Facet::Tradition(_)))
            && group_passes(|facet| matches!(facet, Facet::Category(_)))
            && group_passes(|facet| matches!(facet, Facet::Layer(_)))
    }
}

impl Facet {
    fn parse(index: &Index, name: &str, word: &str) -> Option<Self> {
        match name {
            "tradition" => Tradition::ALL
                .into_iter()
                .find(|tradition| tradition.as_str() == word)
                .map(Self::Tradition),
            "category" => index
                .categories
                .iter()
                .find(|category| category.id.as_str() == word)
                .map(|category| Self::Category(category.id.clone())),
            "layer" => LayerId::ALL.into_iter().find(|layer| layer.as_str() == word).map(Self::Layer),
            _ => None,
        }
    }

    fn keeps(&self, card: &ModalityCard) -> bool {
        match self {
            Self::Tradition(tradition) => card.tradition == *tradition,
            Self::Category(category) => card.category == *category,
            Self::Layer(layer) => card.layers.primary.contains(layer) || card.layers.secondary.contains(layer),
        }
    }
}

fn toggle<T: PartialEq>(list: &mut Vec<T>, item: T) {
    match list.iter().position(|listed| *listed == item) {
        Some(at) => {
            list.remove(at);
        }
        None => list.push(item),
    }
}

/// How well a practice matches; `None` where a word of the search is found nowhere. An empty search matches all alike.
fn score(index: &Index, card: &ModalityCard, search: &str) -> Option<u32> {
    let fields: [(u32, String); 5] = [
        (8, card.name.clone()),
        (6, card.also_called.join(" ")),
        (
            3,
            index.category(&card.category).map(|category| category.name.clone()).unwrap_or_default(),
        ),
        (
            3,
            card.grades
                .iter()
                .filter_map(|(id, _)| index.complaint(id))
                .map(|complaint| format!("{} {} ", complaint.name, complaint.also_called.join(" ")))
                .collect(),
        ),
        (1, card.summary.clone()),
    ];
    let fields: Vec<(u32, Vec<String>)> = fields.into_iter().map(|(weight, text)| (weight, words(&text))).collect();
    let mut total = 0;
    for wanted in words(search) {
        let best = fields.iter().filter_map(|(weight, words)| {
            let found = words.iter().filter_map(|word| match word.strip_prefix(wanted.as_str()) {
                Some("") => Some(2 * weight),
                Some(_) => Some(*weight),
                None => None,
            });
            found.max()
        });
        total += best.max()?;
    }
    Some(total)
}

/// Words as the search compares them.
fn words(text: &str) -> Vec<String> {
    tokens(text).into_iter().map(|token| token.folded).collect()
}

#[cfg(test)]
mod tests {
    use super::{Choices, Facet};
    use crate::domain::content::{Category, Course, LayerId, ModalityLayers, SessionLength, Tradition, Traits};
    use crate::domain::grade::Grade;
    use crate::domain::index::{ComplaintCard, Index, ModalityCard};

    fn card(id: &str, name: &str, also: &str, tradition: Tradition, category: &str, primary: LayerId) -> ModalityCard {
        ModalityCard {
            id: id.into(),
            name: name.to_owned(),
            also_called: vec![also.to_owned()],
            tradition,
            category: category.into(),
            summary: String::new(),
            layers: ModalityLayers {
                primary: vec![primary],
                secondary: Vec::new(),
            },
            traits: Traits {
                hands_on: true,
                needles: true,
                undressing: true,
                movement: false,
                mind: false,
                home_practice: false,
                group: false,
            },
            session: SessionLength {
                min_minutes: 20,
                max_minutes: 45,
            },
            course: Course {
                min_sessions: 3,
                max_sessions: 6,
                weeks: None,
                review_after: None,
                note: String::new(),
            },
            cost: None,
            grades: vec![("neck-pain".into(), Grade::Weak)],
        }
    }

    fn index() -> Index {
        let category = |id: &str, tradition| Category {
            id: id.into(),
            name: id.to_owned(),
            tradition,
        };
        Index {
            categories: vec![
                category("sports-medicine", Tradition::West),
                category("chinese-medicine", Tradition::East),
            ],
            complaints: vec![ComplaintCard {
                id: "neck-pain".into(),
                name: "Neck pain".to_owned(),
                also_called: vec!["stiff neck".to_owned()],
            }],
            modalities: vec![
                card(
                    "acupuncture",
                    "Acupuncture",
                    "zhēn",
                    Tradition::East,
                    "chinese-medicine",
                    LayerId::MuscleFascia,
                ),
                card(
                    "dry-needling",
                    "Dry needling",
                    "trigger point needling",
                    Tradition::West,
                    "sports-medicine",
                    LayerId::MuscleFascia,
                ),
                card("tai-chi", "Tai chi", "taijiquan", Tradition::East, "chinese-medicine", LayerId::JointLoad),
            ],
            ..Index::default()
        }
    }

    fn parse(query: &[(&str, &str)]) -> (Choices, Vec<String>) {
        Choices::parse(&index(), |name| {
            query.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned())
        })
    }

    #[track_caller]
    fn check(query: &[(&str, &str)], expected: &[&str]) {
        let index = index();
        let (choices, _) = parse(query);
        let got: Vec<&str> = choices.results(&index).into_iter().map(|card| card.id.as_str()).collect();
        assert_eq!(got, expected);
    }

    #[test]
    fn search_finds_by_beginning_of_words() {
        check(&[], &["acupuncture", "dry-needling", "tai-chi"]);
        check(&[("q", "needl")], &["dry-needling"]);
        check(&[("q", "ZHEN")], &["acupuncture"]);
        check(&[("q", "stiff neck tai")], &["tai-chi"]);
        check(&[("q", "<script>")], &[]);
        check(&[("q", "\u{0}🧅")], &["acupuncture", "dry-needling", "tai-chi"]);
        check(&[("q", &"a".repeat(10_000))], &[]);
    }

    #[test]
    fn facets_of_one_group_add_up_and_groups_narrow() {
        check(&[("tradition", "east")], &["acupuncture", "tai-chi"]);
        check(&[("tradition", "east,west")], &["acupuncture", "dry-needling", "tai-chi"]);
        check(&[("tradition", "east"), ("layer", "muscle-fascia")], &["acupuncture"]);
        check(&[("category", "sports-medicine"), ("tradition", "east")], &[]);
    }

    #[test]
    fn counts_say_what_a_choice_would_leave() {
        let index = index();
        let (choices, _) = parse(&[("tradition", "east")]);
        assert_eq!(choices.count(&index, &Facet::Tradition(Tradition::West)), 1);
        assert_eq!(choices.count(&index, &Facet::Layer(LayerId::MuscleFascia)), 1);
        assert_eq!(choices.count(&index, &Facet::Layer(LayerId::Nerve)), 0);
    }

    #[test]
    fn the_address_keeps_the_view() {
        let query = [("q", "neck"), ("tradition", "east"), ("layer", "nerve,muscle-fascia")];
        let (choices, unknown) = parse(&query);
        assert_eq!(unknown, Vec::<String>::new());
        assert_eq!(choices.query(), query.map(|(name, value)| (name, value.to_owned())));
    }

    #[test]
    fn unknown_values_are_left_out_and_told() {
        let (choices, unknown) = parse(&[("tradition", "north,east"), ("layer", "<b>")]);
        assert_eq!(choices.traditions, [Tradition::East]);
        assert_eq!(unknown, ["north", "<b>"]);
    }
}
