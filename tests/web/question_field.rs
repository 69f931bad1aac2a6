use crate::screen::{attribute, click, count, press_key, settle, show, text, texts};
use allium::components::{QuestionField, draft_of};
use allium::domain::assessment::{Answer, Choice, Question, QuestionKind, Scale, Section};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen_test::wasm_bindgen_test;

#[derive(Clone, Copy)]
struct Form {
    draft: RwSignal<Vec<String>>,
    changes: RwSignal<u32>,
}

impl Form {
    /// Shows a question with an earlier answer.
    fn show(question: Question, answer: Option<&Answer>) -> Self {
        let form = Self {
            draft: RwSignal::new(draft_of(answer)),
            changes: RwSignal::new(0),
        };
        let on_change = Callback::new(move |()| form.changes.update(|changes| *changes += 1));
        show(move || view! { <QuestionField question=Arc::new(question) draft=form.draft on_change /> });
        form
    }

    #[track_caller]
    fn check(self, draft: &[&str], changes: u32) {
        assert_eq!(self.draft.get_untracked(), draft);
        assert_eq!(self.changes.get_untracked(), changes);
    }
}

fn question(kind: QuestionKind, choices: &[&str]) -> Question {
    let choice = |id: &&str| Choice {
        id: (*id).into(),
        label: format!("The {id}"),
        hint: None,
        exclusive: *id == "none",
        complaint: None,
        near: Vec::new(),
        offer_when: Vec::new(),
        both: None,
    };
    Question {
        id: "place".into(),
        section: Section::Place,
        prompt: "Where?".to_owned(),
        prompt_other: None,
        hint: None,
        why: "It matters.".to_owned(),
        kind,
        choices: choices.iter().map(choice).collect(),
        scale: None,
        map: false,
        at_start: false,
        ask_when: Vec::new(),
    }
}

fn scale() -> Question {
    Question {
        scale: Some(Scale {
            low: "none".to_owned(),
            high: "the worst".to_owned(),
        }),
        ..question(QuestionKind::Scale, &[])
    }
}

fn map() -> Question {
    Question {
        map: true,
        ..question(QuestionKind::Multiple, &["head", "neck", "belly", "none"])
    }
}

/// The checked choices of the list.
fn checked() -> Vec<String> {
    let all = ["head", "neck", "knee", "belly", "none"].into_iter();
    all.filter(|id| count(&listed(id, ":checked")) == 1).map(str::to_owned).collect()
}

fn listed(id: &str, state: &str) -> String {
    format!(".question-form__input[value={id}]{state}")
}

fn region(id: &str, state: &str) -> String {
    format!(".body-map__region[value={id}]{state}")
}

#[wasm_bindgen_test]
async fn a_single_choice_question_has_one_checked_choice() {
    let form = Form::show(question(QuestionKind::Single, &["head", "neck", "knee"]), None);
    assert_eq!(checked(), Vec::<String>::new());
    click(&listed("neck", "")).await;
    assert_eq!(checked(), ["neck"]);
    click(&listed("knee", "")).await;
    assert_eq!(checked(), ["knee"]);
    form.check(&["knee"], 2);
}

#[wasm_bindgen_test]
async fn an_earlier_answer_is_checked() {
    let earlier = Answer::Choices(vec!["head".into(), "knee".into()]);
    let form = Form::show(question(QuestionKind::Multiple, &["head", "neck", "knee", "none"]), Some(&earlier));
    assert_eq!(checked(), ["head", "knee"]);
    click(&listed("head", "")).await;
    assert_eq!(checked(), ["knee"]);
    form.check(&["knee"], 1);
}

#[wasm_bindgen_test]
async fn none_of_these_and_the_other_choices_exclude_each_other() {
    let form = Form::show(question(QuestionKind::Multiple, &["head", "neck", "knee", "none"]), None);
    click(&listed("knee", "")).await;
    click(&listed("head", "")).await;
    form.check(&["head", "knee"], 2);
    click(&listed("none", "")).await;
    assert_eq!(checked(), ["none"]);
    form.check(&["none"], 3);
    click(&listed("neck", "")).await;
    assert_eq!(checked(), ["neck"]);
    click(&listed("neck", "")).await;
    form.check(&[], 5);
}

#[wasm_bindgen_test]
async fn the_body_map_and_the_list_follow_each_other() {
    let form = Form::show(map(), None);
    assert_eq!(count(&region("neck", "")), 2, "front and back");
    click(&region("neck", "")).await;
    assert_eq!(count(&region("neck", ":checked")), 2);
    assert_eq!(checked(), ["neck"]);
    click(&listed("belly", "")).await;
    assert_eq!(count(&region("belly", ":checked")), 1);
    form.check(&["neck", "belly"], 2);
    click(&listed("neck", "")).await;
    assert_eq!(count(&region("neck", ":checked")), 0);
    click(&listed("none", "")).await;
    assert_eq!(count(".body-map__region:checked"), 0);
    click(&region("head", "")).await;
    assert_eq!(checked(), ["head"]);
}

#[wasm_bindgen_test]
async fn the_body_map_has_only_regions_of_the_question() {
    Form::show(map(), None);
    assert_eq!(count(&region("knee", "")), 0);
    assert_eq!(count(".body-map__region:not([tabindex='-1'])"), 0, "keyboard users have the list");
}

#[wasm_bindgen_test]
async fn a_letter_or_a_digit_chooses() {
    let form = Form::show(question(QuestionKind::Multiple, &["head", "neck", "knee", "none"]), None);
    press_key("fieldset", "b").await;
    press_key("fieldset", "3").await;
    form.check(&["neck", "knee"], 2);
    press_key("fieldset", "b").await;
    form.check(&["knee"], 3);
    for key in ["z", "0", "Tab", "B"] {
        press_key("fieldset", key).await;
    }
    form.check(&["knee"], 3);
}

#[wasm_bindgen_test]
async fn a_digit_is_the_number_on_a_scale() {
    let form = Form::show(scale(), None);
    press_key("fieldset", "7").await;
    assert_eq!(count("[value='7']:checked"), 1);
    form.check(&["7"], 1);
}

#[wasm_bindgen_test]
async fn none_of_these_tells_what_it_cleared() {
    Form::show(question(QuestionKind::Multiple, &["head", "neck", "none"]), None);
    assert_eq!(count(".question-form__choice--exclusive"), 1, "set apart from the signs");
    click(&listed("neck", "")).await;
    assert_eq!(text("[role=status]"), "");
    click(&listed("none", "")).await;
    assert_eq!(text("[role=status]"), "No longer ticked: The neck.");
}

#[wasm_bindgen_test]
async fn a_scale_goes_from_0_to_10_and_has_one_checked_number() {
    let form = Form::show(scale(), Some(&Answer::Number(10)));
    let all: Vec<String> = (0..=10).map(|number: u32| number.to_string()).collect();
    let numbers = texts(".question-form__figure");
    assert_eq!(numbers, all);
    assert_eq!(count("[value='10']:checked"), 1);
    click("[value='0']").await;
    click("[value='7']").await;
    assert_eq!(count("input:checked"), 1);
    assert_eq!(count("[value='7']:checked"), 1);
    form.check(&["7"], 2);
    for (number, end) in [("0", "none"), ("10", "the worst")] {
        assert!(attribute(&format!("[value='{number}']"), "aria-label").unwrap().contains(end));
    }
}

#[wasm_bindgen_test]
async fn the_controls_follow_the_draft() {
    let form = Form::show(question(QuestionKind::Multiple, &["head", "neck"]), None);
    form.draft.set(vec!["neck".to_owned()]);
    settle().await;
    assert_eq!(checked(), ["neck"]);
    form.check(&["neck"], 0);
}
