//! Colour, by meaning. Nothing is said by colour alone.

pub(crate) use licentia_words::Tone;

/// Whether and how to paint.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Style {
    colour: bool,
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
