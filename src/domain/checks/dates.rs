//! Checks of dates: valid calendar dates, and a next review within a year.

use super::Problem;
use super::context::LintContext;
use crate::domain::content::Dates;

/// Maximum number of days until the next review. The update policy promises a review within a year; a week is allowed on top.
const MAX_REVIEW_DAYS: i64 = 366 + 7;

/// Ensures that the dates of each page are valid and that its next review is within a year.
pub fn dates(library: &LintContext, out: &mut Vec<Problem>) {
    let modalities = library
        .modalities
        .values()
        .map(|modality| (format!("modalities/{}.json", modality.id), &modality.dates));
    let complaints = library
        .complaints
        .values()
        .map(|complaint| (format!("complaints/{}.json", complaint.id), &complaint.dates));
    let pairs = library.pairs.values().map(|pair| (format!("pairs/{}.json", pair.id), &pair.dates));
    for (file, dates) in modalities.chain(complaints).chain(pairs) {
        check(&file, dates, out);
    }
}

fn check(file: &str, dates: &Dates, out: &mut Vec<Problem>) {
    let days = [("/dates/written", &dates.written), ("/dates/next_review", &dates.next_review)].map(|(path, date)| {
        let day = day_number(date);
        if day.is_none() {
            out.push(Problem::at(file, path, date, "is not a date: write it as YYYY-MM-DD"));
        }
        day
    });
    if let [Some(written), Some(review)] = days
        && !(1..=MAX_REVIEW_DAYS).contains(&(review - written))
    {
        let remedy = format!("is not within the year after {}: bring it there", dates.written);
        out.push(Problem::at(file, "/dates/next_review", &dates.next_review, remedy));
    }
}

/// Parses a date as `YYYY-MM-DD` and returns the number of days since a fixed day. Returns `None` if the date does not exist.
fn day_number(date: &str) -> Option<i64> {
    let parts: Vec<&str> = date.split('-').collect();
    let [year, month, day] = parts.as_slice() else { return None };
    if [year.len(), month.len(), day.len()] != [4, 2, 2] || !date.chars().all(|character| character == '-' || character.is_ascii_digit()) {
        return None;
    }
    let (year, month, day): (i64, i64, i64) = (year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
    let is_leap_year = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    let length = match month {
        2 if is_leap_year => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    };
    if !(1..=length).contains(&day) {
        return None;
    }
    // Years that start in March have the leap day at the end.
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    Some(365 * year + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + (153 * month + 2) / 5 + day)
}

#[cfg(test)]
mod tests {
    use super::day_number;

    #[track_caller]
    fn check(from: &str, to: &str, expected: Option<i64>) {
        assert_eq!(day_number(to).zip(day_number(from)).map(|(to, from)| to - from), expected);
    }

    #[test]
    fn days_between_dates_follow_the_calendar() {
        check("2026-11-24", "2027-11-24", Some(365));
        check("2027-11-24", "2028-11-24", Some(366));
        check("2028-02-28", "2028-03-01", Some(2));
        check("2100-02-28", "2100-03-01", Some(1));
        check("2026-12-31", "2027-01-01", Some(1));
        check("2026-11-24", "2026-02-30", None);
        check("2026-11-24", "2026-13-01", None);
        check("2026-11-24", "26-01-01", None);
        check("2026-11-24", "2027-1-01", None);
        check("2026-11-24", "+027-01-01", None);
    }
}
