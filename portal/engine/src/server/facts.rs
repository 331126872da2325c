//! What is known of a server, as it is typed.

use crate::protocol::{MachineFacts, MachineRole, ServerFacts};
use licentia_verifier::Instant;
use licentia_verifier::installation::{Deployment, Installation, Role};
use licentia_words::Zone;

/// What is known, field by field.
pub(super) fn typed(facts: &Installation, zone: Zone) -> ServerFacts {
    let number = |number: u32| if number == 0 { String::new() } else { number.to_string() };
    let build = facts.build.as_ref();
    ServerFacts {
        reference_id: facts.reference_id.clone().unwrap_or_default(),
        utc_offset: zone.name(),
        released: build.map(|build| build.released.to_string()).unwrap_or_default(),
        version: build.and_then(|build| build.version.clone()).unwrap_or_default(),
        extensions: number(facts.extensions),
        unreachable: !facts.contact.reachable,
        last_success: facts.contact.last_success.map(|at| minute(at, zone)).unwrap_or_default(),
        host: facts.host.clone().unwrap_or_default(),
        ip: facts.ip.clone().unwrap_or_default(),
        moves_used: number(facts.transfers_used),
        machines: facts.deployments.iter().map(|it| machine(it, zone)).collect(),
    }
}

/// `2026-11-22T10:00`, by the server's clock.
pub(super) fn minute(at: Instant, zone: Zone) -> String {
    zone.short(at).replace(' ', "T").chars().take("2026-11-22T10:00".len()).collect()
}

fn machine(it: &Deployment, zone: Zone) -> MachineFacts {
    MachineFacts {
        id: it.id.clone(),
        role: match it.role {
            Role::Production => MachineRole::Production,
            Role::Standby => MachineRole::Standby,
            Role::Migration => MachineRole::Migration,
            Role::HighAvailability => MachineRole::HighAvailability,
        },
        service_off: !it.service_on,
        traffic: it.traffic,
        cables: it.cables.to_string(),
        since: it.since.map(|since| zone.day(since)).unwrap_or_default(),
    }
}

/// What a machine is for, as the core has it.
pub(super) fn role(role: MachineRole) -> Role {
    match role {
        MachineRole::Production => Role::Production,
        MachineRole::Standby => Role::Standby,
        MachineRole::Migration => Role::Migration,
        MachineRole::HighAvailability => Role::HighAvailability,
    }
}
