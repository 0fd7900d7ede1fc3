//! The question "Wat is nodig?" as the user left it: kept when its screen goes.

use std::cell::RefCell;

use crate::app::goal::{Asked, GoalForm};

/// What is remembered.
#[derive(Clone, Default)]
pub(crate) struct GoalMemory {
    pub(crate) form: GoalForm,
    /// What was asked last.
    pub(crate) asked: Option<Asked>,
    /// Whether what is wrong is told: after the first try.
    pub(crate) is_tried: bool,
}

thread_local! {
    static MEMORY: RefCell<GoalMemory> = RefCell::default();
}

/// What is remembered now.
pub(crate) fn goal_memory() -> GoalMemory {
    MEMORY.with_borrow(Clone::clone)
}

/// Changes what is remembered.
pub(crate) fn remember(change: impl FnOnce(&mut GoalMemory)) {
    MEMORY.with_borrow_mut(change);
}
