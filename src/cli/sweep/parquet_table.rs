//! Tables in Parquet, and nothing in them that differs between two runs: no moment, no machine, no order of a hash.

use std::io::Write;
use std::sync::Arc;

use parquet::basic::{Compression, Encoding};
use parquet::column::reader::ColumnReader;
use parquet::column::writer::{ColumnCloseResult, ColumnWriter};
use parquet::data_type::ByteArray;
use parquet::errors::{ParquetError, Result};
use parquet::file::metadata::{KeyValue, ParquetMetaData};
use parquet::file::properties::{EnabledStatistics, WriterProperties};
use parquet::file::reader::{ChunkReader, FileReader};
use parquet::file::serialized_reader::SerializedFileReader;
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::parser::parse_message_type;
use parquet::schema::types::ColumnPath;

/// What a block of rows has in one column.
pub(crate) enum Cells<'a> {
    /// The same text in every row.
    Text(&'a str),
    /// The same whole number in every row, or nothing.
    Whole(Option<i32>),
    /// 0, 1, 2, … from the first row of the block.
    Counting,
    /// A number for each row; what is not finite stands for nothing.
    Numbers(&'a [f64]),
    /// A number in every row, or nothing.
    Number(Option<f64>),
}

/// A column of blocks: what it has of a block.
pub(crate) type Column<B> = for<'a> fn(&'a B) -> Cells<'a>;

/// A table that is being written.
pub(crate) struct Table<W: Write + Send> {
    writer: SerializedFileWriter<W>,
}

impl<W: Write + Send> Table<W> {
    /// Begins a table with these columns, as Parquet writes a schema, and with names and values about the whole.
    pub(crate) fn new(out: W, schema: &str, about: &[(&str, String)]) -> Result<Self> {
        let schema = Arc::new(parse_message_type(schema)?);
        let about = about.iter().map(|(name, value)| KeyValue::new((*name).to_owned(), value.clone())).collect();
        let mut properties = WriterProperties::builder()
            .set_created_by(concat!("kantelpunt version ", env!("CARGO_PKG_VERSION")).to_owned())
            .set_key_value_metadata(Some(about))
            .set_compression(Compression::SNAPPY)
            // Per page would not survive being appended, and a row group is small enough to skip as a whole.
            .set_statistics_enabled(EnabledStatistics::Chunk)
            .set_offset_index_disabled(true);
        // Counting takes no room as differences; measured values seldom come twice.
        let counting = ColumnPath::from("draw");
        properties = properties
            .set_column_dictionary_enabled(counting.clone(), false)
            .set_column_encoding(counting, Encoding::DELTA_BINARY_PACKED)
            .set_column_dictionary_enabled(ColumnPath::from("value"), false);
        Ok(Self { writer: SerializedFileWriter::new(out, schema, Arc::new(properties.build()))? })
    }

    /// Adds a row group: blocks of so many rows each, as these columns see them.
    pub(crate) fn group<B>(&mut self, blocks: &[B], rows: usize, columns: &[Column<B>]) -> Result<()> {
        let mut group = self.writer.next_row_group()?;
        for column in columns {
            let Some(mut writer) = group.next_column()? else { return Err(wrong("more columns than the schema")) };
            for block in blocks {
                write(writer.untyped(), &column(block), rows)?;
            }
            writer.close()?;
        }
        group.close()?;
        Ok(())
    }

    /// Adds the row groups of another file of the same schema as they are.
    pub(crate) fn append<R: ChunkReader>(&mut self, file: &R, metadata: &ParquetMetaData) -> Result<()> {
        for from in metadata.row_groups() {
            let mut group = self.writer.next_row_group()?;
            for column in from.columns() {
                let close = ColumnCloseResult {
                    bytes_written: column.compressed_size().unsigned_abs(),
                    rows_written: from.num_rows().unsigned_abs(),
                    metadata: column.clone(),
                    bloom_filter: None,
                    column_index: None,
                    offset_index: None,
                };
                group.append_column(file, close)?;
            }
            group.close()?;
        }
        Ok(())
    }

    /// Ends the table.
    pub(crate) fn finish(self) -> Result<W> {
        self.writer.into_inner()
    }
}

fn wrong(what: &str) -> ParquetError {
    ParquetError::General(what.to_owned())
}

fn write(writer: &mut ColumnWriter<'_>, cells: &Cells<'_>, rows: usize) -> Result<()> {
    match (writer, cells) {
        (ColumnWriter::ByteArrayColumnWriter(writer), Cells::Text(text)) => {
            writer.write_batch(&vec![ByteArray::from(text.as_bytes().to_vec()); rows], None, None)?;
        }
        (ColumnWriter::Int32ColumnWriter(writer), Cells::Counting) => {
            writer.write_batch(&(0..).take(rows).collect::<Vec<i32>>(), None, None)?;
        }
        (ColumnWriter::Int32ColumnWriter(writer), Cells::Whole(whole)) => {
            let values: Vec<i32> = whole.iter().copied().cycle().take(rows).collect();
            writer.write_batch(&values, Some(&vec![i16::from(whole.is_some()); rows]), None)?;
        }
        (ColumnWriter::DoubleColumnWriter(writer), Cells::Numbers(numbers)) => {
            let values: Vec<f64> = numbers.iter().copied().filter(|value| value.is_finite()).collect();
            let is_there: Vec<i16> = numbers.iter().map(|value| i16::from(value.is_finite())).collect();
            writer.write_batch(&values, Some(&is_there), None)?;
        }
        (ColumnWriter::DoubleColumnWriter(writer), Cells::Number(number)) => {
            let values: Vec<f64> = number.iter().copied().cycle().take(rows).collect();
            writer.write_batch(&values, Some(&vec![i16::from(number.is_some()); rows]), None)?;
        }
        _ => return Err(wrong("a column of another kind than the schema")),
    }
    Ok(())
}

/// The numbers of this column in all rows of a file; what is nothing is infinite.
pub(crate) fn numbers<R: ChunkReader + 'static>(file: &SerializedFileReader<R>, column: usize) -> Result<Vec<f64>> {
    let mut numbers = Vec::new();
    for place in 0..file.num_row_groups() {
        let group = file.get_row_group(place)?;
        let rows = usize::try_from(group.metadata().num_rows()).unwrap_or_default();
        let ColumnReader::DoubleColumnReader(mut reader) = group.get_column_reader(column)? else {
            return Err(wrong("a column of another kind than the schema"));
        };
        let (mut values, mut is_there) = (Vec::with_capacity(rows), Vec::with_capacity(rows));
        while is_there.len() < rows {
            let (read, ..) = reader.read_records(rows - is_there.len(), Some(&mut is_there), None, &mut values)?;
            if read == 0 {
                return Err(wrong("fewer values than rows"));
            }
        }
        let mut values = values.into_iter();
        numbers.extend(is_there.iter().map(|level| match level {
            1 => values.next().unwrap_or(f64::INFINITY),
            _ => f64::INFINITY,
        }));
    }
    Ok(numbers)
}

/// What a file says about the whole of it under this name.
pub(crate) fn about<'a>(metadata: &'a ParquetMetaData, name: &str) -> Option<&'a str> {
    let all = metadata.file_metadata().key_value_metadata()?;
    all.iter().find(|entry| entry.key == name)?.value.as_deref()
}

#[cfg(test)]
mod tests {
    use super::*;
    use bytes::Bytes;

    struct Block(&'static str, Option<i32>, Vec<f64>);

    const SCHEMA: &str = "message t {
        required binary name (STRING); optional int32 year; required int32 draw; optional double value; }";
    const COLUMNS: [Column<Block>; 4] = [
        |block| Cells::Text(block.0),
        |block| Cells::Whole(block.1),
        |_| Cells::Counting,
        |block| Cells::Numbers(&block.2),
    ];

    fn table(blocks: &[Block]) -> Bytes {
        let mut table = Table::new(Vec::new(), SCHEMA, &[("unit", "3".into())]).unwrap();
        table.group(blocks, 3, &COLUMNS).unwrap();
        table.finish().unwrap().into()
    }

    fn blocks() -> [Block; 2] {
        [Block("é", None, vec![1.5, f64::INFINITY, -2.0]), Block("b", Some(2027), vec![0.1, 0.2, f64::INFINITY])]
    }

    #[test]
    fn what_is_written_is_read_back_and_always_the_same() {
        let bytes = table(&blocks());
        assert_eq!(bytes, table(&blocks()));
        let file = SerializedFileReader::new(bytes).unwrap();
        assert_eq!(numbers(&file, 3).unwrap(), [1.5, f64::INFINITY, -2.0, 0.1, 0.2, f64::INFINITY]);
        assert_eq!(about(file.metadata(), "unit"), Some("3"));
        let rows: Vec<String> = file.get_row_iter(None).unwrap().map(|row| row.unwrap().to_string()).collect();
        assert_eq!(rows[1], "{name: \"é\", year: null, draw: 1, value: null}");
        assert_eq!(rows[5], "{name: \"b\", year: 2027, draw: 2, value: null}");
    }

    #[test]
    fn row_groups_are_appended_as_they_are() {
        let piece = table(&blocks());
        let from = SerializedFileReader::new(piece.clone()).unwrap();
        let mut whole = Table::new(Vec::new(), SCHEMA, &[]).unwrap();
        whole.append(&piece, from.metadata()).unwrap();
        whole.append(&piece, from.metadata()).unwrap();
        let whole = SerializedFileReader::new(Bytes::from(whole.finish().unwrap())).unwrap();
        assert_eq!(whole.num_row_groups(), 2);
        assert_eq!(numbers(&whole, 3).unwrap(), [numbers(&from, 3).unwrap(), numbers(&from, 3).unwrap()].concat());
    }

    #[test]
    fn a_column_of_another_kind_is_refused() {
        let mut table = Table::new(Vec::new(), SCHEMA, &[]).unwrap();
        let columns: [Column<Block>; 1] = [|block| Cells::Whole(block.1)];
        assert!(table.group(&blocks(), 3, &columns).is_err());
    }
}
