//! Cases for each check: an edit that breaks the miniature library, and the problem that must be reported.

mod assessment;

use super::files::{Edit, value};
use serde_json::{Value, json};
use std::panic::Location;

/// An edit and the problem that it must cause.
pub struct Case {
    /// Where the case is defined.
    pub location: &'static Location<'static>,
    /// The edit.
    pub edit: Edit,
    /// The check that must report the problem.
    pub check: &'static str,
    /// The file of the problem.
    pub file: &'static str,
    /// The JSON path of the problem.
    pub path: &'static str,
}

const SPOON: &str = "modalities/spoon-rolling.json";
const REED: &str = "modalities/reed-tapping.json";
const TOE: &str = "complaints/stiff-toe.json";
const PAIR: &str = "pairs/spoon-and-reed.json";
const EVIDENCE: &str = "evidence.json";
const SOURCES: &str = "sources.json";
const SAFETY: &str = "safety.json";
const GLOSSARY: &str = "glossary.json";
const TAXONOMY: &str = "taxonomy.json";
const SITE: &str = "site.json";
const QUESTIONS: &str = "assessment/questions.json";
const STOPS: &str = "assessment/stops.json";
const RESULTS: &str = "assessment/results.json";

/// A sentence with a high reading grade.
const HARD_SENTENCE: &str =
    "Multidisciplinary rehabilitation interventions characteristically necessitate individualised interdisciplinary collaboration. ";

/// Every case.
pub fn cases() -> Vec<Case> {
    [
        reading(),
        ids(),
        relations(),
        sources(),
        sections(),
        balance(),
        tone(),
        safety(),
        ipdas(),
        words(),
        numbers(),
        assessment::questions(),
        assessment::stops(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn reading() -> Vec<Case> {
    vec![
        case("syntax", Edit::Write(SITE, "{ \"name\": ".into()), SITE, ""),
        case("syntax", Edit::Write(SITE, value(SITE, "").to_string() + " {}"), SITE, ""),
        set("shape", SPOON, "/works/2/colour", json!("blue")),
        set("shape", SPOON, "/tradition", json!("north")),
        set("shape", SPOON, "/facts/session/min_minutes", json!("ten")),
        case("shape", Edit::Remove(SPOON, "/lede/0/text"), SPOON, "/lede/0"),
        case("shape", Edit::Remove(TOE, "/west"), TOE, ""),
        set("shape", EVIDENCE, "/rows/1/complaint", json!(7)),
        set("shape", RESULTS, "/preferences/0/applies_to", json!({ "longer-than": "ten" })).at(RESULTS, "/preferences/0/applies_to/longer-than"),
        set("file-name", SPOON, "/id", json!("fork-rolling")),
        set("file-name", PAIR, "/id", json!("reed-and-spoon")),
        case("missing-file", Edit::Delete(STOPS), STOPS, ""),
        case("unknown-file", Edit::Write("notes.json", "{}".into()), "notes.json", ""),
        case(
            "unknown-file",
            Edit::Write("modalities/notes.txt", "Toes.".into()),
            "modalities/notes.txt",
            "",
        ),
        set("duplicate-id", SOURCES, "/sources/1/id", json!("reed-2019")),
    ]
}

fn ids() -> Vec<Case> {
    vec![
        set("id-form", GLOSSARY, "/terms/0/id", json!("Dry_joint")),
        set("id-form", SOURCES, "/sources/1/id", json!("Spoon 2020")).at(SOURCES, "/sources"),
        set("duplicate-id", EVIDENCE, "/rows/1/id", json!("spoon-1")),
        set("duplicate-id", QUESTIONS, "/questions/0/choices/1/id", json!("black")),
        set("duplicate-id", STOPS, "/stops/1/id", json!("toe-emergency")),
        set("dangling-id", SPOON, "/works/0/cites", json!(["unknown-1900"])).at(SPOON, "/works/0/cites/0"),
        set("dangling-id", SPOON, "/category", json!("ear-care")),
        set("dangling-id", SPOON, "/evidence_for/0", json!("stiff-ear")),
        set("dangling-id", SPOON, "/adjacent/0/modality", json!("unknown")),
        set("dangling-id", TOE, "/guidelines/0/source", json!("unknown-1900")),
        set("dangling-id", PAIR, "/modalities/east", json!("unknown")),
        set("dangling-id", EVIDENCE, "/rows/0/modality", json!("unknown")),
        set("dangling-id", QUESTIONS, "/questions/1/choices/0/complaint", json!("stiff-ear")),
        set("dangling-id", RESULTS, "/cautions/0/modalities/0", json!("unknown")),
        set("schema-path", SPOON, "/$schema", json!("../schema/pair.schema.json")),
        set("schema-path", STOPS, "/$schema", json!("../schema/stops.schema.json")),
    ]
}

fn relations() -> Vec<Case> {
    vec![
        set("category-tradition", SPOON, "/category", json!("reed-arts")),
        set("pair-sides", PAIR, "/modalities/east", json!("towel-pulling")),
        set("bridge-sides", GLOSSARY, "/bridges/0/east", json!("dry-joint")),
        set("bridge-sides", GLOSSARY, "/bridges/0/west", json!("wet-joint")),
        set("adjacent", SPOON, "/adjacent/0/modality", json!("spoon-rolling")),
        set("adjacent", SPOON, "/adjacent/1/modality", json!("reed-tapping")),
        case(
            "reachable",
            Edit::Delete("pairs/towel-and-reed.json"),
            "modalities/towel-pulling.json",
            "/id",
        ),
        case("evidence-for", Edit::Remove(EVIDENCE, "/rows/0"), SPOON, "/evidence_for/0"),
        case("row-not-shown", Edit::Remove(SPOON, "/evidence_for/0"), EVIDENCE, "/rows/0/complaint"),
        set(
            "searched",
            EVIDENCE,
            "/searched",
            json!([{ "modality": "reed-tapping", "complaint": "stiff-toe", "source": "reed-2019" }]),
        )
        .at(EVIDENCE, "/searched/0"),
        case("six-layers", Edit::Remove(TAXONOMY, "/layers/5"), TAXONOMY, "/layers"),
        set("six-layers", TAXONOMY, "/layers/1", value(TAXONOMY, "/layers/0")).at(TAXONOMY, "/layers"),
    ]
}

fn sources() -> Vec<Case> {
    vec![
        set("uncited-claim", SPOON, "/works/0/text", json!("It bent sooner in one trial.")).at(SPOON, "/works/0"),
        set("uncited-claim", SPOON, "/lede/0/text", json!("Of all toes, 12% stay stiff.")).at(SPOON, "/lede/0"),
        case("uncited-claim", Edit::Remove(SPOON, "/what_it_is/2/0/cites"), SPOON, "/what_it_is/2/0"),
        set("uncited-harm", SPOON, "/safety/serious/0/how_often", json!("Rare.")).at(SPOON, "/safety/serious/0"),
        case("uncited-harm", Edit::Remove(SPOON, "/safety/common/0/cites"), SPOON, "/safety/common/0"),
        set("unused-source", SOURCES, "/sources/-", uncited_source()).at(SOURCES, "/sources"),
        set("source-facts", SOURCES, "/sources/0/year", json!(1019)).at(SOURCES, "/sources"),
        set("source-facts", SOURCES, "/sources/0/year", json!(2027)).at(SOURCES, "/sources"),
        set("source-facts", SOURCES, "/sources/0/doi", json!("https://doi.org/10.1000/toe.1")).at(SOURCES, "/sources"),
        set("source-facts", SOURCES, "/sources/0/pmid", json!("PMC1")).at(SOURCES, "/sources"),
        set("source-facts", SOURCES, "/sources/0/title", json!("")).at(SOURCES, "/sources"),
        set("source-facts", SOURCES, "/sources/0/finding", json!("")).at(SOURCES, "/sources"),
        set("source-facts", SOURCES, "/sources/0/finding", json!("toe ".repeat(46))).at(SOURCES, "/sources"),
        set("superseded", SOURCES, "/sources/0/superseded_by", json!("spoon-2020")).at(SPOON, "/in_short/1/cites"),
        set("superseded", SOURCES, "/sources/0/superseded_by", json!("spoon-2020")).at(EVIDENCE, "/rows/0/source"),
        set("superseded", SOURCES, "/sources/1/superseded_by", json!("reed-2019")).at(SOURCES, "/sources"),
        set("dangling-id", EVIDENCE, "/rows/0/superseded_by", json!("unknown-1900")),
    ]
}

fn sections() -> Vec<Case> {
    vec![
        set("empty-text", SPOON, "/living/mind", json!(" ")),
        set("empty-text", GLOSSARY, "/terms/0/plain", json!("")),
        set("unwritten", SPOON, "/living/mind", json!("Write: In the mind.")),
        set("empty-list", SPOON, "/safety/ask_first", json!([])),
        set("empty-list", TOE, "/guidelines", json!([])),
        set("empty-list", RESULTS, "/safety_net", json!([])),
        set("empty-list", SPOON, "/what_it_is/1", json!([])),
        case("count", Edit::Remove(SPOON, "/works/0"), SPOON, "/works"),
        case("count", Edit::Remove(SPOON, "/what_it_is/0"), SPOON, "/what_it_is"),
        case("count", Edit::Remove(SPOON, "/decision/options/1"), SPOON, "/decision/options"),
        case("count", Edit::Remove(SPOON, "/adjacent/0"), SPOON, "/adjacent"),
        case("count", Edit::Remove(PAIR, "/both_observe/0"), PAIR, "/both_observe"),
        case("count", Edit::Remove(TOE, "/in_short/0"), TOE, "/in_short"),
        set("word-count", SPOON, "/summary", json!("toe ".repeat(20) + "toe")),
        set("word-count", EVIDENCE, "/rows/0/plain", json!("toe ".repeat(35) + "toe")),
        set("word-count", SPOON, "/works/0/lead", json!("toe ".repeat(8) + "toe")),
        set("page-length", SPOON, "/without_treatment", json!([[{ "text": "Toes." }]])).at(SPOON, "/"),
        set("page-length", SPOON, "/living/body", json!("toe ".repeat(1_000) + "toe")).at(SPOON, "/"),
        set("empty-section", SITE, "/documents/0/sections/0/paragraphs", json!([])).at(SITE, "/documents/0/sections/0"),
    ]
}

fn balance() -> Vec<Case> {
    let long = "The toe has much more to say about this than anybody would have thought before.";
    vec![
        set("balance", SPOON, "/works/0/text", json!(long.repeat(2))).at(SPOON, "/works"),
        set("balance", SPOON, "/same_ground/east/closing", json!(long)).at(SPOON, "/same_ground/west"),
        set("balance", TOE, "/east/-", json!({ "text": long })).at(TOE, "/west"),
        set("balance", PAIR, "/west/headline", json!(long)).at(PAIR, "/west"),
        set("ipdas-equal-detail", SPOON, "/decision/options/0/bad/0/text", json!(long)).at(SPOON, "/decision/options/0/good"),
        set(
            "ipdas-equal-detail",
            SPOON,
            "/decision/options/1/good",
            json!([{ "text": "Free." }, { "text": "Easy." }, { "text": "Quick." }]),
        ),
        set("layer-words", RESULTS, "/layers/3/east", json!(long)).at(RESULTS, "/layers/3/west"),
        set("layer-words", TAXONOMY, "/layers/3/east", json!(long)).at(TAXONOMY, "/layers"),
    ]
}

fn tone() -> Vec<Case> {
    let careful = "It may, might and could perhaps, possibly or probably appear unclear.";
    let cites = json!([{ "text": "Toes.", "cites": ["spoon-2020", "reed-2019", "towel-2021", "spoon-2020", "reed-2019"] }]);
    vec![
        set("pair-tone", PAIR, "/west/headline", json!(careful)).at(PAIR, "/west"),
        set("pair-tone", PAIR, "/east/paragraphs/0", cites.clone()).at(PAIR, "/west"),
        set("library-tone", REED, "/living/body", json!(careful)).at("modalities", "/west"),
        set("library-tone", REED, "/living/body", json!("toe ".repeat(400) + "toe")).at("modalities", "/west"),
        set("library-tone", REED, "/lede", cites).at("modalities", "/west"),
    ]
}

fn safety() -> Vec<Case> {
    let black_toes = json!({ "condition": "Black toes", "advice": "See somebody." });
    let never = json!(vec![black_toes; 12]);
    vec![
        case("technique", Edit::Remove(SAFETY, "/techniques/0/practices/1"), SAFETY, "/techniques"),
        set("danger-balance", REED, "/safety/avoid", json!(never)).at("modalities", "/safety"),
        set("danger-balance", REED, "/safety/avoid", json!(never)).at(REED, "/safety"),
        set("dangling-id", SAFETY, "/techniques/0/practices/0", json!("unknown")),
        set("schema-path", SAFETY, "/$schema", json!("schema/site.schema.json")),
    ]
}

fn ipdas() -> Vec<Case> {
    let options = "/decision/options";
    vec![
        set("ipdas-problem", SPOON, "/decision/problem", json!([{ "text": "Toes." }])),
        set("ipdas-decision", SPOON, "/decision/decision", json!("Spoon rolling")),
        set("ipdas-options", SPOON, "/decision/options/2/name", json!("Waiting")).at(SPOON, options),
        set("ipdas-benefits", SPOON, "/decision/options/1/good", json!([])).at(SPOON, options),
        set("ipdas-drawbacks", SPOON, "/decision/options/2/bad", json!([])).at(SPOON, options),
        set("ipdas-drawbacks", SPOON, "/safety/serious", json!([])).at(SPOON, options),
        set("ipdas-consequences", SPOON, "/living/mind", json!("Calm.")).at(SPOON, "/living"),
        case("ipdas-citations", Edit::Remove(SPOON, "/without_treatment/1/4/cites"), SPOON, "/"),
        set("ipdas-date", SPOON, "/dates/written", json!("")),
        set("ipdas-update-policy", SITE, "/update_policy", json!("Now and then.")),
        set("ipdas-uncertainty", SPOON, "/without_treatment/1/4/text", json!("All of it.")).at(SPOON, "/"),
        set("ipdas-funding", SITE, "/funding", json!("Spoon makers pay for it.")),
    ]
}

fn words() -> Vec<Case> {
    vec![
        set("banned-word", SPOON, "/living/body", json!("Proven to warm the toe.")),
        set("banned-word", SPOON, "/questions/0/question", json!("Does it balance your energy?")),
        set("banned-word", TOE, "/name", json!("Stiff toe!")),
        set("banned-word", SITE, "/home/lede", json!("Toes \u{2014} all ten of them.")),
        set("banned-word", QUESTIONS, "/intro/0", json!("Rid your toe of toxins.")),
        set("markup", SPOON, "/living/body", json!("A <b>warm</b> toe.")),
        set("markup", GLOSSARY, "/bridges/0/note", json!("Both tell of a **toe** at rest.")),
        set("shared-sentence", SPOON, "/living/body", value(TOE, "/in_short/0/text")).at(TOE, "/in_short/0/text"),
        set("reading-grade", SPOON, "/in_short/0/text", json!(HARD_SENTENCE)).at(SPOON, "/in_short"),
        set("reading-grade", SPOON, "/questions/0/answer/0/text", json!(HARD_SENTENCE)).at(SPOON, "/questions"),
        set("reading-grade", PAIR, "/disagree/0/text", json!(HARD_SENTENCE.repeat(6))).at(PAIR, ""),
        set("reading-grade", QUESTIONS, "/questions/0/why", json!(HARD_SENTENCE)).at(QUESTIONS, "/questions/0"),
        set("stray-space", SPOON, "/living/body", json!("A warm  toe.")),
        set("stray-space", STOPS, "/stops/0/steps/0", json!("Put your foot up.\n")),
    ]
}

fn numbers() -> Vec<Case> {
    vec![
        set("dates", SPOON, "/dates/written", json!("2026-02-30")),
        set("dates", SPOON, "/dates/next_review", json!("2028-01-24")),
        set("dates", TOE, "/dates/next_review", json!("2026-11-24")),
        set("dates", PAIR, "/dates/written", json!("24 November 2026")),
        set("course", SPOON, "/facts/course/min_sessions", json!(5)).at(SPOON, "/facts/course"),
        set("course", SPOON, "/facts/course/review_after", json!(5)).at(SPOON, "/facts/course"),
        set("session", SPOON, "/facts/session/min_minutes", json!(30)).at(SPOON, "/facts/session"),
        set("session", SPOON, "/facts/session/max_minutes", json!(2000)).at(SPOON, "/facts/session"),
        set("cost", SPOON, "/facts/cost/min_usd", json!(11)).at(SPOON, "/facts/cost"),
        set("effect", EVIDENCE, "/rows/0/effect/value", json!(-4.0)).at(EVIDENCE, "/rows/0/effect"),
        set("effect", EVIDENCE, "/rows/0/effect/measure", json!("risk-ratio")).at(EVIDENCE, "/rows/0/effect"),
        set("effect", EVIDENCE, "/rows/0/effect/unit", json!("standard-deviations")).at(EVIDENCE, "/rows/0/effect"),
        set("shape", EVIDENCE, "/rows/0/effect/unit", json!("steps")),
        case("shape", Edit::Remove(EVIDENCE, "/rows/0/effect/low"), EVIDENCE, "/rows/0/effect"),
        set("direction", EVIDENCE, "/rows/0/direction", json!("against")),
        case("direction", Edit::Remove(EVIDENCE, "/rows/0/effect"), EVIDENCE, "/rows/0/direction"),
        set("attention", EVIDENCE, "/rows/0/comparator", json!("attention")),
        set("row-size", EVIDENCE, "/rows/0/people", json!(0)).at(EVIDENCE, "/rows/0"),
        set("row-size", EVIDENCE, "/rows/0/trials", json!(121)).at(EVIDENCE, "/rows/0"),
        set("of-100", EVIDENCE, "/rows/0/of_100", json!({ "with": 48, "without": 44 })),
        set(
            "of-100",
            SPOON,
            "/safety/common/0/of_100",
            json!({ "low": 10, "high": 12, "counted": "people" }),
        ),
        set("pace", SPOON, "/facts/pace", json!({ "sore_hours": 48 })),
    ]
}

#[track_caller]
fn case(check: &'static str, edit: Edit, file: &'static str, path: &'static str) -> Case {
    Case {
        location: Location::caller(),
        edit,
        check,
        file,
        path,
    }
}

/// Sets a value; the problem is at its path.
#[track_caller]
fn set(check: &'static str, file: &'static str, path: &'static str, value: Value) -> Case {
    case(check, Edit::Set(file, path, value), file, path)
}

impl Case {
    /// Sets another place of the problem.
    fn at(self, file: &'static str, path: &'static str) -> Self {
        Self { file, path, ..self }
    }
}

/// A source that nothing cites.
fn uncited_source() -> Value {
    json!({ "id": "sock-2022", "authors": "Sock D", "title": "Toes, covered", "journal": "Journal of Toes", "year": 2021, "kind": "rct", "finding": "Toes under socks bent no sooner." })
}
