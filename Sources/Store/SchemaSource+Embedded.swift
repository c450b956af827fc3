import Resources

extension SchemaSource {
    /// The schema this program was built with.
    public static let embedded = SchemaSource(files: Resources.files(under: "schema").map { ($0.path, $0.bytes) })
}
