//! A table of any length: only the rows in view are in the page.

use crate::browser::{self, Resizes, Viewport};
use yew::prelude::*;

/// Rows beyond the view on either side: what a turn of a wheel uncovers.
const AROUND: usize = 10;
/// Rows by which the drawn part moves: it is not drawn anew for each pixel.
const STEP: usize = 4;
/// The highest element that every browser draws, with room to spare, in pixels.
const HIGHEST: f64 = 8_000_000.0;
/// How many rows are drawn before anything was measured.
const AT_FIRST: usize = 20;

#[derive(Properties, PartialEq)]
pub(crate) struct VirtualListProps {
    /// The element's id: it takes the focus, and the keys that scroll.
    pub(crate) id: &'static str,
    /// What the table is about.
    pub(crate) label: AttrValue,
    /// How many columns it has.
    pub(crate) columns: usize,
    /// The cells of its first row.
    pub(crate) head: Html,
    /// How many rows follow.
    pub(crate) count: usize,
    /// The cells of a row, by its number from 0; none while they are on their way.
    pub(crate) row: Callback<usize, Option<Html>>,
    /// Says which rows are drawn: the first, and how many.
    pub(crate) ondraw: Callback<(usize, usize)>,
    /// Whenever this changes, the list begins anew at its top.
    pub(crate) anew: AttrValue,
    /// What stands for a row that is on its way.
    pub(crate) waiting: AttrValue,
}

/// Which rows are drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Drawn {
    first: usize,
    shown: usize,
}

/// Where things are, as it was measured.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Measure {
    /// The height of all rows together, as the list pretends it.
    height: f64,
    /// How far the first row in view is from the first of all, in pixels.
    offset: f64,
}

/// A table of any length.
#[component]
pub(crate) fn VirtualList(props: &VirtualListProps) -> Html {
    let [scroller, space, rows] = [use_node_ref(), use_node_ref(), use_node_ref()];
    let drawn = use_state_eq(|| Drawn { first: 0, shown: AT_FIRST });
    let look = {
        let (scroller, space, rows) = (scroller.clone(), space.clone(), rows.clone());
        let (drawn, count) = (drawn.clone(), props.count);
        move || {
            let Some(view) = browser::viewport(&scroller, &rows) else { return };
            let measure = measure(view, count);
            browser::set_height(&space, measure.height);
            let next = in_view(view, measure, count);
            // The rows that are in the page now are put where they belong; new ones come after.
            browser::move_down(&rows, place(view, measure, drawn.first));
            drawn.set(next);
        }
    };
    use_effect_with((props.count, *drawn), {
        let look = look.clone();
        move |_| look()
    });
    use_effect_with(props.count, {
        let look = look.clone();
        move |_| {
            let resizes = Resizes::new(look);
            move || drop(resizes)
        }
    });
    use_effect_with(props.anew.clone(), {
        let scroller = scroller.clone();
        move |_| browser::scroll_to_top(&scroller)
    });
    let first = drawn.first.min(props.count);
    let last = (first + drawn.shown).min(props.count);
    use_effect_with((first, last, props.ondraw.clone()), |(first, last, ondraw)| {
        ondraw.emit((*first, last - first));
    });
    let onscroll = Callback::from(move |_: Event| look());
    let row = |index: usize| {
        let cells = props.row.emit(index);
        let cells = cells.unwrap_or_else(|| {
            html! { <div role="cell" class="waiting">{ &props.waiting }</div> }
        });
        html! {
            <div key={index} role="row" aria-rowindex={(index + 2).to_string()} class="virtual-row">
                { cells }
            </div>
        }
    };
    html! {
        <div ref={scroller} id={props.id} class="virtual" role="table" tabindex="0"
            aria-label={props.label.clone()} aria-colcount={props.columns.to_string()}
            aria-rowcount={(props.count + 1).to_string()} {onscroll}>
            <div role="rowgroup" class="virtual-head">
                <div role="row" aria-rowindex="1" class="virtual-row">{ props.head.clone() }</div>
            </div>
            <div ref={space} class="virtual-space" role="presentation">
                <div ref={rows} class="virtual-rows" role="rowgroup">
                    { for (first..last).map(row) }
                </div>
            </div>
        </div>
    }
}

/// Where things are. A list that is higher than any element is scrolled in larger steps.
#[expect(clippy::cast_precision_loss, reason = "there are no 2^52 rows")]
fn measure(view: Viewport, count: usize) -> Measure {
    let real = view.row * count as f64;
    let height = real.min(HIGHEST);
    let way = (height - view.height).max(1.0);
    let scale = ((real - view.height) / way).max(1.0);
    Measure { height, offset: view.top * if height < real { scale } else { 1.0 } }
}

/// The rows that are to be drawn.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "rows are counted")]
fn in_view(view: Viewport, measure: Measure, count: usize) -> Drawn {
    if view.row < 1.0 {
        return Drawn { first: 0, shown: AT_FIRST.min(count) };
    }
    let top = (measure.offset / view.row) as usize;
    let fits = (view.height / view.row) as usize + 1;
    let first = top.saturating_sub(AROUND) / STEP * STEP;
    Drawn { first: first.min(count), shown: fits + 2 * AROUND + STEP }
}

/// How far the first row that is drawn is moved down.
#[expect(clippy::cast_precision_loss, reason = "there are no 2^52 rows")]
fn place(view: Viewport, measure: Measure, first: usize) -> f64 {
    view.top - (measure.offset - first as f64 * view.row)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn view(top: f64) -> Viewport {
        Viewport { top, height: 400.0, row: 50.0 }
    }

    #[test]
    fn rows_around_the_view_are_drawn() {
        let drawn = |top: f64| {
            let view = view(top);
            in_view(view, measure(view, 1000), 1000)
        };
        // Eight rows fit, and parts of two: nine, with ten around and four for the steps.
        assert_eq!(drawn(0.0), Drawn { first: 0, shown: 33 });
        assert_eq!(drawn(549.0), Drawn { first: 0, shown: 33 });
        // Row 20 is the first in view, ten before it is row 10, a step begins with row 8.
        assert_eq!(drawn(1000.0), Drawn { first: 8, shown: 33 });
    }

    #[test]
    fn rows_stand_where_they_would_if_all_were_there() {
        let (view, count) = (view(1000.0), 1000);
        let measure = measure(view, count);
        assert_eq!(measure, Measure { height: 50_000.0, offset: 1000.0 });
        assert!((place(view, measure, 8) - 400.0).abs() < 0.01);
    }

    #[test]
    fn the_end_of_a_list_of_a_million_can_be_reached() {
        let count = 1_000_000;
        let end = HIGHEST - 400.0;
        let measured = measure(view(end), count);
        assert!((measured.height - HIGHEST).abs() < 0.01);
        let drawn = in_view(view(end), measured, count);
        assert!(count <= drawn.first + drawn.shown, "{drawn:?}");
        // The last row ends where the list ends.
        let bottom = place(view(end), measured, drawn.first) + (count - drawn.first) as f64 * 50.0;
        assert!((bottom - HIGHEST).abs() < 0.01, "{bottom}");
    }

    #[test]
    fn without_a_row_to_measure_some_are_drawn() {
        let view = Viewport { row: 0.0, ..view(0.0) };
        assert_eq!(in_view(view, measure(view, 7), 7), Drawn { first: 0, shown: 7 });
    }
}
