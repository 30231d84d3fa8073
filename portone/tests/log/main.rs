//! This test reads what the feature `tracing` writes. It is alone in its process, since calls of other tests may decide what
//! is written.

#[cfg(test)]
mod span;
