/// What a file's name says of its being an article.
public enum ArticleName: Sendable, Equatable {
    /// Articles, and containers of them, end so.
    case article
    /// Parts of a page, pictures, programs, data: never an article.
    case other
    /// The content decides.
    case unknown

    /// Endings of what is taken without a look.
    public static let articleEndings: Set<String> = [
        "txt", "text", "html", "htm", "xhtml", "xht", "shtml", "mht", "mhtml", "eml", "md", "markdown", "ndjson", "jsonl", "warc", "zip",
        "tar", "tgz", "tbz", "tbz2", "txz", "tzst", "gz", "bz2", "xz", "zst", "7z",
    ]

    private static let otherEndings: Set<String> = [
        "css", "js", "mjs", "json", "map", "xml", "rss", "atom", "svg", "png", "jpg", "jpeg", "jfif", "gif", "webp", "avif", "bmp", "ico",
        "tif", "tiff", "heic", "psd", "woff", "woff2", "ttf", "otf", "eot", "mp3", "mp4", "m4a", "m4v", "ogg", "oga", "ogv", "opus", "wav",
        "webm", "mov", "avi", "mkv", "flac", "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "odp", "epub", "mobi", "rtf",
        "csv", "tsv", "parquet", "sqlite", "db", "log", "ini", "cfg", "conf", "toml", "yaml", "yml", "lock", "exe", "dll", "so", "o", "a",
        "jar", "apk", "deb", "rpm", "iso", "dmg", "bin", "dat", "py", "pyc", "c", "h", "cpp", "hpp", "cc", "rs", "go", "swift", "java",
        "rb", "pl", "pm", "sh", "bat", "ps1", "ts", "tsx", "jsx", "scss", "less", "sql", "ipynb", "tex", "bib", "po", "mo", "torrent",
        "swf", "cdx", "cdxj", "crt", "pem", "key", "sig", "asc", "md5", "sha1", "sha256", "bak", "tmp", "part", "crdownload", "url",
        "webloc", "desktop", "lnk",
    ]

    /// - Parameter path: with `/` between folders.
    public init(path: String) {
        let parts = path.split(separator: "/")
        guard let name = parts.last, !parts.contains(where: { $0.hasPrefix(".") }), !parts.contains("__MACOSX") else {
            self = .other
            return
        }
        if parts.dropLast().contains(where: { Self.isPageFolder($0) }) {
            self = .other
            return
        }
        guard let dot = name.utf8.lastIndex(of: 0x2E) else {
            self = .unknown
            return
        }
        let ending = name[name.utf8.index(after: dot)...].lowercased()
        self = Self.articleEndings.contains(ending) ? .article : Self.otherEndings.contains(ending) ? .other : .unknown
    }

    /// The folder that a browser saves beside a page, with the page's pictures, scripts and frames.
    public static func isPageFolder(_ name: some StringProtocol) -> Bool {
        ["_files", "_Dateien", "_pliki", "_файлы", "_fichiers", "_archivos", ".files"].contains { name.hasSuffix($0) }
    }

    /// Whether a beginning is that of an article, or of a container of articles.
    ///
    /// - Parameter prefix: some thousand bytes.
    public static func isArticle(_ prefix: ArraySlice<UInt8>) -> Bool { ContainerKind(prefix) != .document || isText(prefix) }

    /// Whether a beginning may be an article's: text or a page, and no other format.
    ///
    /// - Parameter prefix: some thousand bytes.
    public static func isText(_ prefix: ArraySlice<UInt8>) -> Bool {
        let prefix = prefix.prefix(4096)
        guard !prefix.isEmpty else { return false }
        if prefix.starts(with: [0xFF, 0xFE]) || prefix.starts(with: [0xFE, 0xFF]) { return true }
        if ["%PDF-", "{\\rtf", "%!PS", "GIF8", "RIFF", "#!/", "OggS", "ID3", "wOF"].contains(where: { prefix.starts(with: $0.utf8) }) {
            return false
        }
        var zeros = [0, 0]
        var controls = 0
        for (offset, byte) in prefix.enumerated() {
            if byte == 0 || byte == 1 || byte == 4 {
                zeros[offset & 1] += 1
            } else if byte < 0x20, !(0x09...0x0D).contains(byte), byte != 0x1B {
                controls += 1
            }
        }
        if zeros[0] + zeros[1] > 0 {
            // UTF-16 without a mark: one byte of most pairs is that of Latin or Cyrillic, always the same one.
            let (most, least) = (max(zeros[0], zeros[1]), min(zeros[0], zeros[1]))
            // Capital letters of Cyrillic look like controls then.
            return most * 4 > prefix.count && least * 20 <= most && controls * 8 <= prefix.count
        }
        return controls * 50 <= prefix.count
    }
}
