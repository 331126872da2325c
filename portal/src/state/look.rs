//! Language and theme: chosen by the person, else by the system.

use super::action::{Effect, LookStep};

/// A language that the page speaks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Language {
    /// English.
    #[default]
    English,
    /// Italian.
    Italian,
}

/// A choice of colours.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Theme {
    /// As the system has it.
    #[default]
    Auto,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// Language and theme together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Look {
    pub(crate) language: Language,
    pub(crate) theme: Theme,
}

impl Language {
    /// Every language, in the order shown.
    pub(crate) const ALL: [Self; 2] = [Self::English, Self::Italian];

    /// Its tag (BCP 47), as in the `lang` attribute.
    pub(crate) fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Italian => "it",
        }
    }

    /// The first language spoken here among those a person prefers: `it-CH` is Italian.
    pub(crate) fn first_of(preferred: impl IntoIterator<Item = String>) -> Self {
        let known = |tag: String| {
            let primary = tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
            Self::ALL.into_iter().find(|language| language.tag() == primary)
        };
        preferred.into_iter().find_map(known).unwrap_or_default()
    }
}

impl Theme {
    /// Every theme, in the order shown.
    pub(crate) const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// Its name in the `data-theme` attribute.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme of that name; any other name follows the system.
    pub(crate) fn named(name: &str) -> Self {
        Self::ALL.into_iter().find(|theme| theme.name() == name).unwrap_or_default()
    }
}

impl Look {
    pub(super) fn change(&mut self, step: LookStep) -> Vec<Effect> {
        match step {
            LookStep::Language(language) => self.language = language,
            LookStep::Theme(theme) => self.theme = theme,
        }
        Vec::from([Effect::Show(*self)])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_known_language_wins_whatever_its_region() {
        let first = |tags: &[&str]| Language::first_of(tags.iter().map(ToString::to_string));
        assert_eq!(first(&["de-AT", "it-CH", "en"]), Language::Italian);
        assert_eq!(first(&["IT"]), Language::Italian);
        assert_eq!(first(&["ja"]), Language::English);
        assert_eq!(first(&[]), Language::English);
    }

    #[test]
    fn a_theme_is_found_by_its_name_and_an_unknown_one_follows_the_system() {
        for theme in Theme::ALL {
            assert_eq!(Theme::named(theme.name()), theme);
        }
        assert_eq!(Theme::named("sepia"), Theme::Auto);
    }
}
