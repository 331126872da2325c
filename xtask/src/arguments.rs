//! The words after `cargo xtask`, read into a command.

use crate::commands::serve::DEFAULT_PORT;
use crate::suite;

/// What `cargo xtask help` prints.
pub(crate) const HELP: &str = "\
cargo xtask COMMAND

  serve [--release] [--port N]   serve the portal at http://127.0.0.1:8080
  build                          build the portal into dist/
  package                        build the npm package into target/npm/
  generate [--check]             write the generated files, or compare them with the committed
  test [NAME...] [--list]        run every test, or the named steps; --list names the steps
  seal                           finish a build of the portal; Trunk calls it
  setup                          fetch every tool that is missing, and nothing else
  help                           this list

Each command first fetches the tools it needs and does not find, into .tools/ and
tests/node_modules/, which git ignores. What the PATH has at the right version is used as it is.";

/// One command with everything it was told.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Command {
    /// Print the list of commands.
    Help,
    /// Fetch every missing tool.
    Setup,
    /// Serve the portal on this machine.
    Serve {
        /// As small and fast as what is shipped.
        release: bool,
        /// Where to listen.
        port: u16,
    },
    /// Build the portal for a static web server.
    Build,
    /// Finish a build of the portal, for Trunk.
    Seal,
    /// Build the npm package.
    Package,
    /// Write the generated files, or only compare them.
    Generate {
        /// Compare, write nothing.
        check: bool,
    },
    /// Run the test steps with these names; all of them if there are none.
    Test {
        /// Names of steps.
        names: Vec<String>,
    },
    /// Print the test steps.
    ListTests,
}

/// Reads the words, or says which of them it does not understand.
pub(crate) fn parse(words: &[String]) -> Result<Command, String> {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let Some((&command, rest)) = words.split_first() else {
        return Ok(Command::Help);
    };
    if rest.iter().any(|word| matches!(*word, "--help" | "-h")) {
        return Ok(Command::Help);
    }
    match command {
        "help" | "--help" | "-h" => Ok(Command::Help),
        "setup" => nothing_more(command, rest, Command::Setup),
        "serve" => serve(rest),
        "build" => nothing_more(command, rest, Command::Build),
        "seal" => nothing_more(command, rest, Command::Seal),
        "package" => nothing_more(command, rest, Command::Package),
        "generate" => match rest {
            [] => Ok(Command::Generate { check: false }),
            ["--check"] => Ok(Command::Generate { check: true }),
            _ => Err(format!("`generate` takes only `--check`, not `{}`", rest.join(" "))),
        },
        "test" => test(rest),
        unknown => Err(format!("there is no command `{unknown}`")),
    }
}

fn nothing_more(name: &str, rest: &[&str], command: Command) -> Result<Command, String> {
    match rest {
        [] => Ok(command),
        [word, ..] => Err(format!("`{name}` takes no `{word}`")),
    }
}

fn serve(rest: &[&str]) -> Result<Command, String> {
    let (mut release, mut port) = (false, DEFAULT_PORT);
    let mut words = rest.iter();
    while let Some(&word) = words.next() {
        match (word, word.strip_prefix("--port=")) {
            ("--release", _) => release = true,
            ("--port", _) => {
                let number = words.next().ok_or("`--port` wants a number after it")?;
                port = port_number(number)?;
            }
            (_, Some(number)) => port = port_number(number)?,
            _ => return Err(format!("`serve` takes no `{word}`")),
        }
    }
    Ok(Command::Serve { release, port })
}

fn port_number(word: &str) -> Result<u16, String> {
    match word.parse() {
        Ok(port) if port > 0 => Ok(port),
        _ => Err(format!("`{word}` is not a port: 1 to 65535")),
    }
}

fn test(rest: &[&str]) -> Result<Command, String> {
    if rest.contains(&"--list") {
        return Ok(Command::ListTests);
    }
    if let Some(unknown) = rest.iter().find(|name| !suite::has(name)) {
        return Err(format!(
            "there is no test step `{unknown}`; the steps are {}",
            suite::names().join(", ")
        ));
    }
    Ok(Command::Test { names: rest.iter().map(ToString::to_string).collect() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Command, String> {
        parse(&line.split_whitespace().map(str::to_string).collect::<Vec<_>>())
    }

    #[test]
    fn no_words_and_any_cry_for_help_print_the_list() {
        for line in ["", "help", "--help", "-h", "serve --help", "test -h"] {
            assert_eq!(parsed(line), Ok(Command::Help), "{line}");
        }
    }

    #[test]
    fn serve_listens_on_its_usual_port_unless_told_otherwise() {
        let serve = |release, port| Ok(Command::Serve { release, port });
        assert_eq!(parsed("serve"), serve(false, 8080));
        assert_eq!(parsed("serve --port 9000"), serve(false, 9000));
        assert_eq!(parsed("serve --port=9000 --release"), serve(true, 9000));
    }

    #[test]
    fn a_port_is_a_number_from_1_to_65535() {
        assert!(parsed("serve --port 1").is_ok());
        assert!(parsed("serve --port 65535").is_ok());
        for line in ["serve --port 0", "serve --port 65536", "serve --port", "serve --port http"] {
            assert!(parsed(line).is_err(), "{line}");
        }
    }

    #[test]
    fn test_takes_the_names_of_its_steps_and_no_others() {
        let names = vec!["fmt".to_string(), "npm".to_string()];
        assert_eq!(parsed("test fmt npm"), Ok(Command::Test { names }));
        assert_eq!(parsed("test"), Ok(Command::Test { names: Vec::new() }));
        assert_eq!(parsed("test --list"), Ok(Command::ListTests));
        assert!(parsed("test everything").unwrap_err().contains("the steps are fmt, clippy"));
    }

    #[test]
    fn a_word_too_many_is_named() {
        assert_eq!(parsed("build --release"), Err("`build` takes no `--release`".into()));
        assert!(parsed("generate --chek").unwrap_err().contains("--chek"));
        assert!(parsed("biuld").unwrap_err().contains("biuld"));
    }

    #[test]
    fn generate_writes_unless_it_is_told_to_check() {
        assert_eq!(parsed("generate"), Ok(Command::Generate { check: false }));
        assert_eq!(parsed("generate --check"), Ok(Command::Generate { check: true }));
    }
}
