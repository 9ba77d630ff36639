//! Papers that are made when somebody asks: the inventory of a dossier, the list of running huisverboden, the blank forms
//! for the night on which the system is down, a mandaatbesluit. They are sealed, but are no acts: the log does not hold
//! them.

use super::dossier::Loaded;
use super::{Action, Caller, Desk, DeskError};
use crate::doors::dice::uuid_text;
use crate::doors::render::RenderFout;
use crate::doors::render::stuk::lijst::lopende::LopendVerbod;
use crate::doors::render::stuk::{self, Stuk, lijst, nood};
use crate::doors::render::texts::TekstenFout;
use crate::doors::store::Rows;
use crate::law::besluit::beslissing::BesluitSoort;
use crate::law::dossier::{Fase, VanKracht, inventaris};
use crate::law::gemeente::Gemeente;
use crate::law::gemeente::mandaten::MandaatStand;
use crate::law::mandaat;
use crate::words::bevinding::Bevinding;
use crate::words::moment::Moment;
use serde::Serialize;

/// A huisverbod that runs, for the work list and for the police.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Lopend {
    /// Name of the dossier in URLs.
    pub id: String,
    /// Kenmerk.
    pub kenmerk: String,
    /// Name of the uithuisgeplaatste.
    pub uithuisgeplaatste: String,
    /// The home.
    pub woning: String,
    /// Where it stands.
    pub fase: Fase,
    /// Until when.
    pub eind_tijdstip: Moment,
    /// Whether it holds now.
    pub van_kracht: VanKracht,
    /// How many duties are open.
    pub open_plichten: usize,
}

/// A mandaatbesluit, as it was made.
#[derive(Clone, Debug)]
pub struct MandaatGemaakt {
    /// The sealed file.
    pub bestand: Vec<u8>,
    /// The lines for the settings of the gemeente.
    pub toml: String,
    /// What to think about.
    pub waarschuwingen: Vec<Bevinding>,
}

impl Desk {
    /// The huisverboden that run now, of one gemeente or of all.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn lopend(&self, caller: &Caller, gemeente: Option<&str>) -> Result<Vec<Lopend>, DeskError> {
        self.admit(caller, Action::Inzien, None)?;
        let nu = self.clock.now();
        self.store.read(|rows| {
            let running = self.running(rows, gemeente, nu)?;
            running.iter().filter_map(|loaded| Self::one_running(loaded, nu).transpose()).collect()
        })
    }

    fn one_running(loaded: &Loaded, nu: Moment) -> Result<Option<Lopend>, DeskError> {
        let (Some(zaak), Some(laatste)) = (loaded.zaak()?, loaded.fold.laatste(nu)) else { return Ok(None) };
        Ok(Some(Lopend {
            id: uuid_text(&loaded.id),
            kenmerk: loaded.kenmerk().to_owned(),
            uithuisgeplaatste: zaak.uithuisgeplaatste.naam.voluit(),
            woning: zaak.woning.adres(),
            fase: loaded.fold.staat().fase(nu),
            eind_tijdstip: laatste.einde,
            van_kracht: loaded.fold.op(nu, None).van_kracht,
            open_plichten: crate::law::dossier::plichten::plichten(loaded.fold.feiten(), nu).len(),
        }))
    }

    /// The dossiers whose huisverbod has not ended.
    fn running(&self, rows: &Rows<'_>, gemeente: Option<&str>, nu: Moment) -> Result<Vec<Loaded>, DeskError> {
        let mut running = Vec::new();
        for id in rows.dossiers()? {
            let loaded = self.load(rows, &id)?;
            let code = loaded.kenmerk().split('-').nth(1);
            if gemeente.is_none_or(|gemeente| code == Some(gemeente)) && loaded.fold.loopt_op(nu) {
                running.push(loaded);
            }
        }
        Ok(running)
    }

    /// The list of running huisverboden for the police, sealed.
    ///
    /// # Errors
    /// [`DeskError::Bevindingen`] for an unknown gemeente.
    pub fn lijst_lopend(&self, caller: &Caller, code: &str) -> Result<Vec<u8>, DeskError> {
        self.admit(caller, Action::Inzien, None)?;
        let (nu, gemeente) = (self.clock.now(), self.gemeente(code)?);
        let verboden = self.store.read(|rows| {
            let running = self.running(rows, Some(code), nu)?;
            running.iter().filter_map(|loaded| Self::for_police(loaded, nu).transpose()).collect::<Result<Vec<_>, _>>()
        })?;
        let invoer = lijst::lopende::van(&verboden, gemeente, nu).map_err(texts)?;
        self.sealed(&Stuk::LopendeHuisverboden(Box::new(invoer)), gemeente, "lopende huisverboden")
    }

    fn for_police(loaded: &Loaded, nu: Moment) -> Result<Option<LopendVerbod>, DeskError> {
        let (Some(zaak), Some(laatste)) = (loaded.zaak()?, loaded.fold.laatste(nu)) else { return Ok(None) };
        let antwoord = loaded.fold.op(nu, None);
        LopendVerbod::van(&zaak, &laatste, &antwoord).map(Some).map_err(texts)
    }

    /// The inventory of a dossier, sealed, with its file name.
    ///
    /// # Errors
    /// [`DeskError::NietGevonden`] for an unknown dossier.
    pub fn inventaris(&self, caller: &Caller, name: &str) -> Result<(String, Vec<u8>), DeskError> {
        let id = self.store.read(|rows| self.find(rows, name))?;
        self.admit(caller, Action::Inzien, Some(&id))?;
        let (loaded, follow) = self.store.read(|rows| self.follow(rows, &id))?;
        let posten = inventaris::posten(loaded.fold.feiten(), follow.regime);
        let nummer = follow.laatste.nummer.clone();
        let bij = follow.bij(BesluitSoort::Oplegging, &nummer, &follow.zaak, follow.laatste.einde);
        let invoer = lijst::inventaris::van(&bij, &posten, follow.nu).map_err(texts)?;
        let bytes = self.sealed(&Stuk::Inventaris(Box::new(invoer)), &follow.gemeente, &follow.kenmerk)?;
        Ok((format!("{}-inventaris.pdf", follow.kenmerk), bytes))
    }

    /// The blank forms of a gemeente, sealed, with their file names.
    ///
    /// # Errors
    /// [`DeskError::Bevindingen`] for an unknown gemeente.
    pub fn noodformulieren(&self, caller: &Caller, code: &str) -> Result<Vec<(String, Vec<u8>)>, DeskError> {
        self.admit(caller, Action::Inzien, None)?;
        let gemeente = self.gemeente(code)?;
        let stukken = nood::alle(gemeente, self.clock.now().datum()).map_err(texts)?;
        let made = stukken.iter().map(|stuk| {
            let name = format!("noodformulier-{}-{code}.pdf", stuk.naam());
            Ok((name, self.sealed(stuk, gemeente, "noodformulier")?))
        });
        made.collect()
    }

    /// Makes a mandaatbesluit and the lines by which it goes into the register.
    ///
    /// # Errors
    /// [`DeskError::Bevindingen`] with all findings when the data break a rule.
    pub fn mandaat(&self, caller: &Caller, code: &str, bytes: &[u8]) -> Result<MandaatGemaakt, DeskError> {
        self.admit(caller, Action::Inzien, None)?;
        let gemeente = self.gemeente(code)?;
        let (gegevens, waarschuwingen) = mandaat::lees(bytes)?;
        let getoetst = mandaat::toets(gegevens, gemeente, self.clock.now())?;
        let invoer = stuk::mandaat::van(&getoetst, gemeente).map_err(texts)?;
        let bestand =
            self.sealed(&Stuk::Mandaatbesluit(Box::new(invoer)), gemeente, &getoetst.gegevens().nummer.clone())?;
        Ok(MandaatGemaakt { bestand, toml: getoetst.gegevens().als_toml(), waarschuwingen })
    }

    /// How the mandaatregister of a gemeente stands, now or at another moment.
    ///
    /// # Errors
    /// [`DeskError::Bevindingen`] for an unknown gemeente.
    pub fn mandaatregister(
        &self,
        caller: &Caller,
        code: &str,
        op: Option<Moment>,
    ) -> Result<Vec<MandaatStand>, DeskError> {
        self.admit(caller, Action::Inzien, None)?;
        Ok(self.gemeente(code)?.register(op.unwrap_or_else(|| self.clock.now())))
    }

    /// A sealed paper that no event holds. Its code is drawn all the same, so that two prints can be told apart.
    fn sealed(&self, stuk: &Stuk, gemeente: &Gemeente, kenmerk: &str) -> Result<Vec<u8>, DeskError> {
        let code = self.dice.code()?;
        self.rendered_and_sealed(stuk, &self.kader(gemeente, kenmerk, &code), gemeente)
    }
}

fn texts(fout: TekstenFout) -> DeskError {
    DeskError::Render(RenderFout::Teksten(fout))
}
