//! This library keeps the crate `portone` in step with PortOne's description of its REST API.
//!
//! PortOne publishes an OpenAPI document, whose sentences are PortOne's. [`import`] takes only the facts from it,
//! and `api.json` keeps them. The folder `words` has our own sentences.

pub mod api;
pub mod compare;
pub mod derive;
pub mod flow;
pub mod generate;
pub mod import;
pub mod names;
pub mod openapi;
pub mod output;
pub mod words;
