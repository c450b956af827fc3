/// Learned base forms of names: edit scripts by language with a weight for each feature and script.
package struct BaseFormModel: Sendable {
    /// The weights of one language.
    package struct Language: Sendable, EditScriptWeights {
        package let scripts: EditScriptSet
        /// Value of one unit of weight.
        package let scale: Float
        /// What a candidate's score gains when it stands in the text as a word of its own.
        package let support: Float
        /// Feature numbers, rising.
        let features: [UInt32]
        /// Where each feature's weights begin in `weights`; one more at the end.
        let starts: [UInt32]
        /// Script number in the high byte, weight (two's complement) in the low one.
        let weights: [UInt16]
        /// Open addressing: position in `features` plus one, 0 for an empty slot.
        private let slots: [UInt32]
        private let mask: Int

        /// - Parameters:
        ///   - features: rising, each with its scripts and weights, which are below the number of scripts.
        init(scripts: EditScriptSet, scale: Float, support: Float, features: [UInt32], starts: [UInt32], weights: [UInt16]) {
            self.scripts = scripts
            self.scale = scale
            self.support = support
            self.features = features
            self.starts = starts
            self.weights = weights
            var size = 16
            while size < features.count * 2 { size *= 2 }
            var slots = [UInt32](repeating: 0, count: size)
            for (position, feature) in features.enumerated() {
                var slot = Int(feature) & (size - 1)
                while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
                slots[slot] = UInt32(position + 1)
            }
            self.slots = slots
            mask = size - 1
        }

        /// The feature's weights in `weights`; empty for an unknown one.
        func row(of feature: UInt32) -> Range<Int> {
            var slot = Int(feature) & mask
            while true {
                let entry = Int(slots[slot])
                if entry == 0 { return 0..<0 }
                if features[entry - 1] == feature { return Int(starts[entry - 1])..<Int(starts[entry]) }
                slot = (slot + 1) & mask
            }
        }

        /// How far behind the best candidate another may be to gain the support.
        package var reach: Float { support * 1.5 }

        package func add(_ feature: UInt32, candidates: [Int], to scores: inout [Float]) {
            for index in row(of: feature) {
                let weight = weights[index]
                scores[Int(weight >> 8)] += Float(Int8(truncatingIfNeeded: weight)) * scale
            }
        }
    }

    /// By ISO 639-1.
    package let languages: [String: Language]

    package func language(_ code: String) -> Language? { languages[code] }
}
