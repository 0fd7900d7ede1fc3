//! Where the figures come from. `JUDGEMENT` is no source: it says to the user that the makers judged.

/// A publication that a figure can be checked in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Source {
    /// Title as published, or a description where the page had none.
    pub title: &'static str,
    /// Who published it; with "via" where the figure was read in another publication.
    pub publisher: &'static str,
    /// Year of publication.
    pub year: u16,
    /// Where it was found; empty when no address was kept.
    pub url: &'static str,
}

macro_rules! sources {
    ($($name:ident = $title:literal, $publisher:literal, $year:literal, $url:literal;)+) => {
        $(#[doc = concat!($title, " (", $publisher, ")")]
        pub const $name: Source = Source { title: $title, publisher: $publisher, year: $year, url: $url };)+
    };
}

sources! {
    JUDGEMENT = "Oordeel van de makers, geen bron", "Kantelpunt", 2026, "";
    BERENSCHOT_2019 = "Gemeente € 2.900 kwijt aan uitvoering bijstandsuitkering", "Berenschot via Consultancy.nl", 2019, "https://www.consultancy.nl/nieuws/24796/gemeente-2900-kwijt-aan-uitvoering-bijstandsuitkering";

    CBS_83450 = "Bijstand: in- en uitstroom 2015 (83450NED)", "CBS", 2016, "https://www.cbs.nl/nl-nl/cijfers/detail/83450NED";
    CBS_82662 = "Bijstand: instroom en terugkeer (82662NED)", "CBS", 2020, "https://www.cbs.nl/nl-nl/cijfers/detail/82662NED";
    CEDRIS_2014 = "Factsheet kosten uitkering, dagbesteding en beschut werk", "Cedris, via Tilburgers.nl", 2014, "https://www.tilburgers.nl/wethouder-erik-de-ridder-reageert-op-vragen-dagbesteding-is-duurder-dan-beschut-werk/amp/";
    CPB_2019 = "De wijkteambenadering nader bekeken", "CPB, via Nautus en Movisie", 2019, "https://www.movisie.nl/artikel/cpb-doel-minder-dure-zorg-door-wijkteams-niet-gehaald";
    EMMEN_2017 = "Rekensom beschut werk van een wethouder van Emmen", "Trouw", 2017, "";
    KANN_WEEDAGE = "Multiprobleemgezinnen in Nederland 2016 en 2017", "NJi (Kann-Weedage e.a.)", 2017, "";
    LPBL_BZK_2014 = "Heeft u de optimale aanpak? Succesfactoren van sociale wijkteams", "LPBL en BZK, via nvsi.nl", 2014, "";
    MOVISIE_2022 = "Stand van de administratie- en regeldruk in sociaal werk", "Movisie", 2022, "https://www.movisie.nl/publicatie/stand-administratie-regeldruk-sociaal-werk";
    A_EN_O_2012 = "Monitor gemeenten: verzuim", "A+O fonds, via adoc.pub", 2012, "";
    HOT_2023 = "Handleiding overheidstarieven 2023", "Ministerie van Financiën, via aanbestedingsmakelaar.nl", 2023, "";
    PANTEIA_WSW_2016 = "Jaarrapport Wsw 2016", "Panteia, via Rijksoverheid", 2017, "https://www.rijksoverheid.nl/onderwerpen/participatiewet/nieuws/2017/07/10/jaarrapport-wsw-2016-gepubliceerd";
    PANTEIA_WSW_2017 = "Jaarrapport Wsw-statistiek 2017", "Panteia, via Rijksoverheid", 2018, "https://www.rijksoverheid.nl/actueel/nieuws/2018/07/13/jaarrapport-wsw-statistiek-2017-gepubliceerd";
    SCP_2017 = "Gebruik van sociaaldomeinvoorzieningen stabiel, stapeling neemt toe", "SCP, via Divosa", 2018, "https://www.divosa.nl/nieuws/gebruik-van-sociaaldomeinvoorzieningen-stabiel-stapeling-neemt-toe";
    SCP_2018_VOORZIENINGEN = "Voorzieningen in 3D", "SCP", 2020, "";
    SCP_WSW_WACHTLIJST = "Van Wsw naar Participatiewet (wachtlijst)", "SCP, via nieuws.nl en Tubantia", 2018, "";
    SCP_2019 = "Eindevaluatie van de Participatiewet", "SCP, via nu.nl", 2019, "https://www.nu.nl/economie/6011891/scp-participatiewet-werkt-niet-en-leidt-niet-tot-banen-voor-doelgroep.html";
    KST_34352_36 = "Kamerstuk 34352-36: banenafspraak, verdeling over doelgroepen", "Tweede Kamer", 2016, "";
    SIGNIFICANT_2023 = "Kostprijs beschut werk vraagt om passende financiering", "Significant APE", 2023, "https://ape.significant-groep.nl/rapportages/kostprijs-beschut-werk-vraagt-om-passende-financiering";
    UWV_DUURZAAMHEID = "Duurzaamheid van banenafspraakbanen", "UWV, via Op naar de 125.000", 2023, "https://www.opnaarde125000.nl/duurzaamheid-banenafspraak-banen/";
    ARBEIDSDESKUNDIGEN_2018 = "Beschut werk: plaatsing binnen drie maanden", "arbeidsdeskundigen.nl", 2018, "";
    NPZ_WOERDEN = "Kosten van multiprobleemgezinnen: Woerden 2012, Almelo 2017, Den Haag 2019", "jeugdenco.nl, raadsbrief Almelo, perssupport.nl", 2019, "";
    RADAR_2013 = "Waarom zouden wijkteams beter en goedkoper zijn?", "socialevraagstukken.nl", 2013, "https://www.socialevraagstukken.nl/waarom-zouden-wijkteams-beter-en-goedkoper-zijn";
    WAITING_2018 = "Doorlooptijd van aanvragen in Rotterdam en Enschede", "Rijnmond en De Gelderlander", 2019, "";
    WET_BUIG = "Verdeling gebundelde uitkering en vangnet (Participatiewet, art. 69 en 74)", "Rijksoverheid, via een gemeentelijke samenvatting", 2025, "";
    UWV_REGISTER = "Doelgroepregister, kwartaalcijfers 2017–2019", "UWV", 2019, "";
    VIJFMETING = "Vijfmeting banenafspraak", "VNG", 2020, "https://vng.nl/nieuws/publicatie-vijfmeting-banenafspraak-gepubliceerd";
    ALLERS_DE_GREEF = "Intermunicipal cooperation, public spending and service levels", "Allers en de Greef, via gemeente.nu en RUG", 2018, "https://research.rug.nl/nl/publications/effects-of-intermunicipal-cooperation";
    NEF_2011 = "Fusie van Trion en Oostergo tot NEF: startkort van 2,3 miljoen euro", "Ternaard.nu", 2011, "http://ternaard.nu/page/520/";
    KWINK_2020 = "Samenwerkingsverbanden van gemeenten", "KWINK en PROOF, via Binnenlands Bestuur", 2020, "";
    NIAOUNAKIS_BLANK = "Inter-municipal cooperation, economies of scale and cost efficiency (belastingen)", "Niaounakis en Blank, TU Delft", 2017, "https://repository.tudelft.nl/";
    AMBTELIJKE_FUSIE = "Besparing door ambtelijke fusie", "ambtelijkefusie.nl; tegenspraak Berenschot via rd.nl", 2018, "";
    REGIOPLAN_2011 = "Schuldhulpverlening: kosten en baten", "Regioplan, via NVVK", 2011, "";
    RADAR_ROTTERDAM_2014 = "Effectencalculator: wijkteams Rotterdam, dertien gevallen", "effectencalculator.nl", 2014, "";
    RIJKSKORTINGEN_2015 = "Belofte decentralisatie: kortingen op Wmo en jeugdhulp", "reuma-arnhem.nl", 2014, "";
    QUOTUM_2018 = "Quotumwet: activering voor de overheid", "UWV en rijnmondcoaching.nl", 2018, "";
}
