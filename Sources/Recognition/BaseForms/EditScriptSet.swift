/// The scripts of one language, found by the end of a word. Number 0 is the one that changes nothing.
package struct EditScriptSet: Sendable {
    /// Most scripts of a language.
    package static let limit = 256

    package let scripts: [EditScript]
    /// Numbers of scripts by the last byte of their suffix; those without a suffix fit every word.
    private let byLast: [[Int]]
    private let additions: [Int]

    /// - Parameter scripts: without the identity; those beyond the limit are left out.
    package init(_ scripts: some Sequence<EditScript>) {
        let all = [EditScript.identity] + Array(scripts.filter { !$0.isIdentity }.prefix(Self.limit - 1))
        var byLast = [[Int]](repeating: [], count: 256)
        var additions: [Int] = []
        for (number, script) in all.enumerated().dropFirst() {
            if let last = script.suffix.last { byLast[Int(last)].append(number) } else { additions.append(number) }
        }
        self.scripts = all
        self.byLast = byLast
        self.additions = additions
    }

    /// Numbers of the scripts that fit a word; a word of capitals, one letter or signs without inflection stays as it is.
    package func candidates(of input: BaseFormInput, _ word: Int, into result: inout [Int]) {
        result.removeAll(keepingCapacity: true)
        result.append(0)
        if word >= input.tail { return }
        switch input.shapes[word] {
        case .capitals, .single: return
        case .lower, .capitalized: break
        }
        let range = input.range(word)
        guard let last = range.last else { return }
        for number in byLast[Int(input.bytes[last])] where fits(number, input.bytes, range) { result.append(number) }
        if range.count > 2 { result.append(contentsOf: additions) }
    }

    /// True when the word ends as the script asks, with two letters before.
    private func fits(_ number: Int, _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        let suffix = scripts[number].suffix
        guard range.count > suffix.count + 1 else { return false }
        var at = range.upperBound - suffix.count
        for byte in suffix {
            if bytes[at] != byte { return false }
            at += 1
        }
        return true
    }

    private static let basis: UInt64 = 0xCBF2_9CE4_8422_2325
    private static let prime: UInt64 = 0x100_0000_01B3

    /// FNV-1a of a word.
    package static func hash(of word: some Sequence<UInt8>) -> UInt64 {
        var hash = basis
        for byte in word { hash = (hash ^ UInt64(byte)) &* prime }
        return hash
    }

    /// FNV-1a of the base that the script makes of the word, which it fits.
    func hash(of bytes: [UInt8], _ range: Range<Int>, _ number: Int) -> UInt64 {
        let script = scripts[number]
        var hash = Self.basis
        for at in range.lowerBound..<max(range.lowerBound, range.upperBound - script.suffix.count) {
            hash = (hash ^ UInt64(bytes[at])) &* Self.prime
        }
        for byte in script.replacement { hash = (hash ^ UInt64(byte)) &* Self.prime }
        return hash
    }

    /// A hash of the last three bytes of the base.
    func end(of bytes: [UInt8], _ range: Range<Int>, _ number: Int) -> UInt32 {
        let script = scripts[number]
        var hash: UInt32 = 0
        var left = 3
        for byte in script.replacement.reversed() where left > 0 {
            hash = hash << 8 | UInt32(byte)
            left -= 1
        }
        var at = range.upperBound - script.suffix.count
        while left > 0, at > range.lowerBound {
            at -= 1
            hash = hash << 8 | UInt32(bytes[at])
            left -= 1
        }
        return hash
    }
}
