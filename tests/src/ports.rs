//! This module finds ports for programs that have to be told a port before they listen on it.

use std::{
    net::{Ipv4Addr, TcpListener},
    ops::Range,
    process,
    sync::atomic::{AtomicU32, Ordering},
};

/// The ports that this module gives out. Linux itself gives out ports from 32,768 on, for connections and for
/// listeners on port 0. So nobody takes one of these ports by chance before the program listens on it.
const PORTS: Range<u32> = 16_384..32_768;

/// Finds a free port of the loopback address. No port is found twice in one process, except after all others.
/// Processes begin at different ports.
pub fn free_port() -> u16 {
    static FOUND: AtomicU32 = AtomicU32::new(0);

    let first = process::id().wrapping_mul(64);
    loop {
        let number = first.wrapping_add(FOUND.fetch_add(1, Ordering::Relaxed));
        let port = PORTS.start + number % (PORTS.end - PORTS.start);
        let port = u16::try_from(port).expect("all of them are ports");
        if TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok() {
            return port;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, thread};

    use super::*;

    #[test]
    fn no_two_programs_get_the_same_port() {
        let find = || (0..250).map(|_| free_port()).collect::<Vec<_>>();
        let threads: Vec<_> = (0..4).map(|_| thread::spawn(find)).collect();
        let found: Vec<u16> = threads.into_iter().flat_map(|it| it.join().unwrap()).collect();
        assert_eq!(found.iter().collect::<BTreeSet<_>>().len(), 1000);
        assert!(found.iter().all(|&port| PORTS.contains(&port.into())));
    }
}
