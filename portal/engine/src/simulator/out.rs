//! What is handed out of a story.

use super::neutral::neutral;
use crate::engine::Engine;
use crate::protocol::Failure;
use crate::protocol::simulator::{Format, HandOut, HandedOut};
use licentia_words::timeline::{calendar, csv, picture};

impl Engine {
    pub(crate) fn hand_out(&self, question: &HandOut) -> Result<HandedOut, Failure> {
        let (act, words) = self.act(question.key)?;
        let timeline = &act.timeline;
        let product = timeline.product.as_deref().unwrap_or("licenses");
        let day = timeline.from.date();
        let name = |ending: &str| format!("simulation-{product}-{day}.{ending}");
        let json = |scenario, pretty| {
            let written = match pretty {
                true => serde_json::to_string_pretty(scenario),
                false => serde_json::to_string(scenario),
            };
            written.map_err(|_| Failure::Unreadable)
        };
        let (name, text) = match question.format {
            Format::Scenario => (name("json"), json(&act.scenario, true)? + "\n"),
            Format::Csv => (name("csv"), csv(timeline)),
            Format::Calendar => {
                let licenses = act.scenario.licenses.iter();
                let orders = licenses.map(|it| it.claims.order_id.as_str());
                let identity = orders.collect::<Vec<_>>().join("\n");
                (name("ics"), calendar(timeline, &identity, words))
            }
            Format::Picture => (name("svg"), picture(timeline, words)),
            Format::Link => (String::new(), json(&neutral(&act.scenario), false)?),
        };
        Ok(HandedOut { name, text })
    }
}
