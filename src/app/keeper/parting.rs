//! What a page leaves behind when it goes and cannot wait for its storage: browsers drop what was not yet written then.

use web_sys::Storage;

use crate::app::keeper::database::Database;
use crate::app::store::plan::Plan;

/// What the keys of it begin with; the key of the project's head follows.
const LEFT: &str = "kantelpunt-left/";

/// Leaves what there is to write. When even this is refused, the last moment before the page went is lost.
pub(super) fn leave(plan: &Plan) {
    if let (Some(storage), Some((head, _)), Some(text)) = (storage(), &plan.expected, plan.in_one()) {
        let _ = storage.set_item(&format!("{LEFT}{head}"), &text);
    }
}

/// It was written after all.
pub(super) fn forget(plan: &Plan) {
    if let (Some(storage), Some((head, _))) = (storage(), &plan.expected) {
        let _ = storage.remove_item(&format!("{LEFT}{head}"));
    }
}

/// Writes what earlier pages left. What another page wrote since goes before.
pub(super) async fn take_over(database: &Database) {
    let Some(storage) = storage() else { return };
    let count = storage.length().unwrap_or(0);
    let keys: Vec<String> = (0..count).filter_map(|place| storage.key(place).ok().flatten()).collect();
    for key in keys.iter().filter(|key| key.starts_with(LEFT)) {
        let left = storage.get_item(key).ok().flatten().and_then(|text| Plan::from_one(&text));
        if let Some((writes, expected)) = left {
            // A failure shows again at the next change.
            let _ = database.write(&writes, Some(&expected)).await;
        }
        let _ = storage.remove_item(key);
    }
}

fn storage() -> Option<Storage> {
    web_sys::window().and_then(|window| window.local_storage().ok().flatten())
}
