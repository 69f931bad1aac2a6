//! Pages of text, drawn natively from the content into still trees; the app hangs them in, the prerenderer writes them out.
//!
//! One part a file, its classes named after the file. It knows the content and nothing of Leptos or the browser.
//! The app itself calls only the parts that it mixes with live ones: cards, marks, notes, sources.

mod accounts;
mod amounts;
mod article;
mod assessment;
mod assessment_page;
mod body_map;
mod breadcrumbs;
mod colophon;
mod compare;
mod compare_column;
mod compare_page;
mod compare_table;
mod compare_tray;
mod compared_runs;
mod complaint;
mod decision_table;
mod direction_mark;
mod document;
mod effect_bar;
mod evidence_bars;
mod evidence_map;
mod evidence_table;
mod explorer;
mod facet_panel;
mod fact_list;
mod found_list;
mod glossary;
mod grade_mark;
mod grade_table;
mod home;
mod icon_array;
mod layer_list;
mod listing;
mod map_page;
mod modality;
mod modality_card;
mod near_list;
mod note_links;
mod onion;
mod onion_mark;
mod pair;
mod palette;
mod paragraph;
mod point_list;
mod progress_line;
mod question_form;
mod result;
mod result_context;
mod result_rings;
mod result_screen;
mod review;
pub mod ring;
mod ring_mark;
mod robustness_note;
mod section;
mod source_list;
mod start;
mod stop_card;
mod suggestion_card;
mod take_along;
mod term_notes;
mod tried_table;
mod vignettes;
mod visit_sheet;
mod week_line;

pub use accounts::fold_words;
pub use article::article;
pub use assessment::{ELSEWHERE, kept};
pub use assessment_page::assessment_page;
pub use compare_column::compare_column;
pub use compare_page::compare_page;
pub use compare_table::{compare_scroll, compare_table};
pub use compare_tray::{PICK, PRESSED, compare_toggle, compare_tray};
pub use effect_bar::effect_bar;
pub use evidence_bars::evidence_bars;
pub use evidence_map::{MapContext, MapSize, evidence_map, map_panel, map_panel_head, map_status, rule_effect, rule_status};
pub use explorer::{count, explorer, tags};
pub use found_list::{found_list, kind, marked_name};
pub use grade_mark::grade_mark;
pub use icon_array::shares;
pub use map_page::map_article;
pub use modality_card::modality_card;
pub use note_links::note_links;
pub use onion_mark::onion_mark;
pub use palette::{dialogs, palette_item};
pub use question_form::{question_fields, question_form};
pub use result::result;
pub use result_context::ResultContext;
pub use result_screen::{result_screen, result_ways};
pub use review::review;
pub use ring_mark::ring_mark;
pub use source_list::source_list;
pub use start::{Started, start};
pub use stop_card::stop_card;
pub use take_along::{PRACTICE, START, take_along};
pub use vignettes::{run_cases, vignettes};
pub use visit_sheet::visit_sheet;
pub use week_line::week_line;

use crate::domain::content::{EvidenceRow, Source};
use crate::domain::ids::SourceId;
use crate::domain::index::Index;
use crate::domain::library::Library;
use crate::domain::page::TextPage;
use crate::domain::route::Route;

/// The page of text at a place; `None` where the library has no such place or it is no page of text.
pub fn page(library: &Library, index: &Index, place: &Route) -> Option<TextPage> {
    let mut page = match place {
        Route::Home => return Some(home::page(library, index)),
        Route::Map => return Some(map_page::page(library, index)),
        Route::Modality(id) => modality::page(library, index, library.modalities.get(id)?),
        Route::Complaint(id) => complaint::page(library, index, library.complaints.get(id)?),
        Route::Pair(id) => pair::page(library, index, library.pairs.get(id)?),
        Route::Document(id) => {
            let document = library.site.documents.iter().find(|document| document.id == *id)?;
            return Some(document::page(library, index, document));
        }
        Route::Assessment => return Some(assessment::page(library)),
        Route::Compare(ids) if ids.is_empty() => return Some(compare::page(library, index)),
        Route::Compare(_) | Route::Explorer => return None,
    };
    term_notes::mark_terms(&mut page, library);
    Some(page)
}

/// The sources of these notes, each once, in order: the first is note 1.
fn sources(library: &Library, notes: Vec<SourceId>) -> Vec<Source> {
    let mut sources: Vec<Source> = Vec::new();
    for id in notes {
        if let Some(source) = library.sources.get(&id)
            && !sources.iter().any(|listed| listed.id == id)
        {
            sources.push(source.clone());
        }
    }
    sources
}

/// The rows that pass.
fn rows(library: &Library, shows: impl Fn(&EvidenceRow) -> bool) -> Vec<EvidenceRow> {
    library.evidence.iter().filter(|row| shows(row)).cloned().collect()
}
