//! XML as text: what a name may hold, and what would break the document.

/// What stands between tags or quotes: the five signs written out, and what XML does not take left out.
pub(crate) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&apos;"),
            '\n' | '\t' => safe.push(' '),
            control if control.is_control() || matches!(control, '\u{fffe}' | '\u{ffff}') => {}
            letter => safe.push(letter),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_name_cannot_break_the_document() {
        assert_eq!(super::escaped("<b> & \"c\"\u{1}\n'"), "&lt;b&gt; &amp; &quot;c&quot; &apos;");
    }
}
