//! The map of evidence: what a place of it says, which practices and complaints stand on it, and in which order.
//!
//! The state is the address's query and nothing else: [`MapView::parse`] reads it, [`MapView::query`] writes it.

use crate::domain::content::{Certainty, Comparator, Direction, EvidenceRow};
use crate::domain::grade::{CARE, Finding, Grade, GradeRule, SHAM, ShamWeight, grade_by, weigh};
use crate::domain::ids::{ComplaintId, ModalityId};
use crate::domain::index::{ComplaintCard, FORMAT_VERSION, Index, ModalityCard};
use crate::domain::lens::Lens;
use crate::domain::library::Library;
use crate::domain::order::by_rank;
use crate::domain::page::{MapCell, MapPage};

/// Which comparisons the map shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Against {
    /// All of them, as the grade that they make together.
    #[default]
    All,
    /// Those against a sham, as what they found.
    Sham,
    /// Those against usual care or no treatment, as what they found.
    Care,
}

impl Against {
    /// All three, as they stand in the list.
    pub const ALL: [Self; 3] = [Self::All, Self::Sham, Self::Care];

    /// As written in URLs.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::All => "",
            Self::Sham => "sham",
            Self::Care => "care",
        }
    }

    /// As said on a page.
    pub fn label(self) -> &'static str {
        match self {
            Self::All => "everything (the grade)",
            Self::Sham => "a sham only",
            Self::Care => "usual care or no treatment only",
        }
    }

    /// The comparators that pass; none for all.
    fn comparators(self) -> &'static [Comparator] {
        match self {
            Self::All => &[],
            Self::Sham => &SHAM,
            Self::Care => &CARE,
        }
    }
}

/// What the reader asked the map for. The default is every place, graded by the rule of the site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MapView {
    /// Which comparisons.
    pub against: Against,
    /// One complaint alone; its practices stand by what was found for it.
    pub only: Option<ComplaintId>,
    /// The complaint whose results order the practices; none leaves them by name, the traditions taking turns.
    pub sort: Option<ComplaintId>,
    /// Complaints by their number of rows instead of by name.
    pub by_rows: bool,
    /// The rule that grades are made by.
    pub rule: GradeRule,
    /// The place that is opened.
    pub cell: Option<(ModalityId, ComplaintId)>,
}

/// What one place of the map says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// What was found.
    Found(Summary),
    /// There are rows, but none against what was asked for.
    OtherComparisons,
    /// A source looked for trials and found none.
    NoTrials,
    /// No row, and no source that says that it looked.
    NotReviewed,
}

/// What the rows of one place say together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Summary {
    /// The grade of all rows.
    pub grade: Grade,
    /// What the rows asked for found.
    pub direction: Direction,
    /// How sure the authors are of the surest of them.
    pub certainty: Certainty,
    /// How many there are.
    pub rows: usize,
}

impl MapView {
    /// The names in the address's query.
    pub const NAMES: [&str; 7] = ["against", "only", "sort", "columns", "sham", "people", "cell"];

    /// Reads the values of an address's query by name; also returns the values that it does not know.
    pub fn parse(index: &Index, value: impl Fn(&str) -> Option<String>) -> (Self, Vec<String>) {
        let mut view = Self::default();
        let mut unknown = Vec::new();
        for name in Self::NAMES {
            let word = value(name).unwrap_or_default();
            if !word.is_empty() && view.take(index, name, &word).is_none() {
                unknown.push(word.chars().take(40).collect());
            }
        }
        (view, unknown)
    }

    /// Takes one value; `None` where nobody knows it.
    fn take(&mut self, index: &Index, name: &str, word: &str) -> Option<()> {
        let complaint = |word: &str| index.complaint(&word.into()).map(|card| card.id.clone());
        match name {
            "against" => self.against = Against::ALL.into_iter().find(|against| against.as_str() == word)?,
            "only" => self.only = Some(complaint(word)?),
            "sort" => self.sort = Some(complaint(word)?),
            "columns" => self.by_rows = (word == "rows").then_some(true)?,
            "sham" => self.rule.sham = ShamWeight::ALL.into_iter().find(|weight| weight.as_str() == word)?,
            "people" => self.rule.many_people = GradeRule::PEOPLE.into_iter().find(|people| people.to_string() == word)?,
            _ => {
                let (modality, complaint_word) = word.split_once('.')?;
                self.cell = Some((index.modality(&modality.into())?.id.clone(), complaint(complaint_word)?));
            }
        }
        Some(())
    }

    /// The same with one field of a form turned: an empty value is the default, and a slider's value is its step.
    #[must_use]
    pub fn turned(&self, index: &Index, name: &str, value: &str) -> Self {
        let step = value.parse::<usize>().unwrap_or_default();
        let word = match name {
            "sham" => ShamWeight::ALL.get(step).map(|weight| weight.as_str().to_owned()),
            "people" => GradeRule::PEOPLE.get(step).map(u32::to_string),
            _ => Some(value.to_owned()),
        };
        let (mut next, start) = (self.clone(), Self::default());
        match name {
            "against" => next.against = start.against,
            "only" => next.only = None,
            "sort" => next.sort = None,
            "columns" => next.by_rows = false,
            "cell" => next.cell = None,
            _ => {}
        }
        next.take(index, name, &word.unwrap_or_default());
        next
    }

    /// The value of each field of the forms, and for sliders the words of their step.
    pub fn fields(&self) -> [(&'static str, String, String); 6] {
        let complaint = |id: &Option<ComplaintId>| id.as_ref().map(ComplaintId::to_string).unwrap_or_default();
        let step = |at: Option<usize>| at.unwrap_or_default().to_string();
        let sham = ShamWeight::ALL.iter().position(|weight| *weight == self.rule.sham);
        let people = GradeRule::PEOPLE.iter().position(|people| *people == self.rule.many_people);
        let none = String::new;
        [
            ("against", self.against.as_str().to_owned(), none()),
            ("only", complaint(&self.only), none()),
            ("sort", complaint(&self.sort), none()),
            ("columns", if self.by_rows { "rows".to_owned() } else { none() }, none()),
            ("sham", step(sham), self.rule.sham.label().to_owned()),
            ("people", step(people), people_in_words(self.rule.many_people)),
        ]
    }

    /// The names and values of the address's query; nothing for what is as at the start.
    pub fn query(&self) -> Vec<(&'static str, String)> {
        let rule = GradeRule::default();
        let complaint = |id: &Option<ComplaintId>| id.as_ref().map(ComplaintId::to_string);
        let all = [
            ("against", Some(self.against.as_str().to_owned())),
            ("only", complaint(&self.only)),
            ("sort", complaint(&self.sort)),
            ("columns", self.by_rows.then(|| "rows".to_owned())),
            ("sham", (self.rule.sham != rule.sham).then(|| self.rule.sham.as_str().to_owned())),
            (
                "people",
                (self.rule.many_people != rule.many_people).then(|| self.rule.many_people.to_string()),
            ),
            ("cell", self.cell.as_ref().map(|(modality, complaint)| format!("{modality}.{complaint}"))),
        ];
        all.into_iter()
            .filter_map(|(name, value)| Some((name, value.filter(|value| !value.is_empty())?)))
            .collect()
    }

    /// The practices in their order, first those that the lens shows, then those that it folds.
    pub fn practices<'a>(&self, index: &'a Index, map: &MapPage, lens: Lens) -> (Vec<&'a ModalityCard>, Vec<&'a ModalityCard>) {
        let mut cards: Vec<&ModalityCard> = index.modalities.iter().collect();
        if let Some(complaint) = self.only.as_ref().or(self.sort.as_ref()) {
            // Equals keep the order in which the traditions take turns.
            cards = by_rank(cards, |card| self.rank(map, &card.id, complaint));
        }
        cards.into_iter().partition(|card| lens.shows(card.tradition))
    }

    /// The complaints in their order.
    pub fn complaints<'a>(&self, index: &'a Index, map: &MapPage) -> Vec<&'a ComplaintCard> {
        let cards = index.complaints.iter();
        let cards: Vec<&ComplaintCard> = cards.filter(|card| self.only.as_ref().is_none_or(|only| *only == card.id)).collect();
        if self.by_rows {
            by_rank(cards, |card| u32::MAX - map.rows(&card.id))
        } else {
            cards
        }
    }

    /// What stands at one place.
    pub fn cell(&self, map: &MapPage, modality: &ModalityId, complaint: &ComplaintId) -> Cell {
        let Some(cell) = map.cell(modality, complaint) else {
            let is_searched = map.searched.iter().any(|pair| pair.0 == *modality && pair.1 == *complaint);
            return if is_searched { Cell::NoTrials } else { Cell::NotReviewed };
        };
        self.summary(&cell.findings).map_or(Cell::OtherComparisons, Cell::Found)
    }

    fn summary(&self, findings: &[Finding]) -> Option<Summary> {
        let asked = self.against.comparators();
        let passes = |finding: &&Finding| asked.is_empty() || asked.contains(&finding.comparator);
        let of = |comparators: &[Comparator]| weigh(findings, comparators, self.rule.many_people);
        let told = if asked.is_empty() {
            of(&SHAM).or_else(|| of(&CARE)).or_else(|| of(&[Comparator::Active]))
        } else {
            of(asked)
        };
        // `Certainty` is listed from the surest on.
        let surest = findings
            .iter()
            .filter(passes)
            .map(|finding| finding.certainty)
            .min_by_key(|certainty| *certainty as u8)?;
        Some(Summary {
            grade: grade_by(findings, self.rule)?,
            direction: told?.direction,
            certainty: surest,
            rows: findings.iter().filter(passes).count(),
        })
    }

    /// Where a practice stands among those for one complaint, the best supported first.
    fn rank(&self, map: &MapPage, modality: &ModalityId, complaint: &ComplaintId) -> u32 {
        match self.cell(map, modality, complaint) {
            Cell::Found(summary) if self.against == Against::All => summary.grade as u32,
            Cell::Found(summary) => match summary.direction {
                Direction::Favours => 0,
                Direction::Mixed => 1,
                Direction::NoDifference => 2,
                Direction::Against => 3,
            },
            Cell::OtherComparisons => 5,
            Cell::NoTrials => 6,
            Cell::NotReviewed => 7,
        }
    }
}

impl MapPage {
    /// Gathers the rows of the whole library.
    pub fn from_library(library: &Library) -> Self {
        let mut cells: Vec<MapCell> = Vec::new();
        for row in &library.evidence {
            let is_there = |cell: &&mut MapCell| cell.modality == row.modality && cell.complaint == row.complaint;
            match cells.iter_mut().find(is_there) {
                Some(cell) => cell.findings.push(row.into()),
                None => cells.push(first(row)),
            }
        }
        let searched = library.searched.iter();
        Self {
            version: FORMAT_VERSION,
            cells,
            searched: searched.map(|pair| (pair.modality.clone(), pair.complaint.clone())).collect(),
        }
    }

    /// The rows of one place; `None` where there are none.
    pub fn cell(&self, modality: &ModalityId, complaint: &ComplaintId) -> Option<&MapCell> {
        self.cells.iter().find(|cell| cell.modality == *modality && cell.complaint == *complaint)
    }

    /// How many rows a complaint has.
    fn rows(&self, complaint: &ComplaintId) -> u32 {
        let cells = self.cells.iter().filter(|cell| cell.complaint == *complaint);
        cells.map(|cell| cell.findings.len() as u32).sum()
    }
}

fn first(row: &EvidenceRow) -> MapCell {
    MapCell {
        modality: row.modality.clone(),
        complaint: row.complaint.clone(),
        findings: vec![row.into()],
    }
}

/// How many people are many, in words.
pub fn people_in_words(people: u32) -> String {
    match people {
        0 => "any number of people".to_owned(),
        people => format!("{people} people or more"),
    }
}

#[cfg(test)]
mod tests {
    use super::{Against, Cell, MapView};
    use crate::domain::content::{Certainty, Comparator, Direction};
    use crate::domain::grade::{Finding, Grade, GradeRule, ShamWeight};
    use crate::domain::index::{ComplaintCard, Index};
    use crate::domain::page::{MapCell, MapPage};

    fn index() -> Index {
        let complaint = |id: &str| ComplaintCard {
            id: id.into(),
            name: id.to_owned(),
            also_called: Vec::new(),
        };
        Index {
            complaints: vec![complaint("ear"), complaint("toe")],
            ..Index::default()
        }
    }

    fn finding(comparator: Comparator, direction: Direction, certainty: Certainty) -> Finding {
        Finding {
            comparator,
            direction,
            certainty,
            people: None,
        }
    }

    fn map() -> MapPage {
        let cell = |modality: &str, complaint: &str, findings: Vec<Finding>| MapCell {
            modality: modality.into(),
            complaint: complaint.into(),
            findings,
        };
        let usual = finding(Comparator::UsualCare, Direction::Favours, Certainty::Low);
        let sham = finding(Comparator::Sham, Direction::NoDifference, Certainty::High);
        MapPage {
            version: 1,
            cells: vec![cell("spoon", "toe", vec![usual, sham]), cell("reed", "toe", vec![usual])],
            searched: vec![("reed".into(), "ear".into())],
        }
    }

    fn parse(query: &[(&str, &str)]) -> (MapView, Vec<String>) {
        MapView::parse(&index(), |name| {
            query.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn the_address_keeps_the_view() {
        let query = [
            ("against", "care"),
            ("only", "ear"),
            ("sort", "toe"),
            ("columns", "rows"),
            ("sham", "alike"),
            ("people", "1600"),
        ];
        let (view, unknown) = parse(&query);
        assert_eq!(unknown, Vec::<String>::new());
        assert_eq!(view.query(), query.map(|(name, value)| (name, value.to_owned())));
        assert_eq!(MapView::default().query(), []);
        assert_eq!(parse(&[]), (MapView::default(), Vec::new()));
    }

    #[test]
    fn unknown_values_are_left_out_and_told() {
        let (view, unknown) = parse(&[
            ("against", "friends"),
            ("only", "nose"),
            ("columns", "name"),
            ("people", "7"),
            ("cell", "spoon.toe"),
            ("sort", "ear"),
        ]);
        assert_eq!(unknown, ["friends", "nose", "name", "7", "spoon.toe"], "the index knows no spoon");
        assert_eq!(view.query(), [("sort", "ear".to_owned())]);
    }

    #[test]
    fn a_field_turns_one_thing_and_back() {
        let index = index();
        let start = MapView::default();
        let turned = start
            .turned(&index, "sham", "3")
            .turned(&index, "people", "0")
            .turned(&index, "only", "toe");
        let rule = GradeRule {
            sham: ShamWeight::Last,
            many_people: 0,
        };
        assert_eq!((turned.rule, turned.only.as_ref().map(|id| id.as_str())), (rule, Some("toe")));
        assert_eq!(turned.fields()[5], ("people", "0".to_owned(), "any number of people".to_owned()));
        let back = turned
            .turned(&index, "sham", "1")
            .turned(&index, "people", "3")
            .turned(&index, "only", "");
        assert_eq!(back, start);
        assert_eq!(start.turned(&index, "sham", "9"), start, "no such step");
    }

    #[track_caller]
    fn check(query: &[(&str, &str)], modality: &str, complaint: &str, expected: &str) {
        let told = match parse(query).0.cell(&map(), &modality.into(), &complaint.into()) {
            Cell::Found(found) => format!(
                "{} {} {} {}",
                found.grade.as_str(),
                found.direction.label(),
                found.certainty.label(),
                found.rows
            ),
            other => format!("{other:?}"),
        };
        assert_eq!(told, expected);
    }

    #[test]
    fn a_place_says_what_was_found_or_why_it_is_empty() {
        check(&[], "spoon", "toe", "weak no clear difference high certainty 2");
        check(&[("against", "care")], "spoon", "toe", "weak better low certainty 1");
        check(&[("against", "sham")], "reed", "toe", "OtherComparisons");
        check(&[], "reed", "ear", "NoTrials");
        check(&[], "spoon", "ear", "NotReviewed");
    }

    #[test]
    fn an_order_by_results_puts_what_is_not_reviewed_last() {
        let (map, view) = (map(), MapView::default());
        let rank = |view: &MapView, modality: &str, complaint: &str| view.rank(&map, &modality.into(), &complaint.into());
        assert_eq!(rank(&view, "spoon", "toe"), Grade::Weak as u32);
        assert!(rank(&view, "spoon", "toe") < rank(&view, "reed", "ear") && rank(&view, "reed", "ear") < rank(&view, "spoon", "ear"));
        let sham = MapView {
            against: Against::Sham,
            ..MapView::default()
        };
        assert!(rank(&sham, "spoon", "toe") < rank(&sham, "reed", "toe"));
    }

    #[test]
    fn complaints_stand_by_name_or_by_rows() {
        let (map, index) = (map(), index());
        let ids = |query: &[(&str, &str)]| -> Vec<String> {
            let view = parse(query).0;
            view.complaints(&index, &map).into_iter().map(|card| card.id.to_string()).collect()
        };
        assert_eq!(ids(&[]), ["ear", "toe"]);
        assert_eq!(ids(&[("columns", "rows")]), ["toe", "ear"]);
        assert_eq!(ids(&[("only", "ear")]), ["ear"]);
    }
}
