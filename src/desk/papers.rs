//! Which papers go with an act, for whom, in the order in which they are handed out. Every reader has a copy of his own;
//! the printlijst at the end says how often to print which.

mod told;

use super::follow::Follow;
use super::proposal::{Names, P1, Paper};
use crate::doors::render::stuk::formulier;
use crate::doors::render::stuk::lijst::{feitenblad, printlijst};
use crate::doors::render::stuk::{
    Bij, Lezer, Stuk, afwijzen, akte, bekrachtigen, brief, folder, geen_verlenging, intrekken, kaart, opleggen,
    verlengen, wijzigen,
};
use crate::doors::render::texts::{Teksten, TekstenFout};
use crate::evidence::document::DocumentSoort;
use crate::law::besluit::Besluit;
use crate::law::besluit::beslissing::BesluitSoort;
use crate::law::gemeente::Gemeente;
use crate::law::intrekking::GetoetsteIntrekking;
use crate::law::melding::GetoetsteMelding;
use crate::law::verlenging::GetoetsteVerlenging;
use crate::law::wijziging::{GetoetsteAfwijzing, GetoetsteBekrachtiging, GetoetsteWijziging, pas_contact_toe};
use crate::law::zaak::gegevens::{Drie, Gegevens, Huisgenoot};

/// Readers outside the home.
const INSTANTIE: &str = "instantie";
const VEILIG_THUIS: &str = "veiligThuis";
const POLITIE: &str = "politie";
const RAAD: &str = "raad";
const GEMEENTE: &str = "gemeente";

type Papers = Result<Vec<Paper>, TekstenFout>;

/// The papers of an oplegging.
pub(super) fn imposed(besluit: &Besluit, gemeente: &Gemeente, names: &Names<'_>) -> Papers {
    let bij = Bij::van_oplegging(besluit, gemeente);
    let mut papers = vec![
        Paper::new(P1, Stuk::Oplegging(Box::new(opleggen::van(besluit, gemeente)?))),
        Paper::new(P1, Stuk::FolderUithuisgeplaatste(Box::new(folder::van(besluit, gemeente)?))),
        Paper::new(P1, Stuk::Akte(Box::new(akte::van(&bij, names.code(0))?))),
        Paper::new(P1, Stuk::Kaart(Box::new(kaart::van(&bij)?))),
    ];
    papers.extend(notices(&bij)?);
    papers.extend(forms(&bij)?);
    papers.push(Paper::new(GEMEENTE, Stuk::Feitenblad(Box::new(feitenblad::van(&bij)?))));
    listed(papers, &bij, names)
}

/// The papers of a verlenging: what it says stands in them, not what it follows on.
pub(super) fn extended(getoetst: &GetoetsteVerlenging, follow: &Follow, names: &Names<'_>) -> Papers {
    let gegevens = getoetst.gegevens();
    let zaak = pas_contact_toe(follow.zaak.clone(), &gegevens.contactverbod, &gegevens.uitgezonderd);
    let bij = follow.bij(BesluitSoort::Verlenging, names.number, &zaak, gegevens.eind_tijdstip);
    let besluit = verlengen::van(getoetst, &follow.kader(), names.number)?;
    let mut papers = vec![
        Paper::new(P1, Stuk::Verlenging(Box::new(besluit))),
        Paper::new(P1, Stuk::Akte(Box::new(akte::van(&bij, names.code(0))?))),
        Paper::new(P1, Stuk::Kaart(Box::new(kaart::van(&bij)?))),
    ];
    papers.extend(notices(&bij)?);
    let raadsman = formulier::raadsman::van(&bij, Some(&gegevens.raadsman))?;
    papers.push(Paper::new(RAAD, Stuk::MeldingRaad(Box::new(raadsman))));
    papers.push(Paper::new(P1, Stuk::OpgaveBereikbaarheid(Box::new(formulier::bereikbaarheid::van(&bij)?))));
    listed(papers, &bij, names)
}

/// The papers of an intrekking: a copy of the besluit for each adult, since each may go to court.
pub(super) fn withdrawn(getoetst: &GetoetsteIntrekking, follow: &Follow, names: &Names<'_>) -> Papers {
    let kader = follow.kader();
    let vanaf = getoetst.gegevens().geldig_vanaf_tijdstip;
    let bij = follow.bij(BesluitSoort::Intrekking, names.number, &follow.zaak, vanaf);
    let mut papers = vec![
        Paper::new(
            P1,
            Stuk::Intrekking(Box::new(intrekken::van(getoetst, &kader, names.number, Lezer::Uithuisgeplaatste)?)),
        ),
        Paper::new(P1, Stuk::Akte(Box::new(akte::van(&bij, names.code(0))?))),
        Paper::new(P1, Stuk::Kaart(Box::new(kaart::van(&bij)?))),
        Paper::new(P1, Stuk::BewijsTeruggave(Box::new(formulier::sleutels_terug::van(&bij)?))),
    ];
    for (number, _) in adults(&bij) {
        let reader = format!("h{number}");
        let copy = intrekken::van(getoetst, &kader, names.number, Lezer::Achterblijver(&reader))?;
        papers.push(Paper::new(person(number), Stuk::Intrekking(Box::new(copy))));
    }
    papers.extend(organisations(&bij)?);
    listed(papers, &bij, names)
}

/// The papers of a wijzigingsbesluit.
pub(super) fn changed(getoetst: &GetoetsteWijziging, follow: &Follow, names: &Names<'_>) -> Papers {
    let zaak = getoetst.toegepast(&follow.zaak);
    let einde = getoetst.gegevens().eind_tijdstip.unwrap_or(follow.laatste.einde);
    let bij = follow.bij(BesluitSoort::Wijziging, names.number, &zaak, einde);
    let mut papers = vec![
        Paper::new(P1, Stuk::Wijziging(Box::new(wijzigen::van(getoetst, &follow.kader(), names.number)?))),
        Paper::new(P1, Stuk::Akte(Box::new(akte::van(&bij, names.code(0))?))),
    ];
    if getoetst.gegevens().eind_tijdstip.is_some() {
        papers.push(Paper::new(P1, Stuk::Kaart(Box::new(kaart::van(&bij)?))));
    }
    papers.extend(notices(&bij)?);
    listed(papers, &bij, names)
}

/// The papers of a bekrachtigingsbesluit.
pub(super) fn confirmed(getoetst: &GetoetsteBekrachtiging, follow: &Follow, names: &Names<'_>) -> Papers {
    let bij = follow.bij(BesluitSoort::Bekrachtiging, names.number, &follow.zaak, follow.laatste.einde);
    let besluit = bekrachtigen::van(getoetst, &follow.kader(), names.number)?;
    let papers = vec![
        Paper::new(P1, Stuk::Bekrachtiging(Box::new(besluit))),
        Paper::new(P1, Stuk::Akte(Box::new(akte::van(&bij, names.code(0))?))),
    ];
    listed(papers, &bij, names)
}

/// The papers of the refusal of a request, for who asked.
pub(super) fn refused(getoetst: &GetoetsteAfwijzing, follow: &Follow, names: &Names<'_>) -> Papers {
    let bij = follow.bij(BesluitSoort::Afwijzing, names.number, &follow.zaak, follow.laatste.einde);
    let asker = follow.kader().persoon(&getoetst.gegevens().verzoek.persoon).unwrap_or_else(|| GEMEENTE.to_owned());
    let besluit = afwijzen::van(getoetst, &follow.kader(), names.number)?;
    let mut papers = vec![Paper::new(asker.clone(), Stuk::Afwijzing(Box::new(besluit)))];
    if asker == P1 {
        papers.push(Paper::new(P1, Stuk::Akte(Box::new(akte::van(&bij, names.code(0))?))));
    }
    listed(papers, &bij, names)
}

/// The papers of a melding: the statement of a spoken huisverbod, the report of a hearing, the letters that no verlenging
/// follows.
pub(super) fn reported(
    getoetst: &GetoetsteMelding,
    follow: Option<&Follow>,
    gemeente: &Gemeente,
    _: &Names<'_>,
) -> Papers {
    match (getoetst.gegevens().soort(), follow) {
        ("aanzegging", _) => {
            let Some(verklaring) = told::spoken(getoetst, gemeente)? else { return Ok(Vec::new()) };
            Ok(vec![Paper::new(P1, Stuk::VerklaringAanzegging(Box::new(verklaring)))])
        }
        ("horen", Some(follow)) => {
            let Some(verslag) = told::heard(getoetst, follow)? else { return Ok(Vec::new()) };
            Ok(vec![Paper::new(GEMEENTE, Stuk::VerslagHoren(Box::new(verslag)))])
        }
        ("geenVerlenging", Some(follow)) => {
            let nummer = follow.laatste.nummer.clone();
            let bij = follow.bij(BesluitSoort::Oplegging, &nummer, &follow.zaak, follow.laatste.einde);
            let his = geen_verlenging::van(&bij, Lezer::Uithuisgeplaatste)?;
            let mut papers = vec![Paper::new(P1, Stuk::GeenVerlenging(Box::new(his)))];
            for (number, _) in adults(&bij) {
                let reader = format!("h{number}");
                let letter = geen_verlenging::van(&bij, Lezer::Achterblijver(&reader))?;
                papers.push(Paper::new(person(number), Stuk::GeenVerlenging(Box::new(letter))));
            }
            Ok(papers)
        }
        _ => Ok(Vec::new()),
    }
}

/// The adult huisgenoten with their place in the list, from 1.
fn adults<'a>(bij: &Bij<'a>) -> Vec<(usize, &'a Huisgenoot)> {
    let (years, day) = (bij.regime.meerderjarig_jaren, bij.ingang.datum());
    let numbered = (1..).zip(&bij.zaak.huisgenoten);
    numbered.filter(|(_, huisgenoot)| !huisgenoot.is_kind(years, day)).collect()
}

fn person(number: usize) -> String {
    format!("p{}", number.saturating_add(1))
}

/// The letters of art. 2 lid 8: to each adult huisgenoot, and to the organisations.
fn notices(bij: &Bij<'_>) -> Papers {
    let mut papers = Vec::new();
    for (number, huisgenoot) in adults(bij) {
        let letter = brief::mededeling_huisgenoot::van(bij, huisgenoot)?;
        papers.push(Paper::new(person(number), Stuk::MededelingHuisgenoot(Box::new(letter))));
    }
    papers.extend(organisations(bij)?);
    Ok(papers)
}

fn organisations(bij: &Bij<'_>) -> Papers {
    let instantie = brief::mededeling_instantie::van(bij)?;
    let mut papers = vec![Paper::new(INSTANTIE, Stuk::MededelingInstantie(Box::new(instantie)))];
    if child_abuse(bij.zaak) {
        let letter = brief::mededeling_veilig_thuis::van(bij)?;
        papers.push(Paper::new(VEILIG_THUIS, Stuk::MededelingVeiligThuis(Box::new(letter))));
    }
    let politie = brief::mededeling_politie::van(bij)?;
    papers.push(Paper::new(POLITIE, Stuk::MededelingPolitie(Box::new(politie))));
    Ok(papers)
}

fn child_abuse(zaak: &Gegevens) -> bool {
    zaak.kindermishandeling.vermoeden == Drie::Ja
}

/// The forms that are filled in by hand.
fn forms(bij: &Bij<'_>) -> Papers {
    let persoon = &bij.zaak.uithuisgeplaatste;
    let instemming = formulier::instemming::van(bij, &persoon.naam, persoon.geboorte_datum)?;
    Ok(vec![
        Paper::new(P1, Stuk::OpgaveBereikbaarheid(Box::new(formulier::bereikbaarheid::van(bij)?))),
        Paper::new(RAAD, Stuk::MeldingRaad(Box::new(formulier::raadsman::van(bij, bij.zaak.raadsman.as_ref())?))),
        Paper::new(P1, Stuk::BewijsSleutels(Box::new(formulier::sleutels::van(bij)?))),
        Paper::new(P1, Stuk::SpullenHalen(Box::new(formulier::spullen_halen::van(bij)?))),
        Paper::new(P1, Stuk::BegeleidContact(Box::new(formulier::begeleid_contact::van(bij)?))),
        Paper::new(P1, Stuk::AanvaardingHulp(Box::new(formulier::hulp::van(bij)?))),
        Paper::new(P1, Stuk::Instemming(Box::new(instemming))),
    ])
}

/// The same papers with the printlijst behind them.
fn listed(mut papers: Vec<Paper>, bij: &Bij<'_>, names: &Names<'_>) -> Papers {
    let lines = papers.iter().enumerate().map(|(place, paper)| line(paper, names.code(place), bij));
    let lines = lines.collect::<Result<Vec<_>, _>>()?;
    let list = printlijst::van(bij, &lines)?;
    papers.push(Paper::new(GEMEENTE, Stuk::Printlijst(Box::new(list))));
    Ok(papers)
}

fn line(paper: &Paper, code: &str, bij: &Bij<'_>) -> Result<printlijst::PrintRegel, TekstenFout> {
    let teksten = Teksten::nederlands();
    let soort = paper.stuk.soort();
    let text = |what: &str| teksten.woord(&format!("papieren.{}.{what}", soort.woord()));
    let titel = match soort {
        DocumentSoort::Besluit => bij.titel()?,
        _ => text("titel")?,
    };
    Ok(printlijst::PrintRegel {
        titel,
        bestand: code.to_owned(),
        aantal: text("aantal")?,
        voor: reader(&paper.voor, bij)?,
        uitleg: text("uitleg")?,
    })
}

/// The reader by name, or the word for an organisation.
fn reader(voor: &str, bij: &Bij<'_>) -> Result<String, TekstenFout> {
    let number = voor.strip_prefix('p').and_then(|number| number.parse::<usize>().ok());
    match number {
        Some(1) => Ok(bij.zaak.uithuisgeplaatste.naam.voluit()),
        Some(number) => {
            let place = number.saturating_sub(2);
            Ok(bij.zaak.huisgenoten.get(place).map(|huisgenoot| huisgenoot.naam.voluit()).unwrap_or_default())
        }
        None => Teksten::nederlands().woord(&format!("papieren_voor.{voor}")),
    }
}
