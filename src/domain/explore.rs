//! The explorer: faceted filtering of the practices, their order, and the result count of each option.
//!
//! The URL query is the only state: [`Filters::parse`] reads it, [`Filters::to_query`] writes it.

use crate::domain::content::{LayerId, Tradition};
use crate::domain::grade::Grade;
use crate::domain::index::{Index, ModalityCard};
use crate::domain::order::by_rank;

/// A group of filter options. Options within a group are combined with OR, groups with AND.
#[derive(Clone, Debug)]
pub struct Group {
    /// Name of its URL parameter.
    pub name: &'static str,
    /// Legend shown on the page.
    pub legend: &'static str,
    /// Options: value in the URL, and label. Options past [`MAX_OPTIONS`] are ignored.
    pub options: Vec<(String, String)>,
    /// Whether a practice matches the option of this value.
    matches: fn(&ModalityCard, &str) -> bool,
}

/// A bit set of options.
type OptionSet = u64;

/// Maximum number of options in a group.
pub const MAX_OPTIONS: usize = OptionSet::BITS as usize;

/// Number of search results that are ordered by relevance. The rest keep the default order, because weak matches say little about relevance.
pub const TOP_RANKED: usize = 12;

// The first two groups are special: only one complaint can be selected, and a grade applies only to the selected complaint.
const COMPLAINT: usize = 0;
const GRADE: usize = 1;

/// All filter groups, and the options that each practice matches.
#[derive(Clone, Debug)]
pub struct Facets {
    /// The groups in the order of the panel: the complaint (single selection), the grade for it, then the others.
    pub groups: Vec<Group>,
    /// Matching options, by practice and group.
    matching: Vec<Vec<OptionSet>>,
    /// Grade options, by practice and complaint.
    grades: Vec<Vec<OptionSet>>,
}

/// The search query, selected options and sort order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters {
    /// The search query as typed.
    pub query: String,
    /// Selected options by group. An empty selection matches everything.
    selected: Vec<OptionSet>,
    /// Sort order.
    pub sort: Sort,
}

/// Sort orders of the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// The [`TOP_RANKED`] best matches first if there is a search query, the strongest grade first if a complaint is selected, otherwise alternating
    /// between the traditions.
    #[default]
    Usual,
    /// The strongest grade for the selected complaint first.
    Grade,
    /// By name.
    Name,
    /// The lowest session price first; practices without a price last.
    Cost,
    /// The shortest session first.
    Time,
}

impl Sort {
    /// All variants, the default first.
    pub const ALL: [Self; 5] = [Self::Usual, Self::Grade, Self::Name, Self::Cost, Self::Time];

    /// Returns the value used in URLs.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Usual => "",
            Self::Grade => "grade",
            Self::Name => "name",
            Self::Cost => "cost",
            Self::Time => "time",
        }
    }

    /// Returns the label shown on pages.
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

/// The practices that pass the filters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FilterResult {
    /// Practices in display order, by position in the index.
    pub order: Vec<usize>,
    /// By group and option, the number of practices that match if the option is selected.
    pub counts: Vec<Vec<usize>>,
}

/// Maximum length of a search query in characters; the rest is ignored.
const MAX_QUERY: usize = 200;

fn options<T: Copy>(all: &[T], value: fn(T) -> &'static str, name: fn(T) -> &'static str) -> Vec<(String, String)> {
    all.iter().map(|one| (value(*one).to_owned(), name(*one).to_owned())).collect()
}

fn pairs(all: &[(&str, &str)]) -> Vec<(String, String)> {
    all.iter().map(|(value, name)| ((*value).to_owned(), (*name).to_owned())).collect()
}

impl Facets {
    /// Builds the filter groups from an index.
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
        // One entry is one filter.
        let group = |name, legend, options, matches| Group {
            name,
            legend,
            options,
            matches,
        };
        let groups = vec![
            group("for", "Complaint", complaints.collect(), |card, complaint| {
                card.grades.iter().any(|(id, _)| id.as_str() == complaint)
            }),
            // Which grade a practice has depends on the complaint that is selected.
            group(
                "grade",
                "Evidence for my complaint",
                options(&Grade::ALL, Grade::as_str, Grade::label),
                |_, _| false,
            ),
            group(
                "tradition",
                "Tradition",
                options(&Tradition::ALL, Tradition::as_str, Tradition::label),
                |card, tradition| card.tradition.as_str() == tradition,
            ),
            group("category", "Category", categories.collect(), |card, category| {
                card.category.as_str() == category
            }),
            group("layer", "Layer", layers.collect(), |card, layer| {
                card.layers.primary.iter().chain(&card.layers.secondary).any(|id| id.as_str() == layer)
            }),
            group("hands", "Hands", pairs(&[("yes", "Hands-on"), ("no", "Without hands")]), |card, value| {
                card.traits.hands_on == (value == "yes")
            }),
            group(
                "needles",
                "Needles",
                pairs(&[("yes", "With needles"), ("no", "Without needles")]),
                |card, value| card.traits.needles == (value == "yes"),
            ),
            group(
                "home",
                "At home",
                pairs(&[("yes", "Practice at home"), ("no", "Nothing to do at home")]),
                |card, value| card.traits.home_practice == (value == "yes"),
            ),
            group(
                "cost",
                "Cost of a session, typically",
                pairs(&[
                    ("low", "Up to $50"),
                    ("middle", "$51 to $100"),
                    ("high", "Over $100"),
                    ("unknown", "No price on file"),
                ]),
                |card, range| range == cost_range(card),
            ),
            group(
                "time",
                "Length of a session, at most",
                pairs(&[("short", "30 minutes"), ("medium", "60 minutes"), ("long", "Over an hour")]),
                |card, range| range == time_range(card),
            ),
        ];
        let matching = |card: &ModalityCard| groups.iter().map(|group| matching_options(group, card)).collect();
        let grades = |card: &ModalityCard| {
            let grade_for = |(id, _): &(String, String)| card.grades.iter().find(|(complaint, _)| complaint.as_str() == id);
            let complaints = groups.first().map(|group| group.options.as_slice()).unwrap_or_default();
            complaints
                .iter()
                .map(|option| grade_for(option).map_or(0, |(_, grade)| bit(*grade as usize)))
                .collect()
        };
        Self {
            matching: index.modalities.iter().map(matching).collect(),
            grades: index.modalities.iter().map(grades).collect(),
            groups,
        }
    }

    /// Applies the filters and counts the practices that match each option. `found` lists the search results, best match first, or is `None` if
    /// there is no search query.
    pub fn apply(&self, index: &Index, filters: &Filters, found: Option<&[usize]>) -> FilterResult {
        let all: Vec<usize> = (0..self.matching.len()).collect();
        let complaint = filters.complaint();
        let mut counts: Vec<Vec<usize>> = self.groups.iter().map(|group| vec![0; group.options.len()]).collect();
        let mut order = Vec::new();
        for i in found.unwrap_or(&all) {
            let Some(options) = self.matching.get(*i) else { continue };
            let graded = complaint
                .and_then(|complaint| self.grades.get(*i)?.get(complaint))
                .copied()
                .unwrap_or_default();
            let own = |group: usize| {
                if group == GRADE {
                    graded
                } else {
                    options.get(group).copied().unwrap_or_default()
                }
            };
            let fails = |group: &usize| filters.set(*group) != 0 && filters.set(*group) & own(*group) == 0;
            let mut failing = (0..self.groups.len()).filter(fails);
            let (first, second) = (failing.next(), failing.next());
            if first.is_none() {
                order.push(*i);
            }
            // A practice that fails only one group would match if another option of that group were selected.
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
    let card = |i: &usize| index.modalities.get(*i);
    let complaint = filters.complaint().and_then(|i| index.complaints.get(i));
    match filters.sort {
        Sort::Usual if searched => {
            let rest = order.split_off(order.len().min(TOP_RANKED));
            order.extend(by_rank(rest, |i| *i as u32));
            order
        }
        Sort::Usual | Sort::Grade => match complaint {
            None => order,
            Some(complaint) => by_rank(order, |i| {
                card(i).and_then(|card| card.grade_for(&complaint.id)).map_or(9, |grade| grade as u32)
            }),
        },
        Sort::Name => by_rank(order, |i| {
            let name = card(i).map(|card| card.name.as_str()).unwrap_or_default();
            index.modalities.iter().filter(|other| other.name.as_str() < name).count() as u32
        }),
        Sort::Cost => by_rank(order, |i| {
            card(i).and_then(|card| card.cost.as_ref()).map_or(u32::MAX, |cost| cost.min_usd)
        }),
        Sort::Time => by_rank(order, |i| card(i).map_or(u32::MAX, |card| card.session.min_minutes)),
    }
}

fn bit(i: usize) -> OptionSet {
    if i < MAX_OPTIONS { 1 << i } else { 0 }
}

/// Returns the options of a group that a practice matches.
fn matching_options(group: &Group, card: &ModalityCard) -> OptionSet {
    let options = group.options.iter().enumerate();
    let matching = options.filter(|(_, (value, _))| (group.matches)(card, value));
    matching.fold(0, |set, (i, _)| set | bit(i))
}

/// The range of what a session typically costs.
fn cost_range(card: &ModalityCard) -> &'static str {
    match card.cost.as_ref().map(|cost| u32::midpoint(cost.min_usd, cost.max_usd)) {
        None => "unknown",
        Some(0..=50) => "low",
        Some(51..=100) => "middle",
        Some(_) => "high",
    }
}

/// The range of how long a session takes at most.
fn time_range(card: &ModalityCard) -> &'static str {
    match card.session.max_minutes {
        0..=30 => "short",
        31..=60 => "medium",
        _ => "long",
    }
}

impl Filters {
    /// Parses URL query parameters, given a lookup by name. Also returns the values that are not supported.
    pub fn parse(facets: &Facets, value: impl Fn(&str) -> Option<String>) -> (Self, Vec<String>) {
        let mut filters = Self {
            query: truncate_query(&value("q").unwrap_or_default()),
            ..Self::default()
        };
        let mut unknown: Vec<String> = Vec::new();
        for (i, group) in facets.groups.iter().enumerate() {
            let values = value(group.name).unwrap_or_default();
            for word in values.split(',').filter(|word| !word.is_empty()) {
                match group.options.iter().position(|(value, _)| value == word) {
                    Some(option) if !filters.has(i, option) => filters.toggle(i, option),
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

    /// Returns all URL query parameters with their values, `None` for those that are not set.
    pub fn to_query(&self, facets: &Facets) -> Vec<(&'static str, Option<String>)> {
        let non_empty = |value: String| (!value.is_empty()).then_some(value);
        let groups = facets.groups.iter().enumerate().map(|(i, group)| {
            let selected = group.options.iter().enumerate().filter(|(option, _)| self.has(i, *option));
            let values: Vec<&str> = selected.map(|(_, (value, _))| value.as_str()).collect();
            (group.name, non_empty(values.join(",")))
        });
        let others = [("q", non_empty(self.query.clone())), ("sort", non_empty(self.sort.as_str().to_owned()))];
        others.into_iter().chain(groups).collect()
    }

    /// Returns the selected options and the order, without the search query.
    pub fn without_query(&self) -> Self {
        Self {
            query: String::new(),
            ..self.clone()
        }
    }

    fn set(&self, group: usize) -> OptionSet {
        self.selected.get(group).copied().unwrap_or_default()
    }

    /// Returns `true` if the option is selected.
    pub fn has(&self, group: usize, option: usize) -> bool {
        self.set(group) & bit(option) != 0
    }

    /// Toggles an option. Selecting a complaint replaces the previous one; deselecting it also clears the grades.
    pub fn toggle(&mut self, group: usize, option: usize) {
        if self.selected.len() <= group {
            self.selected.resize(group + 1, 0);
        }
        let before = self.set(group);
        if let Some(set) = self.selected.get_mut(group) {
            *set = if group == COMPLAINT { before & bit(option) } else { before } ^ bit(option);
        }
        if self.set(COMPLAINT) == 0
            && let Some(set) = self.selected.get_mut(GRADE)
        {
            *set = 0;
        }
    }

    /// Clears the query and all options. The sort order is unchanged.
    pub fn clear(&mut self) {
        self.query.clear();
        self.selected.clear();
    }

    /// Returns the selected complaint, by position in the index.
    pub fn complaint(&self) -> Option<usize> {
        let set = self.set(COMPLAINT);
        (set != 0).then(|| set.trailing_zeros() as usize)
    }

    /// Returns the selected options as pairs of group and option, in the order of the panel.
    pub fn tags(&self) -> Vec<(usize, usize)> {
        let selected = |group: usize| {
            (0..MAX_OPTIONS)
                .filter(move |option| self.has(group, *option))
                .map(move |option| (group, option))
        };
        (0..self.selected.len()).flat_map(selected).collect()
    }

    /// Returns `true` if there is neither a search query nor a selected option.
    pub fn is_empty(&self) -> bool {
        self.query.trim().is_empty() && self.selected.iter().all(|set| *set == 0)
    }
}

/// Truncates a search query to the maximum length.
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
        let got: Vec<&str> = shown.order.iter().map(|i| index.modalities[*i].id.as_str()).collect();
        assert_eq!(got, expected);
    }

    #[test]
    fn options_within_a_group_are_ored_and_groups_are_anded() {
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
    fn a_complaint_enables_its_grades_and_its_order() {
        check(&[("for", "neck")], &["needling", "acupuncture", "pilates"]);
        check(&[("for", "neck"), ("grade", "good,no-benefit")], &["needling", "pilates"]);
        check(&[("for", "neck"), ("sort", "cost")], &["acupuncture", "needling", "pilates"]);
        check(&[("sort", "name")], &["acupuncture", "needling", "pilates", "tai-chi"]);
        check(&[("sort", "time")], &["needling", "acupuncture", "tai-chi", "pilates"]);
        check(&[("grade", "good")], &["acupuncture", "needling", "tai-chi", "pilates"]);
    }

    #[test]
    fn counts_are_the_results_of_selecting_an_option() {
        let index = index();
        let facets = Facets::new(&index);
        let count = |query: &[(&str, &str)], group: &str, value: &str| {
            let i = facets.groups.iter().position(|listed| listed.name == group).unwrap();
            let option = facets.groups[i].options.iter().position(|(listed, _)| listed == value).unwrap();
            facets.apply(&index, &parse(query).0, None).counts[i][option]
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
    fn search_results_keep_their_order_and_limit_the_counts() {
        let index = index();
        let facets = Facets::new(&index);
        let shown = facets.apply(&index, &parse(&[("tradition", "west")]).0, Some(&[3, 0]));
        assert_eq!(shown.order, [3]);
        assert_eq!(shown.counts[2], [1, 1]);
        assert_eq!(facets.apply(&index, &Filters::default(), Some(&[9])).order, Vec::<usize>::new());
    }

    #[test]
    fn filters_round_trip_through_the_url() {
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
    fn a_second_complaint_replaces_the_first_and_clearing_it_clears_grades() {
        let (mut filters, _) = parse(&[("for", "neck"), ("grade", "good")]);
        filters.toggle(0, 0);
        assert_eq!((filters.complaint(), filters.tags()), (Some(0), vec![(0, 0), (1, 0)]));
        filters.toggle(0, 0);
        assert_eq!((filters.complaint(), filters.tags()), (None, Vec::new()));
    }

    #[test]
    fn unknown_values_are_ignored_and_reported() {
        let (filters, unknown) = parse(&[("tradition", "north,east"), ("layer", "<b>"), ("sort", "luck"), ("q", "x")]);
        assert_eq!(filters.tags(), [(2, 1)]);
        assert_eq!(unknown, ["north", "<b>", "luck"]);
        assert_eq!(parse(&[("q", &"a".repeat(10_000))]).0.query.len(), 200);
    }
}
