//! This module writes the types of the API.

use std::fmt::Write as _;

use super::{Context, docs::comment, rust::Imports};
use crate::{
    api::{Kind, Member, Object, Type, Union},
    names::{field, pascal, snake, type_name},
};

/// The number of members that an object of a union may have before it is boxed.
pub(crate) const SMALL: usize = 3;

/// Says whether required values are given by their names instead of one after the other: three texts, or two numbers, could
/// be exchanged without a word of the compiler.
pub(super) fn are_named<'a>(members: impl Iterator<Item = &'a Member>) -> bool {
    let required: Vec<_> = members.filter(|member| !member.is_optional()).collect();
    let count =
        |kinds: &[Kind]| required.iter().filter(|member| kinds.contains(&member.kind)).count();
    count(&[Kind::String]) >= 3 || count(&[Kind::Int32, Kind::Int64]) >= 2
}

impl Context<'_> {
    /// Writes a type with its documentation.
    pub(super) fn r#type(&self, name: &str, r#type: &Type, imports: &Imports) -> String {
        let docs = comment(&[&self.sentence(name)]);
        let rust = type_name(name);
        match r#type {
            Type::Object(object) => self.object(name, &rust, &docs, object, imports),
            Type::Union(union) => self.union(name, &rust, &docs, union, imports),
            Type::Enum(values) => self.texts(name, &rust, &docs, values),
            Type::Map(kind) => {
                let kind = self.rust.kind(kind, imports);
                format!("crate::json::map! {{\n{docs}{rust}, {kind}\n}}\n\n")
            }
        }
    }

    fn object(
        &self,
        name: &str,
        rust: &str,
        docs: &str,
        object: &Object,
        imports: &Imports,
    ) -> String {
        let mut fields = String::new();
        let mut table = String::new();
        let mut personal = 0_u64;
        for (index, (member_name, member)) in object.members.iter().enumerate() {
            let field = field(member_name);
            let kind = self.rust.member(member, imports);
            _ = writeln!(
                fields,
                "{}pub {field}: {kind},",
                self.member_docs(name, member_name, member)
            );
            _ = writeln!(table, "    {index} {field} \"{member_name}\"");
            if self.words.personal.contain(name, member_name) {
                personal |= 1_u64.checked_shl(u32::try_from(index).unwrap_or(64)).unwrap_or(0);
            }
        }
        let (tag, value) = object.tag.as_ref().map_or(("", ""), |tag| (&*tag.name, &*tag.value));
        imports.add("json", "UnrecognizedMembers");
        let is_input = self.flow.input.contains(name);
        // clippy expects that what is made of nothing has a default.
        let has_default = is_input && object.members.values().all(Member::is_optional);
        let derived = if has_default { "Clone, Default" } else { "Clone" };
        // The input of a call is set through the methods of the call.
        let hidden = if self.is_own_input(name) { "#[doc(hidden)]\n" } else { "" };
        let must_use =
            if is_input && !self.flow.output.contains(name) { "#[must_use]\n" } else { "" };
        let mut text = format!(
            "{docs}#[derive({derived})]\n{must_use}{hidden}#[non_exhaustive]\npub struct {rust} {{\n{fields}\
             pub(crate) unrecognized: UnrecognizedMembers,\n}}\n\n"
        );
        if is_input {
            text += &self.constructor(name, rust, object, imports);
        }
        _ = write!(
            text,
            "crate::json::record!({rust}, \"{tag}\" = \"{value}\", {personal:#b}, {{\n{table}}});\n\n"
        );
        text
    }

    /// Writes what is said about a member, or about a parameter of an operation.
    pub(super) fn member_docs(&self, of: &str, name: &str, member: &Member) -> String {
        comment(&[&self.member_sentence(of, name, member)])
    }

    fn member_sentence(&self, of: &str, name: &str, member: &Member) -> String {
        let mut sentence = self.words.member(of, name).unwrap_or_default().to_owned();
        let is_money = matches!(member.kind, Kind::Int64) && sentence.contains("amount");
        if is_money {
            sentence += " It is in the currency's smallest unit.";
        }
        sentence
    }

    /// Says whether what the type needs is given by names, in a struct.
    pub(super) fn has_required(&self, name: &str) -> bool {
        self.flow.input.contains(name)
            && self.rust.object(name).is_some_and(|object| are_named(object.members.values()))
    }

    /// Says whether the type is the input of one operation, and nothing else.
    fn is_own_input(&self, name: &str) -> bool {
        let is_own = self.places.get(name).is_some_and(|place| place.operation.is_some());
        is_own && self.inputs.contains(name)
    }

    /// Writes `new` with what is required, and a method for each member that is not.
    fn constructor(&self, name: &str, rust: &str, object: &Object, imports: &Imports) -> String {
        let required = || object.members.iter().filter(|(_, member)| !member.is_optional());
        let blanks: String = object
            .members
            .iter()
            .filter(|(_, member)| member.is_optional())
            .map(|(name, _)| format!("{}: None,\n", field(name)))
            .collect();
        let mut text = String::new();
        let (argument, fields) = if self.has_required(name) {
            let mut fields = String::new();
            let mut values = String::new();
            for (member_name, member) in required() {
                let (field, kind) = (field(member_name), self.rust.kind(&member.kind, imports));
                let docs = self.member_docs(name, member_name, member);
                _ = writeln!(fields, "{docs}pub {field}: {kind},");
                _ = writeln!(values, "{field}: required.{field},");
            }
            let docs = comment(&[&format!("The members that a [`{rust}`] needs.")]);
            _ = write!(
                text,
                "{docs}#[derive(Clone)]\npub struct {rust}Required {{\n{fields}}}\n\n\
                 crate::call::call!({rust}Required);\n\n"
            );
            (format!("required: {rust}Required"), values)
        } else {
            let mut arguments = Vec::new();
            let mut values = String::new();
            for (member_name, member) in required() {
                let (kind, into) = self.rust.argument(&member.kind, imports);
                let field = field(member_name);
                arguments.push(format!("{field}: {kind}"));
                let value = if into.is_empty() { field } else { format!("{field}: {field}{into}") };
                _ = writeln!(values, "{value},");
            }
            (arguments.join(", "), values)
        };
        let is_input = self.is_own_input(name);
        let new_docs = if object.members.values().all(Member::is_optional) {
            "/// Makes one without any members.\n"
        } else {
            "/// Makes one with its required members.\n"
        };
        let visibility = if is_input { "pub(super)" } else { "pub" };
        let setters: String = object
            .members
            .iter()
            .filter(|(_, member)| member.is_optional() && !is_input)
            .map(|(member_name, member)| self.setter(name, member_name, member, "self", imports))
            .collect();
        _ = write!(
            text,
            "impl {rust} {{\n{new_docs}{visibility} fn new({argument}) -> Self {{\n\
             Self {{ {fields}{blanks}unrecognized: UnrecognizedMembers::default() }}\n}}\n{setters}}}\n\n"
        );
        text
    }

    /// Writes a method that sets an optional member of `place`, which is `self` or a field of it.
    pub(super) fn setter(
        &self,
        of: &str,
        name: &str,
        member: &Member,
        place: &str,
        imports: &Imports,
    ) -> String {
        let (kind, into) = self.rust.argument(&member.kind, imports);
        let field = field(name);
        format!(
            "\n{}#[inline]\npub fn {field}(mut self, {field}: {kind}) -> Self {{\n\
             {place}.{field} = Some({field}{into});\nself\n}}\n",
            comment(&[&setting(name, &self.member_sentence(of, name, member))])
        )
    }

    fn union(
        &self,
        name: &str,
        rust: &str,
        docs: &str,
        union: &Union,
        imports: &Imports,
    ) -> String {
        let is_error = self.errors.contains(name);
        let mut variants = String::new();
        let mut table = String::new();
        let mut conversions = String::new();
        for (value, arm) in &union.arms {
            let variant = variant(rust, union, value);
            let size = self.rust.object(arm).map_or(0, |object| object.members.len());
            let arm_rust = self.rust.named(arm, imports);
            let is_boxed = size > SMALL;
            let payload = if is_boxed { format!("Box<{arm_rust}>") } else { arm_rust.clone() };
            let status = self.rust.object(arm).and_then(|object| object.status);
            let sentence = self.sentence(arm);
            let sentence = match status {
                Some(status) if is_error => format!("{sentence} The status is {status}."),
                _ => sentence,
            };
            _ = writeln!(variants, "{}{variant}({payload}),", comment(&[&sentence]));
            _ = writeln!(table, "    {variant} \"{value}\"");
            if self.flow.input.contains(name) {
                let value = if is_boxed { "Box::new(arm)" } else { "arm" };
                _ = write!(
                    conversions,
                    "impl From<{arm_rust}> for {rust} {{\nfn from(arm: {arm_rust}) -> Self {{\n\
                     Self::{variant}({value})\n}}\n}}\n\n"
                );
            }
        }
        imports.add("", "Unrecognized");
        let shared = if is_error { String::new() } else { self.shared(name, rust, union, imports) };
        format!(
            "{docs}#[derive(Clone)]\n#[non_exhaustive]\npub enum {rust} {{\n{variants}\
             /// An object that this version does not know, or cannot read.\nUnrecognized(Unrecognized),\n}}\n\n\
             {shared}{conversions}crate::json::union!({rust}, \"{}\" {{\n{table}}});\n{reason}\n",
            union.tag,
            reason =
                if is_error { format!("crate::error::reason!({rust});\n") } else { String::new() },
        )
    }

    /// Writes a method for each member that all objects of the union have.
    fn shared(&self, name: &str, rust: &str, union: &Union, imports: &Imports) -> String {
        let objects: Vec<_> = union.arms.values().filter_map(|arm| self.rust.object(arm)).collect();
        let Some((first, others)) = objects.split_first() else { return String::new() };
        let mut table = tag_method(rust, union);
        for (member_name, member) in &first.members {
            let same: Option<Vec<_>> =
                others.iter().map(|object| object.members.get(member_name)).collect();
            let Some(same) = same else { continue };
            if same.iter().any(|other| other.kind != member.kind) {
                continue;
            }
            // The way to the member of an object: it is a value or an option in each of them.
            let optional: Vec<_> =
                std::iter::once(member).chain(same).map(|member| member.is_optional()).collect();
            let of = union.arms.values().next().map_or(name, String::as_str);
            let docs = self.member_docs(of, member_name, member);
            let field = field(member_name);
            let (result, from) = match &member.kind {
                Kind::Int32 | Kind::Int64 | Kind::Boolean => {
                    (self.rust.kind(&member.kind, imports), "copy")
                }
                Kind::String => ("&str".to_owned(), "text"),
                Kind::List(part) => (format!("&[{}]", self.rust.kind(part, imports)), "slice"),
                kind => (format!("&{}", self.rust.kind(kind, imports)), "borrow"),
            };
            let arms: String = union
                .arms
                .keys()
                .zip(optional)
                .map(|(value, optional)| {
                    let variant = variant(rust, union, value);
                    let value = match (from, optional) {
                        ("copy", false) => format!("Some(arm.{field})"),
                        ("copy", true) => format!("arm.{field}"),
                        (_, false) => format!("Some(&arm.{field})"),
                        ("text" | "slice", true) => format!("arm.{field}.as_deref()"),
                        (_, true) => format!("arm.{field}.as_ref()"),
                    };
                    format!("Self::{variant}(arm) => {value},\n")
                })
                .collect();
            _ = write!(
                table,
                "\n{docs}#[inline]\n#[must_use]\npub fn {field}(&self) -> Option<{result}> {{\nmatch self {{\n{arms}\
                 Self::Unrecognized(_) => None,\n}}\n}}\n"
            );
        }
        let note = comment(&[&format!(
            "These are the members that all objects of the union have. An object that this version does not know \
             gives only `{}`, and `None` for the rest.",
            snake(&union.tag)
        )]);
        format!("{note}impl {rust} {{{table}}}\n\n")
    }

    fn texts(&self, name: &str, rust: &str, docs: &str, values: &[String]) -> String {
        let mut variants = String::new();
        let mut table = String::new();
        for value in values {
            let variant = pascal(value);
            let sentence = match self.words.values.get(&format!("{name}.{value}")) {
                Some(sentence) => sentence.clone(),
                None => format!("`{value}`."),
            };
            _ = writeln!(variants, "{}{variant},", comment(&[&sentence]));
            _ = writeln!(table, "    {variant} \"{value}\"");
        }
        format!(
            "{docs}#[derive(Debug, Clone, PartialEq, Eq, Hash)]\n#[non_exhaustive]\npub enum {rust} {{\n{variants}\
             /// A text that this version does not know.\nUnrecognized(String),\n}}\n\n\
             crate::json::texts!({rust} {{\n{table}}});\n\n"
        )
    }
}

/// Says of a method that it sets what the sentence is about.
fn setting(name: &str, sentence: &str) -> String {
    const FIRST: [&str; 9] = ["The", "A", "An", "Whether", "Who", "How", "When", "Where", "Which"];
    match sentence.split_once(' ') {
        Some((first, rest)) if FIRST.contains(&first) => {
            format!("Sets {} {rest}", first.to_lowercase())
        }
        Some(("Only", rest)) => format!("Finds only {rest}"),
        Some(("Given", rest)) => format!("Sets `{}`, which is given {rest}", field(name)),
        _ => format!("Sets `{}`. {sentence}", field(name)),
    }
}

/// Writes the name of the variant that has the object with this text. It does not repeat the name of the union.
pub(crate) fn variant(rust: &str, union: &Union, value: &str) -> String {
    let short = |value: &str| -> Option<String> {
        let rest = pascal(value).strip_prefix(rust)?.to_owned();
        rest.starts_with(char::is_uppercase).then_some(rest)
    };
    let all_repeat = union.arms.keys().all(|value| short(value).is_some());
    short(value).filter(|_| all_repeat).unwrap_or_else(|| pascal(value))
}

/// Writes the method that gives the text by which the objects of a union are told apart.
fn tag_method(rust: &str, union: &Union) -> String {
    let docs = comment(&[
        "Returns the text by which PortOne tells this object from the others of the union.",
    ]);
    let arms: String = union
        .arms
        .keys()
        .map(|value| format!("Self::{}(_) => \"{value}\",\n", variant(rust, union, value)))
        .collect();
    format!(
        "\n{docs}#[must_use]\npub fn {}(&self) -> &str {{\nmatch self {{\n{arms}\
         Self::Unrecognized(unrecognized) => unrecognized.tag(),\n}}\n}}\n",
        field(&union.tag)
    )
}
