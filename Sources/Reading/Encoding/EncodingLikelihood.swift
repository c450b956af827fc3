import Foundation

/// How well each single-byte encoding explains a text: the log likelihood of its words with bytes above 0x7F, each as a word of one of the
/// languages of `LetterPairs`, with what is known of the words around.
struct EncodingLikelihood {
    private var scores: [Float]
    /// Words with high bytes that were looked at.
    let counted: Int
    /// Bytes that they have.
    private let bytes: Int
    /// Those above 0x7F among them.
    let highBytes: Int
    var highShare: Double { bytes > 0 ? Double(highBytes) / Double(bytes) : 0 }

    /// How much worse, in log likelihood, a declared encoding may be and still be believed.
    var tolerance: Float { 12 + 0.5 * Float(counted) }

    init(_ bytes: [UInt8]) {
        let words = HighWords(bytes)
        counted = words.high.count
        self.bytes = words.high.reduce(0) { $0 + $1.bytes.count }
        highBytes = words.high.reduce(0) { $0 + $1.bytes.count { $0 >= 0x80 } }
        let shares = Self.shares(words.plain)
        let prior = shares.map { log($0) }
        scores = []
        for index in SingleByteTable.all.indices {
            var score = Self.prior(of: index, shares)
            for word in words.high { score += Self.score(word, ByteReading.all[index], prior) }
            scores.append(score)
        }
    }

    func score(_ index: Int) -> Float { scores.indices.contains(index) ? scores[index] : -.infinity }

    /// Negative log likelihood of a byte of the words in the best encoding, on average.
    var meanCost: Float { bytes > 0 ? -(best()?.score ?? 0) / Float(bytes) : 0 }

    /// The first of the best: the order of `SingleByteTable.all` settles encodings that decode the bytes alike.
    func best() -> (index: Int, score: Float)? {
        guard counted > 0 else { return nil }
        var best: (index: Int, score: Float)?
        for (index, score) in scores.enumerated() where score > (best?.score ?? -.infinity) + 1e-3 { best = (index, score) }
        return best
    }

    /// How usual an encoding is where the text seems to come from.
    private static func prior(of index: Int, _ shares: [Float]) -> Float {
        let table = SingleByteTable.all[index]
        var share: Float = 0
        for (pairs, value) in zip(LetterPairs.encoded, shares) { share += value * (pairs.region == table.region ? 0.9 : 0.05) }
        return log(share) - table.rarity
    }

    /// The languages' shares by the words of pure ASCII: two rounds of expectation and maximization, none ever ruled out.
    private static func shares(_ words: [HighWords.Word]) -> [Float] {
        let count = LetterPairs.encoded.count
        guard count > 0 else { return [] }
        var shares = [Float](repeating: 1 / Float(count), count: count)
        guard !words.isEmpty, let reading = ByteReading.all.first else { return shares }
        let costs = words.map { word in LetterPairs.encoded.indices.map { cost(word.bytes, reading, $0) } }
        for _ in 0..<2 {
            var sums = [Float](repeating: 0.5 / Float(count), count: count)
            for cost in costs {
                let least = cost.min() ?? 0
                var weights = zip(cost, shares).map { exp(least - $0) * $1 }
                let total = weights.reduce(0, +)
                if total > 0 { weights = weights.map { $0 / total } }
                for i in weights.indices { sums[i] += weights[i] }
            }
            let total = sums.reduce(0, +)
            shares = sums.map { max($0 / total, 0.001) }
        }
        return shares
    }

    /// Negative log probability of a word's letters in a language.
    private static func cost(_ bytes: [UInt8], _ reading: ByteReading, _ language: Int) -> Float {
        let width = PairCosts.width
        let base = language * 256
        let table = language * width * width
        var sum = 0
        var last = 0
        PairCosts.encoded.withUnsafeBufferPointer { costs in
            reading.numbers.withUnsafeBufferPointer { numbers in
                for byte in bytes {
                    let number = min(Int(numbers[base + Int(byte)]), width - 1)
                    if number != 0 || last != 0 { sum += Int(costs[table + last * width + number]) }
                    last = number
                }
                if last != 0 { sum += Int(costs[table + last * width]) }
            }
        }
        return Float(sum) / 5
    }

    private static func score(_ word: HighWords.Word, _ reading: ByteReading, _ prior: [Float]) -> Float {
        var best: Float = .infinity
        var costs: [Float] = []
        costs.reserveCapacity(prior.count)
        for language in prior.indices {
            let cost = cost(word.bytes, reading, language) - prior[language]
            costs.append(cost)
            best = min(best, cost)
        }
        var sum: Float = 0
        for cost in costs where cost < best + 12 { sum += exp(best - cost) }
        return log(sum) - best - shapeCost(word, reading)
    }

    /// What is odd about a word in any language: a capital behind a small letter, two scripts, signs inside or at a word, letters at digits.
    private static func shapeCost(_ word: HighWords.Word, _ reading: ByteReading) -> Float {
        var sum: Float = 0
        var previous = reading.kinds[Int(word.before)]
        var previousByte = word.before
        var capitals = 0
        for byte in word.bytes + [word.after] {
            let kind = reading.kinds[Int(byte)]
            sum += reading.costs[Int(byte)]
            switch (previous, kind) {
            case (.small, .capital): sum += 4
            case (.small, .sign), (.capital, .sign), (.sign, .small), (.sign, .capital),
                (.trailing, .small), (.trailing, .capital):
                sum += 3
            case (.small, .digit), (.capital, .digit), (.digit, .small), (.digit, .capital):
                sum += byte >= 0x80 || previousByte >= 0x80 ? 4 : 0
            case (.capital, .small): sum += capitals > 1 ? 2 : 0
            default: break
            }
            let isLetter = kind == .small || kind == .capital
            if isLetter, previous == .small || previous == .capital, reading.isCyrillic[Int(byte)] != reading.isCyrillic[Int(previousByte)]
            {
                sum += 6
            }
            if kind == .capital {
                sum += capitals == 0 ? 0.5 : 0.3
                capitals += 1
            } else {
                capitals = 0
            }
            previous = kind
            previousByte = byte
        }
        return sum
    }
}
