//! The finances as text to paste in a document or a mail: tabs between columns, so that Word and Excel make a table of it.

use crate::number::figure;
use crate::paper::Paper;
use crate::view::View;
use crate::words::{conventions, heads, listed, origin, words};

/// A view as text: title, table, what the signs mean, the notes and where it comes from.
#[must_use]
pub fn finances(paper: &Paper, view: &View) -> String {
    let mut lines = vec![view.title.clone(), view.caption.clone(), String::new()];
    let titles = view.columns.iter().map(|column| column.title.as_str());
    lines.push(heads(paper, view).into_iter().chain(titles).collect::<Vec<_>>().join("\t"));
    for line in &view.lines {
        let figures =
            line.cells.iter().zip(&view.columns).map(|(cell, column)| figure(paper, column, line, cell.value));
        lines.push(words(paper, view, line).into_iter().chain(figures).collect::<Vec<_>>().join("\t"));
    }
    lines.push(String::new());
    lines.push(conventions(paper, view));
    lines.extend(view.notes.iter().cloned());
    lines.extend(listed(paper).into_iter().map(|(name, choice)| format!("{name}: {choice}")));
    lines.push(
        origin(paper).into_iter().map(|(name, value)| format!("{name}: {value}")).collect::<Vec<_>>().join(" · "),
    );
    lines.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paper::Sign;
    use crate::samples::paper;

    #[test]
    fn the_text_has_the_table_the_signs_and_where_it_comes_from() {
        let mut paper = paper();
        let text = finances(&paper, &paper.views[0]).replace('\u{a0}', " ");
        assert!(text.contains("Taakveld\tOmschrijving\tLasten/baten\tI/S\t2027\t2028\tStructureel"), "{text}");
        assert!(text.contains("\tTotaal\t\t\t−70 N\t130 V\t240 V"), "{text}");
        assert!(text.contains("+ is een voordeel") && text.contains("Gemaakt op: 31 mei 2027"), "{text}");
        assert!(text.contains("\nKeuze: Fte per wijkteam van 10 naar 12\n"), "{text}");
        paper.sign = Sign::Cost;
        let text = finances(&paper, &paper.views[0]).replace('\u{a0}', " ");
        assert!(text.contains("\tTotaal\t\t\t70 N\t−130 V\t−240 V"), "{text}");
    }
}
