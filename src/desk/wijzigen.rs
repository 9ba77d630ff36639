//! The other besluiten: changing one, confirming one, refusing a request.

use super::follow::Follow;
use super::papers;
use super::proposal::{Asked, Names, Paper, Proposal};
use super::{Caller, Desk, DeskError, Made, Request};
use crate::doors::render::texts::TekstenFout;
use crate::doors::vault::DossierId;
use crate::law::besluit::beslissing::BesluitSoort;
use crate::law::dossier::Gebeurtenis;
use crate::law::wijziging::check::{toets_afwijzing, toets_bekrachtiging, toets_wijziging};
use crate::law::wijziging::{
    GetoetsteAfwijzing, GetoetsteBekrachtiging, GetoetsteWijziging, lees_afwijzing, lees_bekrachtiging, lees_wijziging,
};
use crate::law::zaak::gegevens::Geheim;
use crate::words::bevinding::Bevinding;
use crate::words::moment::Moment;
use serde_json::Value;
use std::collections::BTreeMap;

/// A besluit that kept to all rules.
struct Taken {
    follow: Follow,
    kind: Kind,
}

enum Kind {
    Changed(GetoetsteWijziging),
    Confirmed(GetoetsteBekrachtiging),
    Refused(GetoetsteAfwijzing),
}

impl Proposal for Taken {
    fn takes_number(&self) -> Option<BesluitSoort> {
        Some(match self.kind {
            Kind::Changed(_) => BesluitSoort::Wijziging,
            Kind::Confirmed(_) => BesluitSoort::Bekrachtiging,
            Kind::Refused(_) => BesluitSoort::Afwijzing,
        })
    }

    fn fact(&self, names: &Names<'_>) -> Gebeurtenis {
        match &self.kind {
            Kind::Changed(getoetst) => Gebeurtenis::Gewijzigd(getoetst.feit(names.number, &self.follow.kader())),
            Kind::Confirmed(getoetst) => Gebeurtenis::Bekrachtigd(getoetst.feit(names.number)),
            Kind::Refused(getoetst) => Gebeurtenis::Afgewezen(getoetst.feit(names.number)),
        }
    }

    fn slots(&self) -> BTreeMap<String, Value> {
        match &self.kind {
            Kind::Changed(getoetst) => getoetst.velden(),
            Kind::Confirmed(getoetst) => getoetst.velden(),
            Kind::Refused(getoetst) => getoetst.velden(),
        }
    }

    fn papers(&self, names: &Names<'_>) -> Result<Vec<Paper>, TekstenFout> {
        match &self.kind {
            Kind::Changed(getoetst) => papers::changed(getoetst, &self.follow, names),
            Kind::Confirmed(getoetst) => papers::confirmed(getoetst, &self.follow, names),
            Kind::Refused(getoetst) => papers::refused(getoetst, &self.follow, names),
        }
    }

    fn end(&self) -> Option<Moment> {
        let sooner = match &self.kind {
            Kind::Changed(getoetst) => getoetst.gegevens().eind_tijdstip,
            Kind::Confirmed(_) | Kind::Refused(_) => None,
        };
        Some(sooner.unwrap_or(self.follow.laatste.einde))
    }

    fn warnings(&self) -> &[Bevinding] {
        match &self.kind {
            Kind::Changed(getoetst) => getoetst.waarschuwingen(),
            Kind::Confirmed(getoetst) => getoetst.waarschuwingen(),
            Kind::Refused(getoetst) => getoetst.waarschuwingen(),
        }
    }

    fn secrets(&self) -> Vec<Geheim> {
        let mut secrets = self.follow.geheim.clone();
        if let Kind::Changed(getoetst) = &self.kind {
            let new = getoetst.gegevens().nieuwe_huisgenoten.iter();
            secrets.extend(new.filter_map(|huisgenoot| huisgenoot.geheim.clone()));
        }
        secrets
    }
}

impl Desk {
    /// Records a wijzigingsbesluit.
    pub(super) fn wijzigen(
        &self,
        caller: &Caller,
        only: Option<&str>,
        request: Request<'_>,
        data: &[u8],
    ) -> Result<Made, DeskError> {
        let (gegevens, noted) = lees_wijziging(data)?;
        let id = self.named(&gegevens.kenmerk, only)?;
        self.taken(caller, request, id, &noted, |follow| {
            toets_wijziging(gegevens.clone(), &follow.kader()).map(Kind::Changed)
        })
    }

    /// Records a bekrachtigingsbesluit.
    pub(super) fn bekrachtigen(
        &self,
        caller: &Caller,
        only: Option<&str>,
        request: Request<'_>,
        data: &[u8],
    ) -> Result<Made, DeskError> {
        let (gegevens, noted) = lees_bekrachtiging(data)?;
        let id = self.named(&gegevens.kenmerk, only)?;
        self.taken(caller, request, id, &noted, |follow| {
            toets_bekrachtiging(gegevens.clone(), &follow.kader()).map(Kind::Confirmed)
        })
    }

    /// Records the refusal of a request.
    pub(super) fn afwijzen(
        &self,
        caller: &Caller,
        only: Option<&str>,
        request: Request<'_>,
        data: &[u8],
    ) -> Result<Made, DeskError> {
        let (gegevens, noted) = lees_afwijzing(data)?;
        let id = self.named(&gegevens.kenmerk, only)?;
        self.taken(caller, request, id, &noted, |follow| {
            toets_afwijzing(gegevens.clone(), &follow.kader()).map(Kind::Refused)
        })
    }

    fn taken(
        &self,
        caller: &Caller,
        request: Request<'_>,
        id: DossierId,
        noted: &[Bevinding],
        check: impl Fn(&Follow) -> Result<Kind, Vec<Bevinding>>,
    ) -> Result<Made, DeskError> {
        let gemeente = self.gemeente_of_dossier(&id)?;
        let asked = Asked { caller, request, dossier: Some(id), gemeente, noted };
        self.perform(asked, |rows| {
            let (_, follow) = self.follow(rows, &id)?;
            let kind = check(&follow)?;
            Ok(Taken { follow, kind })
        })
    }
}
