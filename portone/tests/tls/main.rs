//! This test calls a server over TLS. It is alone in its process, which has no provider of cryptography before it.

#[cfg(test)]
mod over_tls;
