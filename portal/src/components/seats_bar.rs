//! Seats as a bar: who has one, who has one for a while, who has none, and where the limit is. The
//! numbers stand beside it in words.

use yew::prelude::*;

/// The parts of a bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct SeatParts {
    /// Seats held; absent: any number.
    pub(crate) seats: Option<u64>,
    /// Seats that are used and meant to last; those that nobody holds are painted otherwise.
    pub(crate) full: u64,
    /// Seats beyond the limit that are used for now: trials, and who stays in.
    pub(crate) beyond: u64,
    /// Accounts without a seat.
    pub(crate) refused: u64,
}

/// A bar, silent for who cannot see it.
pub(crate) fn seats_bar(parts: SeatParts) -> Html {
    let SeatParts { seats, full, beyond, refused } = parts;
    let used = full + beyond + refused;
    let whole = used.max(seats.unwrap_or(used)).max(1);
    let within = seats.map_or(full, |seats| full.min(seats));
    let rect = |class: &'static str, from: u64, width: u64| {
        html! {
            if 0 < width {
                <rect {class} x={share(from, whole)} y="0" width={share(width, whole)} height="8" />
            }
        }
    };
    // A limit at the very end needs no mark.
    let limit = seats.filter(|seats| *seats < whole);
    html! {
        <svg class="seats-bar" width="100%" height="12" aria-hidden="true" focusable="false">
            <rect class="whole" x="0" y="0" width="100%" height="8" />
            { rect("full", 0, within) }
            { rect("over", within, full - within) }
            { rect("beyond", full, beyond) }
            { rect("refused", full + beyond, refused) }
            if let Some(limit) = limit {
                <line class="limit" x1={share(limit, whole)} x2={share(limit, whole)} y1="0"
                    y2="12" />
            }
        </svg>
    }
}

/// A share as the percentage that SVG reads.
fn share(part: u64, whole: u64) -> String {
    let tenths = u128::from(part) * 1000 / u128::from(whole);
    format!("{}.{}%", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_percentages() {
        assert_eq!([share(0, 3), share(1, 3), share(3, 3)], ["0.0%", "33.3%", "100.0%"]);
        assert_eq!(share(u64::MAX, u64::MAX), "100.0%");
    }
}
