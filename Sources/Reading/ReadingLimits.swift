/// Bounds that keep one document from taking a worker's memory or time.
public enum ReadingLimits {
    /// Bytes of a document, before and after decoding.
    public static let bytes = 64 << 20
    /// Bytes of a page after decoding.
    public static let htmlBytes = 32 << 20
    /// Elements and texts of a page.
    static let nodes = 3_000_000
    /// Lines of a text, blocks of a page: a book has fewer.
    static let lines = 120_000
    /// Open elements.
    static let depth = 30_000
    /// Open elements visited in search of the start of stray end tags.
    static let work = 100_000_000
    /// Blocks kept as `Article.dropped`, and bytes of each.
    static let droppedBlocks = 200
    static let droppedBytes = 300
}
