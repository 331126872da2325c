//! What a license will mean in the months to come, if nothing is done.

use super::days_between;
use crate::engine::{Engine, instant};
use crate::protocol::{Ahead, Failure, Mark, Moment, Outlook, Run, Strip};
use crate::said::{paint, said, said_status, unplayable};
use licentia_verifier::Instant;
use licentia_verifier::simulate::{Notice, Segment, Timeline, simulate};
use licentia_words::timeline::{Change, calendar, changes};
use licentia_words::{DAY_SECONDS, Reading, Tone, Words, Zone, sentence, status_tone};

/// How far ahead the page looks: a year, and the month in which the next begins.
const MONTHS: u32 = 13;

impl Engine {
    pub(crate) fn ahead(&self, question: &Ahead) -> Result<Outlook, Failure> {
        let desk = self.desk(&question.installation)?;
        let (today, words) = (instant(question.today)?, self.session()?.words);
        let zone = Zone::new(desk.facts.utc_offset_minutes);
        let (from, until) = months(zone, today).ok_or(Failure::Unreadable)?;
        let timeline = simulate(&desk.scenario(from, until));
        let timeline = timeline.map_err(|error| unplayable(&error, words))?;
        let moments = moments(&timeline, zone, words);
        Ok(Outlook {
            strip: strip(&timeline, zone, words, &moments),
            clock: words.times_at(zone),
            moments: moments.into_iter().map(|(_, moment)| moment).collect(),
            calendar: calendar(&timeline, &desk.id, words),
        })
    }
}

/// From the beginning of a day to the same day of a later month.
fn months(zone: Zone, today: Instant) -> Option<(Instant, Instant)> {
    let Reading { year, month, day, .. } = zone.reading(today)?;
    let from = zone.midnight(year, month, day)?;
    let months = month - 1 + MONTHS;
    let later = year + (months / 12).cast_signed();
    // Every month has a 28th.
    Some((from, zone.midnight(later, months % 12 + 1, day.min(28))?))
}

/// The statuses as a strip, with its months, and a mark where something happens.
pub(crate) fn strip(
    timeline: &Timeline,
    zone: Zone,
    words: &dyn Words,
    moments: &[(Instant, Moment)],
) -> Strip {
    let mut runs: Vec<(&Segment, Instant)> = Vec::new();
    for segment in &timeline.segments {
        match runs.last_mut() {
            Some((first, until)) if first.status == segment.status => *until = segment.until,
            _ => runs.push((segment, segment.until)),
        }
    }
    let run = |(first, until): (&Segment, Instant)| Run {
        from: first.from.unix_seconds(),
        until: until.unix_seconds(),
        tone: paint(status_tone(first.status)),
        word: said_status(first.status, words).text,
        dates: words.between(first.from, until, zone),
    };
    let mark = |(at, moment): &(Instant, Moment)| Mark {
        at: at.unix_seconds(),
        word: format!("{} · {}", moment.when, moment.what.text),
    };
    Strip {
        from: timeline.from.unix_seconds(),
        until: timeline.until.unix_seconds(),
        runs: runs.into_iter().map(run).collect(),
        months: month_marks(timeline, zone, words),
        marks: moments.iter().map(mark).collect(),
    }
}

fn month_marks(timeline: &Timeline, zone: Zone, words: &dyn Words) -> Vec<Mark> {
    let Some(Reading { mut year, mut month, .. }) = zone.reading(timeline.from) else {
        return Vec::new();
    };
    let mut marks = Vec::new();
    loop {
        (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
        let first = zone.midnight(year, month, 1).filter(|first| *first < timeline.until);
        let Some(first) = first else { return marks };
        let word = match month {
            1 => year.to_string(),
            month => words.short_month(month).to_owned(),
        };
        marks.push(Mark { at: first.unix_seconds(), word });
    }
}

/// Every change and every message, in order of time.
pub(crate) fn moments(
    timeline: &Timeline,
    zone: Zone,
    words: &dyn Words,
) -> Vec<(Instant, Moment)> {
    let teller = Teller { from: timeline.from, zone, words };
    let all = changes(timeline);
    let changes = all.iter().filter(|change| change.before.is_some());
    let changes = changes.map(|change| (change.at, teller.change(change)));
    let mut moments: Vec<(Instant, Moment)> = changes.chain(teller.notices(timeline)).collect();
    moments.sort_by_key(|(at, _)| *at);
    moments
}

struct Teller<'a> {
    from: Instant,
    zone: Zone,
    words: &'a dyn Words,
}

impl Teller<'_> {
    fn moment(&self, at: Instant, tone: Tone, what: &str, more: Vec<String>) -> Moment {
        Moment {
            when: self.words.time(at, self.zone),
            distance: self.words.days(days_between(self.zone, self.from, at)),
            what: said(tone, what),
            is_message: false,
            more: more.iter().map(|clause| sentence(clause)).collect(),
            again: 0,
            last: String::new(),
        }
    }

    fn change(&self, change: &Change<'_>) -> Moment {
        let (words, status) = (self.words, change.after.status);
        let mut why = change.why(words, self.zone);
        why.extend(change.effects(words));
        let what = said_status(status, words).text;
        self.moment(change.at, status_tone(status), &what, why)
    }

    /// The messages; what is told day after day is told once, with how often it comes again.
    fn notices(&self, timeline: &Timeline) -> Vec<(Instant, Moment)> {
        let mut told: Vec<(Instant, Moment)> = Vec::new();
        let mut last = None;
        for notice in &timeline.notices {
            let kind = (std::mem::discriminant(&notice.subject), notice.at);
            let comes_again = last.is_some_and(|(before, at): (_, Instant)| {
                before == kind.0 && notice.at.unix_seconds() - at.unix_seconds() <= DAY_SECONDS
            });
            last = Some(kind);
            match told.last_mut().filter(|_| comes_again) {
                Some((_, moment)) => {
                    moment.again += 1;
                    moment.last = self.words.day(notice.at, self.zone);
                }
                None => told.push((notice.at, self.notice(notice))),
            }
        }
        told
    }

    fn notice(&self, notice: &Notice) -> Moment {
        let message = self.words.message(&notice.subject, self.zone);
        let mut more = vec![self.words.to(&self.words.recipients(notice.recipients))];
        more.extend(message.body);
        let moment = self.moment(notice.at, Tone::Quiet, &message.subject, more);
        Moment { is_message: true, ..moment }
    }
}
