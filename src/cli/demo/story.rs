//! The stories of the demonstration: which acts, in which order, at which moment, and what the court asks.

/// A case from oplegging to verdict.
pub(super) struct Story {
    pub(super) titel: &'static str,
    pub(super) steps: &'static [Step],
    /// The moments on which the court asks.
    pub(super) vragen: &'static [&'static str],
}

/// One act of a story.
pub(super) struct Step {
    pub(super) verb: Verb,
    /// Name of its data in the folder of the dossier.
    pub(super) naam: &'static str,
    pub(super) gegevens: &'static str,
    /// When it is recorded; the noon of the demonstration when nothing else is said.
    pub(super) klok: Option<&'static str>,
}

/// The acts that a story can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verb {
    Opleggen,
    Verlengen,
    Intrekken,
    Uitreiken,
    Melden,
}

impl Verb {
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Opleggen => "opleggen",
            Self::Verlengen => "verlengen",
            Self::Intrekken => "intrekken",
            Self::Uitreiken => "uitreiken",
            Self::Melden => "melden",
        }
    }
}

/// One row of a story: act, name and file of its data, and the moment of recording.
macro_rules! step {
    ($verb:ident, $naam:literal, $bestand:literal) => {
        Step {
            verb: Verb::$verb,
            naam: $naam,
            gegevens: include_str!(concat!("../../../templates/demo/", $bestand)),
            klok: None,
        }
    };
    ($verb:ident, $naam:literal, $bestand:literal, $klok:literal) => {
        Step { klok: Some($klok), ..step!($verb, $naam, $bestand) }
    };
}

/// The example cases.
pub(super) const STORIES: [Story; 5] = [
    Story {
        titel: "Acuut, partner: in persoon uitgereikt en getekend",
        steps: &[step!(Opleggen, "zaak", "zaak-1-partner.json"), step!(Uitreiken, "uitreiking", "uitreiking-1.json")],
        vragen: &["2026-11-25T20:00:00+01:00"],
    },
    Story {
        titel: "Acuut, gezin: geweigerd te tekenen en voorgelezen",
        steps: &[step!(Opleggen, "zaak", "zaak-2-gezin.json"), step!(Uitreiken, "uitreiking", "uitreiking-2.json")],
        vragen: &["2026-11-26T07:30:00+01:00"],
    },
    Story {
        titel: "Structureel, ouder en zoon: niet aangetroffen",
        steps: &[
            step!(Opleggen, "zaak", "zaak-3-ouder-en-zoon.json"),
            step!(Uitreiken, "uitreiking", "uitreiking-3.json"),
        ],
        vragen: &["2026-11-24T16:00:00+01:00"],
    },
    Story {
        titel: "Verlengd, te laat uitgereikt, later ingetrokken",
        steps: &[
            step!(Opleggen, "zaak", "4-zaak.json", "2026-10-02T22:14:00+02:00"),
            step!(Melden, "mededeling", "4-mededeling.json", "2026-10-02T22:40:00+02:00"),
            step!(Uitreiken, "poging", "4-poging.json", "2026-10-03T10:20:00+02:00"),
            step!(Uitreiken, "uitreiking", "4-uitreiking.json", "2026-10-03T16:45:00+02:00"),
            step!(Verlengen, "verlenging", "4-verlenging.json", "2026-10-11T15:25:00+02:00"),
            step!(Melden, "overtreding", "4-overtreding.json", "2026-10-13T01:40:00+02:00"),
            step!(Uitreiken, "uitreiking-verlenging", "4-uitreiking-verlenging.json", "2026-10-13T09:50:00+02:00"),
            step!(Intrekken, "intrekking", "4-intrekking.json", "2026-10-20T15:45:00+02:00"),
        ],
        vragen: &[
            "2026-10-03T12:00:00+02:00",
            "2026-10-13T01:00:00+02:00",
            "2026-10-15T12:00:00+02:00",
            "2026-10-21T09:00:00+02:00",
        ],
    },
    Story {
        titel: "Geschorst door de rechter",
        steps: &[
            step!(Opleggen, "zaak", "5-zaak.json", "2026-11-03T19:55:00+01:00"),
            step!(Uitreiken, "uitreiking", "5-uitreiking.json", "2026-11-03T20:20:00+01:00"),
            step!(Melden, "verzoek-rechter", "5-verzoek-rechter.json", "2026-11-05T09:30:00+01:00"),
            step!(Melden, "uitspraak", "5-uitspraak.json", "2026-11-07T15:50:00+01:00"),
        ],
        vragen: &["2026-11-06T12:00:00+01:00", "2026-11-08T12:00:00+01:00"],
    },
];
