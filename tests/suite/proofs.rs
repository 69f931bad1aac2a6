//! Properties of the assessment: over random answers, and over every option and every pair of options.

use crate::vignettes::library;
use allium::domain::assessment::saved::{self, SavedProblem};
use allium::domain::assessment::{
    Answer, Answers, Assessment, CautionLevel, Outcome, Question, QuestionKind, Step, change_answer, check_answer, outcome, path_lengths, replay,
    replay_to_the_end, robustness,
};
use allium::domain::ids::ChoiceId;
use allium::domain::index::Index;
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::sync::OnceLock;

/// Number of random cases for each property.
const CASES: u32 = 400;

fn data() -> &'static (Assessment, Index) {
    static DATA: OnceLock<(Assessment, Index)> = OnceLock::new();
    DATA.get_or_init(|| {
        let library = library();
        (library.assessment.clone(), Index::from_library(&library))
    })
}

fn questions() -> &'static [Question] {
    &data().0.flow.questions.questions
}

/// A valid answer to the question, derived from a random number; often the benign one.
fn valid_answer(question: &Question, draw: u64) -> Answer {
    let choices = &question.choices;
    let pick = |bits: u64| -> Vec<ChoiceId> {
        let free: Vec<_> = choices.iter().filter(|choice| !choice.exclusive).collect();
        let chosen = free.iter().enumerate().filter(|(at, _)| bits >> (at % 60) & 1 == 1);
        chosen.map(|(_, choice)| choice.id.clone()).collect()
    };
    let benign = choices.iter().find(|choice| choice.exclusive).map(|choice| vec![choice.id.clone()]);
    let answer = match question.kind {
        QuestionKind::Scale => Answer::Number((draw % 11) as u32),
        QuestionKind::Single => Answer::Choices(vec![choices[(draw % choices.len() as u64) as usize].id.clone()]),
        QuestionKind::Multiple if question.section.is_safety() && !draw.is_multiple_of(16) => Answer::Choices(benign.unwrap()),
        QuestionKind::Multiple => match (pick(draw >> 4 & draw >> 9), benign) {
            (chosen, Some(benign)) if chosen.is_empty() => Answer::Choices(benign),
            (chosen, None) if chosen.is_empty() => Answer::Choices(vec![choices[0].id.clone()]),
            (chosen, _) => Answer::Choices(chosen),
        },
    };
    if draw.is_multiple_of(13) && !question.section.is_safety() {
        Answer::Skipped
    } else {
        answer
    }
}

/// Valid answers, derived from one number for each question.
fn answers(draws: &[u64]) -> Answers {
    let mut answers = Answers::default();
    for (question, draw) in questions().iter().zip(draws) {
        answers.set(question.id.clone(), valid_answer(question, *draw));
    }
    answers
}

/// The same, with all less urgent stops dismissed.
fn answers_past_stops(draws: &[u64]) -> Answers {
    let mut answers = answers(draws);
    for stop in data().0.flow.stops.stops.iter().filter(|stop| stop.may_continue()) {
        answers.dismiss(stop.id.clone());
    }
    answers
}

/// The outcome, if the answers lead to one.
fn reached_outcome(answers: &Answers) -> Option<Outcome> {
    let (assessment, index) = data();
    let replay = replay(&assessment.flow, answers);
    (replay.step == Step::Done).then(|| outcome(assessment, &replay, index))
}

/// The outcome if no stop ends the assessment.
fn outcome_without_stops(answers: &Answers) -> Outcome {
    let (assessment, index) = data();
    outcome(assessment, &replay_to_the_end(&assessment.flow, answers), index)
}

fn suggested(outcome: &Outcome) -> BTreeSet<&str> {
    outcome.suggestions.iter().map(|suggestion| suggestion.modality.as_str()).collect()
}

fn draws() -> impl Strategy<Value = Vec<u64>> {
    prop::collection::vec(any::<u64>(), 60)
}

/// Arbitrary answers, valid or not.
fn arbitrary_answers() -> impl Strategy<Value = Vec<(String, Answer)>> {
    let ids: Vec<String> = questions()
        .iter()
        .map(|question| question.id.to_string())
        .chain(["no-such".to_owned()])
        .collect();
    let choices: Vec<String> = questions()
        .iter()
        .flat_map(|question| question.choices.iter().map(|choice| choice.id.to_string()))
        .chain(["".to_owned(), "\u{1f9c5}".to_owned()])
        .collect();
    let answer = prop_oneof![
        Just(Answer::Skipped),
        any::<u32>().prop_map(Answer::Number),
        prop::collection::vec(prop::sample::select(choices), 0..5)
            .prop_map(|chosen| Answer::Choices(chosen.iter().map(|id| id.as_str().into()).collect())),
    ];
    prop::collection::vec((prop::sample::select(ids), answer), 0..80)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: CASES, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_answers_are_accepted_in_any_order(given in arbitrary_answers()) {
        let (assessment, index) = data();
        let mut in_order = Answers::default();
        for (question, answer) in &given {
            in_order.set(question.as_str().into(), answer.clone());
        }
        let _ = replay(&assessment.flow, &in_order);
        let to_the_end = replay_to_the_end(&assessment.flow, &in_order);
        let _ = outcome(assessment, &to_the_end, index);
        // The last answer to a question counts, in any order of questions.
        let mut reversed = Answers::default();
        let last: std::collections::BTreeMap<_, _> = given.iter().map(|(question, answer)| (question, answer)).collect();
        for (question, answer) in last.iter().rev() {
            reversed.set(question.as_str().into(), (*answer).clone());
        }
        prop_assert_eq!(&in_order, &reversed);
        prop_assert_eq!(replay(&assessment.flow, &in_order), replay(&assessment.flow, &reversed));
    }

    #[test]
    fn no_red_flag_is_outranked(draws in draws()) {
        let flow = &data().0.flow;
        let answers = answers(&draws);
        let replay = replay(flow, &answers);
        let matching = replay.stops(flow);
        match replay.step {
            Step::Stop(stop) => {
                let most_urgent = matching.iter().map(|stop| stop.urgency).min();
                prop_assert_eq!(Some(stop.urgency), most_urgent, "{} comes before a more urgent stop", stop.id);
            }
            Step::Done => prop_assert!(matching.is_empty(), "a result although {:?} matches", matching.first().map(|stop| &stop.id)),
            Step::Ask(question) => prop_assert!(false, "`{}` is unanswered", question.id),
        }
    }

    #[test]
    fn no_suggestion_has_a_caution_to_avoid_it(draws in draws()) {
        if let Some(outcome) = reached_outcome(&answers_past_stops(&draws)) {
            for suggestion in &outcome.suggestions {
                prop_assert!(suggestion.cautions.iter().all(|caution| caution.level != CautionLevel::Avoid), "{}", suggestion.modality);
            }
        }
    }

    #[test]
    fn what_a_card_holds_back_is_never_suggested(draws in draws()) {
        let (assessment, _) = data();
        if let Some(outcome) = reached_outcome(&answers_past_stops(&draws)) {
            let stops = &assessment.flow.stops;
            let cards = stops.stops.iter().filter(|stop| outcome.cards.contains(&stop.id));
            for unseen in cards.filter_map(|card| stops.while_unseen.iter().find(|unseen| unseen.id == card.while_unseen)) {
                for suggestion in &outcome.suggestions {
                    prop_assert!(!unseen.avoid.contains(&suggestion.modality), "{} is suggested", suggestion.modality);
                    let is_cautioned = suggestion.cautions.iter().any(|caution| caution.level == CautionLevel::AskFirst);
                    prop_assert!(!unseen.ask_first.contains(&suggestion.modality) || is_cautioned, "{} has no caution", suggestion.modality);
                }
            }
        }
    }

    #[test]
    fn none_of_these_never_covers_a_sign_that_was_not_shown(draws in draws(), changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u64>()), 1..4)) {
        let flow = &data().0.flow;
        let mut answers = Answers::default();
        let mut shown: std::collections::BTreeMap<String, BTreeSet<String>> = std::collections::BTreeMap::new();
        // Answers each question as it is asked, then changes some answers and answers what is asked anew.
        let mut walk = |answers: &mut Answers| {
            for _ in 0..100 {
                let Step::Ask(question) = replay(flow, answers).step else { break };
                let asked = replay(flow, answers);
                shown.insert(question.id.to_string(), asked.offered(question).map(|choice| choice.id.to_string()).collect());
                let draw = questions().iter().zip(&draws).find(|(other, _)| other.id == question.id).map_or(0, |(_, draw)| *draw);
                change_answer(flow, answers, question.id.clone(), valid_answer(question, draw));
            }
        };
        walk(&mut answers);
        for (at, draw) in changes {
            let question = at.get(questions());
            if question.section.is_safety() || answers.get(&question.id).is_none() {
                continue;
            }
            change_answer(flow, &mut answers, question.id.clone(), valid_answer(question, draw));
            walk(&mut answers);
        }
        let after = replay(flow, &answers);
        for (question, _) in after.path.iter().filter(|(question, _)| question.section.is_safety()) {
            for choice in after.offered(question) {
                prop_assert!(shown[question.id.as_str()].contains(choice.id.as_str()), "`{}` of `{}` was not shown", choice.id, question.id);
            }
        }
    }

    #[test]
    fn a_further_condition_never_adds_a_suggestion(draws in draws(), at in any::<prop::sample::Index>()) {
        let before = answers_past_stops(&draws);
        let health_questions: Vec<_> = questions().iter().filter(|question| ["health", "body"].contains(&question.id.as_str())).collect();
        let conditions: Vec<_> = health_questions.iter().flat_map(|question| question.choices.iter().filter(|choice| !choice.exclusive).map(|choice| (*question, choice))).collect();
        let (question, choice) = at.get(&conditions);
        let mut chosen = match before.get(&question.id) {
            Some(Answer::Choices(chosen)) => chosen.clone(),
            _ => Vec::new(),
        };
        chosen.retain(|id| !question.choices.iter().any(|choice| choice.exclusive && choice.id == *id));
        if !chosen.contains(&choice.id) {
            chosen.push(choice.id.clone());
        }
        let mut after = before.clone();
        after.set(question.id.clone(), Answer::Choices(chosen));
        if let (Some(before), Some(after)) = (reached_outcome(&before), reached_outcome(&after)) {
            prop_assert!(suggested(&after).is_subset(&suggested(&before)), "{} adds a suggestion", choice.id);
        }
    }

    #[test]
    fn a_saved_run_round_trips(draws in draws()) {
        let answers = answers_past_stops(&draws);
        let text = saved::save(&answers, "2026-11-28");
        let opened = saved::open(&data().0.flow, &text).unwrap();
        prop_assert_eq!(opened.left_out, 0);
        prop_assert_eq!(opened.saved, "2026-11-28");
        prop_assert_eq!(reached_outcome(&opened.answers), reached_outcome(&answers));
        prop_assert_eq!(opened.answers, answers);
        // Truncated anywhere, it is rejected.
        let end = text.len() * (draws[0] % 100) as usize / 100;
        prop_assert_eq!(saved::open(&data().0.flow, &text[..end]), Err(SavedProblem::Damaged));
    }
}

proptest! {
    // Each case replays hundreds of perturbations.
    #![proptest_config(ProptestConfig { cases: 20, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn robustness_counts_agree_with_its_changes(draws in draws()) {
        let (assessment, index) = data();
        let answers = answers_past_stops(&draws);
        if let Some(outcome) = reached_outcome(&answers) {
            let robustness = robustness(assessment, &answers, index, &outcome);
            prop_assert!(robustness.tried > 0 && robustness.layer_holds <= robustness.tried && robustness.top_holds <= robustness.tried);
            for change in &robustness.changes {
                let mut changed = answers.clone();
                for answer in &change.answers {
                    changed.set(answer.question.clone(), answer.answer.clone());
                }
                let after = outcome_without_stops(&changed);
                let position = after.suggestions.iter().position(|suggestion| suggestion.modality == change.modality);
                prop_assert_eq!(change.answers.is_empty(), position.is_some_and(|at| at < 3), "{} after {:?}", change.modality, change.answers);
            }
        }
    }
}

/// Answers under which every question is asked.
fn answers_to_ask_all() -> Answers {
    let mut answers = Answers::default();
    for question in questions() {
        let wanted: Vec<ChoiceId> = questions()
            .iter()
            .filter_map(|other| other.ask_when.first())
            .filter(|condition| condition.question == question.id)
            .flat_map(|condition| condition.any.clone())
            .filter(|id| !question.is_exclusive(id.as_str()))
            .collect();
        let last = if question.at_start {
            question.choices.first()
        } else {
            question.choices.last()
        };
        let benign = question.choices.iter().find(|choice| choice.exclusive).or(last);
        let answer = match (question.kind, wanted.as_slice()) {
            (QuestionKind::Scale, _) => Answer::Number(5),
            (QuestionKind::Multiple, [_, ..]) => Answer::Choices(wanted.into_iter().collect::<BTreeSet<_>>().into_iter().collect()),
            (QuestionKind::Single, [first, ..]) => Answer::Choices(vec![first.clone()]),
            _ => Answer::Choices(vec![benign.unwrap().id.clone()]),
        };
        answers.set(question.id.clone(), answer);
    }
    answers
}

/// Every card that can be dismissed, for every condition that it can be shown by, holds back what it says.
#[test]
fn every_card_holds_back_each_practice_that_it_names() {
    let (assessment, index) = data();
    let stops = &assessment.flow.stops;
    let base = answers_to_ask_all();
    for card in stops.stops.iter().filter(|card| card.may_continue()) {
        let unseen = stops.while_unseen.iter().find(|unseen| unseen.id == card.while_unseen).unwrap();
        for condition in &card.when {
            let mut answers = base.clone();
            for part in std::iter::once(condition).chain(&condition.and) {
                let mut chosen = match answers.get(&part.question) {
                    Some(Answer::Choices(chosen)) => chosen.clone(),
                    _ => Vec::new(),
                };
                let question = questions().iter().find(|question| question.id == part.question).unwrap();
                if question.kind == QuestionKind::Single {
                    chosen.clear();
                }
                chosen.retain(|id| !question.is_exclusive(id.as_str()));
                chosen.extend(part.any.first().cloned());
                chosen.dedup();
                answers.set(part.question.clone(), Answer::Choices(chosen));
            }
            let replayed = replay_to_the_end(&assessment.flow, &answers);
            assert!(
                replayed.stops(&assessment.flow).contains(&card),
                "{} is not shown for {condition:?}",
                card.id
            );
            let outcome = outcome(assessment, &replayed, index);
            for practice in &unseen.avoid {
                assert_eq!(outcome.position(practice), None, "{} suggests {practice}", card.id);
            }
        }
    }
}

#[test]
fn one_path_reaches_every_question_exactly_once() {
    let flow = &data().0.flow;
    let answers = answers_to_ask_all();
    let replay = replay(flow, &answers);
    assert_eq!(replay.step, Step::Done);
    let asked: BTreeSet<_> = replay.path.iter().map(|(question, _)| &question.id).collect();
    assert_eq!(asked.len(), replay.path.len(), "a question is asked twice");
    assert_eq!(asked.len(), questions().len(), "a question is never asked");
}

#[test]
fn no_question_depends_on_a_later_one() {
    for (at, question) in questions().iter().enumerate() {
        for condition in &question.ask_when {
            assert!(
                questions().iter().take(at).any(|earlier| earlier.id == condition.question),
                "{}",
                question.id
            );
        }
    }
}

#[test]
fn every_path_keeps_to_the_announced_number_of_questions() {
    let lengths = path_lengths(&data().0.flow);
    let of = |announced| -> Vec<usize> {
        lengths
            .iter()
            .filter(|(about, _)| *about == announced)
            .map(|(_, length)| *length)
            .collect()
    };
    assert_eq!(of(24), [22, 23, 24, 25, 26]);
    assert_eq!(of(19), [18, 19, 20]);
}

/// Every answer with a single option, over all questions.
fn options() -> Vec<(usize, Answer)> {
    let answers_to = |question: &Question| -> Vec<Answer> {
        let mut all: Vec<Answer> = match question.kind {
            QuestionKind::Scale => (0..=10).map(Answer::Number).collect(),
            QuestionKind::Single | QuestionKind::Multiple => question.choices.iter().map(|choice| Answer::Choices(vec![choice.id.clone()])).collect(),
        };
        if !question.section.is_safety() {
            all.push(Answer::Skipped);
        }
        all
    };
    let all = questions().iter().enumerate();
    all.flat_map(|(at, question)| answers_to(question).into_iter().map(move |answer| (at, answer)))
        .collect()
}

#[test]
fn every_pair_of_options_leads_to_a_stop_or_a_result() {
    let (assessment, index) = data();
    let base = answers_to_ask_all();
    let options = options();
    let (mut stops, mut results) = (0_usize, 0_usize);
    for (at, (first, one)) in options.iter().enumerate() {
        let mut answers = base.clone();
        answers.set(questions()[*first].id.clone(), one.clone());
        assert!(check_answer(&questions()[*first], one).is_ok());
        for (second, other) in options.iter().skip(at + 1).filter(|(second, _)| second != first) {
            let before = answers.get(&questions()[*second].id).unwrap().clone();
            answers.set(questions()[*second].id.clone(), other.clone());
            let replay = replay(&assessment.flow, &answers);
            match replay.step {
                Step::Stop(_) => stops += 1,
                Step::Done => results += 1,
                Step::Ask(question) => panic!("{one:?} with {other:?} ends at `{}`", question.id),
            }
            answers.set(questions()[*second].id.clone(), before);
        }
        // The pairs only replay; the full outcome is computed once for each option.
        let to_the_end = replay_to_the_end(&assessment.flow, &answers);
        if to_the_end.step == Step::Done {
            let outcome = outcome(assessment, &to_the_end, index);
            assert_eq!(outcome.suggestions.len() + outcome.held_back.len(), index.modalities.len());
        }
    }
    println!("{} options, {} pairs: {stops} stops, {results} results", options.len(), stops + results);
    assert!(stops > 10_000 && results > 10_000);
}

#[test]
fn files_of_another_kind_version_or_size_are_rejected() {
    let flow = &data().0.flow;
    let check = |text: &str, problem| assert_eq!(saved::open(flow, text), Err(problem), "{text}");
    check("", SavedProblem::Damaged);
    check("{}", SavedProblem::NotOurs);
    check("[1]", SavedProblem::NotOurs);
    check(
        "{\"allium\":\"library\",\"version\":1,\"answers\":{},\"passed\":[]}",
        SavedProblem::NotOurs,
    );
    check(
        "{\"allium\":\"assessment\",\"version\":2,\"answers\":{},\"passed\":[]}",
        SavedProblem::Later,
    );
    check("{\"allium\":\"assessment\",\"answers\":{},\"passed\":[]}", SavedProblem::Damaged);
    check(
        "{\"allium\":\"assessment\",\"version\":1,\"answers\":7,\"passed\":3}",
        SavedProblem::Damaged,
    );
    check(&"x".repeat(saved::MAX_BYTES + 1), SavedProblem::TooLarge);
    // Answers to removed questions are dropped and counted.
    let older = "{\"allium\":\"assessment\",\"version\":1,\"saved\":\"\",\"answers\":{\"gone\":[\"a\"],\"severity\":7},\"passed\":[]}";
    let opened = saved::open(flow, older).unwrap();
    assert_eq!((opened.left_out, opened.answers.get(&"severity".into())), (1, Some(&Answer::Number(7))));
}
