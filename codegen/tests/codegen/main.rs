//! These tests check what is read from a document, and what is generated.

#[cfg(test)]
mod document;
#[cfg(test)]
mod generated;
#[cfg(test)]
mod openapi;
