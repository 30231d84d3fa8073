//! This module writes the calls of operations.

use std::fmt::Write as _;

use super::{
    Context,
    docs::comment,
    rust::{Imports, Rust},
    types::are_named,
};
use crate::{
    api::{Kind, Member, Object, Operation, Output, Place, Presence, Type},
    names::{field, pascal, snake, type_name},
};

/// The place of PortOne's reference of its API.
const REFERENCE: &str = "https://developers.portone.io/api/rest-v2";

/// A part of a call: a parameter, or a member of the input.
pub(super) struct Part<'a> {
    /// The type of the input or the ID of the operation, for the documentation.
    of: &'a str,
    pub(super) name: &'a str,
    pub(super) member: Member,
    /// Whether it is a member of the input.
    is_input: bool,
}

impl Context<'_> {
    /// Writes the struct of a call, and how it becomes a request.
    pub(super) fn operation(&self, id: &str, operation: &Operation, imports: &Imports) -> String {
        let rust = type_name(id);
        imports.add("call", "Call");
        imports.add("call", "Caller");
        imports.add("request", "Request");
        imports.add("", "Error");
        let parts = self.parts(id, operation);
        let input = self.input(operation);
        let mut fields = String::from("caller: Caller,\n");
        for part in parts.iter().filter(|part| !part.is_input) {
            let kind = self.rust.member(&part.member, imports);
            _ = writeln!(fields, "{}: {kind},", field(part.name));
        }
        if let Some((name, _)) = input {
            _ = writeln!(fields, "input: {},", self.rust.named(name, imports));
        }
        let setters: String = parts
            .iter()
            .filter(|part| part.member.is_optional())
            .map(|part| {
                let place = if part.is_input { "self.input" } else { "self" };
                self.setter(part.of, part.name, &part.member, place, imports)
            })
            .collect();
        let area = Rust::module(&operation.category);
        let docs = comment(&[
            &format!(
                "A call of [`{}`](crate::{area}::{}::{}).",
                snake(id),
                client(&operation.category),
                snake(id)
            ),
            "It is sent when it is awaited.",
        ]);
        let (output, error) =
            (self.output(operation, imports), self.rust.named(&operation.error, imports));
        format!(
            "{docs}#[derive(Clone)]\n#[must_use = \"a call is sent when it is awaited\"]\n\
             pub struct {rust} {{\n{fields}}}\n\n\
             {new}{setters}}}\n\n\
             crate::call::call!({rust}, \"{id}\", {output}, {error}{write});\n\n\
             impl IntoFuture for {rust} {{\n\
             type Output = Result<{output}, Error<{error}>>;\n\
             type IntoFuture = Call<{output}, {error}>;\n\n\
             #[inline]\nfn into_future(self) -> Self::IntoFuture {{\n{request}}}\n}}\n\n{pages}",
            pages = self.pages(&rust, operation, imports),
            new = self.new_call(&rust, &parts, input, operation.method != "GET", imports),
            request = self.request(id, operation, input),
            write = if operation.method == "GET" { "" } else { ", write" },
        )
    }

    fn input<'a>(&'a self, operation: &'a Operation) -> Option<(&'a str, &'a Object)> {
        let name = &*operation.input.as_ref()?.r#type;
        Some((name, self.rust.object(name)?))
    }

    /// Gives everything that a call can have, in the order of the document.
    pub(super) fn parts<'a>(&'a self, id: &'a str, operation: &'a Operation) -> Vec<Part<'a>> {
        let path = operation.path_parameters.iter().map(|(name, kind)| Part {
            of: id,
            name,
            member: Member { kind: kind.clone(), presence: Presence::Required },
            is_input: false,
        });
        let query = operation.query.iter().map(|(name, member)| Part {
            of: id,
            name,
            member: member.clone(),
            is_input: false,
        });
        let input = self.input(operation);
        let members = input.into_iter().flat_map(|(of, object)| {
            object.members.iter().map(move |(name, member)| Part {
                of,
                name,
                member: member.clone(),
                is_input: true,
            })
        });
        path.chain(query).chain(members).collect()
    }

    fn output(&self, operation: &Operation, imports: &Imports) -> String {
        match &operation.output {
            Output::Json(name) => self.rust.named(name, imports),
            Output::Csv => "String".to_owned(),
            Output::Empty => "()".to_owned(),
        }
    }

    /// Writes the function that makes the call of what is required.
    fn new_call(
        &self,
        rust: &str,
        parts: &[Part<'_>],
        input: Option<(&str, &Object)>,
        is_write: bool,
        imports: &Imports,
    ) -> String {
        let arguments = self.arguments(rust, parts, imports);
        let caller = if is_write { "caller: caller.with_random_key(),\n" } else { "caller,\n" };
        let mut fields = String::from(caller);
        for part in parts.iter().filter(|part| !part.is_input) {
            let field = field(part.name);
            if part.member.is_optional() {
                _ = writeln!(fields, "{field}: None,");
            } else {
                let value = arguments.value(part, self, imports);
                let value = if value == field { value } else { format!("{field}: {value}") };
                _ = writeln!(fields, "{value},");
            }
        }
        if let Some((name, _)) = input {
            let required: Vec<_> = parts
                .iter()
                .filter(|part| part.is_input && !part.member.is_optional())
                .map(|part| arguments.value(part, self, imports))
                .collect();
            let rust = self.rust.named(name, imports);
            let new = if self.has_required(name) {
                let fields: Vec<_> = parts
                    .iter()
                    .filter(|part| part.is_input && !part.member.is_optional())
                    .map(|part| {
                        format!("{}: {}", field(part.name), arguments.value(part, self, imports))
                    })
                    .collect();
                let category = self.places.get(name).map(|place| place.category.clone());
                imports
                    .add(&Rust::module(&category.unwrap_or_default()), &format!("{rust}Required"));
                format!("{rust}::new({rust}Required {{ {} }})", fields.join(", "))
            } else {
                format!("{rust}::new({})", required.join(", "))
            };
            _ = writeln!(fields, "input: {new},");
        }
        let list = &arguments.list;
        format!(
            "{}impl {rust} {{\npub(super) fn new(caller: Caller{list}) -> Self {{\nSelf {{ {fields} }}\n}}\n",
            arguments.required
        )
    }

    /// Writes the arguments for what is required.
    pub(super) fn arguments_of(
        &self,
        id: &str,
        operation: &Operation,
        imports: &Imports,
    ) -> (String, String) {
        let parts = self.parts(id, operation);
        // A struct with the arguments has its types imported in its own file.
        let unused = Imports::default();
        let imports = if self.is_named(id, operation) { &unused } else { imports };
        let arguments = self.arguments(&type_name(id), &parts, imports);
        (arguments.list, arguments.names)
    }

    /// Says whether what a call needs is given by names, in a struct.
    pub(super) fn is_named(&self, id: &str, operation: &Operation) -> bool {
        are_named(self.parts(id, operation).iter().map(|part| &part.member))
    }

    fn arguments(&self, rust: &str, parts: &[Part<'_>], imports: &Imports) -> Arguments {
        let required = || parts.iter().filter(|part| !part.member.is_optional());
        if !are_named(parts.iter().map(|part| &part.member)) {
            let (mut list, mut names) = (String::new(), String::new());
            for part in required() {
                let (kind, _) = self.rust.argument(&part.member.kind, imports);
                _ = write!(list, ", {}: {kind}", field(part.name));
                _ = write!(names, ", {}", field(part.name));
            }
            return Arguments { list, names, required: String::new(), is_named: false };
        }
        let mut fields = String::new();
        for part in required() {
            let kind = self.rust.kind(&part.member.kind, imports);
            let docs = self.member_docs(part.of, part.name, &part.member);
            _ = writeln!(fields, "{docs}pub {}: {kind},", field(part.name));
        }
        let docs = comment(&[&format!("What a [`{rust}`] needs.")]);
        Arguments {
            list: format!(", required: {rust}Required"),
            names: ", required".to_owned(),
            required: format!(
                "{docs}#[derive(Clone)]\npub struct {rust}Required {{\n{fields}}}\n\n\
                 crate::call::call!({rust}Required);\n\n"
            ),
            is_named: true,
        }
    }

    /// Writes the statements that make a request of the call.
    fn request(&self, id: &str, operation: &Operation, input: Option<(&str, &Object)>) -> String {
        let mut pieces = Vec::new();
        let mut names = Vec::new();
        for (index, piece) in operation.path.split(['{', '}']).enumerate() {
            if index % 2 == 0 {
                pieces.push(piece);
            } else {
                names.push(piece);
            }
        }
        let values: Vec<_> = operation
            .path_parameters
            .iter()
            .map(|(name, kind)| match kind {
                Kind::String => format!("(\"{name}\", &this.{})", field(name)),
                _ => format!("(\"{name}\", this.{}.as_str())", field(name)),
            })
            .collect();
        let mut text = String::new();
        let defaults = self.store_default(input);
        let this =
            if defaults.is_empty() { "let this = self;\n" } else { "let mut this = self;\n" };
        let is_changed = !operation.query.is_empty() || input.is_some() || operation.public;
        _ = writeln!(
            text,
            "{this}{defaults}let {}request = Request::new(\"{id}\", \"{}\", \"{}\", &[{}]);",
            if is_changed { "mut " } else { "" },
            operation.method,
            pieces.join("{}"),
            values.join(", "),
        );
        for name in operation.query.keys() {
            let field = field(name);
            let value = if name == "storeId"
                && operation.query.get(name).is_some_and(|it| it.is_optional())
            {
                format!("&this.caller.store_id(this.{field}.clone())")
            } else {
                format!("&this.{field}")
            };
            _ = writeln!(text, "request.query(\"{name}\", {value});");
        }
        if let (Some(place), true) =
            (operation.input.as_ref().map(|input| input.place), input.is_some())
        {
            let method = if place == Place::Body { "json_body" } else { "json_query" };
            _ = writeln!(text, "request.{method}(&this.input);");
        }
        if operation.public {
            text.push_str("request.without_secret();\n");
        }
        text.push_str(match operation.output {
            Output::Json(_) => "this.caller.call(request)\n",
            Output::Csv => "this.caller.call_text(request)\n",
            Output::Empty => "this.caller.call_empty(request)\n",
        });
        text
    }

    /// Writes the statements that set the client's store in the input, wherever it may have one.
    fn store_default(&self, input: Option<(&str, &Object)>) -> String {
        let Some((_, object)) = input else { return String::new() };
        let has_store = |object: &Object| {
            object.members.get("storeId").is_some_and(|member| member.is_optional())
        };
        let mut text = String::new();
        if has_store(object) {
            text += "this.input.store_id = this.caller.store_id(this.input.store_id);\n";
        }
        for (name, member) in &object.members {
            let inner = member.kind.type_name().and_then(|name| self.rust.object(name));
            if !inner.is_some_and(has_store) || matches!(member.kind, Kind::List(_)) {
                continue;
            }
            let inner = format!("this.input.{}", field(name));
            text += &if member.is_optional() {
                format!("this.caller.set_store(&mut {inner}, |inner| &mut inner.store_id);\n")
            } else {
                format!("{inner}.store_id = this.caller.store_id({inner}.store_id);\n")
            };
        }
        text
    }

    /// Writes the methods that ask for all pages, if the operation answers page by page.
    fn pages(&self, rust: &str, operation: &Operation, imports: &Imports) -> String {
        let (Some((_, input)), Output::Json(output)) = (self.input(operation), &operation.output)
        else {
            return String::new();
        };
        let Some(page) = self.rust.object(output) else { return String::new() };
        let list = |(name, member): (&String, &Member)| match &member.kind {
            Kind::List(part) => Some((field(name), part.type_name()?.to_owned())),
            _ => None,
        };
        let Some((items, item)) = page.members.iter().find_map(list) else { return String::new() };
        let has = |object: &Object, name: &str| object.members.contains_key(name);
        let is_numbered = has(page, "page") && (has(input, "page") || has(input, "pageNumber"));
        if !is_numbered && !has(input, "cursor") {
            return String::new();
        }
        let (page, reason) = (type_name(output), type_name(&operation.error));
        let item = self.rust.named(&item, imports);
        let listed = format!("{rust}, {page}, {reason}, {items}: {item}");
        if !is_numbered {
            return format!("crate::page::cursor!({listed});\n\n");
        }
        if output == "GetPaymentsResponse" {
            // Its pages have an end, behind which the range of time has to be another one.
            return format!("crate::page::windowed!({listed});\n\n");
        }
        let way = if has(input, "pageNumber") {
            "&mut input.page_number, input.page_size"
        } else {
            "&mut input.page.get_or_insert_default().number, input.page.get_or_insert_default().size"
        };
        format!("crate::page::numbered!({listed}, |input| {way});\n\n")
    }

    /// Writes what is said about an operation: what it does, its request, what is special, and its errors.
    pub(super) fn operation_docs(&self, id: &str, operation: &Operation) -> String {
        let sentence = self.words.operations.get(id).cloned().unwrap_or_default();
        let mut paragraphs = vec![sentence, format!("`{} {}`", operation.method, operation.path)];
        if operation.unstable {
            paragraphs.push(
                "PortOne calls this operation UNSTABLE: it may change at any time, without a new version.".to_owned(),
            );
        }
        paragraphs.push(
            if operation.method == "GET" {
                "It changes nothing, so the client [tries it again](crate::Retry) after a failure that may pass."
            } else {
                "The client [tries it again](crate::Retry) after a failure that may pass, with the same \
                 [idempotency key](crate::IdempotencyKey) each time, so that it has one effect."
            }
            .to_owned(),
        );
        if !self.pages(&type_name(id), operation, &Imports::default()).is_empty() {
            paragraphs.push(format!(
                "The call gives one page. Its methods [`items`]({0}::items) and [`pages`]({0}::pages) give all of them.",
                type_name(id)
            ));
        }
        let path = operation.path.replace('/', "%2F").replace('{', "%7B").replace('}', "%7D");
        paragraphs.push(format!(
            "[PortOne's reference]({REFERENCE}/{}?v=v2#{}%20{path})",
            operation.category,
            operation.method.to_lowercase()
        ));
        paragraphs.push("# Errors".to_owned());
        let error = type_name(&operation.error);
        let reasons = match self.api.types.get(&operation.error) {
            Some(Type::Union(union)) => {
                union.arms.keys().map(|value| format!("`{}`", pascal(value)))
            }
            _ => return String::new(),
        };
        let reasons: Vec<_> = reasons.collect();
        paragraphs.push(format!(
            "The call fails with an [`Error`](crate::Error). If PortOne refuses, its reason is one of [`{error}`]: {}.",
            reasons.join(", ")
        ));
        let paragraphs: Vec<_> = paragraphs.iter().map(String::as_str).collect();
        comment(&paragraphs)
    }
}

struct Arguments {
    /// The arguments, each behind a comma.
    list: String,
    /// Their names, each behind a comma.
    names: String,
    /// The struct that has them all, if there is one.
    required: String,
    is_named: bool,
}

impl Arguments {
    fn value(&self, part: &Part<'_>, context: &Context<'_>, imports: &Imports) -> String {
        let field = field(part.name);
        if self.is_named {
            return format!("required.{field}");
        }
        let (_, into) = context.rust.argument(&part.member.kind, imports);
        // What goes on to the input is converted there.
        if part.is_input { field } else { format!("{field}{into}") }
    }
}

/// Writes the name of the client of a category.
pub(super) fn client(category: &str) -> String {
    let last = category.rsplit('.').next().unwrap_or_default();
    pascal(last) + "Client"
}
