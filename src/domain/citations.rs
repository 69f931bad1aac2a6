//! Numbered citations: each has the number of its source and an id of its own, so that text and source list can link to each other.

use crate::domain::content::{Claim, Paragraph, Source};
use crate::domain::ids::SourceId;

/// Text with its numbered citations, ready to be rendered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cited {
    /// The text.
    pub text: String,
    /// Whether no publication supports the text; it is then shown as 'typically'.
    pub typically: bool,
    /// The citations after the text.
    pub notes: Vec<Note>,
}

/// One citation in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Number of the source, starting at 1.
    pub number: usize,
    /// Number of this citation among those of the same source, starting at 1.
    pub ordinal: usize,
}

impl Note {
    /// Returns the element id of the citation: `note-3-1`.
    pub fn id(&self) -> String {
        format!("note-{}-{}", self.number, self.ordinal)
    }
}

/// Assigns citation numbers in reading order and counts the citations of each source.
#[derive(Clone, Debug, Default)]
pub struct CitationNumbering {
    sources: Vec<SourceId>,
    counts: Vec<usize>,
}

impl CitationNumbering {
    /// Creates a numbering from the sources of a page; the first source is number 1.
    pub fn new(sources: &[Source]) -> Self {
        Self {
            sources: sources.iter().map(|source| source.id.clone()).collect(),
            counts: vec![0; sources.len()],
        }
    }

    /// Returns notes for the given sources. Sources that the page does not list are omitted.
    pub fn notes(&mut self, cites: &[SourceId]) -> Vec<Note> {
        let mut notes = Vec::new();
        for cite in cites {
            let Some(i) = self.sources.iter().position(|source| source == cite) else {
                continue;
            };
            if let Some(count) = self.counts.get_mut(i) {
                *count += 1;
                notes.push(Note {
                    number: i + 1,
                    ordinal: *count,
                });
            }
        }
        notes
    }

    /// Numbers the citations of a claim.
    pub fn claim(&mut self, claim: &Claim) -> Cited {
        Cited {
            text: claim.text.clone(),
            typically: claim.typically,
            notes: self.notes(&claim.cites),
        }
    }

    /// Numbers the citations of a paragraph or list of claims.
    pub fn claims(&mut self, claims: &[Claim]) -> Vec<Cited> {
        claims.iter().map(|claim| self.claim(claim)).collect()
    }

    /// Numbers the citations of several paragraphs.
    pub fn paragraphs(&mut self, paragraphs: &[Paragraph]) -> Vec<Vec<Cited>> {
        paragraphs.iter().map(|paragraph| self.claims(paragraph)).collect()
    }

    /// Numbers the citations of a plain text.
    pub fn text(&mut self, text: &str, cites: &[SourceId]) -> Cited {
        Cited {
            text: text.to_owned(),
            typically: false,
            notes: self.notes(cites),
        }
    }

    /// Returns how many times each source has been cited, in the order of the source numbers.
    pub fn counts(&self) -> Vec<usize> {
        self.counts.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::{CitationNumbering, Note};
    use crate::domain::ids::SourceId;

    #[test]
    fn a_source_keeps_its_number_and_counts_its_citations() {
        let mut numbering = CitationNumbering {
            sources: vec!["a-2000".into(), "b-2001".into()],
            counts: vec![0, 0],
        };
        let cite = |ids: &[&str]| ids.iter().map(|id| SourceId::from(*id)).collect::<Vec<_>>();
        assert_eq!(
            numbering.notes(&cite(&["b-2001", "a-2000"])),
            [Note { number: 2, ordinal: 1 }, Note { number: 1, ordinal: 1 }]
        );
        assert_eq!(numbering.notes(&cite(&["b-2001"])), [Note { number: 2, ordinal: 2 }]);
        assert_eq!(numbering.notes(&cite(&["nobody-1900"])), []);
        assert_eq!(numbering.counts(), [1, 2]);
    }
}
