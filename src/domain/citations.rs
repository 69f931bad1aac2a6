//! Numbered notes: each citation gets its source's number and an id of its own, so that links lead there and back.

use crate::domain::content::{Claim, Paragraph, Source};
use crate::domain::ids::SourceId;

/// Text with its notes, ready to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cited {
    /// The text.
    pub text: String,
    /// True where no publication carries it: shown as 'typically'.
    pub typically: bool,
    /// The notes after the text.
    pub notes: Vec<Note>,
}

/// One citation in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Number of the source, from 1.
    pub number: usize,
    /// Which citation of that source this is, from 1.
    pub place: usize,
}

impl Note {
    /// Id of the citation: `note-3-1`.
    pub fn id(&self) -> String {
        format!("note-{}-{}", self.number, self.place)
    }
}

/// Hands out notes in reading order and remembers how many each source has.
#[derive(Clone, Debug, Default)]
pub struct CitationNumbering {
    sources: Vec<SourceId>,
    places: Vec<usize>,
}

impl CitationNumbering {
    /// Starts with a page's sources, note 1 first.
    pub fn new(sources: &[Source]) -> Self {
        Self {
            sources: sources.iter().map(|source| source.id.clone()).collect(),
            places: vec![0; sources.len()],
        }
    }

    /// Notes for these sources; one that the page does not list is left out.
    pub fn notes(&mut self, cites: &[SourceId]) -> Vec<Note> {
        let mut notes = Vec::new();
        for cite in cites {
            let Some(at) = self.sources.iter().position(|source| source == cite) else {
                continue;
            };
            if let Some(places) = self.places.get_mut(at) {
                *places += 1;
                notes.push(Note {
                    number: at + 1,
                    place: *places,
                });
            }
        }
        notes
    }

    /// A claim with its notes.
    pub fn claim(&mut self, claim: &Claim) -> Cited {
        Cited {
            text: claim.text.clone(),
            typically: claim.typically,
            notes: self.notes(&claim.cites),
        }
    }

    /// A paragraph, or a list of claims, with its notes.
    pub fn claims(&mut self, claims: &[Claim]) -> Vec<Cited> {
        claims.iter().map(|claim| self.claim(claim)).collect()
    }

    /// Paragraphs with their notes.
    pub fn paragraphs(&mut self, paragraphs: &[Paragraph]) -> Vec<Vec<Cited>> {
        paragraphs.iter().map(|paragraph| self.claims(paragraph)).collect()
    }

    /// A text with its notes.
    pub fn text(&mut self, text: &str, cites: &[SourceId]) -> Cited {
        Cited {
            text: text.to_owned(),
            typically: false,
            notes: self.notes(cites),
        }
    }

    /// How many times each source was cited, in order of the notes.
    pub fn places(&self) -> Vec<usize> {
        self.places.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::{CitationNumbering, Note};
    use crate::domain::ids::SourceId;

    #[test]
    fn a_source_keeps_its_number_and_counts_its_places() {
        let mut book = CitationNumbering {
            sources: vec!["a-2000".into(), "b-2001".into()],
            places: vec![0, 0],
        };
        let cite = |ids: &[&str]| ids.iter().map(|id| SourceId::from(*id)).collect::<Vec<_>>();
        assert_eq!(
            book.notes(&cite(&["b-2001", "a-2000"])),
            [Note { number: 2, place: 1 }, Note { number: 1, place: 1 }]
        );
        assert_eq!(book.notes(&cite(&["b-2001"])), [Note { number: 2, place: 2 }]);
        assert_eq!(book.notes(&cite(&["nobody-1900"])), []);
        assert_eq!(book.places(), [1, 2]);
    }
}
