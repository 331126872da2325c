//! Colour, by meaning. Nothing is said by colour alone.

/// Whether and how to paint.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Style {
    colour: bool,
}

/// What a colour means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tone {
    /// As it should be.
    Good,
    /// Somebody should look at it.
    Warning,
    /// Wrong.
    Bad,
    /// A title.
    Strong,
    /// Of less interest.
    Quiet,
}

impl Style {
    pub(crate) fn new(colour: bool) -> Self {
        Self { colour }
    }

    /// Whether it paints at all.
    pub(crate) fn colours(self) -> bool {
        self.colour
    }

    /// The text in the colour of its meaning (ECMA-48).
    pub(crate) fn paint(self, tone: Tone, text: &str) -> String {
        let code = match tone {
            Tone::Good => "1;32",
            Tone::Warning => "1;33",
            Tone::Bad => "1;31",
            Tone::Strong => "1",
            Tone::Quiet => "2",
        };
        if self.colour { format!("\x1b[{code}m{text}\x1b[0m") } else { text.to_owned() }
    }
}
