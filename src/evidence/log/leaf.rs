//! A leaf of the log: a version byte, a tag, and a salted commitment to one signed event (decision 4). It carries
//! nothing personal; without salt and tag nobody can say to which dossier it belongs.

use super::merkle::leaf_hash;
use crate::words::hash::Hash256;

/// Length of a leaf in bytes.
pub const LENGTE: usize = 65;
/// Version byte of an ordinary leaf.
const VERSIE: u8 = 0x01;

/// One leaf.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Leaf {
    tag: [u8; 32],
    commitment: Hash256,
}

impl Leaf {
    /// The leaf of the signed event `id` under this tag and salt.
    #[must_use]
    pub fn maak(tag: [u8; 32], zout: &[u8; 32], id: &Hash256) -> Self {
        Self { tag, commitment: Hash256::of(&[b"waarmerk/leaf/v1\n", zout, &id.0]) }
    }

    /// Reads the 65 bytes; any other version byte is unknown.
    #[must_use]
    pub fn lees(bytes: &[u8]) -> Option<Self> {
        let (versie, rest) = bytes.split_first()?;
        let (tag, commitment) = rest.split_first_chunk::<32>()?;
        let commitment = Hash256(commitment.try_into().ok()?);
        (*versie == VERSIE).then_some(Self { tag: *tag, commitment })
    }

    /// The 65 bytes.
    #[must_use]
    pub fn bytes(&self) -> [u8; LENGTE] {
        let mut bytes = [VERSIE; LENGTE];
        for (naar, van) in bytes.iter_mut().skip(1).zip(self.tag.iter().chain(&self.commitment.0)) {
            *naar = *van;
        }
        bytes
    }

    /// The tag.
    #[must_use]
    pub fn tag(&self) -> &[u8; 32] {
        &self.tag
    }

    /// The commitment.
    #[must_use]
    pub fn commitment(&self) -> &Hash256 {
        &self.commitment
    }

    /// The hash under which it stands in the tree.
    #[must_use]
    pub fn hash(&self) -> Hash256 {
        leaf_hash(&self.bytes())
    }
}
