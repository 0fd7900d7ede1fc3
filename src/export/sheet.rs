//! A list of definitions: what is asked for, and every name that it needs, in an order in which each uses earlier ones.

use std::collections::BTreeMap;

use crate::engine::symbol::Equation;
use crate::export::equations::Kind;
use crate::export::formula::Id;
use crate::export::naming;
use crate::export::recording::{Recording, Source};
use crate::export::writing::{Syntax, Writer};
use crate::text::order::sort_by;

/// A named quantity and what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Definition {
    pub name: String,
    pub kind: Kind,
    pub id: Id,
}

/// Definitions with a name for every quantity that they refer to.
pub(crate) struct Sheet<'a> {
    recording: &'a Recording,
    syntax: Syntax,
    names: BTreeMap<Id, String>,
    pub definitions: Vec<Definition>,
}

/// A sub-expression that is used more than once gets a name when it has more operators than this.
const LONG: usize = 3;

impl<'a> Sheet<'a> {
    /// What is needed to define these quantities.
    pub(crate) fn new(recording: &'a Recording, asked: Vec<Definition>, syntax: Syntax) -> Self {
        let mut sheet = Self { recording, syntax, names: BTreeMap::new(), definitions: Vec::new() };
        let reached = recording.formulas.reached(asked.iter().map(|one| one.id), |id| sheet.is_number(id));
        let is_reached = |id: Id| reached.get(id.place()).copied().unwrap_or_default();
        sheet.take_inputs(is_reached);
        for named in recording.named.iter().filter(|named| is_reached(named.id)) {
            let kind = if recording.is_fixed(named.id) { Kind::Start } else { Kind::Named };
            sheet.names.insert(named.id, named.name.clone());
            sheet.definitions.push(Definition { name: named.name.clone(), kind, id: named.id });
        }
        for definition in asked {
            // The name of a level is that of its value at the start of the month.
            if !recording.formulas.is_leaf(definition.id) && definition.kind != Kind::Level {
                sheet.names.entry(definition.id).or_insert_with(|| definition.name.clone());
            }
            sheet.definitions.push(definition);
        }
        sort_by(&mut sheet.definitions, |one, other| one.id.cmp(&other.id));
        let parts = sheet.parts(is_reached);
        sheet.name_parts(&parts);
        sort_by(&mut sheet.definitions, |one, other| one.id.cmp(&other.id));
        sheet
    }

    fn take_inputs(&mut self, is_reached: impl Fn(Id) -> bool) {
        for id in self.recording.formulas.ids().filter(|id| is_reached(*id)) {
            if let Equation::Input(place) = self.recording.formulas.of(id)
                && let Some(input) = self.recording.inputs.get(place)
            {
                self.names.insert(id, input.name.clone());
                let kind = match input.source {
                    Source::Parameter => Kind::Parameter,
                    Source::Lever => Kind::Lever,
                    Source::Calendar(_) => Kind::Calendar,
                    Source::Shock => Kind::Shock,
                    Source::Stock | Source::Level => continue,
                };
                self.definitions.push(Definition { name: input.name.clone(), kind, id });
            }
        }
    }

    /// Whether only the value matters: of what is the same in every month, where a computer reads.
    fn is_number(&self, id: Id) -> bool {
        self.syntax == Syntax::Xmile && self.recording.is_fixed(id) && !self.recording.formulas.is_leaf(id)
    }

    /// Long sub-expressions without a name that are used more than once, and what a computer reads several times.
    fn parts(&self, is_reached: impl Fn(Id) -> bool) -> Vec<bool> {
        let formulas = &self.recording.formulas;
        let mut uses = vec![0_usize; formulas.len()];
        let mut repeated = vec![false; formulas.len()];
        for id in formulas.ids().filter(|id| is_reached(*id) && !self.is_number(*id)) {
            for argument in formulas.of(id).arguments() {
                uses[argument.place()] += 1;
            }
            if let (Syntax::Xmile, Equation::ExitFraction(hazard)) = (self.syntax, formulas.of(id)) {
                repeated[hazard.place()] = true;
            }
        }
        let mut sizes = vec![0_usize; formulas.len()];
        let mut parts = vec![false; formulas.len()];
        for id in formulas.ids() {
            if formulas.is_leaf(id) || self.is_number(id) || self.names.contains_key(&id) {
                continue;
            }
            let place = id.place();
            let formula = formulas.of(id);
            let is_long = matches!(formula, Equation::ExitFraction(_)) && self.syntax == Syntax::Xmile;
            let own = if is_long { LONG + 1 } else { 1 };
            let size = formula.arguments().iter().map(|argument| sizes[argument.place()]).sum::<usize>() + own;
            parts[place] = repeated[place] || uses[place] > 1 && size > LONG;
            sizes[place] = if parts[place] { 0 } else { size };
        }
        parts
    }

    /// Names the parts after the first definition that uses them; what rests on no municipality has none in its name.
    fn name_parts(&mut self, parts: &[bool]) {
        let rests_on = naming::rests_on(&self.recording.formulas, &self.recording.members);
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for definition in self.definitions.clone() {
            let mut open = vec![definition.id];
            while let Some(id) = open.pop() {
                let is_part = parts[id.place()] && !self.names.contains_key(&id);
                if is_part {
                    let base = if rests_on[id.place()].is_empty() {
                        self.anywhere(&definition.name)
                    } else {
                        &definition.name
                    };
                    let count = counts.entry(base.to_owned()).or_default();
                    *count += 1;
                    let name = format!("{base}_part_{count}");
                    self.names.insert(id, name.clone());
                    let kind = if self.recording.is_fixed(id) { Kind::Start } else { Kind::Part };
                    self.definitions.push(Definition { name, kind, id });
                }
                if is_part || id == definition.id || !self.names.contains_key(&id) && !self.is_number(id) {
                    open.extend(self.recording.formulas.of(id).arguments().into_iter().rev());
                }
            }
        }
    }

    /// A name without its municipality.
    fn anywhere<'n>(&self, name: &'n str) -> &'n str {
        let members = self.recording.members.iter().filter(|_| self.recording.members.len() > 1);
        let without = members.filter_map(|member| name.strip_suffix(&member.name)?.strip_suffix('_'));
        without.min_by_key(|short| short.len()).unwrap_or(name)
    }

    /// What a definition says.
    pub(crate) fn text(&self, definition: &Definition) -> String {
        let writer = self.writer();
        match self.names.get(&definition.id) {
            Some(name) if *name == definition.name => writer.definition(definition.id),
            _ => writer.reference(definition.id),
        }
    }

    /// Writes formulas with the names of this sheet.
    pub(crate) const fn writer(&self) -> Writer<'_> {
        Writer { recording: self.recording, names: &self.names, syntax: self.syntax }
    }
}
