use crate::screen::{count, press, show, text};
use allium::domain::assessment::{Answer, Choice, Question, QuestionKind, Scale, Section};
use allium::ui::components::QuestionForm;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

fn question(section: Section, kind: QuestionKind) -> Question {
    let choice = |id: &str, exclusive| Choice {
        id: id.into(),
        label: id.to_owned(),
        hint: None,
        exclusive,
        complaint: None,
        near: Vec::new(),
    };
    let choices = if kind == QuestionKind::Scale {
        Vec::new()
    } else {
        vec![choice("a", false), choice("b", false), choice("none", true)]
    };
    let scale = (kind == QuestionKind::Scale).then(|| Scale {
        low: "none".to_owned(),
        high: "worst".to_owned(),
    });
    Question {
        id: "q".into(),
        section,
        prompt: "Which?".to_owned(),
        hint: None,
        why: "Because.".to_owned(),
        kind,
        choices,
        scale,
        number: None,
        map: false,
        ask_when: Vec::new(),
    }
}

fn ask(section: Section, kind: QuestionKind) -> RwSignal<Option<Answer>> {
    let given = RwSignal::new(None);
    show(
        move || view! { <QuestionForm question=question(section, kind) answer=None on_answer=move |answer| given.set(Some(answer)) on_choose=|_| () on_refuse=|()| () on_back=|()| () /> },
    );
    given
}

#[wasm_bindgen_test]
async fn none_of_these_clears_the_others() {
    let given = ask(Section::Behaviour, QuestionKind::Multiple);
    press("input[value=a]").await;
    press("input[value=b]").await;
    assert_eq!(count("input:checked"), 2);
    press("input[value=none]").await;
    assert_eq!(count("input:checked"), 1);
    press("button[type=submit]").await;
    assert_eq!(given.get_untracked(), Some(Answer::Choices(vec!["none".into()])));
}

#[wasm_bindgen_test]
async fn an_empty_answer_is_refused_in_words_and_nothing_is_handed_on() {
    let given = ask(Section::Safety, QuestionKind::Single);
    press("button[type=submit]").await;
    assert_eq!(text("[role=alert]"), "Choose an answer first.");
    assert_eq!(given.get_untracked(), None);
    assert_eq!(
        count("button[type=button]"),
        1,
        "a question about safety offers a way back and none round it"
    );
    press("input[value=a]").await;
    press("button[type=submit]").await;
    assert_eq!(given.get_untracked(), Some(Answer::Choices(vec!["a".into()])));
}

#[wasm_bindgen_test]
async fn a_scale_hands_on_its_number_and_can_be_skipped() {
    let given = ask(Section::Behaviour, QuestionKind::Scale);
    assert_eq!(count("input[type=radio]"), 11);
    press("input[value='7']").await;
    press("button[type=submit]").await;
    assert_eq!(given.get_untracked(), Some(Answer::Number(7)));
    press("button[type=button]").await;
    assert_eq!(given.get_untracked(), Some(Answer::Skipped));
}
