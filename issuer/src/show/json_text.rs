//! JSON, indented for reading: order and numbers stay as they were signed.

const INDENT: &str = "  ";

/// The JSON text with line ends and indentation; characters that a terminal would act on are
/// escaped. The text must be JSON: nothing is checked here.
pub(crate) fn indented(json: &str) -> String {
    let mut shown = String::new();
    let mut depth = 0_usize;
    let mut characters = json.chars().filter(|character| !character.is_ascii_control()).peekable();
    let new_line = |shown: &mut String, depth: usize| {
        shown.push('\n');
        shown.push_str(&INDENT.repeat(depth));
    };
    while let Some(character) = characters.next() {
        match character {
            '"' => {
                shown.push('"');
                copy_string(&mut characters, &mut shown);
            }
            '{' | '[' => {
                shown.push(character);
                while characters.next_if_eq(&' ').is_some() {}
                if let Some(close) = characters.next_if(|next| matches!(next, '}' | ']')) {
                    shown.push(close);
                } else {
                    depth += 1;
                    new_line(&mut shown, depth);
                }
            }
            '}' | ']' => {
                depth = depth.saturating_sub(1);
                new_line(&mut shown, depth);
                shown.push(character);
            }
            ',' => {
                shown.push(',');
                new_line(&mut shown, depth);
            }
            ':' => shown.push_str(": "),
            ' ' => {}
            other => shown.push(other),
        }
    }
    shown
}

/// Copies up to the quotation mark that ends the string.
fn copy_string(characters: &mut impl Iterator<Item = char>, shown: &mut String) {
    while let Some(character) = characters.next() {
        if character == '"' {
            shown.push('"');
            return;
        }
        let text = crate::text::printable(character.encode_utf8(&mut [0; 4]));
        if text.starts_with(r"\u{") {
            // As JSON escapes it; all such characters are in the basic plane.
            shown.push_str(&format!("\\u{:04x}", u32::from(character)));
        } else {
            shown.push_str(&text);
        }
        if character == '\\' {
            shown.extend(characters.next());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn structure_is_indented_and_strings_are_left_alone() {
        let shown = indented(r#"{"a":[1, {"b":"x, {y}: \"z\"\\"}],"c":{ },"d":1e2}"#);
        let expected = "{\n  \"a\": [\n    1,\n    {\n      \"b\": \"x, {y}: \\\"z\\\"\\\\\"\n    \
                        }\n  ],\n  \"c\": {},\n  \"d\": 1e2\n}";
        assert_eq!(shown, expected);
    }

    #[test]
    fn what_a_terminal_would_act_on_is_escaped() {
        assert_eq!(indented("{\"a\":\"\u{9b}2J\u{202e}\"}"), "{\n  \"a\": \"\\u009b2J\\u202e\"\n}");
    }
}
