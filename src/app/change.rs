//! What the last change did, in one sentence: first what this step did, then where that leaves the scenario, with the
//! figures of the cards. Two sides are compared only when they rest on the same: the expected run, the same replications,
//! or exactly nothing. Where the cards of both sides do not, the expected runs tell the step, and the sentence says so.

use crate::analysis::bands::Bands;
use crate::app::begroting_text;
use crate::app::change_text::Than;
use crate::app::field::Field;
use crate::app::import_text;
use crate::app::key_figures::kantelpunt_name;
use crate::app::outlook::Outlook;
use crate::app::state::{Change, State};
use crate::app::store;
use crate::app::text::Texts;
use crate::app::work::{Work, common, is_question};
use crate::parameters;
use crate::scenario::mechanism;
use crate::scenario::preset::PresetId;
use crate::scenario::story::Story;
use crate::text::Language;
use crate::text::number::money;

/// Amounts below half a euro are nothing.
const NOTHING: f64 = 0.5;

/// One side of the comparison.
#[derive(Clone, Copy)]
pub struct Side<'a> {
    /// The expected run.
    pub outlook: &'a Outlook,
    /// The bands, when they are known.
    pub bands: Option<&'a Bands>,
}

/// The sentence, or none when nothing was changed yet.
#[must_use]
pub fn sentence(state: &State, now: Side<'_>, before: Option<Side<'_>>, language: Language) -> Option<String> {
    let texts = Texts::of(language);
    let lead = lead(state, language)?;
    // Other figures make another municipality: what it does there says nothing about what it did here.
    let other_case = matches!(
        state.last,
        Some(
            Change::Preset
                | Change::Listed
                | Change::Opened
                | Change::Imported
                | Change::Budgeted
                | Change::Demonstrated(_)
        )
    );
    if state.last == Some(Change::Opened) && state.before.as_ref().is_some_and(|before| before.is_begun()) {
        return Some(format!("{lead}. {}", texts.way_back));
    }
    let Some(before) = before.filter(|_| !other_case) else { return Some(format!("{lead}.")) };
    // Where current policy is another one, only the comparison moved: nothing became dearer or cheaper by it.
    let effects = if state.compares_as_before() {
        effects(now, before, language)
    } else {
        standing(&figures(now, now.bands, language), texts)
    };
    let told = if effects.is_empty() { texts.changes_nothing.to_owned() } else { effects.join("; ") };
    // A changed assumption holds for current policy too: nobody should take it for the effect of a choice.
    let is_assumption = matches!(state.last, Some(Change::Set(Field::Assumption(_), _) | Change::Pooled));
    let rebased = is_assumption.then_some(texts.rebased);
    Some(format!("{lead}: {told}. {}", rebased.unwrap_or_default()).trim_end().to_owned())
}

/// What was changed.
fn lead(state: &State, language: Language) -> Option<String> {
    let change = state.last?;
    match change {
        Change::Switched => Some(store::text::opened(&state.title.name, language)),
        Change::Walked => {
            let step = state.history.step(state.history.at())?;
            let [nl, en] = store::plan::words(step, &state.history, state);
            Some(store::text::walked(language.pick(&nl, &en), language))
        }
        _ => words(change, state.before.as_deref(), &state.work, &state.stories, language),
    }
}

/// How a history begins, in words.
#[must_use]
pub fn started(preset: PresetId, language: Language) -> String {
    format!("{}: {}", store::text::START.say(language), Texts::of(language).chose(&preset))
}

/// What a change was, in words: `work` came of it, `before` is what it was made from.
#[must_use]
pub fn words(
    change: Change,
    before: Option<&Work>,
    work: &Work,
    stories: &[Story],
    language: Language,
) -> Option<String> {
    let texts = Texts::of(language);
    Some(match change {
        Change::Preset => {
            let starts_anew = work.changed_of(None) == 0 && before.is_some_and(|before| before.changed_of(None) > 0);
            let anew = if starts_anew { texts.starts_anew } else { "" };
            format!("{}{anew}", texts.chose(&work.preset.id))
        }
        Change::Demonstrated(place) => texts.demonstrated(&mechanism::all().ok()?.into_iter().nth(place)?),
        Change::Told(place) => texts.told(stories.get(place)?),
        Change::Set(field, shown) => {
            let spoken = |work: &Work| match common(&work.values(field, shown)) {
                None => texts.differs.to_owned(),
                Some(value) if parameters::find(field.id()).is_some_and(|(_, spec)| is_question(spec)) => {
                    texts.yes_or_no(value > 0.0).to_owned()
                }
                Some(value) => field.spoken(value, language),
            };
            let label = field.label(language);
            let now = spoken(work);
            let changed =
                before.map_or_else(|| format!("{label}: {now}"), |before| texts.from_to(label, &spoken(before), &now));
            let is_policy = !matches!(field, Field::Assumption(_)) && work.is_region();
            if is_policy { format!("{changed} {}", texts.in_place(work.name_of(shown))) } else { changed }
        }
        Change::Reset => texts.was_reset.to_owned(),
        Change::Imported => import_text::IMPORTED.say(language).to_owned(),
        Change::Pooled => import_text::POOLED.say(language).to_owned(),
        Change::Budgeted => begroting_text::BUDGETED.say(language).to_owned(),
        Change::Listed => {
            let name = &work.scenarios.get(work.chosen)?.name;
            format!("{} {name}", language.pick("Op het scherm: scenario", "On screen: scenario"))
        }
        Change::Opened => format!("{}: {}", language.pick("Geopend", "Opened"), texts.chose(&work.preset.id)),
        Change::Adopted => texts.was_adopted.to_owned(),
        Change::Undone => texts.was_undone.to_owned(),
        Change::Redone => texts.was_redone.to_owned(),
        Change::Unreadable => store::text::UNREADABLE_STEP.say(language).to_owned(),
        // These are about the state, not about a step.
        Change::Walked | Change::Switched => return None,
    })
}

/// What the figures of a side rest on.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Basis {
    /// No difference with current policy: exactly nothing, whatever is drawn.
    Nothing,
    /// The expected run.
    Expected,
    /// The middle of so many replications.
    Replications(usize),
}

/// What is compared: the same figures as on the cards.
struct Figures {
    npv: f64,
    peak: f64,
    kantelpunt: Option<String>,
    basis: Basis,
}

/// The figures as the cards show them: of the replications when they are there.
fn figures(side: Side<'_>, bands: Option<&Bands>, language: Language) -> Figures {
    let comparison = &side.outlook.comparison;
    if side.outlook.is_no_difference(bands) {
        return Figures { npv: 0.0, peak: 0.0, kantelpunt: None, basis: Basis::Nothing };
    }
    let kantelpunt = kantelpunt_name(side.outlook, bands, language);
    match bands {
        Some(bands) => Figures {
            npv: bands.npv.p50,
            peak: bands.peak.p50,
            kantelpunt,
            basis: Basis::Replications(bands.replications),
        },
        None => Figures { npv: comparison.npv, peak: comparison.peak_funding, kantelpunt, basis: Basis::Expected },
    }
}

fn effects(now: Side<'_>, before: Side<'_>, language: Language) -> Vec<String> {
    let texts = Texts::of(language);
    let is = figures(now, now.bands, language);
    // Every side has an expected run; the cards show it as long as there are no bands.
    let bands_before = before.bands.filter(|_| is.basis != Basis::Expected);
    let was = figures(before, bands_before, language);
    let are_apart = match (is.basis, was.basis) {
        (Basis::Nothing, Basis::Expected) => now.bands.is_some(),
        (Basis::Nothing, _) | (_, Basis::Nothing) => false,
        (is, was) => is != was,
    };
    let visible = |difference: f64| Some(difference).filter(|difference| difference.abs() >= NOTHING);
    let (step, than) = match was.basis {
        _ if are_apart => (now.outlook.comparison.npv - before.outlook.comparison.npv, Than::BeforeAsExpected),
        Basis::Nothing => (is.npv - was.npv, Than::Policy),
        _ => (is.npv - was.npv, Than::Before),
    };
    let step = visible(step).map(|difference| {
        texts.added_up_changes(now.outlook.last_year(), &money(difference.abs(), language), difference > 0.0, than)
    });
    if is.basis == Basis::Nothing {
        let stands = (was.basis != Basis::Nothing).then(|| texts.stands_at_nothing.to_owned());
        return [step, stands].into_iter().flatten().collect();
    }
    if are_apart {
        let Some(step) = step else { return standing(&is, texts) };
        let kantelpunt = is.kantelpunt.as_deref().map(|is| texts.kantelpunt_is(is));
        return std::iter::once(format!("{step}, {}", stands(&is, texts))).chain(kantelpunt).collect();
    }
    // After current policy the step and where it stands are the same: said once.
    let step = step.map(|step| if than == Than::Policy { step } else { format!("{step}, {}", stands(&is, texts)) });
    let peak =
        visible(is.peak - was.peak).map(|deeper| texts.peak_changes(&money(deeper.abs(), language), deeper > 0.0));
    let kantelpunt = match (was.kantelpunt, is.kantelpunt) {
        (Some(was), Some(is)) if was != is => Some(texts.kantelpunt_moves(&was, &is)),
        (None, Some(is)) => Some(texts.kantelpunt_is(&is)),
        _ => None,
    };
    [step, peak, kantelpunt].into_iter().flatten().collect()
}

/// Where it stands now, without a word about before.
fn standing(is: &Figures, texts: &Texts) -> Vec<String> {
    if is.basis == Basis::Nothing {
        return vec![texts.stands_at_nothing.to_owned()];
    }
    let lead = texts.language.pick("opgeteld", "when added up");
    let stands = format!("{lead} {}", stands(is, texts));
    std::iter::once(stands).chain(is.kantelpunt.as_deref().map(|is| texts.kantelpunt_is(is))).collect()
}

/// The amount against current policy, as on the card.
fn stands(is: &Figures, texts: &Texts) -> String {
    let amount = (is.npv.abs() >= NOTHING).then(|| money(is.npv.abs(), texts.language));
    texts.stands(amount.as_deref(), is.npv > 0.0)
}
