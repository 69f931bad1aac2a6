//! The questions: one with its choices, why it is asked, and the ways on and back. The buttons say in `data-way` where they lead.

use super::assessment::way;
use super::body_map::body_map;
use super::progress_line::progress_line;
use crate::domain::assessment::{Answer, Choice, Number, Question, QuestionKind, Scale};
use crate::domain::markup::{Markup, element};

/// The screen of the questions: how far along, and the form with its ways. Two places take turns: one shows the question, the other holds the one
/// drawn ahead.
pub fn question_form() -> Vec<Markup> {
    let place = |class: &str| element("div").class(class);
    let error = element("p")
        .class("question-form__error")
        .attr("id", "question-error")
        .attr("role", "alert")
        .attr("tabindex", "-1");
    let quiet = |name: &str, words: &str| way("question-form__button question-form__button--quiet", name, words);
    let ways = element("div")
        .class("question-form__ways")
        .child(element("button").class("question-form__button").attr("type", "submit").text("Next"))
        .child(quiet("skip", "Skip"))
        .child(quiet("back", "Back"));
    let form = element("form")
        .class("question-form")
        .attr("novalidate", "")
        .attr("data-turn", "answer")
        .child(error)
        .child(place("question-form__place"))
        .child(place("question-form__place question-form__place--ahead").attr("inert", ""))
        .child(ways);
    vec![progress_line(), form]
}

/// A question with its choices, answered as it was so far, and why it is asked.
pub fn question_fields(question: &Question, answer: Option<&Answer>) -> [Markup; 2] {
    let why = element("details")
        .class("question-form__why")
        .child(element("summary").text("Why we ask"))
        .child(element("p").text(&question.why));
    [fields(question, answer), why]
}

fn fields(question: &Question, answer: Option<&Answer>) -> Markup {
    let heading = element("h1").class("question-form__prompt").attr("tabindex", "-1").text(&question.prompt);
    let hint = question.hint.as_ref().map(|hint| element("p").class("question-form__hint").text(hint));
    let chosen = |id: &str| matches!(answer, Some(Answer::Choices(chosen)) if chosen.iter().any(|chosen| chosen.as_str() == id));
    let number = answer.and_then(Answer::number);
    let class = if question.map {
        "question-form__fields question-form__fields--map"
    } else {
        "question-form__fields"
    };
    let fields = element("fieldset")
        .class(class)
        .attr("aria-describedby", "question-error")
        .child(element("legend").class("question-form__legend").child(heading))
        .child_opt(hint);
    match (&question.scale, &question.number) {
        (Some(scale), _) => fields.children(scale_fields(question, scale, number)),
        (None, Some(counted)) => fields.child(number_field(question, counted, number)),
        (None, None) => fields
            .child(choices(question, chosen))
            .child_opt(question.map.then(|| body_map(&question.choices, chosen))),
    }
}

fn input(question: &Question, kind: &str, value: &str, ticked: bool) -> Markup {
    let input = element("input")
        .class("question-form__input")
        .attr("type", kind)
        .attr("name", question.id.as_str())
        .attr("value", value);
    if ticked { input.attr("checked", "") } else { input }
}

fn choices(question: &Question, chosen: impl Fn(&str) -> bool) -> Markup {
    let kind = if question.kind == QuestionKind::Single { "radio" } else { "checkbox" };
    let item = |choice: &Choice| {
        let hint = choice
            .hint
            .as_ref()
            .map(|hint| element("span").class("question-form__choice-hint").text(hint));
        let id = choice.id.as_str();
        let words = element("span").class("question-form__words").text(&choice.label).child_opt(hint);
        element("label")
            .class("question-form__choice")
            .child(input(question, kind, id, chosen(id)))
            .child(words)
    };
    // Few elements, for the next question is to be on the screen at once; the fieldset groups them.
    element("div").class("question-form__choices").children(question.choices.iter().map(item))
}

fn scale_fields(question: &Question, scale: &Scale, given: Option<u32>) -> [Markup; 2] {
    let item = |number: u32| {
        let words = match number {
            0 => format!("0, {}", scale.low),
            10 => format!("10, {}", scale.high),
            _ => number.to_string(),
        };
        let input = input(question, "radio", &number.to_string(), given == Some(number)).attr("aria-label", &words);
        let shown = element("span")
            .class("question-form__figure")
            .attr("aria-hidden", "true")
            .text(&number.to_string());
        element("label").class("question-form__number").child(input).child(shown)
    };
    let end = |words: &str| element("span").text(words);
    let numbers = element("div").class("question-form__scale").children((0..=10).map(item));
    let ends = element("p").class("question-form__ends").attr("aria-hidden", "true");
    [numbers, ends.child(end(&scale.low)).child(end(&scale.high))]
}

/// A field for a number, with its unit and its ends.
fn number_field(question: &Question, number: &Number, given: Option<u32>) -> Markup {
    let id = format!("number-{}", question.id);
    let field = element("input")
        .class("question-form__typed")
        .attr("id", &id)
        .attr("type", "text")
        .attr("inputmode", "numeric")
        .attr("autocomplete", "off")
        .attr("value", &given.map(|number| number.to_string()).unwrap_or_default());
    let words = format!("{}, from {} to {}", number.unit, number.min, number.max);
    element("p")
        .class("question-form__field")
        .child(field)
        .child(element("label").attr("for", &id).text(&words))
}
