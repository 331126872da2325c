//! Pictures of 16 by 16, drawn with the colour of the text around them.

use yew::prelude::*;

/// What a picture shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Icon {
    Auto,
    Back,
    Check,
    CheckCircle,
    Clock,
    Close,
    Copy,
    Cross,
    Calendar,
    Dark,
    Download,
    Exclaim,
    File,
    Forward,
    Info,
    Light,
    Lock,
    Next,
    Onward,
    Pause,
    Pencil,
    Play,
    PlayBack,
    Previous,
    Mail,
    Print,
    Search,
    Seal,
    Trash,
    Upload,
    Warning,
}

/// A picture; the words beside it say the same, so it is silent.
pub(crate) fn picture(icon: Icon) -> Html {
    html! {
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path d={path(icon)} />
        </svg>
    }
}

fn path(icon: Icon) -> &'static str {
    match icon {
        Icon::Auto => "M1.8 2.8h12.4v8.4H1.8zM5.5 13.8h5M8 11.2v2.6",
        Icon::Back => "M10 3 5 8l5 5",
        Icon::Calendar => "M2.2 3.2h11.6v10.6H2.2zM2.2 6.4h11.6M5.2 1.5v3M10.8 1.5v3",
        Icon::Check => "M3 8.5 6.5 12 13 4.5",
        Icon::CheckCircle => "M14.2 8A6.2 6.2 0 1 1 1.8 8a6.2 6.2 0 0 1 12.4 0ZM5.2 8.2l2 2 3.6-4",
        Icon::Clock => "M14.2 8A6.2 6.2 0 1 1 1.8 8a6.2 6.2 0 0 1 12.4 0ZM8 4.5V8l2.4 1.6",
        Icon::Close => "M4 4l8 8M12 4l-8 8",
        Icon::Copy => "M6 6h7.5v7.5H6zM3.5 10H2.5V2.5H10v1",
        Icon::Cross => {
            "M14.2 8A6.2 6.2 0 1 1 1.8 8a6.2 6.2 0 0 1 12.4 0ZM5.8 5.8l4.4 4.4M10.2 5.8l-4.4 \
             4.4"
        }
        Icon::Dark => "M13.5 9.7A6 6 0 0 1 6.3 2.5a6 6 0 1 0 7.2 7.2Z",
        Icon::Download => "M8 2v8M4.5 7 8 10.5 11.5 7M2.5 13.5h11",
        Icon::Exclaim => "M8 2.5v7M8 12.6v.3",
        Icon::File => "M9.5 1.8h-6v12.4h9V4.8zM9.5 1.8v3h3M6 8h4M6 10.8h4",
        Icon::Forward => "M6 3l5 5-5 5",
        Icon::Info => "M14.2 8A6.2 6.2 0 1 1 1.8 8a6.2 6.2 0 0 1 12.4 0ZM8 7.3v3.7M8 5v.1",
        Icon::Light => {
            "M11 8a3 3 0 1 1-6 0 3 3 0 0 1 6 0ZM8 1.3v1.4M8 13.3v1.4M1.3 8h1.4M13.3 8h1.4\
             M3.3 3.3l1 1M11.7 11.7l1 1M12.7 3.3l-1 1M4.3 11.7l-1 1"
        }
        Icon::Lock => "M3.5 7h9v7h-9zM5.5 7V4.7a2.5 2.5 0 0 1 5 0V7",
        Icon::Next => "M3.5 3.5v9L10 8ZM12.5 3.5v9",
        Icon::Onward => "M6 3l5 5-5 5",
        Icon::Pause => "M5.2 3.5v9M10.8 3.5v9",
        Icon::Pencil => "M3 13l.7-2.8L11 2.9l2.1 2.1-7.3 7.3ZM9.5 4.4l2.1 2.1",
        Icon::Play => "M4.5 3v10l8.5-5Z",
        Icon::PlayBack => "M11.5 3v10L3 8Z",
        Icon::Previous => "M12.5 3.5v9L6 8ZM3.5 3.5v9",
        Icon::Mail => "M1.8 3.5h12.4v9H1.8zM1.8 4 8 8.8 14.2 4",
        Icon::Print => "M4.5 5.5V2h7v3.5M4.5 11.5h-2.3v-6h11.6v6h-2.3M4.5 9.2h7v4.8h-7z",
        Icon::Search => "M11.5 7a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0ZM10.3 10.3 14 14",
        Icon::Seal => {
            "M8 1.5 13.5 3.5V8c0 3.2-2.3 5.4-5.5 6.5C4.8 13.4 2.5 11.2 2.5 8V3.5ZM5.4 8l1.9 1.9 \
             3.3-3.7"
        }
        Icon::Trash => "M2.5 4.2h11M6 4V2.3h4V4M4 4.2l.6 9.5h6.8l.6-9.5M6.7 7v4M9.3 7v4",
        Icon::Upload => "M8 10.5V2.2M4.5 5.5 8 2l3.5 3.5M2.5 10.5v3h11v-3",
        Icon::Warning => "M8 2 14.5 13.5h-13ZM8 6.5v3.3M8 11.6v.1",
    }
}
