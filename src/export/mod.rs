//! The model read back from its own code: equations as text, XMILE for other engines, and pictures of its feedback loops; and a scenario as
//! a budget paper.

pub mod causal;
pub mod equations;
mod formula;
mod loop_picture;
mod loop_text;
mod naming;
pub mod paper;
pub mod recording;
mod sheet;
mod writing;
pub mod xmile;
