//! A text for support, ready to be sent by hand.

use crate::components::{CopyButton, Icon, picture};
use crate::i18n::{AllWords, Field};
use crate::state::{Action, Installation, Said};
use crate::store::use_portal;
use licentia_engine::protocol::Managed;
use licentia_verifier::{Instant, masked};
use std::rc::Rc;
use yew::prelude::*;

/// The button that opens it.
pub(super) const BUTTON: &str = "support-button";
/// Its heading.
pub(super) const PANEL: &str = "support";
/// The longest body that every mail program takes from a link, in bytes.
const BODY_BYTES: usize = 1_500;

#[derive(Properties)]
pub(super) struct SupportProps {
    pub(super) installation: Rc<Installation>,
    pub(super) managed: Rc<Managed>,
    pub(super) onclose: Callback<MouseEvent>,
}

impl PartialEq for SupportProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.installation, &other.installation)
            && Rc::ptr_eq(&self.managed, &other.managed)
    }
}

/// The panel. What is sent, and whether, decides who reads it.
#[component]
pub(super) fn Support(props: &SupportProps) -> Html {
    let portal = use_portal();
    let words = portal.all_words();
    let text = text(words, &props.installation, &props.managed, portal.state.now);
    let settings = portal.state.settings();
    let address = settings.and_then(|settings| settings.support_email.clone());
    let it = &props.managed.information;
    let subject = words.support_subject(&it.product, &it.order_id);
    let oncopied = portal
        .send
        .reform(|allowed: bool| Action::Say(if allowed { Said::Copied } else { Said::NotCopied }));
    html! {
        <section class="card support" aria-labelledby={PANEL}>
            <div class="support-head">
                <h2 id={PANEL} tabindex="-1">{ words.support() }</h2>
                <button type="button" class="icon-button" aria-label={words.close()}
                    title={words.close()} onclick={props.onclose.clone()}>
                    { picture(Icon::Close) }
                </button>
            </div>
            <p>{ words.support_more() }</p>
            <div class="support-text">
                <textarea readonly=true rows="12" aria-label={words.support_text()}
                    value={text.clone()} />
                <CopyButton text={text.clone()} label={words.support_copy()}
                    done={words.copied()} {oncopied} />
            </div>
            if let Some(address) = address {
                <p>
                    <a class="button" href={mailto(&address, &subject, &text)}>
                        { picture(Icon::Mail) }{ words.support_mail() }
                    </a>
                    <span class="quiet">{ " " }{ address }</span>
                </p>
            } else {
                <p class="quiet">{ words.support_nobody() }</p>
            }
        </section>
    }
}

/// Everything that support will ask, in the order in which it will.
fn text(words: &dyn AllWords, of: &Installation, managed: &Managed, now: Instant) -> String {
    let it = &managed.information;
    let mut lines = vec![words.support_greeting().to_owned(), String::new()];
    let mut line = |label: &str, value: &str| lines.push(format!("{label}: {value}"));
    line(words.product_label(), &it.product);
    line(words.field(Field::OrderId), &it.order_id);
    line(words.licensee(), &it.name);
    let status = format!("{} ({})", managed.display.text, managed.status.text);
    line(words.field(Field::Status), &status);
    if let Some(machine) = &it.licensed_machine {
        line(words.field(Field::ReferenceId), machine);
    }
    for (field, ending) in [
        (Field::LicenseExpires, &it.license_expires),
        (Field::MaintenanceExpires, &it.maintenance_expires),
    ] {
        let day = ending.as_ref().map_or(words.absent(field), |ending| &ending.date);
        line(words.field(field), day);
    }
    line(words.field(Field::Policy), &it.policy);
    for entry in &of.entries {
        line(words.field(Field::RegistrationKey), &masked(&entry.record.key));
    }
    lines.push(words.support_page(env!("CARGO_PKG_VERSION")));
    lines.push(words.instant(now));
    lines.push(String::new());
    for finding in &managed.findings {
        lines.push(format!("- {}: {} ({})", finding.severity.text, finding.text, finding.rule.id));
    }
    lines.join("\n")
}

/// A link that opens the mail program; a long text is cut at the end of a line.
fn mailto(address: &str, subject: &str, text: &str) -> String {
    let mut body = String::new();
    for line in text.lines() {
        let line = escaped(&format!("{line}\r\n"));
        if BODY_BYTES < body.len() + line.len() {
            break;
        }
        body += &line;
    }
    format!("mailto:{address}?subject={}&body={body}", escaped(subject))
}

/// A text as part of an address (RFC 6068).
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                escaped.push(char::from(byte));
            }
            byte => escaped += &format!("%{byte:02X}"),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_has_a_subject_and_whole_lines_in_its_body() {
        let link = mailto("a@b.example", "A & B", "one\nÈ due");
        assert_eq!(link, "mailto:a@b.example?subject=A%20%26%20B&body=one%0D%0A%C3%88%20due%0D%0A");
        let long = mailto("a@b.example", "x", &"abcdefgh\n".repeat(1000));
        assert!(long.len() < BODY_BYTES + 50 && long.ends_with("abcdefgh%0D%0A"));
    }
}
