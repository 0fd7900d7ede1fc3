//! DOCX: the draft council proposal, with real headings, lists and tables, so that a screen reader finds its way.
//!
//! Written on `zip` itself: the crates for DOCX at hand mark no head of a table and no language, and bring a second zip.

mod body;
mod parts;
mod xml;

use std::io::{Cursor, Write};

use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::draft::Block;
use crate::paper::Paper;
use crate::proposal::draft;

/// The draft of the paper as a document for Word.
///
/// # Errors
/// What the archive does not take; there is no such thing for a paper that fits in memory.
pub fn document(paper: &Paper) -> Result<Vec<u8>, ZipError> {
    written(paper, &draft(paper))
}

fn written(paper: &Paper, blocks: &[Block]) -> Result<Vec<u8>, ZipError> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    // No clock: the same paper gives the same bytes.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    let files = [
        ("[Content_Types].xml", parts::CONTENT_TYPES.to_owned()),
        ("_rels/.rels", parts::RELATIONS.to_owned()),
        ("docProps/core.xml", parts::properties(paper)),
        ("word/_rels/document.xml.rels", parts::DOCUMENT_RELATIONS.to_owned()),
        ("word/styles.xml", parts::styles(paper.language)),
        ("word/numbering.xml", parts::numbering(blocks)),
        ("word/settings.xml", parts::settings(paper.language)),
        ("word/footer1.xml", parts::footer(paper)),
        ("word/document.xml", body::document(paper, blocks)),
    ];
    for (name, content) in files {
        archive.start_file(name, options)?;
        archive.write_all(content.as_bytes())?;
    }
    Ok(archive.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::paper;

    #[test]
    fn the_same_paper_gives_the_same_archive() {
        let bytes = document(&paper()).unwrap();
        assert!(bytes.starts_with(b"PK") && bytes == document(&paper()).unwrap());
    }
}
