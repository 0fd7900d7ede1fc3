//! The blocks of a draft as paragraphs and tables.

use std::fmt::Write;

use crate::docx::xml::escaped;
use crate::draft::Block;
use crate::number::figure;
use crate::paper::Paper;
use crate::view::{Line, Role, View};
use crate::words::{conventions, heads, words};

const OPEN: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>"#;
/// A4 with the page number below.
const CLOSE: &str = r#"<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1247" w:right="1134" w:bottom="1247" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>"#;
/// What is left between the margins, in twentieths of a point.
const WIDTH: usize = 9638;

/// The whole of `word/document.xml`.
pub(crate) fn document(paper: &Paper, blocks: &[Block]) -> String {
    let mut text = String::from(OPEN);
    let mut lists = 0;
    for block in blocks {
        match block {
            Block::Title(title) => paragraph(&mut text, "Title", "", title),
            Block::Heading(level, title) => paragraph(&mut text, &format!("Heading{level}"), "", title),
            Block::Text(words) => paragraph(&mut text, "Normal", "", words),
            Block::ToFill(words) => paragraph(&mut text, "ToFill", "", &format!("[{words}]")),
            Block::Bullets(items) => list(&mut text, items, 1),
            Block::Numbered(items) => {
                lists += 1;
                list(&mut text, items, 1 + lists);
            }
            Block::Table(id) => {
                paper.views.iter().filter(|view| view.id == *id).for_each(|view| table(&mut text, paper, view));
            }
        }
    }
    text + CLOSE
}

fn paragraph(text: &mut String, style: &str, more: &str, words: &str) {
    let words = escaped(words);
    let _ = write!(
        text,
        r#"<w:p><w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr><w:r><w:t xml:space="preserve">{words}</w:t></w:r></w:p>"#
    );
}

/// Items of the list with this number in `word/numbering.xml`.
fn list(text: &mut String, items: &[String], number: usize) {
    let more = format!(r#"<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>"#);
    items.iter().for_each(|item| paragraph(text, "ListParagraph", &more, item));
}

fn table(text: &mut String, paper: &Paper, view: &View) {
    paragraph(text, "Caption", "<w:keepNext/>", &format!("{}. {}", view.title, view.caption));
    let (heads, figures) = (heads(paper, view), view.columns.len());
    let widths = widths(&heads, figures, view.has_taakvelden());
    let about = escaped(&view.caption);
    let title = escaped(&view.title);
    let _ = write!(
        text,
        r#"<w:tbl><w:tblPr><w:tblStyle w:val="Figures"/><w:tblW w:w="{WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/><w:tblCaption w:val="{title}"/><w:tblDescription w:val="{about}"/></w:tblPr><w:tblGrid>"#
    );
    widths.iter().for_each(|width| {
        let _ = write!(text, r#"<w:gridCol w:w="{width}"/>"#);
    });
    // A head that is marked as one is repeated on every page and read out with each figure.
    text.push_str("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
    let titles = heads.iter().copied().chain(view.columns.iter().map(|column| column.title.as_str()));
    for (place, (title, width)) in titles.zip(&widths).enumerate() {
        cell(text, *width, title, place >= heads.len(), true);
    }
    text.push_str("</w:tr>");
    for line in &view.lines {
        row(text, paper, view, line, &widths);
    }
    text.push_str("</w:tbl>");
    paragraph(text, "Note", "", &conventions(paper, view));
    view.notes.iter().for_each(|note| paragraph(text, "Note", "", note));
}

fn row(text: &mut String, paper: &Paper, view: &View, line: &Line, widths: &[usize]) {
    text.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
    let (words, is_bold) = (words(paper, view, line), line.role != Role::Row);
    let mut widths = widths.iter().copied();
    for word in &words {
        cell(text, widths.next().unwrap_or_default(), word, false, is_bold);
    }
    for (place, column) in view.columns.iter().enumerate() {
        let figure = line.cells.get(place).map_or_else(String::new, |cell| figure(paper, column, line, cell.value));
        cell(text, widths.next().unwrap_or_default(), &figure, true, is_bold);
    }
    text.push_str("</w:tr>");
}

fn cell(text: &mut String, width: usize, words: &str, is_figure: bool, is_bold: bool) {
    let align = if is_figure { "right" } else { "left" };
    let bold = if is_bold { "<w:rPr><w:b/></w:rPr>" } else { "" };
    let words = escaped(words);
    let _ = write!(
        text,
        r#"<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableText"/><w:jc w:val="{align}"/></w:pPr><w:r>{bold}<w:t xml:space="preserve">{words}</w:t></w:r></w:p></w:tc>"#
    );
}

/// Figures get what they need, the other words too, and the name the rest.
fn widths(heads: &[&str], figures: usize, has_taakvelden: bool) -> Vec<usize> {
    const WORD: usize = 920;
    let figure = (WIDTH / 2 / figures.max(1)).min(1150);
    let name = usize::from(has_taakvelden);
    let others = WORD * heads.len().saturating_sub(1);
    let rest = WIDTH.saturating_sub(others + figure * figures);
    let words = (0..heads.len()).map(|place| if place == name { rest } else { WORD });
    words.chain((0..figures).map(|_| figure)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::{blocks, paper};

    #[test]
    fn headings_lists_and_the_head_of_a_table_are_marked_as_what_they_are() {
        let text = document(&paper(), &blocks());
        for part in [
            r#"<w:pStyle w:val="Title"/>"#,
            r#"<w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t xml:space="preserve">Financiën"#,
            r#"<w:numId w:val="2"/></w:numPr></w:pPr><w:r><w:t xml:space="preserve">Instemmen met &amp; dekken"#,
            "<w:tblHeader/>",
            "Rijksbudget &lt;BUIG&gt; &amp; meer",
            "[Noem wie het voorstel uitvoert.]",
            "−70\u{a0}N",
        ] {
            assert!(text.contains(part), "{part}: {text}");
        }
    }

    #[test]
    fn the_columns_of_a_table_fill_the_page() {
        for (heads, figures) in [(4, 5), (1, 2), (4, 3)] {
            let widths = widths(&["x", "x", "x", "x"][..heads], figures, heads > 1);
            assert_eq!((widths.len(), widths.iter().sum::<usize>()), (heads + figures, WIDTH));
        }
    }
}
