//! A table of the paper on screen, with fields for what was realised and buttons to turn I into S.

use std::rc::Rc;

use kantelpunt_documents::number::figure;
use kantelpunt_documents::view::{Line, Role, Term, View};
use kantelpunt_documents::words::{conventions, heads, side_name};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::begroting::papers::Told;
use crate::app::begroting::settings::{Set, Settings};
use crate::app::begroting_text::{realised, refused, turn};
use crate::export::paper::Item;
use crate::text::Language;

/// Which table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// That of the moment on screen.
    Shown,
    /// The one by this id.
    Of(&'static str),
}

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) language: Language,
    pub(crate) told: Rc<Told>,
    pub(crate) settings: Settings,
    pub(crate) set: Callback<Set>,
    pub(crate) part: Part,
    #[prop_or_default]
    pub(crate) help: Option<&'static str>,
}

#[component]
pub(crate) fn PaperTable(props: &Props) -> Html {
    let paper = &props.told.paper;
    let view = match props.part {
        Part::Shown => paper.view(),
        Part::Of(id) => paper.views.iter().find(|view| view.id == id),
    };
    let Some(view) = view else { return Html::default() };
    let id = format!("begroting-{}", view.id);
    let about = format!("{id}-tekens");
    let words = heads(paper, view);
    let head =
        |title: &str, is_figure: bool| html! { <th scope="col" class={is_figure.then_some("num")}>{ title }</th> };
    let columns = words.len() + view.columns.len();
    html! {
        <section class="kp-section stack" aria-labelledby={id.clone()}>
            <h2 class="kp-section__title" id={id.clone()}>{ &view.title }</h2>
            <div class="kp-card stack">
                <p class="kp-text">{ &view.caption }</p>
                if let Some(help) = props.help { <p class="kp-text kp-muted kp-no-print">{ help }</p> }
                // Above what scrolls sideways: a caption inside would scroll away with the table.
                <p class="kp-table-caption" id={about.clone()}>{ conventions(paper, view) }</p>
                <div class="kp-table-scroll kp-table-scroll--whole" role="group" aria-labelledby={id.clone()} tabindex="0">
                    <table class="utrecht-table kp-table kp-table--budget" aria-labelledby={id} aria-describedby={about}>
                        <thead><tr>
                            { for words.iter().map(|title| head(title, false)) }
                            { for view.columns.iter().map(|column| head(&column.title, true)) }
                        </tr></thead>
                        { for groups(view).into_iter().map(|lines| html! {
                            <tbody>{ for lines.into_iter().map(|(place, line)| row(props, view, (place, line), columns)) }</tbody>
                        }) }
                    </table>
                </div>
                { for view.notes.iter().map(|note| html! { <p class="kp-text kp-muted">{ note }</p> }) }
            </div>
        </section>
    }
}

/// The lines below each heading.
fn groups(view: &View) -> Vec<Vec<(usize, &Line)>> {
    let mut groups: Vec<Vec<(usize, &Line)>> = Vec::new();
    for (place, line) in view.lines.iter().enumerate() {
        match groups.last_mut() {
            Some(group) if line.role != Role::Heading => group.push((place, line)),
            _ => groups.push(vec![(place, line)]),
        }
    }
    groups
}

fn row(props: &Props, view: &View, (place, line): (usize, &Line), columns: usize) -> Html {
    let paper = &props.told.paper;
    if line.role == Role::Heading {
        return html! { <tr><th class="kp-table__part" scope="rowgroup" colspan={columns.to_string()}>{ &line.label }</th></tr> };
    }
    let item = props.told.items.get(place).copied().filter(|_| view.id == props.settings.moment.view());
    let cell = |(column, cell): (&kantelpunt_documents::view::Column, &kantelpunt_documents::view::Cell)| match item {
        Some(item) if column.id == "realised" => field(props, item, line),
        _ => html! { <td class="num">{ figure(paper, column, line, cell.value) }</td> },
    };
    let side = line.side.map(|side| side_name(side, paper.language));
    html! {
        <tr class={classes!((line.role == Role::Total).then_some("kp-table__total"))}>
            if view.has_taakvelden() { <td>{ line.taakveld.clone() }</td> }
            <th scope="row">{ &line.label }</th>
            if view.has_quantities() { <td>{ line.quantity.as_ref().map(|quantity| quantity.unit.clone()) }</td> }
            if view.has_sides() { <td>{ side }</td> }
            if paper.terms && view.has_terms() { <td>{ term(props, view, line) }</td> }
            { for view.columns.iter().zip(&line.cells).map(cell) }
        </tr>
    }
}

/// I or S; in the table of posts a click turns it.
fn term(props: &Props, view: &View, line: &Line) -> Html {
    let Some(term) = line.term else { return Html::default() };
    let (Some(taakveld), Some(post), "begroting") = (&line.taakveld, &line.post, view.id.as_str()) else {
        return html! { term.letter() };
    };
    let key = (taakveld.clone(), post.clone());
    let is_own = props.settings.turned.contains(&key);
    let onclick = props.set.reform(move |_: MouseEvent| Set::Turn(key.0.clone(), key.1.clone()));
    html! {
        <button type="button" class={classes!("kp-turn", is_own.then_some("kp-turn--own"))} {onclick}
            aria-label={turn(&line.label, term == Term::Incidental, props.language)}>{ term.letter() }</button>
    }
}

/// A field for what was realised, with the reason beside it when it was not accepted.
fn field(props: &Props, item: Item, line: &Line) -> Html {
    let Props { language, settings, set, .. } = props;
    let (language, side) = (*language, line.side.map_or("", |side| side_name(side, props.told.paper.language)));
    let entry = settings.realised.get(&(settings.moment, item));
    let (typed, is_refused) = entry.map(|entry| entry.shown(language)).unwrap_or_default();
    let id =
        format!("gerealiseerd-{}-{}", item.taakveld.replace('.', "-"), if item.is_income { "baten" } else { "lasten" });
    let error = format!("{id}-fout");
    let onchange =
        set.reform(move |event: Event| Set::Realised(item, event.target_unchecked_into::<HtmlInputElement>().value()));
    html! {
        <td class="num">
            <input type="text" inputmode="decimal" autocomplete="off" id={id}
                class={classes!("utrecht-textbox", "utrecht-textbox--html-input", "kp-lever__number", "num", is_refused.then_some("utrecht-textbox--invalid"))}
                aria-label={realised(&line.label, side, language)} aria-invalid={is_refused.then_some("true")}
                aria-describedby={is_refused.then_some(error.clone())} value={typed.clone()} {onchange} />
            if is_refused { <p class="kp-error" role="alert" id={error}>{ refused(&typed, language) }</p> }
        </td>
    }
}
