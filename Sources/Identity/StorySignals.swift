import Model

/// What articles that tell the same story have in common whatever their language: figures, days, and the things they name.
public enum StorySignals {
    /// Distinct signals of the document, sorted.
    public static func signals(of facts: DocumentFacts) -> [Int64] {
        var signals: Set<Int64> = []
        for figure in facts.figures {
            guard let value = figure.value else { continue }
            // Small counts and ordinals are everywhere and tell nothing.
            if figure.kind == .count || figure.kind == .ordinal || figure.kind == .duration, value < 13 { continue }
            let unit = figure.kind == .count ? "" : figure.unit ?? ""
            signals.insert(hash("f/" + figure.kind.rawValue + "/" + unit) ^ Int64(bitPattern: value.bitPattern))
        }
        for date in facts.dates {
            guard let days = date.days, days.start == days.end else { continue }
            signals.insert(hash("d/" + days.start.iso))
        }
        for referent in facts.referents where referent.kind == .person && !referent.isPartial || referent.authority != nil {
            signals.insert(hash("e/" + referent.key))
        }
        return signals.sorted()
    }

    /// FNV-1a, 64 bits (http://www.isthe.com/chongo/tech/comp/fnv/): the same on every machine.
    static func hash(_ text: String) -> Int64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return Int64(bitPattern: hash)
    }
}
