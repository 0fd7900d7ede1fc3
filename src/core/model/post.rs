//! The posts of the books: what is paid, by whom to whom, once or every year.

use crate::engine::number::Number;

/// Who pays and who receives. Everything but `Outside` bears a cost that users see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Party {
    /// The municipality, its sw-company and its teams included.
    Municipality,
    /// The state.
    State,
    /// Health insurers.
    HealthInsurer,
    /// Employers.
    Employer,
    /// Clients and workers.
    Client,
    /// Across the system's border: staff, suppliers, customers.
    Outside,
}

impl Party {
    /// The parties within the system, whose results add up to that of society.
    pub const WITHIN: [Self; 5] = [Self::Municipality, Self::State, Self::HealthInsurer, Self::Employer, Self::Client];

    /// Stable name, as in results.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Municipality => "municipality",
            Self::State => "state",
            Self::HealthInsurer => "health_insurer",
            Self::Employer => "employer",
            Self::Client => "client",
            Self::Outside => "outside",
        }
    }
}

/// Which side of the municipality's books.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The municipality pays.
    Cost,
    /// The municipality receives.
    Income,
    /// Not in the municipality's books.
    Elsewhere,
}

/// What a post says of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PostSpec {
    /// Stable name, as in results.
    pub id: &'static str,
    /// Label in Dutch.
    pub nl: &'static str,
    /// Label in English.
    pub en: &'static str,
    /// Side of the municipality's books.
    pub side: Side,
    /// Who pays.
    pub payer: Party,
    /// Who receives.
    pub receiver: Party,
    /// Whether it is paid once (incidental) or every year (structural).
    pub one_off: bool,
}

macro_rules! posts {
    ($($variant:ident = $id:literal: $side:ident $payer:ident => $receiver:ident, $once:literal, $nl:literal, $en:literal;)+) => {
        /// Every post of the model.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        #[allow(missing_docs, reason = "a post is documented by its specification")]
        pub enum Post { $($variant,)+ }

        impl Post {
            /// Every post, in order of declaration.
            pub const ALL: &[Self] = &[$(Self::$variant),+];
            /// How many there are.
            pub const COUNT: usize = Self::ALL.len();

            /// What these amounts come to on one side of the books: added up in four rows, which a processor can do at the
            /// same time, and written out post by post.
            #[inline(always)]
            pub(crate) fn total<N: Number>(amounts: &[N; Self::COUNT], side: Side) -> N {
                let (mut rows, mut place) = ([N::constant(0.0); 4], 0);
                $(
                    if Side::$side as u8 == side as u8 {
                        rows[place % 4] = rows[place % 4] + amounts[Self::$variant as usize];
                        place += 1;
                    }
                )+
                let _ = place;
                (rows[0] + rows[1]) + (rows[2] + rows[3])
            }

            /// What this post is.
            #[must_use]
            pub const fn spec(self) -> PostSpec {
                match self { $(Self::$variant => PostSpec {
                    id: $id, nl: $nl, en: $en, side: Side::$side,
                    payer: Party::$payer, receiver: Party::$receiver, one_off: $once,
                },)+ }
            }
        }
    };
}

posts! {
    WijkteamStaff = "wijkteam_staff": Cost Municipality => Outside, false, "Medewerkers wijkteams", "Wijkteam staff";
    WijkteamFixed = "wijkteam_fixed": Cost Municipality => Outside, false, "Vaste kosten wijkteams", "Fixed cost of wijkteams";
    WijkteamSetup = "wijkteam_setup": Cost Municipality => Outside, true, "Opzetten van wijkteams", "Setting up wijkteams";
    IntakeCounter = "intake_counter": Cost Municipality => Outside, false, "Intake aan het loket", "Intake at the counter";
    CareSingle = "care_single": Cost Municipality => Outside, false, "Zorg en ondersteuning, enkelvoudig", "Care and support, single problem";
    CareMulti = "care_multi": Cost Municipality => Outside, false, "Zorg en ondersteuning, meervoudig", "Care and support, several problems";
    CareIntensive = "care_intensive": Cost Municipality => Outside, false, "Zorg en ondersteuning, intensief", "Care and support, intensive";
    InsurerCare = "insurer_care": Elsewhere HealthInsurer => Outside, false, "Zorg via de zorgverzekeraar", "Care paid by the health insurer";
    Bijstand = "bijstand": Cost Municipality => Client, false, "Uitkeringen", "Benefits";
    BijstandExecution = "bijstand_execution": Cost Municipality => Outside, false, "Uitvoering van de bijstand", "Execution of benefits";
    Buig = "buig": Income State => Municipality, false, "Rijksbudget bijstand (BUIG)", "State budget for benefits (BUIG)";
    Vangnet = "vangnet": Income State => Municipality, false, "Vangnetuitkering", "Safety-net payment";
    Reintegration = "reintegration": Cost Municipality => Outside, false, "Re-integratie", "Re-integration";
    EmployerService = "employer_service": Cost Municipality => Outside, false, "Werkgeversdienstverlening", "Employer service";
    Ambassadors = "ambassadors": Cost Municipality => Outside, false, "Ambassadeurs", "Ambassadors";
    JobCoaching = "job_coaching": Cost Municipality => Outside, false, "Jobcoaching", "Job coaching";
    Loonkostensubsidie = "loonkostensubsidie": Cost Municipality => Employer, false, "Loonkostensubsidie", "Loonkostensubsidie";
    GarantiebaanGuidance = "garantiebaan_guidance": Income State => Municipality, false, "Rijksbudget begeleiding garantiebanen", "State guidance budget garantiebanen";
    JobWages = "job_wages": Elsewhere Employer => Client, false, "Loon in garantiebanen", "Wages in garantiebanen";
    JobValue = "job_value": Elsewhere Outside => Employer, false, "Waarde van werk in garantiebanen", "Value of work in garantiebanen";
    WorkWages = "work_wages": Elsewhere Employer => Client, false, "Loon na uitstroom", "Wages after outflow";
    WorkValue = "work_value": Elsewhere Outside => Employer, false, "Waarde van werk na uitstroom", "Value of work after outflow";
    WswWages = "wsw_wages": Cost Municipality => Client, false, "Lonen Wsw", "Wages Wsw";
    WswSubsidy = "wsw_subsidy": Income State => Municipality, false, "Rijksbudget Wsw", "State budget Wsw";
    WswValue = "wsw_value": Income Outside => Municipality, false, "Opbrengst van Wsw-werk", "Added value of Wsw work";
    SwGuidance = "sw_guidance": Cost Municipality => Outside, false, "Begeleiding Wsw", "Guidance Wsw";
    SwOverhead = "sw_overhead": Cost Municipality => Outside, false, "Vaste overhead sw-bedrijf", "Fixed overhead of the sw-company";
    SwOverheadCut = "sw_overhead_cut": Cost Municipality => Outside, true, "Afbouw van overhead", "Cutting overhead";
    SwMoves = "sw_moves": Cost Municipality => Outside, true, "Verplaatsen naar detachering", "Moving to secondment";
    SwTransition = "sw_transition": Cost Municipality => Outside, true, "Overgang naar een andere bestuursvorm", "Transition to another form of governance";
    BeschutWages = "beschut_wages": Cost Municipality => Client, false, "Lonen beschut werk", "Wages beschut werk";
    BeschutGuidance = "beschut_guidance": Cost Municipality => Outside, false, "Begeleiding beschut werk", "Guidance beschut werk";
    BeschutOther = "beschut_other": Cost Municipality => Outside, false, "Overige kosten beschut werk", "Other cost of beschut werk";
    BeschutValue = "beschut_value": Income Outside => Municipality, false, "Opbrengst van beschut werk", "Added value of beschut werk";
    BeschutFormGain = "beschut_form_gain": Income Outside => Municipality, false, "Voordeel van de gekozen vorm van beschut werk", "Gain of the chosen form of beschut werk";
    BeschutStateGuidance = "beschut_state_guidance": Income State => Municipality, false, "Rijksbudget begeleiding beschut werk", "State guidance budget beschut werk";
    BeschutLksCost = "beschut_lks_cost": Cost Municipality => Municipality, false, "Loonkostensubsidie beschut werk, betaald", "Loonkostensubsidie beschut werk, paid";
    BeschutLksIncome = "beschut_lks_income": Income Municipality => Municipality, false, "Loonkostensubsidie beschut werk, ontvangen", "Loonkostensubsidie beschut werk, received";
    BeschutMoves = "beschut_moves": Cost Municipality => Outside, true, "Verplaatsen van beschutte plekken", "Moving sheltered places";
    Dagbesteding = "dagbesteding": Cost Municipality => Outside, false, "Arbeidsmatige dagbesteding", "Arbeidsmatige dagbesteding";
    Digital = "digital": Cost Municipality => Outside, false, "Digitale afhandeling", "Digital handling";
    DigitalInvestment = "digital_investment": Cost Municipality => Outside, true, "Investering in digitale afhandeling", "Investment in digital handling";
    Outreach = "outreach": Cost Municipality => Outside, false, "Outreach", "Outreach work";
    Tegenprestatie = "tegenprestatie": Cost Municipality => Outside, false, "Organisatie tegenprestatie", "Organising the tegenprestatie";
    CareBudget = "care_budget": Income State => Municipality, false, "Rijksbudget zorg en ondersteuning", "State budget for care and support";
    DirectForwarding = "direct_forwarding": Cost Municipality => Outside, false, "Trajecten na direct doorgeleiden", "Trajectories after direct forwarding";
    Businesslike = "businesslike": Cost Municipality => Outside, false, "Zakelijke aanpak", "Businesslike approach";
    WorkIncomePlacement = "work_income_placement": Cost Municipality => Outside, false, "Plek van werk en inkomen", "Place of work and income";
    YouthChain = "youth_chain": Cost Municipality => Outside, false, "Keten voor jongeren", "Chain for young people";
    Startersbeurzen = "startersbeurzen": Cost Municipality => Client, false, "Startersbeurzen en leerwerkbanen", "Startersbeurzen and leerwerkbanen, paid";
    Jobcarving = "jobcarving": Cost Municipality => Outside, false, "Hulp bij jobcarving", "Help with jobcarving";
    SocialReturn = "social_return": Cost Municipality => Outside, false, "Social return bij inkoop", "Social return in procurement";
    LabourPools = "labour_pools": Cost Municipality => Outside, false, "Arbeidspools", "Labour pools";
    QuotumLevy = "quotum_levy": Elsewhere Employer => State, false, "Quotumheffing", "Quotum levy";
    WajongBenefits = "wajong_benefits": Elsewhere State => Client, false, "Wajong-uitkeringen", "Wajong benefits";
    UwvWages = "uwv_wages": Elsewhere Employer => Client, false, "Loon van Wajongers in garantiebanen", "Wages of Wajong clients in garantiebanen";
    UwvValue = "uwv_value": Elsewhere Outside => Employer, false, "Waarde van werk van Wajongers", "Value of work of Wajong clients";
    Tables = "tables": Cost Municipality => Outside, false, "Overlegtafels", "Consultation tables";
    BackOffice = "backoffice": Cost Municipality => Outside, false, "Backoffice sociaal domein", "Back office of the social domain";
    BackOfficeMerger = "backoffice_merger": Cost Municipality => Outside, true, "Samenvoegen van de backoffice", "Merging the back office";
    Redundancy = "redundancy": Cost Municipality => Outside, false, "Reserve voor kwetsbare functies", "Reserve for vulnerable functions";
    Outages = "outages": Cost Municipality => Outside, false, "Storingen", "Outages in the back office";
    PartnerChange = "partner_change": Cost Municipality => Outside, true, "Uittreden of toetreden", "Leaving or joining";
    StrandedCost = "stranded_cost": Cost Municipality => Outside, false, "Achtergebleven kosten van een vertrokken partner", "Cost left behind by a partner";
    RegionalApproach = "regional_approach": Cost Municipality => Outside, false, "Regionale aanpak van werkgevers", "Regional approach to employers";
}
