//! The other besluiten: wijzigingsbesluit, bekrachtigingsbesluit and the refusal of a request.

pub mod check;
pub mod gegevens;
mod getoetst;
pub(in crate::law) mod invoer;
mod toepassen;

pub use self::gegevens::{AfwijzingGegevens, BekrachtigingGegevens, WijzigingGegevens};
pub use self::getoetst::{GetoetsteAfwijzing, GetoetsteBekrachtiging, GetoetsteWijziging};
pub use self::invoer::{AFWIJZING, BEKRACHTIGING, WIJZIGING, lees_afwijzing, lees_bekrachtiging, lees_wijziging};
pub use self::toepassen::{pas_contact_toe, pas_toe};
