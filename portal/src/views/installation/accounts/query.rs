//! What the address says about the list: which accounts, in which order, and what is searched for.

use crate::views::route::Route;
use licentia_engine::protocol::{Show, SortBy};
use serde::{Deserialize, Serialize};
use yew::prelude::*;
use yew_router::hooks::{use_location, use_navigator};
use yew_router::query::ToQuery;

/// What the address says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Query {
    pub(super) show: Show,
    pub(super) module: Option<String>,
    pub(super) search: String,
    pub(super) sort: SortBy,
    pub(super) descending: bool,
    /// For how many days those have not logged in who could give a seat up.
    pub(super) idle: Option<u32>,
    /// Whose seats those would be.
    pub(super) idle_module: Option<String>,
    /// Whether accounts without a known login are left out there.
    pub(super) dated_only: bool,
}

/// The same as its members stand in the address; what is usual does not.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Members {
    #[serde(skip_serializing_if = "Option::is_none")]
    show: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    module: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    q: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sort: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    idle: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    of: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    never: Option<String>,
}

pub(super) const SHOWS: [Show; 5] =
    [Show::All, Show::Counting, Show::NotCounting, Show::Trial, Show::Refused];
const SORTS: [SortBy; 4] = [SortBy::Account, SortBy::Kind, SortBy::LastLogin, SortBy::Counts];

fn show_name(show: Show) -> &'static str {
    match show {
        Show::All => "all",
        Show::Counting => "counting",
        Show::NotCounting => "not-counting",
        Show::Trial => "trial",
        Show::Refused => "refused",
    }
}

fn sort_name(sort: SortBy) -> &'static str {
    match sort {
        SortBy::Account => "account",
        SortBy::Kind => "kind",
        SortBy::LastLogin => "last-login",
        SortBy::Counts => "counts",
    }
}

impl From<Members> for Query {
    /// What nobody understands is as if it were not there.
    fn from(members: Members) -> Self {
        let sort = members.sort.as_deref().unwrap_or_default();
        let plain = sort.trim_start_matches('-');
        let show = SHOWS.into_iter().find(|it| members.show.as_deref() == Some(show_name(*it)));
        let by = SORTS.into_iter().find(|it| sort_name(*it) == plain);
        Self {
            show: show.unwrap_or_default(),
            module: members.module.filter(|module| !module.is_empty()),
            search: members.q.unwrap_or_default(),
            sort: by.unwrap_or_default(),
            descending: sort.starts_with('-'),
            idle: members.idle.and_then(|days| days.parse().ok()).filter(|days| *days <= 36_525),
            idle_module: members.of.filter(|module| !module.is_empty()),
            dated_only: members.never.as_deref() == Some("no"),
        }
    }
}

impl From<&Query> for Members {
    fn from(query: &Query) -> Self {
        let sign = if query.descending { "-" } else { "" };
        let usual_sort = query.sort == SortBy::Account && !query.descending;
        Self {
            show: (query.show != Show::All).then(|| show_name(query.show).to_owned()),
            module: query.module.clone(),
            q: (!query.search.is_empty()).then(|| query.search.clone()),
            sort: (!usual_sort).then(|| format!("{sign}{}", sort_name(query.sort))),
            idle: query.idle.map(|days| days.to_string()),
            of: query.idle_module.clone(),
            never: query.dated_only.then(|| "no".to_owned()),
        }
    }
}

impl Query {
    /// The same list in the order of a column; once more turns it round.
    pub(super) fn sorted_by(&self, sort: SortBy) -> Self {
        let descending = self.sort == sort && !self.descending;
        Self { sort, descending, ..self.clone() }
    }

    /// The address of the accounts of an installation with this.
    pub(super) fn href(&self, installation: &str) -> String {
        let route = Route::Accounts { id: installation.to_owned() }.href();
        match Members::from(self).to_query() {
            Ok(members) if !members.is_empty() => format!("{route}?{members}"),
            _ => route,
        }
    }
}

/// A way to change what the address says: to what, and whether one can go back from it.
#[derive(Clone, PartialEq)]
pub(super) struct Ask(Callback<(Query, bool)>);

impl Ask {
    /// A new place, from which going back leads here.
    pub(super) fn go(&self, query: Query) {
        self.0.emit((query, true));
    }

    /// The same place, said otherwise: each letter of a search is no step to go back.
    pub(super) fn adjust(&self, query: Query) {
        self.0.emit((query, false));
    }
}

/// What the address says, and a way to change it.
#[hook]
pub(super) fn use_query(installation: &str) -> (Query, Ask) {
    let location = use_location();
    let navigator = use_navigator();
    let members = location.and_then(|it| it.query::<Members>().ok()).unwrap_or_default();
    let route = Route::Accounts { id: installation.to_owned() };
    let ask = Callback::from(move |(query, leaves): (Query, bool)| {
        let Some(navigator) = &navigator else { return };
        let members = Members::from(&query);
        // Texts can always be written into an address.
        let _ = match leaves {
            true => navigator.push_with_query(&route, &members),
            false => navigator.replace_with_query(&route, &members),
        };
    });
    (members.into(), Ask(ask))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_all_of_it_and_only_what_is_unusual() {
        assert_eq!(Query::default().href("A-1"), "#/installation/A-1/accounts");
        let query = Query {
            show: Show::NotCounting,
            module: Some("im".to_owned()),
            search: "anna & co".to_owned(),
            sort: SortBy::LastLogin,
            descending: true,
            idle: Some(90),
            idle_module: Some("voip".to_owned()),
            dated_only: true,
        };
        let href = query.href("A-1");
        let expected = "#/installation/A-1/accounts?show=not-counting&module=im&q=anna+%26+co\
                        &sort=-last-login&idle=90&of=voip&never=no";
        assert_eq!(href, expected);
        assert_eq!(Query::from(Members::from(&query)), query);
    }

    #[test]
    fn what_nobody_understands_is_passed_over() {
        let members = Members {
            show: Some("everybody".to_owned()),
            sort: Some("-size".to_owned()),
            idle: Some("soon".to_owned()),
            ..Members::default()
        };
        let query = Query::from(members);
        assert_eq!((query.show, query.sort, query.idle), (Show::All, SortBy::Account, None));
    }

    #[test]
    fn the_same_column_twice_turns_the_list_round() {
        let once = Query::default().sorted_by(SortBy::Kind);
        assert_eq!((once.sort, once.descending), (SortBy::Kind, false));
        assert!(once.sorted_by(SortBy::Kind).descending);
        assert!(!once.sorted_by(SortBy::Kind).sorted_by(SortBy::Kind).descending);
        assert!(Query::default().sorted_by(SortBy::Account).descending);
    }
}
