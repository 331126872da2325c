//! `serve`: the portal on this machine, built again at every change.

use super::trunk::trunk;
use crate::failure::{Failure, Outcome};
use crate::tools::{self, Tool};
use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};

/// The port in Trunk.toml, for everyone who says nothing else.
pub(crate) const DEFAULT_PORT: u16 = 8080;

/// Serves until it is stopped.
pub(crate) fn run(release: bool, port: u16) -> Outcome {
    // Trunk notices a port in use only after the build, and then ends as if all were well.
    check_port(port)?;
    tools::provide(&Tool::FOR_SERVE)?;
    let mut serve = trunk("serve").args(["--port", &port.to_string()]);
    if release {
        tools::provide(&Tool::FOR_PORTAL)?;
        serve = serve.args(["--release"]);
    }
    println!();
    println!("    The portal:  http://{}:{port}", Ipv4Addr::LOCALHOST);
    println!("    It answers when the first build has finished. Ctrl-C stops it.");
    println!();
    serve.replace_this_process()
}

/// Fails if nothing can listen on the port.
fn check_port(port: u16) -> Outcome {
    let Err(error) = TcpListener::bind((Ipv4Addr::LOCALHOST, port)) else {
        return Ok(());
    };
    let what = match error.kind() {
        ErrorKind::AddrInUse => format!("port {port} is in use: another program listens there"),
        _ => format!("port {port} cannot be used: {error}"),
    };
    let other = if port == DEFAULT_PORT { DEFAULT_PORT + 1 } else { DEFAULT_PORT };
    Err(Failure::new(
        what,
        format!("stop that program, or take another port: cargo xtask serve --port {other}"),
    ))
}
