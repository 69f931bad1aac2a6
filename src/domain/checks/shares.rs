//! Checks that the numbers in a figure also occur in the sentence beside it.

use super::Problem;
use super::context::LintContext;

/// Ensures that numbers 'of 100' are at most 100 and occur, rounded, in the sentence beside the figure.
pub fn of_100(library: &LintContext, out: &mut Vec<Problem>) {
    for (i, row) in library.evidence.iter().enumerate() {
        if let Some(shares) = row.of_100
            && !contains_all(&row.plain, &[shares.with, shares.without])
        {
            let path = format!("/rows/{i}/of_100");
            out.push(Problem::at(
                "evidence.json",
                path,
                &row.id,
                "has a number that `plain` does not contain: fix one of them",
            ));
        }
    }
    for modality in library.modalities.values() {
        let lists = [("common", &modality.safety.common), ("serious", &modality.safety.serious)];
        for (list, harms) in lists {
            for (i, harm) in harms.iter().enumerate() {
                if let Some(share) = harm.of_100
                    && !(share.low <= share.high && contains_all(&harm.how_often, &[share.low, share.high]))
                {
                    let remedy = "has a number that `how_often` does not contain, or the higher one first: fix one of them";
                    let path = format!("/safety/{list}/{i}/of_100");
                    out.push(Problem::at(format!("modalities/{}.json", modality.id), path, &harm.what, remedy));
                }
            }
        }
    }
}

/// Ensures that the hours and weeks on a course's timeline occur in `what_to_expect`.
pub fn pace(library: &LintContext, out: &mut Vec<Problem>) {
    for modality in library.modalities.values() {
        let Some(pace) = modality.facts.pace else { continue };
        let claims = modality.what_to_expect.iter().flat_map(|step| &step.text);
        let text = claims.map(|claim| claim.text.to_lowercase()).collect::<Vec<_>>().join(" ");
        let numbers = numbers(&text);
        let is_mentioned =
            |number: Option<u32>, unit: &str| number.is_none_or(|number| text.contains(unit) && contains_number(&text, &numbers, number));
        if !is_mentioned(pace.sore_hours, "hours") || !is_mentioned(pace.change_by_week, "week") {
            let remedy = "has a number that `what_to_expect` does not contain: fix one of them";
            out.push(Problem::at(format!("modalities/{}.json", modality.id), "/facts/pace", "pace", remedy));
        }
    }
}

/// Returns `true` if each number is at most 100 and occurs in a text, rounded.
fn contains_all(text: &str, expected_numbers: &[u32]) -> bool {
    let numbers = numbers(text);
    expected_numbers
        .iter()
        .all(|number| *number <= 100 && contains_number(text, &numbers, *number))
}

/// Returns `true` if a number occurs in a text, rounded or as a word.
fn contains_number(text: &str, numbers: &[f64], number: u32) -> bool {
    const WORDS: [&str; 13] = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ];
    let word = usize::try_from(number).ok().and_then(|number| WORDS.get(number));
    let named = word.is_some_and(|word| text.split(|letter: char| !letter.is_alphanumeric()).any(|part| part == *word));
    named || numbers.iter().any(|found| (found.round() - f64::from(number)).abs() < 0.5)
}

/// Extracts the numbers of a text. Numbers 'in 1,000' are converted to 'in 100'.
fn numbers(text: &str) -> Vec<f64> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(|letter: char| letter.is_ascii_digit()) {
        let from = rest.get(start..).unwrap_or_default();
        let length = from
            .find(|letter: char| !letter.is_ascii_digit() && !".,".contains(letter))
            .unwrap_or(from.len());
        let (digits, after) = from.split_at(length);
        let number = digits.trim_end_matches(['.', ',']).replace(',', "").parse::<f64>();
        let part = if after.starts_with(" in 1,000") { 10.0 } else { 1.0 };
        found.extend(number.map(|number| number / part));
        rest = after;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::contains_all;

    #[track_caller]
    fn check(text: &str, expected_numbers: &[u32], expected: bool) {
        assert_eq!(contains_all(text, expected_numbers), expected);
    }

    #[test]
    fn shares_occur_in_their_sentence() {
        check("19.18% of 7,629 treatments; 39.6% in a third.", &[19, 40], true);
        check("9.31% of patients. 107 in 1,000 of 6,348 UK patients.", &[9, 11], true);
        check("52 of 100 people, against 43 of 100 with sham.", &[52, 43], true);
        check("52 of 100 people, against 43 of 100 with sham.", &[52, 44], false);
        check("In 7,629 treatments.", &[7], false);
        check("120 of 100", &[120], false);
    }
}
