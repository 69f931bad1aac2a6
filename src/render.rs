//! Static markup rendered from the content: text pages, which are rendered natively and stored as JSON, and the long static parts of interactive
//! pages, which are rendered in the browser.
//!
//! Each part is a file, and its class names begin with the name of that part's stylesheet. This module depends on `domain` only, not on Leptos or
//! the browser.

mod accounts;
mod amounts;
mod assessment_page;
mod breadcrumbs;
mod card_details;
mod colophon;
mod compare;
mod compare_column;
mod compare_table;
mod compared_runs;
mod complaint;
mod decision_table;
mod direction_mark;
mod document;
mod effect_bar;
mod evidence_bars;
mod evidence_map;
mod evidence_table;
mod fact_list;
mod first_choices;
mod glossary;
mod grade_basis;
mod grade_mark;
mod grade_table;
mod hits;
mod home;
mod icon_array;
mod layer_list;
mod link;
mod listing;
mod map_page;
mod modality;
mod near_list;
mod note_links;
mod onion;
mod onion_mark;
mod pair;
mod paragraph;
mod point_list;
mod result;
mod result_context;
mod result_rings;
mod ring;
mod ring_mark;
mod robustness_note;
mod script;
mod section;
mod source_list;
mod source_name;
mod source_note;
mod stop_card;
mod suggestion_card;
mod term_notes;
mod tried_table;
mod vignettes;
mod visit_sheet;
mod warning_list;
mod week_line;

pub use assessment_page::assessment_page;
pub use card_details::{card_details, kicker};
pub use compare_column::compare_column;
pub use compare_table::{compare_head, compare_scroll, compare_table};
pub use evidence_map::{MapContext, MapSize, evidence_map, map_panel, map_status, rule_effect, rule_status};
pub use hits::{hit_list, kind_label, marked_name, result_count};
pub use onion_mark::onion_mark;
pub use result::result;
pub use result_context::ResultContext;
pub use ring_mark::ring_mark;
pub use stop_card::stop_card;
pub use vignettes::{vignette_lines, vignettes};
pub use visit_sheet::visit_sheet;

use crate::domain::content::{EvidenceRow, Source};
use crate::domain::ids::SourceId;
use crate::domain::index::Index;
use crate::domain::library::Library;
use crate::domain::page::TextPage;
use crate::domain::route::Route;

/// Renders the text page of a route. Returns `None` if the library has no such route or it has no text page.
pub fn page(library: &Library, index: &Index, route: &Route) -> Option<TextPage> {
    let mut page = match route {
        Route::Home => return Some(home::page(library, index)),
        Route::Map => return Some(map_page::page(library)),
        Route::Modality(id) => modality::page(library, index, library.modalities.get(id)?),
        Route::Complaint(id) => complaint::page(library, index, library.complaints.get(id)?),
        Route::Pair(id) => pair::page(library, index, library.pairs.get(id)?),
        Route::Document(id) => {
            let document = library.site.documents.iter().find(|document| document.id == *id)?;
            return Some(document::page(library, index, document));
        }
        Route::Compare(ids) if ids.is_empty() => return Some(compare::page(library, index)),
        Route::Compare(_) | Route::Explorer | Route::Assessment => return None,
    };
    term_notes::mark_terms(&mut page, library);
    Some(page)
}

/// Looks up sources by id, each once and in order. The first is source number 1.
fn sources(library: &Library, ids: Vec<SourceId>) -> Vec<Source> {
    let mut sources: Vec<Source> = Vec::new();
    for id in ids {
        if let Some(source) = library.sources.get(&id)
            && !sources.iter().any(|listed| listed.id == id)
        {
            sources.push(source.clone());
        }
    }
    sources
}

/// Returns copies of the evidence rows that match.
fn rows(library: &Library, matches: impl Fn(&EvidenceRow) -> bool) -> Vec<EvidenceRow> {
    library.evidence.iter().filter(|row| matches(row)).cloned().collect()
}
