//! The parts of a DOCX around its body: styles, lists, properties and how they refer to each other.

use crate::docx::xml::escaped;
use crate::draft::Block;
use crate::paper::{Language, Paper};
use crate::words::day;

const W: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#;
const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;

pub(crate) const CONTENT_TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/><Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/><Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>"#;

pub(crate) const RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>"#;

pub(crate) const DOCUMENT_RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/><Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/></Relationships>"#;

/// `docProps/core.xml`: a document without a title is not accessible.
pub(crate) fn properties(paper: &Paper) -> String {
    let (title, language) = (escaped(&paper.title), paper.language.tag());
    let date = escaped(&paper.date);
    format!(
        r#"{HEAD}
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{title}</dc:title><dc:creator>Kantelpunt</dc:creator><dc:language>{language}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">{date}T00:00:00Z</dcterms:created></cp:coreProperties>"#
    )
}

/// `word/settings.xml`: the language of the words of Word itself.
pub(crate) fn settings(language: Language) -> String {
    let tag = language.tag();
    format!(
        r#"{HEAD}
<w:settings {W}><w:themeFontLang w:val="{tag}"/></w:settings>"#
    )
}

/// `word/footer1.xml`: of which case and day, and the number of the page.
pub(crate) fn footer(paper: &Paper) -> String {
    let Paper { case, date, version, language, .. } = paper;
    let date = day(date, *language);
    let about = escaped(&format!("{case} · {date} · Kantelpunt {version} · "));
    format!(
        r#"{HEAD}
<w:ftr {W}><w:p><w:pPr><w:pStyle w:val="Note"/></w:pPr><w:r><w:t xml:space="preserve">{about}</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>"#
    )
}

/// `word/numbering.xml`: list 1 has bullets; every numbered list has a number of its own, so that it begins at 1.
pub(crate) fn numbering(draft: &[Block]) -> String {
    let level = |format: &str, text: &str| {
        format!(
            r#"<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{format}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="425" w:hanging="425"/></w:pPr></w:lvl>"#
        )
    };
    let numbered = draft.iter().filter(|block| matches!(block, Block::Numbered(_))).count();
    let kinds = [level("bullet", "•"), level("decimal", "%1.")];
    let kinds = kinds.iter().enumerate().map(|(id, level)| {
        format!(
            r#"<w:abstractNum w:abstractNumId="{id}"><w:multiLevelType w:val="singleLevel"/>{level}</w:abstractNum>"#
        )
    });
    let lists = (0..numbered).map(|place| {
        format!(
            r#"<w:num w:numId="{}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>"#,
            place + 2
        )
    });
    let (kinds, lists) = (kinds.collect::<String>(), lists.collect::<String>());
    format!(
        r#"{HEAD}
<w:numbering {W}>{kinds}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>{lists}</w:numbering>"#
    )
}

/// `word/styles.xml`. The names are those that Word and screen readers know as headings.
pub(crate) fn styles(language: Language) -> String {
    let style = |id: &str, name: &str, next: &str, paragraph: &str, letters: &str| {
        format!(
            r#"<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/><w:next w:val="{next}"/><w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{letters}</w:rPr></w:style>"#
        )
    };
    let heading = |level: usize, size: usize, before: usize| {
        style(
            &format!("Heading{level}"),
            &format!("heading {level}"),
            "Normal",
            &format!(
                r#"<w:keepNext/><w:keepLines/><w:spacing w:before="{before}" w:after="80"/><w:outlineLvl w:val="{}"/>"#,
                level - 1
            ),
            &format!(r#"<w:b/><w:color w:val="12436D"/><w:sz w:val="{size}"/>"#),
        )
    };
    let styles = [
        style(
            "Title",
            "Title",
            "Normal",
            r#"<w:spacing w:after="160"/>"#,
            r#"<w:b/><w:color w:val="12436D"/><w:sz w:val="40"/>"#,
        ),
        heading(1, 28, 320),
        heading(2, 24, 200),
        style("Caption", "caption", "Normal", r#"<w:keepNext/><w:spacing w:before="160" w:after="80"/>"#, "<w:b/>"),
        style("Note", "Note", "Normal", r#"<w:spacing w:before="60" w:after="60"/>"#, r#"<w:sz w:val="18"/>"#),
        style("ToFill", "To fill", "Normal", "", r#"<w:i/><w:shd w:val="clear" w:color="auto" w:fill="FFF3C4"/>"#),
        style(
            "TableText",
            "Table text",
            "TableText",
            r#"<w:spacing w:before="30" w:after="30"/>"#,
            r#"<w:sz w:val="18"/>"#,
        ),
        style("ListParagraph", "List Paragraph", "ListParagraph", r#"<w:spacing w:after="60"/>"#, ""),
    ];
    let tag = language.tag();
    format!(
        r#"{HEAD}
<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:lang w:val="{tag}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>{}<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="table" w:styleId="Figures"><w:name w:val="Figures"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="12436D"/><w:bottom w:val="single" w:sz="8" w:space="0" w:color="12436D"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="C9D3DD"/></w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="E8EEF4"/></w:tcPr></w:tblStylePr></w:style></w:styles>"#,
        styles.concat()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_numbered_list_begins_at_one() {
        let list = || Block::Numbered(vec!["x".into()]);
        let text = numbering(&[list(), Block::Text(String::new()), list()]);
        assert_eq!(text.matches("startOverride").count(), 2);
        assert!(text.contains(r#"w:numId="3""#) && !text.contains(r#"w:numId="4""#));
    }
}
