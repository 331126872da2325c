//! The worked cases and the stories of the published documents: the model says what the core does.

use crate::difference::{agree, is_scenario};
use conformance::worked::stories;
use serde_json::Value;

#[test]
fn the_model_tells_every_worked_story_as_the_core_does() {
    let presets = crate::all_presets();
    let (mut told, mut wrong) = (0, String::new());
    // The model reads no signatures.
    let stories = stories().into_iter().filter(|(_, story)| is_scenario(story));
    for (id, story) in stories.filter(|(_, story)| is_on_whole_hours(story)) {
        match agree(&story, &presets) {
            Ok(_) => told += 1,
            Err(difference) => wrong += &format!("\n{id}\n{difference}"),
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    conformance::report(&format!("worked stories, core and model: {told} alike"));
}

/// Whether the model, which goes from hour to hour, can play it.
fn is_on_whole_hours(story: &Value) -> bool {
    match story {
        Value::String(text) => {
            let is_instant = text.len() == 20 && text.get(10..11) == Some("T");
            !is_instant || text.ends_with(":00:00Z")
        }
        Value::Array(items) => items.iter().all(is_on_whole_hours),
        Value::Object(members) => {
            let offset = members.get("utcOffsetMinutes").and_then(Value::as_i64).unwrap_or(0);
            offset % 60 == 0 && members.values().all(is_on_whole_hours)
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => true,
    }
}
