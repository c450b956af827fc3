/// How a file stands to the store.
public enum DocumentStatus: Sendable, Hashable {
    /// Its bytes are not stored.
    case new
    /// The path is stored with other bytes, of the document with this id: writing supersedes it.
    case changed(old: Int64)
    /// Its bytes are stored, under this path or another: nothing to do.
    case unchanged
}
