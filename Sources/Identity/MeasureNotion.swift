/// A language-neutral notion in what a figure measures: `measure:cost`, `rate:inflation`, `field:grain`.
///
/// The classes of names (`GlossConcept`) stand here too, for what narrows a measure: `grain` in exports of grain.
struct MeasureNotion: Hashable, Sendable {
    /// How a notion stands in a key: the smaller first.
    enum Role: Int, Sendable {
        /// Growth or decline of something.
        case change
        /// A part of something.
        case share
        /// A percentage of its own: inflation, turnout.
        case rate
        /// A sum or an output: cost, exports.
        case measure
        /// A size or a time: length, delay.
        case extent
        /// Who or what is counted.
        case counted
        /// A country or a state: counted, or whose a sum is.
        case state
        /// What narrows the others.
        case other
        /// What says nothing beside another word: number, volume, national.
        case empty
    }

    var role: Role
    /// The notion without its class and family.
    let word: Substring

    init(_ text: String) {
        let colon = text.firstIndex(of: ":")
        let kind = text[..<(colon ?? text.startIndex)]
        var word = text[(colon.map { text.index(after: $0) } ?? text.startIndex)...]
        if let stop = word.firstIndex(of: ".") { word = word[word.index(after: stop)...] }
        // A name between quotation marks may be a notion or a word of that sound (`star~svesda`).
        if let either = word.firstIndex(of: "~") { word = word[..<either] }
        self.word = word
        role =
            switch kind {
            case "change": .change
            case "share": .share
            case "rate": .rate
            case "measure": .measure
            case "extent": .extent
            case "person", "thing": .counted
            case "state": .state
            case "size", "light", "number": .empty
            default: .other
            }
    }
}
