//! A budget paper as files: XLSX, CSV for people and for machines, DOCX, and text to paste.
//!
//! A [`paper::Paper`] goes in, bytes come out. This crate knows nothing of the model or of a screen: whoever fills a paper
//! decides what stands in it, and every file shows the same figures.

pub mod about;
#[cfg(feature = "files")]
pub mod csv;
#[cfg(feature = "files")]
pub mod docx;
pub mod draft;
pub mod number;
pub mod paper;
pub mod proposal;
pub mod text;
pub mod view;
pub mod words;
#[cfg(feature = "files")]
pub mod xlsx;

#[cfg(test)]
mod samples;
