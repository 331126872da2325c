//! Taking in: what was offered, how far it is, and what came of it.

use super::action::{Action, Effect, Said};
use super::orders::{Brought, OrderStep};
use super::report::{Problem, Report};
use super::source::{Reader, Source};
use super::starting::Setup;
use super::{Entry, State};
use licentia_verifier::License;
use licentia_verifier::order::OrderAnswer;
use std::cell::Cell;
use std::rc::Rc;

/// Everything about taking in.
#[derive(Clone, Default)]
pub(crate) struct Intake {
    /// Set while something is taken in.
    pub(crate) progress: Option<Progress>,
    /// What came of the last intake, until it is dismissed.
    pub(crate) report: Report,
    /// The text in the field for pasting; shared, because it may be long.
    pub(crate) pasted: Rc<str>,
    /// Whether that field is shown.
    pub(crate) pasting: bool,
    /// Whether files are held over the page.
    pub(crate) hovered: bool,
}

/// How far an intake is.
#[derive(Clone)]
pub(crate) struct Progress {
    /// Documents that were judged.
    pub(crate) done: usize,
    /// Documents known so far.
    pub(crate) total: usize,
    stop: Stop,
    sources: usize,
    pasted: Option<Rc<str>>,
    /// Whether nobody asked for it: then only refusals are reported.
    quiet: bool,
}

/// One document, judged.
pub(crate) struct Opened {
    pub(crate) source: Option<Rc<str>>,
    pub(crate) line: Option<usize>,
    pub(crate) outcome: Result<Genuine, Problem>,
}

/// What a document is, if it is genuine.
pub(crate) enum Genuine {
    /// A license.
    License(Box<License>),
    /// An answer to an order.
    Answer(Rc<OrderAnswer>),
    /// This program cannot tell: what is left, for the one that can.
    Beyond(Source),
}

/// A sign to stop, shared with the work.
#[derive(Clone, Default)]
pub(crate) struct Stop(Rc<Cell<bool>>);

/// A step in taking in.
pub(crate) enum IntakeStep {
    /// Files were dropped or chosen.
    Offered(Vec<Source>),
    /// Demo files were fetched.
    Fetched(Vec<Source>),
    /// Text was pasted onto the page.
    Pasted(String),
    /// The field for pasting was changed.
    Typed(String),
    /// The field for pasting is to be shown or hidden.
    ShowField(bool),
    /// Its text is offered.
    SendField,
    /// Files are held over the page, or not any longer.
    Hovered(bool),
    /// So many more documents than thought.
    Counted(usize),
    /// Some were judged.
    Opened(Vec<Opened>),
    /// All were.
    Ended,
    /// Stop after the slice under way.
    Stop,
    /// A refusal was read.
    Dismiss(usize),
    /// The whole report was read.
    DismissReport,
}

impl Stop {
    pub(crate) fn set(&self) {
        self.0.set(true);
    }

    pub(crate) fn is_set(&self) -> bool {
        self.0.get()
    }
}

impl State {
    pub(super) fn take_in(&mut self, step: IntakeStep) -> Vec<Effect> {
        let intake = &mut self.intake;
        match step {
            IntakeStep::Offered(sources) => return self.offer(sources),
            IntakeStep::Fetched(sources) => {
                let effects = self.offer(sources);
                if let Some(progress) = &mut self.intake.progress {
                    progress.quiet = progress.sources == 1;
                }
                return effects;
            }
            IntakeStep::Pasted(text) => {
                // The field shows it only if something in it is wrong.
                intake.pasting = false;
                intake.pasted = text.into();
                return self.send_field();
            }
            IntakeStep::SendField => return self.send_field(),
            IntakeStep::Typed(text) => intake.pasted = text.into(),
            IntakeStep::ShowField(shown) => intake.pasting = shown,
            IntakeStep::Hovered(hovered) => intake.hovered = hovered,
            IntakeStep::Counted(more) => {
                if let Some(progress) = &mut intake.progress {
                    progress.total += more;
                }
            }
            IntakeStep::Opened(opened) => return self.judge(opened),
            IntakeStep::Ended => self.end(),
            IntakeStep::Stop => {
                if let Some(progress) = &intake.progress {
                    progress.stop.set();
                }
            }
            IntakeStep::Dismiss(number) => {
                intake.report.refused.retain(|refused| refused.number != number);
                if intake.report.refused.is_empty() {
                    intake.report.refused_count = 0;
                }
            }
            IntakeStep::DismissReport => intake.report = Report::default(),
        }
        Vec::new()
    }

    fn send_field(&mut self) -> Vec<Effect> {
        let source = Source::pasted(Rc::clone(&self.intake.pasted));
        self.offer(Vec::from([source]))
    }

    /// Begins to take in, unless settings or store are still on their way.
    pub(super) fn offer(&mut self, sources: Vec<Source>) -> Vec<Effect> {
        self.intake.hovered = false;
        let keyring = match &self.setup {
            _ if self.storage == super::Storage::Opening => None,
            Setup::Loading => None,
            Setup::Ready(_) => Some(Rc::clone(&self.trust.keyring)),
            Setup::Broken(_) if !self.reach.is_whole => {
                self.passage.sources.extend(sources);
                return Vec::new();
            }
            Setup::Broken(_) => {
                let refused = |source: Source| Opened {
                    source: source.name,
                    line: None,
                    outcome: Err(Problem::NoKeys),
                };
                self.intake.report = Report::default();
                return self.judge(sources.into_iter().map(refused).collect());
            }
        };
        let Some(keyring) = keyring else {
            self.waiting.sources.extend(sources);
            return Vec::new();
        };
        let stop = self.intake.begin(&sources);
        let reach = self.reach;
        Vec::from([Effect::TakeIn { sources, keyring, stop, reach }])
    }

    fn judge(&mut self, opened: Vec<Opened>) -> Vec<Effect> {
        if let Some(progress) = &mut self.intake.progress {
            progress.done += opened.len();
        }
        let (mut added, mut effects) = (Vec::new(), Vec::new());
        for Opened { source, line, outcome } in opened {
            let license = match outcome {
                Ok(Genuine::License(license)) => *license,
                Ok(Genuine::Answer(answer)) => {
                    let step = OrderStep::Brought(Brought { answer, source });
                    effects.extend(self.change(Action::Order(step)));
                    continue;
                }
                Ok(Genuine::Beyond(left)) => {
                    if let (None, Reader::Text(text)) = (&left.name, &left.reader) {
                        // What was taken in of it need not stand in the field.
                        self.intake.pasted = Rc::clone(text);
                        self.intake.report.paste_refused = true;
                    }
                    self.passage.sources.push(left);
                    continue;
                }
                Err(Problem::Answer(error)) => {
                    self.intake.report.paste_refused |= source.is_none();
                    let step = OrderStep::Disproved { source, error };
                    effects.extend(self.change(Action::Order(step)));
                    continue;
                }
                Err(problem) => {
                    self.intake.report.refuse(source, line, problem);
                    continue;
                }
            };
            let order_id = license.order_id.clone();
            let entry = Rc::new(Entry::genuine(license, self.now));
            if self.held.contains_key(&entry.record.id) {
                self.intake.report.already.add(order_id);
            } else {
                self.intake.report.added.add(order_id);
                // The next document may be the same license again.
                Rc::make_mut(&mut self.held).insert(entry.record.id.clone(), Rc::clone(&entry));
                added.push(entry);
            }
        }
        effects.extend(self.keep(added));
        effects
    }

    fn end(&mut self) {
        let Some(progress) = &mut self.intake.progress else { return };
        progress.sources -= 1;
        if 0 < progress.sources {
            return;
        }
        self.waiting.demo = false;
        let Some(progress) = self.intake.progress.take() else { return };
        let report = &self.intake.report;
        let (added, already) = (report.added.count, report.already.count);
        let stopped = progress.stop.is_set();
        let said = if stopped {
            Said::Stopped { added }
        } else {
            Said::TakenIn { added, already, refused: report.refused_count }
        };
        // What was typed meanwhile is another text, and stays.
        if progress.pasted.is_some_and(|sent| Rc::ptr_eq(&sent, &self.intake.pasted)) {
            self.intake.pasting = stopped || report.paste_refused;
            if !self.intake.pasting {
                self.intake.pasted = Rc::default();
            }
        }
        // Of an answer it is said by itself what came of it.
        if stopped || 0 < added + already + report.refused_count {
            self.say(said);
        }
        if progress.quiet && self.intake.report.refused_count == 0 {
            self.intake.report = Report::default();
        }
    }
}

impl Intake {
    /// Goes on with an intake that another program began: its report stays.
    pub(super) fn go_on(&mut self) {
        let (stop, pasted) = (Stop::default(), None);
        self.progress =
            Some(Progress { done: 0, total: 0, stop, sources: 0, pasted, quiet: false });
    }

    /// Counts on more sources; a second intake joins the first.
    fn begin(&mut self, sources: &[Source]) -> Stop {
        let progress = self.progress.get_or_insert_with(|| {
            self.report = Report::default();
            let (stop, pasted) = (Stop::default(), None);
            Progress { done: 0, total: 0, stop, sources: 0, pasted, quiet: false }
        });
        progress.sources += 1;
        progress.quiet = false;
        progress.total += sources.len();
        for source in sources.iter().filter(|source| source.name.is_none()) {
            if let Reader::Text(text) = &source.reader {
                progress.pasted = Some(Rc::clone(text));
            }
        }
        progress.stop.clone()
    }
}
