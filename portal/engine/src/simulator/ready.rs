//! The stories that come with the engine.

/// Each by its name, in the order in which they are offered.
pub(super) const ALL: [(&str, &str); 6] = [
    ("grace-before-2023", include_str!("../../scenarios/grace-before-2023.json")),
    ("grace-since-2023", include_str!("../../scenarios/grace-since-2023.json")),
    ("revalidation", include_str!("../../scenarios/revalidation.json")),
    ("seats", include_str!("../../scenarios/seats.json")),
    ("migration", include_str!("../../scenarios/migration.json")),
    ("mapped-users", include_str!("../../scenarios/mapped-users.json")),
];

/// The JSON of that story.
pub(super) fn text(name: &str) -> Option<&'static str> {
    ALL.iter().find(|(known, _)| *known == name).map(|(_, text)| *text)
}
