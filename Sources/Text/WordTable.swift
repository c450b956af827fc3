/// Distinct words by their bytes.
///
/// One a worker and language; tokens refer to words by index, so that nothing is allocated a token.
public final class WordTable {
    public private(set) var words: [Word] = []
    private var vocabulary = ByteVocabulary()

    public init() {}

    public var count: Int { words.count }

    public subscript(_ index: Int32) -> Word { words[Int(index)] }

    /// The index of the word with those bytes; a new word is added.
    func index(of bytes: Swift.Span<UInt8>, from start: Int, to end: Int) -> Int32 {
        var hash = ByteVocabulary.Hash()
        for i in start..<end { hash.add(bytes[i]) }
        let (index, isNew) = vocabulary.insert(bytes, start..<end, hash: hash)
        if isNew {
            words.append(Word(bytes.extracting(start..<end).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }))
        }
        return index
    }
}
