//! What is kept of the work, and how it comes back: which texts stand under which keys, what has changed since the last
//! time, and what to say when something cannot be kept or read. The browser's own storage is in `keeper`.

pub mod document;
pub mod key;
pub mod notice;
pub mod plan;
pub mod record;
pub mod restore;
pub mod text;

#[cfg(test)]
mod tests;
