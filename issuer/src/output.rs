//! Writing files: whole or not at all, and never over another one unasked.

use crate::failure::Failure;
use crate::text::quoted;
use crate::{Host, words};
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Who may read a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Readers {
    /// Whoever the system lets by default.
    Anybody,
    /// Its owner alone, where the system knows such permissions (mode 0600).
    Owner,
}

/// What to do with a file that is there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Existing {
    /// Leave it, and fail.
    Keep,
    /// Put the new one in its place.
    Replace,
}

/// A file to be written.
#[derive(Debug)]
pub(crate) struct NewFile<'a> {
    /// Its path, as named on the command line.
    pub(crate) path: PathBuf,
    /// What will be in it.
    pub(crate) content: &'a str,
    /// Who may read it.
    pub(crate) readers: Readers,
}

impl Existing {
    /// What `--force` means.
    pub(crate) fn force(force: bool) -> Self {
        if force { Self::Replace } else { Self::Keep }
    }
}

/// Where an output goes: to a file, or where `-` or nothing says so to the standard output.
pub(crate) fn named(out: Option<PathBuf>) -> Option<PathBuf> {
    out.filter(|path| !is_stream(path))
}

/// Refuses `-` where only a file will do: it would get a file that is called so.
pub(crate) fn must_be_file(path: &Path) -> Result<(), Failure> {
    match is_stream(path) {
        true => Err(Failure::usage(
            "`-` is given where a file is needed",
            "give the name of a file; one that is really called so is `./-`",
        )),
        false => Ok(()),
    }
}

fn is_stream(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// Whether two names are those of one file.
pub(crate) fn is_same(one: &Path, other: &Path, host: &Host<'_>) -> bool {
    place(&host.path(one)) == place(&host.path(other))
}

/// Where a file really is: behind symbolic links, which stay.
fn place(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}

/// Makes everybody wait who would replace a file in the same directory as well, until this is
/// dropped: what is read meanwhile is still there when it is replaced. The file itself cannot be
/// locked, because another one takes its place. Where directories have no locks nobody waits.
#[cfg(unix)]
pub(crate) fn alone_with(path: &Path, host: &Host<'_>) -> Option<File> {
    let path = place(&host.path(path));
    let directory = path.parent().filter(|parent| !parent.as_os_str().is_empty());
    let directory = File::open(directory.unwrap_or(Path::new("."))).ok()?;
    directory.lock().ok().map(|()| directory)
}

#[cfg(not(unix))]
pub(crate) fn alone_with(_: &Path, _: &Host<'_>) -> Option<File> {
    None
}

/// Writes all the files or, if one of them cannot be written, none.
pub(crate) fn write_all(
    files: &[NewFile<'_>],
    existing: Existing,
    host: &Host<'_>,
) -> Result<(), Failure> {
    files.iter().try_for_each(|file| must_be_file(&file.path))?;
    if existing == Existing::Keep
        && let Some(file) = files.iter().find(|file| exists(&host.path(&file.path)))
    {
        return Err(failure(&file.path, &io::ErrorKind::AlreadyExists.into()));
    }
    if let Some(file) = files.iter().find(|file| is_special(&host.path(&file.path))) {
        let error = io::Error::other("it is a device, a pipe or a socket, not a file");
        return Err(failure(&file.path, &error));
    }
    let mut written = Vec::new();
    for file in files {
        let path = place(&host.path(&file.path));
        let target = match existing {
            Existing::Keep => path.clone(),
            Existing::Replace => beside(&path),
        };
        if let Err(error) = create(&target, file).and_then(|()| keep_mode(&path, &target, file)) {
            remove(&target);
            written.iter().for_each(remove);
            return Err(failure(&file.path, &error));
        }
        written.push(target);
    }
    if existing == Existing::Replace {
        // Only now that all are whole do they take the place of the old ones.
        for (file, new) in files.iter().zip(&written) {
            if let Err(error) = fs::rename(new, place(&host.path(&file.path))) {
                written.iter().for_each(remove);
                return Err(failure(&file.path, &error));
            }
        }
    }
    Ok(())
}

/// Where a file waits until it takes the place of another: in the same directory.
fn beside(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(format!(".{}.new", std::process::id()));
    name.into()
}

/// Removes what was written, as far as it is there.
fn remove(path: &PathBuf) {
    let _ = fs::remove_file(path);
}

/// Also true of a symbolic link that leads nowhere.
fn exists(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}

/// Whether something is there that a file must not take the place of: `/dev/null` is everybody's.
fn is_special(path: &Path) -> bool {
    path.metadata().is_ok_and(|there| !there.is_file() && !there.is_dir())
}

/// Makes a file that was not there; what cannot be finished is removed.
fn create(path: &Path, file: &NewFile<'_>) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    restrict(&mut options, file.readers);
    let fill = |mut target: File| {
        target.write_all(file.content.as_bytes())?;
        target.sync_all()
    };
    fill(options.open(path)?).inspect_err(|_| {
        let _ = fs::remove_file(path);
    })
}

/// Lets those read a new file who could read the one that it takes the place of.
fn keep_mode(old: &Path, new: &Path, file: &NewFile<'_>) -> io::Result<()> {
    match old.metadata() {
        Ok(there) if file.readers == Readers::Anybody && old != new => {
            fs::set_permissions(new, there.permissions())
        }
        _ => Ok(()),
    }
}

#[cfg(unix)]
fn restrict(options: &mut OpenOptions, readers: Readers) {
    use std::os::unix::fs::OpenOptionsExt;
    if readers == Readers::Owner {
        options.mode(0o600);
    }
}

#[cfg(not(unix))]
fn restrict(_: &mut OpenOptions, _: Readers) {}

fn failure(path: &Path, error: &io::Error) -> Failure {
    let label = quoted(&path.display().to_string());
    let remedy = match error.kind() {
        io::ErrorKind::AlreadyExists => "choose another name, or replace it with `--force`",
        io::ErrorKind::NotFound => "make its directory first",
        io::ErrorKind::PermissionDenied => {
            "choose another place, or write as a user who may make files in its directory"
        }
        _ => "choose another place",
    };
    Failure::could_not_run(format!("cannot write {label}: {}", words::io_error(error)), remedy)
}
