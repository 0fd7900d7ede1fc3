//! In a region: what each municipality has of the whole.

use std::rc::Rc;

use yew::prelude::*;

use crate::analysis::comparison::Share;
use crate::app::outlook::Outlook;
use crate::app::text::Texts;
use crate::app::work::Work;
use crate::text::Language;
use crate::text::number::signed_money;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) language: Language,
    pub(crate) outlook: Rc<Outlook>,
    pub(crate) work: Rc<Work>,
}

/// Nothing where there is one municipality only, or no difference yet.
#[component]
pub(crate) fn Shares(props: &Props) -> Html {
    let Props { language, outlook, work } = props;
    if outlook.shares.is_empty() || outlook.is_no_difference(None) {
        return Html::default();
    }
    let texts = Texts::of(*language);
    let year = outlook.last_year();
    let row = |(place, (share, name)): (usize, (&Share, &str))| {
        let shown = (work.shown == Some(place)).then_some("kp-table__row--shown");
        html! {
            <tr class={classes!(shown)} key={place}>
                <th scope="row">{ name }</th>
                <td class="num">{ signed_money(share.structural, *language) }</td>
                <td class="num">{ signed_money(share.npv, *language) }</td>
            </tr>
        }
    };
    let names = work.preset.members.iter().map(|member| member.name.as_str());
    html! {
        <div class="kp-card kp-shares">
            <h2 class="kp-chart__title" id="per-gemeente">{ texts.shares }</h2>
            <p class="kp-chart__caption" id="per-gemeente-uitleg">{ texts.shares_caption }</p>
            <div class="kp-table-scroll" role="region" aria-labelledby="per-gemeente" tabindex="0">
                <table class="utrecht-table kp-table" aria-labelledby="per-gemeente" aria-describedby="per-gemeente-uitleg">
                    <thead><tr>
                        <th scope="col">{ texts.municipality }</th>
                        <th scope="col" class="num">{ texts.structural_in(year) }</th>
                        <th scope="col" class="num">{ texts.added_up_through(year) }</th>
                    </tr></thead>
                    <tbody>{ for outlook.shares.iter().zip(names).enumerate().map(row) }</tbody>
                </table>
            </div>
        </div>
    }
}
