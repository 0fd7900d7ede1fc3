//! The sentences of Waarom, in plain Dutch and in English.

use crate::app::said::said;

said! {
    TITLE = "Waarom dit verschil?" / "Why this difference?";
    INTRO = "Waar komt het verschil met huidig beleid vandaan: welke keuzes, welke kringlopen, en wat doen uw aannames?" / "Where does the difference with current policy come from: which choices, which feedback loops, and what do your assumptions do?";
    NOTHING_YET = "Hier ziet u waar het verschil met huidig beleid vandaan komt. Verander eerst een keuze in Verken." / "Here you see where the difference with current policy comes from. First change a choice in Explore.";
    TO_VERKEN = "Naar Verken" / "To Explore";
    PARTS = "Welke keuzes maken het verschil?" / "Which choices make the difference?";
    PARTS_HELP = "Elke staaf is wat een groep keuzes bijdraagt aan het opgetelde verschil met huidig beleid; + is voordeel, en later geld telt iets minder zwaar. Keuzes werken op elkaar in. Daarom berekenen we elke combinatie van groepen en delen we eerlijk (Shapley). Is ‘uw eigen aannames’ een staaf, dan is dat hoeveel groter of kleiner uw aannames het effect van de keuzes maken." / "Each bar is what a group of choices adds to the added-up difference with current policy; + is an advantage, and later money counts a little less. Choices act on each other. So we compute every combination of groups and share fairly (Shapley). If ‘your own assumptions’ is a bar, it is how much larger or smaller your assumptions make the effect of the choices.";
    UNCERTAINTY_HELP = "De staaf voor onzekerheid is wat toeval en onzekere aannames gemiddeld aan de verwachte uitkomst veranderen. Het totaal is daardoor het gemiddelde; Verken laat de middelste uitkomst zien, en bij een scheve spreiding verschillen die." / "The bar for uncertainty is what chance and uncertain assumptions change in the expected outcome on average. So the total is the mean; Explore shows the middle outcome, and with a skewed spread the two differ.";
    UNCERTAINTY_WAITS = "Dit is de verwachte uitkomst. De staaf voor onzekerheid wordt berekend…" / "This is the expected outcome. The bar for uncertainty is being computed…";
    LOOPS = "Welke kringlopen werken mee?" / "Which feedback loops take part?";
    LOOPS_HELP = "We schakelen elke kringloop om de beurt uit, in het scenario en in huidig beleid. Wat het verschil dan verandert, loopt via die kringloop. De bedragen tellen niet op: kringlopen werken op elkaar in. Een kringloop werkt mee als er ten minste 1% van het geld via loopt; die grens is ons oordeel. De getallen hieronder zijn van de verwachte berekening, zonder onzekerheid: ze kunnen anders zijn dan de middelste uitkomst op Verken." / "We switch off each feedback loop in turn, in the scenario and in current policy. What that changes in the difference runs through that loop. The amounts do not add up: loops act on each other. A loop takes part if at least 1% of the money runs through it; that limit is our judgement. The figures below are of the expected run, without uncertainty: they may differ from the middle outcome on Explore.";
    NO_LOOPS = "In dit scenario speelt geen enkele kringloop een rol van betekenis." / "In this scenario no feedback loop plays a part that matters.";
    QUIET_LOOPS = "Kringlopen die nauwelijks een rol spelen" / "Feedback loops that hardly play a part";
    APART = "Beleid en aannames uit elkaar" / "Policy and assumptions apart";
    APART_HELP = "Resultaat van de gemeente per jaar (inkomsten min kosten op de posten van het model), als verschil met huidig beleid onder de gewone aannames: dat is de lijn op nul. Gerekend zonder onzekerheid en niet contant gemaakt; daarom is het een ander bedrag dan het totaal hierboven." / "Result of the municipality per year (income minus costs on the posts of the model), as a difference with current policy under the usual assumptions: that is the line at zero. Computed without uncertainty and not discounted; so it is another amount than the total above.";
    LINES = "Verschil in resultaat per jaar" / "Difference in result per year";
    SCENARIO = "Scenario" / "Scenario";
    CURRENT = "Huidig beleid" / "Current policy";
    CURRENT_OWN = "Uw aannames" / "Your assumptions";
    CURRENT_USUAL = "Gewone aannames" / "Usual assumptions";
    OWN_ASSUMPTIONS = "Uw eigen aannames" / "Your own assumptions";
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_text_is_there_in_both_languages() {
        crate::app::said::check(super::ALL);
    }
}
