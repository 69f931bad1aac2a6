//! Formats amounts: sessions, minutes, prices.

use crate::domain::content::{CostRange, Course, SessionLength};

/// Formats a whole number with commas as thousands separators.
pub fn thousands(number: u32) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// Formats the number of sessions: '6 to 12 sessions', or '12 sessions' if the minimum equals the maximum.
pub fn sessions(course: &Course) -> String {
    if course.max_sessions == 1 {
        return "1 session".to_owned();
    }
    range(course.min_sessions, course.max_sessions) + " sessions"
}

/// Formats the length of a session: '30 to 60 minutes'.
pub fn minutes(session: &SessionLength) -> String {
    range(session.min_minutes, session.max_minutes) + " minutes"
}

/// Formats a price range: '$60 to $1,200'.
pub fn money(cost: &CostRange) -> String {
    dollars(cost.min_usd, cost.max_usd)
}

/// Formats a range of US dollars: '$390 to $1,500', or '$70' if the minimum equals the maximum.
pub fn dollars(min: u32, max: u32) -> String {
    if min == max {
        format!("${}", thousands(min))
    } else {
        format!("${} to ${}", thousands(min), thousands(max))
    }
}

fn range(min: u32, max: u32) -> String {
    if min == max { min.to_string() } else { format!("{min} to {max}") }
}

#[cfg(test)]
mod tests {
    use super::{dollars, sessions, thousands};
    use crate::domain::content::Course;

    #[track_caller]
    fn check_sessions(min: u32, max: u32, expected: &str) {
        let course = Course {
            min_sessions: min,
            max_sessions: max,
            weeks: None,
            review_after: None,
            note: String::new(),
        };
        assert_eq!(sessions(&course), expected);
    }

    #[test]
    fn equal_bounds_are_written_once() {
        check_sessions(6, 12, "6 to 12 sessions");
        check_sessions(12, 12, "12 sessions");
        check_sessions(1, 1, "1 session");
        assert_eq!(dollars(70, 70), "$70");
        assert_eq!(dollars(390, 1500), "$390 to $1,500");
        assert_eq!(thousands(1_234_567), "1,234,567");
    }
}
