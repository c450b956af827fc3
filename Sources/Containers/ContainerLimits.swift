/// Bounds that keep a container from taking the memory or the time of a run.
public struct ContainerLimits: Sendable {
    /// Bytes of one document.
    public var memberBytes: Int
    /// Members or records of a container.
    public var members = 1_000_000
    /// Bytes that a container may unpack to, all in all.
    public var totalBytes = 64 << 30
    /// How many times its packed size a container may unpack to, once it has unpacked to `ratioBytes`. Deflate does at most 1032; text
    /// seldom reaches 20, and a year's backups of one page 200.
    public var ratio = 250
    public var ratioBytes = 1 << 30
    /// Archives within archives.
    public var nesting = 2
    /// Compressions around one another.
    public var layers = 2

    /// - Parameter memberBytes: what a reader takes as one document.
    public init(memberBytes: Int) {
        self.memberBytes = memberBytes
    }

    /// What is wrong with so much from so little; nil when nothing is.
    func excess(unpacked: Int, packed: Int, place: String) -> ContainerError? {
        if unpacked > totalBytes {
            return ContainerError(
                place: place, cause: "it unpacks to more than \(totalBytes >> 30) GB", remedy: "Split it; what was read of it is kept")
        }
        guard unpacked > ratioBytes, unpacked / ratio > packed else { return nil }
        return ContainerError(
            place: place, cause: "it unpacks to more than \(ratio) times its size, as archives do that are made to fill a disk",
            remedy: "Leave it out, unless you know who made it")
    }
}
