//! The Merkle tree of RFC 6962 (section 2) with the proofs of RFC 9162 (sections 2.1.3 and 2.1.4).
//!
//! Everything here works on leaf hashes. Size 0 is not defined by the proof algorithms of RFC 9162; it is refused.

use crate::words::hash::Hash256;
use thiserror::Error;

/// Why a proof does not hold.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum MerkleFout {
    /// The index is not below the size.
    #[error("de plaats ligt buiten de boom")]
    Plaats,
    /// A size that this proof cannot have.
    #[error("deze boomgroottes horen niet bij elkaar")]
    Grootte,
    /// More or fewer hashes than the place and the size ask for.
    #[error("het bewijs hoort niet bij deze boom")]
    Lengte,
    /// Another root comes out.
    #[error("er komt een andere wortel uit")]
    Wortel,
}

/// The hash of one leaf.
#[must_use]
pub fn leaf_hash(leaf: &[u8]) -> Hash256 {
    Hash256::of(&[&[0], leaf])
}

/// The hash of two subtrees.
#[must_use]
pub fn node_hash(left: &Hash256, right: &Hash256) -> Hash256 {
    Hash256::of(&[&[1], &left.0, &right.0])
}

/// The root over these leaf hashes; over none it is the hash of nothing.
#[must_use]
pub fn root(leaves: &[Hash256]) -> Hash256 {
    let mut range = CompactRange::default();
    for leaf in leaves {
        range.append(*leaf);
    }
    range.root()
}

/// The largest power of two below `size`, for a size of at least 2.
fn split(size: usize) -> usize {
    size.checked_next_power_of_two().map_or(usize::MAX, |power| power.wrapping_shr(1))
}

/// The audit path of the leaf at `index` in the tree over these leaf hashes, the nearest sibling first.
#[must_use]
pub fn inclusion_proof(index: usize, leaves: &[Hash256]) -> Option<Vec<Hash256>> {
    if index >= leaves.len() {
        return None;
    }
    let (mut index, mut leaves, mut path) = (index, leaves, Vec::new());
    while leaves.len() > 1 {
        let (left, right) = leaves.split_at_checked(split(leaves.len()))?;
        if index < left.len() {
            path.push(root(right));
            leaves = left;
        } else {
            path.push(root(left));
            index = index.checked_sub(left.len())?;
            leaves = right;
        }
    }
    path.reverse();
    Some(path)
}

/// Checks an audit path (RFC 9162, 2.1.3.2).
///
/// # Errors
/// A [`MerkleFout`] that says which part does not fit.
pub fn verify_inclusion(
    index: u64,
    size: u64,
    leaf: &Hash256,
    proof: &[Hash256],
    root: &Hash256,
) -> Result<(), MerkleFout> {
    if index >= size {
        return Err(MerkleFout::Plaats);
    }
    let (mut fn_, mut sn, mut hash) = (index, size.wrapping_sub(1), *leaf);
    for step in proof {
        if sn == 0 {
            return Err(MerkleFout::Lengte);
        }
        if fn_ & 1 == 1 || fn_ == sn {
            hash = node_hash(step, &hash);
            climb_to_odd(&mut fn_, &mut sn);
        } else {
            hash = node_hash(&hash, step);
        }
        fn_ >>= 1;
        sn >>= 1;
    }
    match (sn == 0, hash == *root) {
        (false, _) => Err(MerkleFout::Lengte),
        (true, false) => Err(MerkleFout::Wortel),
        (true, true) => Ok(()),
    }
}

/// Climbs past the levels at which the last node has no sibling.
fn climb_to_odd(fn_: &mut u64, sn: &mut u64) {
    while *fn_ & 1 == 0 && *fn_ != 0 {
        *fn_ >>= 1;
        *sn >>= 1;
    }
}

/// The proof that the tree over all these leaf hashes extends the one over the first `old_size`.
#[must_use]
pub fn consistency_proof(old_size: usize, leaves: &[Hash256]) -> Option<Vec<Hash256>> {
    if old_size == 0 || old_size > leaves.len() {
        return None;
    }
    let (mut old, mut leaves, mut known, mut path) = (old_size, leaves, true, Vec::new());
    while old != leaves.len() {
        let (left, right) = leaves.split_at_checked(split(leaves.len()))?;
        if old <= left.len() {
            path.push(root(right));
            leaves = left;
        } else {
            path.push(root(left));
            old = old.checked_sub(left.len())?;
            leaves = right;
            known = false;
        }
    }
    if !known {
        path.push(root(leaves));
    }
    path.reverse();
    Some(path)
}

/// Checks a consistency proof (RFC 9162, 2.1.4.2). A proof from size 0 proves nothing and is refused.
///
/// # Errors
/// A [`MerkleFout`] that says which part does not fit.
pub fn verify_consistency(
    old_size: u64,
    size: u64,
    old_root: &Hash256,
    root: &Hash256,
    proof: &[Hash256],
) -> Result<(), MerkleFout> {
    if old_size == 0 || old_size > size {
        return Err(MerkleFout::Grootte);
    }
    if old_size == size {
        return match (proof.is_empty(), old_root == root) {
            (false, _) => Err(MerkleFout::Lengte),
            (true, false) => Err(MerkleFout::Wortel),
            (true, true) => Ok(()),
        };
    }
    let (mut steps, first) = match (old_size.is_power_of_two(), proof.split_first()) {
        (true, _) => (proof.iter(), *old_root),
        (false, Some((first, rest))) => (rest.iter(), *first),
        (false, None) => return Err(MerkleFout::Lengte),
    };
    let (mut fn_, mut sn) = (old_size.wrapping_sub(1), size.wrapping_sub(1));
    while fn_ & 1 == 1 {
        fn_ >>= 1;
        sn >>= 1;
    }
    let (mut old_hash, mut hash) = (first, first);
    for step in steps.by_ref() {
        if sn == 0 {
            return Err(MerkleFout::Lengte);
        }
        if fn_ & 1 == 1 || fn_ == sn {
            old_hash = node_hash(step, &old_hash);
            hash = node_hash(step, &hash);
            climb_to_odd(&mut fn_, &mut sn);
        } else {
            hash = node_hash(&hash, step);
        }
        fn_ >>= 1;
        sn >>= 1;
    }
    match (sn == 0, old_hash == *old_root && hash == *root) {
        (false, _) => Err(MerkleFout::Lengte),
        (true, false) => Err(MerkleFout::Wortel),
        (true, true) => Ok(()),
    }
}

/// The roots of the perfect subtrees that cover the first `size` leaves, the largest first: all that is needed to go on
/// appending and to know the root.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CompactRange {
    size: u64,
    hashes: Vec<Hash256>,
}

impl CompactRange {
    /// The range over `size` leaves with these stored hashes; their number follows from the size.
    #[must_use]
    pub fn from_hashes(size: u64, hashes: Vec<Hash256>) -> Option<Self> {
        (u64::from(size.count_ones()) == hashes.len() as u64).then_some(Self { size, hashes })
    }

    /// The number of leaves.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.size
    }

    /// The roots of the subtrees, the largest first.
    #[must_use]
    pub fn hashes(&self) -> &[Hash256] {
        &self.hashes
    }

    /// Adds the hash of one leaf.
    pub fn append(&mut self, leaf: Hash256) {
        let mut hash = leaf;
        for _ in 0..self.size.trailing_ones() {
            if let Some(left) = self.hashes.pop() {
                hash = node_hash(&left, &hash);
            }
        }
        self.hashes.push(hash);
        self.size = self.size.saturating_add(1);
    }

    /// The root of the tree.
    #[must_use]
    pub fn root(&self) -> Hash256 {
        let mut from_right = self.hashes.iter().rev();
        let Some(last) = from_right.next() else { return Hash256::of(&[]) };
        from_right.fold(*last, |right, left| node_hash(left, &right))
    }
}
