//! A sealed PDF by itself: whether it is unchanged and who sealed it. It proves no delivery.

use super::controles::Controles;
use crate::evidence::bundle::policy::Beleid;
use crate::evidence::bundle::verdict::{Oordeel, Tijd, Verdict, Verzegelaar};
use crate::evidence::seal;

/// Judges a sealed PDF without its bundle.
#[must_use]
pub fn verify_pdf(pdf: &[u8], beleid: &Beleid) -> Verdict {
    let mut c = Controles::default();
    let verzegelaar = match seal::controleer(pdf) {
        Ok(zegel) => {
            c.ok("zegel", format!("het zegel dekt de eerste {} bytes, en daarna is niets gewijzigd", zegel.f0_lengte));
            let tijd = format!(
                "zegel van {}, certificaat geldig van {} tot {}",
                zegel.tijdstip, zegel.geldig_van, zegel.geldig_tot
            );
            c.of(zegel.binnen_geldigheid(), "geldigheid", tijd);
            let vastgesteld = !beleid.zegelt_voor(&zegel.certificaat_sha256).is_empty();
            let wie = format!("{}, certificaat {}", zegel.onderwerp, zegel.certificaat_sha256);
            if vastgesteld {
                c.ok("verzegelaar", format!("{wie} staat in het beleid"));
            } else {
                c.open("verzegelaar", format!("{wie} staat niet in het beleid"));
            }
            let (onderwerp, tijdstip) = (zegel.onderwerp, zegel.tijdstip);
            Some(Verzegelaar { onderwerp, certificaat: zegel.certificaat_sha256, tijdstip, vastgesteld })
        }
        Err(fout) => {
            c.fout("zegel", fout.to_string());
            None
        }
    };
    let oordeel = c.oordeel();
    let bericht = match oordeel {
        Oordeel::Geldig => "Het document is niet gewijzigd en de verzegelaar is vastgesteld.".to_owned(),
        Oordeel::Ongeldig => format!("Het zegel klopt niet: {}", c.eerste_fout()),
        Oordeel::NietTeBeoordelen => {
            "Het document is niet gewijzigd, maar wie het verzegelde is niet vastgesteld.".to_owned()
        }
    };
    Verdict {
        demonstratie: false,
        oordeel,
        bericht: format!("{bericht} Een los document bewijst niet dat het is uitgereikt."),
        kenmerk: None,
        afzender: None,
        verzegelaar,
        document: None,
        controles: c.lijst,
        op_tijdstip: None,
        tijd: Tijd::niet_bewezen(),
        niet_bewezen: NIET_BEWEZEN.map(str::to_owned).to_vec(),
    }
}

const NIET_BEWEZEN: [&str; 5] = [
    "dat dit document is uitgereikt, aan wie en wanneer: daarvoor is de bewijsbundel nodig",
    "dat het besluit nog geldt of op een tijdstip gold",
    "wanneer het document is verzegeld: het tijdstip in het zegel is een opgave",
    "dat dit document in het logboek staat",
    "dat waar is wat in het document staat",
];
