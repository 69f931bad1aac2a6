//! The explorer: which practices a search and a choice of facets leave, in which order, and what each further choice would leave.
//!
//! The state is the address's query and nothing else: [`Filters::parse`] reads it, [`Filters::query`] writes it.

use crate::domain::content::{LayerId, Tradition};
use crate::domain::grade::Grade;
use crate::domain::index::{Index, ModalityCard};
use crate::domain::order::by_rank;

/// A group of things to choose from. Filters of one group add up, groups narrow each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Its name in the address.
    pub name: &'static str,
    /// Its name on the page.
    pub legend: &'static str,
    /// What can be selected: value in the address, and name. At most [`MAX_OPTIONS`] are read.
    pub options: Vec<(String, String)>,
}

/// A set of options, one bit each.
type Set = u64;

/// How many options a group can have.
pub const MAX_OPTIONS: usize = Set::BITS as usize;

/// Of what a search found, so many stand first as they match; the rest keeps the usual order, for so far down a match says little.
pub const TOP_RANKED: usize = 12;

/// The complaint and the grade for it stand first: one is selected from a list, the other means something only with it.
const COMPLAINT: usize = 0;
const GRADE: usize = 1;

/// All groups, and which options of them each practice has.
#[derive(Clone, Debug)]
pub struct Facets {
    /// The groups in the panel's order: the complaint first, of which one can be selected, then the grade for it.
    pub groups: Vec<Group>,
    /// For each practice and group.
    has: Vec<Vec<Set>>,
    /// For each practice and complaint.
    grades: Vec<Vec<Set>>,
}

/// What the reader searched and chose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters {
    /// The search, as typed.
    pub query: String,
    /// For each group, what is selected; nothing selected means all.
    selected: Vec<Set>,
    /// The order.
    pub sort: Sort,
}

/// Orders of the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// The [`TOP_RANKED`] matches first where something is searched, the strongest grade where a complaint is selected, else the traditions taking turns.
    #[default]
    Usual,
    /// The strongest grade for the selected complaint first.
    Grade,
    /// By name.
    Name,
    /// The lowest price of a session first, those without one last.
    Cost,
    /// The shortest session first.
    Time,
}

impl Sort {
    /// All, the usual one first.
    pub const ALL: [Self; 5] = [Self::Usual, Self::Grade, Self::Name, Self::Cost, Self::Time];

    /// As written in the address.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Usual => "",
            Self::Grade => "grade",
            Self::Name => "name",
            Self::Cost => "cost",
            Self::Time => "time",
        }
    }

    /// As said on a page.
    pub fn label(self) -> &'static str {
        match self {
            Self::Usual => "Best match, traditions in turn",
            Self::Grade => "Trials for my complaint",
            Self::Name => "Name",
            Self::Cost => "Cost, lowest first",
            Self::Time => "Time, shortest first",
        }
    }
}

/// What remains.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FilterResult {
    /// The practices in order, by their place in the index.
    pub order: Vec<usize>,
    /// For each group and option, how many practices choosing it would leave.
    pub counts: Vec<Vec<usize>>,
}

/// The longest search that is read; the rest of a longer one is left out.
const MAX_QUERY: usize = 200;

fn options<T: Copy>(all: &[T], value: fn(T) -> &'static str, name: fn(T) -> &'static str) -> Vec<(String, String)> {
    all.iter().map(|one| (value(*one).to_owned(), name(*one).to_owned())).collect()
}

fn pairs(all: &[(&str, &str)]) -> Vec<(String, String)> {
    all.iter().map(|(value, name)| ((*value).to_owned(), (*name).to_owned())).collect()
}

impl Facets {
    /// The groups of an index.
    pub fn new(index: &Index) -> Self {
        let categories = index
            .categories
            .iter()
            .filter(|category| index.modalities.iter().any(|card| card.category == category.id))
            .map(|category| (category.id.to_string(), category.name.clone()));
        let layers = LayerId::ALL
            .into_iter()
            .filter_map(|id| Some((id.as_str().to_owned(), index.layer(id)?.name.clone())));
        let complaints = index
            .complaints
            .iter()
            .map(|complaint| (complaint.id.to_string(), complaint.name.clone()));
        let group = |name, legend, options| Group { name, legend, options };
        let groups = vec![
            group("for", "Complaint", complaints.collect()),
            group("grade", "Evidence for my complaint", options(&Grade::ALL, Grade::as_str, Grade::label)),
            group("tradition", "Tradition", options(&Tradition::ALL, Tradition::as_str, Tradition::label)),
            group("category", "Category", categories.collect()),
            group("layer", "Layer", layers.collect()),
            group("hands", "Hands", pairs(&[("yes", "Hands-on"), ("no", "Without hands")])),
            group("needles", "Needles", pairs(&[("yes", "With needles"), ("no", "Without needles")])),
            group("home", "At home", pairs(&[("yes", "Practice at home"), ("no", "Nothing to do at home")])),
            group(
                "cost",
                "Cost of a session, typically",
                pairs(&[
                    ("low", "Up to $50"),
                    ("middle", "$51 to $100"),
                    ("high", "Over $100"),
                    ("unknown", "No price on file"),
                ]),
            ),
            group(
                "time",
                "Length of a session, at most",
                pairs(&[("short", "30 minutes"), ("medium", "60 minutes"), ("long", "Over an hour")]),
            ),
        ];
        let has = |card: &ModalityCard| groups.iter().map(|group| has(group, card)).collect();
        let grades = |card: &ModalityCard| {
            let of = |(id, _): &(String, String)| card.grades.iter().find(|(complaint, _)| complaint.as_str() == id);
            let complaints = groups.first().map(|group| group.options.as_slice()).unwrap_or_default();
            complaints
                .iter()
                .map(|option| of(option).map_or(0, |(_, grade)| bit(*grade as usize)))
                .collect()
        };
        Self {
            has: index.modalities.iter().map(has).collect(),
            grades: index.modalities.iter().map(grades).collect(),
            groups,
        }
    }

    /// What remains of the practices, and what each choice would leave. `found` are those that a search found, the best match first.
    pub fn apply(&self, index: &Index, filters: &Filters, found: Option<&[usize]>) -> FilterResult {
        let all: Vec<usize> = (0..self.has.len()).collect();
        let complaint = filters.complaint();
        let mut counts: Vec<Vec<usize>> = self.groups.iter().map(|group| vec![0; group.options.len()]).collect();
        let mut order = Vec::new();
        for at in found.unwrap_or(&all) {
            let Some(own) = self.has.get(*at) else { continue };
            let graded = complaint
                .and_then(|complaint| self.grades.get(*at)?.get(complaint))
                .copied()
                .unwrap_or_default();
            let own = |group: usize| {
                if group == GRADE {
                    graded
                } else {
                    own.get(group).copied().unwrap_or_default()
                }
            };
            let fails = |group: &usize| filters.set(*group) != 0 && filters.set(*group) & own(*group) == 0;
            let mut failing = (0..self.groups.len()).filter(fails);
            let (first, second) = (failing.next(), failing.next());
            if first.is_none() {
                order.push(*at);
            }
            // What fails in one group alone would come back with another choice there.
            if second.is_none() {
                for (group, counts) in counts
                    .iter_mut()
                    .enumerate()
                    .filter(|(group, _)| first.is_none_or(|first| first == *group))
                {
                    let own = own(group);
                    for (option, count) in counts.iter_mut().enumerate() {
                        *count += usize::from(own & bit(option) != 0);
                    }
                }
            }
        }
        FilterResult {
            order: sorted(index, filters, order, found.is_some()),
            counts,
        }
    }
}

fn sorted(index: &Index, filters: &Filters, mut order: Vec<usize>, searched: bool) -> Vec<usize> {
    let card = |at: &usize| index.modalities.get(*at);
    let complaint = filters.complaint().and_then(|at| index.complaints.get(at));
    match filters.sort {
        Sort::Usual if searched => {
            if let Some(further) = order.get_mut(TOP_RANKED..) {
                further.sort_unstable();
            }
            order
        }
        Sort::Usual | Sort::Grade => match complaint {
            None => order,
            Some(complaint) => by_rank(order, |at| {
                card(at).and_then(|card| card.grade_for(&complaint.id)).map_or(9, |grade| grade as u32)
            }),
        },
        Sort::Name => by_rank(order, |at| {
            let name = card(at).map(|card| card.name.as_str()).unwrap_or_default();
            index.modalities.iter().filter(|other| other.name.as_str() < name).count() as u32
        }),
        Sort::Cost => by_rank(order, |at| {
            card(at).and_then(|card| card.cost.as_ref()).map_or(u32::MAX, |cost| cost.min_usd)
        }),
        Sort::Time => by_rank(order, |at| card(at).map_or(u32::MAX, |card| card.session.min_minutes)),
    }
}

fn bit(at: usize) -> Set {
    if at < MAX_OPTIONS { 1 << at } else { 0 }
}

fn has(group: &Group, card: &ModalityCard) -> Set {
    let typical = card.cost.as_ref().map(|cost| u32::midpoint(cost.min_usd, cost.max_usd));
    let cost = match typical {
        None => "unknown",
        Some(0..=50) => "low",
        Some(51..=100) => "middle",
        Some(_) => "high",
    };
    let time = match card.session.max_minutes {
        0..=30 => "short",
        31..=60 => "medium",
        _ => "long",
    };
    let yes = |yes: bool| if yes { "yes" } else { "no" };
    let layers = || card.layers.primary.iter().chain(&card.layers.secondary);
    let keeps = |value: &str| match group.name {
        "for" => card.grades.iter().any(|(id, _)| id.as_str() == value),
        "tradition" => card.tradition.as_str() == value,
        "category" => card.category.as_str() == value,
        "layer" => layers().any(|layer| layer.as_str() == value),
        "hands" => yes(card.traits.hands_on) == value,
        "needles" => yes(card.traits.needles) == value,
        "home" => yes(card.traits.home_practice) == value,
        "cost" => cost == value,
        "time" => time == value,
        _ => false,
    };
    let kept = group.options.iter().enumerate().filter(|(_, (value, _))| keeps(value));
    kept.fold(0, |set, (at, _)| set | bit(at))
}

impl Filters {
    /// Reads the values of an address's query by name; also returns the values that it does not know.
    pub fn parse(facets: &Facets, value: impl Fn(&str) -> Option<String>) -> (Self, Vec<String>) {
        let mut filters = Self {
            query: truncate_query(&value("q").unwrap_or_default()),
            ..Self::default()
        };
        let mut unknown: Vec<String> = Vec::new();
        for (at, group) in facets.groups.iter().enumerate() {
            let values = value(group.name).unwrap_or_default();
            for word in values.split(',').filter(|word| !word.is_empty()) {
                match group.options.iter().position(|(value, _)| value == word) {
                    Some(option) if !filters.has(at, option) => filters.toggle(at, option),
                    Some(_) => {}
                    None => unknown.push(word.chars().take(40).collect()),
                }
            }
        }
        let sort = value("sort").unwrap_or_default();
        match Sort::ALL.into_iter().find(|known| known.as_str() == sort) {
            Some(sort) => filters.sort = sort,
            None => unknown.push(sort.chars().take(40).collect()),
        }
        (filters, unknown)
    }

    /// All names of the address's query that it reads, each with its value; none for what is not selected.
    pub fn to_query(&self, facets: &Facets) -> Vec<(&'static str, Option<String>)> {
        let some = |value: String| (!value.is_empty()).then_some(value);
        let groups = facets.groups.iter().enumerate().map(|(at, group)| {
            let selected = group.options.iter().enumerate().filter(|(option, _)| self.has(at, *option));
            let values: Vec<&str> = selected.map(|(_, (value, _))| value.as_str()).collect();
            (group.name, some(values.join(",")))
        });
        let ends = [("q", some(self.query.clone())), ("sort", some(self.sort.as_str().to_owned()))];
        ends.into_iter().chain(groups).collect()
    }

    fn set(&self, group: usize) -> Set {
        self.selected.get(group).copied().unwrap_or_default()
    }

    /// Whether this option is selected.
    pub fn has(&self, group: usize, option: usize) -> bool {
        self.set(group) & bit(option) != 0
    }

    /// Chooses an option, or takes it back. Of complaints one can be selected; without one, no grade is.
    pub fn toggle(&mut self, group: usize, option: usize) {
        if self.selected.len() <= group {
            self.selected.resize(group + 1, 0);
        }
        let was = self.set(group);
        if let Some(set) = self.selected.get_mut(group) {
            *set = if group == COMPLAINT { was & bit(option) } else { was } ^ bit(option);
        }
        if self.set(COMPLAINT) == 0
            && let Some(set) = self.selected.get_mut(GRADE)
        {
            *set = 0;
        }
    }

    /// Takes back everything but the order.
    pub fn clear(&mut self) {
        self.query.clear();
        self.selected.clear();
    }

    /// The selected complaint, by its place in the index.
    pub fn complaint(&self) -> Option<usize> {
        let set = self.set(COMPLAINT);
        (set != 0).then(|| set.trailing_zeros() as usize)
    }

    /// Everything selected, as group and option, in the panel's order.
    pub fn tags(&self) -> Vec<(usize, usize)> {
        let of = |group: usize| {
            (0..MAX_OPTIONS)
                .filter(move |option| self.has(group, *option))
                .map(move |option| (group, option))
        };
        (0..self.selected.len()).flat_map(of).collect()
    }

    /// Whether nothing is searched or selected.
    pub fn is_empty(&self) -> bool {
        self.query.trim().is_empty() && self.selected.iter().all(|set| *set == 0)
    }
}

/// A search as it is read: the rest of a long one is left out.
pub fn truncate_query(query: &str) -> String {
    query.chars().take(MAX_QUERY).collect()
}

#[cfg(test)]
mod tests {
    use super::{Facets, Filters};
    use crate::domain::content::{Category, CostRange, Course, Layer, LayerId, ModalityLayers, SessionLength, Tradition, Traits};
    use crate::domain::grade::Grade;
    use crate::domain::index::{ComplaintCard, Index, ModalityCard};

    fn card(id: &str, tradition: Tradition, needles: bool, price: Option<u32>, minutes: u32, grades: &[(&str, Grade)]) -> ModalityCard {
        ModalityCard {
            id: id.into(),
            name: id.to_owned(),
            also_called: Vec::new(),
            tradition,
            category: if needles { "needling".into() } else { "movement".into() },
            summary: String::new(),
            layers: ModalityLayers {
                primary: vec![if needles { LayerId::MuscleFascia } else { LayerId::JointLoad }],
                secondary: Vec::new(),
            },
            traits: Traits {
                hands_on: needles,
                needles,
                undressing: needles,
                movement: !needles,
                mind: false,
                home_practice: !needles,
                group: false,
            },
            session: SessionLength {
                min_minutes: minutes,
                max_minutes: minutes,
            },
            course: Course {
                min_sessions: 3,
                max_sessions: 6,
                weeks: None,
                review_after: None,
                note: String::new(),
            },
            cost: price.map(|price| CostRange {
                min_usd: price,
                max_usd: price,
                note: String::new(),
            }),
            grades: grades.iter().map(|(id, grade)| ((*id).into(), *grade)).collect(),
        }
    }

    fn index() -> Index {
        let category = |id: &str| Category {
            id: id.into(),
            name: id.to_owned(),
            tradition: Tradition::West,
        };
        let complaint = |id: &str| ComplaintCard {
            id: id.into(),
            name: id.to_owned(),
            also_called: Vec::new(),
        };
        let layer = |id| Layer {
            id,
            name: String::new(),
            covers: String::new(),
            west: String::new(),
            east: String::new(),
        };
        Index {
            layers: vec![layer(LayerId::MuscleFascia), layer(LayerId::JointLoad)],
            categories: vec![category("needling"), category("movement"), category("empty")],
            complaints: vec![complaint("back"), complaint("neck")],
            modalities: vec![
                card("acupuncture", Tradition::East, true, Some(90), 45, &[("neck", Grade::Weak)]),
                card("needling", Tradition::West, true, Some(120), 30, &[("neck", Grade::Good)]),
                card("tai-chi", Tradition::East, false, Some(20), 60, &[("back", Grade::Fair)]),
                card(
                    "pilates",
                    Tradition::West,
                    false,
                    None,
                    90,
                    &[("back", Grade::Good), ("neck", Grade::NoBenefit)],
                ),
            ],
            ..Index::default()
        }
    }

    fn parse(query: &[(&str, &str)]) -> (Filters, Vec<String>) {
        Filters::parse(&Facets::new(&index()), |name| {
            query.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned())
        })
    }

    #[track_caller]
    fn check(query: &[(&str, &str)], expected: &[&str]) {
        let index = index();
        let shown = Facets::new(&index).apply(&index, &parse(query).0, None);
        let got: Vec<&str> = shown.order.iter().map(|at| index.modalities[*at].id.as_str()).collect();
        assert_eq!(got, expected);
    }

    #[test]
    fn choices_of_one_group_add_up_and_groups_narrow() {
        check(&[], &["acupuncture", "needling", "tai-chi", "pilates"]);
        check(&[("tradition", "east")], &["acupuncture", "tai-chi"]);
        check(&[("tradition", "east,west")], &["acupuncture", "needling", "tai-chi", "pilates"]);
        check(&[("tradition", "east"), ("needles", "no")], &["tai-chi"]);
        check(&[("layer", "muscle-fascia"), ("home", "yes")], &[]);
        check(&[("hands", "no"), ("category", "movement")], &["tai-chi", "pilates"]);
        check(&[("cost", "low,unknown")], &["tai-chi", "pilates"]);
        check(&[("cost", "middle")], &["acupuncture"]);
        check(&[("time", "short")], &["needling"]);
        check(&[("time", "medium,long")], &["acupuncture", "tai-chi", "pilates"]);
    }

    #[test]
    fn a_complaint_brings_its_grades_and_its_order() {
        check(&[("for", "neck")], &["needling", "acupuncture", "pilates"]);
        check(&[("for", "neck"), ("grade", "good,no-benefit")], &["needling", "pilates"]);
        check(&[("for", "neck"), ("sort", "cost")], &["acupuncture", "needling", "pilates"]);
        check(&[("sort", "name")], &["acupuncture", "needling", "pilates", "tai-chi"]);
        check(&[("sort", "time")], &["needling", "acupuncture", "tai-chi", "pilates"]);
        check(&[("grade", "good")], &["acupuncture", "needling", "tai-chi", "pilates"]);
    }

    #[test]
    fn counts_say_what_a_choice_would_leave() {
        let index = index();
        let facets = Facets::new(&index);
        let count = |query: &[(&str, &str)], group: &str, value: &str| {
            let at = facets.groups.iter().position(|listed| listed.name == group).unwrap();
            let option = facets.groups[at].options.iter().position(|(listed, _)| listed == value).unwrap();
            facets.apply(&index, &parse(query).0, None).counts[at][option]
        };
        assert_eq!(count(&[], "tradition", "west"), 2);
        assert_eq!(
            count(&[("tradition", "east")], "tradition", "west"),
            2,
            "another choice of its own group adds"
        );
        assert_eq!(count(&[("tradition", "east")], "needles", "yes"), 1);
        assert_eq!(count(&[("for", "neck")], "grade", "no-benefit"), 1);
        assert_eq!(count(&[("for", "back")], "for", "neck"), 3);
        assert_eq!(count(&[("tradition", "east"), ("needles", "no")], "home", "no"), 0);
    }

    #[test]
    fn what_was_found_keeps_its_order_and_limits_the_counts() {
        let index = index();
        let facets = Facets::new(&index);
        let shown = facets.apply(&index, &parse(&[("tradition", "west")]).0, Some(&[3, 0]));
        assert_eq!(shown.order, [3]);
        assert_eq!(shown.counts[2], [1, 1]);
        assert_eq!(facets.apply(&index, &Filters::default(), Some(&[9])).order, Vec::<usize>::new());
    }

    #[test]
    fn the_address_keeps_the_view() {
        let query = [
            ("q", "neck"),
            ("sort", "cost"),
            ("for", "neck"),
            ("grade", "good,weak"),
            ("tradition", "east"),
            ("needles", "yes"),
        ];
        let (filters, unknown) = parse(&query);
        assert_eq!(unknown, Vec::<String>::new());
        let written = filters.to_query(&Facets::new(&index()));
        let written: Vec<_> = written.iter().filter_map(|(name, value)| Some((*name, value.as_deref()?))).collect();
        assert_eq!(written, query);
    }

    #[test]
    fn a_second_complaint_takes_the_place_of_the_first_and_grades_go_with_the_last() {
        let (mut filters, _) = parse(&[("for", "neck"), ("grade", "good")]);
        filters.toggle(0, 0);
        assert_eq!((filters.complaint(), filters.tags()), (Some(0), vec![(0, 0), (1, 0)]));
        filters.toggle(0, 0);
        assert_eq!((filters.complaint(), filters.tags()), (None, Vec::new()));
    }

    #[test]
    fn unknown_values_are_left_out_and_told() {
        let (filters, unknown) = parse(&[("tradition", "north,east"), ("layer", "<b>"), ("sort", "luck"), ("q", "x")]);
        assert_eq!(filters.tags(), [(2, 1)]);
        assert_eq!(unknown, ["north", "<b>", "luck"]);
        assert_eq!(parse(&[("q", &"a".repeat(10_000))]).0.query.len(), 200);
    }
}
