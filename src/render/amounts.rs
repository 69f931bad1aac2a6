//! Amounts in words: sessions, minutes, prices.

use crate::domain::content::{CostRange, Course, SessionLength};

/// A whole number with commas between thousands.
pub fn thousands(number: u32) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// '6 to 12 sessions', or '1 session' where the least is the most.
pub fn sessions(course: &Course) -> String {
    if course.max_sessions == 1 {
        return "1 session".to_owned();
    }
    range(course.min_sessions, course.max_sessions) + " sessions"
}

/// '30 to 60 minutes'.
pub fn minutes(session: &SessionLength) -> String {
    range(session.min_minutes, session.max_minutes) + " minutes"
}

/// '$60 to $1,200'.
pub fn money(cost: &CostRange) -> String {
    dollars(cost.min_usd, cost.max_usd)
}

/// '$390 to $1,500'.
pub fn dollars(least: u32, most: u32) -> String {
    if least == most {
        format!("${}", thousands(least))
    } else {
        format!("${} to ${}", thousands(least), thousands(most))
    }
}

fn range(least: u32, most: u32) -> String {
    if least == most {
        least.to_string()
    } else {
        format!("{least} to {most}")
    }
}

#[cfg(test)]
mod tests {
    use super::{dollars, sessions, thousands};
    use crate::domain::content::Course;

    #[track_caller]
    fn check_sessions(least: u32, most: u32, expected: &str) {
        let course = Course {
            min_sessions: least,
            max_sessions: most,
            weeks: None,
            review_after: None,
            note: String::new(),
        };
        assert_eq!(sessions(&course), expected);
    }

    #[test]
    fn one_number_is_said_once() {
        check_sessions(6, 12, "6 to 12 sessions");
        check_sessions(12, 12, "12 sessions");
        check_sessions(1, 1, "1 session");
        assert_eq!(dollars(70, 70), "$70");
        assert_eq!(dollars(390, 1500), "$390 to $1,500");
        assert_eq!(thousands(1_234_567), "1,234,567");
    }
}
