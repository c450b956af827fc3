import Foundation

/// The SQL that makes a store: numbered migrations, and views that are made anew whenever they differ.
public struct SchemaSource: Sendable {
    public struct Migration: Sendable {
        /// From 1, without gaps: the `user_version` it leads to.
        public let number: Int
        public let name: String
        public let sql: String

        public init(number: Int, name: String, sql: String) {
            self.number = number
            self.name = name
            self.sql = sql
        }
    }

    public struct View: Sendable {
        public let name: String
        /// A comment that says what the view answers, then `CREATE VIEW name AS ...`.
        public let sql: String

        public init(name: String, sql: String) {
            self.name = name
            self.sql = sql
        }
    }

    /// By number.
    public let migrations: [Migration]
    /// By name.
    public let views: [View]

    public init(migrations: [Migration], views: [View]) {
        self.migrations = migrations.sorted { $0.number < $1.number }
        self.views = views.sorted { $0.name < $1.name }
    }

    /// The schema version a store of this source has.
    public var version: Int { migrations.last?.number ?? 0 }

    /// In: files of the `schema` folder, e.g. `migrations/0001_schema.sql` and `views/overview.sql`. Others are passed over.
    public init(files: [(name: String, bytes: [UInt8])]) {
        var migrations: [Migration] = []
        var views: [View] = []
        for file in files where file.name.hasSuffix(".sql") {
            let parts = file.name.dropLast(4).split(separator: "/")
            guard let base = parts.last, parts.count >= 2 else { continue }
            let sql = String(decoding: file.bytes, as: UTF8.self)
            if parts[parts.count - 2] == "views" {
                views.append(View(name: String(base), sql: sql))
            } else if parts[parts.count - 2] == "migrations", let number = Int(base.prefix { $0 != "_" }) {
                migrations.append(Migration(number: number, name: String(base), sql: sql))
            }
        }
        self.init(migrations: migrations, views: views)
    }

    /// In: the path of the `schema` folder. Errors: Foundation's, when it cannot be read.
    public init(folder: String) throws {
        var files: [(name: String, bytes: [UInt8])] = []
        for kind in ["migrations", "views"] {
            let path = folder + "/" + kind
            for name in try FileManager.default.contentsOfDirectory(atPath: path).sorted() {
                files.append((kind + "/" + name, [UInt8](try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)))))
            }
        }
        self.init(files: files)
    }
}
