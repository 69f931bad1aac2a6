//! Short name of a publication in running text.

use crate::domain::content::Source;

/// Returns the body or the first author, and the year: 'American College of Physicians, 2017', 'Kietrys and others, 2013'.
pub fn source_name(source: &Source) -> String {
    if let Some(body) = &source.body {
        return format!("{body}, {}", source.year);
    }
    let mut authors = source.authors.split(", ");
    let first = authors.next().unwrap_or_default();
    // Initials follow the surname in capitals: 'van der Windt DAWM'. The name of a body has none.
    let surname = match first.rsplit_once(' ') {
        Some((surname, initials)) if is_initials(initials) => surname,
        _ => return format!("{}, {}", source.authors, source.year),
    };
    let others = if authors.next().is_some() { " and others" } else { "" };
    format!("{surname}{others}, {}", source.year)
}

fn is_initials(word: &str) -> bool {
    let letters = |letter: char| letter.is_uppercase() || letter == '-';
    word.len() <= 5 && word.chars().all(letters)
}

#[cfg(test)]
mod tests {
    use super::source_name;
    use crate::domain::content::{Source, SourceKind};

    #[track_caller]
    fn check(authors: &str, expected: &str) {
        let source = Source {
            id: "a-2000".into(),
            authors: authors.to_owned(),
            body: None,
            title: String::new(),
            journal: String::new(),
            year: 2000,
            volume: None,
            issue: None,
            pages: None,
            doi: None,
            pmid: None,
            kind: SourceKind::Rct,
            trials: None,
            people: None,
            superseded_by: None,
            finding: String::new(),
            certainty: Vec::new(),
        };
        assert_eq!(source_name(&source), expected);
    }

    #[test]
    fn people_are_named_by_surname_and_bodies_in_full() {
        check("van der Windt DAWM, Koes BW", "van der Windt and others, 2000");
        check("Melzack R", "Melzack, 2000");
        check("Li J-X, Xie JJ", "Li and others, 2000");
        check("World Health Organization", "World Health Organization, 2000");
        check(
            "Department of Veterans Affairs, Department of Defense",
            "Department of Veterans Affairs, Department of Defense, 2000",
        );
    }
}
