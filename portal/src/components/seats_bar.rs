//! How many of the seats are used, as a bar; the number beside it says the same.

use yew::prelude::*;

/// A bar; without a limit it stays empty. What is used beyond the limit is marked.
pub(crate) fn seats_bar(used: u64, seats: Option<u32>) -> Html {
    let Some(seats) = seats.map(u64::from) else {
        return html! {
            <svg class="seats-bar" aria-hidden="true" width="100%" height="6">
                <rect class="held" x="0" y="0" width="100%" height="6" rx="3" />
            </svg>
        };
    };
    // Beyond the limit the bar is as long as what is used.
    let whole = seats.max(used).max(1);
    let share = |part: u64| percent(part, whole);
    let within = used.min(seats);
    let full = if seats == used { "full" } else { "" };
    html! {
        <svg class="seats-bar" aria-hidden="true" width="100%" height="6">
            <rect class="held" x="0" y="0" width="100%" height="6" rx="3" />
            <rect class={classes!("used", full)} x="0" y="0" width={share(within)} height="6"
                rx="3" />
            if seats < used {
                <rect class="beyond" x={share(seats)} y="0" width={share(used - seats)}
                    height="6" rx="3" />
            }
        </svg>
    }
}

/// A part of a whole as the percentage that SVG reads.
fn percent(part: u64, whole: u64) -> String {
    // A whole has at most ten million seats, so that nothing overflows.
    let thousandths = part.saturating_mul(1000) / whole;
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_told_to_a_tenth_of_a_percent() {
        assert_eq!([percent(0, 7), percent(1, 3), percent(7, 7)], ["0.0%", "33.3%", "100.0%"]);
    }
}
