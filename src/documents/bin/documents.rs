//! The writers of files as a module of their own, which the page fetches when the first file is asked for.

#[cfg(target_arch = "wasm32")]
mod page {
    use kantelpunt_documents::paper::Paper;
    use kantelpunt_documents::{csv, docx, xlsx};
    use wasm_bindgen::prelude::wasm_bindgen;

    /// A paper as the bytes of a file: `xlsx`, `csv`, `csv-machine` or `docx`. The paper comes as JSON.
    #[wasm_bindgen]
    #[allow(unreachable_pub, reason = "the page calls it")]
    pub fn write(format: &str, paper: &str) -> Result<Vec<u8>, String> {
        let paper: Paper = serde_json::from_str(paper).map_err(|error| error.to_string())?;
        match format {
            "xlsx" => xlsx::workbook(&paper).map_err(|error| error.to_string()),
            "docx" => docx::document(&paper).map_err(|error| error.to_string()),
            "csv" => paper.view().map(|view| csv::dutch(&paper, view).into_bytes()).ok_or_else(|| "no view".into()),
            "csv-machine" => Ok(csv::machine(&paper).into_bytes()),
            unknown => Err(format!("no format {unknown}")),
        }
    }
}

fn main() {}
