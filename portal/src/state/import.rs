//! An account list on its way into what is known about a server: read, looked at, used; and what
//! was done last, with a way back.

use super::State;
use super::action::{Effect, Said};
use super::documents::{Document, KeepStep};
use super::intake::IntakeStep;
use super::source::Source;
use licentia_engine::protocol::{AccountsRead, Failure};
use std::rc::Rc;

/// Everything about taking in account lists.
#[derive(Clone, Default)]
pub(crate) struct Import {
    /// The installation whose accounts are looked at, or were looked at last.
    pub(crate) place: Option<String>,
    /// Whether they are: lists that are offered are then for it.
    pub(crate) open: bool,
    /// Set while the engine works for it.
    pub(crate) working: Option<Working>,
    /// What came of it.
    pub(crate) outcome: Option<Outcome>,
    /// Whether the field for pasting is shown.
    pub(crate) pasting: bool,
    /// The latest work: answers to older ones are not awaited any more.
    number: u32,
}

/// What the engine works on.
#[derive(Clone)]
pub(crate) struct Working {
    /// The name of the file that it reads.
    pub(crate) name: Option<Rc<str>>,
    /// The share that is done; absent: it is not known.
    pub(crate) share: Option<f32>,
}

/// What came of it.
#[derive(Clone)]
pub(crate) enum Outcome {
    /// A list was read, and nothing changed yet.
    Read { name: Option<Rc<str>>, read: Rc<AccountsRead> },
    /// It could not be read.
    Failed { name: Option<Rc<str>>, complaint: Complaint },
    /// The accounts are others now; the facts as they were before.
    Done { done: Done, before: Option<Rc<str>> },
}

/// Why a list was not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Complaint {
    /// The engine says why.
    Engine(Failure),
    /// There were several of them.
    Several(usize),
}

/// What was done to the accounts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Done {
    /// A list took their place.
    Used { accounts: u32, added: u32, removed: u32 },
    /// They were removed.
    Removed,
    /// It is as it was before.
    BroughtBack,
}

/// Work for the engine.
#[derive(Clone)]
pub(crate) enum AccountTask {
    /// Read a list.
    Read(Source),
    /// Write what is known without the accounts.
    Forget,
    /// Write the accounts as a list.
    Export,
}

/// What the engine answered.
pub(crate) enum AccountAnswer {
    Read(AccountsRead),
    Forgot(String),
    Exported(String),
}

/// A step of it.
pub(crate) enum ImportStep {
    /// The accounts of this installation are looked at, or none any longer.
    Look(Option<String>),
    /// Lists are offered.
    Offered(Vec<Source>),
    /// The field for pasting is to be shown or hidden.
    ShowField(bool),
    /// The field for pasting was changed.
    Typed(String),
    /// Its text is offered.
    SendField,
    /// The engine has done so much.
    Progressed { number: u32, share: f32 },
    /// The engine has answered.
    Answered { number: u32, name: Option<Rc<str>>, answer: Result<AccountAnswer, Failure> },
    /// The engine is to stop.
    Cancel,
    /// The list that was read is to be used.
    Use,
    /// What came of it was read.
    Dismiss,
    /// The accounts are to be removed.
    Remove,
    /// The accounts are wanted as a file.
    Export,
    /// What was done last is to be undone.
    Undo,
}

impl State {
    pub(super) fn import(&mut self, step: ImportStep) -> Vec<Effect> {
        let import = &mut self.import;
        match step {
            ImportStep::Look(place) => {
                import.open = place.is_some();
                if import.open && import.place != place {
                    let working = import.working.is_some();
                    let number = import.number + 1;
                    *import = Import { place, open: true, number, ..Import::default() };
                    return working.then_some(Effect::StopEngine).into_iter().collect();
                }
            }
            ImportStep::Offered(mut sources) => match sources.len() {
                0 => {}
                1 => return self.begin(AccountTask::Read(sources.remove(0))),
                count => {
                    let complaint = Complaint::Several(count);
                    import.outcome = Some(Outcome::Failed { name: None, complaint });
                }
            },
            ImportStep::ShowField(shown) => import.pasting = shown,
            ImportStep::Typed(text) => {
                let Some(id) = self.field_id() else { return Vec::new() };
                return self.keep_document(match text.is_empty() {
                    true => KeepStep::Forget(vec![id]),
                    false => KeepStep::Put { id, text: text.into() },
                });
            }
            ImportStep::SendField => {
                let source = Source::pasted(self.list_typed());
                return self.begin(AccountTask::Read(source));
            }
            ImportStep::Progressed { number, share } => {
                let current = number == import.number;
                if let Some(working) = import.working.as_mut().filter(|_| current) {
                    working.share = Some(share);
                }
            }
            ImportStep::Answered { number, name, answer } => {
                if number == import.number && import.working.take().is_some() {
                    return self.answered(name, answer);
                }
            }
            ImportStep::Cancel => {
                if import.working.take().is_some() {
                    import.number += 1;
                    self.say(Said::ListCancelled);
                    return Vec::from([Effect::StopEngine]);
                }
            }
            ImportStep::Use => {
                if let Some(Outcome::Read { read, .. }) = import.outcome.take() {
                    let done = Done::Used {
                        accounts: read.accounts,
                        added: read.added,
                        removed: read.removed,
                    };
                    let effects = self.keep_facts(done, &read.facts);
                    self.import.pasting = false;
                    let typed = self.field_id().into_iter().collect();
                    let forget = self.keep_document(KeepStep::Forget(typed));
                    return effects.into_iter().chain(forget).collect();
                }
            }
            ImportStep::Dismiss => import.outcome = None,
            ImportStep::Remove => return self.begin(AccountTask::Forget),
            ImportStep::Export => return self.begin(AccountTask::Export),
            ImportStep::Undo => {
                if let Some(Outcome::Done { before, .. }) = import.outcome.take() {
                    return self.keep_facts(Done::BroughtBack, before.as_deref().unwrap_or(""));
                }
            }
        }
        Vec::new()
    }

    /// Takes the account lists among what is offered, where accounts are looked at; what is left is
    /// for others.
    pub(super) fn claim_lists(&mut self, step: IntakeStep) -> (Option<IntakeStep>, Vec<Effect>) {
        if !self.import.open {
            return (Some(step), Vec::new());
        }
        match step {
            IntakeStep::Offered(sources) => {
                let is_list = |source: &Source| source.name.as_deref().is_some_and(is_list_name);
                let (lists, rest): (Vec<_>, Vec<_>) = sources.into_iter().partition(is_list);
                self.intake.hovered = false;
                let left = !rest.is_empty() || lists.is_empty();
                let effects = self.import(ImportStep::Offered(lists));
                (left.then_some(IntakeStep::Offered(rest)), effects)
            }
            IntakeStep::Pasted(text) if is_list_text(&text) => {
                let mut effects = self.import(ImportStep::Typed(text));
                effects.extend(self.import(ImportStep::SendField));
                (None, effects)
            }
            other => (Some(other), Vec::new()),
        }
    }

    /// What was typed or pasted into the field.
    pub(crate) fn list_typed(&self) -> Rc<str> {
        let id = self.field_id();
        let typed = id.and_then(|id| self.documents.get(&id));
        typed.map(|document| Rc::clone(&document.text)).unwrap_or_default()
    }

    fn field_id(&self) -> Option<String> {
        let place = self.import.place.as_deref()?;
        Some(Document::draft_id(&format!("accounts/{place}")))
    }

    fn begin(&mut self, task: AccountTask) -> Vec<Effect> {
        let Some(installation) = self.import.place.clone() else { return Vec::new() };
        let folders = self.folders(&[&installation]);
        let import = &mut self.import;
        let stop = import.working.is_some().then_some(Effect::StopEngine);
        import.number += 1;
        let name = match &task {
            AccountTask::Read(source) => source.name.clone(),
            AccountTask::Forget | AccountTask::Export => None,
        };
        let is_read = matches!(task, AccountTask::Read(_));
        import.working = Some(Working { name, share: is_read.then_some(0.0) });
        if is_read {
            import.outcome = None;
        }
        let number = import.number;
        let ask = Effect::Accounts { folders, installation, task, number };
        stop.into_iter().chain([ask]).collect()
    }

    fn answered(
        &mut self,
        name: Option<Rc<str>>,
        answer: Result<AccountAnswer, Failure>,
    ) -> Vec<Effect> {
        match answer {
            Ok(AccountAnswer::Read(read)) => {
                self.say(Said::ListRead { accounts: read.accounts, left_out: read.rows_left_out });
                self.import.outcome = Some(Outcome::Read { name, read: Rc::new(read) });
                Vec::new()
            }
            Ok(AccountAnswer::Forgot(facts)) => self.keep_facts(Done::Removed, &facts),
            Ok(AccountAnswer::Exported(text)) => {
                let place = self.import.place.as_deref().unwrap_or_default().replace('/', "-");
                Vec::from([Effect::Download { name: format!("{place}-accounts.csv"), text }])
            }
            Err(failure) => {
                self.say(Said::ListNotRead);
                let complaint = Complaint::Engine(failure);
                self.import.outcome = Some(Outcome::Failed { name, complaint });
                Vec::new()
            }
        }
    }

    /// Keeps other facts; those before can be brought back.
    fn keep_facts(&mut self, done: Done, facts: &str) -> Vec<Effect> {
        let Some(place) = &self.import.place else { return Vec::new() };
        let id = Document::facts_id(place);
        let before = self.documents.get(&id).map(|document| Rc::clone(&document.text));
        let effects = self.keep_document(match facts.is_empty() {
            true => KeepStep::Forget(vec![id]),
            false => KeepStep::Put { id, text: facts.into() },
        });
        self.import.outcome = Some(Outcome::Done { done, before });
        self.say(Said::List(done));
        effects
    }
}

/// Whether a file is called like an account list, and not like a license.
fn is_list_name(name: &str) -> bool {
    let kind = name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    name.contains('.') && matches!(kind.as_str(), "csv" | "tsv" | "json")
}

/// Whether a text looks like an account list, and not like a license.
fn is_list_text(text: &str) -> bool {
    let text = text.trim_start();
    let has_columns = text.lines().next().is_some_and(|line| line.contains([',', ';', '\t']));
    let has_rows = 1 < text.lines().count();
    !text.contains("-----BEGIN") && (text.starts_with(['{', '[']) || has_columns && has_rows)
}
