//! Where installations stand, in a line for each.

use crate::engine::Engine;
use crate::manage::Scene;
use crate::protocol::{Failure, Glance, Glanced, GlancedSeats};
use crate::said::said_status;
use licentia_verifier::Seats;

impl Engine {
    /// Those of which nothing can be told are left out: their own pages say why.
    pub(crate) fn glance(&self, question: &Glance) -> Result<Vec<Glanced>, Failure> {
        self.session()?;
        let mut glances = Vec::new();
        for id in &question.installations {
            let Ok(scene) = self.scene(id, question.now) else { continue };
            glances.push(Glanced {
                installation: id.clone(),
                status: said_status(scene.assessment.status, scene.words),
                seats: scene.has_accounts().then(|| seats(&scene)).flatten(),
            });
        }
        Ok(glances)
    }
}

fn seats(scene: &Scene<'_>) -> Option<GlancedSeats> {
    let rows = &scene.assessment.modules;
    let row = rows.iter().find(|row| row.module == "server").or(rows.first())?;
    let held = match row.seats {
        Seats::Limited(seats) => Some(seats),
        Seats::Unlimited => None,
    };
    // A list of accounts has fewer than ten million.
    let count = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
    let (trial, refused) = (count(row.trial.len()), count(row.refused.len()));
    Some(GlancedSeats { held, used: row.used, trial, refused })
}
