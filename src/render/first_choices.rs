//! What current guidelines put first for a complaint, in both traditions.

use super::note_links::note_links;
use super::source_name::source_name;
use crate::domain::citations::CitationNumbering;
use crate::domain::content::{FirstChoice, Tradition};
use crate::domain::index::capitalize;
use crate::domain::library::Library;
use crate::domain::markup::{Markup, element};
use crate::domain::page::FirstLine;
use crate::domain::route::Route;

/// Describes what a guideline puts first: 'Strong recommendation. American College of Physicians, 2017.'
pub fn first_line(library: &Library, choice: &FirstChoice) -> FirstLine {
    let source = library.sources.get(&choice.source).map(source_name).unwrap_or_default();
    FirstLine {
        what: choice.what.clone(),
        tradition: choice.tradition,
        modality: choice.modality.clone(),
        strength: format!("{}. {source}.", capitalize(&choice.strength)),
    }
}

/// Renders the choices of a complaint with notes.
pub fn first_choices(library: &Library, choices: &[FirstChoice], citations: &mut CitationNumbering) -> Vec<Markup> {
    // Notes are numbered in the order in which they are read.
    let ordered = Tradition::ALL
        .into_iter()
        .flat_map(|side| choices.iter().filter(move |choice| choice.tradition == side));
    let lines: Vec<(FirstLine, Vec<Markup>)> = ordered
        .map(|choice| {
            let notes = citations.notes(std::slice::from_ref(&choice.source));
            (first_line(library, choice), note_links(&notes))
        })
        .collect();
    first_lists(&lines, &|route| route.path())
}

/// Renders a list for each tradition, or a sentence if no guideline puts anything of that tradition first. Each line is followed by its notes.
pub fn first_lists(lines: &[(FirstLine, Vec<Markup>)], href: &dyn Fn(Route) -> String) -> Vec<Markup> {
    let side = |tradition: Tradition| {
        let own: Vec<Markup> = lines
            .iter()
            .filter(|(line, _)| line.tradition == tradition)
            .map(|(line, notes)| item(line, notes, href))
            .collect();
        let body = if own.is_empty() {
            element("p").class("page__aside").text(nothing_first(tradition))
        } else {
            element("ul").class("first-choices").attr("role", "list").children(own)
        };
        [element("h3").text(tradition.label()), body]
    };
    Tradition::ALL.into_iter().flat_map(side).collect()
}

fn nothing_first(tradition: Tradition) -> &'static str {
    match tradition {
        Tradition::West => "No guideline that we could read puts a Western practice first here.",
        Tradition::East => "No guideline that we could read puts an Eastern practice first here.",
    }
}

fn item(line: &FirstLine, notes: &[Markup], href: &dyn Fn(Route) -> String) -> Markup {
    let what = match &line.modality {
        Some(id) => element("a").attr("href", &href(Route::Modality(id.clone()))).text(&line.what),
        None => element("span").text(&line.what),
    };
    element("li")
        .class("first-choices__item")
        .child(what.class("first-choices__what"))
        .text(" ")
        .child(element("span").class("first-choices__strength").text(&line.strength))
        .children(notes.iter().cloned())
}
