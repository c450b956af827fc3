/// Features that depend on one word and its distance from the token: their weights can be added up once a word and distance.
package enum WordFeatures {
    /// Distances at which a word counts.
    package static let offsets = -2...2

    package static func add(_ word: WordProfile, at offset: Int, to buffer: inout FeatureBuffer) {
        let place = UInt32(truncatingIfNeeded: offset + 2) << 16
        buffer.add(FeatureHash.of(place | 1, word.lower))
        buffer.add(FeatureHash.of(place | 2, word.shape))
        if offset == 0 {
            if word.isWord { buffer.add(FeatureHash.of(place | 3, word.latin)) }
            for part in word.parts { buffer.add(FeatureHash.of(place | 4, part)) }
            buffer.add(FeatureHash.of(place | 5, word.classKey, word.isCapitalized ? 1 : 0))
        } else if abs(offset) == 1, word.isWord {
            buffer.add(FeatureHash.of(place | 3, word.latin))
            buffer.add(FeatureHash.of(place | 6, word.suffix))
            buffer.add(FeatureHash.of(place | 7, word.stem))
        }
        addClasses(UInt32(word.classes.rawValue), template: place | 8, to: &buffer)
        addClasses(UInt32(word.stemClasses.rawValue), template: place | 9, to: &buffer)
    }

    private static func addClasses(_ value: UInt32, template: UInt32, to buffer: inout FeatureBuffer) {
        var left = value
        while left != 0 {
            buffer.add(FeatureHash.of(template, left & (~left &+ 1)))
            left &= left &- 1
        }
    }
}
