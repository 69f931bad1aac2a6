//! The evidence map: the content of its cells, and the selection and order of its practices and complaints.
//!
//! The URL query is the only state: [`MapView::parse`] reads it, [`MapView::query`] writes it.

use crate::domain::content::{Certainty, Direction};
use crate::domain::grade::{Control, Finding, Grade, GradeRule, Grading, ShamWeight, Verdict};
use crate::domain::ids::{ComplaintId, ModalityId};
use crate::domain::index::{ComplaintCard, FORMAT_VERSION, Index, ModalityCard};
use crate::domain::lens::Lens;
use crate::domain::library::Library;
use crate::domain::order::by_rank;
use crate::domain::page::{MapCell, MapPage};

/// Which comparisons the map shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Against {
    /// All comparisons, shown as the grade.
    #[default]
    All,
    /// Comparisons with a sham, shown as their result.
    Sham,
    /// Comparisons with usual care or no treatment, shown as their result.
    Care,
}

impl Against {
    /// All variants, in the order of the select field.
    pub const ALL: [Self; 3] = [Self::All, Self::Sham, Self::Care];

    /// Returns the value used in URLs.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::All => "",
            Self::Sham => "sham",
            Self::Care => "care",
        }
    }

    /// Returns the label shown on pages.
    pub fn label(self) -> &'static str {
        match self {
            Self::All => "everything (the grade)",
            Self::Sham => "a sham only",
            Self::Care => "usual care or no treatment only",
        }
    }

    /// Returns the kind of control to include, or `None` for all.
    fn control(self) -> Option<Control> {
        match self {
            Self::All => None,
            Self::Sham => Some(Control::Sham),
            Self::Care => Some(Control::Care),
        }
    }
}

/// View options of the map. The default shows every cell, graded by the rule of the site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MapView {
    /// The comparisons to show.
    pub against: Against,
    /// Show only this complaint. Practices are sorted by their results for it.
    pub only: Option<ComplaintId>,
    /// The complaint whose results sort the practices. `None` sorts them by name, alternating between the traditions.
    pub sort: Option<ComplaintId>,
    /// Whether complaints are sorted by number of rows instead of by name.
    pub by_rows: bool,
    /// The grade rule.
    pub rule: GradeRule,
    /// The cell whose details are open.
    pub cell: Option<(ModalityId, ComplaintId)>,
}

/// Content of a cell of the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Trial results.
    Found(Summary),
    /// There are rows, but none with the selected comparators.
    OtherComparisons,
    /// A source searched for trials and found none.
    NoTrials,
    /// No rows, and no source that reports a search.
    NotReviewed,
}

/// Combined result of the rows of one cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Summary {
    /// The grade of all rows.
    pub grade: Grade,
    /// The result that speaks for the selected rows.
    pub direction: Direction,
    /// Certainty of that result; not stated if no row counts.
    pub certainty: Certainty,
    /// Number of selected rows.
    pub rows: usize,
}

impl MapView {
    /// Names of the URL query parameters.
    pub const NAMES: [&str; 8] = ["against", "only", "sort", "columns", "sham", "people", "worth", "cell"];

    /// Parses URL query parameters, given a lookup by name. Also returns the values that are not supported.
    pub fn parse(index: &Index, value: impl Fn(&str) -> Option<String>) -> (Self, Vec<String>) {
        let mut view = Self::default();
        let mut unknown = Vec::new();
        for name in Self::NAMES {
            let word = value(name).unwrap_or_default();
            if !word.is_empty() && view.set(index, name, &word).is_none() {
                unknown.push(word.chars().take(40).collect());
            }
        }
        (view, unknown)
    }

    /// Sets one query parameter. Returns `None` if the value is unknown.
    fn set(&mut self, index: &Index, name: &str, word: &str) -> Option<()> {
        let complaint = |word: &str| index.complaint(&word.into()).map(|card| card.id.clone());
        match name {
            "against" => self.against = Against::ALL.into_iter().find(|against| against.as_str() == word)?,
            "only" => self.only = Some(complaint(word)?),
            "sort" => self.sort = Some(complaint(word)?),
            "columns" => self.by_rows = (word == "rows").then_some(true)?,
            "sham" => self.rule.sham = ShamWeight::ALL.into_iter().find(|weight| weight.as_str() == word)?,
            "people" => self.rule.many_people = GradeRule::PEOPLE.into_iter().find(|people| people.to_string() == word)?,
            "worth" => self.rule.worth = GradeRule::WORTH.into_iter().find(|worth| worth.to_string() == word)?,
            _ => {
                let (modality, complaint_word) = word.split_once('.')?;
                self.cell = Some((index.modality(&modality.into())?.id.clone(), complaint(complaint_word)?));
            }
        }
        Some(())
    }

    /// Returns a copy with one form field set. An empty value means the default; the value of a slider is its step.
    #[must_use]
    pub fn with_field(&self, index: &Index, name: &str, value: &str) -> Self {
        let step = value.parse::<usize>().unwrap_or_default();
        let word = match name {
            "sham" => ShamWeight::ALL.get(step).map(|weight| weight.as_str().to_owned()),
            "people" => GradeRule::PEOPLE.get(step).map(u32::to_string),
            "worth" => GradeRule::WORTH.get(step).map(u32::to_string),
            _ => Some(value.to_owned()),
        };
        let (mut next, default) = (self.clone(), Self::default());
        match name {
            "against" => next.against = default.against,
            "only" => next.only = None,
            "sort" => next.sort = None,
            "columns" => next.by_rows = false,
            "cell" => next.cell = None,
            _ => {}
        }
        next.set(index, name, &word.unwrap_or_default());
        next
    }

    /// Returns the value of a form field. The value of a slider is its step.
    pub fn value(&self, name: &str) -> String {
        let complaint = |id: &Option<ComplaintId>| id.as_ref().map(ComplaintId::to_string).unwrap_or_default();
        let step = |i: Option<usize>| i.unwrap_or_default().to_string();
        let sham = ShamWeight::ALL.iter().position(|weight| *weight == self.rule.sham);
        let people = GradeRule::PEOPLE.iter().position(|people| *people == self.rule.many_people);
        let worth = GradeRule::WORTH.iter().position(|worth| *worth == self.rule.worth);
        match name {
            "against" => self.against.as_str().to_owned(),
            "only" => complaint(&self.only),
            "sort" => complaint(&self.sort),
            "columns" => if self.by_rows { "rows" } else { "" }.to_owned(),
            "sham" => step(sham),
            "people" => step(people),
            "worth" => step(worth),
            _ => String::new(),
        }
    }

    /// Returns the URL query parameters with their values. Defaults are omitted.
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
            ("worth", (self.rule.worth != rule.worth).then(|| self.rule.worth.to_string())),
            ("cell", self.cell.as_ref().map(|(modality, complaint)| format!("{modality}.{complaint}"))),
        ];
        all.into_iter()
            .filter_map(|(name, value)| Some((name, value.filter(|value| !value.is_empty())?)))
            .collect()
    }

    /// Returns the practices in display order: those shown by the lens, and those collapsed by it.
    pub fn practices<'a>(&self, index: &'a Index, map: &MapPage, lens: Lens) -> (Vec<&'a ModalityCard>, Vec<&'a ModalityCard>) {
        let mut cards: Vec<&ModalityCard> = index.modalities.iter().collect();
        if let Some(complaint) = self.only.as_ref().or(self.sort.as_ref()) {
            // The sort is stable, so equal practices keep alternating between the traditions.
            cards = by_rank(cards, |card| self.rank(map, &card.id, complaint));
        }
        cards.into_iter().partition(|card| lens.shows(card.tradition))
    }

    /// Returns the complaints in display order.
    pub fn complaints<'a>(&self, index: &'a Index, map: &MapPage) -> Vec<&'a ComplaintCard> {
        let cards = index.complaints.iter();
        let cards: Vec<&ComplaintCard> = cards.filter(|card| self.only.as_ref().is_none_or(|only| *only == card.id)).collect();
        if self.by_rows {
            by_rank(cards, |card| u32::MAX - map.rows(&card.id))
        } else {
            cards
        }
    }

    /// Returns the content of a cell.
    pub fn cell(&self, map: &MapPage, modality: &ModalityId, complaint: &ComplaintId) -> Cell {
        let Some(cell) = map.cell(modality, complaint) else {
            let is_searched = map.searched.iter().any(|pair| pair.0 == *modality && pair.1 == *complaint);
            return if is_searched { Cell::NoTrials } else { Cell::NotReviewed };
        };
        self.summary(&cell.findings).map_or(Cell::OtherComparisons, Cell::Found)
    }

    /// Combines the findings of a cell. Returns `None` if none match the selected comparators.
    fn summary(&self, findings: &[Finding]) -> Option<Summary> {
        let control = self.against.control();
        let rows = match control {
            Some(control) => findings.iter().filter(|finding| finding.control == control).count(),
            None => findings.len(),
        };
        let grading = Grading::new(findings, self.rule).filter(|_| rows > 0)?;
        let speaks = match control {
            Some(control) => grading.verdict(control),
            None => grading.deciding(),
        };
        Some(Summary {
            grade: grading.grade,
            direction: speaks.map_or(Direction::Mixed, |verdict: &Verdict| verdict.direction),
            certainty: speaks.map_or(Certainty::NotStated, |verdict| verdict.certainty),
            rows,
        })
    }

    /// Returns the sort rank of a practice for one complaint, lowest for the best supported.
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
    /// Collects the evidence rows of the whole library into cells.
    pub fn from_library(library: &Library) -> Self {
        let pairs = library
            .modalities
            .keys()
            .flat_map(|modality| library.complaints.keys().map(move |complaint| (modality, complaint)));
        let cells = pairs.filter_map(|(modality, complaint)| {
            let rows = library.rows(modality, complaint);
            (!rows.is_empty()).then(|| MapCell {
                modality: modality.clone(),
                complaint: complaint.clone(),
                findings: library.findings(&rows),
            })
        });
        let searched = library.searched.iter();
        Self {
            version: FORMAT_VERSION,
            cells: cells.collect(),
            searched: searched.map(|pair| (pair.modality.clone(), pair.complaint.clone())).collect(),
        }
    }

    /// Returns the cell of a practice and a complaint, or `None` if it has no rows.
    pub fn cell(&self, modality: &ModalityId, complaint: &ComplaintId) -> Option<&MapCell> {
        self.cells.iter().find(|cell| cell.modality == *modality && cell.complaint == *complaint)
    }

    /// Returns the number of rows for a complaint.
    fn rows(&self, complaint: &ComplaintId) -> u32 {
        let cells = self.cells.iter().filter(|cell| cell.complaint == *complaint);
        cells.map(|cell| cell.findings.len() as u32).sum()
    }
}

/// Describes a threshold for the number of people.
pub fn people_label(people: u32) -> String {
    match people {
        0 => "any number of people".to_owned(),
        people => format!("{people} people or more"),
    }
}

/// Describes which gain is worth having.
pub fn worth_label(worth: u32) -> String {
    match worth {
        100 => "a tenth of the scale is worth having".to_owned(),
        worth => format!("{worth}% of what we call worth having"),
    }
}

#[cfg(test)]
mod tests {
    use super::{Against, Cell, MapView};
    use crate::domain::content::{Certainty, Direction, Measures};
    use crate::domain::grade::{Control, Finding, Grade, GradeRule, ShamWeight};
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

    fn finding(control: Control, direction: Direction, certainty: Certainty) -> Finding {
        Finding {
            source: format!("{control:?}").as_str().into(),
            year: 2020,
            review: true,
            control,
            measures: Measures::Complaint,
            late: false,
            direction,
            gain: None,
            certainty,
            rated: true,
            trials: None,
            people: None,
        }
    }

    fn map() -> MapPage {
        let cell = |modality: &str, complaint: &str, findings: Vec<Finding>| MapCell {
            modality: modality.into(),
            complaint: complaint.into(),
            findings,
        };
        let usual = finding(Control::Care, Direction::Favours, Certainty::Low);
        let sham = finding(Control::Sham, Direction::NoDifference, Certainty::High);
        MapPage {
            version: 1,
            cells: vec![cell("spoon", "toe", vec![usual.clone(), sham]), cell("reed", "toe", vec![usual])],
            searched: vec![("reed".into(), "ear".into())],
        }
    }

    fn parse(query: &[(&str, &str)]) -> (MapView, Vec<String>) {
        MapView::parse(&index(), |name| {
            query.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn the_view_round_trips_through_the_url() {
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
    fn unknown_values_are_ignored_and_reported() {
        let (view, unknown) = parse(&[
            ("against", "friends"),
            ("only", "nose"),
            ("columns", "name"),
            ("people", "7"),
            ("cell", "spoon.toe"),
            ("sort", "ear"),
        ]);
        assert_eq!(unknown, ["friends", "nose", "name", "7", "spoon.toe"], "the index has no spoon");
        assert_eq!(view.query(), [("sort", "ear".to_owned())]);
    }

    #[test]
    fn changing_a_field_is_reversible() {
        let index = index();
        let default = MapView::default();
        let changed = default
            .with_field(&index, "sham", "3")
            .with_field(&index, "people", "0")
            .with_field(&index, "only", "toe");
        let rule = GradeRule {
            sham: ShamWeight::Never,
            many_people: 0,
            ..GradeRule::default()
        };
        assert_eq!((changed.rule, changed.only.as_ref().map(|id| id.as_str())), (rule, Some("toe")));
        assert_eq!(changed.value("people"), "0");
        let back = changed
            .with_field(&index, "sham", "1")
            .with_field(&index, "people", "3")
            .with_field(&index, "only", "");
        assert_eq!(back, default);
        assert_eq!(default.with_field(&index, "sham", "9"), default, "no such step");
    }

    #[track_caller]
    fn check(query: &[(&str, &str)], modality: &str, complaint: &str, expected: &str) {
        let description = match parse(query).0.cell(&map(), &modality.into(), &complaint.into()) {
            Cell::Found(found) => format!(
                "{} {} {} {}",
                found.grade.as_str(),
                found.direction.label(),
                found.certainty.label(),
                found.rows
            ),
            other => format!("{other:?}"),
        };
        assert_eq!(description, expected);
    }

    #[test]
    fn a_cell_shows_its_results_or_why_it_is_empty() {
        check(&[], "spoon", "toe", "weak better low certainty 2");
        check(&[("against", "care")], "spoon", "toe", "weak better low certainty 1");
        check(&[("against", "sham")], "reed", "toe", "OtherComparisons");
        check(&[], "reed", "ear", "NoTrials");
        check(&[], "spoon", "ear", "NotReviewed");
    }

    #[test]
    fn sorting_by_results_puts_unreviewed_cells_last() {
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
    fn complaints_are_sorted_by_name_or_by_rows() {
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
