//! Where on the page the user is, as the fragment of the address tells: `#/verantwoording/bronnen`.

/// A screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// What it is, and where to begin.
    Start,
    /// Choices and what they do.
    Verken,
    /// Scenarios side by side.
    Vergelijk,
    /// Where a difference comes from.
    Waarom,
    /// What carries the outcome, and what meets a target.
    Onzekerheid,
    /// Whether the budget closes.
    Begroting,
    /// What it all rests on.
    Verantwoording,
}

/// A section of Verantwoording.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// What the tool is and is not.
    About,
    /// The model held against published figures.
    Reality,
    /// Every assumption.
    Assumptions,
    /// The rows of the policy documents.
    Mechanisms,
    /// What the model computes, as it writes it down itself.
    Equations,
    /// Its feedback loops.
    Loops,
    /// Every source.
    Sources,
}

/// A place that a link can lead to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Route {
    /// Which screen.
    pub view: View,
    /// Which section of it, when one was asked for.
    pub section: Option<Section>,
}

impl View {
    /// Whether its part of the program loads later than the page: whatever is beside the way to a first choice.
    #[must_use]
    pub const fn loads_later(self) -> bool {
        !matches!(self, Self::Start | Self::Verken)
    }

    /// The screens, in the order of the navigation.
    pub const ALL: [Self; 7] = [
        Self::Start,
        Self::Verken,
        Self::Vergelijk,
        Self::Waarom,
        Self::Onzekerheid,
        Self::Begroting,
        Self::Verantwoording,
    ];

    /// Its name in an address.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Verken => "verken",
            Self::Vergelijk => "vergelijk",
            Self::Waarom => "waarom",
            Self::Onzekerheid => "onzekerheid",
            Self::Begroting => "begroting",
            Self::Verantwoording => "verantwoording",
        }
    }
}

impl Section {
    /// The sections, in the order of the page.
    pub const ALL: [Self; 7] =
        [Self::About, Self::Reality, Self::Assumptions, Self::Mechanisms, Self::Equations, Self::Loops, Self::Sources];

    /// Its name in an address.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::About => "wat",
            Self::Reality => "werkelijkheid",
            Self::Assumptions => "aannames",
            Self::Mechanisms => "mechanismen",
            Self::Equations => "vergelijkingen",
            Self::Loops => "kringlopen",
            Self::Sources => "bronnen",
        }
    }

    /// The id of its heading on the page.
    #[must_use]
    pub fn target(self) -> String {
        format!("deel-{}", self.id())
    }
}

impl Route {
    /// A screen from its start.
    #[must_use]
    pub const fn to(view: View) -> Self {
        Self { view, section: None }
    }

    /// A section of Verantwoording.
    #[must_use]
    pub const fn to_section(section: Section) -> Self {
        Self { view: View::Verantwoording, section: Some(section) }
    }

    /// Every place.
    pub fn all() -> impl Iterator<Item = Self> {
        View::ALL.map(Self::to).into_iter().chain(Section::ALL.map(Self::to_section))
    }

    /// Where a fragment leads, also one without its slash or one that names a heading. What is no place of ours, such as a jump within Verken, is
    /// Verken; what follows a `?` is for others to read.
    #[must_use]
    pub fn from_hash(hash: &str) -> Self {
        if let Some(place) = Self::all().find(|place| hash.strip_prefix('#') == Some(place.target().as_str())) {
            return place;
        }
        let path = hash.strip_prefix('#').unwrap_or_default();
        let path = path.strip_prefix('/').unwrap_or(path).split('?').next().unwrap_or_default();
        let mut parts = path.split('/');
        let view = parts.next().and_then(|id| View::ALL.into_iter().find(|view| view.id() == id));
        match view.unwrap_or(View::Verken) {
            View::Verantwoording => Self {
                view: View::Verantwoording,
                section: parts.next().and_then(|id| Section::ALL.into_iter().find(|section| section.id() == id)),
            },
            view => Self::to(view),
        }
    }

    /// Whether a fragment names a screen, with or without its slash.
    #[must_use]
    pub fn is_named(hash: &str) -> bool {
        let path = hash.strip_prefix('#').unwrap_or_default();
        let name = path.strip_prefix('/').unwrap_or(path).split(['?', '/']).next().unwrap_or_default();
        View::ALL.iter().any(|view| view.id() == name)
    }

    /// Whether a fragment asks for a screen or a section by a name that none has. A jump within a screen asks for neither.
    #[must_use]
    pub fn is_lost(hash: &str) -> bool {
        let Some(path) = hash.strip_prefix("#/") else { return false };
        let path = path.split('?').next().unwrap_or_default();
        let route = Self::from_hash(hash);
        let mut parts = path.split('/');
        let (view, section) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        let is_section = route.view != View::Verantwoording || section.is_empty() || route.section.is_some();
        !view.is_empty() && (view != route.view.id() || !is_section)
    }

    /// The fragment that leads here.
    #[must_use]
    pub fn hash(self) -> String {
        match self.section {
            Some(section) => format!("#/{}/{}", self.view.id(), section.id()),
            None => format!("#/{}", self.view.id()),
        }
    }

    /// The id of the heading that gets the focus on arrival.
    #[must_use]
    pub fn target(self) -> String {
        self.section.map_or_else(|| format!("titel-{}", self.view.id()), Section::target)
    }

    /// Whether to move the focus when the user comes here: not when the page has just opened at its start.
    #[must_use]
    pub fn moves_focus(self, before: Option<Self>) -> bool {
        before.map_or(self.section.is_some(), |before| before != self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_has_an_address_of_its_own_that_leads_back_to_it() {
        let places: Vec<Route> = Route::all().collect();
        for (place, route) in places.iter().enumerate() {
            assert_eq!(Route::from_hash(&route.hash()), *route);
            assert_eq!(Route::from_hash(&format!("#{}", route.target())), *route, "a jump to its heading stays there");
            assert!(
                places[..place].iter().all(|other| other.hash() != route.hash() && other.target() != route.target())
            );
        }
    }

    #[test]
    fn what_is_no_place_is_verken_and_what_is_no_section_is_the_start() {
        for hash in [
            "",
            "#",
            "#/",
            "#/onzin",
            "#inhoud",
            "verantwoording",
            "#Verantwoording",
            "#/Verantwoording",
            "#/verken/bronnen",
        ] {
            assert_eq!(Route::from_hash(hash), Route::to(View::Verken), "{hash}");
        }
        for hash in ["#/verantwoording", "#/verantwoording/", "#/verantwoording/onzin", "#/verantwoording?taal=en"] {
            assert_eq!(Route::from_hash(hash), Route::to(View::Verantwoording), "{hash}");
        }
        let sources = Route::to_section(Section::Sources);
        assert_eq!(Route::from_hash("#/verantwoording/bronnen/meer?x=/aannames"), sources);
        assert_eq!(Route::from_hash("#verantwoording/bronnen"), sources);
    }

    #[test]
    fn a_screen_is_found_without_its_slash_too() {
        for view in View::ALL {
            for hash in [format!("#{}", view.id()), format!("#/{}", view.id()), format!("#{}?v=1", view.id())] {
                assert_eq!(Route::from_hash(&hash), Route::to(view), "{hash}");
                assert!(Route::is_named(&hash) && !Route::is_lost(&hash), "{hash}");
            }
        }
        assert!(!["", "#", "#/", "#grafiek", "#/onzin", "start"].into_iter().any(Route::is_named));
    }

    #[test]
    fn a_name_that_no_place_has_is_told_apart_from_a_jump() {
        for hash in ["#/onzin", "#/Verken", "#/onzin?x=1", "#/verantwoording/onzin", "#/verkennen/"] {
            assert!(Route::is_lost(hash), "{hash}");
        }
        for hash in ["", "#", "#/", "#/?x", "#grafiek", "#/verken/bronnen", "#/start?v=1", "#/verantwoording/"] {
            assert!(!Route::is_lost(hash), "{hash}");
        }
        assert!(Route::all().all(|place| !Route::is_lost(&place.hash())));
    }

    #[test]
    fn an_address_that_was_shared_keeps_its_meaning() {
        for (hash, section) in [
            ("#/verantwoording/bronnen", Section::Sources),
            ("#/verantwoording/vergelijkingen", Section::Equations),
            ("#/verantwoording/kringlopen", Section::Loops),
        ] {
            assert_eq!(Route::from_hash(hash), Route::to_section(section));
        }
    }

    #[test]
    fn the_focus_moves_with_the_user_and_not_when_the_page_opens() {
        let [verken, account] = [View::Verken, View::Verantwoording].map(Route::to);
        let sources = Route::to_section(Section::Sources);
        assert!(!verken.moves_focus(None) && !account.moves_focus(None));
        assert!(sources.moves_focus(None), "a link to a section leads to it");
        assert!(account.moves_focus(Some(verken)) && verken.moves_focus(Some(account)));
        assert!(account.moves_focus(Some(sources)));
        assert!(!verken.moves_focus(Some(verken)), "a jump within Verken is no change of place");
    }
}
