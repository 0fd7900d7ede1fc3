//! How cells look: number formats that keep a number a number, with V or N behind it.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

use crate::paper::{Language, Paper, Sign};
use crate::view::{Column, Line, Measure, Role};

/// The blue of the house.
const BLUE: Color = Color::RGB(0x12_43_6D);
const PALE: Color = Color::RGB(0xE8_EE_F4);

pub(crate) fn title() -> Format {
    Format::new().set_bold().set_font_size(14).set_font_color(BLUE)
}

/// A day, to the left as the words around it.
pub(crate) fn day() -> Format {
    text().set_num_format("d mmmm yyyy").set_align(FormatAlign::Left)
}

/// A count among words.
pub(crate) fn count() -> Format {
    text().set_num_format("#,##0").set_align(FormatAlign::Left)
}

pub(crate) fn text() -> Format {
    Format::new().set_text_wrap().set_align(FormatAlign::Top)
}

/// The head of a column; of figures to the right.
pub(crate) fn head(is_figure: bool) -> Format {
    let align = if is_figure { FormatAlign::Right } else { FormatAlign::Left };
    let head = Format::new().set_bold().set_text_wrap().set_background_color(PALE);
    head.set_border_bottom(FormatBorder::Medium).set_border_color(BLUE).set_align(align)
}

/// A cell of words.
pub(crate) fn word(role: Role) -> Format {
    of_role(Format::new(), role)
}

/// A figure.
pub(crate) fn figure(paper: &Paper, column: &Column, line: &Line) -> Format {
    if column.measure == Measure::Quantity {
        return of_role(quantity(line).set_align(FormatAlign::Right), line.role);
    }
    let format = match (column.measure, paper.sign) {
        // The number stays the share; what is read never claims certainty.
        (Measure::Chance, _) => match paper.language {
            Language::Nl => "[<0.01]\"minder dan 1%\";[>0.99]\"meer dan 99%\";0%",
            Language::En => "[<0.01]\"less than 1%\";[>0.99]\"more than 99%\";0%",
        },
        _ if !paper.has_letters(column) || line.unsigned => "#,##0;-#,##0;0",
        (_, Sign::Advantage) => "#,##0\" V\";-#,##0\" N\";0",
        (_, Sign::Cost) => "#,##0\" N\";-#,##0\" V\";0",
    };
    of_role(Format::new().set_num_format(format).set_align(FormatAlign::Right), line.role)
}

/// A number with the decimals of its line.
fn quantity(line: &Line) -> Format {
    let digits = line.quantity.as_ref().map_or(0, |quantity| quantity.digits);
    let number = if digits == 0 { String::from("#,##0") } else { format!("#,##0.{}", "0".repeat(digits)) };
    Format::new().set_num_format(format!("{number};-{number};{number}"))
}

fn of_role(format: Format, role: Role) -> Format {
    match role {
        Role::Row => format,
        Role::Heading => format.set_bold().set_font_color(BLUE),
        Role::Total => format.set_bold().set_border_top(FormatBorder::Thin).set_border_color(BLUE),
    }
}
