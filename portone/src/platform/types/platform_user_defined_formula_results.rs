crate::json::map! {
/// The results of user-defined formulas, by key.
PlatformUserDefinedFormulaResults, i64
}
