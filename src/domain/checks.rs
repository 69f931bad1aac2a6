//! Content checks: rules that serde can't express, within and across files. [`CHECKS`] lists them all.
//!
//! Files of the wrong structure are rejected while loading ([`crate::domain::library::Library::read`]); the checks cover meaning.
//! Every check reports all problems that it finds, and none fixes anything.

mod age;
mod balance;
mod conditions;
mod context;
mod dates;
mod ids;
mod ipdas;
mod layers;
mod problem;
mod questions;
mod ranges;
mod reading;
mod relations;
mod safety;
mod sections;
mod shares;
mod sources;
mod stops;
mod words;

pub use age::{DueSource, due_sources};
pub use context::LintContext;
pub use problem::Problem;
pub use reading::{PageFigures, page_figures};
pub use sections::{UNWRITTEN, min_items};

use crate::domain::library::Library;

/// A check: examines the whole library and adds the problems that it finds.
pub type Check = fn(&LintContext, &mut Vec<Problem>);

/// All checks with their names.
pub const CHECKS: &[(&str, Check)] = &[
    ("id-form", ids::id_form),
    ("duplicate-id", ids::duplicate_id),
    ("dangling-id", ids::dangling_id),
    ("schema-path", ids::schema_path),
    ("category-tradition", relations::category_tradition),
    ("pair-sides", relations::pair_sides),
    ("bridge-sides", relations::bridge_sides),
    ("adjacent", relations::adjacent),
    ("reachable", relations::reachable),
    ("evidence-for", relations::evidence_for),
    ("row-not-shown", relations::row_not_shown),
    ("searched", relations::searched),
    ("six-layers", relations::six_layers),
    ("uncited-claim", sources::uncited_claim),
    ("uncited-harm", sources::uncited_harm),
    ("unused-source", sources::unused_source),
    ("source-facts", sources::source_facts),
    ("superseded", age::superseded),
    ("technique", safety::technique),
    ("danger-balance", safety::danger_balance),
    ("empty-text", sections::empty_text),
    ("unwritten", sections::unwritten),
    ("empty-list", sections::empty_list),
    ("count", sections::count),
    ("word-count", sections::word_count),
    ("page-length", sections::page_length),
    ("empty-section", sections::empty_section),
    ("balance", balance::balance),
    ("pair-tone", balance::pair_tone),
    ("library-tone", balance::library_tone),
    ("layer-words", balance::layer_words),
    ("banned-word", words::banned_word),
    ("markup", words::markup),
    ("stray-space", words::stray_space),
    ("reading-grade", reading::reading_grade),
    ("shared-sentence", words::shared_sentence),
    ("ipdas-problem", ipdas::problem),
    ("ipdas-decision", ipdas::decision),
    ("ipdas-options", ipdas::options),
    ("ipdas-benefits", ipdas::benefits),
    ("ipdas-drawbacks", ipdas::drawbacks),
    ("ipdas-consequences", ipdas::consequences),
    ("ipdas-equal-detail", balance::equal_detail),
    ("ipdas-citations", ipdas::citations),
    ("ipdas-date", ipdas::date),
    ("ipdas-update-policy", ipdas::update_policy),
    ("ipdas-uncertainty", ipdas::uncertainty),
    ("ipdas-funding", ipdas::funding),
    ("dates", dates::dates),
    ("course", ranges::course),
    ("session", ranges::session),
    ("cost", ranges::cost),
    ("effect", ranges::effect),
    ("direction", ranges::direction),
    ("attention", ranges::attention),
    ("row-size", ranges::row_size),
    ("of-100", shares::of_100),
    ("pace", shares::pace),
    ("safety-first", questions::safety_first),
    ("question-count", questions::question_count),
    ("path-length", questions::path_length),
    ("joined-asking", questions::joined_asking),
    ("near", questions::near),
    ("question-kind", questions::question_kind),
    ("none-of-these", questions::none_of_these),
    ("unused-question", questions::unused_question),
    ("condition", conditions::condition),
    ("condition-order", conditions::condition_order),
    ("red-flags", stops::red_flags),
    ("sign-without-stop", stops::sign_without_stop),
    ("stop-out-of-reach", stops::stop_out_of_reach),
    ("question-out-of-reach", stops::question_out_of_reach),
    ("stop-order", stops::stop_order),
    ("while-unseen", stops::while_unseen),
    ("joined-signs", stops::joined_signs),
    ("layer-rules", layers::layer_rules),
    ("rule-weight", layers::rule_weight),
];

/// Runs all checks and returns the problems, sorted by file and path.
pub fn problems(library: &Library) -> Vec<Problem> {
    let context = LintContext::new(library);
    let mut all = Vec::new();
    for (name, check) in CHECKS {
        let mut found = Vec::new();
        check(&context, &mut found);
        all.extend(found.into_iter().map(|problem| problem.named(name)));
    }
    all.sort();
    all.dedup();
    all
}
