//! A trial plan: when a course starts, how many sessions it has, what is scored, and the day on which it stops unless it helped.
//!
//! It knows no clock: the day it starts is given. Calendar arithmetic is the crate `time`'s, the files' forms are those of `ics` (RFC 5545) and
//! `csv` (RFC 4180).

use crate::domain::index::ModalityCard;
use time::{Date, Duration, Month};

/// Sessions in a plan, at most: after that many anyone should have looked back.
const MOST: u32 = 24;

/// The three things to score, each from 0 to 10.
pub const SCORES: [&str; 3] = [
    "Pain in the past week, 0 none to 10 worst",
    "How much it got in the way, 0 not at all to 10 of everything",
    "What I want to do again, 0 cannot to 10 as before",
];

/// A course on the calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The practice's name.
    pub name: String,
    /// The days of the sessions.
    pub sessions: Vec<Date>,
    /// The day to look back and stop unless it helped.
    pub stop: Date,
}

/// Reads a day as a date field gives it: `2026-11-28`. None where it is no day.
pub fn day(text: &str) -> Option<Date> {
    let mut parts = text.splitn(3, '-');
    let mut number = || parts.next()?.parse::<i32>().ok();
    let (year, month, day) = (number()?, number()?, number()?);
    // A calendar file has four digits for the year.
    let year = Some(year).filter(|year| (1900..=9000).contains(year))?;
    Date::from_calendar_date(year, Month::try_from(u8::try_from(month).ok()?).ok()?, u8::try_from(day).ok()?).ok()
}

/// Plans a course of this practice: as many sessions as it takes until one should look back, spread as the course usually is, once a week where
/// nothing else is known.
pub fn plan(card: &ModalityCard, start: Date) -> Option<Plan> {
    let course = &card.course;
    let count = course.review_after.unwrap_or(course.min_sessions).clamp(1, MOST);
    let gap = match course.weeks {
        Some(weeks) => (weeks * 7 / course.max_sessions.max(1)).clamp(1, 14),
        None => 7,
    };
    let after = |sessions: u32| start.checked_add(Duration::days(i64::from(sessions * gap)));
    Some(Plan {
        name: card.name.clone(),
        sessions: (0..count).map(after).collect::<Option<Vec<Date>>>()?,
        stop: after(count)?,
    })
}

impl Plan {
    /// As a calendar: a day-long event for each session and for the day to look back.
    pub fn to_ics(&self) -> String {
        let mut calendar = ics::ICalendar::new("2.0", "-//Allium//Trial plan//EN");
        let of = self.sessions.len();
        for (at, day) in self.sessions.iter().enumerate() {
            let summary = format!("{}: session {} of {of}", self.name, at + 1);
            calendar.add_event(self.event(at, *day, &summary, "Score before you go."));
        }
        let summary = format!("{}: look back, stop unless it helped", self.name);
        calendar.add_event(self.event(of, self.stop, &summary, "Compare with the first scores."));
        calendar.to_string()
    }

    fn event<'a>(&self, at: usize, day: Date, summary: &str, first: &str) -> ics::Event<'a> {
        use ics::properties::{Description, DtStart, Summary};
        let compact = format!("{:04}{:02}{:02}", day.year(), u8::from(day.month()), day.day());
        let uid = format!("{}-{at}-{compact}@allium", self.name.to_lowercase().replace(' ', "-"));
        let mut event = ics::Event::new(uid, format!("{compact}T000000Z"));
        let mut start = DtStart::new(compact);
        start.add(ics::parameters::Value::DATE);
        event.push(start);
        event.push(Summary::new(ics::escape_text(summary.to_owned())));
        event.push(Description::new(ics::escape_text(format!("{first} {}", SCORES.join("; ")))));
        event
    }

    /// As a table: one row for each session and for the day to look back, with empty cells for the scores.
    pub fn to_csv(&self) -> String {
        let mut table = csv::Writer::from_writer(Vec::new());
        let of = self.sessions.len();
        let mut rows = vec![[
            "Date".to_owned(),
            "What".to_owned(),
            SCORES[0].to_owned(),
            SCORES[1].to_owned(),
            SCORES[2].to_owned(),
        ]];
        let row = |day: &Date, what: String| [day.to_string(), what, String::new(), String::new(), String::new()];
        let sessions = self.sessions.iter().enumerate();
        rows.extend(sessions.map(|(at, day)| row(day, format!("{}: session {} of {of}", self.name, at + 1))));
        rows.push(row(&self.stop, format!("{}: look back, stop unless it helped", self.name)));
        // Writing to memory does not fail.
        let written = rows.iter().try_for_each(|row| table.write_record(row));
        let bytes = written.ok().and_then(|()| table.into_inner().ok()).unwrap_or_default();
        String::from_utf8(bytes).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::day;

    #[test]
    fn a_day_is_read_or_refused() {
        assert_eq!(day("2026-11-28").map(|day| day.to_string()).as_deref(), Some("2026-11-28"));
        assert_eq!(day("2028-02-29").map(|day| day.to_string()).as_deref(), Some("2028-02-29"));
        for text in ["", "2026-02-29", "2026-13-01", "tomorrow", "99999-01-01", "2026-1", "2026-01-01-01"] {
            assert_eq!(day(text), None, "{text}");
        }
    }
}
