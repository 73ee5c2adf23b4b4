use super::sealing::{KeyRing, Place, Sealed, SealingKey, decrypt, encrypt, open, seal, system_random};
use super::*;

const PLACE: Place<'_> = Place { table: "settings", row: "mail.password", column: "value" };

/// Counting bytes: reproducible, and never twice the same.
fn counting() -> impl FnMut(&mut [u8]) -> Result<(), SecretError> {
    let mut next = 0_u8;
    move |buffer: &mut [u8]| {
        for byte in buffer {
            *byte = next;
            next = next.wrapping_add(1);
        }
        Ok(())
    }
}

fn key(seed: u8) -> SealingKey {
    SealingKey::generate(&mut |buffer: &mut [u8]| {
        buffer.fill(seed);
        Ok(())
    })
    .unwrap()
}

#[test]
fn the_published_vector_of_xchacha20_poly1305_comes_out() {
    // draft-irtf-cfrg-xchacha-03, appendix A.3.1.
    let plaintext = "Ladies and Gentlemen of the class of '99: \
        If I could offer you only one tip for the future, sunscreen would be it.";
    let associated = hex::decode("50515253c0c1c2c3c4c5c6c7").unwrap();
    let mut key = [0_u8; 32];
    let mut nonce = [0_u8; 24];
    for (byte, value) in key.iter_mut().zip(0x80..) {
        *byte = value;
    }
    for (byte, value) in nonce.iter_mut().zip(0x40..) {
        *byte = value;
    }
    let expected = "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb\
        731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b452\
        2f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff9\
        21f9664c97637da9768812f615c68b13b52e\
        c0875924c1c7987947deafd8780acf49";
    let key = Secret::new(key);
    let sealed = encrypt(&key, nonce, &associated, plaintext.as_bytes()).unwrap();
    assert_eq!(hex::encode(&sealed), expected);
    assert_eq!(decrypt(&key, nonce, &associated, &sealed).unwrap(), plaintext.as_bytes());
}

#[test]
fn a_sealed_value_opens_where_it_was_sealed_and_nowhere_else() {
    let key = key(7);
    let sealed = seal(&key, PLACE, b"geheim", &mut counting()).unwrap();
    assert_eq!(open(&key, PLACE, &sealed).unwrap().reveal(), b"geheim");
    let elsewhere = [
        Place { table: "sources", ..PLACE },
        Place { row: "mail.user", ..PLACE },
        Place { column: "note", ..PLACE },
        // The same letters, cut differently.
        Place { table: "setting", row: "smail.password", ..PLACE },
    ];
    for place in elsewhere {
        let refused = open(&key, place, &sealed).unwrap_err();
        assert_eq!(refused, SecretError::Tampered { column: place.column.to_owned() });
        assert_eq!(refused.problem().argument("what"), Some(place.column));
    }
}

#[test]
fn every_flipped_bit_and_every_truncation_is_refused() {
    let ring = KeyRing::new(key(7));
    let sealed = ring.seal(PLACE, b"correct horse battery staple", &mut counting()).unwrap();
    for bit in 0..sealed.0.len() * 8 {
        let mut changed = sealed.clone();
        changed.0[bit / 8] ^= 1 << (bit % 8);
        assert!(ring.open(PLACE, &changed).is_err(), "bit {bit}");
    }
    for length in 0..sealed.0.len() {
        assert!(ring.open(PLACE, &Sealed(sealed.0[..length].to_vec())).is_err(), "length {length}");
    }
    let longer = Sealed([sealed.0.as_slice(), b"\0"].concat());
    assert!(ring.open(PLACE, &longer).is_err());
}

#[test]
fn keys_can_change_and_old_values_still_open() {
    let old = KeyRing::new(key(1));
    let sealed = old.seal(PLACE, b"one", &mut counting()).unwrap();
    let ring = old.clone().succeeded_by(key(2));
    assert_eq!(ring.open(PLACE, &sealed).unwrap().reveal(), b"one");
    assert!(ring.is_outdated(&sealed));
    let fresh = ring.seal(PLACE, b"one", &mut counting()).unwrap();
    assert!(!ring.is_outdated(&fresh));
    let refused = old.open(PLACE, &fresh).unwrap_err();
    assert_eq!(refused, SecretError::KeyMissing { column: "value".to_owned(), key_id: key(2).id().to_string() });
    let both = KeyRing::new(key(3)).with_older(key(2)).with_older(key(1));
    assert_eq!(both.open(PLACE, &sealed).unwrap().reveal(), both.open(PLACE, &fresh).unwrap().reveal());
}

#[test]
fn the_same_value_sealed_twice_looks_different() {
    let ring = KeyRing::new(key(7));
    let first = ring.seal(PLACE, b"same", &mut system_random).unwrap();
    let second = ring.seal(PLACE, b"same", &mut system_random).unwrap();
    assert_ne!(first, second);
    assert_ne!(
        SealingKey::generate(&mut system_random).unwrap().id(),
        SealingKey::generate(&mut system_random).unwrap().id()
    );
}

#[test]
fn a_key_file_comes_back_and_every_flipped_bit_is_found() {
    let key = key(9);
    let bytes = key.to_bytes();
    assert_eq!(SealingKey::from_bytes(bytes.reveal()).unwrap().id(), key.id());
    for bit in 0..bytes.reveal().len() * 8 {
        let mut changed = bytes.reveal().clone();
        changed[bit / 8] ^= 1 << (bit % 8);
        assert!(SealingKey::from_bytes(&changed).is_err(), "bit {bit}");
    }
    for length in 0..bytes.reveal().len() {
        assert!(SealingKey::from_bytes(&bytes.reveal()[..length]).is_err(), "length {length}");
    }
    assert_eq!(SealingKey::from_bytes(b"hello").unwrap_err(), SecretError::NoKeyFile);
    let mut newer = bytes.reveal().clone();
    newer[4] = 2;
    assert_eq!(SealingKey::from_bytes(&newer).unwrap_err(), SecretError::KeyFileNewer { found: 2, known: 1 });
}

#[test]
fn nothing_secret_shows() {
    let password = Secret::new("hunter2".to_owned());
    assert_eq!(format!("{password:?}"), "***");
    let ring = KeyRing::new(key(0x41));
    let shown = format!("{ring:?} {:?}", ring.clone().succeeded_by(key(0x42)).with_older(key(0x43)));
    assert!(!shown.contains("65") && !shown.to_lowercase().contains("4141"), "{shown}");
    let sealed = ring.seal(PLACE, b"hunter2", &mut counting()).unwrap();
    let opened = ring.open(PLACE, &sealed).unwrap();
    assert_eq!(format!("{opened:?}"), "***");
    assert!(!sealed.0.windows(7).any(|window| window == b"hunter2"));
}

#[test]
fn a_failing_generator_and_an_endless_value_are_errors() {
    let ring = KeyRing::new(key(1));
    let silent = SecretError::NoRandomness { detail: "none".to_owned() };
    let mut broken = |_: &mut [u8]| Err(silent.clone());
    assert_eq!(ring.seal(PLACE, b"x", &mut broken).unwrap_err(), silent);
    let long = vec![0_u8; (1 << 20) + 1];
    assert_eq!(ring.seal(PLACE, &long, &mut counting()).unwrap_err(), SecretError::TooLong { size: (1 << 20) + 1 });
}
