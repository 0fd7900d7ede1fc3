//! What the screen Verantwoording shows and says: what the tool is, the model against reality, every assumption, every row
//! of the policy documents, every equation and every source. No browser types: tested natively.

pub mod assumptions;
pub mod equations;
pub mod mechanisms;
pub mod output_names;
pub mod reality;
pub mod series_names;
pub mod sources;
pub mod text;
