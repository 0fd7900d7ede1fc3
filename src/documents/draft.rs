//! A document as a row of blocks: headings, paragraphs, lists and tables of the paper.

/// A part of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// What the document is called; once, at the top.
    Title(String),
    /// A heading of level 1 or 2.
    Heading(u8, String),
    /// A paragraph.
    Text(String),
    /// A paragraph that asks whoever uses the draft to write something there.
    ToFill(String),
    /// A list without order.
    Bullets(Vec<String>),
    /// A numbered list.
    Numbered(Vec<String>),
    /// A table of the paper, by the id of its view.
    Table(String),
}
