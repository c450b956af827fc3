/// Takes words apart that are several in one (`Entwicklungsfonds`), by the forms of a lexicon and what joins them (`s`, `en`).
struct GlossCompound: Sendable {
    private var joints: [[UInt8]] = []
    private var takesName = false

    mutating func add(joint: [UInt8], takesName: Bool) {
        joints.append(joint)
        if takesName { self.takesName = true }
    }

    struct Result {
        var concepts: [String]
        /// The beginning of the word that no form is.
        var rest: [UInt8]?
    }

    /// The parts of a word; nil when it is none of several known parts, nor ends in a known head.
    ///
    /// - Parameter isHead: whether a notion may be joined to a word that no form is.
    func split(
        _ word: [UInt8], by lexicon: GlossLexicon, isHead: (String) -> Bool = { GlossConcept($0).isHead }
    ) -> Result? {
        guard !joints.isEmpty, word.count >= 6, word.count <= GlossLexicon.longest else { return nil }
        if let concepts = known(word[...], by: lexicon) { return Result(concepts: concepts, rest: nil) }
        guard takesName else { return nil }
        // A name joined to a class noun (`Andenfonds`): the shortest name, the longest known rest.
        for start in word.indices.dropFirst(4) where word[start] & 0xC0 != 0x80 && word.count - start >= 4 {
            let tail = word[start...]
            guard GlossWord.letters(word[..<start]) >= 4 else { continue }
            guard let concepts = lexicon.meaning(of: tail) ?? known(tail, by: lexicon),
                concepts.contains(where: isHead)
            else { continue }
            return Result(concepts: concepts, rest: Array(word[..<start]))
        }
        return nil
    }

    /// Two or more known parts that make up the whole word, as few as possible.
    private func known(_ slice: ArraySlice<UInt8>, by lexicon: GlossLexicon) -> [String]? {
        let word = Array(slice)
        guard word.count >= 6 else { return nil }
        /// For each place that parts reach: how many, and what they mean.
        var reached: [(count: Int, concepts: [String])?] = Array(repeating: nil, count: word.count + 1)
        reached[0] = (0, [])
        var best: (count: Int, concepts: [String])?
        for start in word.indices {
            guard let here = reached[start], here.count < 5 else { continue }
            if start > 0, word.count - start >= 3, let last = lexicon.meaning(of: word[start...]), !last.isEmpty,
                here.count + 1 < best?.count ?? 6
            {
                best = (here.count + 1, here.concepts + last)
            }
            for part in lexicon.parts(of: word, from: start) where !part.meaning.isEmpty {
                let next = (here.count + 1, here.concepts + part.meaning)
                for joint in [[]] + joints where word[part.end...].starts(with: joint) {
                    let end = part.end + joint.count
                    // A longer part rather than a joint.
                    let known = reached[end]?.count ?? 6
                    if end < word.count, known > next.0 || known == next.0 && joint.isEmpty { reached[end] = next }
                }
            }
        }
        return best?.concepts
    }
}
