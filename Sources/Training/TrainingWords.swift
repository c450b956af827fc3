import Text

/// The words of each language that documents refer to by number.
///
/// Word tables grow while texts are read and are shared between threads only afterwards, when nothing changes them: hence unchecked.
struct TrainingWords: @unchecked Sendable {
    let tables: [String: WordTable]
}
