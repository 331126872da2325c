//! Every rule of licensing by its id, and where it was published.

use crate::policy::Source;
use core::{fmt, str::FromStr};
use serde::{Serialize, Serializer};

macro_rules! rules {
    ($($name:ident $id:literal [$($source:ident),+],)+) => {
        /// A rule of licensing.
        ///
        /// ```
        /// # use licentia_verifier::{policy::Source, rules::Rule};
        /// let rule: Rule = "SEAT-23".parse()?;
        /// assert_eq!((rule, rule.sources()), (Rule::Seat23, &[Source::Assumed][..]));
        /// # Ok::<(), licentia_verifier::rules::UnknownRule>(())
        /// ```
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule {
            $(#[doc = concat!("`", $id, "`")] $name,)+
        }

        impl Rule {
            /// Every rule, chapter by chapter.
            pub const ALL: &[Self] = &[$(Self::$name,)+];

            /// What findings, notices and tests call it.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$name => $id,)+ }
            }

            /// Where it was published; parts that nobody published are named as assumed.
            #[must_use]
            pub const fn sources(self) -> &'static [Source] {
                match self { $(Self::$name => &[$(Source::$source),+],)+ }
            }
        }
    };
}

rules! {
    Term1 "TERM-1" [OtherVendorMaterial],
    Term2 "TERM-2" [ExpiryArticle],
    Term3 "TERM-3" [ExpiryArticle, OtherVendorMaterial, Assumed],
    Term4 "TERM-4" [ExpiryArticle],
    Term5 "TERM-5" [ExpiryArticle, Assumed],
    Term6 "TERM-6" [LicensingPolicy, OtherVendorMaterial],
    Term7 "TERM-7" [IceWarpManual, OtherVendorMaterial],
    Term8 "TERM-8" [ExpiryArticle, ConnectManual],
    Trial1 "TRIAL-1" [LicensingPolicy],
    Trial2 "TRIAL-2" [OtherVendorMaterial],
    Seat1 "SEAT-1" [ConnectManual, LicensingPolicy],
    Seat2 "SEAT-2" [LicensingPolicy, OtherVendorMaterial],
    Seat3 "SEAT-3" [LicensingPolicy],
    Seat4 "SEAT-4" [LicensingPolicy],
    Seat5 "SEAT-5" [LicensingPolicy, OtherVendorMaterial],
    Seat6 "SEAT-6" [LicensingPolicy],
    Seat7 "SEAT-7" [IceWarpManual, Assumed],
    Seat8 "SEAT-8" [OtherVendorMaterial],
    Seat10 "SEAT-10" [ConnectManual, OtherVendorMaterial],
    Seat11 "SEAT-11" [ConnectManual],
    Seat20 "SEAT-20" [IceWarpManual],
    Seat21 "SEAT-21" [IceWarpManual],
    Seat22 "SEAT-22" [IceWarpManual],
    Seat23 "SEAT-23" [Assumed],
    Seat24 "SEAT-24" [IceWarpManual, Assumed],
    Seat25 "SEAT-25" [IceWarpManual, OtherVendorMaterial],
    Seat26 "SEAT-26" [IceWarpManual],
    Act1 "ACT-1" [IceWarpManual, OtherVendorMaterial],
    Act2 "ACT-2" [IceWarpManual],
    Act3 "ACT-3" [IceWarpManual, Assumed],
    Act4 "ACT-4" [OtherVendorMaterial],
    Act5 "ACT-5" [LicensingPolicy, OtherVendorMaterial, Assumed],
    Act6 "ACT-6" [IceWarpManual, OtherVendorMaterial],
    Act7 "ACT-7" [IceWarpManual],
    Reval1 "REVAL-1" [IceWarpManual, Assumed],
    Reval2 "REVAL-2" [IceWarpManual],
    Reval3 "REVAL-3" [IceWarpManual],
    Reval4 "REVAL-4" [IceWarpManual, Assumed],
    Reval5 "REVAL-5" [IceWarpManual],
    Reval6 "REVAL-6" [IceWarpManual],
    Reval7 "REVAL-7" [IceWarpManual],
    Dup1 "DUP-1" [DuplicatesArticle, Assumed],
    Dup2 "DUP-2" [DuplicatesArticle],
    Dup3 "DUP-3" [DuplicatesArticle],
    Dup4 "DUP-4" [OtherVendorMaterial],
    Buy1 "BUY-1" [LicensingPolicy],
    Buy2 "BUY-2" [LicensingPolicy],
    Buy3 "BUY-3" [LicensingPolicy],
    Buy4 "BUY-4" [LicensingPolicy],
    Buy5 "BUY-5" [Assumed],
    Buy6 "BUY-6" [LicensingPolicy, OtherVendorMaterial],
    Buy7 "BUY-7" [ExpiryArticle],
    Buy8 "BUY-8" [LicensingPolicy, OtherVendorMaterial],
    Buy9 "BUY-9" [LicensingPolicy, IceWarpManual],
    Buy10 "BUY-10" [ExpiryArticle, OtherVendorMaterial],
    Smtp1 "SMTP-1" [IceWarpManual, Assumed],
    Smtp2 "SMTP-2" [IceWarpManual],
}

/// A text that is the id of no rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownRule;

impl fmt::Display for UnknownRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no rule has this id")
    }
}

impl core::error::Error for UnknownRule {}

impl FromStr for Rule {
    type Err = UnknownRule;

    fn from_str(id: &str) -> Result<Self, UnknownRule> {
        Self::ALL.iter().copied().find(|rule| rule.id() == id).ok_or(UnknownRule)
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl Serialize for Rule {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Rule {
    fn schema_name() -> alloc::borrow::Cow<'static, str> {
        "Rule".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let ids: alloc::vec::Vec<&str> = Self::ALL.iter().map(|rule| rule.id()).collect();
        let about = "A rule of licensing, as `RULES.md` numbers them.";
        schemars::json_schema!({ "description": about, "enum": ids })
    }
}
