//! Sentences written out by hand, in both languages as people read them.

use crate::samples::story;
use licentia_verifier::Refusal;
use licentia_verifier::assess::{Fact, LimitedBy, Remedy};
use licentia_verifier::policy::presets;
use licentia_verifier::rules::Rule;
use licentia_verifier::simulate::{CreationRefusal, SimulateError, Subject};
use licentia_words::{English, EventKind, Italian, Words, Zone, sentence};

const ENGLISH: &dyn Words = &English::SPOKEN;
const ITALIAN: &dyn Words = &Italian::SPOKEN;

fn fact(fact: &Fact) -> [String; 2] {
    [ENGLISH, ITALIAN].map(|words| sentence(&words.fact(fact, Zone::new(60))))
}

#[test]
fn stories_that_are_too_long() {
    let until = "2126-01-08T00:00:01Z".parse().unwrap();
    let latest = "2126-01-08T00:00:00Z".parse().unwrap();
    let said = |error: &SimulateError| {
        [ENGLISH, ITALIAN].map(|words| {
            let advice = words.simulate_error(error);
            [advice.problem, advice.remedy.unwrap()].map(|it| sentence(&it)).join(" ")
        })
    };
    assert_eq!(
        said(&SimulateError::StoryTooLong { until, latest, days: 36_525 }),
        [
            "It ends more than 36,525 days after it begins. Set `until` to 8 January 2126, 00:00 \
             UTC or earlier.",
            "Finisce più di 36.525 giorni dopo il suo inizio. Indicare in `until` al più tardi \
             l’8 gennaio 2126, 00:00 UTC.",
        ]
    );
    assert_eq!(
        said(&SimulateError::ListsTooLong { accounts: 16_000_000, latest }),
        [
            "Its midnight lists name more than 16,000,000 accounts (SEAT-22). Set `until` to 8 \
             January 2126, 00:00 UTC or earlier, or let seat trials be shorter.",
            "I suoi elenchi di mezzanotte superano 16.000.000 account (SEAT-22). Indicare in \
             `until` al più tardi l’8 gennaio 2126, 00:00 UTC, o accorciare i posti di prova.",
        ]
    );
}

#[test]
fn findings() {
    let last_day = "2026-12-31".parse().unwrap();
    assert_eq!(
        fact(&Fact::Grace { last_day }),
        [
            "The license expired after 31 December 2026, and the grace period runs.",
            "La licenza è scaduta dopo il 31 dicembre 2026 e corre il periodo di tolleranza.",
        ]
    );
    let last_day = "2026-08-11".parse().unwrap();
    assert_eq!(
        fact(&Fact::ModuleEnded { module: "instant-messaging".to_owned(), last_day }),
        [
            "Module Instant Messaging ended after 11 August 2026.",
            "Il modulo Messaggistica istantanea è scaduto dopo l’11 agosto 2026.",
        ]
    );
    assert_eq!(
        fact(&Fact::SeatsExceeded { module: "server".to_owned(), used: 1_200, seats: 1_000 }),
        ["Server needs 1,200 seats and has 1,000.", "Server richiede 1.200 posti e ne ha 1.000."]
    );
    let first_end = "2026-05-07T22:00:00Z".parse().unwrap();
    assert_eq!(
        fact(&Fact::TrialSeats { module: "activesync".to_owned(), accounts: 1, first_end }),
        [
            "1 account of ActiveSync in a trial seat, until 7 May 2026, 23:00.",
            "1 account di ActiveSync in un posto di prova, fino al 7 maggio 2026, 23:00.",
        ]
    );
    let limited_by = LimitedBy::License;
    assert_eq!(
        fact(&Fact::DomainFull { domain: "a.example".to_owned(), used: 2, limit: 2, limited_by }),
        [
            "Domain a.example has 2 of 2 accounts that the license allows.",
            "Il dominio a.example ha 2 account su 2: è il limite della licenza.",
        ]
    );
    assert_eq!(
        fact(&Fact::TooManyTransfers { used: 2, allowed: 1 }),
        [
            "2 moves to other hardware, 1 allowed.",
            "2 spostamenti su altro hardware, ne è consentito 1.",
        ]
    );
    assert_eq!(
        fact(&Fact::WebFilterDiffers { web_filter: Some(1), server: None }),
        [
            "The web filter is licensed for 1 user, the product for any number of users.",
            "Il filtro web ha una licenza per 1 utente, il prodotto per un numero qualsiasi di \
             utenti.",
        ]
    );
    assert_eq!(
        [ENGLISH, ITALIAN].map(|it| sentence(it.remedy(Remedy::EndMigration))),
        [
            "Take the old machine out of service, or ask for a bridge license.",
            "Mettere fuori servizio la vecchia macchina, o chiedere una licenza ponte.",
        ]
    );
}

#[test]
fn events_of_a_story() {
    let told: Vec<[String; 2]> = story::events()
        .iter()
        .map(|it| [ENGLISH, ITALIAN].map(|words| words.event(it, Zone::new(60))))
        .collect();
    let expected = [
        (
            0,
            "the license server cannot be reached from now on",
            "da ora il server delle licenze non si può raggiungere",
        ),
        (
            6,
            "anna@engines.example connects to ActiveSync for the first time",
            "anna@engines.example accede ad ActiveSync per la prima volta",
        ),
        (
            11,
            "the license A-1001 of Kerio Connect is bought for €1,234.50",
            "è acquistata la licenza A-1001 di Kerio Connect per 1.234,50 €",
        ),
        (17, "the build of 11 May 2026 is installed", "è installata la build dell’11 maggio 2026"),
        (
            22,
            "the machine rack-2 is a standby: service off, traffic does not pass through it",
            "la macchina rack-2 è di riserva (standby): servizio spento, non passa traffico",
        ),
        (26, "1 message passes, in and out", "passa 1 messaggio, in entrata o in uscita"),
        (27, "4,200 messages pass, in and out", "passano 4.200 messaggi, in entrata e in uscita"),
    ];
    for (index, english, italian) in expected {
        assert_eq!(told[index], [english, italian]);
    }
    let name = EventKind::StandbyPromoted;
    assert_eq!(
        [ENGLISH, ITALIAN].map(|it| it.event_kind(name)),
        ["standby takes over", "la riserva (standby) subentra"]
    );
}

#[test]
fn messages_and_refusals() {
    let last_day = "2026-12-31".parse().unwrap();
    let subject = Subject::MaintenanceEnding { days: 1, last_day, ends_license: false };
    let [english, italian] = [ENGLISH, ITALIAN].map(|it| it.message(&subject, Zone::new(60)));
    assert_eq!(english.subject, "software maintenance ends in 1 day");
    assert_eq!(italian.subject, "la manutenzione del software scade tra 1 giorno");
    assert_eq!((english.rule, italian.rule), (Rule::Term7, Rule::Term7));
    assert_eq!(english.body[0], "the last day of software maintenance is 31 December 2026");
    let told = "l’ultimo giorno di manutenzione del software è il 31 dicembre 2026";
    assert_eq!(italian.body[0], told);
    let refusal = CreationRefusal::SeatsFull { used: 1_000, seats: 1_000 };
    assert_eq!(ENGLISH.creation_refusal(&refusal), "1,000 of 1,000 seats are used");
    assert_eq!(ITALIAN.creation_refusal(&refusal), "posti occupati: 1.000 su 1.000");
    let both = |id: &str| [ENGLISH, ITALIAN].map(|words: &dyn Words| words.module_name(id));
    assert_eq!(both("acme-scan"), ["acme-scan", "acme-scan"]);
    assert_eq!(both("desktop-client"), ["Desktop Client", "Client desktop"]);
}

#[test]
fn refusals_of_licenses() {
    let told = |refusal: &Refusal| [ENGLISH, ITALIAN].map(|it| it.refusal(refusal).problem);
    let at = "2026-12-08T23:00:00Z".parse().unwrap();
    let later = "2026-12-10T04:00:00Z".parse().unwrap();
    assert_eq!(
        told(&Refusal::ClockBehind { issued: later, at }),
        [
            "the clock is wrong: the file was issued on 10 December 2026, 04:00 UTC, 1 day 5 h \
             after what the clock says, 8 December 2026, 23:00 UTC",
            "l’orologio è sbagliato: segna 8 dicembre 2026, 23:00 UTC, e il file è stato emesso \
             il 10 dicembre 2026, 04:00 UTC, 1 giorno 5 h dopo",
        ]
    );
    assert_eq!(
        told(&Refusal::FileExpired { file_expires: at, at: later }),
        [
            "the file expired on 8 December 2026, 23:00 UTC (2 days ago)",
            "il file è scaduto l’8 dicembre 2026, 23:00 UTC (2 giorni fa)",
        ]
    );
    assert_eq!(
        told(&Refusal::OtherMachine { fingerprint: "ab:cd".to_owned() }),
        [
            "it is for another machine: its fingerprint is ab:cd",
            "è per un’altra macchina: la sua impronta è ab:cd",
        ]
    );
}

#[test]
fn rules() {
    let policy = presets::find("icewarp").unwrap();
    assert_eq!(
        ENGLISH.rule(Rule::Reval3, &policy),
        "After the first failed attempt the whole product goes on working for 2 days. A license \
         can name a grace of its own; license types differ in that."
    );
    assert_eq!(
        ITALIAN.rule(Rule::Reval3, &policy),
        "Dopo il primo tentativo fallito l’intero prodotto continua a funzionare per 2 giorni. \
         Una licenza può indicare una tolleranza propria; i tipi di licenza differiscono in questo."
    );
    let connect = presets::find("kerio-connect").unwrap();
    let suspended = |words: &dyn Words| words.rule(Rule::Term5, &connect);
    assert!(suspended(ENGLISH).contains("issued on or after 1 May 2023 has"));
    assert!(suspended(ITALIAN).contains("emessa dal 1 maggio 2023 in poi non"));
    assert!(suspended(&English::PLAIN).contains("issued on or after 2023-05-01 has"));
}
