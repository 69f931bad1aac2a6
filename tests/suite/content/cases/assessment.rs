//! Cases for the checks of the assessment.

use super::{Case, QUESTIONS, RESULTS, STOPS, case, set};
use crate::content::files::Edit;
use serde_json::{Value, json};

/// Cases for questions, conditions and the layers' rules.
pub fn questions() -> Vec<Case> {
    vec![
        set("safety-first", QUESTIONS, "/questions/4/section", json!("safety")),
        set("safety-first", QUESTIONS, "/questions/0/section", json!("place")).at(QUESTIONS, "/questions"),
        case("question-count", Edit::Remove(QUESTIONS, "/questions/14"), QUESTIONS, "/questions"),
        set(
            "path-length",
            QUESTIONS,
            "/questions",
            json!((0..39).map(another_question).collect::<Vec<_>>()),
        )
        .at(QUESTIONS, "/about"),
        set(
            "joined-asking",
            QUESTIONS,
            "/questions/2/ask_when/0/and",
            json!([{ "question": "signs", "any": ["hot"] }]),
        )
        .at(QUESTIONS, "/questions/2/ask_when"),
        set("near", QUESTIONS, "/questions/1/choices/0/near", json!(["ear"])).at(QUESTIONS, "/questions/1/choices/0/near/0"),
        set("question-kind", QUESTIONS, "/questions/1/scale", json!({ "low": "None", "high": "All" })).at(QUESTIONS, "/questions/1"),
        case("question-kind", Edit::Remove(QUESTIONS, "/questions/2/scale"), QUESTIONS, "/questions/2"),
        case(
            "question-kind",
            Edit::Remove(QUESTIONS, "/questions/3/choices/1"),
            QUESTIONS,
            "/questions/3",
        ),
        case(
            "none-of-these",
            Edit::Remove(QUESTIONS, "/questions/0/choices/10/exclusive"),
            QUESTIONS,
            "/questions/0/choices",
        ),
        case("unused-question", Edit::Remove(RESULTS, "/preferences/0"), QUESTIONS, "/questions/13"),
        set("condition", RESULTS, "/layers/0/rules/0/when/0/question", json!("unknown")),
        set("condition", RESULTS, "/layers/0/rules/0/when/0/any/0", json!("maybe")),
        set("condition", RESULTS, "/always/clinician/rules/0/when/0/question", json!("unknown")),
        set("condition", RESULTS, "/cautions/0/when/0/at_least", json!(3)).at(RESULTS, "/cautions/0/when/0"),
        set("condition", RESULTS, "/layers/0/rules/3/when/0/at_least", json!(11)).at(RESULTS, "/layers/0/rules/3/when/0"),
        set("condition", STOPS, "/stops/0/when/0/any/0", json!("green")),
        set("condition", QUESTIONS, "/questions/2/ask_when/0/any/0", json!("soft")),
        case(
            "condition",
            Edit::Remove(RESULTS, "/preferences/0/when/0/any"),
            RESULTS,
            "/preferences/0/when/0",
        ),
        set(
            "condition-order",
            QUESTIONS,
            "/questions/2/ask_when/0",
            json!({ "question": "noon", "any": ["yes"] }),
        )
        .at(QUESTIONS, "/questions/2/ask_when/0/question"),
        set("condition", STOPS, "/stops/0/when/0/and", json!([{ "question": "toe", "any": ["flat"] }])).at(STOPS, "/stops/0/when/0/and/0/any/0"),
        set("condition", QUESTIONS, "/about/0/when/except", json!(["flat"])).at(QUESTIONS, "/about/0/when/except/0"),
        set(
            "condition-order",
            QUESTIONS,
            "/questions/1/choices/0/offer_when",
            json!([{ "question": "noon", "any": ["yes"] }]),
        )
        .at(QUESTIONS, "/questions/1/choices/0/offer_when/0/question"),
        set("layer-rules", RESULTS, "/layers/1/layer", json!("nerve")).at(RESULTS, "/layers"),
        case("layer-rules", Edit::Remove(RESULTS, "/layers/1/rules/0"), RESULTS, "/layers/1/rules"),
        set("rule-weight", RESULTS, "/layers/1/rules/0/weight", json!(0)),
        set("rule-weight", RESULTS, "/layers/1/rules/0/weight", json!(4)),
    ]
}

/// Cases for stops and whether they can be reached.
pub fn stops() -> Vec<Case> {
    vec![
        case("red-flags", Edit::Remove(STOPS, "/stops/2/when/0/any/0"), STOPS, "/stops"),
        case(
            "sign-without-stop",
            Edit::Remove(STOPS, "/stops/2/when/0/any/0"),
            QUESTIONS,
            "/questions/0/choices/8",
        ),
        set(
            "sign-without-stop",
            QUESTIONS,
            "/questions/0/choices/-",
            json!({ "id": "green", "label": "It is green." }),
        )
        .at(QUESTIONS, "/questions/0/choices/11"),
        set(
            "question-out-of-reach",
            QUESTIONS,
            "/questions/2/ask_when/0",
            json!({ "question": "signs", "any": ["black"] }),
        )
        .at(QUESTIONS, "/questions/2/ask_when"),
        set("stop-out-of-reach", STOPS, "/stops/1/when/0/any", json!(["black", "white"])).at(STOPS, "/stops/1"),
        set("stop-out-of-reach", STOPS, "/stops/1/when/0/question", json!("unknown")).at(STOPS, "/stops/1"),
        set(
            "stop-out-of-reach",
            QUESTIONS,
            "/questions/0/ask_when",
            json!([{ "question": "toe", "any": ["stiff"] }]),
        )
        .at(STOPS, "/stops/0"),
        set("stop-order", STOPS, "/stops/2/urgency", json!("emergency-call")).at(STOPS, "/stops/2"),
        set("while-unseen", STOPS, "/stops/2/while_unseen", json!("unknown")),
        set("while-unseen", STOPS, "/stops/2/guidance", json!([])),
        set("while-unseen", STOPS, "/while_unseen/0/avoid/0", json!("unknown")).at(STOPS, "/while_unseen/0"),
        set("while-unseen", STOPS, "/while_unseen/0/avoid/0", json!("reed-tapping")).at(STOPS, "/while_unseen/0"),
        case("while-unseen", Edit::Remove(STOPS, "/while_unseen/0/ask_text"), STOPS, "/while_unseen/0"),
        set("joined-signs", QUESTIONS, "/questions/0/choices/0/label", json!("It is black and cold.")),
    ]
}

fn another_question(at: u32) -> Value {
    json!({
        "id": format!("q-{at}"), "section": "safety", "prompt": "Is it so?", "why": "It may be.", "kind": "single",
        "choices": [{ "id": "yes", "label": "Yes." }, { "id": "no", "label": "No." }]
    })
}
