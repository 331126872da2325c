//! How the program ends.

/// How the program ends. The graver has the higher number; of several inputs the gravest decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exit {
    /// All was done; every license is genuine and in force.
    Success,
    /// Something could not be read, written or used.
    CouldNotRun,
    /// A license is genuine but not in force; a request, a key file or a row is not acceptable.
    Refused,
    /// Something is not a genuine license.
    NotGenuine,
    /// The command line itself is wrong.
    Usage,
}

impl Exit {
    /// What the operating system is told.
    #[must_use]
    pub fn code(self) -> u8 {
        match self {
            Self::Success => 0,
            Self::CouldNotRun => 1,
            Self::Refused => 2,
            Self::NotGenuine => 3,
            Self::Usage => 4,
        }
    }
}
