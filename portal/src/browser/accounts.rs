//! What the engine does for account lists.

use super::{ask, ask_of_file};
use crate::state::{AccountAnswer, AccountTask, Folders, ImportStep, Reader, Source};
use licentia_engine::protocol::{ExportAccounts, Failure, ForgetAccounts, ReadAccounts};
use std::rc::Rc;
use web_sys::File;

/// Has the engine do it, and sends how far it is and what came of it.
pub(crate) async fn account_task(
    folders: Folders,
    installation: String,
    task: AccountTask,
    number: u32,
    send: impl Fn(ImportStep) + 'static,
) {
    let send = Rc::new(send);
    let (mut name, hear) = (None, Rc::clone(&send));
    let progress = move |share| hear(ImportStep::Progressed { number, share });
    let answer = match task {
        AccountTask::Read(source) => {
            name.clone_from(&source.name);
            read(&folders, installation, source, progress).await
        }
        AccountTask::Forget => {
            ask(&folders, ForgetAccounts { installation }).await.map(AccountAnswer::Forgot)
        }
        AccountTask::Export => {
            ask(&folders, ExportAccounts { installation }).await.map(AccountAnswer::Exported)
        }
    };
    send(ImportStep::Answered { number, name, answer });
}

async fn read(
    folders: &Folders,
    installation: String,
    source: Source,
    progress: impl Fn(f32) + 'static,
) -> Result<AccountAnswer, Failure> {
    let question = |pasted| ReadAccounts { installation, pasted };
    let read = match source.reader {
        Reader::Text(text) => ask(folders, question(Some(text.to_string()))).await,
        Reader::File(file) => match file.file().downcast_ref::<File>() {
            Some(file) => ask_of_file(folders, question(None), file.clone(), progress).await,
            None => Err(Failure::Stopped),
        },
        Reader::NotServed => Err(Failure::Stopped),
    };
    read.map(AccountAnswer::Read)
}
