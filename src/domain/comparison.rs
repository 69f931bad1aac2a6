//! Comparison of practices side by side: the selection, and the view options.
//!
//! The view is stored in the URL query only: [`View::parse`] reads it, [`View::query`] writes it. The compared practices are in the URL path.
//! The content of the rows comes from the [`Column`] of each practice.

use crate::domain::ids::{ComplaintId, ModalityId};
use crate::domain::index::Index;
use crate::domain::page::{Column, Line, Tested};

/// Minimum number of practices in a comparison.
pub const MIN_COMPARED: usize = 2;

/// Maximum number of practices in a comparison.
pub const MAX_COMPARED: usize = 3;

/// An additional column that can be pinned beside any practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pin {
    /// Doing nothing.
    Nothing,
    /// Exercise alone.
    Exercise,
}

impl Pin {
    /// All variants, in the order of [`Line::beside`].
    pub const ALL: [Self; 2] = [Self::Nothing, Self::Exercise];

    /// Returns the value used in URLs.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Exercise => "exercise",
        }
    }

    /// Returns the label shown on pages.
    pub fn label(self) -> &'static str {
        match self {
            Self::Nothing => "Doing nothing",
            Self::Exercise => "Exercise alone",
        }
    }
}

/// View options of a comparison.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// The complaint that the evidence rows are about; `None` for all complaints that every practice was tested for.
    pub complaint: Option<ComplaintId>,
    /// Whether rows that are the same for all practices are hidden.
    pub differences: bool,
    /// Whether each column of [`Pin::ALL`] is pinned.
    pub pins: [bool; 2],
}

impl View {
    /// Names of the URL query parameters.
    pub const NAMES: [&str; 3] = ["for", "only", "pin"];

    /// Parses URL query parameters, given a lookup by name. Also returns the values that are not supported.
    pub fn parse(index: &Index, value: impl Fn(&str) -> Option<String>) -> (Self, Vec<String>) {
        let mut view = Self::default();
        let mut unknown = Vec::new();
        for name in Self::NAMES {
            let values = value(name).unwrap_or_default();
            for word in values.split(',').filter(|word| !word.is_empty()) {
                if !view.set(index, name, word) {
                    unknown.push(word.chars().take(40).collect());
                }
            }
        }
        (view, unknown)
    }

    /// Returns the value of a URL query parameter, or `None` if it is not set.
    pub fn query(&self, name: &str) -> Option<String> {
        let value = match name {
            "for" => self.complaint.as_ref()?.to_string(),
            "only" => if self.differences { "differences" } else { "" }.to_owned(),
            _ => self.pinned().map(Pin::as_str).collect::<Vec<_>>().join(","),
        };
        (!value.is_empty()).then_some(value)
    }

    /// Returns `true` if the column is pinned.
    pub fn has(&self, pin: Pin) -> bool {
        self.pinned().any(|pinned| pinned == pin)
    }

    /// Returns the pinned columns in order.
    pub fn pinned(&self) -> impl Iterator<Item = Pin> {
        Pin::ALL.into_iter().zip(self.pins).filter_map(|(pin, pinned)| pinned.then_some(pin))
    }

    /// Pins or unpins a column.
    pub fn toggle(&mut self, pin: Pin) {
        for (listed, pinned) in Pin::ALL.into_iter().zip(&mut self.pins) {
            *pinned ^= listed == pin;
        }
    }

    /// Sets one value of a query parameter. Returns `false` if the value is unknown.
    fn set(&mut self, index: &Index, name: &str, word: &str) -> bool {
        match name {
            "for" => {
                let known = index.complaints.iter().find(|card| card.id.as_str() == word);
                self.complaint = known.map(|card| card.id.clone());
                known.is_some()
            }
            "only" => {
                self.differences = word == "differences";
                self.differences
            }
            _ => {
                let known = Pin::ALL.into_iter().find(|pin| pin.as_str() == word);
                if let Some(pin) = known.filter(|pin| !self.has(*pin)) {
                    self.toggle(pin);
                }
                known.is_some()
            }
        }
    }
}

/// Returns the rows of one group, each with one line per column.
pub fn rows<'a>(columns: &[&'a Column], group: usize, view: &View) -> Vec<Vec<&'a Line>> {
    let Some(first) = columns.first().and_then(|column| column.groups.get(group)) else {
        return Vec::new();
    };
    let lines = |line_of: &dyn Fn(&'a Column) -> Option<&'a Line>| columns.iter().map(|column| line_of(column)).collect::<Option<Vec<_>>>();
    let group_line = |column: &'a Column, i: usize| column.groups.get(group)?.lines.get(i);
    let all: Vec<Vec<&Line>> = match (&view.complaint, first.tested) {
        // One row for each complaint that all practices were tested for.
        (None, true) => {
            let tested = columns.first().map(|column| column.tested.as_slice()).unwrap_or_default();
            tested
                .iter()
                .filter_map(|own| lines(&|column| tested_for(column, &own.complaint).map(|tested| &tested.glance)))
                .collect()
        }
        (Some(complaint), true) => (0..first.lines.len())
            .filter_map(|i| {
                lines(&|column| match tested_for(column, complaint) {
                    Some(tested) => tested.lines.get(i),
                    None => group_line(column, i),
                })
            })
            .collect(),
        (_, false) => (0..first.lines.len()).filter_map(|i| lines(&|column| group_line(column, i))).collect(),
    };
    all.into_iter().filter(|row| !view.differences || differs(row)).collect()
}

/// Returns `true` if the plain values of the row are not all equal.
fn differs(row: &[&Line]) -> bool {
    row.windows(2).any(|pair| matches!(pair, [one, other] if one.plain != other.plain))
}

fn tested_for<'a>(column: &'a Column, complaint: &ComplaintId) -> Option<&'a Tested> {
    column.tested.iter().find(|tested| tested.complaint == *complaint)
}

/// Removes duplicates from a list of practices. Returns `None` if the index does not contain one of them.
pub fn known(index: &Index, ids: &[ModalityId]) -> Option<Vec<ModalityId>> {
    let mut known: Vec<ModalityId> = Vec::new();
    for id in ids {
        index.modality(id)?;
        if !known.contains(id) {
            known.push(id.clone());
        }
    }
    Some(known)
}

/// Returns `true` if the practices can be compared: there are enough of them, and no duplicates.
pub fn is_enough(ids: &[ModalityId]) -> bool {
    ids.len() >= MIN_COMPARED && (1..ids.len()).all(|i| ids.iter().take(i).all(|before| ids.get(i) != Some(before)))
}

/// Adds a practice to the selection, or removes it if already selected. Returns `false` if the selection is full.
pub fn pick(picked: &mut Vec<ModalityId>, id: ModalityId) -> bool {
    if let Some(i) = picked.iter().position(|listed| *listed == id) {
        picked.remove(i);
        return true;
    }
    let has_room = picked.len() < MAX_COMPARED;
    if has_room {
        picked.push(id);
    }
    has_room
}

#[cfg(test)]
mod tests {
    use super::{View, pick, rows};
    use crate::domain::ids::ModalityId;
    use crate::domain::index::{ComplaintCard, Index};
    use crate::domain::markup::text;
    use crate::domain::page::{Column, ColumnGroup, Line, Tested};

    fn index() -> Index {
        Index {
            complaints: vec![ComplaintCard {
                id: "neck-pain".into(),
                name: "Neck pain".to_owned(),
                also_called: Vec::new(),
            }],
            ..Index::default()
        }
    }

    #[track_caller]
    fn check(query: &[(&str, &str)], expected: &View, unknown: &[&str]) {
        let value = |name: &str| query.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned());
        let (view, ignored) = View::parse(&index(), value);
        assert_eq!(view, *expected);
        assert_eq!(ignored, unknown);
        let again = View::parse(&index(), |name| view.query(name));
        assert_eq!(again, (view, Vec::new()), "what it writes it reads");
    }

    #[test]
    fn a_view_round_trips_through_its_query() {
        check(&[], &View::default(), &[]);
        check(
            &[("for", "neck-pain"), ("only", "differences"), ("pin", "exercise,nothing,exercise")],
            &View {
                complaint: Some("neck-pain".into()),
                differences: true,
                pins: [true, true],
            },
            &[],
        );
        check(
            &[("for", "sad"), ("only", "all"), ("pin", "x,y")],
            &View::default(),
            &["sad", "all", "x", "y"],
        );
        check(
            &[("pin", ",,nothing")],
            &View {
                pins: [true, false],
                ..View::default()
            },
            &[],
        );
    }

    #[test]
    fn up_to_three_practices_can_be_picked_and_removed() {
        let mut picked: Vec<ModalityId> = Vec::new();
        for (id, accepted, count) in [
            ("a", true, 1),
            ("b", true, 2),
            ("c", true, 3),
            ("d", false, 3),
            ("b", true, 2),
            ("d", true, 3),
        ] {
            assert_eq!(pick(&mut picked, id.into()), accepted, "{id}");
            assert_eq!(picked.len(), count, "{id}");
        }
    }

    fn line(plain: &str) -> Line {
        Line {
            question: text("?"),
            plain: plain.to_owned(),
            cell: text(plain),
            beside: Vec::new(),
        }
    }

    fn column(id: &str, touch: &str, tested: &[(&str, &str)]) -> Column {
        let group = |tested, lines| ColumnGroup {
            heading: String::new(),
            tested,
            lines,
        };
        let tested = tested.iter().map(|(complaint, found)| Tested {
            complaint: (*complaint).into(),
            glance: line(found),
            lines: vec![line(found), line("low")],
        });
        Column {
            version: 1,
            modality: id.into(),
            groups: vec![
                group(false, vec![line(touch), line("same")]),
                group(true, vec![line("no trials"), line("no trials")]),
            ],
            tested: tested.collect(),
        }
    }

    #[track_caller]
    fn check_rows(group: usize, complaint: Option<&str>, differences: bool, expected: &[[&str; 2]]) {
        let one = column("a", "yes", &[("neck-pain", "better"), ("knee-pain", "mixed")]);
        let other = column("b", "no", &[("neck-pain", "better"), ("heel-pain", "worse")]);
        let view = View {
            complaint: complaint.map(Into::into),
            differences,
            pins: [false; 2],
        };
        let got: Vec<Vec<&str>> = rows(&[&one, &other], group, &view)
            .into_iter()
            .map(|row| row.into_iter().map(|line| line.plain.as_str()).collect())
            .collect();
        assert_eq!(got, expected);
    }

    #[test]
    fn rows_align_columns_and_can_be_limited_to_differences() {
        check_rows(0, None, false, &[["yes", "no"], ["same", "same"]]);
        check_rows(0, None, true, &[["yes", "no"]]);
        check_rows(1, None, false, &[["better", "better"]]);
        check_rows(1, None, true, &[]);
        check_rows(1, Some("neck-pain"), false, &[["better", "better"], ["low", "low"]]);
        check_rows(1, Some("knee-pain"), true, &[["mixed", "no trials"], ["low", "no trials"]]);
        check_rows(1, Some("migraine"), false, &[["no trials", "no trials"], ["no trials", "no trials"]]);
        check_rows(9, None, false, &[]);
    }
}
