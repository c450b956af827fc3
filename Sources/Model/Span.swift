/// A half-open range of Unicode code points in a document's body: `body[start ..< end]`.
///
/// Code points, not bytes and not graphemes, because SQLite's `substr` and Python's slices count the same way.
public struct Span: Hashable, Sendable, Codable {
    public var start: Int
    public var end: Int

    public init(_ start: Int, _ end: Int) {
        self.start = start
        self.end = end
    }

    /// Number of code points.
    public var count: Int { end - start }

    public var isEmpty: Bool { end <= start }

    public func contains(_ other: Span) -> Bool { start <= other.start && other.end <= end }

    public func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }
}

extension Span: Comparable {
    /// Earlier first; of two that start together, the longer first.
    public static func < (a: Span, b: Span) -> Bool {
        (a.start, -a.end) < (b.start, -b.end)
    }
}
