/// Weights of features in one byte a label: an open-addressing table, a row of 16 bytes a feature.
///
/// A row holds the labels' weights in lanes 0 to 10 and the feature's number in lanes 12 to 15, so that one access tells whether the
/// feature is known and what it weighs.
package struct QuantizedWeights: Sendable {
    package typealias Row = SIMD16<Int8>

    private var rows: [Row] = []
    private let mask: Int
    /// One bit for each of a range of hashes: most unknown features end here, in the processor's cache.
    private var filter: [UInt64]

    static let filterBits = 22

    package private(set) var count = 0

    init(features: Int) {
        var capacity = 1024
        while capacity < features * 2 { capacity *= 2 }
        mask = capacity - 1
        rows = [Row](repeating: Row(repeating: 0), count: capacity)
        filter = [UInt64](repeating: 0, count: 1 << (Self.filterBits - 6))
    }

    private static func key(_ row: Row) -> UInt32 {
        UInt32(UInt8(bitPattern: row[12])) | UInt32(UInt8(bitPattern: row[13])) << 8
            | UInt32(UInt8(bitPattern: row[14])) << 16 | UInt32(UInt8(bitPattern: row[15])) << 24
    }

    /// - Parameter hash: not 0, which marks an empty row.
    mutating func insert(_ hash: UInt32, _ weights: Row) {
        guard hash != 0, count * 2 <= mask else { return }
        var row = weights
        for lane in 0..<4 { row[12 + lane] = Int8(truncatingIfNeeded: hash >> (8 * UInt32(lane))) }
        var slot = Int(hash) & mask
        while Self.key(rows[slot]) != 0 { slot = (slot + 1) & mask }
        rows[slot] = row
        count += 1
        let bit = Int(hash >> (32 - UInt32(Self.filterBits)))
        filter[bit >> 6] |= 1 << UInt64(bit & 63)
    }

    /// Adds the feature's weights to the scores of the labels.
    @inline(__always)
    func add(_ hash: UInt32, to scores: inout SIMD16<Int16>) {
        let bit = Int(hash >> (32 - UInt32(Self.filterBits)))
        guard filter[bit >> 6] & (1 << UInt64(bit & 63)) != 0 else { return }
        var slot = Int(hash) & mask
        while true {
            let row = rows[slot]
            let key = unsafeBitCast(row, to: SIMD4<UInt32>.self)[3]
            if key == hash {
                scores &+= SIMD16<Int16>(truncatingIfNeeded: row)
                return
            }
            if key == 0 { return }
            slot = (slot + 1) & mask
        }
    }
}
