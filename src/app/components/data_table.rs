//! The figures of a chart as a table, and the button that shows it.

use yew::prelude::*;

use crate::app::components::SMALL_BUTTON;
use crate::app::text::Texts;
use crate::charts::named_table::{NamedRow, NamedTable};
use crate::text::Language;

/// The button; the table is below the picture.
pub(crate) fn table_button(id: &str, open: &UseStateHandle<bool>, language: Language) -> Html {
    let onclick = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    html! {
        <button type="button" class={SMALL_BUTTON}
            aria-expanded={(**open).to_string()} aria-controls={id.to_owned()} {onclick}>{ Texts::of(language).table }</button>
    }
}

/// The table; nothing when it is closed or the figure does not fit together.
pub(crate) fn data_table<T: Into<NamedTable>>(
    id: &str,
    open: bool,
    label: &str,
    table: impl FnOnce() -> Option<T>,
) -> Html {
    html! {
        <div id={id.to_owned()} hidden={!open}>
            if let Some(table) = open.then(table).flatten().map(Into::<NamedTable>::into) {
                <div class="kp-table-scroll" role="group" aria-label={label.to_owned()} tabindex="0">
                    <table class="utrecht-table kp-table">
                        <caption><span class="visually-hidden">{ format!("{label} ") }</span>{ &table.unit }</caption>
                        { rows(&table) }
                    </table>
                </div>
            }
        </div>
    }
}

/// A table that is always there, under the heading with this id.
pub(crate) fn named_table(table: &NamedTable, heading: &'static str) -> Html {
    html! {
        <div class="kp-table-scroll" role="group" aria-labelledby={heading} tabindex="0">
            <table class="utrecht-table kp-table" aria-labelledby={heading}>{ rows(table) }</table>
        </div>
    }
}

fn rows(table: &NamedTable) -> Html {
    let row = |row: &NamedRow| {
        html! {
            <tr><th scope="row">{ &row.name }</th>{ for row.cells.iter().map(|cell| html! { <td class="num">{ &cell.text }</td> }) }</tr>
        }
    };
    let head =
        |(place, head): (usize, &String)| html! { <th scope="col" class={(place > 0).then_some("num")}>{ head }</th> };
    html! {
        <>
            <thead><tr>{ for table.headers.iter().enumerate().map(head) }</tr></thead>
            <tbody>{ for table.rows.iter().map(row) }</tbody>
        </>
    }
}
