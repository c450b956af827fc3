/// The features of one token, in memory that is used again for the next.
package struct FeatureBuffer: Sendable {
    package private(set) var hashes: [UInt32]
    package private(set) var count = 0

    package init(capacity: Int = 256) {
        hashes = [UInt32](repeating: 0, count: max(1, capacity))
    }

    @inline(__always)
    package mutating func removeAll() { count = 0 }

    /// Adds a feature; what does not fit is left out.
    @inline(__always)
    package mutating func add(_ hash: UInt32) {
        guard count < hashes.count else { return }
        hashes[count] = hash
        count += 1
    }
}
