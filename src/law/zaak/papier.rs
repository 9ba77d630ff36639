//! What of a zaak may stand on the paper that the uithuisgeplaatste gets, beside what is `geheim` (AVG 5, 9 and 10).

use super::gegevens::Feit;

/// Facts about his health, or about the record of other persons of the home: printed only where the reasons need it.
const GEVOELIG: [&str; 3] = ["1b5", "3f4", "3f5"];
/// The record of the person in danger: it never reaches him, so it cannot carry the besluit either.
const NIET_OP_PAPIER: [&str; 1] = ["3f4"];

impl Feit {
    /// Whether it may be printed in what the uithuisgeplaatste gets.
    #[must_use]
    pub fn op_papier(&self) -> bool {
        !NIET_OP_PAPIER.contains(&self.bijlage.as_str())
    }

    /// Whether it tells of health, or of others than the uithuisgeplaatste.
    #[must_use]
    pub fn gevoelig(&self) -> bool {
        GEVOELIG.contains(&self.bijlage.as_str())
    }
}
