/// Distinct words by their bytes.
///
/// One a worker and language; tokens refer to words by index, so that nothing is allocated a token.
public final class WordTable {
    public private(set) var words: [Word] = []
    private var vocabulary = ByteVocabulary()
    private var lowerForms = ByteVocabulary()
    private var lowerIDs: [Int32] = []

    public init() {}

    /// A number that words equal but for case share; less than `count`.
    public func lowerID(_ index: Int32) -> Int { Int(lowerIDs[Int(index)]) }

    public var count: Int { words.count }

    public subscript(_ index: Int32) -> Word { words[Int(index)] }

    /// The index of the word with those bytes; a new word is added.
    func index(of bytes: Swift.Span<UInt8>, from start: Int, to end: Int) -> Int32 {
        var hash = ByteVocabulary.Hash()
        for i in start..<end { hash.add(bytes[i]) }
        let (index, isNew) = vocabulary.insert(bytes, start..<end, hash: hash)
        if isNew {
            let word = Word(bytes.extracting(start..<end).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) })
            words.append(word)
            lowerIDs.append(lowerForms.insert(Array(word.lower.utf8)).index)
        }
        return index
    }
}
