//! One practice as a column of a comparison. The answers are taken from the practice's page and link to it.

use super::amounts::{dollars, minutes, money, sessions};
use super::compare_table::placeholder;
use super::direction_mark::direction_mark;
use super::grade_basis::grade_basis;
use super::grade_mark::grade_mark;
use super::layer_list::layer_list;
use crate::domain::comparison::Pin;
use crate::domain::content::{Aspect, AspectRow, Choice, Claim, CostRange, Course, Exclusion, LayerId, Modality};
use crate::domain::grade::Control;
use crate::domain::ids::ComplaintId;
use crate::domain::index::{FORMAT_VERSION, Index};
use crate::domain::library::Library;
use crate::domain::markup::{Markup, element};
use crate::domain::page::{Column, ColumnGroup, Line, Tested};
use crate::domain::route::Route;

/// An answer: its plain value, and its markup.
type Answer = (String, Markup);

/// Renders the column of a practice.
pub fn compare_column(library: &Library, index: &Index, modality: &Modality) -> Column {
    let groups = library.comparison.groups.iter().map(|group| ColumnGroup {
        heading: group.heading.clone(),
        tested: group.rows.iter().any(|row| row.aspect.is_tested()),
        lines: group.rows.iter().map(|row| line(library, index, modality, row, None)).collect(),
    });
    let tested_rows: Vec<&AspectRow> = library
        .comparison
        .groups
        .iter()
        .flat_map(|group| &group.rows)
        .filter(|row| row.aspect.is_tested())
        .collect();
    let tested = modality.evidence_for.iter().map(|complaint| Tested {
        complaint: complaint.clone(),
        glance: glance(library, index, modality, complaint),
        lines: tested_rows
            .iter()
            .map(|row| line(library, index, modality, row, Some(complaint)))
            .collect(),
    });
    Column {
        version: FORMAT_VERSION,
        modality: modality.id.clone(),
        groups: groups.collect(),
        tested: tested.collect(),
    }
}

fn line(library: &Library, index: &Index, modality: &Modality, row: &AspectRow, complaint: Option<&ComplaintId>) -> Line {
    let (plain, cell) = answer(library, index, modality, row, complaint);
    Line {
        question: question(row),
        plain,
        cell,
        beside: Pin::ALL
            .map(|pin| match complaint {
                Some(complaint) => tested_beside(library, row.aspect, complaint, pin),
                None => beside(library, modality, row, pin),
            })
            .to_vec(),
    }
}

/// Renders a question in the wording of each lens. The stylesheet shows only the wording of the selected lens.
fn question(row: &AspectRow) -> Markup {
    let wording = |lens: &str, text: &str| {
        element("span")
            .class(&format!("compare-table__words compare-table__words--{lens}"))
            .text(text)
    };
    if row.west.is_none() && row.east.is_none() {
        return element("span").text(&row.question);
    }
    element("span")
        .child(wording("both", &row.question))
        .child(wording("west", row.west.as_ref().unwrap_or(&row.question)))
        .child(wording("east", row.east.as_ref().unwrap_or(&row.question)))
}

/// Summarizes the trial results for a complaint in one line.
fn glance(library: &Library, index: &Index, modality: &Modality, complaint: &ComplaintId) -> Line {
    let rows = library.rows(&modality.id, complaint);
    let grading = library.grading(&rows);
    let grade = grading.as_ref().map(|grading| grading.grade);
    let direction = |control| grading.as_ref().and_then(|grading| Some(grading.verdict(control)?.direction));
    let mark = |name: &str, control: Control| paragraph(&format!("{name}: ")).child(direction_mark(direction(control)));
    let name = index.complaint(complaint).map(|card| card.name.clone()).unwrap_or_default();
    Line {
        question: element("span").text(&name),
        plain: format!("{grade:?} {:?} {:?}", direction(Control::Sham), direction(Control::Care)),
        cell: element("div")
            .child(element("p").child(grade_mark(grade)).child_opt(grade_basis(library, &rows)))
            .child(mark("Against sham or equal attention", Control::Sham))
            .child(mark("Against usual care or nothing", Control::Care)),
        beside: Pin::ALL.map(|pin| course(library, complaint, pin)).to_vec(),
    }
}

/// Renders the course of a complaint if nothing is done, or with exercise alone.
fn course(library: &Library, complaint: &ComplaintId, pin: Pin) -> Option<Markup> {
    let complaint = library.complaints.get(complaint)?;
    let claim = match pin {
        Pin::Nothing => &complaint.doing_nothing,
        Pin::Exercise => &complaint.exercise_alone,
    };
    Some(sourced(
        [paragraph(&claim.text)],
        &Route::Complaint(complaint.id.clone()).path(),
        "What was tried",
        "evidence",
    ))
}

/// Renders the answer for doing nothing or exercise alone if it depends on the complaint.
fn tested_beside(library: &Library, aspect: Aspect, complaint: &ComplaintId, pin: Pin) -> Option<Markup> {
    match (aspect, pin) {
        (Aspect::Grade, _) => course(library, complaint, pin),
        (_, Pin::Exercise) => {
            let exercise = exercise(library)?;
            Some(trial_results(library, exercise, complaint, aspect).1)
        }
        _ => None,
    }
}

/// Returns the practice that represents exercise wherever exercise is compared with others.
fn exercise(library: &Library) -> Option<&Modality> {
    library.modalities.get(&library.assessment.results.always.exercise.modality)
}

/// Renders the answer for doing nothing or exercise alone if it does not depend on the complaint.
fn beside(library: &Library, modality: &Modality, row: &AspectRow, pin: Pin) -> Option<Markup> {
    let written = match pin {
        Pin::Nothing => row.nothing.as_ref(),
        Pin::Exercise => row.exercise.as_ref(),
    };
    if let Some(text) = written {
        return Some(element("p").text(text));
    }
    let aspect = row.aspect;
    let option = modality.decision.options.iter().skip(1).find(|option| match pin {
        Pin::Nothing => option.name.starts_with("Doing nothing"),
        Pin::Exercise => ["Exercise alone", "Exercise by yourself"].contains(&option.name.as_str()),
    });
    match (aspect, option, pin) {
        (Aspect::For | Aspect::Against, Some(option), _) => {
            let link_text = format!("On the page about {}", modality.name);
            Some(sourced(arguments(option, aspect), &path(modality), &link_text, "decision"))
        }
        (_, _, Pin::Exercise) if !aspect.is_tested() => {
            let exercise = exercise(library)?;
            let (_, section) = source(aspect);
            Some(sourced([], &path(exercise), &format!("As in {}", exercise.name), section))
        }
        _ => None,
    }
}

fn answer(library: &Library, index: &Index, modality: &Modality, row: &AspectRow, complaint: Option<&ComplaintId>) -> Answer {
    let (aspect, note) = (row.aspect, row.notes.get(&modality.id));
    let facts = &modality.facts;
    let traits = &modality.traits;
    let with_source = |parts: Vec<Markup>| {
        let (link_text, section) = source(aspect);
        sourced(parts, &path(modality), link_text, section)
    };
    match aspect {
        Aspect::What => text_answer(&modality.summary),
        Aspect::Idea => {
            let ground = &modality.same_ground;
            let own = if modality.tradition == crate::domain::content::Tradition::West {
                &ground.west
            } else {
                &ground.east
            };
            let headlines = [("both", own), ("west", &ground.west), ("east", &ground.east)].map(|(lens, side)| {
                element("p")
                    .class(&format!("compare-table__words compare-table__words--{lens}"))
                    .text(&format!("{}: {}", side.kicker, side.headline))
            });
            let parts = std::iter::once(paragraph(&facts.framework)).chain(headlines).collect();
            (facts.framework.clone(), with_source(parts))
        }
        Aspect::Layers => (
            layer_slugs(&modality.layers.primary) + "; " + &layer_slugs(&modality.layers.secondary),
            layer_list(&modality.layers, &index.layers),
        ),
        Aspect::For | Aspect::Against => match modality.decision.options.first() {
            Some(option) => (option.name.clone(), with_source(arguments(option, aspect))),
            None => no_answer("Nothing on file"),
        },
        Aspect::Like => {
            let text = format!("{} {}", modality.living.body, modality.living.mind);
            (text.clone(), with_source(vec![paragraph(&text)]))
        }
        Aspect::Session => text_answer(&minutes(&facts.session)),
        Aspect::Touch => yes_or_no(traits.hands_on, note),
        Aspect::Undressing => yes_or_no(traits.undressing, note),
        Aspect::Needles => yes_or_no(traits.needles, note),
        Aspect::Grade | Aspect::Sham | Aspect::Care => match complaint {
            Some(complaint) => trial_results(library, modality, complaint, aspect),
            None => no_answer("No trials on file"),
        },
        Aspect::Harms => {
            let safety = &modality.safety;
            let named = |name: &str, harms: &[crate::domain::content::Harm]| list(Some(name), harms.iter().map(|harm| harm.what.as_str()));
            let parts = vec![named("Common and mild", &safety.common), named("Rare and serious", &safety.serious)];
            (modality.id.to_string(), with_source(parts))
        }
        // Some of them are emergencies, so each is shown with its advice.
        Aspect::Avoid => exclusions(&modality.safety.avoid, &with_source, |exclusion| {
            format!("{}: {}", exclusion.condition, exclusion.advice)
        }),
        Aspect::AskFirst => exclusions(&modality.safety.ask_first, &with_source, |exclusion| exclusion.condition.clone()),
        Aspect::SessionCost => match &facts.cost {
            Some(cost) => {
                let price = money(cost);
                (price.clone(), with_source(vec![typically(&price), paragraph(&cost.note)]))
            }
            None => no_answer("No price on file"),
        },
        Aspect::Course => {
            let weeks = facts.course.weeks.map(|weeks| format!(", within {weeks} weeks")).unwrap_or_default();
            let sessions = sessions(&facts.course) + &weeks;
            (sessions.clone(), with_source(vec![paragraph(&sessions), paragraph(&facts.course.note)]))
        }
        Aspect::CourseCost => match facts.cost.as_ref().and_then(|cost| Some((cost, course_cost(&facts.course, cost)?))) {
            Some((cost, total)) => {
                let calculation = format!("Reckoned: {} at {}", sessions(&facts.course), money(cost));
                (total.clone(), element("div").child(paragraph(&total)).child(paragraph(&calculation)))
            }
            None if facts.cost.is_some() => no_answer("Not paid by the session"),
            None => no_answer("No price on file"),
        },
        Aspect::Change => {
            let steps: Vec<Markup> = modality
                .what_to_expect
                .iter()
                .filter(|step| {
                    ["How fast", "How soon", "When to judge", "When to look"]
                        .iter()
                        .any(|lead| step.lead.starts_with(lead))
                })
                .map(|step| {
                    paragraph("")
                        .child(element("b").text(&step.lead))
                        .text(&format!(": {}", join_text(&step.text)))
                })
                .collect();
            if steps.is_empty() {
                return ("Not on file".to_owned(), with_source(vec![placeholder("Not on file")]));
            }
            (modality.id.to_string(), with_source(steps))
        }
        Aspect::Stop => match facts.course.review_after {
            Some(1) => stop_answer("After 1 session."),
            Some(count) => stop_answer(&format!("After {count} sessions.")),
            None => stop_answer("We hold no number of sessions."),
        },
        Aspect::Home => yes_or_no(traits.home_practice, note),
        Aspect::Practitioner => {
            let registers = modality.practitioner.credential.registers.iter();
            let registers: Vec<String> = registers.map(|register| format!("{} ({})", register.name, register.place)).collect();
            let checked = (!registers.is_empty()).then(|| list(Some("Check"), registers.iter().map(String::as_str)));
            let parts = std::iter::once(paragraph(&facts.given_by)).chain(checked).collect();
            (facts.given_by.clone(), with_source(parts))
        }
    }
}

/// Returns the source of an answer: the text of the link to it, and the id of the section on the practice's page.
fn source(aspect: Aspect) -> (&'static str, &'static str) {
    match aspect {
        Aspect::What | Aspect::Layers => ("In short", "in-short"),
        Aspect::Idea => ("Both accounts", "same-ground"),
        Aspect::For | Aspect::Against => ("The decision", "decision"),
        Aspect::Grade | Aspect::Sham | Aspect::Care => ("Figures and sources", "evidence"),
        Aspect::Harms => ("How often, and sources", "safety"),
        Aspect::Avoid => ("All about safety", "safety"),
        Aspect::AskFirst => ("What to do then", "safety"),
        Aspect::SessionCost | Aspect::CourseCost => ("What it covers", "practitioner"),
        Aspect::Practitioner => ("How to tell a good one", "practitioner"),
        _ => ("What to expect", "what-to-expect"),
    }
}

fn path(modality: &Modality) -> String {
    Route::Modality(modality.id.clone()).path()
}

/// Renders parts, followed by a link to their source.
fn sourced(parts: impl IntoIterator<Item = Markup>, path: &str, link_text: &str, section: &str) -> Markup {
    let link = element("a").attr("href", &format!("{path}#{section}")).text(link_text);
    element("div")
        .children(parts)
        .child(element("p").class("compare-table__source").child(link))
}

fn paragraph(text: &str) -> Markup {
    element("p").text(text)
}

fn text_answer(answer: &str) -> Answer {
    (answer.to_owned(), paragraph(answer))
}

fn stop_answer(when: &str) -> Answer {
    text_answer(&format!("{when} At once if a warning sign comes."))
}

fn no_answer(text: &str) -> Answer {
    (text.to_owned(), placeholder(text))
}

fn yes_or_no(yes: bool, note: Option<&String>) -> Answer {
    text_answer(note.map_or(if yes { "Yes" } else { "No" }, String::as_str))
}

fn typically(text: &str) -> Markup {
    paragraph(text).child(element("span").class("paragraph__typically").text(" (typically)"))
}

/// Renders a list, below a name if there is one.
fn list<'a>(name: Option<&str>, items: impl Iterator<Item = &'a str>) -> Markup {
    let items = element("ul")
        .class("compare-table__list")
        .children(items.map(|item| element("li").text(item)));
    element("div")
        .child_opt(name.map(|name| element("p").child(element("b").text(name))))
        .child(items)
}

fn exclusions(exclusions: &[Exclusion], with_source: &dyn Fn(Vec<Markup>) -> Markup, text: impl Fn(&Exclusion) -> String) -> Answer {
    let texts: Vec<String> = exclusions.iter().map(text).collect();
    (texts.join("; "), with_source(vec![list(None, texts.iter().map(String::as_str))]))
}

fn join_text(claims: &[Claim]) -> String {
    claims.iter().map(|claim| claim.text.as_str()).collect::<Vec<_>>().join(" ")
}

/// Renders the arguments for or against an option.
fn arguments(option: &Choice, aspect: Aspect) -> Vec<Markup> {
    let claims = if aspect == Aspect::For { &option.good } else { &option.bad };
    vec![list(None, claims.iter().map(|claim| claim.text.as_str()))]
}

fn layer_slugs(layers: &[LayerId]) -> String {
    layers.iter().map(|layer| layer.as_str()).collect::<Vec<_>>().join(", ")
}

/// Renders the trial results for one complaint: the grade, or the results against one kind of comparator.
fn trial_results(library: &Library, modality: &Modality, complaint: &ComplaintId, aspect: Aspect) -> Answer {
    let rows = library.rows(&modality.id, complaint);
    let grading = library.grading(&rows);
    let control = match aspect {
        Aspect::Sham => Control::Sham,
        Aspect::Care => Control::Care,
        _ => {
            let grade = grading.map(|grading| grading.grade);
            let cell = paragraph("").child(grade_mark(grade)).child_opt(grade_basis(library, &rows));
            return (format!("{grade:?}"), cell);
        }
    };
    let direction = grading.and_then(|grading| Some(grading.verdict(control)?.direction));
    let plain = rows
        .iter()
        .filter(|row| Control::of(row.comparator) == control)
        .map(|row| row.plain.as_str());
    let mark = paragraph("").child(direction_mark(direction));
    let cell = match direction {
        Some(_) => sourced([mark, list(None, plain)], &path(modality), "Figures and sources", "evidence"),
        None => mark,
    };
    (format!("{direction:?}"), cell)
}

/// Returns the cost of a course: sessions times price. Returns `None` if the minimum price is zero, because the price is then for something other
/// than a session.
fn course_cost(course: &Course, cost: &CostRange) -> Option<String> {
    (cost.min_usd > 0).then(|| dollars(course.min_sessions * cost.min_usd, course.max_sessions * cost.max_usd))
}

#[cfg(test)]
mod tests {
    use super::course_cost;
    use crate::domain::content::{CostRange, Course};

    #[track_caller]
    fn check(sessions: (u32, u32), usd: (u32, u32), expected: Option<&str>) {
        let course = Course {
            min_sessions: sessions.0,
            max_sessions: sessions.1,
            weeks: None,
            review_after: None,
            note: String::new(),
        };
        let cost = CostRange {
            min_usd: usd.0,
            max_usd: usd.1,
            note: String::new(),
        };
        assert_eq!(course_cost(&course, &cost).as_deref(), expected);
    }

    #[test]
    fn a_course_costs_sessions_times_price() {
        check((6, 12), (65, 125), Some("$390 to $1,500"));
        check((8, 8), (70, 70), Some("$560"));
        check((1, 28), (0, 150), None);
    }
}
