//! Known answers: the public Merkle and Ed25519 vectors, an independent crate, the examples of C2SP, and our own
//! commitments computed outside this program.

use data_encoding::{BASE64, HEXLOWER};
use ed25519_dalek::{Signature, VerifyingKey};
use serde::Deserialize;
use std::path::{Path, PathBuf};
use waarmerk::evidence::log::checkpoint::Checkpoint;
use waarmerk::evidence::log::event::{gebeurtenis_id, sleutel_id};
use waarmerk::evidence::log::fields::Opening;
use waarmerk::evidence::log::leaf::Leaf;
use waarmerk::evidence::log::merkle::{self, CompactRange};
use waarmerk::evidence::log::note::{Note, VKey};
use waarmerk::words::hash::Hash256;

/// The public vectors, kept beside the checkout; without them these tests say so and check nothing.
fn gedeeld(deel: &str) -> Option<PathBuf> {
    let naast = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/vectors");
    let gekozen = std::env::var_os("WAARMERK_SHARED").map(|map| Path::new(&map).join("vectors"));
    let map = gekozen.into_iter().chain([naast]).find(|map| map.is_dir());
    if map.is_none() {
        println!("OVERGESLAGEN: {deel}: de map shared/vectors staat niet naast deze map (of in WAARMERK_SHARED)");
    }
    map.map(|map| map.join(deel))
}

fn bestanden(map: &Path) -> Vec<PathBuf> {
    let mut uit = Vec::new();
    for item in std::fs::read_dir(map).unwrap() {
        let pad = item.unwrap().path();
        if pad.is_dir() { uit.extend(bestanden(&pad)) } else { uit.push(pad) }
    }
    uit.sort();
    uit
}

/// Hashes of another length are no hashes at all: the type refuses them.
fn hash(tekst: &str) -> Option<Hash256> {
    BASE64.decode(tekst.as_bytes()).ok()?.try_into().ok().map(Hash256)
}

fn hashes(teksten: Option<Vec<String>>) -> Option<Vec<Hash256>> {
    teksten.unwrap_or_default().iter().map(|tekst| hash(tekst)).collect()
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Inclusion {
    leaf_idx: u64,
    tree_size: u64,
    root: String,
    leaf_hash: String,
    proof: Option<Vec<String>>,
    want_err: bool,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Consistency {
    size1: u64,
    size2: u64,
    root1: String,
    root2: String,
    proof: Option<Vec<String>>,
    want_err: bool,
}

#[test]
fn openbare_bewijzen_van_plaats() {
    let Some(map) = gedeeld("merkle/inclusion") else { return };
    let bestanden = bestanden(&map);
    assert_eq!(bestanden.len(), 98);
    for pad in bestanden {
        let v: Inclusion = serde_json::from_slice(&std::fs::read(&pad).unwrap()).unwrap();
        let delen = (hash(&v.leaf_hash), hashes(v.proof), hash(&v.root));
        let goed = if let (Some(leaf), Some(proof), Some(root)) = delen {
            merkle::verify_inclusion(v.leaf_idx, v.tree_size, &leaf, &proof, &root).is_ok()
        } else {
            false
        };
        assert_eq!(goed, !v.want_err, "{}", pad.display());
    }
}

#[test]
fn openbare_bewijzen_van_groei() {
    let Some(map) = gedeeld("merkle/consistency") else { return };
    let bestanden = bestanden(&map);
    assert_eq!(bestanden.len(), 98);
    for pad in bestanden {
        let v: Consistency = serde_json::from_slice(&std::fs::read(&pad).unwrap()).unwrap();
        let delen = (hash(&v.root1), hash(&v.root2), hashes(v.proof));
        let goed = if let (Some(oud), Some(nieuw), Some(proof)) = delen {
            merkle::verify_consistency(v.size1, v.size2, &oud, &nieuw, &proof).is_ok()
        } else {
            false
        };
        // One vector has roots that are not 32 bytes long and expects them to do; here the type refuses them.
        let geen_hash = hash(&v.root1).is_none() || hash(&v.root2).is_none();
        assert_eq!(goed, !v.want_err && !geen_hash, "{}", pad.display());
    }
}

#[derive(Deserialize)]
struct Cctv {
    number: u32,
    key: String,
    sig: String,
    msg: String,
}

#[test]
fn randgevallen_van_ed25519() {
    let Some(pad) = gedeeld("ed25519-cctv.json") else { return };
    let vectoren: Vec<Cctv> = serde_json::from_slice(&std::fs::read(pad).unwrap()).unwrap();
    assert_eq!(vectoren.len(), 914);
    let hex = |tekst: &str| HEXLOWER.decode(tekst.as_bytes()).unwrap();
    let mut goed = Vec::new();
    for v in vectoren {
        let handtekening = Signature::from_slice(&hex(&v.sig)).unwrap();
        let Ok(sleutel) = VerifyingKey::try_from(hex(&v.key).as_slice()) else { continue };
        if sleutel.verify_strict(v.msg.as_bytes(), &handtekening).is_ok() {
            // What verify_strict accepts our notes accept, and the other way round, but for weak keys.
            assert!(!sleutel.is_weak(), "{}", v.number);
            goed.push(v.number);
        }
    }
    assert_eq!(goed.len(), 43);
}

#[test]
fn gelijk_aan_een_ander_programma() {
    use ct_merkle::mem_backed_tree::MemoryBackedTree;
    let mut boom: MemoryBackedTree<sha2::Sha256, Vec<u8>> = MemoryBackedTree::new();
    let (mut range, mut leaves) = (CompactRange::default(), Vec::new());
    for nummer in 0..70_usize {
        let leaf = vec![u8::try_from(nummer).unwrap(); nummer];
        boom.push(leaf.clone());
        leaves.push(merkle::leaf_hash(&leaf));
        range.append(merkle::leaf_hash(&leaf));
        let root = Hash256(boom.root().as_bytes().as_slice().try_into().unwrap());
        assert_eq!(merkle::root(&leaves), root);
        assert_eq!(range.root(), root);
        let size = leaves.len() as u64;
        assert_eq!(CompactRange::from_hashes(size, range.hashes().to_vec()), Some(range.clone()));
        assert_eq!(
            CompactRange::from_hashes(size + 1, range.hashes().to_vec()).is_some(),
            (size + 1).count_ones() == size.count_ones()
        );
        for index in 0..leaves.len() {
            let proof = merkle::inclusion_proof(index, &leaves).unwrap();
            let bytes: Vec<u8> = proof.iter().flat_map(|hash| hash.0).collect();
            assert_eq!(boom.prove_inclusion(index).as_bytes(), bytes);
            assert_eq!(merkle::verify_inclusion(index as u64, size, &leaves[index], &proof, &root), Ok(()));
            assert!(merkle::verify_inclusion(index as u64 + 1, size, &leaves[index], &proof, &root).is_err());
            let oud = index + 1;
            let proof = merkle::consistency_proof(oud, &leaves).unwrap();
            let oude_root = merkle::root(&leaves[..oud]);
            assert_eq!(merkle::verify_consistency(oud as u64, size, &oude_root, &root, &proof), Ok(()));
            if oud < leaves.len() {
                let bytes: Vec<u8> = proof.iter().flat_map(|hash| hash.0).collect();
                assert_eq!(boom.prove_consistency(leaves.len() - oud).as_bytes(), bytes);
                assert!(merkle::verify_consistency(oud as u64, size, &root, &root, &proof).is_err());
            }
        }
    }
    assert_eq!(merkle::inclusion_proof(70, &leaves), None);
    assert_eq!(merkle::consistency_proof(0, &leaves), None);
    // B82: a proof of 65 hashes, an empty tree with a leaf in it.
    let lang = vec![leaves[0]; 65];
    assert!(merkle::verify_inclusion(0, u64::MAX, &leaves[0], &lang, &leaves[0]).is_err());
    assert!(merkle::verify_inclusion(0, 0, &leaves[0], &[], &leaves[0]).is_err());
}

#[derive(Deserialize)]
struct Log {
    noten: Vec<NootGeval>,
    sleutels: Vec<SleutelGeval>,
    checkpoints: Vec<CheckpointGeval>,
}
#[derive(Deserialize)]
struct NootGeval {
    naam: String,
    sleutel: String,
    noot: String,
    verwacht: String,
}
#[derive(Deserialize)]
struct SleutelGeval {
    sleutel: String,
    verwacht: String,
}
#[derive(Deserialize)]
struct CheckpointGeval {
    tekst: String,
    verwacht: String,
}

fn uitkomst<T, F: std::fmt::Debug>(uitkomst: Result<T, F>) -> String {
    uitkomst.map_or_else(|fout| format!("{fout:?}"), |_| "holds".to_owned())
}

#[test]
fn noten_sleutels_en_checkpoints() {
    let log: Log = serde_json::from_str(include_str!("vectors/log.json")).unwrap();
    for geval in log.noten {
        let sleutel = [VKey::parse(&geval.sleutel).unwrap()];
        let noot = Note::parse(geval.noot.as_bytes());
        if let Ok(noot) = &noot {
            assert_eq!(noot.to_string(), geval.noot, "{}", geval.naam);
        }
        let gebleken = noot.and_then(|noot| noot.verify(&sleutel).map(|_| ()));
        assert_eq!(uitkomst(gebleken), geval.verwacht, "{}", geval.naam);
    }
    for geval in log.sleutels {
        let sleutel = VKey::parse(&geval.sleutel);
        if let Ok(sleutel) = &sleutel {
            assert_eq!(sleutel.to_string(), geval.sleutel);
        }
        assert_eq!(uitkomst(sleutel), geval.verwacht, "{}", geval.sleutel);
    }
    for geval in log.checkpoints {
        let checkpoint = Checkpoint::parse(&geval.tekst);
        if let Ok(checkpoint) = &checkpoint {
            assert_eq!(checkpoint.to_string(), geval.tekst);
        }
        assert_eq!(uitkomst(checkpoint), geval.verwacht, "{}", geval.tekst);
    }
}

#[derive(Deserialize)]
struct Verbintenissen {
    verbintenissen: Vec<VerbintenisGeval>,
    gebeurtenis: GebeurtenisGeval,
    sleutel: SleutelNaam,
    blad: BladGeval,
}
#[derive(Deserialize)]
struct VerbintenisGeval {
    wijzer: String,
    zout: Hash256,
    waarde: serde_json::Value,
    verbintenis: Hash256,
}
#[derive(Deserialize)]
struct GebeurtenisGeval {
    bytes: String,
    handtekening: String,
    id: Hash256,
}
#[derive(Deserialize)]
struct SleutelNaam {
    publiek: Hash256,
    id: Hash256,
}
#[derive(Deserialize)]
struct BladGeval {
    kenteken: Hash256,
    zout: Hash256,
    id: Hash256,
    blad: String,
    boomhash: Hash256,
}

#[test]
fn verbintenissen_en_bladen() {
    let v: Verbintenissen = serde_json::from_str(include_str!("vectors/verbintenissen.json")).unwrap();
    for geval in v.verbintenissen {
        let opening = Opening { zout: geval.zout, waarde: geval.waarde };
        assert_eq!(opening.verbintenis(&geval.wijzer).unwrap(), geval.verbintenis, "{}", geval.wijzer);
    }
    let handtekening = HEXLOWER.decode(v.gebeurtenis.handtekening.as_bytes()).unwrap().try_into().unwrap();
    assert_eq!(gebeurtenis_id(v.gebeurtenis.bytes.as_bytes(), &handtekening), v.gebeurtenis.id);
    assert_eq!(sleutel_id(&VerifyingKey::from_bytes(&v.sleutel.publiek.0).unwrap()), v.sleutel.id);
    let blad = Leaf::maak(v.blad.kenteken.0, &v.blad.zout.0, &v.blad.id);
    assert_eq!(HEXLOWER.encode(&blad.bytes()), v.blad.blad);
    assert_eq!(blad.hash(), v.blad.boomhash);
    assert_eq!(Leaf::lees(&blad.bytes()), Some(blad));
    // Another length or another version byte is no leaf.
    assert_eq!(Leaf::lees(&blad.bytes()[..64]), None);
    let mut andere_versie = blad.bytes();
    andere_versie[0] = 2;
    assert_eq!(Leaf::lees(&andere_versie), None);
}
